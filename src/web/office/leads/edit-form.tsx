import type { JSX } from 'preact'
import { longestWords } from '#domain/leads'
import { Button, FormActions } from '#ui/button'
import { ConflictNotice } from '#ui/conflict-notice'
import { Fieldset } from '#ui/field'
import { More } from '#ui/more'
import { Select } from '#ui/select'
import { TextArea } from '#ui/text-area'
import { TextInput } from '#ui/text-input'
import { PostForm, problemOf } from '../../frame.tsx'
import { editEntryOf, type EditEntry } from './edit-entry.ts'
import type { LeadPageProps } from './lead-page-props.ts'

/** The words, the contact and the deputy, with both versions side by side when two have written at once. */
export function EditForm({ visit, lead, people, refused }: LeadPageProps): JSX.Element {
  const { t, href } = visit
  const saved = editEntryOf(lead)
  const mine = refused?.edit ?? null
  const entry: EditEntry = mine === null ? saved : { ...mine, revision: saved.revision }
  const problems = refused?.which === 'edit' ? refused.problems : {}
  const error = (field: string) => problemOf(t, problems, field)
  const known = knownPeople(lead, people)
  const options = known.map(({ id, name }) => ({ value: id, label: name }))
  const optional = t('site.form.optional')
  return (
    <More id="andra" summary={t('leads.show.editTitle')} open={refused?.which === 'edit'}>
      {refused?.isConflict === true && mine !== null && (
        <ConflictNotice
          id="krock"
          title={t('leads.conflict.title')}
          intro={t('leads.conflict.intro')}
          fieldLabel={t('leads.conflict.field')}
          yoursLabel={t('leads.conflict.yours')}
          theirsLabel={t('leads.conflict.theirs')}
          fields={differences(t, mine, saved, known)}
        >
          <Button form="lead-edit">{t('leads.conflict.again')}</Button>
          <a href={href('office/leads/show', visit.params)}>{t('leads.conflict.leave')}</a>
        </ConflictNotice>
      )}
      <PostForm id="lead-edit">
        <input type="hidden" name="do" value="edit" />
        <input type="hidden" name="revision" value={entry.revision} />
        <TextArea
          name="intent"
          label={t('leads.show.intent')}
          rows={3}
          maxLength={longestWords}
          value={entry.intent}
          error={error('intent')}
        />
        <TextArea
          name="firstStep"
          label={t('leads.show.firstStep')}
          rows={2}
          maxLength={longestWords}
          value={entry.firstStep}
          error={error('firstStep')}
        />
        <Select
          name="contact"
          label={t('leads.show.contact')}
          value={entry.contact}
          placeholder={t('leads.show.noPerson')}
          options={options}
          error={error('contact')}
          width="medium"
        />
        <Select
          name="deputy"
          label={t('leads.show.deputy')}
          value={entry.deputy}
          placeholder={t('leads.show.noPerson')}
          options={options}
          error={error('deputy')}
          width="medium"
        />
        <More summary={t('leads.show.newPerson')} open={entry.newName !== '' || entry.newEmail !== ''}>
          <Fieldset legend={t('leads.show.newPerson')} note={optional} hint={t('leads.show.newPersonHint')} id="ny-person">
            <TextInput
              name="newName"
              label={t('leads.new.contactName')}
              autocomplete="off"
              maxLength={200}
              value={entry.newName}
              error={error('newName')}
              width="medium"
            />
            <TextInput
              name="newEmail"
              type="email"
              label={t('leads.offer.email')}
              hint={t('leads.show.personHint')}
              autocomplete="off"
              maxLength={254}
              value={entry.newEmail}
              error={error('newEmail')}
              width="medium"
            />
            <TextInput
              name="newPhone"
              type="tel"
              label={t('leads.offer.phone')}
              autocomplete="off"
              maxLength={40}
              value={entry.newPhone}
              error={error('newPhone')}
              width="medium"
            />
          </Fieldset>
        </More>
        <FormActions>
          <Button look="secondary">{t('leads.show.editSave')}</Button>
        </FormActions>
      </PostForm>
    </More>
  )
}

interface Known {
  readonly id: string
  readonly name: string
}

/** Those with a mandate today, and whoever is contact or deputy already. */
function knownPeople({ office }: LeadPageProps['lead'], people: readonly Known[]): Known[] {
  const held = [office?.contact, office?.deputy].flatMap((person) =>
    person === null || person === undefined ? [] : [{ id: person.id, name: person.name }],
  )
  return [
    ...held.filter(({ id }, index) => !people.some((known) => known.id === id) && held.findIndex((one) => one.id === id) === index),
    ...people,
  ]
}

function differences(t: LeadPageProps['visit']['t'], mine: EditEntry, theirs: EditEntry, people: readonly Known[]) {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? t('leads.show.noPerson')
  const fields = [
    { label: t('leads.show.intent'), yours: mine.intent, theirs: theirs.intent },
    { label: t('leads.show.firstStep'), yours: mine.firstStep, theirs: theirs.firstStep },
    { label: t('leads.show.contact'), yours: mine.newName === '' ? nameOf(mine.contact) : mine.newName, theirs: nameOf(theirs.contact) },
    { label: t('leads.show.deputy'), yours: nameOf(mine.deputy), theirs: nameOf(theirs.deputy) },
  ]
  return fields.filter(({ yours, theirs: saved }) => yours.trim() !== saved.trim())
}
