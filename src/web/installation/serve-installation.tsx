import { findContract, listContracts } from '#domain/contract'
import { holdsFoundingCode, listInstallationAdministrators } from '#domain/identity'
import { isMessageKey, translatorFor } from '#locales'
import { isLanguage, type Language } from '#platform/i18n'
import { pageStyle } from '../assets.ts'
import type { Serving } from '../dispatch.ts'
import { accountOf } from '../identify.ts'
import type { Form } from '../form.ts'
import { readForm } from '../read-form.ts'
import { invalid, page, seeOther, type Reply } from '../reply.ts'
import { respond } from '../respond.ts'
import { createHref } from '../routes.ts'
import { reasonKey } from '../visit.ts'
import { ContractsPage } from './contracts-page.tsx'
import { foundWholeContract } from './found-whole-contract.ts'
import { FoundPage, type FoundingSentences } from './found-page.tsx'
import {
  completed,
  emptyDraft,
  foundingSteps,
  problemsOfStep,
  readDraft,
  type FoundingDraft,
  type FoundingField,
  type FoundingStep,
} from './founding-draft.ts'
import { FoundingCodePage } from './founding-code-page.tsx'
import { InstallationPage } from './installation-page.tsx'

/** Answers for the addresses that belong to no contract: the list of cities, and founding one. Null: the address is none of these. */
export async function serveInstallation(serving: Serving, request: Request, url: URL): Promise<Response | null> {
  const language = languageOf(request, url)
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (url.pathname === '/' && isRead) return answer(serving, await index(serving, request, language), false)
  if (url.pathname === '/logga-in' && isRead) return answer(serving, await signIn(serving, url), false)
  if (url.pathname === '/grunda' && (isRead || request.method === 'POST'))
    return answer(serving, await found(serving, request, url, language), true)
  return null
}

/** Signing in is done in a contract, and holds for the whole installation. With several to choose from, one chooses first. */
async function signIn({ store }: Serving, url: URL): Promise<Reply> {
  const [only, another] = await listContracts(store)
  if (only === undefined) return seeOther('/grunda')
  if (another !== undefined) return seeOther('/')
  return seeOther(
    createHref({ root: `/${only.slug}`, firstLanguage: only.languages[0] ?? 'sv' }, 'sv')('account/sign-in', undefined, {
      till: url.searchParams.get('till') ?? undefined,
    }),
  )
}

async function index(serving: Serving, request: Request, language: Language): Promise<Reply> {
  const contracts = await listContracts(serving.store)
  const [only] = contracts
  if (only === undefined) return seeOther(`/grunda`)
  const mayFound = await isAdministrator(serving, request)
  if (contracts.length === 1 && !mayFound) return seeOther(`/${only.slug}`)
  return page(<ContractsPage language={language} contracts={contracts} mayFound={mayFound} />, { cacheable: false })
}

/** How somebody came to found a contract: what every step passes on. */
interface Founder {
  readonly language: Language
  readonly isFirst: boolean
  /** What they gave as the code printed at start; '' where none is asked for. */
  readonly code: string
}

/**
 * Open to whoever started the installation until there is a contract; afterwards to its administrators only. Who started it is known by the code
 * printed there, except in development, where nothing is at stake.
 */
async function found(serving: Serving, request: Request, url: URL, language: Language): Promise<Reply> {
  const contracts = await listContracts(serving.store)
  const isFirst = contracts.length === 0 && (await listInstallationAdministrators(serving.store)).length === 0
  if (!isFirst && !(await isAdministrator(serving, request))) return refuse(language, contracts[0]?.slug)
  const form = request.method === 'POST' ? await readForm(request, 1) : null
  const given = (form === null || form === 'too-large' ? url.searchParams.get('kod') : form.get('kod')) ?? ''
  const asksForCode = isFirst && serving.config.production
  if (asksForCode && !(await holdsFoundingCode(serving.store, given)))
    return page(<FoundingCodePage language={language} given={given} />, { status: 403, cacheable: false })

  const founder: Founder = { language, isFirst, code: asksForCode ? given : '' }
  if (form === null) return page(<FoundPage {...founder} step="contract" draft={emptyDraft} />, { cacheable: false })
  if (form === 'too-large') return page(<FoundPage {...founder} step="contract" draft={emptyDraft} />, { status: 413, cacheable: false })
  return takeStep(serving, form, founder)
}

