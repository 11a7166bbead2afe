import type { Example } from '../gallery/example.ts'
import { BarChart } from './bar-chart.tsx'
import { SourceNote } from '../source-note/source-note.tsx'

const emissions = [
  [1990, 412],
  [2000, 398],
  [2005, 377],
  [2010, 361],
  [2011, 340],
  [2012, 331],
  [2013, 322],
  [2014, 309],
  [2015, 301],
  [2016, 296],
  [2017, 290],
  [2018, 284],
  [2019, 271],
  [2020, 252],
  [2021, 258],
  [2022, 249],
  [2023, 246],
  [2024, 244],
] as const

const goal = [
  [2022, 249],
  [2023, 199],
  [2024, 159],
  [2025, 127],
  [2026, 102],
  [2027, 82],
  [2028, 65],
  [2029, 52],
  [2030, 42],
] as const

export const examples: readonly Example[] = [
  {
    title: 'Utsläppen och målet',
    render: () => (
      <BarChart
        id="ex-emissions"
        title="Utsläpp i Polstad, ton CO₂e per år"
        description="Från 412 000 ton år 1990 till 244 000 ton år 2024. Målet kräver 20 procent mindre varje år fram till 2030."
        barsLabel="Utsläpp"
        pathLabel="Vägen till målet"
        pointLabel="År"
        tableLabel="Visa siffrorna i en tabell"
        bars={emissions.map(([year, value]) => ({ label: `${year}`, at: year, value: value * 1000, text: `${value} 000` }))}
        path={goal.map(([year, value]) => ({ label: `${year}`, at: year, value: value * 1000, text: `${value} 000` }))}
        ticks={[
          { value: 200_000, text: '200 000' },
          { value: 400_000, text: '400 000' },
        ]}
        source={<SourceNote label="Källa" source={{ name: 'Påhittade uppgifter', href: '#source', date: '2026 års upplaga' }} />}
      />
    ),
  },
  {
    title: 'Few values, one of them unknown',
    lang: 'en',
    render: () => (
      <BarChart
        id="ex-few"
        title="Organisations with a Lead"
        description="Four in 2024 and eleven in 2026; 2025 is not known."
        barsLabel="Organisations"
        pointLabel="Year"
        tableLabel="Show the figures in a table"
        bars={[
          { label: '2024', value: 4, text: '4' },
          { label: '2025', value: undefined, text: 'not known' },
          { label: '2026', value: 11, text: '11' },
        ]}
        ticks={[{ value: 10, text: '10' }]}
      />
    ),
  },
]
