import type { Example } from '../gallery/example.ts'
import { FlashMessage, MessageRegion } from './flash-message.tsx'
import { InlineForm } from '../button/button.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Något hände, och går att ångra',
    render: () => (
      <MessageRegion>
        <FlashMessage undo={<InlineForm action="#undo">Ångra</InlineForm>}>
          Träffen den 27 november är inställd. Inga mejl har gått ut än.
        </FlashMessage>
      </MessageRegion>
    ),
  },
  {
    title: 'An error',
    lang: 'en',
    render: () => <FlashMessage tone="error">The file was not saved. Try again, or send it to the secretariat.</FlashMessage>,
  },
]
