import type { TaskDraft } from '../../src/domain/task-draft.ts'
import { submitTask } from '../../src/operations/tasks.ts'
import { transact } from '../../src/store/database.ts'
import { putGroup } from '../../src/store/groups.ts'
import { putPerson } from '../../src/store/people.ts'
import { type Engine, type Opened, secretariatId } from './engines.ts'
import { groupId, invited } from './invited.ts'
import { by } from './people.ts'

export const disbun = 11
export const disbunStaff = 12
export const bappeda = 13
export const partner = 14
export const sekda = 15
export const stranger = 99

/** A complete task line of the secretariat, as it was read. */
export const draft: TaskDraft = {
  fieldCode: 'KARET',
  officeId: 'DISBUN',
  dueOn: '2023-05-12',
  description: 'susun rencana kerja demplot karet',
  meetingId: null,
  groupId: null,
  sourceMessageId: null,
  replyTo: null,
  offices: '',
  dates: '',
  dueTrouble: null,
}

/** A database with offices that have tasks to do, and what tests of tasks ask of it. */
export interface TaskDesk extends Opened {
  /** Makes a task and returns its id. */
  made(change?: Partial<TaskDraft>): Promise<string>
  /** What is owed of these kinds (a pattern of `like`), as `<kind> <chat>`. */
  owed(kind?: string): Promise<string[]>
  /** Moves the clock to a local moment. */
  advanceTo(moment: string): Promise<void>
}

export async function openTaskDesk(engine: Engine): Promise<TaskDesk> {
  const opened = await engine.open()
  await invited(
    opened,
    ['DISBUN', 'BAPPEDA'],
    [
      { userId: disbun, officeId: 'DISBUN' },
      { userId: disbunStaff, officeId: 'DISBUN', capacity: 'staff' },
      { userId: bappeda, officeId: 'BAPPEDA' },
      { userId: partner, officeId: 'BSIP' },
      { userId: sekda, officeId: 'SEKDA' },
    ],
  )
  await transact(opened.db, async (trx) => {
    const now = opened.clock.now()
    const person = { id: secretariatId, name: 'Sekretariat', username: null, locale: 'id' as const, reachable: true }
    await putPerson(trx, person, now)
    const group = { chatId: groupId, title: 'Rakor', isForum: false, botIsAdmin: false, addedBy: null, decidedBy: null }
    await putGroup(trx, { ...group, state: 'linked' }, now)
  })
  return {
    ...opened,
    async made(change = {}) {
      const turn = await submitTask(opened.desk, by(secretariatId), { ...draft, ...change })
      if (!turn.ok || turn.value.step !== 'created') throw new Error(JSON.stringify(turn))
      return turn.value.taskId
    },
    async owed(kind = 'task-%') {
      const rows = await opened.db
        .selectFrom('outbox')
        .select(['kind', 'chat_id'])
        .where('kind', 'like', kind)
        .orderBy('kind')
        .orderBy('chat_id')
        .execute()
      return rows.map((row) => `${row.kind} ${row.chat_id}`)
    },
    advanceTo: (moment) => opened.clock.advance(opened.clock.now().until(Temporal.Instant.from(`${moment}+07:00`))),
  }
}
