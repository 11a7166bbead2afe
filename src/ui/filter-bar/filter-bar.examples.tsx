import type { Example } from '../gallery/example.ts'
import { FilterBar } from './filter-bar.tsx'
import { SearchField } from '../search-field/search-field.tsx'
import { Select } from '../select/select.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Sålla bland organisationer',
    render: () => (
      <FilterBar
        action="#"
        label="Sålla bland organisationer"
        button="Visa"
        clear={{ href: '#all', label: 'Visa alla' }}
        hidden={{ sort: 'name' }}
      >
        <SearchField name="ex-filter-q" label="Namn" value="hamn" />
        <Select
          name="ex-filter-kind"
          label="Slag"
          placeholder="Alla slag"
          options={[
            { value: 'company', label: 'Företag' },
            { value: 'association', label: 'Förening' },
          ]}
        />
      </FilterBar>
    ),
  },
  {
    title: 'One choice',
    lang: 'en',
    render: () => (
      <FilterBar action="#" label="Choose a year" button="Show">
        <Select
          name="ex-filter-year"
          label="Year"
          value="2026"
          options={[
            { value: '2026', label: '2026' },
            { value: '2025', label: '2025' },
          ]}
        />
      </FilterBar>
    ),
  },
]
