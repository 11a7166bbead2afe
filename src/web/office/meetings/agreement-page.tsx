import type { JSX } from 'preact'
import type { GroupListed, GroupShown } from '#domain/groups'
import type { AgreementShown, Attending, MeetingListed, Voice } from '#domain/meetings'
import { formatMoment, listInWords } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Button, ButtonLink, FormActions } from '#ui/button'
import { DiffText } from '#ui/diff-text'
import { EmptyState } from '#ui/empty-state'
import { Notice } from '#ui/notice'
import { ProgressBar } from '#ui/progress-bar'
import { Section } from '#ui/section'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import { TextOnTable } from '#ui/text-on-table'
import type { Problems } from '#web/form'
import { PostForm, ProblemSummary } from '../../frame.tsx'
import type { AnyVisit, Visit } from '#web/visit'
import { GrownGroups } from '../groups/grown-groups.tsx'
import { TranslatedInputs } from '../translated-inputs.tsx'
import { MeetingFrame } from './meeting-frame.tsx'

export interface AgreementPageProps {
  readonly visit: Visit<'office/meetings/agreement'>
  readonly meeting: MeetingListed
  readonly attendance: readonly Attending[]
  readonly agreement: AgreementShown | null
  readonly earlier: readonly AgreementShown[]
  readonly groups: readonly GroupShown[]
  /** Groups that grew out of the text. */
  readonly grown: readonly GroupListed[]
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  readonly problems?: Problems
  readonly words?: Translated
}

/** The text on the table, and what those present say to it. */
export function AgreementPage(props: AgreementPageProps): JSX.Element {
  const { visit, meeting, agreement, attendance, problems = {} } = props
  const { t, href, site } = visit
  const params = { meeting: meeting.id }
  const shown = agreement === null ? null : inLanguage(agreement.text, site.language)
  return (
    <MeetingFrame visit={visit} meeting={meeting} part={t('meetings.agreement.title')}>
      <ProblemSummary t={t} problems={problems} />
      {shown !== null && <TextOnTable text={shown.text} lang={shown.isFallback ? shown.lang : undefined} />}
      {shown?.isFallback === true && <p class="note">{t('meetings.agreement.otherLanguage')}</p>}
      {agreement?.state === 'open' && attendance.length === 0 && (
        <EmptyState next={<ButtonLink href={href('office/meetings/attendance', params)}>{t('meetings.tab.attendance')}</ButtonLink>}>
          {t('meetings.agreement.nobodyHere')}
        </EmptyState>
      )}
      {agreement?.state === 'open' &&
        attendance.length > 0 &&
        (agreement.form === 'round' ? <Round {...props} agreement={agreement} /> : <Acclamation {...props} agreement={agreement} />)}
      {agreement?.agreedAt != null && <Agreed {...props} agreement={agreement} agreedAt={agreement.agreedAt} />}
      {agreement?.agreedAt != null && visit.actor.isSecretariat && (
        <GrownGroups
          visit={visit}
          groups={props.grown}
          from={`agreement:${meeting.id}:${agreement.id}`}
          about={t('meetings.agreement.title')}
        />
      )}
      {agreement?.state === 'reopened' && <Notice tone="warning" title={t('meetings.agreement.reopened')} />}
      <p class="note">{t('meetings.agreement.whoAgrees')}</p>
      <LayText {...props} />
      <Earlier {...props} />
    </MeetingFrame>
  )
}

type WithAgreement = AgreementPageProps & { readonly agreement: AgreementShown }

function OnText({ agreement }: { readonly agreement: AgreementShown }): JSX.Element {
  return (
    <>
      <input type="hidden" name="agreementId" value={agreement.id} />
      <input type="hidden" name="textHash" value={agreement.textHash} />
    </>
  )
}

function Acclamation({ visit, agreement, attendance }: WithAgreement): JSX.Element {
  const { t } = visit
  return (
    <PostForm>
      <OnText agreement={agreement} />
      <p>{t('meetings.agreement.readOut')}</p>
      <p class="ask">{t('meetings.agreement.question')}</p>
      <div class="actions">
        <button class="button big" name="do" value="agree">
          {t('meetings.agreement.all', { count: attendance.length })}
        </button>
      </div>
      <details>
        <summary>{t('meetings.agreement.exceptions')}</summary>
        <ul class="voices">
          {attendance.map((each) => (
            <li key={each.organisationId}>
              <strong>{each.name}</strong>
              <AnswerFields visit={visit} organisationId={each.organisationId} name={each.name} />
            </li>
          ))}
        </ul>
        <FormActions>
          <Button name="do" value="agree">
            {t('meetings.agreement.withExceptions')}
          </Button>
        </FormActions>
      </details>
      <p>
        <Button look="quiet" name="do" value="round">
          {t('meetings.agreement.toRound')}
        </Button>
      </p>
    </PostForm>
  )
}

