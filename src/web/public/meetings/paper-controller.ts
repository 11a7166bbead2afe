import { findMeetingBySlug, findPaperFile } from '#domain/meetings'
import { servePaper } from '#web/serve-paper'
import type { Controller } from '#web/visit'

/** Papers that are marked for everybody. */
export const publicPaperController = {
  'public/meetings/paper': {
    GET: async ({ read, params, files }) => {
      const paper = await read(async (reading) => {
        const meeting = await findMeetingBySlug(reading, params.slug)
        const found = meeting === null ? null : await findPaperFile(reading, params.paper)
        return found !== null && found.meetingId === meeting?.id && found.audience === 'public' ? found : null
      })
      return servePaper(files, paper)
    },
  },
} satisfies Controller
