import { pictureAudience, readPictureFile } from '#domain/publishing'
import { file, notFound } from '#web/reply'
import type { Controller } from '#web/visit'

export const picturesController = {
  'public/pictures/show': {
    GET: async (visit) => {
      const picture = readPictureFile(visit.params.file)
      if (picture === null) return notFound
      const audience = await visit.read((reading) => pictureAudience(reading, picture.pictureId))
      if (audience === null || (audience === 'office' && !visit.actor.isSecretariat)) return notFound
      const bytes = await visit.files.get(visit.params.file)
      if (bytes === null) return notFound
      // A withdrawn picture should be gone within the day: consent can be taken back.
      return file(bytes, `image/${picture.kind}`, {
        headers: { 'cache-control': audience === 'public' ? 'public, max-age=86400' : 'no-store' },
      })
    },
  },
} satisfies Controller
