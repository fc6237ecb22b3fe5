import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fieldStates } from '../../src/operations/fields.ts'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { listTasks, openEvidence, openTask, readTask } from '../../src/operations/task-reading.ts'
import {
  acceptTask,
  checkStep,
  confirmTask,
  finishTask,
  reportTask,
  returnTask,
} from '../../src/operations/task-steps.ts'
import { submitTask } from '../../src/operations/tasks.ts'
import { taskEvents } from '../../src/store/tasks.ts'
import { engines, secretariatId } from '../support/engines.ts'
import { meetingId } from '../support/invited.ts'
import { by, caller, forgetOwed } from '../support/people.ts'

import {
  bappeda,
  disbun,
  disbunStaff,
  draft,
  openTaskDesk,
  partner,
  sekda,
  stranger,
  type TaskDesk,
} from '../support/task-desk.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)

describe.each(engines)('a follow-up task on $name', (engine) => {
  let opened: TaskDesk
  beforeEach(async () => {
    opened = await openTaskDesk(engine)
  })
  afterEach(() => opened.close())

  const stateOf = async (id: string) => (await readTask(opened.desk, id))?.task.state

  it('goes from new to done, each side told of the other, each step once', async () => {
    const id = await opened.made()
    expect(await acceptTask(opened.desk, by(bappeda), id)).toMatchObject({ reason: 'not-your-task' })
    expect(await acceptTask(opened.desk, by(stranger), id)).toMatchObject({ reason: 'unknown-person' })
    expect(await acceptTask(opened.desk, by(secretariatId), id)).toMatchObject({ reason: 'not-allowed' })
    expect(await acceptTask(opened.desk, by(disbunStaff), id)).toMatchObject({ value: { state: 'accepted' } })
    expect(await acceptTask(opened.desk, by(disbun), id)).toMatchObject({
      reason: 'task-in-other-state',
      details: { code: 'TL-KARET-2023-0001', state: 'accepted', by: 'Akun DISBUN staff' },
    })
    await forgetOwed(opened.db)
    expect(await reportTask(opened.desk, by(disbun), id, { note: 'bibit tersedia', progress: 60 })).toMatchObject({
      value: { state: 'in_progress', progress: 60 },
    })
    expect(await opened.owed()).toEqual([`task-step ${secretariatId}`])
    // A report that names no percentage has none; what was named before stands.
    expect(await reportTask(opened.desk, by(disbun), id, { note: 'bibit ditanam' })).toMatchObject({
      value: { progress: 60 },
    })
    expect((await taskEvents(opened.db, id)).map(({ note, progress }) => [note, progress])).toEqual([
      [null, null],
      [null, null],
      ['bibit tersedia', 60],
      ['bibit ditanam', null],
    ])
    expect(await confirmTask(opened.desk, by(secretariatId), id)).toMatchObject({ reason: 'task-in-other-state' })
    expect(await finishTask(opened.desk, by(disbun), id, { note: null, files: [] })).toMatchObject({
      reason: 'evidence-missing',
    })
    const file = { id: 'FILE', kind: 'document' as const, name: 'rencana.pdf' }
    expect(await finishTask(opened.desk, by(disbun), id, { note: null, files: [file] })).toMatchObject({
      value: { state: 'in_review' },
    })
    expect(
      await opened.db
        .selectFrom('reminder')
        .selectAll()
        .where('state', '=', 'pending')
        .where('subject', '=', 'task')
        .execute(),
    ).toEqual([])
    expect(await returnTask(opened.desk, by(secretariatId), id, 'lampirkan peta')).toMatchObject({
      value: { state: 'in_progress' },
    })
    expect(
      await opened.db
        .selectFrom('reminder')
        .selectAll()
        .where('state', '=', 'pending')
        .where('subject', '=', 'task')
        .execute(),
    ).toHaveLength(7)
    await forgetOwed(opened.db)
    const finished = await finishTask(opened.desk, by(disbun), id, { note: 'peta terlampir', files: [file, file] })
    expect(finished).toMatchObject({ value: { state: 'in_review' } })
    expect(await confirmTask(opened.desk, by(secretariatId), id)).toMatchObject({
      value: { state: 'done', progress: 100 },
    })
    expect(await opened.owed()).toEqual([
      `task-evidence ${secretariatId}`,
      `task-step ${disbun}`,
      `task-step ${disbunStaff}`,
      `task-step ${secretariatId}`,
    ])
    expect(await confirmTask(opened.desk, by(secretariatId), id)).toMatchObject({
      reason: 'task-in-other-state',
      details: { by: 'Sekretariat' },
    })
    const card = await openTask(opened.desk, caller(disbun), id)
    expect(card.ok && card.value.history.map(({ event }) => event.step)).toEqual([
      'create',
      'accept',
      'report',
      'report',
      'finish',
      'return',
      'finish',
      'confirm',
    ])
    if (!finished.ok) throw new Error('not finished')
    expect(await openEvidence(opened.desk, caller(disbun), finished.value.eventId, 1)).toMatchObject({
      value: { code: 'TL-KARET-2023-0001' },
    })
    expect(await openEvidence(opened.desk, caller(partner), finished.value.eventId, 1)).toMatchObject({
      reason: 'not-found',
    })
  })

  it('lets two press at once, and one of them win', async () => {
    const id = await opened.made()
    const both = await Promise.all([
      acceptTask(opened.desk, by(disbun), id),
      acceptTask(opened.desk, by(disbunStaff), id),
    ])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  it('asks nobody for words about a step that is not open', async () => {
    const id = await opened.made()
    expect(await checkStep(opened.desk, caller(disbun), id, 'report')).toMatchObject({ ok: true })
    expect(await checkStep(opened.desk, caller(bappeda), id, 'report')).toMatchObject({ reason: 'not-your-task' })
    expect(await checkStep(opened.desk, caller(secretariatId), id, 'return')).toMatchObject({
      reason: 'task-in-other-state',
    })
    expect(await checkStep(opened.desk, caller(disbun), id, 'return')).toMatchObject({ reason: 'not-allowed' })
    expect(await checkStep(opened.desk, caller(disbun), 'none', 'finish')).toMatchObject({ reason: 'not-found' })
  })

  it('takes no text of any length', async () => {
    const long = 'a'.repeat(10_000)
    expect(await submitTask(opened.desk, by(secretariatId), { ...draft, description: long })).toMatchObject({
      reason: 'text-too-long',
    })
    const id = await opened.made()
    expect(await reportTask(opened.desk, by(disbun), id, { note: long })).toMatchObject({ reason: 'text-too-long' })
    expect(await finishTask(opened.desk, by(disbun), id, { note: long, files: [] })).toMatchObject({
      reason: 'text-too-long',
    })
    expect(await stateOf(id)).toBe('new')
  })

  it('is reminded of before, on the day and after, and told to whoever leads once it is over', async () => {
    await opened.made()
    const fired: string[] = []
    for (
      let next = await fireDueReminders(opened.desk);
      next && fired.length < 8;
      next = await fireDueReminders(opened.desk)
    ) {
      await opened.clock.advance(opened.clock.now().until(next))
      await forgetOwed(opened.db)
      await fireDueReminders(opened.desk)
      const chats = (await opened.owed('task-digest')).map((row) => row.slice('task-digest '.length))
      const now = opened.clock.now().toZonedDateTimeISO('Asia/Jakarta').toPlainDateTime()
      if (chats.length > 0) fired.push(`${now.toString({ smallestUnit: 'minute' })} ${chats.join(' ')}`)
    }
    const office = `${disbun} ${disbunStaff}`
    expect(fired).toEqual([
      `2023-05-09T08:00 ${office}`,
      `2023-05-11T08:00 ${office}`,
      `2023-05-12T08:00 ${office}`,
      // The day after is a Saturday: head and assistant hear on Monday; nobody holds the assistant's seat.
      `2023-05-15T08:00 ${office} ${secretariatId}`,
      // Ascension Day: the Sekda hears on the day after.
      `2023-05-18T08:00 ${office}`,
      `2023-05-19T08:00 ${sekda}`,
      `2023-05-21T08:00 ${office}`,
      `2023-05-24T08:00 ${office}`,
    ])
  })

  it('after a downtime is reminded of once, and the next time as planned', async () => {
    const id = await opened.made()
    await opened.advanceTo('2023-05-16T10:00')
    await forgetOwed(opened.db)
    const next = await fireDueReminders(opened.desk)
    expect(await opened.owed('task-digest')).toEqual([
      `task-digest ${disbun}`,
      `task-digest ${disbunStaff}`,
      `task-digest ${secretariatId}`,
    ])
    expect(next).toEqual(at('2023-05-18T08:00'))
    expect((await readTask(opened.desk, id))?.overdueDays).toBe(4)
  })

  it('is listed by office, field and meeting to whoever may see it, overdue first', async () => {
    const later = await opened.made({ dueOn: '2023-05-20', meetingId })
    const soon = await opened.made({ dueOn: '2023-05-01' })
    await opened.made({ officeId: 'BAPPEDA', fieldCode: 'SDM' })
    const ofBsip = await opened.made({ officeId: 'BSIP', fieldCode: 'SDM' })
    await opened.advanceTo('2023-05-02T00:00')
    const seen = async (userId: number, scope: Parameters<typeof listTasks>[2]) => {
      const list = await listTasks(opened.desk, caller(userId), scope, 0)
      return list.ok ? list.value.entries.map(({ task }) => task.id) : list.reason
    }
    expect(await seen(disbun, { of: 'home' })).toEqual([soon, later])
    expect(await seen(disbun, { of: 'all' })).toEqual([soon, later])
    expect(await seen(disbun, { of: 'field', fieldCode: 'SDM' })).toHaveLength(2)
    expect(await seen(secretariatId, { of: 'home' })).toHaveLength(4)
    expect(await seen(secretariatId, { of: 'mine' })).toEqual([])
    expect(await seen(sekda, { of: 'all' })).toHaveLength(4)
    expect(await seen(partner, { of: 'field', fieldCode: 'SDM' })).toEqual([ofBsip])
    expect(await seen(bappeda, { of: 'meeting', meetingId })).toEqual([later])
    expect(await seen(stranger, { of: 'home' })).toBe('unknown-person')
    expect(await seen(disbun, { of: 'field', fieldCode: 'NONE' })).toBe('not-found')
    expect(await openTask(opened.desk, caller(partner), later)).toMatchObject({ reason: 'not-found' })
    await opened.db.updateTable('meeting').set({ classification: 'Rahasia' }).execute()
    expect(await seen(bappeda, { of: 'meeting', meetingId })).toEqual([])
    expect(await openTask(opened.desk, caller(bappeda), later)).toMatchObject({ reason: 'not-found' })
    expect(await seen(disbun, { of: 'meeting', meetingId })).toEqual([later])
    const states = await fieldStates(opened.desk, caller(disbun))
    const karet = states.ok && states.value.find(({ field }) => field.code === 'KARET')
    expect(states.ok && states.value).toHaveLength(10)
    expect(karet).toMatchObject({ open: 2, overdue: 1, finished: 0 })
  })

  it('is listed in pages', async () => {
    for (let at = 0; at < 14; at += 1) await opened.made({ dueOn: `2023-05-${String(10 + at)}` })
    const pages = await Promise.all(
      [0, 1, 2, 99, -4].map((page) => listTasks(opened.desk, caller(secretariatId), { of: 'all' }, page)),
    )
    expect(pages.map((page) => page.ok && [page.value.page, page.value.entries.length])).toEqual([
      [0, 6],
      [1, 6],
      [2, 2],
      [2, 2],
      [0, 6],
    ])
  })
})
