import type { Language } from '#platform/i18n'

/**
 * Every address of the product: id, its words in each language, and whom it is for. Nothing is reachable that is not listed here.
 * Contract addresses stand behind `/{contract}` (or the contract's own hostname) and, in other languages than its first, `/{language}`.
 */
export type Audience =
  /** anybody, no script, cached */
  | 'public'
  /** anybody holding the address of a one-purpose link */
  | 'link'
  /** anybody, about signing in */
  | 'account'
  /** signed in, with a mandate or a role in this contract */
  | 'member'
  /** the secretariat, and the facilitator of this one meeting (the route has :meeting) */
  | 'meeting-room'
  /** the secretariat */
  | 'office'
  /** the administrator of this contract */
  | 'administrator'

export interface ContractRoute {
  readonly sv: string
  readonly en: string
  readonly audience: Audience
  readonly methods: readonly ('GET' | 'POST')[]
  /** Its handler itself answers a form that is sent again: sent twice it is done once without looking first. */
  readonly answersAgain?: true
  /** Sent packed: looked at by hundreds on phones, and nothing on it is secret. */
  readonly packed?: true
}

function page<const Sv extends string>(sv: Sv, en: string, audience: Audience) {
  return { sv, en, audience, methods: ['GET'] } as const
}

/** A page with a form: GET shows it, POST does it. */
function form<const Sv extends string>(sv: Sv, en: string, audience: Audience) {
  return { sv, en, audience, methods: ['GET', 'POST'] } as const
}

/** Only does something; there is no page to look at. */
function act<const Sv extends string>(sv: Sv, en: string, audience: Audience) {
  return { sv, en, audience, methods: ['POST'] } as const
}

