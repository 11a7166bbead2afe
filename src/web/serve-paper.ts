import type { PaperFile } from '#domain/meetings'
import type { Files } from '#platform/files'
import { file, notFound, type Reply } from './reply.ts'

/** A paper's file: always to be saved, never shown as a page of ours, and kept by nobody on the way. */
export async function servePaper(files: Files, paper: PaperFile | null): Promise<Reply> {
  const bytes = paper === null ? null : await files.get(paper.fileKey)
  return paper === null || bytes === null
    ? notFound
    : file(bytes, paper.mediaType, { filename: paper.fileName, headers: { 'cache-control': 'no-store' } })
}
