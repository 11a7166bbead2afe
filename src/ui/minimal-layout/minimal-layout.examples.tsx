import type { Example } from '../gallery/example.ts'
import { MinimalLayout } from './minimal-layout.tsx'
import { Button, FormActions } from '../button/button.tsx'
import { Radios } from '../radios/radios.tsx'
import { TextInput } from '../text-input/text-input.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Svar från en länk i ett mejl',
    page: true,
    render: () => (
      <MinimalLayout
        brand={{ name: 'Polstads klimatfärdplan', href: '#start' }}
        languages={[{ href: '#en', lang: 'en', name: 'English' }]}
        footer={
          <>
            Fel länk? Ring Leila Haddad på kansliet, <a href="tel:+46846400412">08-464 004 12</a>.
          </>
        }
      >
        <h1>Kommer ni den 27 november?</h1>
        <p>Träff om Mobilitet och transporter, kl. 13–15 på Sjöboden. Elva organisationer kommer hittills.</p>
        <form method="post">
          <Radios
            name="reply"
            label="Ert svar"
            options={[
              { value: 'yes', label: 'Ja, jag kommer' },
              { value: 'colleague', label: 'En kollega kommer i stället' },
              { value: 'no', label: 'Nej, vi kan inte' },
            ]}
          />
          <TextInput name="diet" label="Något vi ska tänka på?" note="(valfritt)" hint="Mat, tillgänglighet, tåg att passa." />
          <FormActions>
            <Button>Skicka svaret</Button>
          </FormActions>
        </form>
      </MinimalLayout>
    ),
  },
  {
    title: 'Sign in',
    lang: 'en',
    page: true,
    render: () => (
      <MinimalLayout brand={{ name: 'Polstad climate roadmap', href: '#start' }} footer="Help: call the secretariat.">
        <h1>Sign in</h1>
        <form method="post">
          <TextInput
            name="email"
            label="E-mail"
            type="email"
            autocomplete="email"
            hint="We send you a code. There is no password to remember."
          />
          <FormActions>
            <Button>Send me a code</Button>
          </FormActions>
        </form>
      </MinimalLayout>
    ),
  },
]
