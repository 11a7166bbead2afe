import { randomUUID } from 'node:crypto'

/** A browser without script: keeps cookies, sends forms, goes where it is sent. */
export interface ScriptlessBrowser {
  get(path: string): Promise<string>
  post(path: string, fields: Readonly<Record<string, string>>): Promise<string>
}

export function openScriptlessBrowser(base: string): ScriptlessBrowser {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit): Promise<string> => {
    const url = new URL(path, base)
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const location = response.headers.get('location')
    if (location !== null) return send(new URL(location, url).href, { method: 'GET' })
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    return response.text()
  }
  return {
    get: (path) => send(path, { method: 'GET' }),
    post: (path, fields) =>
      send(path, {
        method: 'POST',
        headers: { origin: new URL(base).origin },
        body: new URLSearchParams({ _key: randomUUID(), ...fields }),
      }),
  }
}
