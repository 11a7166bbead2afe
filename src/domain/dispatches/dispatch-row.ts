import type { Selectable } from 'kysely'
import type { Tables } from '#generated/tables'
import { circleOf, dispatchKind, dispatchState } from './dispatch.ts'

/** What an utskick says and to whom, as its row keeps it: read the same way by those who look and those who change it. */
export function contentOf(row: Selectable<Tables['dispatches']>) {
  return {
    id: row.id,
    kind: dispatchKind(row.kind),
    state: dispatchState(row.state),
    subject: row.title,
    text: row.text,
    circle: circleOf(row.circle),
    fromPersonId: row.from_person_id,
    despiteQuiet: row.despite_quiet,
    sendsAt: row.sends_at,
    revision: row.revision,
  }
}
