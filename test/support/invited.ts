import type { Capacity } from '../../src/domain/directory.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { insertAccount } from '../../src/store/accounts.ts'
import { transact } from '../../src/store/database.ts'
import { insertInvitations } from '../../src/store/invitations.ts'
import { insertMeeting } from '../../src/store/meetings.ts'
import { putPerson } from '../../src/store/people.ts'
import type { Opened } from './engines.ts'

export const groupId = -100_500
export const meetingId = 'M1'

/** Somebody tied to an office, by Telegram user id. */
export interface Tied {
  userId: number
  officeId: string
  capacity?: Capacity
  reachable?: boolean
}

/** A published meeting in one group that invites offices of the reference directory, and the accounts given. */
export async function invited(
  opened: Opened,
  officeIds: string[],
  tied: Tied[],
  given: Partial<Meeting> = {},
): Promise<Meeting> {
  const { desk, db } = opened
  await loadReference(desk)
  const now = desk.clock.now()
  const meeting: Meeting = {
    id: meetingId,
    uid: `${meetingId}@rakor`,
    sequence: 0,
    state: 'scheduled',
    title: 'Rapat Koordinasi Kerja Sama Daerah',
    letterNumber: '005/125/Tapem/2023',
    classification: 'Biasa',
    startsAt: Temporal.Instant.from('2023-05-04T09:00:00+07:00'),
    endsAt: null,
    zone: 'Asia/Jakarta',
    place: 'Ruang Rapat Serasan Sekundang',
    onlineUrl: 'https://rapat.example/kerja-sama',
    online: true,
    chairOfficeId: 'AS1',
    chairText: null,
    dress: 'Batik',
    answerBy: Temporal.Instant.from('2023-05-03T12:00:00+07:00'),
    agenda: ['Kerja sama karet'],
    fields: ['KARET'],
    groups: [groupId],
    createdBy: 9001,
    createdAt: now,
    publishedAt: now,
    closedAt: null,
    round: 0,
    roundAt: null,
    deadlineTyped: false,
    cancelReason: null,
    inPerson: false,
    ...given,
  }
  await transact(db, async (trx) => {
    await insertMeeting(trx, meeting, null)
    await insertInvitations(
      trx,
      officeIds.map((officeId) => ({
        id: `${meeting.id}-${officeId}`,
        meetingId: meeting.id,
        officeId,
        role: 'required',
      })),
    )
  })
  await tie(opened, tied)
  return meeting
}

/** Ties people to offices; each is known by name and, unless said otherwise, can be written to privately. */
export async function tie(opened: Opened, tied: Tied[]): Promise<void> {
  const now = opened.desk.clock.now()
  await transact(opened.db, async (trx) => {
    for (const { userId, officeId, capacity = 'head', reachable = true } of tied) {
      const name = `Akun ${officeId} ${capacity}`
      await putPerson(trx, { id: userId, name, username: null, locale: 'id', reachable }, now)
      const id = `A-${officeId}-${userId}`
      await insertAccount(trx, { id, userId, officeId, capacity, standing: 'definitif', since: now }, 9001)
    }
  })
}
