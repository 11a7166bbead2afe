import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brandCss } from '#ui/document'
import type { ContractTheme } from '#domain/contract'

/** Styles and scripts as built, with the addresses they are served from. */
export interface Assets {
  /** Put into every page. */
  readonly publicCss: string
  /** Address of the further styles of office and member pages; '' before the first build. */
  readonly officeCssHref: string
  /** Address of an island's script by its name, or null when it is not built. */
  script(name: string): string | null
  /** A built file by its hashed name. */
  file(name: string): { readonly body: Uint8Array<ArrayBuffer>; readonly type: string } | null
}

interface Manifest {
  readonly publicCss: string
  readonly officeCss: string
  readonly scripts: Readonly<Record<string, string>>
}

/** Reads what the build wrote. Before the first build (tests) pages simply have no style. */
export function loadAssets(directory: string): Assets {
  const manifest = readManifest(directory)
  if (manifest === null) return { publicCss: '', officeCssHref: '', script: () => null, file: () => null }
  return {
    publicCss: readFileSync(join(directory, manifest.publicCss), 'utf8'),
    officeCssHref: `/assets/${manifest.officeCss}`,
    script: (name) => {
      const built = manifest.scripts[name]
      return built === undefined ? null : `/assets/${built}`
    },
    file: (name) => {
      const known = name === manifest.officeCss || Object.values(manifest.scripts).includes(name)
      if (!known) return null
      return { body: new Uint8Array(readFileSync(join(directory, name))), type: name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8' }
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

/** What a page's <style> will hold and the hash that lets the browser accept exactly that. */
export interface PageStyle {
  readonly inlineCss: string
  readonly brand: string
  readonly hash: string
}

const styles = new Map<string, PageStyle>()

/** The style of a contract's pages: ours, then the city's two colours. */
export function pageStyle(assets: Assets, theme: ContractTheme): PageStyle {
  const brand = theme.brand !== undefined && theme.brandInk !== undefined ? brandCss({ mark: theme.brand, link: theme.brandInk }) : ''
  const known = styles.get(brand + assets.publicCss)
  if (known !== undefined) return known
  const text = `${assets.publicCss}${brand}`.replaceAll('</', '<\\/')
  const style = { inlineCss: assets.publicCss, brand, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
  styles.set(brand + assets.publicCss, style)
  return style
}
