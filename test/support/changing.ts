import { warningsKey } from '../../src/domain/meeting-warnings.ts'
import { applyChange } from '../../src/operations/apply-change.ts'
import { amendChange, beginChange, shownChange } from '../../src/operations/changes.ts'
import { giveAnswer } from '../../src/operations/give-answer.ts'
import { type OutboxRow, recordSent } from '../../src/operations/outbox.ts'
import type { OutboxKind } from '../../src/operations/outbox-kinds.ts'
import { transact } from '../../src/store/database.ts'
import { putGroup } from '../../src/store/groups.ts'
import { invitationsOf } from '../../src/store/invitations.ts'
import { findMeeting } from '../../src/store/meetings.ts'
import { putPerson } from '../../src/store/people.ts'
import { putTold } from '../../src/store/told.ts'
import { type Engine, type Opened, secretariatId } from './engines.ts'
import { groupId, invited, meetingId } from './invited.ts'
import { by } from './people.ts'

export const secondSecretary = 9002
export const headOfDisbun = 11
export const headOfBappeda = 12

export const moment = (text: string): number => Temporal.Instant.from(text).epochMilliseconds

/** A published meeting of which two heads were told, two offices that nobody is tied to, and two secretaries. */
export async function openForChange(engine: Engine): Promise<Opened> {
  const opened = await engine.open({ secretariatIds: [secretariatId, secondSecretary] })
  const heads = [
    { userId: headOfDisbun, officeId: 'DISBUN' },
    { userId: headOfBappeda, officeId: 'BAPPEDA' },
  ]
  await invited(opened, ['AS1', 'BAPPEDA', 'DISBUN', 'PUPR'], heads, { onlineUrl: null, online: false })
  const now = opened.desk.clock.now()
  await transact(opened.db, async (trx) => {
    const group = { title: 'Rakor Kerja Sama', state: 'linked' as const, isForum: false, botIsAdmin: false }
    await putGroup(trx, { chatId: groupId, ...group, addedBy: null, decidedBy: null }, now)
    const person = { username: null, locale: 'id' as const, reachable: true }
    await putPerson(trx, { id: secretariatId, name: 'Bagian Tapem', ...person }, now)
    await putPerson(trx, { id: secondSecretary, name: 'Bagian Umum', ...person }, now)
    for (const { userId: chatId, officeId } of heads)
      await putTold(trx, { meetingId, officeId, chatId, sequence: 0, messageId: chatId }, now)
  })
  return opened
}

/** What people do with that meeting, and what stands in the books about it. */
export function changing({ desk, db }: Opened) {
  /** Applies it in view of everything there is to mind about its time. */
  const applies = async (user = secretariatId, request = by(user)) => {
    const { caller } = by(user)
    const shown = await shownChange(desk, caller, meetingId)
    const kept = shown.ok ? warningsKey(shown.value.after.meeting, shown.value.warnings) : undefined
    return applyChange(desk, request, meetingId, { print: shown.ok ? shown.value.print : undefined, kept })
  }
  return {
    answers: (userId: number, kind: 'present' | 'delegated', round = 0) =>
      giveAnswer(desk, by(userId), { meetingId, kind, office: null, chatId: groupId, room: true, round }),
    amends: async (answer: Parameters<typeof amendChange>[3], user = secretariatId) => {
      const begun = await beginChange(desk, by(user), meetingId)
      const amended = await amendChange(desk, by(user), meetingId, answer)
      if (!begun.ok || !amended.ok) throw new Error('the change was not taken')
    },
    applies,
    owed: async (kind: OutboxKind): Promise<number[]> => {
      const rows = db.selectFrom('outbox').select('chat_id').where('kind', '=', kind).where('state', '=', 'waiting')
      return (await rows.orderBy('chat_id').execute()).map((row) => row.chat_id)
    },
    meeting: async () => (await findMeeting(db, meetingId))!,
    /** How each invited office stands: `needs_action, before accepted` was asked again. */
    standing: async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        (await invitationsOf(db, meetingId)).map(({ officeId, rsvp, previous }) => [
          officeId,
          previous ? `${rsvp}, before ${previous.rsvp}` : rsvp,
        ]),
      ),
    /** As the sender would: the waiting row of a kind and chat has gone out. */
    goesOut: async (kind: OutboxKind, chatId: number): Promise<void> => {
      const row = await db
        .selectFrom('outbox')
        .selectAll()
        .where('kind', '=', kind)
        .where('chat_id', '=', chatId)
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow()
      const { id, revision } = row
      const subject = JSON.parse(row.subject)
      const sent: OutboxRow = { id, kind, chatId, subject, attempts: 0, revision, createdAt: desk.clock.now() }
      await recordSent(desk, sent, { method: 'sendMessage', messageId: 77 })
    },
  }
}
