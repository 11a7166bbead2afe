import type { Example } from '../gallery/example.ts'
import { Heading, Lede, PageHead } from './heading.tsx'
import { ButtonLink } from '../button/button.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Sidans början',
    render: () => (
      <PageHead
        over="Torsdag 15 april 2027 · Träff om Mobilitet och transporter"
        title="Elva organisationer kom överens om tysta leveranser"
        lede="Vi träffades på Sjöboden för att bestämma hur godset ska köras de sista kilometrarna in till stan."
        actions={<ButtonLink href="#agenda">Se dagordningen</ButtonLink>}
      />
    ),
  },
  {
    title: 'The scale of headings',
    lang: 'en',
    render: () => (
      <>
        <Heading level={2} size={1}>
          Who has the Lead?
        </Heading>
        <Lede>Every star is a climate challenge. It shines when an organisation has taken the Lead.</Lede>
        <Heading level={2}>Open for Lead</Heading>
        <p>Seven challenges are waiting.</p>
        <Heading level={3}>Make it easy to travel sustainably to work</Heading>
        <p>Three organisations have adopted this challenge. Ask them.</p>
        <Heading level={4}>First step</Heading>
        <p>Count the bicycles.</p>
      </>
    ),
  },
]
