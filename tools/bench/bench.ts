// `npm run bench`: figures and ratios, ours against a peer in the same run. Never part of the tests: machines differ, ratios less so.
// `npm run bench -- weight cached` runs only those parts.
import { availableParallelism, loadavg } from 'node:os'
import { insidePart } from './build-inside.ts'
import type { Part } from './part.ts'
import { booking } from './booking.ts'
import { cached } from './cached-page.ts'
import { change } from './change.ts'
import { weight } from './page-weight.ts'
import { start } from './start.ts'

const parts: readonly Part[] = [
  booking,
  weight,
  cached,
  change,
  insidePart('miss', 'CPU of rendering a page of 200 rows that is not in the cache, 300 renders a round, median of 7'),
  insidePart('queries', 'queries of each public page besides begin, fence and commit, and their plans among 1,000 contracts'),
  insidePart('growth', 'every public page with 1,000 contracts in the database against one, cache off, in turn'),
  insidePart(
    'lists',
    'every office and public page with 500 organisations, 300 groups and 5,000 people, cache off, 40 requests each; a page over its budget is measured up to three times and its best round told',
  ),
  insidePart(
    'polls',
    'a date poll of eight days with 60 and 600 asked: its page by a link, 400 looks a round, median of 5, and durable answers',
  ),
  insidePart('invitations', 'the press of Skicka inbjudningar for 60, 600 and 6,000 people, median of 3, and answers 8 at a time'),
  start,
]

const wanted = process.argv.slice(2)
const chosen = parts.filter((part) => wanted.length === 0 || wanted.includes(part.name))
if (chosen.length === 0) {
  process.stdout.write(`There is no such part. The parts are: ${parts.map((part) => part.name).join(', ')}\n`)
  process.exitCode = 1
}
process.stdout.write(
  `${availableParallelism()} cores, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')} (1, 5, 15 minutes), Node ${process.version}\n`,
)
for (const part of chosen) {
  process.stdout.write(`\n── ${part.name}: ${part.says}\n`)
  for await (const figure of part.measure()) {
    const verdict =
      figure.budget === undefined
        ? ''
        : figure.value <= figure.budget
          ? `  within ${figure.budget} ${figure.unit}`
          : `  OVER ${figure.budget} ${figure.unit}`
    process.stdout.write(
      `   ${figure.what}: ${rounded(figure.value)} ${figure.unit}${verdict}${figure.spread === undefined ? '' : `  (spread ${figure.spread.map(rounded).join(' … ')})`}\n`,
    )
  }
}

function rounded(value: number): string {
  // Up, never down, in the third figure: a figure must not look better than it is.
  return value === 0 || Number.isInteger(value) ? String(value) : (Math.ceil(value * 1000) / 1000).toString()
}
