import type { Example } from '../gallery/example.ts'
import { LanguageLink, Navigation } from './navigation.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Huvudmenyn',
    render: () => (
      <div class="site-header">
        <div class="wrap bar">
          <Navigation
            label="Exempelmeny"
            menuWord="Meny"
            items={[
              { label: 'Översikt', href: '#n1', current: true },
              { label: 'Fokusområden', href: '#n2' },
              { label: 'Organisationer', href: '#n3' },
            ]}
          >
            <LanguageLink href="#n4" lang="en" name="English" />
          </Navigation>
        </div>
      </div>
    ),
  },
  {
    title: 'With something waiting',
    lang: 'en',
    render: () => (
      <div class="site-header">
        <div class="wrap bar">
          <Navigation
            label="Example menu"
            menuWord="Menu"
            items={[
              { label: 'Waiting for you', href: '#n5', count: 3 },
              { label: 'Meetings', href: '#n6', current: true },
            ]}
          />
        </div>
      </div>
    ),
  },
]
