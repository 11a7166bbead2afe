import type { Example } from '../gallery/example.ts'
import { OfficeLayout } from './office-layout.tsx'
import { ButtonLink, InlineForm } from '../button/button.tsx'
import { FlashMessage } from '../flash-message/flash-message.tsx'
import { PageHead } from '../heading/heading.tsx'
import { MeetingList } from '../meeting-list/meeting-list.tsx'
import { Section } from '../section/section.tsx'
import { Table } from '../table/table.tsx'

const chores = [
  { what: 'Återbyggarna har inte bekräftat sitt Lead', since: '18 okt', who: '' },
  { what: 'Träffen 2 oktober saknar rapport', since: '9 okt', who: 'Jonas' },
  { what: 'Ett mejl till Åsens gårdar kom inte fram', since: 'i går', who: '' },
] as const

export const examples: readonly Example[] = [
  {
    title: 'Kansliets förstasida',
    page: true,
    render: () => (
      <OfficeLayout
        skipLabel="Hoppa till innehållet"
        practice={
          <>
            <strong>Övningsläge.</strong> Inget skickas. <a href="#stop">Avsluta övningen</a>
          </>
        }
        brand={{ name: 'Polstads klimatfärdplan', href: '#start' }}
        navigation={{
          label: 'Kansliet',
          menuWord: 'Meny',
          items: [
            { label: 'I dag', href: '#today', current: true },
            { label: 'Träffar', href: '#meetings' },
            { label: 'Lead', href: '#leads' },
            { label: 'Organisationer', href: '#organisations' },
            { label: 'Utskick', href: '#mailings', count: 3 },
            { label: 'Uppföljning', href: '#rounds' },
            { label: 'Publicering', href: '#publishing' },
          ],
        }}
        person={{
          name: 'Leila Haddad',
          role: 'Kansliet',
          items: [{ label: 'Mina uppgifter', href: '#me' }],
          signOut: (
            <InlineForm action="#out" look="quiet">
              Logga ut
            </InlineForm>
          ),
        }}
        languages={[{ href: '#en', lang: 'en', name: 'English' }]}
        flash={
          <FlashMessage undo={<InlineForm action="#undo">Ångra</InlineForm>}>
            Inbjudan till träffen den 27 november går ut om tio minuter.
          </FlashMessage>
        }
        footer={<p>Hjälp: se handledningen eller ring varandra.</p>}
      >
        <PageHead
          title="God morgon, Leila"
          lede="Om fyra dagar: elva av femton har svarat."
          actions={
            <>
              <ButtonLink href="#new-meeting">Ny träff</ButtonLink>
              <ButtonLink href="#new-mailing" look="secondary">
                Nytt utskick
              </ButtonLink>
              <ButtonLink href="#new-organisation" look="secondary">
                Ny organisation
              </ButtonLink>
            </>
          }
        />
        <Section id="todo" title="Att ta tag i">
          <Table
            caption="Att ta tag i"
            hideCaption
            rows={chores}
            columns={[
              { key: 'what', label: 'Vad', rowHeader: true, cell: (row) => row.what },
              { key: 'since', label: 'Sedan', cell: (row) => row.since },
              { key: 'who', label: 'Vem', cell: (row) => row.who },
              {
                key: 'act',
                label: 'Gör',
                hideLabel: true,
                cell: (row) => (
                  <InlineForm action="#take" about={row.what}>
                    Jag tar den
                  </InlineForm>
                ),
              },
            ]}
          />
        </Section>
        <Section id="weeks" title="Kommande veckor">
          <MeetingList
            items={[
              {
                date: { day: '27 nov', under: 'v. 48', iso: '2026-11-27' },
                title: 'Träff om Mobilitet och transporter',
                href: '#m1',
                detail: 'Sjöboden, kl. 13–15.',
              },
            ]}
          />
        </Section>
      </OfficeLayout>
    ),
  },
  {
    title: 'A member’s page',
    lang: 'en',
    page: true,
    render: () => (
      <OfficeLayout
        skipLabel="Skip to the content"
        brand={{ name: 'Polstad climate roadmap', href: '#start' }}
        navigation={{
          label: 'Your organisation',
          menuWord: 'Menu',
          items: [
            { label: 'Waiting for you', href: '#turn', current: true, count: 2 },
            { label: 'Your Lead', href: '#lead' },
          ],
        }}
        person={{
          name: 'Jonas Ekman',
          role: 'Norrskenets Åkeri',
          items: [],
          signOut: (
            <InlineForm action="#out" look="quiet">
              Sign out
            </InlineForm>
          ),
        }}
      >
        <PageHead title="Waiting for you" lede="Two things, the oldest first." />
      </OfficeLayout>
    ),
  },
]
