import type { Example } from '../gallery/example.ts'
import { Picture } from './picture.tsx'

/* Drawn here so that the gallery asks for nothing from elsewhere. */
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 640"><path fill="#123140" d="M0 0h1600v640H0z"/><path fill="#f6c65b" d="M1130 90q9 61 70 70-61 9-70 70-9-61-70-70 61-9 70-70"/><path fill="#e4efe9" d="M0 520q400-130 800-20t800-60v200H0z"/></svg>'
const sky = `data:image/svg+xml,${encodeURIComponent(drawing)}`

export const examples: readonly Example[] = [
  {
    title: 'En bild med text och upphov',
    render: () => (
      <Picture
        src={sky}
        width={1600}
        height={640}
        alt="En natthimmel med en ledstjärna över en snöklädd höjd."
        caption="Så här ser himlen ut från Sjöboden i november."
        credit="Illustration: Ledstjärna"
      />
    ),
  },
  {
    title: 'In three kinds of file',
    lang: 'en',
    render: () => (
      <Picture
        src={sky}
        sources={{ avif: `${sky} 1600w` }}
        sizes="50vw"
        width={1600}
        height={640}
        alt="A night sky above snow."
        credit="Illustration: Ledstjärna"
        early
      />
    ),
  },
]
