import type { ComponentChildren, JSX } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { escaped } from '../markup.ts'
import { starMarkPaths } from '../star-chart/star-marks.ts'
import type { StarState } from '../star-chart/star-marks.ts'

/** What can be said about who has Lead, plus a Lead that is taken and not yet confirmed at home. */
export type MarkedState = StarState | 'pending'

export interface StateMarkProps {
  readonly state: MarkedState
  /** The words: "Norrskenets Åkeri", "Öppet för Lead". The mark never stands alone. */
  readonly children: ComponentChildren
  /** What the mark means, for those who do not see it, where the words beside it do not already say so. */
  readonly meaning?: string | undefined
  /** The `idPrefix` of a star chart on the same page that lends its marks. It must show the state. */
  readonly chart?: string | undefined
}

/** The star chart's mark and a word beside it.
 * @example <StateMark state="open"><a href="…">Öppet för Lead</a></StateMark>
 */
export function StateMark({ state, children, meaning, chart }: StateMarkProps): JSX.Element {
  const [opening, closing] = around(state, meaning, chart)
  // Written as text (see markup.ts): a list has one in every row.
  return typeof children === 'object' && children !== null
    ? jsxTemplate([opening, closing], children)
    : jsxTemplate([opening + escaped(children) + closing])
}

/** The same around words that are written already, for tables of many rows. */
export function writeStateMark(
  state: MarkedState,
  words: string,
  { meaning, chart }: Pick<StateMarkProps, 'meaning' | 'chart'> = {},
): string {
  const [opening, closing] = around(state, meaning, chart)
  return opening + words + closing
}

function around(state: MarkedState, meaning: string | undefined, chart: string | undefined): readonly [string, string] {
  const drawn = chart === undefined || state === 'pending' ? icons[state].__html : `<use href="#${chart}-${state}"/>`
  const heard = meaning === undefined ? '' : `<span class="unseen">${escaped(meaning)}: </span>`
  return [`<span class="state ${state}"><svg${iconSize}>${drawn}</svg><span>${heard}`, '</span></span>']
}

/** The mark alone, as decoration beside words that say the same. */
export function StarIcon({ state }: { readonly state: MarkedState }): JSX.Element {
  return <svg viewBox="-14 -14 28 28" width="18" height="18" aria-hidden="true" dangerouslySetInnerHTML={icons[state]} />
}

const iconSize = ' viewBox="-14 -14 28 28" width="18" height="18" aria-hidden="true"'

/* Written once and not for every row: a list has hundreds of them, and they are ours alone. */
const icons: Readonly<Record<MarkedState, { readonly __html: string }>> = {
  one: drawing(starMarkPaths.one),
  several: drawing(starMarkPaths.several),
  pending: drawing({ ...starMarkPaths.unknown, line: starMarkPaths.resting.line }),
  open: drawing(starMarkPaths.open, ' stroke-dasharray="4 3"'),
  resting: drawing(starMarkPaths.resting),
  leaving: drawing(starMarkPaths.leaving),
  unknown: drawing(starMarkPaths.unknown),
}

function drawing(
  { body, line }: { readonly body?: string | undefined; readonly line?: string | undefined },
  dashes = '',
): { readonly __html: string } {
  const filled = body === undefined ? '' : `<path d="${body}" fill="currentColor"/>`
  const drawn = line === undefined ? '' : `<path d="${line}" fill="none" stroke="currentColor" stroke-width="2"${dashes}/>`
  return { __html: filled + drawn }
}

export type TagTone = 'plain' | 'good' | 'warning' | 'danger'

/** One or two words that sort a thing: its kind, that it is a draft, that it is practice. */
export function Tag({
  children,
  tone = 'plain',
}: {
  readonly children: ComponentChildren
  readonly tone?: TagTone | undefined
}): JSX.Element {
  return <span class={tone === 'plain' ? 'tag' : `tag ${tone}`}>{children}</span>
}
