// The one list of message files. A file per module or page area; keys become `file.key`.
import svSite from './sv/site.json' with { type: 'json' }
import enSite from './en/site.json' with { type: 'json' }
import svAbout from './sv/about.json' with { type: 'json' }
import svAreas from './sv/areas.json' with { type: 'json' }
import svEmissions from './sv/emissions.json' with { type: 'json' }
import svLeadsPublic from './sv/leads-public.json' with { type: 'json' }
import svOverview from './sv/overview.json' with { type: 'json' }
import svPublic from './sv/public.json' with { type: 'json' }
import svResponsibility from './sv/responsibility.json' with { type: 'json' }
import svRoadmap from './sv/roadmap.json' with { type: 'json' }
import enAbout from './en/about.json' with { type: 'json' }
import enAreas from './en/areas.json' with { type: 'json' }
import enEmissions from './en/emissions.json' with { type: 'json' }
import enLeadsPublic from './en/leads-public.json' with { type: 'json' }
import enOverview from './en/overview.json' with { type: 'json' }
import enPublic from './en/public.json' with { type: 'json' }
import enResponsibility from './en/responsibility.json' with { type: 'json' }
import enRoadmap from './en/roadmap.json' with { type: 'json' }
import svAccount from './sv/account.json' with { type: 'json' }
import svHistory from './sv/history.json' with { type: 'json' }
import svMails from './sv/mails.json' with { type: 'json' }
import svMember from './sv/member.json' with { type: 'json' }
import svOffice from './sv/office.json' with { type: 'json' }
import enAccount from './en/account.json' with { type: 'json' }
import enHistory from './en/history.json' with { type: 'json' }
import enMails from './en/mails.json' with { type: 'json' }
import enMember from './en/member.json' with { type: 'json' }
import enOffice from './en/office.json' with { type: 'json' }
import svLeads from './sv/leads.json' with { type: 'json' }
import enLeads from './en/leads.json' with { type: 'json' }
import svNews from './sv/news.json' with { type: 'json' }
import svReports from './sv/reports.json' with { type: 'json' }
import enNews from './en/news.json' with { type: 'json' }
import enReports from './en/reports.json' with { type: 'json' }
import svOrganisations from './sv/organisations.json' with { type: 'json' }
import enOrganisations from './en/organisations.json' with { type: 'json' }
import svPeople from './sv/people.json' with { type: 'json' }
import enPeople from './en/people.json' with { type: 'json' }
import svGroups from './sv/groups.json' with { type: 'json' }
import enGroups from './en/groups.json' with { type: 'json' }
import svMeetings from './sv/meetings.json' with { type: 'json' }
import enMeetings from './en/meetings.json' with { type: 'json' }
import svMeetingRoom from './sv/meeting-room.json' with { type: 'json' }
import enMeetingRoom from './en/meeting-room.json' with { type: 'json' }
import svInvitations from './sv/invitations.json' with { type: 'json' }
import enInvitations from './en/invitations.json' with { type: 'json' }
import svDispatches from './sv/dispatches.json' with { type: 'json' }
import enDispatches from './en/dispatches.json' with { type: 'json' }
import svMailSettings from './sv/mail-settings.json' with { type: 'json' }
import enMailSettings from './en/mail-settings.json' with { type: 'json' }
import svSettings from './sv/settings.json' with { type: 'json' }
import enSettings from './en/settings.json' with { type: 'json' }
import svFounding from './sv/founding.json' with { type: 'json' }
import enFounding from './en/founding.json' with { type: 'json' }
import svRegistrations from './sv/registrations.json' with { type: 'json' }
import enRegistrations from './en/registrations.json' with { type: 'json' }
import svCalendars from './sv/calendars.json' with { type: 'json' }
import enCalendars from './en/calendars.json' with { type: 'json' }
import svJoining from './sv/joining.json' with { type: 'json' }
import enJoining from './en/joining.json' with { type: 'json' }
import svIncoming from './sv/incoming.json' with { type: 'json' }
import enIncoming from './en/incoming.json' with { type: 'json' }
import svPolls from './sv/polls.json' with { type: 'json' }
import enPolls from './en/polls.json' with { type: 'json' }
import svBooking from './sv/booking.json' with { type: 'json' }
import enBooking from './en/booking.json' with { type: 'json' }
import svNotes from './sv/notes.json' with { type: 'json' }
import enNotes from './en/notes.json' with { type: 'json' }
import { createTranslator, type Language, type MessageArguments } from '#platform/i18n'

const sv = {
  notes: svNotes,
  booking: svBooking,
  invitations: svInvitations,
  meetings: svMeetings,
  'meeting-room': svMeetingRoom,
  groups: svGroups,
  news: svNews,
  reports: svReports,
  leads: svLeads,
  account: svAccount,
  history: svHistory,
  mails: svMails,
  member: svMember,
  office: svOffice,
  about: svAbout,
  areas: svAreas,
  emissions: svEmissions,
  'leads-public': svLeadsPublic,
  overview: svOverview,
  public: svPublic,
  responsibility: svResponsibility,
  roadmap: svRoadmap,
  site: svSite,
  organisations: svOrganisations,
  people: svPeople,
  dispatches: svDispatches,
  'mail-settings': svMailSettings,
  settings: svSettings,
  founding: svFounding,
  polls: svPolls,
  incoming: svIncoming,
  joining: svJoining,
  calendars: svCalendars,
  registrations: svRegistrations,
}
const en: { readonly [File in keyof typeof sv]: Readonly<Record<keyof (typeof sv)[File], string>> } = {
  notes: enNotes,
  booking: enBooking,
  invitations: enInvitations,
  meetings: enMeetings,
  'meeting-room': enMeetingRoom,
  groups: enGroups,
  news: enNews,
  reports: enReports,
  leads: enLeads,
  account: enAccount,
  history: enHistory,
  mails: enMails,
  member: enMember,
  office: enOffice,
  about: enAbout,
  areas: enAreas,
  emissions: enEmissions,
  'leads-public': enLeadsPublic,
  overview: enOverview,
  public: enPublic,
  responsibility: enResponsibility,
  roadmap: enRoadmap,
  site: enSite,
  organisations: enOrganisations,
  people: enPeople,
  dispatches: enDispatches,
  'mail-settings': enMailSettings,
  settings: enSettings,
  founding: enFounding,
  polls: enPolls,
  incoming: enIncoming,
  joining: enJoining,
  calendars: enCalendars,
  registrations: enRegistrations,
}

/** Every message there is, typed from the Swedish files. */
export type MessageKey = { [File in keyof typeof sv & string]: `${File}.${keyof (typeof sv)[File] & string}` }[keyof typeof sv & string]

/** Says a message in the language it was made for. */
export type Translate = (key: MessageKey, values?: MessageArguments) => string

const translators: Readonly<Record<Language, Translate>> = {
  sv: createTranslator<MessageKey>('sv', flatten(sv)),
  en: createTranslator<MessageKey>('en', flatten(en)),
}

export function translatorFor(language: Language): Translate {
  return translators[language]
}

const keys: ReadonlySet<string> = new Set(Object.keys(flatten(sv)))

/** Whether a computed key (a reason, an event kind) has a message. */
export function isMessageKey(key: string): key is MessageKey {
  return keys.has(key)
}

function flatten(files: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [file, messages] of Object.entries(files)) {
    for (const [key, message] of Object.entries(messages)) flat[`${file}.${key}`] = message
  }
  return flat
}
