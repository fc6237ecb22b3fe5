import { areNear, clashesOfEnvoy, type Envoy, type Presence } from '../domain/delegate-clash.ts'
import { answerOf, type Invitation } from '../domain/invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import { accountsOfOffices } from '../store/accounts.ts'
import type { Reader } from '../store/database.ts'
import { delegationsAt } from '../store/delegations.ts'
import { invitationsOfMeetings } from '../store/invitations.ts'
import { meetingsIn } from '../store/meetings.ts'

/** Of each office that sends somebody to a meeting, the other meetings that whoever is sent is to be at around the same time. */
export async function readEnvoyClashes(
  reader: Reader,
  meeting: Meeting,
  invitations: readonly Invitation[],
): Promise<Map<string, Presence['meeting'][]>> {
  const sent = invitations.filter((each) => answerOf(each) === 'delegated' && each.delegatePosition !== null)
  const others = sent.length > 0 ? await meetingsNear(reader, meeting) : []
  if (others.length === 0) return new Map()
  const near = await presencesAt(reader, others)
  const asked = await delegationsAt(reader, [meeting.id])
  const found = sent.map((each) => [each.officeId, clashesOfEnvoy(envoyOf(each, asked), near)] as const)
  return new Map(found.filter(([, clashes]) => clashes.length > 0))
}

async function meetingsNear(reader: Reader, meeting: Meeting): Promise<Meeting[]> {
  const open = await meetingsIn(reader, ['scheduled', 'in_progress'])
  return open.filter((other) => other.id !== meeting.id && areNear(meeting, other))
}

type Asked = Awaited<ReturnType<typeof delegationsAt>>

function envoyOf(invitation: Invitation, asked: Asked): Envoy {
  const { officeId, meetingId, delegatePosition: position, delegateName: name } = invitation
  const account = asked.find((each) => each.officeId === officeId && each.meetingId === meetingId)
  return { officeId, position, name, userId: account?.userId ?? null }
}

/** Who is to be at these meetings: those who are sent, and the heads who said that they come. */
async function presencesAt(reader: Reader, meetings: readonly Meeting[]): Promise<Presence[]> {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const ids = [...byId.keys()]
  const invitations = await invitationsOfMeetings(reader, ids)
  const asked = await delegationsAt(reader, ids)
  const come = invitations.filter((each) => /^(?:present|online|late)$/.test(answerOf(each) ?? ''))
  const accounts = await accountsOfOffices(reader, [...new Set(come.map(({ officeId }) => officeId))])
  const heads = accounts.filter(({ capacity }) => capacity === 'head')
  return invitations.flatMap((each): Presence[] => {
    const meeting = byId.get(each.meetingId)!
    if (answerOf(each) === 'delegated') return [{ meeting, ...envoyOf(each, asked) }]
    if (!come.includes(each)) return []
    const { officeId } = each
    return heads
      .filter((head) => head.officeId === officeId)
      .map(({ userId }) => ({ meeting, officeId, position: null, name: null, userId }))
  })
}
