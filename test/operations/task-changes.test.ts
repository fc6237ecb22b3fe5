import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TaskChangeStep } from '../../src/domain/task.ts'
import {
  applyTaskChange,
  askTaskChange,
  dropTaskChange,
  proposeTaskChange,
  shownTaskChange,
  withdrawTask,
} from '../../src/operations/task-changes.ts'
import { readTask } from '../../src/operations/task-reading.ts'
import { acceptTask, confirmTask, finishTask, reportTask } from '../../src/operations/task-steps.ts'
import { transact } from '../../src/store/database.ts'
import { setReachable } from '../../src/store/people.ts'
import { engines, secretariatId } from '../support/engines.ts'
import { by, caller, forgetOwed } from '../support/people.ts'
import { bappeda, disbun, disbunStaff, openTaskDesk, type TaskDesk } from '../support/task-desk.ts'

describe.each(engines)('a correction of a task on $name', (engine) => {
  let opened: TaskDesk
  let id: string
  beforeEach(async () => {
    opened = await openTaskDesk(engine)
    id = await opened.made()
    await forgetOwed(opened.db)
  })
  afterEach(() => opened.close())

  const propose = (step: TaskChangeStep, value: string) =>
    proposeTaskChange(opened.desk, by(secretariatId), id, step, value)
  const proposal = async (): Promise<string> => {
    const shown = await shownTaskChange(opened.desk, caller(secretariatId), id)
    return shown.ok ? (shown.value.changing.proposal?.id ?? '') : ''
  }
  const change = async (step: TaskChangeStep, value: string) => {
    const proposed = await propose(step, value)
    return proposed.ok ? applyTaskChange(opened.desk, by(secretariatId), id, step, await proposal()) : proposed
  }
  const task = async () => (await readTask(opened.desk, id))!.task
  const pending = async () => {
    const rows = await opened.db
      .selectFrom('reminder')
      .select(['kind', 'due_at'])
      .where('subject_id', '=', id)
      .where('state', '=', 'pending')
      .orderBy('due_at')
      .execute()
    return rows.map(({ kind, due_at }) => {
      const day = Temporal.Instant.fromEpochMilliseconds(Number(due_at))
        .toZonedDateTimeISO('Asia/Jakarta')
        .toPlainDate()
      return `${kind} ${day}`
    })
  }

  it('replaces the text and the due date; the office is told, reminders follow', async () => {
    expect(await change('reword', 'susun rencana')).toMatchObject({ value: { told: 2, code: 'TL-KARET-2023-0001' } })
    expect(await change('redate', '2023-05-19')).toMatchObject({ ok: true })
    expect(await task()).toMatchObject({ description: 'susun rencana', dueOn: '2023-05-19', state: 'new' })
    // Two corrections within a moment are one message.
    expect(await opened.owed()).toEqual([`task-step ${disbun}`, `task-step ${disbunStaff}`])
    expect(await pending()).toEqual([
      'three-days-left 2023-05-16',
      'one-day-left 2023-05-18',
      'due-day 2023-05-19',
      'overdue 2023-05-22',
      'escalate-head 2023-05-22',
      'escalate-assistant 2023-05-22',
      'escalate-sekda 2023-05-26',
    ])
    expect(await change('redate', '2023-05-12')).toMatchObject({ ok: true })
    expect((await pending())[2]).toBe('due-day 2023-05-12')
  })

  it('hands over from the beginning: the new office accepts it, the old one has no part in it', async () => {
    await reportTask(opened.desk, by(disbun), id, { note: 'bibit', progress: 60 })
    await forgetOwed(opened.db)
    expect(await change('hand-over', 'BAPPEDA')).toMatchObject({ value: { told: 1 } })
    expect(await task()).toMatchObject({ officeId: 'BAPPEDA', state: 'new', progress: null })
    expect(await opened.owed()).toEqual([`task-step ${disbun}`, `task-step ${disbunStaff}`, `task-told ${bappeda}`])
    expect(await acceptTask(opened.desk, by(disbun), id)).toMatchObject({ reason: 'not-your-task' })
    expect(await acceptTask(opened.desk, by(bappeda), id)).toMatchObject({ ok: true })
    expect(await pending()).toHaveLength(7)
  })

  it('tells the secretariat when nobody of the new office can be told', async () => {
    await transact(opened.db, (trx) => setReachable(trx, bappeda, false, opened.clock.now()))
    expect(await change('hand-over', 'BAPPEDA')).toMatchObject({ value: { told: 0 } })
    expect(await opened.owed('task-untold')).toEqual([`task-untold ${secretariatId}`])
  })

  it('cancels, with its reason in the history and not in the ledger', async () => {
    expect(await change('cancel', 'dikerjakan provinsi')).toMatchObject({ ok: true })
    expect((await task()).state).toBe('cancelled')
    expect(await pending()).toEqual([])
    expect((await readTask(opened.desk, id))?.history.at(-1)?.event).toMatchObject({
      step: 'cancel',
      note: 'dikerjakan provinsi',
    })
    const ledger = await opened.db.selectFrom('ledger').selectAll().where('operation', '=', 'task.cancel').execute()
    expect(ledger).toHaveLength(1)
    expect(JSON.stringify(ledger)).not.toContain('provinsi')
    expect(await propose('reword', 'lain')).toMatchObject({
      reason: 'task-in-other-state',
      details: { state: 'cancelled', by: 'Sekretariat' },
    })
  })

  it('is open until the task is confirmed, and leaves a task in review there', async () => {
    await finishTask(opened.desk, by(disbun), id, { note: 'selesai', files: [] })
    expect(await change('redate', '2023-05-19')).toMatchObject({ ok: true })
    expect((await task()).state).toBe('in_review')
    expect(await pending()).toEqual([])
    await confirmTask(opened.desk, by(secretariatId), id)
    expect(await askTaskChange(opened.desk, by(secretariatId), id, 'cancel')).toMatchObject({
      reason: 'task-in-other-state',
    })
  })

  it.each([
    ['reword', 'susun rencana kerja demplot karet', 'task-unchanged'],
    ['reword', 'a'.repeat(501), 'text-too-long'],
    ['redate', '2023-05-12', 'task-unchanged'],
    ['redate', '2023-04-25', 'task-due-past'],
    ['redate', '2023-02-31', 'not-found'],
    ['hand-over', 'DISBUN', 'task-unchanged'],
    ['hand-over', 'NONE', 'not-found'],
  ] as const)('refuses %s to %s', async (step, value, reason) => {
    expect(await propose(step, value)).toMatchObject({ reason })
  })

  it('is a withdrawal without a reason for two minutes, while nobody has accepted the task', async () => {
    expect(await withdrawTask(opened.desk, by(disbun), id)).toMatchObject({ reason: 'not-allowed' })
    const other = await opened.made()
    await acceptTask(opened.desk, by(disbun), other)
    expect(await withdrawTask(opened.desk, by(secretariatId), other)).toMatchObject({ reason: 'task-in-other-state' })
    await opened.clock.advance({ minutes: 2 })
    expect(await withdrawTask(opened.desk, by(secretariatId), id)).toMatchObject({ value: { told: 2 } })
    expect(await pending()).toEqual([])
    const late = await opened.made()
    await opened.clock.advance({ minutes: 2, milliseconds: 1 })
    expect(await withdrawTask(opened.desk, by(secretariatId), late)).toMatchObject({ reason: 'task-withdraw-late' })
  })

  it('is done once, as it was shown, and not on what has changed since', async () => {
    await propose('reword', 'satu')
    const first = await proposal()
    await propose('reword', 'dua')
    expect(await applyTaskChange(opened.desk, by(secretariatId), id, 'reword', first)).toMatchObject({
      reason: 'task-change-gone',
    })
    const second = await proposal()
    await opened.db.updateTable('task').set({ description: 'orang lain' }).execute()
    expect(await applyTaskChange(opened.desk, by(secretariatId), id, 'reword', second)).toMatchObject({
      reason: 'task-changed',
    })
    await dropTaskChange(opened.desk, by(secretariatId), id)
    expect(await applyTaskChange(opened.desk, by(secretariatId), id, 'reword', second)).toMatchObject({
      reason: 'task-change-gone',
    })
    for (const step of ['reword', 'redate', 'hand-over', 'cancel'] as const)
      expect(await proposeTaskChange(opened.desk, by(disbun), id, step, 'x')).toMatchObject({ reason: 'not-allowed' })
    expect(await opened.owed()).toEqual([])
  })
})
