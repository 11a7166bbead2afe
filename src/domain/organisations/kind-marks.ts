import type { OrganisationKind } from './organisation.ts'

/** How much a guess may be trusted: `sure` says the name itself, `likely` a usual sign, `guess` nothing better. */
export type Confidence = 'sure' | 'likely' | 'guess'

/** A sign in a name. `word` is tried on each word, `name` on the whole; all lower case. */
export interface KindMark {
  readonly kind: OrganisationKind
  readonly confidence: Confidence
  readonly in: 'word' | 'name'
  readonly pattern: RegExp
  /** The sign does not count beside AB, HB or KB: Stålverket AB is no authority. */
  readonly unlessCompany?: true
}

/** Trades that Swedish cities often own companies in. */
export const municipalTrades =
  /^(energi|elnät|kraft|värme|fjärrvärme|bostäder|bostads|bostaden|bostadsbolag|hem|vatten|va|vatten-|avfall|renhållning|miljö|hamn|hamnar|parkering|parkerings|lokaltrafik|trafik|fastigheter|lokaler|stadsnät|bredband|stadsteater|kulturhus|arenor|flygplats)$/u

/** First that fits wins, so the more certain stand first. The named ones are public bodies that a name alone does not give away. */
export const kindMarks: readonly KindMark[] = [
  { kind: 'sole-trader', confidence: 'sure', in: 'name', pattern: /enskild firma|(^| )e f$|^firma /u },
  { kind: 'association', confidence: 'sure', in: 'name', pattern: /bostadsrättsförening|(^| )brf( |$)|ideell förening|samfällighet/u },
  { kind: 'cooperative', confidence: 'sure', in: 'name', pattern: /ekonomisk förening|(^| )ek ?för( |$)/u },
  {
    kind: 'cooperative',
    confidence: 'likely',
    in: 'word',
    pattern: /^(coop|coompanion|hsb|riksbyggen|lantmännen|konsum|kooperativet|kooperativ|norrmejerier|arla)$/u,
  },
  { kind: 'foundation', confidence: 'sure', in: 'word', pattern: /^stiftelsen?$|stiftelsen?$|^foundation$/u, unlessCompany: true },
  {
    kind: 'other',
    confidence: 'likely',
    in: 'word',
    pattern: /^(församling|pastorat|stift|stiftet|folkhögskola|friskola|gymnasium|grundskola)$/u,
  },
  {
    kind: 'university',
    confidence: 'sure',
    in: 'word',
    pattern: /^(universitet|universitetet|university|lantbruksuniversitet|högskola|högskolan|handelshögskolan)$/u,
    unlessCompany: true,
  },
  { kind: 'university', confidence: 'sure', in: 'word', pattern: /^(slu|kth|ltu|chalmers)$/u },
  { kind: 'research-institute', confidence: 'sure', in: 'word', pattern: /^(rise|ivl|skogforsk|swerim|foi)$/u },
  {
    kind: 'research-institute',
    confidence: 'likely',
    in: 'word',
    pattern: /^(research|forskningscentrum)$|institut(et)?$/u,
    unlessCompany: true,
  },
  {
    kind: 'region',
    confidence: 'sure',
    in: 'name',
    pattern: /^region(en)? \p{L}|^region(en)?$|(^| )landsting(et)?( |$)|^\p{L}+regionen$/u,
    unlessCompany: true,
  },
  {
    kind: 'authority',
    confidence: 'sure',
    in: 'word',
    pattern:
      /^(länsstyrelsen|länsstyrelse|arbetsförmedlingen|försäkringskassan|polismyndigheten|polisen|kriminalvården|försvarsmakten|skogsstyrelsen|tullverket|boverket)$|myndighet(en)?$/u,
    unlessCompany: true,
  },
  {
    kind: 'authority',
    confidence: 'likely',
    in: 'word',
    pattern:
      /^(?!.*(såg|stål|kraft|värme|el|renings|vatten|järn|glas|jern|kopparb|bad|pappers|skifte|bruks|upplags)verket).{3,}verket$|^socialstyrelsen$|^energimyndigheten$/u,
    unlessCompany: true,
  },
  {
    kind: 'state-company',
    confidence: 'sure',
    in: 'word',
    pattern:
      /^(swedavia|lkab|sveaskog|samhall|systembolaget|postnord|vattenfall|jernhusen|infranord|lernia|sbab|specialfastigheter|almi|sj)$/u,
  },
  { kind: 'state-company', confidence: 'sure', in: 'name', pattern: /^akademiska hus( |$)|^svenska spel( |$)|^apoteket ab/u },
  {
    kind: 'association',
    confidence: 'sure',
    in: 'word',
    pattern: /^(röda|rädda)$|(förening|föreningen|föreningarna|klubb|klubben|förbund|förbundet|sällskapet|hembygdsgille)$/u,
    unlessCompany: true,
  },
  {
    kind: 'association',
    confidence: 'likely',
    in: 'word',
    pattern: /^(if|ik|bk|ff|gif|lrf|abf|studieförbundet|företagarna|handelskammaren|handelskammare|intresseorganisation)$/u,
    unlessCompany: true,
  },
  { kind: 'association', confidence: 'likely', in: 'name', pattern: /(^| )folkets (hus|park)( |$)/u, unlessCompany: true },
]
