import { answerOf, type Invitation } from '../domain/invitation.ts'
import type { Reader } from '../store/database.ts'
import { standingDelegations } from '../store/delegations.ts'

/** Whether somebody comes instead who has no account, or none that was asked. */
export async function isNamedInWords(
  reader: Reader,
  invitation: Pick<
    Invitation,
    'rsvp' | 'online' | 'minutesLate' | 'answeredAt' | 'delegatePosition' | 'meetingId' | 'officeId'
  >,
): Promise<boolean> {
  if (answerOf(invitation) !== 'delegated' || invitation.delegatePosition === null) return false
  return (await standingDelegations(reader, invitation.meetingId, invitation.officeId)).length === 0
}
