// Keeps the room's screen fresh without a blink: asks for the page every few seconds and swaps what has changed.

const place = '[data-screen]'
const milliseconds = 5000

setInterval(() => void refresh(), milliseconds)

async function refresh(): Promise<void> {
  if (document.hidden) return
  const response = await fetch(location.href, { credentials: 'same-origin' }).catch(() => null)
  if (response === null || !response.ok) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const fresh = page.querySelector(place)
  const stale = document.querySelector(place)
  if (fresh === null || stale === null || fresh.innerHTML === stale.innerHTML) return
  stale.replaceWith(fresh)
}