function AnswerFields({
  visit,
  organisationId,
  name,
}: {
  readonly visit: AnyVisit
  readonly organisationId: string
  readonly name: string
}): JSX.Element {
  const { t } = visit
  return (
    <>
      <select class="input short" name={`answer_${organisationId}`} aria-label={t('meetings.answer.of', { name })}>
        <option value="yes">{t('meetings.answer.yes')}</option>
        <option value="yes-but">{t('meetings.answer.yes-but')}</option>
        <option value="not-yet">{t('meetings.answer.not-yet')}</option>
      </select>
      {/* Several lines on purpose: Enter in a field of one line presses the form's first button, and that says that all agree. */}
      <textarea
        class="input"
        name={`concern_${organisationId}`}
        rows={1}
        maxlength={1000}
        aria-label={t('meetings.concern.of', { name })}
        placeholder={t('meetings.concern')}
      />
    </>
  )
}

function Round({ visit, agreement, attendance }: WithAgreement): JSX.Element {
  const { t } = visit
  const voices = new Map(agreement.voices.map((voice) => [voice.organisationId, voice]))
  const answered = attendance.filter(({ organisationId }) => voices.has(organisationId)).length
  return (
    <Section id="round" title={t('meetings.round.title')} intro={t('meetings.round.intro')}>
      <ProgressBar
        id="round-progress"
        label={t('meetings.round.progress')}
        done={answered}
        total={attendance.length}
        text={t('meetings.round.answered', { answered, present: attendance.length })}
      />
      <ul class="voices">
        {attendance.map((each) => (
          <li key={each.organisationId} id={`voice-${each.organisationId}`}>
            <RoundVoice
              visit={visit}
              agreement={agreement}
              organisationId={each.organisationId}
              name={each.name}
              voice={voices.get(each.organisationId)}
            />
          </li>
        ))}
      </ul>
      <PostForm>
        <OnText agreement={agreement} />
        <FormActions>
          <Button name="do" value="close" disabledReason={answered === 0 ? t('meetings.round.nobodyYet') : undefined}>
            {t('meetings.round.close')}
          </Button>
        </FormActions>
      </PostForm>
    </Section>
  )
}

function RoundVoice({
  visit,
  agreement,
  organisationId,
  name,
  voice,
}: {
  readonly visit: AnyVisit
  readonly agreement: AgreementShown
  readonly organisationId: string
  readonly name: string
  readonly voice: Voice | undefined
}): JSX.Element {
  const { t } = visit
  return (
    <PostForm class="voice">
      <OnText agreement={agreement} />
      <input type="hidden" name="organisationId" value={organisationId} />
      <input type="hidden" name="do" value="voice" />
      <strong>{name}</strong>
      <span class="answers">
        {(['yes', 'yes-but', 'not-yet'] as const).map((answer) => (
          <button
            key={answer}
            class={voice?.answer === answer ? 'button' : 'button secondary'}
            name="answer"
            value={answer}
            aria-pressed={voice?.answer === answer ? 'true' : 'false'}
          >
            {t(`meetings.answer.${answer}`)}
            <span class="unseen"> {name}</span>
          </button>
        ))}
      </span>
      {/* Several lines on purpose: Enter in a field of one line would answer yes. */}
      <textarea
        class="input"
        name="concern"
        rows={1}
        maxlength={1000}
        aria-label={t('meetings.concern.of', { name })}
        placeholder={t('meetings.concern')}
      >
        {voice?.concern ?? ''}
      </textarea>
    </PostForm>
  )
}

function Agreed({ visit, agreement, agreedAt, organisations, attendance }: WithAgreement & { readonly agreedAt: Date }): JSX.Element {
  const { t, site } = visit
  const named = (voices: readonly Voice[]) =>
    listInWords(
      voices.map(({ name }) => name),
      site.language,
    )
  const present = agreement.voices.filter(({ wasPresent }) => wasPresent)
  const later = agreement.voices.filter(({ wasPresent }) => !wasPresent)
  const agreeing = present.filter(({ answer }) => answer !== 'not-yet')
  const hesitant = present.filter(({ answer, concern }) => answer !== 'yes' || concern !== null)
  const spoken = new Set([
    ...attendance.map(({ organisationId }) => organisationId),
    ...agreement.voices.map(({ organisationId }) => organisationId),
  ])
  const absent = organisations.filter(({ id }) => !spoken.has(id))
  return (
    <Section id="agreed" title={t('meetings.agreement.agreed', { count: agreeing.length })}>
      <p>
        {t('meetings.agreement.agreedWhen', {
          when: formatMoment(agreedAt, site.language, site.contract.timeZone),
          names: named(agreeing),
        })}
      </p>
      {hesitant.length > 0 && <Hesitant visit={visit} voices={hesitant} title={t('meetings.agreement.concerns')} />}
      {later.length > 0 && <Hesitant visit={visit} voices={later} title={t('meetings.agreement.later')} />}
      {agreement.state === 'agreed' && absent.length > 0 && (
        <details>
          <summary>{t('meetings.agreement.addLater')}</summary>
          <PostForm>
            <OnText agreement={agreement} />
            <Select
              name="organisationId"
              label={t('meetings.organisation')}
              placeholder={t('meetings.walkIn.choose')}
              options={absent.map(({ id, name }) => ({ value: id, label: name }))}
              width="medium"
              combobox
            />
            <Select
              name="answer"
              label={t('meetings.answer')}
              value="yes"
              options={(['yes', 'yes-but', 'not-yet'] as const).map((answer) => ({ value: answer, label: t(`meetings.answer.${answer}`) }))}
              width="medium"
            />
            <TextArea name="concern" label={t('meetings.concern')} note={t('site.form.optional')} rows={2} maxLength={1000} />
            <FormActions>
              <Button look="secondary" name="do" value="later">
                {t('meetings.agreement.addLater.save')}
              </Button>
            </FormActions>
          </PostForm>
        </details>
      )}
      <p class="note">{t('meetings.agreement.hash', { hash: agreement.textHash.slice(0, 12) })}</p>
    </Section>
  )
}

