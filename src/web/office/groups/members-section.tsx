import type { JSX } from 'preact'
import type { GroupMember, GroupRequest, GroupShown } from '#domain/groups'
import type { NamedOrganisation } from '#domain/organisations'
import { dayOf, formatDate } from '#platform/dates'
import { Button, FormActions } from '#ui/button'
import { Checkboxes } from '#ui/checkboxes'
import { EmptyState } from '#ui/empty-state'
import { More } from '#ui/more'
import { Section } from '#ui/section'
import { Tag } from '#ui/state-mark'
import { Table } from '#ui/table'
import { TextInput } from '#ui/text-input'
import type { Problems } from '#web/form'
import { PostForm, problemOf } from '../../frame.tsx'
import type { Visit } from '#web/visit'
import type { SeatEntry } from './seat-entry.ts'
import { SeatFields } from './seat-form.tsx'

type GroupVisit = Visit<'office/groups/show'>

export interface MembersProps {
  readonly visit: GroupVisit
  readonly group: GroupShown
  readonly others: readonly NamedOrganisation[]
  readonly problems: Problems
  readonly entry: SeatEntry
}

/** Who is in the group: organisations, who sits for them, who comes instead, and until when. */
export function Members(props: MembersProps): JSX.Element {
  const { visit, group, others } = props
  const { t } = visit
  return (
    <Section id="members" title={t('groups.members.count', { count: group.current.length })}>
      {group.current.length === 0 ? (
        <EmptyState next={t('groups.members.emptyNext')}>{t('groups.members.empty')}</EmptyState>
      ) : (
        <MemberTable visit={visit} group={group} />
      )}
      {group.former.length > 0 && (
        <p class="note">{t('groups.members.former', { names: group.former.map(({ name }) => name).join(', ') })}</p>
      )}
      <AddOne {...props} />
      {others.length > 0 && <AddMany visit={visit} others={others} />}
    </Section>
  )
}

function MemberTable({ visit, group }: Pick<MembersProps, 'visit' | 'group'>): JSX.Element {
  const { t, href, today, site } = visit
  return (
    <Table
      caption={t('groups.members')}
      hideCaption
      rows={group.current}
      columns={[
        {
          key: 'name',
          label: t('groups.member'),
          rowHeader: true,
          cell: ({ slug, name, isAffiliated, isConvener }) => (
            <>
              <a href={href('office/organisations/show', { slug })}>{name}</a> {isConvener && <Tag tone="good">{t('groups.convener')}</Tag>}{' '}
              {!isAffiliated && <Tag>{t('groups.member.guest')}</Tag>}
            </>
          ),
        },
        { key: 'person', label: t('groups.member.person'), cell: (member) => <People visit={visit} member={member} /> },
        {
          key: 'term',
          label: t('groups.member.term'),
          cell: ({ termEndsOn }) =>
            termEndsOn === null ? (
              ''
            ) : termEndsOn < today ? (
              <Tag tone="warning">{t('groups.member.termOver', { date: formatDate(termEndsOn, site.language) })}</Tag>
            ) : (
              formatDate(termEndsOn, site.language)
            ),
        },
        {
          key: 'act',
          label: t('groups.member.do'),
          hideLabel: true,
          cell: (member) => <MemberButtons visit={visit} group={group} member={member} />,
        },
      ]}
    />
  )
}

function People({ visit: { t, href }, member }: { readonly visit: GroupVisit; readonly member: GroupMember }): JSX.Element {
  const { personId, personName, deputyId, deputyName } = member
  return (
    <>
      {personId !== null && <a href={href('office/people/show', { person: personId })}>{personName}</a>}
      {deputyId !== null && (
        <small>
          {personId !== null && <br />}
          {t('groups.member.deputy')}: <a href={href('office/people/show', { person: deputyId })}>{deputyName}</a>
        </small>
      )}
    </>
  )
}

function MemberButtons({
  visit,
  group,
  member,
}: {
  readonly visit: GroupVisit
  readonly group: GroupShown
  readonly member: GroupMember
}): JSX.Element {
  const { t, href } = visit
  return (
    <>
      <a href={href('office/groups/member', { slug: group.slug, organisation: member.slug })}>
        {t('groups.member.edit')}
        <span class="unseen">: {member.name}</span>
      </a>
      <PostForm class="inline-form">
        <input type="hidden" name="organisationId" value={member.organisationId} />
        <Button look="quiet" name="do" value="remove" about={member.name}>
          {t('groups.member.remove')}
        </Button>
      </PostForm>
    </>
  )
}

const seatFields = ['organisation', 'personName', 'personEmail', 'deputyName', 'deputyEmail', 'from', 'termEndsOn']

function AddOne({ visit, others, problems, entry }: MembersProps): JSX.Element {
  const { t } = visit
  return (
    <More summary={t('groups.members.addOne')} open={seatFields.some((field) => problems[field] !== undefined)} id="lagg-till">
      <PostForm>
        <TextInput
          name="organisation"
          label={t('groups.member')}
          hint={t('groups.members.addOne.hint')}
          value={entry.organisation}
          suggestions={others.map(({ name }) => name)}
          maxLength={200}
          autocomplete="off"
          error={problemOf(t, problems, 'organisation')}
        />
        <SeatFields visit={visit} entry={entry} problems={problems} />
        <FormActions>
          <Button name="do" value="add-one">
            {t('groups.members.addOne.do')}
          </Button>
        </FormActions>
      </PostForm>
    </More>
  )
}

function AddMany({ visit: { t }, others }: Pick<MembersProps, 'visit' | 'others'>): JSX.Element {
  return (
    <More summary={t('groups.members.add')}>
      <PostForm>
        <Checkboxes
          name="members[]"
          id="many"
          label={t('groups.members.add')}
          values={[]}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormActions>
          <Button name="do" value="add">
            {t('groups.members.addChosen')}
          </Button>
          <Button look="secondary" name="do" value="add-all">
            {t('groups.members.addAll')}
          </Button>
        </FormActions>
      </PostForm>
    </More>
  )
}

/** Who wants to come in and has confirmed it, of an organisation only the secretariat can let in. */
export function Requests({
  visit,
  requests,
}: {
  readonly visit: GroupVisit
  readonly requests: readonly GroupRequest[]
}): JSX.Element | null {
  const { t, site } = visit
  if (requests.length === 0) return null
  return (
    <Section id="vill-vara-med" title={t('groups.requests.title')} intro={t('groups.requests.intro')}>
      <ul class="plain-list">
        {requests.map(({ id, name, email, organisationName, confirmedOn }) => (
          <li key={id}>
            {name}, {organisationName} · <a href={`mailto:${email}`}>{email}</a>{' '}
            <small>{formatDate(dayOf(confirmedOn, site.contract.timeZone), site.language)}</small>
            <PostForm class="inline-form">
              <input type="hidden" name="requestId" value={id} />
              <Button look="secondary" name="do" value="let-in" about={name}>
                {t('groups.requests.letIn')}
              </Button>
              <Button look="quiet" name="do" value="decline" about={name}>
                {t('groups.requests.decline')}
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </Section>
  )
}
