import { Hono } from 'hono'
import { listContracts, type ContractSummary } from '#domain/contract'
import { getPublicFacts } from '#domain/evidence'
import { reading, type Store } from '#domain/history'
import { listMeetings } from '#domain/meetings'
import { listNews } from '#domain/publishing'
import { listAllItems } from '#domain/roadmap'
import { dayOf } from '#platform/dates'
import type { Config } from '#platform/config'
import { isLanguage } from '#platform/i18n'
import { createHref, type Href } from '#web/routes'
import { originOf } from './absolute.ts'
import { xmlText } from './xml.ts'

/** The installation's robots.txt and sitemap.xml. Examples are in neither: they are nobody's own site. */
export function createSitemap(store: Store, config: Config): Hono {
  const hono = new Hono()
  hono.get('/robots.txt', (context) =>
    context.text(`User-agent: *\nDisallow: /dev/\nSitemap: ${config.baseUrl.replace(/\/$/, '')}/sitemap.xml\n`),
  )
  hono.get('/sitemap.xml', async (context) => {
    const contracts = (await listContracts(store)).filter(({ exampleNotice }) => exampleNotice === null)
    const addresses: string[] = []
    for (const contract of contracts) addresses.push(...(await addressesOf(store, config, contract)))
    const urls = addresses.slice(0, mostAddresses).map((address) => `<url><loc>${xmlText(address)}</loc></url>`)
    return context.body(
      `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
      200,
      { 'content-type': 'application/xml; charset=utf-8', 'x-content-type-options': 'nosniff' },
    )
  })
  return hono
}

/** The protocol's own limit for one file. */
const mostAddresses = 50_000

async function addressesOf(store: Store, config: Config, contract: ContractSummary): Promise<string[]> {
  const today = dayOf(store.clock.now(), contract.timeZone)
  const found = await reading(store, contract.id, async (context) => ({
    items: await listAllItems(context),
    members: (await getPublicFacts(context, ['members'])).members,
    meetings: (await listMeetings(context, { today, for: 'public', limit: 5000 })).meetings,
    news: (await listNews(context, { limit: 5000 })).news,
  }))
  const base = { root: contract.hostname === null ? `/${contract.slug}` : '', firstLanguage: contract.languages[0] ?? 'sv' }
  const origin = originOf({ contract }, config)
  return contract.languages
    .filter(isLanguage)
    .flatMap((language) => pagesOf(createHref(base, language), found).map((path) => origin + path))
}

interface Found {
  readonly items: readonly { readonly kind: string; readonly slug: string }[]
  readonly members: readonly { readonly slug: string }[]
  readonly meetings: readonly { readonly slug: string }[]
  readonly news: readonly { readonly slug: string }[]
}

function pagesOf(href: Href, { items, members, meetings, news }: Found): string[] {
  return [
    href('public/overview'),
    href('public/focus-areas/index'),
    href('public/leads/index'),
    href('public/responsibility'),
    href('public/organisations/index'),
    href('public/meetings/index'),
    href('public/groups/index'),
    href('public/subscribe'),
    href('public/news/index'),
    href('public/emissions'),
    href('public/join'),
    href('public/accessibility'),
    href('public/privacy'),
    ...items.map(({ kind, slug }) =>
      kind === 'focus-area'
        ? href('public/focus-areas/show', { slug })
        : kind === 'challenge'
          ? href('public/challenges/show', { slug })
          : href('public/questions/show', { slug }),
    ),
    ...members.map(({ slug }) => href('public/organisations/show', { slug })),
    ...meetings.map(({ slug }) => href('public/meetings/show', { slug })),
    ...news.map(({ slug }) => href('public/news/show', { slug })),
  ]
}