export const contractRoutes = {
  // What anybody may see
  'public/overview': page('/', '/', 'public'),
  'public/focus-areas/index': page('/fokusomraden', '/focus-areas', 'public'),
  'public/focus-areas/show': page('/fokusomraden/:slug', '/focus-areas/:slug', 'public'),
  'public/challenges/show': page('/utmaningar/:slug', '/challenges/:slug', 'public'),
  'public/questions/show': page('/fragor/:slug', '/questions/:slug', 'public'),
  'public/organisations/index': page('/organisationer', '/organisations', 'public'),
  'public/organisations/show': page('/organisationer/:slug', '/organisations/:slug', 'public'),
  'public/leads/index': page('/vem-har-lead', '/who-leads', 'public'),
  'public/responsibility': page('/delat-ansvar', '/shared-responsibility', 'public'),
  'public/groups/show': page('/grupper/:slug', '/groups/:slug', 'public'),
  'public/groups/index': page('/grupper', '/groups', 'public'),
  'public/groups/join': form('/grupper/:slug/ga-med', '/groups/:slug/join', 'public'),
  'public/meetings/index': page('/traffar', '/meetings', 'public'),
  'public/meetings/show': page('/traffar/:slug', '/meetings/:slug', 'public'),
  'public/meetings/register': form('/traffar/:slug/anmal', '/meetings/:slug/register', 'public'),
  'public/subscribe': page('/prenumerera', '/subscribe', 'public'),
  'public/meetings/paper': page('/traffar/:slug/handlingar/:paper', '/meetings/:slug/papers/:paper', 'public'),
  'public/news/index': page('/nytt', '/news', 'public'),
  'public/news/show': page('/nytt/:slug', '/news/:slug', 'public'),
  'public/news/document': page('/nytt/:slug/dokument/:file', '/news/:slug/documents/:file', 'public'),
  'public/emissions': page('/utslapp', '/emissions', 'public'),
  'public/join': page('/anslut', '/join', 'public'),
  'public/accessibility': form('/tillganglighet', '/accessibility', 'public'),
  'public/privacy': page('/personuppgifter', '/privacy', 'public'),
  'public/logo': page('/logotyp/:file', '/logo/:file', 'public'),
  'public/pictures/show': page('/bilder/:file', '/pictures/:file', 'public'),
  'feeds/news': page('/nytt.atom', '/news.atom', 'public'),
  'feeds/leads-json': page('/data/lead.json', '/data/leads.json', 'public'),
  'feeds/leads-csv': page('/data/lead.csv', '/data/leads.csv', 'public'),
  'feeds/meetings-ics': page('/traffar.ics', '/meetings.ics', 'public'),
  'feeds/group-ics': page('/grupper/:slug/traffar.ics', '/groups/:slug/meetings.ics', 'public'),
  'feeds/area-ics': page('/fokusomraden/:slug/traffar.ics', '/focus-areas/:slug/meetings.ics', 'public'),
  'feeds/organisation-ics': page('/organisationer/:slug/traffar.ics', '/organisations/:slug/meetings.ics', 'public'),

  // One thing, by a link, without an account
  'link/lead-offer': form('/ta-lead/:code', '/take-lead/:code', 'link'),
  'link/check-in': form('/incheckning/:code', '/check-in/:code', 'link'),
  'link/paper': page('/handling/:token/:paper', '/paper/:token/:paper', 'link'),
  'link/invitation': form('/svara/:token', '/reply/:token', 'link'),
  'link/invitation-calendar': page('/svara/:token/traff.ics', '/reply/:token/meeting.ics', 'link'),
  'link/lead-confirmation': form('/bekrafta-lead/:token', '/confirm-lead/:token', 'link'),
  'link/poll': { ...form('/datumfraga/:token', '/date-poll/:token', 'link'), answersAgain: true, packed: true },
  'link/group-joining': form('/ga-med/:token', '/join-group/:token', 'link'),
  'link/mail-settings': form('/mejlval/:token', '/mail-settings/:token', 'link'),
  'link/unsubscribe': form('/avsluta-nyheter/:token', '/unsubscribe/:token', 'link'),
  'link/notes': form('/anteckningar/:token', '/notes/:token', 'link'),
  'link/notes-document': page('/anteckningar/:token/dokument/:file', '/notes/:token/documents/:file', 'link'),
  'link/registration': form('/anmalan/:token', '/registration/:token', 'link'),
  'link/calendar': page('/kalender/:token/traffar.ics', '/calendar/:token/meetings.ics', 'link'),

  // Signing in
  'account/sign-in': form('/logga-in', '/sign-in', 'account'),
  'account/sign-in-code': form('/logga-in/kod', '/sign-in/code', 'account'),
  'account/sign-out': act('/logga-ut', '/sign-out', 'account'),
  'account/show': form('/mitt-konto', '/my-account', 'member'),

  // Representatives
  'member/your-turn': form('/vantar-pa-er', '/your-turn', 'member'),
  'member/poll': form('/vantar-pa-er/datumfraga/:poll', '/your-turn/date-poll/:poll', 'member'),
  'member/organisations/show': form('/er-sida/:slug', '/your-page/:slug', 'member'),
  'member/invitations/show': form('/er-inbjudan/:invitation', '/your-invitation/:invitation', 'member'),
  'member/leads/show': form('/er-lead/:lead', '/your-lead/:lead', 'member'),
  'member/leads/undo': act('/er-lead/:lead/angra/:event', '/your-lead/:lead/undo/:event', 'member'),

  // The secretariat
  'office/overview': page('/kansli', '/office', 'office'),
  'office/claims': act('/kansli/ta', '/office/claim', 'office'),
  'office/undo': act('/kansli/angra/:event', '/office/undo/:event', 'office'),
  'office/history': page('/kansli/historik', '/office/history', 'office'),
  'office/organisations/index': page('/kansli/organisationer', '/office/organisations', 'office'),
  'office/organisations/new': form('/kansli/organisationer/ny', '/office/organisations/new', 'office'),
  'office/organisations/paste': form('/kansli/organisationer/klistra-in', '/office/organisations/paste', 'office'),
  'office/organisations/show': form('/kansli/organisationer/:slug', '/office/organisations/:slug', 'office'),
  'office/organisations/edit': form('/kansli/organisationer/:slug/andra', '/office/organisations/:slug/edit', 'office'),
  'office/people/index': page('/kansli/personer', '/office/people', 'office'),
  'office/people/new': form('/kansli/personer/ny', '/office/people/new', 'office'),
  'office/people/show': form('/kansli/personer/:person', '/office/people/:person', 'office'),
  'office/people/edit': form('/kansli/personer/:person/andra', '/office/people/:person/edit', 'office'),
  'office/people/export': page('/kansli/personer/:person/export.json', '/office/people/:person/export.json', 'office'),
  'office/roadmap/index': form('/kansli/fardplan', '/office/roadmap', 'office'),
  'office/roadmap/paste': form('/kansli/fardplan/klistra-in', '/office/roadmap/paste', 'office'),
  'office/roadmap/edit': form('/kansli/fardplan/:kind/:slug', '/office/roadmap/:kind/:slug', 'office'),
  'office/groups/index': page('/kansli/grupper', '/office/groups', 'office'),
  'office/groups/new': form('/kansli/grupper/ny', '/office/groups/new', 'office'),
  'office/groups/show': form('/kansli/grupper/:slug', '/office/groups/:slug', 'office'),
  'office/groups/edit': form('/kansli/grupper/:slug/andra', '/office/groups/:slug/edit', 'office'),
  'office/groups/purpose': form('/kansli/grupper/:slug/roll-och-syfte', '/office/groups/:slug/purpose', 'office'),
  'office/groups/member': form('/kansli/grupper/:slug/medlemmar/:organisation', '/office/groups/:slug/members/:organisation', 'office'),
  'office/meetings/index': page('/kansli/traffar', '/office/meetings', 'office'),
  'office/meetings/new': form('/kansli/traffar/ny', '/office/meetings/new', 'office'),
  'office/meetings/templates': form('/kansli/traffar/mallar', '/office/meetings/templates', 'office'),
  'office/meetings/show': form('/kansli/traffar/:meeting', '/office/meetings/:meeting', 'meeting-room'),
  'office/meetings/registrations': form('/kansli/traffar/:meeting/anmalningar', '/office/meetings/:meeting/registrations', 'office'),
  'office/meetings/edit': form('/kansli/traffar/:meeting/andra', '/office/meetings/:meeting/edit', 'meeting-room'),
  'office/meetings/invitations': form('/kansli/traffar/:meeting/inbjudningar', '/office/meetings/:meeting/invitations', 'office'),
  'office/meetings/invitation': form(
    '/kansli/traffar/:meeting/inbjudningar/:invitation',
    '/office/meetings/:meeting/invitations/:invitation',
    'office',
  ),
  'office/meetings/calendar': page('/kansli/traffar/:meeting/traff.ics', '/office/meetings/:meeting/meeting.ics', 'office'),
  'office/meetings/poll': form('/kansli/traffar/:meeting/datumfraga', '/office/meetings/:meeting/date-poll', 'office'),
  'office/meetings/attendance': form('/kansli/traffar/:meeting/pricka-av', '/office/meetings/:meeting/attendance', 'meeting-room'),
  'office/meetings/purpose': form('/kansli/traffar/:meeting/roll-och-syfte', '/office/meetings/:meeting/purpose', 'meeting-room'),
  'office/meetings/agreement': form('/kansli/traffar/:meeting/overens', '/office/meetings/:meeting/agreement', 'meeting-room'),
  'office/meetings/outcomes': form('/kansli/traffar/:meeting/beslut', '/office/meetings/:meeting/outcomes', 'meeting-room'),
  'office/meetings/leads': form('/kansli/traffar/:meeting/lead', '/office/meetings/:meeting/leads', 'meeting-room'),
  'office/meetings/screen': form('/kansli/traffar/:meeting/skarm', '/office/meetings/:meeting/screen', 'meeting-room'),
  'office/meetings/print': page('/kansli/traffar/:meeting/skriv-ut', '/office/meetings/:meeting/print', 'meeting-room'),
  'office/meetings/papers': form('/kansli/traffar/:meeting/handlingar', '/office/meetings/:meeting/papers', 'meeting-room'),
  'office/meetings/paper': page('/kansli/traffar/:meeting/handlingar/:paper', '/office/meetings/:meeting/papers/:paper', 'meeting-room'),
  'office/meetings/notes': form('/kansli/traffar/:meeting/anteckningar', '/office/meetings/:meeting/notes', 'office'),
  'office/meetings/document': page('/kansli/traffar/:meeting/dokument/:file', '/office/meetings/:meeting/documents/:file', 'meeting-room'),
  'office/meetings/short-note': form('/kansli/traffar/:meeting/tre-rader', '/office/meetings/:meeting/three-lines', 'office'),
  'office/meetings/undo': act('/kansli/traffar/:meeting/angra/:event', '/office/meetings/:meeting/undo/:event', 'meeting-room'),
  'office/tasks/index': form('/kansli/uppgifter', '/office/tasks', 'office'),
  'office/book/index': page('/kansli/boka', '/office/book', 'office'),
  'office/book/proposals': form('/kansli/boka/forslag', '/office/book/proposals', 'office'),
  'office/book/calendar': form('/kansli/boka/kalender', '/office/book/calendar', 'office'),
  'office/leads/index': page('/kansli/lead', '/office/leads', 'office'),
  'office/leads/new': form('/kansli/lead/ta', '/office/leads/take', 'office'),
  'office/leads/show': form('/kansli/lead/:lead', '/office/leads/:lead', 'office'),
  'office/reports/index': page('/kansli/nytt', '/office/news', 'office'),
  'office/reports/new': form('/kansli/nytt/ny', '/office/news/new', 'office'),
  'office/reports/edit': form('/kansli/nytt/:report', '/office/news/:report', 'office'),
  'office/reports/preview': page('/kansli/nytt/:report/forhandsvisa', '/office/news/:report/preview', 'office'),
  'office/reports/copy': page('/kansli/nytt/:report/kopiera', '/office/news/:report/copy', 'office'),
  'office/mails/index': page('/kansli/mejl', '/office/mail', 'office'),
  'office/mails/show': form('/kansli/mejl/:mail', '/office/mail/:mail', 'office'),
  'office/dispatches/index': page('/kansli/utskick', '/office/mailings', 'office'),
  'office/dispatches/new': form('/kansli/utskick/nytt', '/office/mailings/new', 'office'),
  'office/dispatches/show': form('/kansli/utskick/:dispatch', '/office/mailings/:dispatch', 'office'),
  'office/dispatches/edit': form('/kansli/utskick/:dispatch/andra', '/office/mailings/:dispatch/edit', 'office'),
  'office/incoming/index': form('/kansli/inkommet', '/office/received', 'office'),
  'office/incoming/show': form('/kansli/inkommet/:received', '/office/received/:received', 'office'),
  'office/incoming/source': page('/kansli/inkommet/:received/mejl.eml', '/office/received/:received/mail.eml', 'office'),
  'office/mails/addresses': form('/kansli/adresser', '/office/addresses', 'office'),
  'office/faults': form('/kansli/synpunkter', '/office/faults', 'office'),
  'office/settings/contract': form('/kansli/installningar', '/office/settings', 'administrator'),
  'office/settings/words': form('/kansli/installningar/ord', '/office/settings/words', 'administrator'),
  'office/settings/theme': form('/kansli/installningar/utseende', '/office/settings/theme', 'administrator'),
  'office/settings/goals': form('/kansli/installningar/mal', '/office/settings/goals', 'administrator'),
  'office/settings/periods': form('/kansli/installningar/perioder', '/office/settings/periods', 'administrator'),
  'office/settings/team': form('/kansli/installningar/kansliet', '/office/settings/team', 'administrator'),
  'office/settings/practice': act('/kansli/ovningslage', '/office/practice-mode', 'office'),
} as const satisfies Readonly<Record<string, ContractRoute>>

