/** Utskick: one that went out in October, and one that somebody is writing. */
import type { DispatchData } from '../world-data.ts'

export const dispatches: readonly DispatchData[] = [
  {
    at: '2026-10-27T10:15',
    kind: 'mandate',
    areas: ['mobilitet'],
    subject: { sv: 'Inför träffen om transporter den 26 november', en: 'Before the meeting on transport on 26 November' },
    text: {
      sv: `Hej {förnamn}!

Tack för svaren om dagen. Vi ses hos Polstads hamn, kaj 4, torsdag den 26 november klockan 13.

Ta gärna med till träffen:

* vad ni har hunnit med sedan i våras
* en sak som {organisation} behöver hjälp med från någon av de andra

Går ni vilse i hamnen, ring växeln så möter någon upp.`,
      en: `Hello {first name},

Thank you for telling us which day suits you. We meet at Polstads hamn, quay 4, on Thursday 26 November at 13:00.

Please bring:

* what you have got done since the spring
* one thing {organisation} needs help with from one of the others

If you get lost in the harbour, call the switchboard and somebody will come and meet you.`,
    },
    isSent: true,
  },
  {
    at: '2026-11-20T15:40',
    kind: 'news',
    areas: [],
    subject: { sv: 'Årets sista nyheter från klimatkontraktet', en: 'The last news of the year from the climate contract' },
    text: {
      sv: `Hej {förnamn}!

Det här hann vi med i höst:

* fem träffar om transporter, energi och byggande
* tre nya organisationer

**Toppmötet i januari**: anmälan öppnar den 7 december.`,
      en: `Hello {first name},

This is what the autumn brought:

* five meetings on transport, energy and building
* three new organisations

**The summit in January**: registration opens on 7 December.`,
    },
    isSent: false,
  },
]
