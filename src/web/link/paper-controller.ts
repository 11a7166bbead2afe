import { findLink } from '#domain/identity'
import { findInvitation } from '#domain/invitations'
import { findPaperFile } from '#domain/meetings'
import { notFound } from '#web/reply'
import { servePaper } from '#web/serve-paper'
import type { Controller } from '#web/visit'
import { missed, missesReached } from './miss-limit.ts'

/** A meeting's papers for whoever was invited to it, by the link in the invitation. */
export const paperLinkController = {
  'link/paper': {
    GET: async (visit) => {
      if (await missesReached(visit.limits, visit.sender)) return notFound
      const { token, paper } = visit.params
      const found = await visit.read(async (reading) => {
        const link = await findLink(reading, 'answer-invitation', token)
        if (link === null || link.state === 'revoked' || link.state === 'expired') return null
        const invitation = await findInvitation(reading, link.subjectId)
        const wanted = await findPaperFile(reading, paper)
        const isOfMeeting = invitation !== null && invitation.state !== 'withdrawn' && wanted?.meetingId === invitation.meetingId
        return isOfMeeting ? wanted : null
      })
      if (found === null) await missed(visit.limits, visit.sender)
      return servePaper(visit.files, found)
    },
  },
} satisfies Controller