export type RouteId = keyof typeof contractRoutes

/** Addresses of the installation itself, outside every contract. */
export const installationRoutes = {
  'installation/index': { path: '/', audience: 'public', methods: ['GET'] },
  'installation/found': { path: '/grunda', audience: 'installation', methods: ['GET', 'POST'] },
  'installation/sign-in': { path: '/logga-in', audience: 'public', methods: ['GET'] },
  'installation/sitemap': { path: '/sitemap.xml', audience: 'public', methods: ['GET'] },
  'installation/robots': { path: '/robots.txt', audience: 'public', methods: ['GET'] },
  'installation/security': { path: '/.well-known/security.txt', audience: 'public', methods: ['GET'] },
  'installation/health': { path: '/health', audience: 'public', methods: ['GET'] },
  'installation/assets': { path: '/assets/:file', audience: 'public', methods: ['GET'] },
  'development/inbox': { path: '/dev/inbox', audience: 'development', methods: ['GET'] },
  'development/mail': { path: '/dev/inbox/:mail', audience: 'development', methods: ['GET'] },
  'development/gallery': { path: '/dev/gallery', audience: 'development', methods: ['GET'] },
} as const satisfies Readonly<Record<string, { path: string; audience: string; methods: readonly ('GET' | 'POST')[] }>>

