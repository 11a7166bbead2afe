import { Worker } from 'node:worker_threads'
import { ownFile } from '#platform/own-file'
import { writeTypst } from './typst-source.ts'
import type { WrittenDocument } from './written-document.ts'

export type FromPdfWorker = { readonly number: number } & ({ readonly pdf: Uint8Array } | { readonly problem: string })

interface Asked {
  readonly resolve: (pdf: Uint8Array<ArrayBuffer>) => void
  readonly reject: (error: Error) => void
}

/** The thread lives while somebody asks for PDFs, and its memory is given back when nobody has for a while. */
const idleMs = 30_000
const patienceMs = 30_000

let worker: Worker | null = null
let idle: NodeJS.Timeout | undefined
let last = 0
const waiting = new Map<number, Asked>()

/** A document as a PDF/UA-1: tagged, with title, language and headings. A document that cannot be one is an error of ours. */
export function writePdf(document: WrittenDocument): Promise<Uint8Array<ArrayBuffer>> {
  const source = writeTypst(document)
  const number = (last += 1)
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const late = setTimeout(() => fail(new Error('the PDF took too long')), patienceMs)
    const settled = () => {
      clearTimeout(late)
      waiting.delete(number)
      if (waiting.size === 0) rest()
    }
    waiting.set(number, {
      resolve: (pdf) => (settled(), resolve(pdf)),
      reject: (error) => (settled(), reject(error)),
    })
    awake().postMessage({ number, source })
  })
}

function awake(): Worker {
  clearTimeout(idle)
  if (worker !== null) {
    worker.ref()
    return worker
  }
  const started = new Worker(ownFile('src/platform/documents/pdf-worker.ts'), { name: 'pdf', execArgv: [] })
  started.on('message', (answer: FromPdfWorker) => {
    const asked = waiting.get(answer.number)
    if ('pdf' in answer) asked?.resolve(new Uint8Array(answer.pdf))
    else asked?.reject(new Error(`the PDF could not be made: ${answer.problem}`))
  })
  started.on('error', fail)
  started.on('exit', () => {
    if (worker === started) worker = null
  })
  worker = started
  return started
}

/** A thread that fails takes along what it was asked; the next one begins anew. */
function fail(error: Error): void {
  const failed = worker
  worker = null
  void failed?.terminate()
  const asked = Array.from(waiting.values())
  for (const { reject } of asked) reject(error)
}

/** Nobody asks: the thread no longer keeps the process alive, and goes when it has not been asked for a while. */
function rest(): void {
  worker?.unref()
  const resting = worker
  idle = setTimeout(() => {
    if (worker === resting) worker = null
    void resting?.terminate()
  }, idleMs)
  idle.unref()
}
