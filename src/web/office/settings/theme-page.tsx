import type { JSX } from 'preact'
import { contrast, paper, type ContractTheme } from '#domain/contract'
import { formatNumber } from '#platform/dates'
import { Button, FormActions } from '#ui/button'
import { Checkbox } from '#ui/checkboxes'
import { FileInput } from '#ui/file-input'
import { TextInput } from '#ui/text-input'
import type { AnyVisit, Visit } from '#web/visit'
import { PostForm } from '../../frame.tsx'
import type { Sentences } from '../sentences.tsx'
import { SettingsPage } from './settings-page.tsx'
import type { StagedLogo } from './staged-logo.ts'

export interface ThemePageProps {
  readonly visit: Visit<'office/settings/theme'>
  readonly theme: ContractTheme
  /** A logo that came with an earlier try. */
  readonly staged?: StagedLogo | null
  readonly sentences?: Sentences
}

/** The city's two colours. Everything else follows from the design. */
export function ThemePage({ visit, theme, staged = null, sentences = {} }: ThemePageProps): JSX.Element {
  const { t } = visit
  return (
    <SettingsPage visit={visit} tab="theme" sentences={sentences}>
      <PostForm multipart>
        <Logo visit={visit} theme={theme} staged={staged} error={sentences['logo']} />
        <Colour visit={visit} name="brand" value={theme.brand ?? ''} error={sentences['brand']} />
        <Colour visit={visit} name="brandInk" value={theme.brandInk ?? ''} error={sentences['brandInk']} />
        <FormActions>
          <Button>{t('site.form.save')}</Button>
          <Button look="quiet" name="next" value="reset">
            {t('settings.theme.reset')}
          </Button>
        </FormActions>
      </PostForm>
    </SettingsPage>
  )
}

function Logo({
  visit,
  theme,
  staged,
  error,
}: {
  readonly visit: ThemePageProps['visit']
  readonly theme: ContractTheme
  readonly staged: StagedLogo | null
  readonly error: string | undefined
}): JSX.Element {
  const { t, href } = visit
  return (
    <>
      {theme.logo !== undefined && (
        <p>
          <img
            src={href('public/logo', { file: theme.logo.key })}
            width={theme.logo.width}
            height={theme.logo.height}
            alt={t('settings.theme.logo.now')}
          />
        </p>
      )}
      <FileInput
        name="logo"
        label={t('settings.theme.logo')}
        note={t('site.form.optional')}
        hint={t('settings.theme.logo.hint')}
        accept="image/png,image/jpeg,image/webp"
        error={error}
      />
      {staged !== null && (
        <>
          <input type="hidden" name="stagedLogo" value={staged.id} />
          <p>
            <img
              src={`data:image/png;base64,${Buffer.from(staged.drawn.png).toString('base64')}`}
              width={staged.drawn.width}
              height={staged.drawn.height}
              alt={t('settings.theme.logo.staged')}
            />
          </p>
          <Checkbox name="dropStagedLogo" label={t('settings.theme.logo.dropStaged')} hint={t('settings.theme.logo.kept')} />
        </>
      )}
      {theme.logo !== undefined && <Checkbox name="removeLogo" label={t('settings.theme.logo.remove')} />}
    </>
  )
}

function Colour({
  visit,
  name,
  value,
  error,
}: {
  readonly visit: AnyVisit
  readonly name: 'brand' | 'brandInk'
  readonly value: string
  readonly error: string | undefined
}): JSX.Element {
  const { t, site } = visit
  const isColour = /^#[0-9a-f]{6}$/i.test(value)
  return (
    <>
      <TextInput
        name={name}
        label={t(`settings.theme.${name}`)}
        note={t('site.form.optional')}
        hint={t('settings.theme.hint')}
        value={value}
        error={error}
        width="short"
        spellcheck={false}
      />
      {isColour && (
        <p>
          <svg width="220" height="44" viewBox="0 0 220 44" aria-hidden="true">
            <rect width="220" height="44" rx="4" fill={paper} />
            <rect x="8" y="8" width="28" height="28" rx="3" fill={value} />
            <text x="48" y="28" font-size="17" font-weight="600" fill={value}>
              {site.contract.locality}
            </text>
          </svg>
          <span class="note">
            {' '}
            {t('settings.theme.contrast', { contrast: formatNumber(Math.floor(contrast(value, paper) * 10) / 10, site.language, 1) })}
          </span>
        </p>
      )}
    </>
  )
}
