import { Api } from 'grammy'
import { type Activity, createActivity } from '../../src/delivery/activity.ts'
import { createLimits } from '../../src/delivery/limits.ts'
import { createOutage, type Outage, seenBy } from '../../src/delivery/outage.ts'
import { createPatience } from '../../src/delivery/patience.ts'
import { createSender } from '../../src/delivery/sender.ts'
import type { Render } from '../../src/operations/outbox.ts'
import { priorities } from '../../src/operations/outbox-kinds.ts'
import { transact } from '../../src/store/database.ts'
import { type Owed, owe } from '../../src/store/outbox.ts'
import { putPerson } from '../../src/store/people.ts'
import { type Engine, type Opened, secretariatId } from './engines.ts'
import { type FakeTelegram, fakeTelegram } from './fake-telegram.ts'
import { keptLog, turn } from './log.ts'

/** A sender with its limits against a scripted Telegram, in still time; one reachable person is the secretariat, meeting `m1` is in the group. */
export interface Sending {
  opened: Opened
  telegram: FakeTelegram
  activity: Activity
  outage: Outage
  /** Takes the place of the renderer, which sends `subject.text`, or else the kind. */
  renders(render: Render): void
  /** A row to `group`, with ids `row1`, `row2`, …; not owed yet. */
  row(more?: Partial<Owed>): Owed
  send(...rows: Owed[]): Promise<void>
  stateOf(id: string): Promise<{ state: string; error: string | null; attempts: number }>
  texts(): unknown[]
  pass(duration: Temporal.DurationLike): Promise<void>
  close(): Promise<void>
}

export const group = -100

export const meetingRow = {
  ...{ id: 'm1', uid: 'm1@rakor', sequence: 0, state: 'scheduled', title: 'Rakor', classification: 'Biasa' },
  ...{ zone: 'Asia/Jakarta', online: 0, agenda: '[]', fields: '[]', groups: '[-100]', open_points: '{}' },
  ...{ created_by: 1, created_at: 0 },
}

export async function openSending(engine: Engine): Promise<Sending> {
  const opened = await engine.open()
  const { db, desk, clock } = opened
  const telegram = fakeTelegram()
  const activity = createActivity(turn)
  const outage = createOutage({ clock, over: () => sender.wake() })
  let serial = 0
  let render: Render = async (row) => ({
    act: 'call',
    method: 'sendMessage',
    payload: { chat_id: row.chatId, text: String(row.subject.text ?? row.kind) },
  })
  const sender = createSender({
    desk,
    log: keptLog().log,
    activity,
    limits: createLimits(clock),
    outage,
    render: (row) => render(row),
    api: new Api('1:x', { fetch: seenBy(outage, createPatience(telegram.fetch, clock)) as never }),
  })
  desk.wake = () => sender.wake()
  const secretariat = { id: secretariatId, name: 'Sekretariat', username: null, locale: 'id' as const, reachable: true }
  await transact(db, (trx) => putPerson(trx, secretariat, clock.now()))
  await db.insertInto('meeting').values(meetingRow).execute()
  clock.between = activity.settled
  await sender.start()
  await activity.settled()
  return {
    opened,
    telegram,
    activity,
    outage,
    renders: (other) => {
      render = other
    },
    row(more = {}) {
      serial += 1
      const bare = { id: `row${serial}`, kind: 'group-hint', chatId: group, subject: {}, coalesceKey: null }
      return { ...bare, priority: priorities.rest, notBefore: clock.now(), expiresAt: null, ...more }
    },
    async send(...rows) {
      await transact(db, (trx) => owe(trx, rows, clock.now()))
      sender.wake()
      await activity.settled()
    },
    stateOf: (id) =>
      db.selectFrom('outbox').select(['state', 'error', 'attempts']).where('id', '=', id).executeTakeFirstOrThrow(),
    texts: () => telegram.calls.map(({ payload }) => payload.text),
    pass: (duration) => clock.advance(duration),
    async close() {
      await sender.stop()
      await opened.close()
    },
  }
}
