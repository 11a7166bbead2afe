/** The paper every page is printed on in the light theme, as `--paper` in the design tokens says. */
export const paper = '#fbfaf6'

/** The least contrast text must have against what it stands on (WCAG 2.2, 1.4.3 AA). */
export const leastContrast = 4.5

/** Contrast of two colours #rrggbb, 1–21, by the formula of WCAG 2.2 for relative luminance. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
