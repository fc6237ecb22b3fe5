import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TaskDraft } from '../../src/domain/task-draft.ts'
import { fieldStates } from '../../src/operations/fields.ts'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { readTaskDraft } from '../../src/operations/task-draft-reading.ts'
import { listTasks, openEvidence, openTask, readTask } from '../../src/operations/task-reading.ts'
import {
  acceptTask,
  checkStep,
  confirmTask,
  finishTask,
  reportTask,
  returnTask,
} from '../../src/operations/task-steps.ts'
import { amendTask, dropTaskDraft, submitTask } from '../../src/operations/tasks.ts'
import { transact } from '../../src/store/database.ts'
import { putGroup } from '../../src/store/groups.ts'
import { findMeeting, saveMeeting } from '../../src/store/meetings.ts'
import { putPerson, setReachable } from '../../src/store/people.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { groupId, invited, meetingId } from '../support/invited.ts'
import { by, caller, forgetOwed } from '../support/people.ts'

const [disbun, disbunStaff, bappeda, partner, sekda, stranger] = [11, 12, 13, 14, 15, 99]
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)

const draft: TaskDraft = {
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

describe.each(engines)('a follow-up task on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open()
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
      const group = {
        chatId: groupId,
        title: 'Rakor',
        isForum: false,
        botIsAdmin: false,
        addedBy: null,
        decidedBy: null,
      }
      await putGroup(trx, { ...group, state: 'linked' }, now)
    })
  })
  afterEach(() => opened.close())

  async function made(change: Partial<TaskDraft> = {}): Promise<string> {
    const turn = await submitTask(opened.desk, by(secretariatId), { ...draft, ...change })
    if (!turn.ok || turn.value.step !== 'created') throw new Error(JSON.stringify(turn))
    return turn.value.taskId
  }
  const owed = async (kind = 'task-%') =>
    (
      await opened.db
        .selectFrom('outbox')
        .select(['kind', 'chat_id'])
        .where('kind', 'like', kind)
        .orderBy('kind')
        .orderBy('chat_id')
        .execute()
    ).map((row) => `${row.kind} ${row.chat_id}`)
  const advanceTo = (moment: string) => opened.clock.advance(opened.clock.now().until(at(moment)))
  const stateOf = async (id: string) => (await readTask(opened.desk, id))?.task.state

  it('is numbered, told to head and staff, and reminded of', async () => {
    const id = await made()
    expect((await readTask(opened.desk, id))?.task).toMatchObject({ code: 'TL-KARET-2023-0001', state: 'new' })
    expect(await owed()).toEqual([`task-told ${disbun}`, `task-told ${disbunStaff}`])
    const pending = await opened.db
      .selectFrom('reminder')
      .select('kind')
      .where('subject_id', '=', id)
      .orderBy('due_at')
      .execute()
    expect(pending.map(({ kind }) => kind)).toEqual(['three-days-left', 'one-day-left', 'due-day', 'overdue'])
  })

  it('is numbered per field and year of creation, without a gap however many come at once', async () => {
    const fields = ['KARET', 'SDM', 'KARET', 'KARET', 'SDM', 'KARET', 'KARET', 'KARET']
    const turns = await Promise.all(
      fields.map((fieldCode) => submitTask(opened.desk, by(secretariatId), { ...draft, fieldCode })),
    )
    await submitTask(opened.desk, by(secretariatId), { ...draft, officeId: 'NOBODY' })
    turns.push(await submitTask(opened.desk, by(secretariatId), draft))
    await opened.clock.advance({ hours: 24 * 300 })
    turns.push(await submitTask(opened.desk, by(secretariatId), { ...draft, dueOn: '2024-05-12' }))
    const codes = turns.map((turn) => (turn.ok && turn.value.step === 'created' ? turn.value.code : ''))
    expect(codes.toSorted()).toEqual([
      'TL-KARET-2023-0001',
      'TL-KARET-2023-0002',
      'TL-KARET-2023-0003',
      'TL-KARET-2023-0004',
      'TL-KARET-2023-0005',
      'TL-KARET-2023-0006',
      'TL-KARET-2023-0007',
      'TL-KARET-2024-0001',
      'TL-SDM-2023-0001',
      'TL-SDM-2023-0002',
    ])
  })

  it('is made once by a request that comes twice', async () => {
    const request = by(secretariatId)
    const [one, two] = [await submitTask(opened.desk, request, draft), await submitTask(opened.desk, request, draft)]
    expect(two).toEqual(one)
    expect(await opened.db.selectFrom('task').selectAll().execute()).toHaveLength(1)
  })

  it('tells the secretariat when nobody of its office can be told, at once and when the last one is gone', async () => {
    await made({ officeId: 'BPBD' })
    expect(await owed()).toEqual([`task-untold ${secretariatId}`])
    await forgetOwed(opened.db)
    await made({ officeId: 'BAPPEDA' })
    await transact(opened.db, (trx) => setReachable(trx, bappeda, false, opened.clock.now()))
    await advanceTo('2023-05-09T08:00')
    await fireDueReminders(opened.desk)
    expect(await owed()).toEqual([
      `task-told ${bappeda}`,
      `task-untold ${secretariatId}`,
      `task-untold ${secretariatId}`,
    ])
  })

  it('keeps what was typed while the rest is asked', async () => {
    const first = await submitTask(opened.desk, by(secretariatId), { ...draft, fieldCode: null, dueOn: '2023-04-01' })
    expect(first).toMatchObject({
      value: { step: 'asked', draft: { officeId: 'DISBUN', dueOn: null, dueTrouble: 'past' } },
    })
    expect(await amendTask(opened.desk, by(secretariatId), { fieldCode: 'SDM' })).toMatchObject({
      value: { step: 'asked' },
    })
    expect(await amendTask(opened.desk, by(secretariatId), { dueOn: '12-05-2023' })).toMatchObject({
      reason: 'not-found',
    })
    expect(await amendTask(opened.desk, by(secretariatId), { dueOn: '2023-02-31' })).toMatchObject({
      reason: 'not-found',
    })
    expect(await amendTask(opened.desk, by(secretariatId), { dueOn: '2023-05-12' })).toMatchObject({
      value: { step: 'created', code: 'TL-SDM-2023-0001' },
    })
    expect(await readTaskDraft(opened.desk, secretariatId)).toBeUndefined()
    expect(await amendTask(opened.desk, by(secretariatId), { fieldCode: 'SDM' })).toMatchObject({
      reason: 'task-draft-gone',
    })
  })

  it('can be given up half-way', async () => {
    await submitTask(opened.desk, by(secretariatId), { ...draft, fieldCode: null })
    expect(await dropTaskDraft(opened.desk, by(secretariatId))).toEqual({ ok: true, value: true })
    expect(await readTaskDraft(opened.desk, secretariatId)).toBeUndefined()
  })

  it('is made in a group with its source, and confirmed there', async () => {
    const id = await made({ groupId, sourceMessageId: 77, replyTo: 78 })
    expect((await readTask(opened.desk, id))?.task).toMatchObject({
      sourceChatId: groupId,
      sourceMessageId: 77,
      meetingId: null,
    })
    expect(await owed('task-source%')).toEqual([`task-source-reply ${groupId}`])
    const asked = await submitTask(opened.desk, by(secretariatId), { ...draft, groupId, fieldCode: null })
    expect(asked).toMatchObject({ value: { step: 'asked' } })
    expect(await owed('task-asked')).toEqual([`task-asked ${secretariatId}`])
    expect(await submitTask(opened.desk, by(secretariatId), { ...draft, groupId: -5 })).toMatchObject({
      reason: 'group-not-linked',
    })
  })

  it.each([
    ['in progress', { state: 'in_progress' as const }, true],
    ['closed an hour ago', { state: 'closed' as const, closedAt: at('2023-04-26T07:00') }, true],
    ['closed two days ago', { state: 'closed' as const, closedAt: at('2023-04-24T07:00') }, false],
    ['only scheduled', {}, false],
    ['of another group', { state: 'in_progress' as const, groups: [-7] }, false],
  ])('made in a group belongs to its meeting that is %s', async (_, change, tied) => {
    const found = (await findMeeting(opened.db, meetingId))!
    await transact(opened.db, (trx) => saveMeeting(trx, { ...found, ...change }, null))
    const id = await made({ groupId })
    expect((await readTask(opened.desk, id))?.task.meetingId).toBe(tied ? meetingId : null)
  })

  it('goes from new to done, each side told of the other, each step once', async () => {
    const id = await made()
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
    expect(await owed()).toEqual([`task-step ${secretariatId}`])
    expect(await confirmTask(opened.desk, by(secretariatId), id)).toMatchObject({ reason: 'task-in-other-state' })
    expect(await finishTask(opened.desk, by(disbun), id, { note: null, file: null })).toMatchObject({
      reason: 'evidence-missing',
    })
    const file = { id: 'FILE', kind: 'document' as const, name: 'rencana.pdf' }
    expect(await finishTask(opened.desk, by(disbun), id, { note: null, file })).toMatchObject({
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
    ).toHaveLength(4)
    await forgetOwed(opened.db)
    const finished = await finishTask(opened.desk, by(disbun), id, { note: 'peta terlampir', file })
    expect(finished).toMatchObject({ value: { state: 'in_review' } })
    expect(await confirmTask(opened.desk, by(secretariatId), id)).toMatchObject({
      value: { state: 'done', progress: 100 },
    })
    expect(await owed()).toEqual([`task-step ${disbun}`, `task-step ${disbunStaff}`, `task-step ${secretariatId}`])
    expect(await confirmTask(opened.desk, by(secretariatId), id)).toMatchObject({
      reason: 'task-in-other-state',
      details: { by: 'Sekretariat' },
    })
    const card = await openTask(opened.desk, caller(disbun), id)
    expect(card.ok && card.value.history.map(({ event }) => event.step)).toEqual([
      'create',
      'accept',
      'report',
      'finish',
      'return',
      'finish',
      'confirm',
    ])
    if (!finished.ok) throw new Error('not finished')
    expect(await openEvidence(opened.desk, caller(disbun), finished.value.eventId)).toMatchObject({
      value: { code: 'TL-KARET-2023-0001' },
    })
    expect(await openEvidence(opened.desk, caller(partner), finished.value.eventId)).toMatchObject({
      reason: 'not-found',
    })
  })

  it('lets two press at once, and one of them win', async () => {
    const id = await made()
    const both = await Promise.all([
      acceptTask(opened.desk, by(disbun), id),
      acceptTask(opened.desk, by(disbunStaff), id),
    ])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  it('asks nobody for words about a step that is not open', async () => {
    const id = await made()
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
    const id = await made()
    expect(await reportTask(opened.desk, by(disbun), id, { note: long })).toMatchObject({ reason: 'text-too-long' })
    expect(await finishTask(opened.desk, by(disbun), id, { note: long, file: null })).toMatchObject({
      reason: 'text-too-long',
    })
    expect(await stateOf(id)).toBe('new')
  })

  it('is reminded of three days and one day before, on the day, and every third day after', async () => {
    await made()
    const fired: string[] = []
    for (
      let next = await fireDueReminders(opened.desk);
      next && fired.length < 7;
      next = await fireDueReminders(opened.desk)
    ) {
      await opened.clock.advance(opened.clock.now().until(next))
      await forgetOwed(opened.db)
      await fireDueReminders(opened.desk)
      if ((await owed('task-reminder')).length === 2)
        fired.push(opened.clock.now().toZonedDateTimeISO('Asia/Jakarta').toPlainDateTime().toString())
    }
    expect(fired).toEqual([
      '2023-05-09T08:00:00',
      '2023-05-11T08:00:00',
      '2023-05-12T08:00:00',
      '2023-05-15T08:00:00',
      '2023-05-18T08:00:00',
      '2023-05-21T08:00:00',
      '2023-05-24T08:00:00',
    ])
  })

  it('after a downtime is reminded of once, and the next time as planned', async () => {
    const id = await made()
    await advanceTo('2023-05-16T10:00')
    await forgetOwed(opened.db)
    const next = await fireDueReminders(opened.desk)
    expect(await owed('task-reminder')).toEqual([`task-reminder ${disbun}`, `task-reminder ${disbunStaff}`])
    expect(next).toEqual(at('2023-05-18T08:00'))
    expect((await readTask(opened.desk, id))?.overdueDays).toBe(4)
  })

  it('is listed by office, field and meeting to whoever may see it, overdue first', async () => {
    const later = await made({ dueOn: '2023-05-20', meetingId })
    const soon = await made({ dueOn: '2023-05-01' })
    await made({ officeId: 'BAPPEDA', fieldCode: 'SDM' })
    const ofBsip = await made({ officeId: 'BSIP', fieldCode: 'SDM' })
    await advanceTo('2023-05-02T00:00')
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
    for (let at = 0; at < 14; at += 1) await made({ dueOn: `2023-05-${String(10 + at)}` })
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