export type InstallationRouteId = keyof typeof installationRoutes

/** First segments a contract's slug may never be. */
export const reservedSlugs: readonly string[] = [
  'assets',
  'dev',
  'grunda',
  'health',
  'logga-in',
  'robots.txt',
  'sitemap.xml',
  'sv',
  'en',
  '.well-known',
]

/** Addresses that once were: they live on in mail and minutes. Old path pattern → route id. */
export const deprecatedRoutes: Readonly<Record<string, RouteId>> = {}

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name extends `${infer Bare}.${string}`
      ? Bare
      : Name
    : never

/** The parameters a route's address carries. */
export type ParamsOf<Id extends RouteId> = Readonly<Record<ParamNames<(typeof contractRoutes)[Id]['sv']>, string>>

type ParamArguments<Id extends RouteId> = [ParamNames<(typeof contractRoutes)[Id]['sv']>] extends [never]
  ? [params?: undefined, query?: Query]
  : [params: ParamsOf<Id>, query?: Query]

export type Query = Readonly<Record<string, string | number | undefined>>

/** Makes an address from a route id. The only way to make one. */
export type Href = <Id extends RouteId>(id: Id, ...rest: ParamArguments<Id>) => string

export interface AddressBase {
  /** '' on the contract's own hostname, else '/umea' */
  readonly root: string
  readonly firstLanguage: string
}

