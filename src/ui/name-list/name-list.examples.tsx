import type { Example } from '../gallery/example.ts'
import { StateMark } from '../state-mark/state-mark.tsx'
import { NameList, PlainList } from './name-list.tsx'

const names = [
  'Avokadofabriken',
  'Norrskenets Åkeri',
  'Polstads hamn',
  'StjärnaTriangel',
  'Ådalens Bygg',
  'Återbyggarna',
  'Älvbro Entreprenad',
  'Öbackens Mejeri',
]

/** The lists' examples. */
export const examples: readonly Example[] = [
  {
    title: 'Alla som är med',
    render: () => (
      <NameList>
        {names.map((name) => (
          <li>
            <a href="#">{name}</a>
          </li>
        ))}
      </NameList>
    ),
  },
  {
    title: 'Lead, ett på varje rad',
    render: () => (
      <PlainList>
        <li>
          <StateMark state="one">
            <a href="#">Norrskenets Åkeri</a> <small>· sedan 14 mars 2024</small>
            <q>Vi samlar alla åkerier i stan kring en gemensam laddplats.</q>
          </StateMark>
        </li>
        <li>
          <StateMark state="pending">En organisation, under förankring</StateMark>
        </li>
      </PlainList>
    ),
  },
  {
    title: 'Everybody who has joined',
    lang: 'en',
    render: () => (
      <NameList>
        {names.map((name) => (
          <li lang="sv">
            <a href="#">{name}</a>
          </li>
        ))}
      </NameList>
    ),
  },
]
