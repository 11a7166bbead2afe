import type { JSX } from 'preact'
import type { MailInInstallation } from '#domain/notifications'
import { formatMoment } from '#platform/dates'
import { Link } from '#ui/link'
import { MinimalLayout } from '#ui/minimal-layout'
import { PageHead } from '#ui/heading'
import { Table } from '#ui/table'

const brand = { name: 'Ledstjärna', href: '/' }

/** Every mail of the installation, newest first, as its reader would get it. */
export function InboxPage({ mails }: { readonly mails: readonly MailInInstallation[] }): JSX.Element {
  return (
    <MinimalLayout brand={brand}>
      <PageHead title="Inbox" lede="Without a mail server nothing leaves this machine. What would have been sent is here." />
      {mails.length === 0 ? (
        <p>No mail yet. Ask for a sign-in code, or take a Lead.</p>
      ) : (
        <Table
          caption="Mail"
          hideCaption
          rows={mails}
          columns={[
            { key: 'at', label: 'When', cell: (mail) => formatMoment(mail.queuedAt, 'en') },
            { key: 'to', label: 'To', cell: (mail) => mail.toAddress },
            {
              key: 'subject',
              label: 'Subject',
              rowHeader: true,
              cell: (mail) => (
                <a href={`/dev/inbox/${mail.id}`} lang={mail.language}>
                  {mail.subject}
                </a>
              ),
            },
            { key: 'state', label: 'State', cell: (mail) => mail.state },
          ]}
        />
      )}
    </MinimalLayout>
  )
}

/** One mail: its plain part, with its links to follow. */
export function MailPage({ mail }: { readonly mail: MailInInstallation }): JSX.Element {
  return (
    <MinimalLayout brand={brand}>
      <p>
        <a href="/dev/inbox">Inbox</a>
      </p>
      <PageHead
        title={<span lang={mail.language}>{mail.subject}</span>}
        over={`${formatMoment(mail.queuedAt, 'en')} · ${mail.state}`}
        lede={`From ${mail.fromName} to ${mail.toName} <${mail.toAddress}>`}
      />
      <div class="mail-text" lang={mail.language}>
        {withLinks(mail.text)}
      </div>
    </MinimalLayout>
  )
}

function withLinks(text: string): (string | JSX.Element)[] {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part) => (/^https?:\/\//.test(part) ? <Link href={part}>{part}</Link> : part))
}
