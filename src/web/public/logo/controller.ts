import { file, notFound } from '#web/reply'
import type { Controller } from '#web/visit'

/** The logo of the city. Its key changes with the picture, so it may be kept for ever. */
export const logoController = {
  'public/logo': {
    GET: async (visit) => {
      const { logo } = visit.site.contract.theme
      const bytes = logo !== undefined && logo.key === visit.params.file ? await visit.files.get(logo.key) : null
      return bytes === null ? notFound : file(bytes, 'image/png', { headers: { 'cache-control': 'public, max-age=31536000, immutable' } })
    },
  },
} satisfies Controller
