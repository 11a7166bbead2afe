// Ticking at the door without waiting for a page: each press is sent in the background and the list is put in place anew.
// Without this script the same buttons send the same form.

const place = '[data-attendance]'
let sending: Promise<unknown> = Promise.resolve()

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form.closest(place) === null) return
  const button = event.submitter
  if (!(button instanceof HTMLButtonElement)) return
  event.preventDefault()
  const data = new FormData(form, button)
  // Several quick presses are several acts: each gets a key of its own.
  data.set('_key', newKey())
  if (button.hasAttribute('aria-pressed')) press(button)
  sending = sending.then(() => send(form.action, data, button.id)).catch(() => location.reload())
})

document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return
  const at = document.activeElement
  // Single keys work only while focus is in the list itself (WCAG 2.1.4).
  if (!(at instanceof HTMLElement) || at.closest('.ticks') === null) return
  const button = document.querySelector(`${place} button[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
  if (!(button instanceof HTMLButtonElement)) return
  event.preventDefault()
  button.focus()
  button.click()
})

// The list narrows as one types; without this script the search field's own button asks for the page anew.
document.addEventListener('input', (event) => {
  if (event.target instanceof HTMLInputElement && event.target.closest(`${place} [role="search"]`) !== null) narrow(event.target.value)
})

function narrow(words: string): void {
  const wanted = words.trim().toLocaleLowerCase('sv')
  for (const row of document.querySelectorAll<HTMLElement>(`${place} .ticks > li`))
    row.hidden = !(row.querySelector('.name')?.textContent ?? '').toLocaleLowerCase('sv').includes(wanted)
  // "All are here" means all, so it is not offered beside a part of the list.
  const all = document.querySelector<HTMLElement>(`${place} button[value="all"]`)
  if (all !== null) all.hidden = wanted !== ''
}

function press(button: HTMLButtonElement): void {
  const isPressed = button.getAttribute('aria-pressed') === 'true'
  button.setAttribute('aria-pressed', String(!isPressed))
  // Pressed again before the answer is here, it means the opposite.
  button.name = isPressed ? 'tick' : 'untick'
}

async function send(address: string, data: FormData, focusId: string): Promise<void> {
  const response = await fetch(address, { method: 'POST', body: data, credentials: 'same-origin' })
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const fresh = page.querySelector(place)
  const stale = document.querySelector(place)
  if (fresh === null || stale === null || !response.ok) return location.reload()
  const hadFocus = stale.contains(document.activeElement) ? (document.activeElement?.id ?? '') : ''
  const typed = stale.querySelector<HTMLInputElement>('[role="search"] input')?.value ?? ''
  stale.replaceWith(fresh)
  const search = fresh.querySelector<HTMLInputElement>('[role="search"] input')
  if (search !== null && typed !== '') {
    search.value = typed
    narrow(typed)
  }
  document.getElementById(hadFocus || focusId)?.focus({ preventScroll: true })
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}
