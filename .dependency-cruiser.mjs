// Who may import whom (ARCHITECTURE.md). tests/architecture.test.ts runs this and checks that it sees our modules at all:
// without @swc/core it would inspect nothing and be content.
const ranks = [
  ['history'],
  ['identity'],
  ['organisations'],
  ['contract', 'roadmap'],
  ['leads', 'groups'],
  ['meetings'],
  ['invitations'],
  ['booking', 'polls', 'registrations'],
  ['workshops'],
  ['follow-up'],
  ['evidence'],
  ['publishing', 'meeting-notes'],
  ['notifications'],
  ['dispatches', 'incoming-mail'],
]

/** A module may look down the list, never up. */
const upward = ranks.slice(0, -1).map((row, index) => ({
  name: `no-upward-import-from-${row[0]}`,
  comment: 'A reaction that needs an upward import is a subscriber to an event, in the higher module.',
  severity: 'error',
  from: { path: `^src/domain/(${row.join('|')})/` },
  to: {
    path: `^src/domain/(${ranks
      .slice(index + 1)
      .flat()
      .filter((name) => name !== 'notifications')
      .join('|')})/`,
  },
}))

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-only-through-its-door',
      comment: 'From outside, a module is its door: src/domain/leads/leads.ts.',
      severity: 'error',
      from: { path: '^(src/(?!domain/)|tests/|tools/|seeds/)', pathNot: '^tests/fixtures/' },
      to: { path: '^src/domain/([^/]+)/(?!\\1[.]ts$)' },
    },
    {
      name: 'modules-meet-at-doors',
      comment: 'Between modules the same holds.',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/' },
      to: { path: '^src/domain/([^/]+)/', pathNot: ['^src/domain/$1/', '^src/domain/([^/]+)/\\1[.]ts$'] },
    },
    {
      name: 'platform-knows-no-contract',
      comment: 'The platform knows no word of the contract.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(domain|web|ui|mails|islands|locales|generated)/' },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'Components get their text and data as props.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(domain|web|locales|mails|generated)/' },
    },
    {
      name: 'domain-knows-no-web',
      comment: 'Rules know nothing of pages. Only notifications and publishing write sentences.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/(web|ui|islands)/' },
    },
    {
      name: 'only-writers-of-sentences-read-locales',
      comment: 'Reasons and events are keys; sentences are made where they are read.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '^src/domain/(notifications|publishing)/' },
      to: { path: '^src/(locales|mails)/' },
    },
    {
      name: 'audiences-are-apart',
      comment: 'Pages of one audience never import those of another; what they share lies in src/web itself.',
      severity: 'error',
      from: { path: '^src/web/(public|member|office|account|link|feeds|installation|dev)/' },
      to: { path: '^src/web/(public|member|office|account|link|feeds|installation|dev)/', pathNot: '^src/web/$1/' },
    },
    {
      name: 'nobody-imports-main',
      comment: 'main.ts is where the process begins.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/main[.]ts$' },
    },
    ...upward,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]json$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
