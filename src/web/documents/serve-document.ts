import { writeDocx, writePdf, type WrittenDocument } from '#platform/documents'
import { file, notFound, type Reply } from '../reply.ts'

const kinds = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: writeDocx },
  pdf: { type: 'application/pdf', write: writePdf },
} as const

export type DocumentKind = keyof typeof kinds

/** What a document's address asks for: `anteckningar.pdf` → notes, as a PDF. Null: nothing we have. */
export function readDocumentName<Name extends string>(
  asked: string,
  names: Readonly<Record<string, Name>>,
): { readonly name: Name; readonly kind: DocumentKind } | null {
  const [, bare = '', ending = ''] = /^([a-z-]+)\.(docx|pdf)$/.exec(asked) ?? []
  const name = Object.hasOwn(names, bare) ? names[bare] : undefined
  if (name === undefined) return null
  return { name, kind: ending === 'pdf' ? 'pdf' : 'docx' }
}

/** Files made lately. What they are made of is their key, so that a changed one is made anew and an unchanged one never twice. */
const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
const mostKept = 24

/** One at a time: ten who ask at once cost the processor of one. */
let before: Promise<unknown> = Promise.resolve()

/** Answers with the document as a file, made once for as long as it says the same. */
export async function serveDocument(document: WrittenDocument | null, kind: DocumentKind, name: string, cacheable = false): Promise<Reply> {
  if (document === null) return notFound
  const key = `${kind} ${JSON.stringify(document)}`
  let making = made.get(key)
  if (making === undefined) {
    making = before.then(() => kinds[kind].write(document))
    before = making.catch(() => undefined)
    made.set(key, making)
    // What went wrong once is tried again.
    making.catch(() => made.delete(key))
  } else {
    made.delete(key)
    made.set(key, making)
  }
  while (made.size > mostKept) made.delete(made.keys().next().value ?? '')
  return file(await making, kinds[kind].type, { filename: `${name}.${kind}`, cacheable })
}
