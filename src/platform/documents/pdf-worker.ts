// Makes PDFs of Typst sources in a thread of its own: compiling takes a while and must not hold up those who only want a page.
import { parentPort } from 'node:worker_threads'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import type { FromPdfWorker } from './write-pdf.ts'

const compiler = NodeCompiler.create()

parentPort?.on('message', ({ number, source }: { readonly number: number; readonly source: string }) => {
  parentPort?.postMessage({ number, ...make(source) } satisfies FromPdfWorker)
})

function make(source: string): { readonly pdf: Uint8Array } | { readonly problem: string } {
  try {
    const pdf = compiler.pdf({ mainFileContent: source }, { pdfStandard: PdfStandard.UA_1 })
    compiler.evictCache(5)
    return { pdf: new Uint8Array(pdf) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}
