import type { JSX } from 'preact'
import { Tabs } from '#ui/tabs'
import type { AnyVisit } from '#web/visit'

export interface MailTabsProps {
  readonly visit: AnyVisit
  readonly current: 'dispatches' | 'sent' | 'received' | 'addresses'
  readonly waiting?: number
  readonly dead?: number
}

/** What goes out, what comes in, and where nothing arrives. */
export function MailTabs({ visit: { t, href }, current, waiting = 0, dead = 0 }: MailTabsProps): JSX.Element {
  return (
    <Tabs
      label={t('mails.tabs.label')}
      items={[
        { label: t('dispatches.title'), href: href('office/dispatches/index'), current: current === 'dispatches' },
        { label: t('mails.tabs.sent'), href: href('office/mails/index'), current: current === 'sent' },
        {
          label: t('mails.tabs.received'),
          href: href('office/incoming/index'),
          current: current === 'received',
          ...(waiting === 0 ? {} : { count: waiting }),
        },
        {
          label: t('mails.tabs.addresses'),
          href: href('office/mails/addresses'),
          current: current === 'addresses',
          ...(dead === 0 ? {} : { count: dead }),
        },
      ]}
    />
  )
}
