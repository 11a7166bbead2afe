import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { bundle } from 'lightningcss'

/** Builds the styles into the folder given, and answers what each file is called (what `src/web/assets.ts` reads). */
export async function buildStyles(assets: string) {
  return {
    publicCss: await buildStyle(assets, 'public'),
    overviewCss: await buildStyle(assets, 'overview', shortened),
    chartCss: await buildStyle(assets, 'star-chart/star-chart'),
    minimalCss: await buildStyle(assets, 'minimal-layout/minimal-layout'),
    answerCss: await buildStyle(assets, 'answer', shortened),
    officeCss: await buildStyle(assets, 'office'),
  }
}

/** One of our style sheets, bundled and minified, by its name in `src/ui`. */
export function styleSheet(name: string): string {
  return bundle({ filename: join(import.meta.dirname, '..', 'src', 'ui', `${name}.css`), minify: true }).code.toString()
}

async function buildStyle(assets: string, name: string, shorten: (css: string) => string = (css) => css): Promise<string> {
  const css = shorten(styleSheet(name))
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 10)
  const file = `${basename(name)}.${hash}.css`
  await writeFile(join(assets, file), css)
  return file
}

/** A sheet that stands alone, made shorter: sizes that never change are written where they are used, and declarations in an order that packs well. */
function shortened(css: string): string {
  const said = new Map<string, string[]>()
  for (const [, name = '', value = ''] of css.matchAll(/(?<=[{;])(--[\w-]+):([^;{}]*)/g)) said.set(name, [...(said.get(name) ?? []), value])
  const constants = /:root\{[^}]*/.exec(css)?.[0] ?? ''
  let shorter = css
  for (const [name, [value = '', ...others]] of said) {
    const isConstant = others.length === 0 && constants.includes(`${name}:`) && !value.includes('var(')
    if (isConstant) shorter = shorter.replaceAll(`var(${name})`, value)
  }
  return withoutUnusedProperties(shorter).replaceAll(
    /\{([^{}]*)\}/g,
    (_, declarations: string) => `{${inOrder(declarations.split(';')).join(';')}}`,
  )
}

/** By name. A short form is the beginning of its long forms' names and so stays before them; the same name twice keeps its order. */
function inOrder(declarations: readonly string[]): string[] {
  const nameOf = (declaration: string) => declaration.slice(0, declaration.indexOf(':'))
  return declarations.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : nameOf(one) > nameOf(other) ? 1 : 0))
}

/** Colours and sizes that no rule of the sheet asks for, for a page that has no other sheet. */
function withoutUnusedProperties(css: string): string {
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  const shorter = css.replaceAll(/(?<=[{;])(--[\w-]+):[^;{}]*;?/g, (declaration, name: string) => (used.has(name) ? declaration : ''))
  return shorter === css ? css : withoutUnusedProperties(shorter)
}
