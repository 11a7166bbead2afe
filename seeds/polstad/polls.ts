/** Date polls: one that was decided in October, and one that waits for answers. */
import type { PollData } from '../world-data.ts'

/** Answered in two days, and Thursday the 26th it was. */
const mobility: PollData = {
  meeting: 'mobilitet-2026',
  openedAt: '2026-10-13T09:20',
  deadline: '2026-10-21',
  asksInvited: false,
  options: [
    { date: '2026-11-24', start: '09:00', end: '11:00', place: null },
    { date: '2026-11-26', start: '13:00', end: '15:00', place: { sv: 'Polstads hamn, kaj 4', en: 'Polstads hamn, quay 4' } },
    { date: '2026-12-01', start: '13:00', end: '15:00', place: null },
  ],
  answers: [
    { at: '2026-10-13T10:05', answers: ['no', 'yes', 'yes'], remark: 'Tisdagar lastar vi från klockan sju.' },
    { at: '2026-10-13T15:40', answers: ['maybe', 'yes', 'no'], remark: null },
    { at: '2026-10-14T08:12', answers: ['yes', 'yes', 'maybe'], remark: null },
  ],
  decided: { at: '2026-10-15T10:30', option: 1 },
}

/** Waits for the rest. */
const consumption: PollData = {
  meeting: 'konsumtion-2027',
  openedAt: '2026-11-17T09:10',
  deadline: '2026-12-02',
  asksInvited: true,
  options: [
    { date: '2027-01-20', start: '09:00', end: '11:00', place: { sv: 'Återbyggarnas lager', en: 'The warehouse of Återbyggarna' } },
    { date: '2027-01-21', start: '13:00', end: '15:00', place: { sv: 'Återbyggarnas lager', en: 'The warehouse of Återbyggarna' } },
    { date: '2027-01-27', start: '13:00', end: '15:00', place: null },
  ],
  answers: [
    { at: '2026-11-17T11:32', answers: ['yes', 'maybe', 'no'], remark: null },
    { at: '2026-11-18T07:55', answers: ['maybe', 'yes', 'yes'], remark: 'Efter klockan 14 den 21 är bäst för oss.' },
    { at: '2026-11-18T13:02', answers: ['no', 'yes', 'yes'], remark: null },
    { at: '2026-11-19T16:45', answers: ['yes', 'yes', 'no'], remark: null },
    { at: '2026-11-20T08:20', answers: ['no', 'maybe', 'yes'], remark: null },
  ],
  decided: null,
}

export const polls: readonly PollData[] = [mobility, consumption]
