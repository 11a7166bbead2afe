import { listTemplates, removeTemplate } from '#domain/meetings'
import { isMessageKey } from '#locales'
import { page, seeOther } from '#web/reply'
import { reasonKey, type Controller } from '#web/visit'
import { TemplatesPage } from './templates-page.tsx'

export const templatesController = {
  'office/meetings/templates': {
    GET: async (visit) => page(<TemplatesPage visit={visit} templates={await visit.read(listTemplates)} />),
    POST: async (visit) => {
      const outcome = await visit.write((writing) => removeTemplate(writing, { templateId: visit.form.get('template') }))
      const back = visit.href('office/meetings/templates')
      return outcome.ok
        ? seeOther(back, { key: 'meeting-room.templates.removed', undoEventId: outcome.value.eventId })
        : seeOther(back, { key: reasonKey(isMessageKey, 'meetings', outcome.reason), tone: 'warning' })
    },
  },
} satisfies Controller
