import type { Example } from '../gallery/example.ts'
import { Table } from './table.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'

const challenges = [
  { number: 1, name: 'Skifta till en hållbar fordonsflotta', state: 'one', lead: 'Norrskenets Åkeri', adopted: 14 },
  { number: 2, name: 'Välj hållbara godstransporter', state: 'several', lead: 'Norrskenets Åkeri, Polstads hamn', adopted: 9 },
  { number: 3, name: 'Gör det lätt att resa hållbart till jobbet', state: 'open', lead: 'Öppet för Lead', adopted: 21 },
  { number: 4, name: 'Elektrifiera arbetsmaskinerna', state: 'leaving', lead: 'Älvbro Entreprenad lämnar 31 dec', adopted: 6 },
] as const

export const examples: readonly Example[] = [
  {
    title: 'Vem har Lead?',
    render: () => (
      <Table
        caption="Mobilitet och transporter"
        rows={challenges}
        columns={[
          { key: 'number', label: 'Nr', cell: (row) => row.number },
          {
            key: 'name',
            label: 'Utmaning',
            rowHeader: true,
            sort: { href: '#?sort=name', now: 'ascending' },
            cell: (row) => <a href={`#${row.number}`}>{row.name}</a>,
          },
          { key: 'lead', label: 'Lead', sort: { href: '#?sort=lead' }, cell: (row) => <StateMark state={row.state}>{row.lead}</StateMark> },
          { key: 'adopted', label: 'Har antagit', numeric: true, cell: (row) => row.adopted },
        ]}
      />
    ),
  },
  {
    title: 'An attendance list, roomy when printed',
    lang: 'en',
    render: () => (
      <Table
        caption="Attendance, 15 April 2027"
        density="roomy"
        rows={['Norrskenets Åkeri', 'Polstads hamn', 'Återbyggarna']}
        columns={[
          { key: 'organisation', label: 'Organisation', rowHeader: true, cell: (name) => <span lang="sv">{name}</span> },
          { key: 'person', label: 'Who came', cell: () => '' },
        ]}
      />
    ),
  },
]
