import { restrictedRole, swedishCollation } from '../prepare-store.ts'

/** The last line; a file without it was cut short. */
export const completeMark = '-- Backup complete'

/**
 * Makes a dump of the embedded engine (PostgreSQL 18) loadable by a server from 15 on and by the engine itself:
 * leaves out what only the newest knows and lets the receiver make the role and the Swedish collation in its own way.
 */
export function portableSql(dump: string, grants: readonly string[]): string {
  const firstObject = dump.indexOf('\n-- Name: ')
  const end = firstObject === -1 ? dump.length : firstObject
  const head = dump
    .slice(0, end)
    .split('\n')
    .filter((line) => !/^(SET transaction_timeout\b|\\restrict\b)/.test(line))
    .join('\n')
  const body = dump.slice(end).replace(/\nCREATE COLLATION public\.swedish \([^;]*\);\n/, () => `\n${swedishCollation}\n`)
  const tail = /\n\\unrestrict [^\n]*\n*$/
  return [
    `${restrictedRole}\n`,
    head,
    body.replace(tail, '\n'),
    '\n-- What the restricted role may do; left out of the dump itself together with owners.\n',
    ...grants.map((grant) => `${grant};\n`),
    `\n${completeMark}\n`,
  ].join('')
}
