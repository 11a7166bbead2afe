import type { ComponentChildren, JSX } from 'preact'
import { PageHead } from '#ui/heading'
import { Tabs } from '#ui/tabs'
import type { AnyVisit } from '#web/visit'
import { addressOf } from '../../frame.tsx'
import { OfficePage } from '../office-page.tsx'
import { SentenceSummary, type Sentences } from '../sentences.tsx'

const tabs = ['contract', 'words', 'theme', 'goals', 'periods', 'team'] as const
export type SettingsTab = (typeof tabs)[number]

export interface SettingsPageProps {
  readonly visit: AnyVisit
  readonly tab: SettingsTab
  readonly sentences?: Sentences
  readonly children: ComponentChildren
}

/** The frame of the settings: which part, and what it is for. */
export function SettingsPage({ visit, tab, sentences = {}, children }: SettingsPageProps): JSX.Element {
  const { t } = visit
  const items = tabs.map((key) => ({
    label: t(`settings.tab.${key}`),
    href: addressOf(visit, `office/settings/${key}`),
    current: key === tab,
  }))
  return (
    <OfficePage
      visit={visit}
      title={t(`settings.${tab}.title`)}
      section="settings"
      above={<Tabs label={t('settings.tabs')} items={items} />}
    >
      <PageHead title={t(`settings.${tab}.title`)} lede={t(`settings.${tab}.lede`)} />
      <SentenceSummary t={t} sentences={sentences} />
      {children}
    </OfficePage>
  )
}
