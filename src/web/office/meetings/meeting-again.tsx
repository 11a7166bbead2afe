import type { JSX } from 'preact'
import { Button, FormActions } from '#ui/button'
import { Section } from '#ui/section'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import type { AnyVisit } from '#web/visit'
import { PostForm, problemOf } from '../../frame.tsx'

/** The same meeting once more, or a template of it. */
export function Again({ visit, problems }: { readonly visit: AnyVisit; readonly problems: Problems }): JSX.Element {
  const { t } = visit
  return (
    <Section id="again" title={t('meeting-room.again')}>
      <PostForm class="actions">
        <Button look="secondary" name="do" value="copy">
          {t('meeting-room.copy')}
        </Button>
      </PostForm>
      <p class="note">{t('meeting-room.copy.hint')}</p>
      <details open={problems['templateName'] !== undefined}>
        <summary>{t('meeting-room.templates.save')}</summary>
        <PostForm>
          <TextInput
            name="templateName"
            label={t('meeting-room.templates.name')}
            hint={t('meeting-room.templates.name.hint')}
            value={visit.form.get('templateName')}
            width="medium"
            maxLength={100}
            autocomplete="off"
            error={problemOf(t, problems, 'templateName')}
          />
          <FormActions>
            <Button look="secondary" name="do" value="template">
              {t('meeting-room.templates.save')}
            </Button>
          </FormActions>
        </PostForm>
      </details>
    </Section>
  )
}