function Hesitant({
  visit,
  voices,
  title,
}: {
  readonly visit: AnyVisit
  readonly voices: readonly Voice[]
  readonly title: string
}): JSX.Element {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {voices.map(({ organisationId, name, answer, concern }) => (
          <li key={organisationId}>
            {name}: {visit.t(`meetings.answer.${answer}`)}
            {concern !== null && <> – {visit.t('meetings.quoted', { text: concern })}</>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Choosing what is laid on the table: a group's role and purpose as it stands, or words of the meeting's own. */
function LayText({ visit, meeting, agreement, groups, words }: AgreementPageProps): JSX.Element {
  const { t, site, href } = visit
  const isOpenText = agreement?.state === 'open' && agreement.purpose === null
  const offers = groups
    .flatMap((group) => group.purposes.slice(0, 1).map((purpose) => ({ group, purpose })))
    .filter(({ purpose }) => agreement === null || agreement.state === 'reopened' || purpose.hash !== agreement.textHash)
  const form = (
    <>
      {offers.map(({ group, purpose }) => (
        <PostForm key={purpose.id} class="actions">
          <input type="hidden" name="purposeId" value={purpose.id} />
          <Button look={agreement === null ? 'primary' : 'secondary'} name="do" value="lay-purpose">
            {t('meetings.agreement.layPurpose', { group: inLanguage(group.name, site.language).text, version: purpose.version })}
          </Button>
        </PostForm>
      ))}
      {groups.some(({ purposes }) => purposes.length === 0) && (
        <p>
          <a href={href('office/meetings/purpose', { meeting: meeting.id })}>{t('groups.purpose.write')}</a>
        </p>
      )}
      <PostForm>
        {isOpenText && <OnText agreement={agreement} />}
        <TranslatedInputs
          visit={visit}
          name="words"
          label={isOpenText ? 'meetings.agreement.changeWords' : 'meetings.agreement.ownWords'}
          value={words ?? (isOpenText ? agreement.text : {})}
          rows={5}
        />
        <FormActions>
          <Button look="secondary" name="do" value={isOpenText ? 'change-words' : 'lay-words'}>
            {t(isOpenText ? 'meetings.agreement.changeWords.save' : 'meetings.agreement.layWords')}
          </Button>
        </FormActions>
      </PostForm>
    </>
  )
  if (agreement === null)
    return (
      <Section id="lay" title={t('meetings.agreement.choose')} intro={t('meetings.agreement.choose.intro')}>
        {form}
      </Section>
    )
  return (
    <details open={words !== undefined}>
      <summary>{t(isOpenText ? 'meetings.agreement.changeWords' : 'meetings.agreement.otherText')}</summary>
      {form}
    </details>
  )
}

function Earlier({ visit, earlier, agreement }: AgreementPageProps): JSX.Element | null {
  const { t, site } = visit
  if (earlier.length === 0) return null
  return (
    <Section id="earlier" title={t('meetings.agreement.earlier')}>
      {earlier.map((each) => {
        const { text, lang } = inLanguage(each.text, site.language)
        return (
          <details key={each.id}>
            <summary>
              {t('meetings.agreement.earlier.item', { when: formatMoment(each.openedAt, site.language, site.contract.timeZone) })}{' '}
              {each.agreedAt !== null && t('meetings.agreement.earlier.agreed')}
            </summary>
            <DiffText
              before={text}
              after={agreement?.text[lang] ?? ''}
              removedWord={t('groups.diff.removed')}
              addedWord={t('groups.diff.added')}
              lang={lang}
            />
          </details>
        )
      })}
    </Section>
  )
}
