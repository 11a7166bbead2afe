import { draftDispatch, sendDispatch } from '#domain/dispatches'
import type { DispatchData, WorldData } from '../world-data.ts'
import type { Teller } from './teller.ts'

/** Utskick. The mails of those that were sent off are written when the product first runs. */
export async function tellDispatches(teller: Teller, { dispatches = [] }: WorldData): Promise<void> {
  for (const dispatch of dispatches) await tellDispatch(teller, dispatch)
}

async function tellDispatch(teller: Teller, { at, kind, areas, subject, text, isSent }: DispatchData): Promise<void> {
  teller.moveTo(at)
  const circle = areas.length === 0 ? { affiliated: true } : { leadsOfAreas: areas.map((key) => teller.id('area', key)) }
  const { dispatchId } = await teller.tell(`the utskick of ${at}`, (writing) =>
    draftDispatch(writing, { kind, subject, text, circle, fromPersonId: writing.actor.personId }),
  )
  if (!isSent) return
  await teller.tell(`the sending of ${at}`, (writing) => sendDispatch(writing, { dispatchId, revision: 1, despiteQuiet: false }))
}
