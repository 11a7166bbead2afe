import { v7 } from 'uuid'

/** A new UUIDv7: sortable by time, made by the application because older servers cannot. */
export function newId(): string {
  return v7()
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text from outside may be looked up as an id at all. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && uuidShape.test(text)
}
