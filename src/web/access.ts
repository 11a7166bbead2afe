import type { Actor } from '#domain/history'
import type { Audience } from './routes.ts'

export type Access = 'allowed' | 'sign-in' | 'forbidden'

/** Who may reach what: the one permission table of the web. What a person may then do is the domain's policy. */
export function accessTo(audience: Audience, actor: Actor, params: Readonly<Record<string, string>>): Access {
  if (rules[audience](actor, params)) return 'allowed'
  return actor.kind === 'person' ? 'forbidden' : 'sign-in'
}

const rules: Readonly<Record<Audience, (actor: Actor, params: Readonly<Record<string, string>>) => boolean>> = {
  public: () => true,
  link: () => true,
  account: () => true,
  member: (actor) => actor.kind === 'person' && (actor.isSecretariat || actor.organisationIds.length > 0 || actor.facilitates.length > 0),
  'meeting-room': (actor, params) => actor.isSecretariat || actor.facilitates.includes(params['meeting'] ?? ''),
  office: (actor) => actor.isSecretariat,
  administrator: (actor) => actor.isAdministrator,
}
