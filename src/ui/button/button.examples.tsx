import type { Example } from '../gallery/example.ts'
import { Button, ButtonLink, FormActions, InlineForm } from './button.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Fyra slags knappar',
    render: () => (
      <form method="post">
        <FormActions>
          <Button>Spara träffen</Button>
          <Button look="secondary" name="then" value="invite">
            Spara och bjud in
          </Button>
          <Button look="danger">Ställ in träffen</Button>
          <ButtonLink href="#back" look="quiet">
            Tillbaka utan att spara
          </ButtonLink>
        </FormActions>
      </form>
    ),
  },
  {
    title: 'En knapp som inte går att använda säger varför',
    render: () => (
      <form method="post">
        <Button disabledReason="Träffen är inte öppnad än. Det går att pricka av från kl. 12.30.">Pricka av</Button>
      </form>
    ),
  },
  {
    title: 'A button in a sentence',
    lang: 'en',
    render: () => (
      <div>
        Three organisations have not answered.{' '}
        <InlineForm action="#remind" hidden={{ meeting: '12' }} about="the three that have not answered">
          Remind them
        </InlineForm>
      </div>
    ),
  },
]
