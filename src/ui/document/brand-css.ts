/** The two colours a city may set, as #rrggbb: the mark in the header, and the links beside it. */
export interface BrandColours {
  readonly mark: string
  readonly link: string
}

const hexColour = /^#[0-9a-f]{6}$/i

/** The style rules that give a page its city's colours. Colours for light paper are used in the light theme only, unless the dark theme has its own. Anything but #rrggbb is left out. */
export function brandCss(light: BrandColours | undefined, dark?: BrandColours): string {
  const night = rules(dark)
  return (
    wrap(':root:not([data-theme=dark])', rules(light)) +
    (light === undefined
      ? ''
      : `@media screen and (prefers-color-scheme:dark){${wrap(':root:not([data-theme])', night === '' ? neutral : night)}}`) +
    (night === '' ? '' : `@media screen{${wrap(':root[data-theme=dark]', night)}}`)
  )
}

const neutral = '--brand:var(--ink);--brand-ink:var(--ink)'

function rules(colours: BrandColours | undefined): string {
  if (colours === undefined) return ''
  return [declaration('--brand', colours.mark), declaration('--brand-ink', colours.link)].filter((rule) => rule !== '').join(';')
}

function declaration(property: string, colour: string): string {
  return hexColour.test(colour) ? `${property}:${colour}` : ''
}

function wrap(selector: string, body: string): string {
  return body === '' ? '' : `${selector}{${body}}`
}
