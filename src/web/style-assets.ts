import type { Assets } from './assets.ts'

const none: Assets = { publicCss: '', officeCssHref: '', script: () => null, file: () => null }
let current: Assets = none

/** The styles and scripts pages link to. Set once, when the app is put together. */
export function styleAssets(): Assets {
  return current
}

export function useStyleAssets(assets: Assets): void {
  current = assets
}
