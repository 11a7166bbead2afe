import { reading, writing, record, type Actor } from '#domain/history'
import { findActor, findPerson, listInstallationAdministrators } from '#domain/identity'
import { queueMail } from '#domain/notifications'
import { translatorFor } from '#locales'
import { inLanguage } from '#platform/i18n'
import { done } from '#platform/outcome'
import { normaliseEmail } from '#platform/text'
import { invalid, page, seeOther, type Flash } from '#web/reply'
import { returnPath } from '#web/return-path'
import type { AnyVisit, Controller } from '#web/visit'
import { CodePage, SignInPage } from './sign-in-pages.tsx'
import { signInMail } from './sign-in-mail.ts'

export const signInController = {
  'account/sign-in': {
    GET: (visit) => {
      const back = returnPath(visit.query.get('till'), visit.url)
      const onwards = visit.actor.kind === 'person' ? (back ?? landingOf(visit, visit.actor)) : undefined
      return page(<SignInPage visit={visit} email="" back={back} onwards={onwards} />, { cacheable: false })
    },
    POST: (visit) =>
      visit.desk.steady(async () => {
        const written = visit.form.get('email').slice(0, 300)
        const back = returnPath(visit.form.get('till'), visit.url)
        const refuse = (reason: string, status: 422 | 429 = 422) =>
          invalid(<SignInPage visit={visit} email={written} back={back} problems={{ email: `account.reason.${reason}` }} />, status)
        const email = normaliseEmail(written)
        if (!email.ok) return refuse(email.reason)
        if (!(await visit.desk.mayAsk(email.value, visit.sender))) return refuse('too-many-tries', 429)
        const { flash, cookie } = await mailCode(visit, email.value)
        return seeOther(visit.href('account/sign-in-code', undefined, { till: back ?? undefined }), flash, [cookie])
      }),
  },
  'account/sign-in-code': {
    GET: (visit) => {
      const back = returnPath(visit.query.get('till'), visit.url)
      const email = visit.desk.askedFor(visit.cookies)
      if (email === null) return seeOther(visit.href('account/sign-in', undefined, { till: back ?? undefined }))
      return page(<CodePage visit={visit} email={email} back={back} />, { cacheable: false })
    },
    POST: (visit) =>
      visit.desk.steady(async () => {
        const back = returnPath(visit.form.get('till'), visit.url)
        const email = visit.desk.askedFor(visit.cookies)
        const refuse = (reason: string, status: 422 | 429 = 422) =>
          invalid(<CodePage visit={visit} email={email ?? ''} back={back} problems={{ code: `account.reason.${reason}` }} />, status)
        const askAgain = () =>
          seeOther(visit.href('account/sign-in', undefined, { till: back ?? undefined }), {
            key: 'account.reason.ask-again',
            tone: 'warning',
          })
        if (email === null) return askAgain()
        const code = visit.form.get('code').slice(0, 50)
        if (!/\d/.test(code)) return refuse('code-missing')
        const answer = await visit.desk.answer(code, visit)
        if (!answer.ok)
          return answer.reason === 'ask-again' ? askAgain() : refuse(answer.reason, answer.reason === 'too-many-tries' ? 429 : 422)
        return welcome(visit, answer.emailKey, back, answer.cookies)
      }),
  },
  'account/sign-out': {
    POST: async (visit) => {
      const cookies = await visit.desk.accounts.signOut(visit.headers).catch(() => [])
      return seeOther(visit.href('account/sign-in'), { key: 'account.signedOut' }, cookies)
    },
  },
} satisfies Controller

/** Mails a code to an address with something to do here. For any other address nothing is mailed, and nobody can tell. */
async function mailCode(visit: AnyVisit, emailKey: string): Promise<{ flash: Flash | null; cookie: string }> {
  const person = await findWhoMayEnter(visit, emailKey)
  const { code, cookie } = await visit.desk.ask(emailKey, person !== null)
  const isDevelopment = !visit.config.production && visit.config.smtpUrl === null
  if (person === null || code === null) return { cookie, flash: isDevelopment ? { key: 'account.code.developmentUnknown' } : null }

  const { contract } = visit.site
  const mail = signInMail({
    t: translatorFor(person.language),
    language: person.language,
    person: { id: person.id, name: person.name, address: emailKey },
    contract: {
      name: inLanguage(contract.name, person.language).text,
      replyTo: contract.secretariat.email ?? null,
      fromName: contract.secretariat.name ?? inLanguage(contract.name, person.language).text,
    },
    code,
  })
  // Without the form's key: asking twice makes two codes, and each must be mailed, since only the last one works.
  await writing(visit.store, { contractId: contract.id, actor: visit.actor }, async (context) => {
    const mailId = await queueMail(context, mail)
    await record(context, {
      kind: 'SignInCodeSent',
      subject: person.id === null ? { kind: 'mail', id: mailId } : { kind: 'person', id: person.id },
    })
    return done(null)
  })
  return { cookie, flash: isDevelopment ? { key: 'account.code.development', values: { code } } : null }
}

interface WhoMayEnter {
  readonly id: string | null
  readonly name: string
  readonly language: 'sv' | 'en'
}

/** Somebody with a role or mandate that holds today, or an administrator of the installation. */
async function findWhoMayEnter(visit: AnyVisit, emailKey: string): Promise<WhoMayEnter | null> {
  const person = await visit.read(async (context) => {
    const actor = await findActor(context, emailKey, visit.today)
    return hasAnyRight(actor) && actor.personId !== null ? findPerson(context, actor.personId) : null
  })
  if (person !== null) return person
  const administrators = await listInstallationAdministrators(visit.store)
  return administrators.includes(emailKey) ? { id: null, name: emailKey, language: visit.site.language } : null
}

function hasAnyRight(actor: Actor): boolean {
  return actor.isSecretariat || actor.isAdministrator || actor.facilitates.length > 0 || actor.organisationIds.length > 0
}

/** Notes that somebody came in, and sends them to where they were going. */
async function welcome(visit: AnyVisit, emailKey: string, back: string | null, cookies: readonly string[]) {
  const actor = await reading(visit.store, visit.site.contract.id, (context) => findActor(context, emailKey, visit.today))
  if (actor.personId !== null) {
    const personId = actor.personId
    await writing(visit.store, { contractId: visit.site.contract.id, actor }, async (context) => {
      await record(context, { kind: 'SignedIn', subject: { kind: 'person', id: personId } })
      return done(null)
    })
  }
  return seeOther(back ?? landingOf(visit, actor), { key: 'account.signedIn', values: { name: actor.name ?? emailKey } }, cookies)
}

/** The first page of somebody who was on the way nowhere in particular. */
function landingOf({ href }: Pick<AnyVisit, 'href'>, actor: Actor): string {
  if (actor.isSecretariat) return href('office/overview')
  const [meeting] = actor.facilitates
  if (actor.organisationIds.length === 0 && meeting !== undefined) return href('office/meetings/show', { meeting })
  return hasAnyRight(actor) ? href('member/your-turn') : href('public/overview')
}
