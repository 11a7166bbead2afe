import type { MeetingNotesData } from '../world-data.ts'

/** The notes of Polstad's last three meetings: approved by an adjuster, final with a correction, and open for comments. */
export const meetingNotes: readonly MeetingNotesData[] = [
  {
    meeting: 'strategiska-varen-2026',
    sentAt: '2026-04-27T10:00',
    commentsUntil: '2026-05-08',
    introduction: {
      sv: 'Tack till alla som kom till Brage GVT. Här är det vi sade och bestämde.',
      en: 'Thank you to everyone who came to Brage GVT. This is what we said and decided.',
    },
    comments: [],
    approvedAt: '2026-05-12T08:40',
  },
  {
    meeting: 'mat-2026',
    sentAt: '2026-09-28T09:30',
    commentsUntil: '2026-10-09',
    introduction: { sv: 'En eftermiddag om mat, från jord till tallrik.', en: 'An afternoon about food, from soil to plate.' },
    comments: [],
    finalAt: '2026-10-12T09:05',
    correction: {
      at: '2026-10-20T13:15',
      text: { sv: 'Fikat kom från skolköket, inte från kaféet.', en: 'The coffee came from the school kitchen, not from the café.' },
    },
  },
  {
    meeting: 'aterbruk-2026',
    sentAt: '2026-11-18T15:20',
    commentsUntil: '2026-11-30',
    introduction: {
      sv: 'Vi sågs i gamla tvätteriet och gick igenom prislistan rad för rad.',
      en: 'We met in the old laundry and went through the price list line by line.',
    },
    comments: [
      {
        at: '2026-11-19T08:10',
        reader: 0,
        item: 1,
        text: {
          sv: 'Vi sade att prislistan ska ses över efter den första ombyggnaden. Det saknas.',
          en: 'We said the price list is to be reviewed after the first conversion. That is missing.',
        },
        answer: { at: '2026-11-19T14:45', text: { sv: 'Ja, det är tillagt.', en: 'Yes, it has been added.' }, isAdopted: true },
      },
      {
        at: '2026-11-20T16:30',
        reader: 2,
        item: 3,
        text: { sv: 'Vem bokar besöket på bygget?', en: 'Who books the visit to the site?' },
        answer: null,
      },
    ],
  },
]
