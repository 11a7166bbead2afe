import type { JSX } from 'preact'
import type { PurposeVersion } from '#domain/groups'
import { formatMoment } from '#platform/dates'
import { inLanguage, type Translated } from '#platform/i18n'
import { Button, FormActions } from '#ui/button'
import { DiffText } from '#ui/diff-text'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import type { Problems } from '#web/form'
import { PostForm } from '../../frame.tsx'
import type { AnyVisit } from '#web/visit'
import { TranslatedInputs } from '../translated-inputs.tsx'

export interface PurposeFormProps {
  readonly visit: AnyVisit
  readonly groupId: string
  readonly purposes: readonly PurposeVersion[]
  /** What somebody wrote that is not saved. */
  readonly written?: Translated | undefined
  readonly problems?: Problems
}

/** Role and purpose to write on, with what it will mean to change it. */
export function PurposeForm({ visit, groupId, purposes, written, problems = {} }: PurposeFormProps): JSX.Element {
  const { t } = visit
  const latest = purposes[0]
  return (
    <PostForm>
      <input type="hidden" name="groupId" value={groupId} />
      <input type="hidden" name="from" value={String(latest?.version ?? 0)} />
      <TranslatedInputs
        visit={visit}
        name="text"
        label="groups.purpose.text"
        hint="groups.purpose.hint"
        value={written ?? latest?.text ?? {}}
        problems={problems}
        rows={8}
      />
      {latest !== undefined && <p class="note">{t('groups.purpose.newVersion', { version: latest.version + 1 })}</p>}
      <FormActions>
        <Button name="do" value="purpose">
          {t('groups.purpose.save')}
        </Button>
      </FormActions>
    </PostForm>
  )
}

/** Somebody saved another version while this one was being written: both, word by word. */
export function PurposeConflict({
  visit,
  latest,
  written,
}: {
  readonly visit: AnyVisit
  readonly latest: PurposeVersion
  readonly written: Translated
}): JSX.Element {
  const { t, site } = visit
  return (
    <Notice tone="warning" title={t('groups.purpose.conflict.title')}>
      <p>{t('groups.purpose.conflict.text', { version: latest.version })}</p>
      {site.contract.languages
        .filter((language) => (written[language] ?? latest.text[language]) !== undefined)
        .map((language) => (
          <DiffText
            key={language}
            before={latest.text[language] ?? ''}
            after={written[language] ?? ''}
            removedWord={t('groups.diff.removed')}
            addedWord={t('groups.diff.added')}
            lang={language}
          />
        ))}
    </Notice>
  )
}

/** Every version with what changed in it, the newest first. */
export function PurposeVersions({
  visit,
  purposes,
}: {
  readonly visit: AnyVisit
  readonly purposes: readonly PurposeVersion[]
}): JSX.Element | null {
  const { t, site } = visit
  if (purposes.length < 2) return null
  return (
    <Section id="versions" title={t('groups.purpose.versions')}>
      {purposes.map((purpose, index) => {
        const before = purposes[index + 1]
        const { text, lang } = inLanguage(purpose.text, site.language)
        const when = formatMoment(purpose.writtenAt, site.language, site.contract.timeZone)
        return (
          <details key={purpose.id} open={index === 0}>
            <summary>{t('groups.purpose.version', { version: purpose.version, when })}</summary>
            {before === undefined ? (
              <p lang={lang}>{text}</p>
            ) : (
              <DiffText
                before={before.text[lang] ?? ''}
                after={text}
                removedWord={t('groups.diff.removed')}
                addedWord={t('groups.diff.added')}
                lang={lang}
              />
            )}
          </details>
        )
      })}
    </Section>
  )
}
