import type { Example } from '../gallery/example.ts'
import { Columns, Section } from './section.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Två avsnitt bredvid varandra',
    render: () => (
      <Columns>
        <Section id="ex-coming-meetings" title="Träffar" intro="Två är bokade.">
          <p>Torsdag 27 november på Sjöboden.</p>
        </Section>
        <Section id="ex-news" title="Nytt" actions={<a href="#news">Alla nyheter</a>}>
          <p>Tematisk grupp om återbruk har startat.</p>
        </Section>
      </Columns>
    ),
  },
  {
    title: 'Main text with something beside it',
    lang: 'en',
    render: () => (
      <Columns split="aside">
        <Section id="ex-agreed" title="What we agree on">
          <p>From 2028 all deliveries inside the ring road are made without fossil fuel.</p>
        </Section>
        <Section id="ex-present" title="Present" level={3}>
          <p>Eleven organisations.</p>
        </Section>
      </Columns>
    ),
  },
]
