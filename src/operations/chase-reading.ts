import { isNeverChased, silentAmong } from '../domain/chase.ts'
import type { Office } from '../domain/directory.ts'
import { heldOn, type Meeting } from '../domain/meeting.ts'
import { holdersOn } from '../domain/officials.ts'
import { accountsOfOffices } from '../store/accounts.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import { listOffices } from '../store/offices.ts'
import { officialsOfOffices } from '../store/officials.ts'
import type { Desk } from './desk.ts'
import { isSecretariat } from './for-secretariat.ts'

/** An office that has said nothing, with whom to call. */
export interface Silent {
  office: Office
  /** Who holds the seat by the directory; null when it does not know. */
  holder: string | null
  /** Somebody of it can be written to. */
  reachable: boolean
}

export interface ChaseList {
  meeting: Meeting
  /** The assistant whose offices these are; undefined: all of them, for the secretariat. */
  leader: Office | undefined
  silent: Silent[]
}

/**
 * The offices that have not answered a meeting that is still to come, all of them or those of one assistant, without
 * those that are never chased; undefined when the list is of no use any more, or the chat has no right to it any more.
 * For views: it acts as the system.
 */
export async function readChaseList(
  desk: Desk,
  { meetingId, leaderId, chatId }: { meetingId: string; leaderId: string | null; chatId: number },
): Promise<ChaseList | undefined> {
  const meeting = await findMeeting(desk.db, meetingId)
  if (meeting?.state !== 'scheduled' || !(await isTheirs(desk, leaderId, chatId))) return undefined
  const ids = new Set(silentAmong(await invitationsOf(desk.db, meetingId)).map(({ officeId }) => officeId))
  const offices = await listOffices(desk.db, heldOn(meeting))
  const silent = offices.filter(
    (office) =>
      ids.has(office.id) && (leaderId === null || (office.coordinatorId === leaderId && !isNeverChased(office))),
  )
  const reached = new Set(
    (
      await accountsOfOffices(
        desk.db,
        silent.map(({ id }) => id),
      )
    )
      .filter(({ reachable }) => reachable)
      .map(({ officeId }) => officeId),
  )
  const officials = await officialsOfOffices(
    desk.db,
    silent.map(({ id }) => id),
  )
  const today = desk.clock.now().toZonedDateTimeISO(meeting.zone).toPlainDate()
  return {
    meeting,
    leader: offices.find(({ id }) => id === leaderId),
    silent: silent.map((office) => ({
      office,
      holder: holdersOn(officials.get(office.id) ?? [], today)[0]?.name ?? null,
      reachable: reached.has(office.id),
    })),
  }
}

/** Whether a list is for this chat: an assistant may have left the office, a right may have ended, before its turn came. */
async function isTheirs(desk: Desk, leaderId: string | null, chatId: number): Promise<boolean> {
  if (leaderId === null) return isSecretariat(desk, chatId)
  const accounts = await accountsOfOffices(desk.db, [leaderId])
  return accounts.some(({ userId, capacity }) => userId === chatId && capacity === 'head')
}
