import type { Example } from '../gallery/example.ts'
import { FileInput } from './file-input.tsx'

export const examples: readonly Example[] = [
  {
    title: 'En fil',
    render: () => (
      <form method="post" enctype="multipart/form-data">
        <FileInput
          name="ex-file"
          label="Lista med organisationer"
          hint="CSV eller Excel. Ni ser allt innan något sparas."
          accept=".csv,.xlsx"
        />
      </form>
    ),
  },
  {
    title: 'A picture',
    lang: 'en',
    render: () => (
      <form method="post" enctype="multipart/form-data">
        <FileInput
          name="ex-picture"
          label="Picture from the meeting"
          note="(optional)"
          hint="We remove where and when it was taken."
          accept="image/*"
          error="The file is larger than 20 MB. Choose a smaller one."
        />
      </form>
    ),
  },
]
