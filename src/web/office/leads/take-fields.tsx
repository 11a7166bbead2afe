import type { JSX } from 'preact'
import { longestWords, subjectText, type Coverage, type OrganisationChoice, type SubjectCoverage } from '#domain/leads'
import { inLanguage } from '#platform/i18n'
import { Checkbox } from '#ui/checkboxes'
import { Fieldset } from '#ui/field'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import type { AnyVisit } from '#web/visit'
import { problemOf } from '../../frame.tsx'
import type { TakeEntry } from './take-entry.ts'

export interface TakeFieldsProps {
  readonly visit: AnyVisit
  readonly coverage: Coverage
  readonly organisations: readonly OrganisationChoice[]
  readonly entry: TakeEntry
  readonly problems: Problems
}

/** The questions of taking Lead for somebody: who, what, in which words, and whom to ask for confirmation. */
export function TakeFields({ visit, coverage, organisations, entry, problems }: TakeFieldsProps): JSX.Element {
  const { t, actor } = visit
  const error = (field: string) => problemOf(t, problems, field)
  const optional = t('site.form.optional')
  return (
    <>
      <Select
        name="organisation"
        label={t('leads.new.organisation')}
        placeholder={t('leads.offer.organisationPick')}
        required
        value={entry.organisation}
        error={error('organisation')}
        options={organisationOptions(visit, organisations)}
        combobox
      />
      <Select
        name="subject"
        label={t('leads.new.subject')}
        placeholder={t('leads.new.subjectPick')}
        required
        value={entry.subject}
        error={error('subject')}
        options={subjectOptions(visit, coverage)}
      />
      <TextArea
        name="intent"
        label={t('leads.show.intent')}
        note={optional}
        hint={t('leads.offer.intentHint')}
        rows={2}
        maxLength={longestWords}
        value={entry.intent}
        error={error('intent')}
      />
      <TextArea
        name="firstStep"
        label={t('leads.show.firstStep')}
        note={optional}
        rows={2}
        maxLength={longestWords}
        value={entry.firstStep}
        error={error('firstStep')}
      />
      <Fieldset legend={t('leads.new.contactTitle')} note={optional} hint={t('leads.new.contactHint')} id="contact">
        <TextInput
          name="contactName"
          label={t('leads.new.contactName')}
          autocomplete="off"
          maxLength={200}
          value={entry.contactName}
          error={error('contactName')}
        />
        <TextInput
          name="contactEmail"
          type="email"
          label={t('leads.offer.email')}
          hint={t('leads.show.personHint')}
          autocomplete="off"
          maxLength={254}
          value={entry.contactEmail}
          error={error('contactEmail')}
        />
        <TextInput
          name="contactPhone"
          type="tel"
          label={t('leads.offer.phone')}
          autocomplete="off"
          maxLength={40}
          value={entry.contactPhone}
          error={error('contactPhone')}
        />
      </Fieldset>
      {actor.isSecretariat && (
        <Checkbox name="isConfirmed" label={t('leads.new.confirmed')} hint={t('leads.new.confirmedHint')} checked={entry.isConfirmed} />
      )}
    </>
  )
}

/** Those present first, where anybody is ticked off. */
export function organisationOptions({ t }: Pick<AnyVisit, 't'>, organisations: readonly OrganisationChoice[]) {
  const option = ({ id, name }: OrganisationChoice) => ({ value: id, label: name })
  const present = organisations.filter(({ isPresent }) => isPresent)
  if (present.length === 0) return organisations.map(option)
  return [
    { label: t('leads.offer.present'), options: present.map(option) },
    { label: t('leads.offer.others'), options: organisations.filter(({ isPresent }) => !isPresent).map(option) },
  ]
}

/** Everything that can be led, under the names of its areas. */
export function subjectOptions({ t, site }: Pick<AnyVisit, 't' | 'site'>, { areas, challengesWithoutArea, questions }: Coverage) {
  const option = (subject: SubjectCoverage) => {
    const { text, lang, isFallback } = inLanguage(subject.name, site.language)
    return { value: subjectText(subject), label: text, lang: isFallback ? lang : undefined }
  }
  const groups = areas.map((area) => ({
    label: inLanguage(area.name, site.language).text,
    options: [
      { ...option(area), label: `${t('leads.offer.wholeArea')} ${inLanguage(area.name, site.language).text}` },
      ...area.challenges.map(option),
    ],
  }))
  const rest = [
    { label: t('leads.offer.challengesWithoutArea'), options: challengesWithoutArea.map(option) },
    { label: t('leads.offer.questions'), options: questions.map(option) },
  ]
  return [...groups, ...rest.filter(({ options }) => options.length > 0)]
}
