import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brandCss } from '#ui/document'
import type { ContractTheme } from '#domain/contract'

/** `public`: ordinary public pages. `overview`: the start page, whose budget is smallest. `chart`: an ordinary page that also shows the star chart. `plain`: a page of few words. `answer`: one thing to answer by a link, in one request. */
export type PageStyleName = 'public' | 'overview' | 'chart' | 'plain' | 'answer'

/** Before the first build there is no style. */
export const noAssets: Assets = {
  inline: { public: '', overview: '', chart: '', plain: '', answer: '' },
  officeCssHref: '',
  script: () => null,
  file: () => null,
}

/** Styles and scripts as built, with the addresses they are served from. */
export interface Assets {
  /** What is put into a page by what it shows. */
  readonly inline: Readonly<Record<PageStyleName, string>>
  /** Address of the further styles of office and member pages; '' before the first build. */
  readonly officeCssHref: string
  /** Address of an island's script by its name, or null when it is not built. */
  script(name: string): string | null
  /** A built file by its hashed name. */
  file(name: string): { readonly body: Uint8Array<ArrayBuffer>; readonly type: string } | null
}

interface Manifest {
  readonly publicCss: string
  readonly overviewCss: string
  readonly chartCss: string
  readonly minimalCss: string
  readonly answerCss: string
  readonly officeCss: string
  readonly scripts: Readonly<Record<string, string>>
}

/** Reads what the build wrote. Before the first build (tests) pages simply have no style. */
export function loadAssets(directory: string): Assets {
  const manifest = readManifest(directory)
  const read = (name: string) => readFileSync(join(directory, name), 'utf8')
  if (manifest === null) return noAssets
  return {
    inline: {
      public: read(manifest.publicCss),
      overview: read(manifest.overviewCss),
      chart: read(manifest.publicCss) + read(manifest.chartCss),
      plain: read(manifest.publicCss) + read(manifest.minimalCss),
      answer: read(manifest.answerCss),
    },
    officeCssHref: `/assets/${manifest.officeCss}`,
    script: (name) => {
      const built = manifest.scripts[name]
      return built === undefined ? null : `/assets/${built}`
    },
    file: (name) => {
      const known = name === manifest.officeCss || Object.values(manifest.scripts).includes(name)
      if (!known) return null
      return {
        body: new Uint8Array(readFileSync(join(directory, name))),
        type: name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
      }
    },
  }
}

function readManifest(directory: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest
  } catch {
    return null
  }
}

/** What a page's <style> will hold. */
export interface PageStyle {
  readonly inlineCss: string
  readonly brand: string
  /** The hashes that let the browser accept exactly our styles for this city: those of every kind of page. */
  readonly hashes: string
}

const known = new Map<string, PageStyle>()

/** The style of a contract's pages: ours, then the city's two colours. */
export function pageStyle(assets: Assets, theme: ContractTheme, name: PageStyleName = 'public'): PageStyle {
  const brand = theme.brand !== undefined && theme.brandInk !== undefined ? brandCss({ mark: theme.brand, link: theme.brandInk }) : ''
  const key = `${name} ${brand} ${assets.officeCssHref}`
  const made = known.get(key)
  if (made !== undefined) return made
  const hashes = Object.values(assets.inline).map((css) => hashOf(css + brand))
  const style = { inlineCss: assets.inline[name], brand, hashes: [...new Set(hashes)].join(' ') }
  known.set(key, style)
  return style
}

function hashOf(css: string): string {
  return `'sha256-${createHash('sha256').update(css.replaceAll('</', '<\\/')).digest('base64')}'`
}
