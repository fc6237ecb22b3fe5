import { randomBytes } from 'node:crypto'
import type { Meeting } from '../../src/domain/meeting.ts'
import type { Desk } from '../../src/operations/desk.ts'
import { priorities } from '../../src/operations/outbox-kinds.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { insertAccount } from '../../src/store/accounts.ts'
import { openDatabase, transact } from '../../src/store/database.ts'
import { putGroup } from '../../src/store/groups.ts'
import { insertInvitations } from '../../src/store/invitations.ts'
import { insertMeeting } from '../../src/store/meetings.ts'
import { migrate } from '../../src/store/migrate.ts'
import { owe } from '../../src/store/outbox.ts'
import { putPerson } from '../../src/store/people.ts'
import type { Stage } from './stage.ts'

const zone = 'Asia/Jakarta'

/** A desk on a database of its own, in real time. */
export async function openDesk(url: string): Promise<Desk> {
  const db = openDatabase(url)
  await migrate(db)
  const random = (bytes: number) => () => randomBytes(bytes).toString('base64url')
  return {
    db,
    clock: { now: () => Temporal.Now.instant(), wait: () => Promise.reject(new Error('nothing waits here')) },
    newId: random(9),
    codeFor: random(16),
    newSalt: random(16),
    settings: { secretariatIds: [], zone },
    giveWay: async () => {},
    wake: () => {},
  }
}

/**
 * What the secretariat would have done before: everybody on the stage is head of their office, the group is linked,
 * and a meeting in thirty days invites all of them. It is written straight into the tables, with the reference data
 * loaded as at a first start; the card is owed, and Rakor posts it by itself.
 */
export async function seedMeeting(url: string, { group, people }: Stage): Promise<void> {
  const desk = await openDesk(url)
  await loadReference(desk)
  const now = desk.clock.now()
  const meeting = meetingIn(desk.newId(), now, group.id)
  await transact(desk.db, async (trx) => {
    for (const [officeId, { id, name }] of people) {
      await putPerson(trx, { id, name, username: null, locale: 'id', reachable: true }, now)
      const tie = { userId: id, officeId, capacity: 'head', standing: 'definitif', since: now } as const
      await insertAccount(trx, { id: desk.newId(), ...tie }, 0)
    }
    const linked = { state: 'linked', isForum: false, botIsAdmin: false, addedBy: null, decidedBy: null } as const
    await putGroup(trx, { chatId: group.id, title: group.title, ...linked }, now)
    await insertMeeting(trx, meeting, null)
    const invited = { meetingId: meeting.id, role: 'required' } as const
    await insertInvitations(
      trx,
      [...people.keys()].map((officeId) => ({ id: desk.newId(), officeId, ...invited })),
    )
    const card = { id: desk.newId(), kind: 'card', chatId: group.id, subject: { meetingId: meeting.id } }
    const when = { coalesceKey: `card:${meeting.id}:${group.id}`, notBefore: now, expiresAt: null }
    await owe(trx, [{ ...card, ...when, priority: priorities.card }], now)
  })
  await desk.db.destroy()
}

const meetingIn = (id: string, now: Temporal.Instant, groupId: number): Meeting => ({
  id,
  uid: `${id}@rakor`,
  sequence: 0,
  state: 'scheduled',
  title: 'Rapat Koordinasi Kerja Sama Daerah',
  letterNumber: '005/123/Tapem/2023',
  classification: 'Biasa',
  startsAt: now.add({ hours: 30 * 24 }),
  endsAt: null,
  zone,
  place: 'Ruang Rapat Serasan Sekundang',
  onlineUrl: null,
  online: true,
  chairOfficeId: 'AS1',
  chairText: null,
  dress: null,
  answerBy: now.add({ hours: 29 * 24 }),
  agenda: ['Kerja sama bidang karet', 'Kerja sama antardaerah'],
  fields: ['SDM', 'RISET', 'KARET'],
  groups: [groupId],
  createdBy: 0,
  createdAt: now,
  publishedAt: now,
  closedAt: null,
  round: 0,
  roundAt: null,
  deadlineTyped: false,
  cancelReason: null,
  inPerson: false,
})
