import { Hono } from 'hono'
import type { VNode } from 'preact'
import { listMailsOfInstallation } from '#domain/notifications'
import { Document } from '#ui/document'
import { pageStyle } from '#web/assets'
import type { Serving } from '#web/dispatch'
import { page } from '#web/reply'
import { respond } from '#web/respond'
import { InboxPage, MailPage } from './inbox-page.tsx'

/** Pages for those who build: every mail that was sent, and the components. Never there in production. */
export function createDevelopmentPages(serving: Serving): Hono {
  const hono = new Hono()
  const show = (title: string, body: VNode, status = 200) => {
    const { assets } = serving
    const style = pageStyle(assets, {}, 'chart')
    const vnode = (
      <Document
        lang="en"
        title={`${title} – Ledstjärna`}
        inlineCss={style.inlineCss}
        brand={style.brand}
        stylesheets={assets.officeCssHref === '' ? [] : [assets.officeCssHref]}
      >
        {body}
      </Document>
    )
    const reply = page(vnode, { status, cacheable: false })
    if (reply.kind !== 'page') throw new Error('a page is a page')
    return respond(reply, {
      secret: serving.config.secret,
      isSecure: false,
      styleHash: style.hashes,
      allowsScript: true,
      noindex: true,
      flashWasRead: false,
    })
  }

  hono.get('/inbox', async () => show('Inbox', <InboxPage mails={await listMailsOfInstallation(serving.store)} />))
  hono.get('/inbox/:mail', async (context) => {
    const mail = (await listMailsOfInstallation(serving.store)).find(({ id }) => id === context.req.param('mail'))
    return mail === undefined ? context.notFound() : show(mail.subject, <MailPage mail={mail} />)
  })
  hono.get('/gallery', async (context) => {
    const { GalleryPage } = await import('#ui/gallery')
    const language = context.req.query('lang')
    const only = language === 'sv' || language === 'en' ? language : undefined
    const choices = [
      { label: 'Both languages', href: '/dev/gallery', current: only === undefined },
      { label: 'Svenska', href: '/dev/gallery?lang=sv', current: only === 'sv' },
      { label: 'English', href: '/dev/gallery?lang=en', current: only === 'en' },
    ]
    return show(
      'Gallery',
      <GalleryPage language={only} choices={choices} pageHref={(component, place) => `/dev/gallery/${component}/${place}`} />,
    )
  })
  hono.get('/gallery/:component/:place', async (context) => {
    const { findExample } = await import('#ui/gallery')
    const example = findExample(context.req.param('component'), Number(context.req.param('place')))
    return example === undefined ? context.notFound() : show(example.title, <>{example.render()}</>)
  })
  return hono
}
