import type { PublicFacts } from '#domain/evidence'
import type { Coverage, SubjectCoverage } from '#domain/leads'
import type { MeetingListed } from '#domain/meetings'
import type { NewsListed } from '#domain/publishing'

/** All that the overview shows. */
export interface OverviewFacts extends Pick<PublicFacts, 'goals' | 'stated' | 'emissions' | 'members' | 'adoptions'> {
  readonly coverage: Coverage
  readonly coming: readonly MeetingListed[]
  readonly news: readonly NewsListed[]
}

export function listChallenges({ areas, challengesWithoutArea }: Coverage): SubjectCoverage[] {
  return [...areas.flatMap(({ challenges }) => challenges), ...challengesWithoutArea]
}
