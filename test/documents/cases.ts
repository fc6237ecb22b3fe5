import { type Answer, answered, type Invitation } from '../../src/domain/invitation.ts'
import { formatFor } from '../../src/locales/format.ts'
import { textsFor } from '../../src/locales/texts.ts'
import { referenceOffices, referencePartners } from '../../src/reference/offices.ts'

export const pen = { t: textsFor('id'), format: formatFor('id', 'Asia/Jakarta') }

/** Every office and partner of the reference, the ones with the longest names first. */
export const offices = [...referenceOffices, ...referencePartners].sort(
  (one, other) => other.name.length - one.name.length,
)

export const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)

/** An invitation with the answer that was given, or none. */
export function invitation(answer?: Answer, given: Partial<Invitation> = {}): Invitation {
  const none = {
    rsvp: 'needs_action' as const,
    online: false,
    minutesLate: null,
    delegatePosition: null,
    delegateName: null,
    delegateBasis: null,
    reason: null,
    reasonCode: null,
    excused: false,
  }
  return {
    id: 'i',
    meetingId: 'm',
    officeId: 'o',
    role: 'required',
    ...(answer ? answered(answer) : none),
    answeredBy: answer ? 7 : null,
    answeredVia: answer ? 'private' : null,
    answeredAt: answer ? at('2023-04-26T09:10:30+07:00') : null,
    previous: null,
    ...given,
  }
}