/** One page of the form sent: on to the next, back to the one before, or founded. */
async function takeStep(serving: Serving, form: Form, founder: Founder): Promise<Reply> {
  const draft = readDraft(form)
  const step = foundingSteps.find((one) => one === form.get('step')) ?? 'contract'
  if (form.get('go') === 'back') return page(<FoundPage {...founder} step={neighbour(step, -1)} draft={draft} />, { cacheable: false })
  if (form.get('go') === 'found') return foundNow(serving, completed(draft), founder)
  const filled = completed(draft)
  const sentences = await sentencesOf(serving, founder.language, step, filled)
  if (Object.keys(sentences).length > 0) return invalid(<FoundPage {...founder} step={step} draft={draft} sentences={sentences} />)
  return page(<FoundPage {...founder} step={neighbour(step, 1)} draft={filled} />, { cacheable: false })
}

async function foundNow(serving: Serving, draft: FoundingDraft, founder: Founder): Promise<Reply> {
  const { language, isFirst, code } = founder
  for (const step of foundingSteps) {
    const sentences = await sentencesOf(serving, language, step, draft)
    if (Object.keys(sentences).length > 0) return invalid(<FoundPage {...founder} step={step} draft={draft} sentences={sentences} />)
  }
  const outcome = await foundWholeContract(serving.store, draft, { isFirst, code: code === '' ? null : code })
  if (!outcome.ok) {
    const t = translatorFor(language)
    const sentences = { '': t(reasonKey(isMessageKey, 'founding', outcome.reason), outcome.details) }
    return invalid(<FoundPage {...founder} step="review" draft={draft} sentences={sentences} />)
  }
  const isOther = language === 'en' && draft.languages !== 'sv'
  const href = createHref({ root: `/${draft.slug}`, firstLanguage: 'sv' }, isOther ? 'en' : 'sv')
  return seeOther(href('office/overview'), { key: 'founding.founded', values: { name: draft.name, email: draft.yourEmail } })
}

async function sentencesOf({ store }: Serving, language: Language, step: FoundingStep, draft: FoundingDraft): Promise<FoundingSentences> {
  const t = translatorFor(language)
  const problems: Partial<Record<FoundingField, string>> = { ...problemsOfStep(step, draft) }
  if (step === 'contract' && problems.slug === undefined && (await findContract(store, { slug: draft.slug })) !== null)
    problems.slug = 'slug-taken'
  return Object.fromEntries(Object.entries(problems).map(([field, reason]) => [field, t(reasonKey(isMessageKey, 'founding', reason))]))
}

function refuse(language: Language, slug: string | undefined): Reply {
  const t = translatorFor(language)
  const signIn = slug === undefined ? '/' : `/${slug}/logga-in?till=%2Fgrunda`
  const vnode = (
    <InstallationPage
      language={language}
      title={t('founding.title')}
      otherLanguage={language === 'sv' ? '/grunda?lang=en' : '/grunda?lang=sv'}
    >
      <h1>{t('founding.title')}</h1>
      <p class="lede">{t('founding.onlyAdministrators')}</p>
      <p>
        <a href={signIn}>{t('founding.signIn')}</a>
      </p>
    </InstallationPage>
  )
  return page(vnode, { status: 403, cacheable: false })
}

async function isAdministrator({ identify, store }: Serving, request: Request): Promise<boolean> {
  const account = await accountOf(identify, request)
  return account !== null && (await listInstallationAdministrators(store)).includes(account.emailKey)
}

function neighbour(step: FoundingStep, by: 1 | -1): FoundingStep {
  return foundingSteps[foundingSteps.indexOf(step) + by] ?? step
}

/** The language asked for in the address, else the browser's, else Swedish. */
function languageOf(request: Request, url: URL): Language {
  const asked = url.searchParams.get('lang') ?? undefined
  if (isLanguage(asked)) return asked
  const [first = ''] = (request.headers.get('accept-language') ?? '').split(',')
  return /^(sv|nb|nn|no|da)\b/i.test(first) || first === '' ? 'sv' : 'en'
}

function answer({ config, assets }: Serving, reply: Reply, hasForm: boolean): Response {
  if (reply.kind === 'not-found' || reply.kind === 'forbidden') throw new Error('the installation answers with pages')
  return respond(reply, {
    secret: config.secret,
    isSecure: config.baseUrl.startsWith('https:'),
    styleHash: pageStyle(assets, {}).hashes,
    allowsScript: hasForm,
    noindex: hasForm,
    flashWasRead: false,
  })
}
