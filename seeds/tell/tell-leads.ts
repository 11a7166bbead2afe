import {
  announceLeaving,
  confirmLead,
  endLead,
  handOverLead,
  markLeadActive,
  nameConvener,
  noteHeardFrom,
  restLead,
  resumeLead,
  takeLead,
} from '#domain/leads'
import type { Key, LeadChangeData, LeadData, WorldData } from '../world-data.ts'
import { knownPerson } from './tell-organisations.ts'
import { sv, type Teller, type Telling } from './teller.ts'

/** Who took Lead for what, and what became of it. */
export const tellLeads: Telling = async (teller, world, happening) => {
  switch (happening.kind) {
    case 'lead-taken':
      await tellTaken(teller, world, leadOf(world, happening.lead))
      return true
    case 'lead-changed':
      await tellChange(teller, world, leadOf(world, happening.lead), happening.change)
      return true
    case 'checked-in':
      // Rounds of follow-up have no verb yet; what is kept of a check-in is that the Lead was heard of.
      await teller.tell(`${happening.lead} is heard of`, (writing) => noteHeardFrom(writing, { leadId: teller.id('lead', happening.lead) }))
      return true
    default:
      return false
  }
}

function leadOf(world: WorldData, key: Key): LeadData {
  const lead = world.leads.find((each) => each.key === key)
  if (lead === undefined) throw new Error(`no Lead ${key}`)
  return lead
}

/** A contact may be heard of here for the first time, before any mandate. */
function contactOf(teller: Teller, world: WorldData, key: Key): Promise<string> {
  const person = world.people.find((each) => each.key === key)
  if (person === undefined) throw new Error(`no person ${key}`)
  return knownPerson(teller, person)
}

async function tellTaken(teller: Teller, world: WorldData, lead: LeadData): Promise<void> {
  // A Lead that was handed over began with the hand-over itself.
  if (teller.idOrNull('lead', lead.key) !== null) return
  const { kind, key } = lead.subject
  const contact = await contactOf(teller, world, lead.contact)
  const deputy = lead.deputy === null ? null : await contactOf(teller, world, lead.deputy)
  const { leadId } = await teller.tell(`${lead.organisation} takes Lead`, (writing) =>
    takeLead(writing, {
      organisationId: teller.id('organisation', lead.organisation),
      subject: { kind, id: teller.id(kind === 'focus-area' ? 'area' : kind, key) },
      intent: sv(lead.intent),
      firstStep: sv(lead.firstStep),
      contact: { personId: contact },
      deputy: deputy === null ? null : { personId: deputy },
      meetingId: teller.idOrNull('meeting', lead.takenAtMeeting),
    }),
  )
  teller.ids.set(`lead ${lead.key}`, leadId)
  if (lead.convener) await teller.tell(`${lead.organisation} convenes`, (writing) => nameConvener(writing, { leadId }))
}

async function tellChange(teller: Teller, world: WorldData, lead: LeadData, change: LeadChangeData): Promise<void> {
  const leadId = teller.id('lead', lead.key)
  const why = 'why' in change && change.why !== null ? sv(change.why) : null
  const what = `${lead.key} ${change.kind}`
  switch (change.kind) {
    case 'confirmed':
      await teller.tell(what, (writing) => confirmLead(writing, { leadId, heardBy: 'phone' }))
      return
    case 'active':
      await teller.tell(what, (writing) => markLeadActive(writing, { leadId, reason: why }))
      return
    case 'resting':
      await teller.tell(what, (writing) => restLead(writing, { leadId, reason: why }))
      return
    case 'resumed':
      await teller.tell(what, (writing) => resumeLead(writing, { leadId, reason: why }))
      return
    case 'ended':
      await teller.tell(what, (writing) => endLead(writing, { leadId, reason: why }))
      return
    case 'end-announced':
      await teller.tell(what, (writing) => announceLeaving(writing, { leadId, leavesOn: change.endsOn, reason: why }))
      return
    case 'handed-over': {
      const to = leadOf(world, change.toLead)
      const contact = await contactOf(teller, world, to.contact)
      const { newLeadId } = await teller.tell(what, (writing) =>
        handOverLead(writing, {
          leadId,
          toOrganisationId: teller.id('organisation', to.organisation),
          intent: sv(to.intent),
          firstStep: sv(to.firstStep),
          contact: { personId: contact },
          reason: why,
        }),
      )
      teller.ids.set(`lead ${to.key}`, newLeadId)
      return
    }
  }
}