/** The maker of addresses of one contract in one language. */
export function createHref(base: AddressBase, language: Language): Href {
  const prefix = language === base.firstLanguage ? base.root : `${base.root}/${language}`
  return (id, ...[params, query]) => {
    const values: Readonly<Record<string, string>> = params ?? {}
    const path = fillIn(contractRoutes[id][language], values)
    const full = path === '/' ? prefix || '/' : prefix + path
    return full + queryString(query)
  }
}

/* A list has an address in every row: patterns are taken apart once, and most values have nothing to encode. */
const takenApart = new Map<string, readonly string[]>()
const nothingToEncode = /^[a-z0-9-]*$/

/** A route's pattern with its parameters put in: `/traffar/:slug` → `/traffar/host-2025`. */
function fillIn(pattern: string, values: Readonly<Record<string, string>>): string {
  let pieces = takenApart.get(pattern)
  if (pieces === undefined) {
    pieces = pattern.split(/:([a-z]+)/i)
    takenApart.set(pattern, pieces)
  }
  let path = pieces[0] ?? ''
  for (let index = 1; index < pieces.length; index += 2) {
    const value = values[pieces[index] ?? ''] ?? ''
    path += (nothingToEncode.test(value) ? value : encodeURIComponent(value)) + (pieces[index + 1] ?? '')
  }
  return path
}

function queryString(query: Query | undefined): string {
  if (query === undefined) return ''
  const parts = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  if (parts.length === 0) return ''
  return `?${new URLSearchParams(parts.map(([name, value]) => [name, String(value)])).toString()}`
}
