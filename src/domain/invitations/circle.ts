import { z } from 'zod'

/**
 * Who a meeting, a date poll or an utskick is for, told as a rule so that the list follows Lead and mandates. Parts are added together; a
 * person in several parts is there once.
 */
export interface Circle {
  /** Everyone with Lead in these focus areas: on the area itself or on any of its challenges. Their contacts, or deputies where there is none. */
  readonly leadsOfAreas?: readonly string[]
  /** Everyone with Lead in anything. */
  readonly allLeads?: boolean
  /** Contacts of these Leads (a question's, say). */
  readonly leads?: readonly string[]
  /** Deputies are called beside the contacts, not only instead of them. */
  readonly withDeputies?: boolean
  /** Also the contact persons of organisations that have adopted challenges of `leadsOfAreas`. */
  readonly withAdopters?: boolean
  /** Members of these groups: their person there, else the organisation's representative or contact. */
  readonly groups?: readonly string[]
  /** Contacts of all affiliated organisations. */
  readonly affiliated?: boolean
  /** Contacts of these organisations. */
  readonly organisations?: readonly string[]
  /** Chosen by hand. */
  readonly people?: readonly { readonly personId: string; readonly organisationId: string | null }[]
  /** Those invited to a meeting who have not answered, have said they come, or were there. */
  readonly meeting?: { readonly meetingId: string; readonly who: 'not-answered' | 'coming' | 'came' | 'invited' }
  /** Taken out by hand: they are not called whatever the rest says. */
  readonly except?: readonly string[]
}

export const circleReasons = ['lead', 'lead-deputy', 'adopted', 'group', 'contact', 'by-hand', 'registered', 'stands-in'] as const
export type CircleReason = (typeof circleReasons)[number]

/** One person in a circle, and for which organisation. */
export interface CircleMember {
  readonly personId: string
  readonly name: string
  /** null: we have no address to reach them at. */
  readonly email: string | null
  readonly emailBouncedAt: Date | null
  readonly language: string
  readonly organisationId: string | null
  readonly organisation: string | null
  readonly because: CircleReason
  /** The Leads that put them there. */
  readonly leadIds: readonly string[]
}

/** An organisation the circle wants but for which no person with a mandate is known. */
export interface CircleGap {
  readonly organisationId: string
  readonly organisation: string
  readonly because: CircleReason
}

export interface ResolvedCircle {
  /** In Swedish order of organisation, then name. */
  readonly members: readonly CircleMember[]
  readonly gaps: readonly CircleGap[]
}

export function circleReason(text: string): CircleReason {
  return circleReasons.find((reason) => reason === text) ?? 'by-hand'
}

const ids = z.array(z.uuid()).max(2000)

/** A rule as it was kept, or as somebody sent it. What is not understood is left out. */
export const circleShape = z
  .object({
    leadsOfAreas: ids.exactOptional(),
    allLeads: z.boolean().exactOptional(),
    leads: ids.exactOptional(),
    withDeputies: z.boolean().exactOptional(),
    withAdopters: z.boolean().exactOptional(),
    groups: ids.exactOptional(),
    affiliated: z.boolean().exactOptional(),
    organisations: ids.exactOptional(),
    people: z
      .array(z.object({ personId: z.uuid(), organisationId: z.uuid().nullable() }))
      .max(2000)
      .exactOptional(),
    meeting: z.object({ meetingId: z.uuid(), who: z.enum(['not-answered', 'coming', 'came', 'invited']) }).exactOptional(),
    except: ids.exactOptional(),
  })
  .readonly()

/** Reads a rule kept as JSON. */
export function readCircle(value: unknown): Circle {
  const parsed = circleShape.safeParse(value)
  return parsed.success ? parsed.data : {}
}
