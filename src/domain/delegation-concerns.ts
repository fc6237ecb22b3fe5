import type { Presence } from './delegate-clash.ts'
import type { Office } from './directory.ts'
import { answerOf, type Invitation } from './invitation.ts'
import { type DelegateFloor, isBelowFloor } from './levels.ts'
import type { Meeting } from './meeting.ts'

/** What the secretariat should mind about those who come instead of heads, by office. None of it forbids anything. */
export interface DelegationConcerns {
  /** The meeting asks for the heads. */
  anyway: Invitation[]
  /** Who comes stands below the floor, at a meeting that is led high. */
  low: Invitation[]
  /** Who comes is to be at another meeting around the same time. */
  elsewhere: { invitation: Invitation; other: Presence['meeting'] }[]
}

const chairs = /(?<!\p{L})(?:bupati|wabup|gubernur|sekda|sekretaris daerah|asisten)(?!\p{L})/iu

/** Whether the region's head, the Sekda or an Asisten leads a meeting, so that who comes should be of some standing. */
export function isLedHigh(
  { chairOfficeId, chairText }: Pick<Meeting, 'chairOfficeId' | 'chairText'>,
  offices: ReadonlyMap<string, Pick<Office, 'kind'>>,
): boolean {
  const kind = chairOfficeId === null ? undefined : offices.get(chairOfficeId)?.kind
  return kind === 'setda' || kind === 'asisten' || (chairText !== null && chairs.test(chairText))
}

/** Those who come instead at this moment. Partners and guests send whom they will. */
export function concernsOf(
  meeting: Pick<Meeting, 'inPerson' | 'chairOfficeId' | 'chairText'>,
  invitations: readonly Invitation[],
  offices: ReadonlyMap<string, Pick<Office, 'kind' | 'headTitle'>>,
  floor: DelegateFloor,
  clashes: ReadonlyMap<string, Presence['meeting'][]>,
): DelegationConcerns {
  const sent = invitations.filter((each) => answerOf(each) === 'delegated')
  const high = isLedHigh(meeting, offices)
  return {
    anyway: meeting.inPerson ? sent : [],
    elsewhere: sent.flatMap((invitation) =>
      (clashes.get(invitation.officeId) ?? []).map((other) => ({ invitation, other })),
    ),
    low: sent.filter(({ officeId, delegatePosition }) => {
      const office = offices.get(officeId)
      if (!high || !office || office.kind === 'partner' || office.kind === 'guest') return false
      return delegatePosition !== null && isBelowFloor(delegatePosition, office.headTitle, floor)
    }),
  }
}
