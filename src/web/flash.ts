import { createHmac, timingSafeEqual } from 'node:crypto'
import { isMessageKey } from '#locales'
import type { Flash } from './reply.ts'

export const flashCookie = 'ledstjarna_flash'

/** A word to the next page, carried in a signed cookie that is read once. */
export function sealFlash(flash: Flash, secret: string): string {
  const body = Buffer.from(JSON.stringify(flash)).toString('base64url')
  return `${body}.${signature(body, secret)}`
}

export function openFlash(cookie: string | undefined, secret: string): Flash | null {
  const [body, sent] = (cookie ?? '').split('.')
  if (body === undefined || sent === undefined) return null
  const expected = signature(body, secret)
  if (sent.length !== expected.length || !timingSafeEqual(Buffer.from(sent), Buffer.from(expected))) return null
  try {
    const flash: unknown = JSON.parse(Buffer.from(body, 'base64url').toString())
    return isFlash(flash) ? flash : null
  } catch {
    return null
  }
}

function isFlash(value: unknown): value is Flash {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' && isMessageKey(value.key)
}

function signature(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('base64url')
}
