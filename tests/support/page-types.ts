import type { Page } from 'playwright-core'

/** One state to look at a page in. */
export interface PageState {
  readonly language: 'sv' | 'en'
  readonly theme: 'light' | 'dark'
  /** CSS pixels of the window at 100 %. */
  readonly width: 320 | 390 | 1280
  /** Zooming makes the window narrower in CSS pixels. */
  readonly zoom: 100 | 200 | 400
  readonly world: 'filled' | 'empty'
}

/** Nine states in which every pair of values of any two factors occurs: a Latin square for width, zoom and the rest. */
export const pairwiseStates: readonly PageState[] = [
  { width: 1280, zoom: 100, language: 'sv', theme: 'light', world: 'filled' },
  { width: 1280, zoom: 200, language: 'en', theme: 'dark', world: 'empty' },
  { width: 1280, zoom: 400, language: 'sv', theme: 'dark', world: 'filled' },
  { width: 390, zoom: 100, language: 'en', theme: 'dark', world: 'filled' },
  { width: 390, zoom: 200, language: 'sv', theme: 'light', world: 'empty' },
  { width: 390, zoom: 400, language: 'en', theme: 'light', world: 'filled' },
  { width: 320, zoom: 100, language: 'sv', theme: 'dark', world: 'empty' },
  { width: 320, zoom: 200, language: 'en', theme: 'light', world: 'filled' },
  { width: 320, zoom: 400, language: 'sv', theme: 'dark', world: 'filled' },
]

/** The whole matrix, for `npm run test:full`. */
export const allStates: readonly PageState[] = (['sv', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    ([320, 390, 1280] as const).flatMap((width) =>
      ([100, 200, 400] as const).flatMap((zoom) =>
        (['filled', 'empty'] as const).map((world) => ({ language, theme, width, zoom, world })),
      ),
    ),
  ),
)

/** Puts a page into a state. A window is never narrower than 320 CSS pixels: that is what 400 % of 1280 is (WCAG 1.4.10). */
export async function enterState(page: Page, { theme, width, zoom }: PageState): Promise<void> {
  await page.setViewportSize({ width: Math.max(320, Math.round((width * 100) / zoom)), height: Math.max(256, Math.round(90_000 / zoom)) })
  await page.emulateMedia({ colorScheme: theme })
}

export function nameOfState({ language, theme, width, zoom, world }: PageState): string {
  return `${language}, ${theme}, ${width} px at ${zoom} %, ${world}`
}
