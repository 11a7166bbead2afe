import type { Example } from '../gallery/example.ts'
import { ErrorSummary } from './error-summary.tsx'
import { TextInput } from '../text-input/text-input.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Två fel, och vad som är kvar',
    render: () => (
      <>
        <ErrorSummary
          id="ex-errors"
          takesFocus={false}
          title="Två saker behöver rättas innan träffen kan sparas"
          kept="Allt annat ni har skrivit finns kvar."
          errors={[
            { fieldId: 'ex-title', message: 'Skriv vad träffen heter' },
            { fieldId: 'ex-room', message: 'Lokalen finns inte. Välj en i listan eller skriv en adress' },
          ]}
        />
        <TextInput name="ex-title" label="Träffens namn" error="Skriv vad träffen heter" />
        <TextInput name="ex-room" label="Lokal" value="Sal 900" error="Lokalen finns inte. Välj en i listan eller skriv en adress" />
      </>
    ),
  },
  {
    title: 'An error that concerns the whole form',
    lang: 'en',
    render: () => (
      <ErrorSummary
        id="ex-errors-en"
        takesFocus={false}
        title="The invitations were not sent"
        kept="The text is saved as a draft."
        errors={[{ message: 'The mail server did not answer. Try again in a few minutes, or call the secretariat.' }]}
      />
    ),
  },
]
