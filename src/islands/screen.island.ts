// The room's screen: keeps itself fresh without a blink, counts the minutes, says who takes Lead, and goes back and forth by the arrows.
// Without this script every screenful is a page of its own with links between.

const place = '[data-screen]'
const shownFor = 4000

let known = leadsOf(document)

function next(): void {
  const every = Number(document.querySelector<HTMLElement>(place)?.dataset['every'] ?? 5000)
  setTimeout(() => void refresh().finally(next), every)
}
next()

async function refresh(): Promise<void> {
  const stale = document.querySelector(place)
  if (document.hidden || stale === null || stale.contains(document.activeElement)) return
  const response = await fetch(location.href, { credentials: 'same-origin' }).catch(() => null)
  if (response === null || !response.ok) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const fresh = page.querySelector(place)
  if (fresh === null || content(fresh) === content(stale)) return
  // Read before it is moved into this page: afterwards there is nothing left to read.
  const leads = leadsOf(page)
  stale.replaceWith(fresh)
  count()
  for (const [id, words] of leads) if (!known.has(id)) say(words)
  known = new Map([...known, ...leads])
}

/** What a screenful shows, but for what is counted here. */
function content(screen: Element): string {
  const copy = screen.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  for (const timer of copy.querySelectorAll('[data-timer]')) timer.remove()
  return copy.innerHTML
}

function leadsOf(page: Document): ReadonlyMap<string, string> {
  return new Map([...page.querySelectorAll<HTMLElement>('[data-lead]')].map((line) => [line.dataset['lead'] ?? '', line.textContent ?? '']))
}

const waiting: string[] = []

/** "Vakin tar Lead inom …" stands large for four seconds, one after the other. */
function say(words: string): void {
  waiting.push(words)
  if (waiting.length === 1) sayNext()
}

function sayNext(): void {
  const line = document.querySelector<HTMLElement>('[data-announce]')
  const [words] = waiting
  if (line === null || words === undefined) return
  line.textContent = words
  line.hidden = false
  setTimeout(() => {
    line.hidden = true
    waiting.shift()
    sayNext()
  }, shownFor)
}

/** An item's minutes run from when the room first saw it in this window; the meeting's end is the clock's. */
function count(): void {
  const timer = document.querySelector<HTMLElement>('[data-timer]')
  if (timer === null) return
  const { timer: id = '', minutes, ends, over = '' } = timer.dataset
  const now = Date.now()
  const begunKey = `begun ${id}`
  const begun = Number(sessionStorage.getItem(begunKey) ?? now)
  if (minutes !== undefined) sessionStorage.setItem(begunKey, String(begun))
  show(timer, 'item', minutes === undefined ? null : begun + Number(minutes) * 60_000 - now, over)
  show(timer, 'meeting', ends === undefined ? null : Number(ends) - now, over)
}

function show(timer: Element, what: string, left: number | null, over: string): void {
  const line = timer.querySelector<HTMLElement>(`[data-of="${what}"]`)
  const words = line?.querySelector<HTMLElement>('[data-count]')
  if (left === null || line === null || line === undefined || words === null || words === undefined) return
  const seconds = Math.abs(Math.round(left / 1000))
  const hours = Math.floor(seconds / 3600)
  const pad = (number: number) => String(number).padStart(2, '0')
  const clock = `${hours > 0 ? `${hours}:${pad(Math.floor((seconds % 3600) / 60))}` : Math.floor(seconds / 60)}:${pad(seconds % 60)}`
  line.hidden = false
  line.classList.toggle('late', left < 0)
  line.classList.toggle('soon', left >= 0 && left < 120_000)
  words.textContent = left < 0 ? `${clock} ${over}` : clock
}

setInterval(count, 1000)
count()

const ways: Readonly<Record<string, string>> = {
  ArrowRight: 'a[rel="next"]',
  PageDown: 'a[rel="next"]',
  ArrowLeft: 'a[rel="prev"]',
  PageUp: 'a[rel="prev"]',
}

document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
  const at = event.target
  if (at instanceof HTMLElement && at.closest('input, textarea, select, [contenteditable]') !== null) return
  const way = ways[event.key]
  const link = way === undefined ? null : document.querySelector<HTMLAnchorElement>(way)
  if (link === null) return
  event.preventDefault()
  location.assign(link.href)
})
