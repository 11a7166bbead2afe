import { expect, test } from 'vitest'
import { isSharedMailbox } from './shared-mailbox.ts'

test.each([
  ['Vakin', 'info@vakin.example'],
  ['Vakins brevlåda', 'hallbarhet@vakin.example'],
  ['info@vakin.example', 'info@vakin.example'],
  ['Info', 'info@vakin.example'],
  ['Kommunens registrator', 'kommun@vakin.example'],
  ['', 'post@vakin.example'],
])('nobody in particular reads it: %s <%s>', (name, email) => {
  expect(isSharedMailbox({ name, email }, 'Vakin')).toBe(true)
})

test.each([
  ['Anna Berg', 'info@vakin.example'],
  ['Anna', 'anna.berg@x.example'],
  ['Bo Vakin', 'bo.vakin@vakin.example'],
  ['Informa Larsson', 'informa@vakin.example'],
])('somebody is greeted by name: %s <%s>', (name, email) => {
  expect(isSharedMailbox({ name, email }, name === 'Anna' ? 'Esam' : 'Vakin')).toBe(false)
})
