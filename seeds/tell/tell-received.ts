import { reading } from '#domain/history'
import { receiveMail } from '#domain/incoming-mail'
import { listInvitations } from '#domain/invitations'
import type { WorldData } from '../world-data.ts'
import type { Teller } from './teller.ts'

/** Somebody the first coming meeting's invitation was forwarded to has answered, and waits for the office. */
export async function tellReceived(teller: Teller, world: WorldData): Promise<void> {
  const meeting = world.meetings.find(({ state, date, invited }) => state === 'booked' && date?.precision === 'day' && invited.length > 0)
  if (meeting === undefined) return
  teller.moveTo('2026-11-16T08:12')
  const called = await reading(teller.store, teller.contractId, (context) => listInvitations(context, teller.id('meeting', meeting.key)))
  if (called === null) return
  await receiveMail(teller.store, {
    source: new TextEncoder().encode(forwardedAnswer(called.uid, called.sequence)),
    isWhole: true,
    receivedAt: teller.store.clock.now(),
    ownAddress: world.contract.secretariat.email,
  })
}

function forwardedAnswer(uid: string, sequence: number): string {
  return [
    'Message-ID: <forwarded-answer@gransbygdens-lantbruk.example>',
    'From: Tove Lindvall <tove.lindvall@gransbygdens-lantbruk.example>',
    'Subject: =?utf-8?Q?Accepterat=3A_tr=C3=A4ffen?=',
    'MIME-Version: 1.0',
    'Content-Type: text/calendar; method=REPLY; charset=utf-8',
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Example//EN',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    'DTSTAMP:20261116T071200Z',
    'ATTENDEE;CN=Tove Lindvall;PARTSTAT=ACCEPTED:mailto:tove.lindvall@gransbygdens-lantbruk.example',
    'COMMENT:Jag fick inbjudan av en kollega. Får jag komma?',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
}
