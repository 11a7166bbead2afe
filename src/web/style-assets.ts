import { noAssets, type Assets } from './assets.ts'

let current: Assets = noAssets

/** The styles and scripts pages link to. Set once, when the app is put together. */
export function styleAssets(): Assets {
  return current
}

export function useStyleAssets(assets: Assets): void {
  current = assets
}
