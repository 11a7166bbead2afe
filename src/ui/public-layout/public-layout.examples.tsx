import type { Example } from '../gallery/example.ts'
import { Footer, PublicLayout } from './public-layout.tsx'
import { Breadcrumbs } from '../breadcrumbs/breadcrumbs.tsx'
import { FactList } from '../fact-list/fact-list.tsx'
import { Lede } from '../heading/heading.tsx'
import { MeetingList } from '../meeting-list/meeting-list.tsx'
import { Columns, Section } from '../section/section.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'
import { Table } from '../table/table.tsx'

const challenges = [
  { number: 1, name: 'Skifta till en hållbar fordonsflotta', state: 'one', lead: 'Norrskenets Åkeri' },
  { number: 2, name: 'Välj hållbara godstransporter', state: 'several', lead: 'Norrskenets Åkeri, Polstads hamn' },
  { number: 3, name: 'Gör det lätt att resa hållbart till jobbet', state: 'open', lead: 'Öppet för Lead' },
  { number: 4, name: 'Elektrifiera arbetsmaskinerna', state: 'pending', lead: 'Älvbro Entreprenad, under förankring' },
] as const

export const examples: readonly Example[] = [
  {
    title: 'Ett kontrakts startsida',
    page: true,
    render: () => (
      <PublicLayout
        skipLabel="Hoppa till innehållet"
        notice="Exempel: Polstad är en påhittad stad, och allt som står här är påhittat."
        brand={{ name: 'Polstads klimatfärdplan', href: '#start' }}
        navigation={{
          label: 'Huvudmeny',
          menuWord: 'Meny',
          items: [
            { label: 'Översikt', href: '#overview', current: true },
            { label: 'Fokusområden', href: '#areas' },
            { label: 'Organisationer', href: '#organisations' },
            { label: 'Vem har Lead?', href: '#leads' },
            { label: 'Träffar', href: '#meetings' },
            { label: 'Nyheter', href: '#news' },
          ],
        }}
        languages={[{ href: '#en', lang: 'en', name: 'English' }]}
        footer={
          <Footer
            label="Om webbplatsen"
            links={[
              { label: 'Tillgänglighet', href: '#accessibility' },
              { label: 'Personuppgifter', href: '#privacy' },
              { label: 'Öppna data', href: '#data' },
              { label: 'Prenumerera', href: '#subscribe' },
            ]}
          >
            <p>
              Kansliet för Polstads klimatfärdplan
              <br />
              Leila Haddad, <a href="tel:+46846400412">08-464 004 12</a>
            </p>
          </Footer>
        }
      >
        <h1>45 organisationer arbetar för ett klimatneutralt Polstad</h1>
        <Lede>
          Varje stjärna är en klimatutmaning. Den lyser när en eller flera organisationer har tagit Lead, och väntar på någon när ingen har
          gjort det.
        </Lede>
        <FactList
          facts={[
            {
              figure: '17',
              text: 'av 24 utmaningar har Lead',
              detail: (
                <>
                  Sju väntar. <a href="#open">Se vilka och ta Lead</a>
                </>
              ),
            },
            { figure: '11', text: 'organisationer har Lead', detail: 'Tre av fyra Lead ligger utanför kommunen.' },
          ]}
        />
        <Section
          id="mobility"
          title="Mobilitet och transporter"
          intro="6 utmaningar, 4 har Lead. Nästa träff 27 november."
          actions={<a href="#area">Hela området</a>}
        >
          <Table
            caption="Utmaningar inom Mobilitet och transporter"
            hideCaption
            rows={challenges}
            columns={[
              { key: 'number', label: 'Nr', cell: (row) => row.number },
              { key: 'name', label: 'Utmaning', rowHeader: true, cell: (row) => <a href={`#${row.number}`}>{row.name}</a> },
              {
                key: 'lead',
                label: 'Lead',
                cell: (row) => <StateMark state={row.state}>{row.state === 'open' ? <a href="#take">{row.lead}</a> : row.lead}</StateMark>,
              },
            ]}
          />
        </Section>
        <Columns>
          <Section id="meetings" title="Träffar">
            <MeetingList
              items={[
                {
                  date: { day: '27 nov', under: 'fredag', iso: '2026-11-27' },
                  title: 'Träff om Mobilitet och transporter',
                  href: '#m1',
                  detail: 'Norrskenets Åkeri, Polstads hamn, Älvbro Entreprenad. Kl. 13–15, Sjöboden.',
                },
                { undated: 'bokas just nu', title: 'Träff om Mat och jordbruk', detail: 'Lead inom området: Åsens gårdar.' },
              ]}
            />
          </Section>
          <Section id="news" title="Nytt">
            <MeetingList
              items={[
                {
                  date: { day: '14 okt', iso: '2026-10-14' },
                  title: 'Hamnen tar Lead för tysta leveranser',
                  href: '#w1',
                  detail: 'Fem åkerier är redan med.',
                },
                {
                  date: { day: '2 okt', iso: '2026-10-02' },
                  title: 'Tematisk grupp om återbruk har startat',
                  href: '#w2',
                  detail: 'Fem organisationer, första träffen hos Återbyggarna.',
                },
              ]}
            />
          </Section>
        </Columns>
      </PublicLayout>
    ),
  },
  {
    title: 'A page further in',
    lang: 'en',
    page: true,
    render: () => (
      <PublicLayout
        skipLabel="Skip to the content"
        brand={{ name: 'Polstad climate roadmap', href: '#start' }}
        navigation={{
          label: 'Main menu',
          menuWord: 'Menu',
          items: [
            { label: 'Overview', href: '#overview' },
            { label: 'Organisations', href: '#organisations', current: true },
          ],
        }}
        languages={[{ href: '#sv', lang: 'sv', name: 'Svenska' }]}
        above={<Breadcrumbs label="You are here" crumbs={[{ label: 'Organisations', href: '#organisations' }]} />}
        footer={<Footer label="About this site" links={[{ label: 'Accessibility', href: '#accessibility' }]} />}
      >
        <h1 lang="sv">Norrskenets Åkeri</h1>
        <Lede>Has the Lead for two challenges.</Lede>
      </PublicLayout>
    ),
  },
]
