import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordFailure } from '../../src/operations/outbox.ts'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { readTaskDraft } from '../../src/operations/task-draft-reading.ts'
import { readMeetingsAround, tieTaskToMeeting } from '../../src/operations/task-meeting.ts'
import { readTask } from '../../src/operations/task-reading.ts'
import { amendTask, createDraftedTask, dropTaskDraft, submitTask } from '../../src/operations/tasks.ts'
import { transact } from '../../src/store/database.ts'
import { findMeeting, insertMeeting, saveMeeting } from '../../src/store/meetings.ts'
import { setReachable } from '../../src/store/people.ts'
import { engines, secretariatId } from '../support/engines.ts'
import { groupId, meetingId } from '../support/invited.ts'
import { by, forgetOwed } from '../support/people.ts'

import { bappeda, disbun, disbunStaff, draft, openTaskDesk, type TaskDesk } from '../support/task-desk.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)

describe.each(engines)('a follow-up task in the making on $name', (engine) => {
  let opened: TaskDesk
  beforeEach(async () => {
    opened = await openTaskDesk(engine)
  })
  afterEach(() => opened.close())

  it('is numbered, told to head and staff, and reminded of', async () => {
    const id = await opened.made()
    expect((await readTask(opened.desk, id))?.task).toMatchObject({ code: 'TL-KARET-2023-0001', state: 'new' })
    expect(await opened.owed()).toEqual([`task-told ${disbun}`, `task-told ${disbunStaff}`])
    const pending = await opened.db
      .selectFrom('reminder')
      .select('kind')
      .where('subject_id', '=', id)
      .orderBy('due_at')
      .orderBy('kind')
      .execute()
    expect(pending.map(({ kind }) => kind)).toEqual([
      'three-days-left',
      'one-day-left',
      'due-day',
      'escalate-assistant',
      'escalate-head',
      'overdue',
      'escalate-sekda',
    ])
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
    await opened.made({ officeId: 'BPBD' })
    expect(await opened.owed()).toEqual([`task-untold ${secretariatId}`])
    await forgetOwed(opened.db)
    await opened.made({ officeId: 'BAPPEDA' })
    await transact(opened.db, (trx) => setReachable(trx, bappeda, false, opened.clock.now()))
    await opened.advanceTo('2023-05-09T08:00')
    await fireDueReminders(opened.desk)
    // Both tasks are in one message.
    expect(await opened.owed()).toEqual([`task-digest ${secretariatId}`, `task-told ${bappeda}`])
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
    const whole = await amendTask(opened.desk, by(secretariatId), { dueOn: '2023-05-12' })
    expect(whole).toMatchObject({ value: { step: 'asked', draft: { dueOn: '2023-05-12' } } })
    const id = whole.ok && whole.value.step === 'asked' ? whole.value.id : ''
    expect(await createDraftedTask(opened.desk, by(secretariatId), id)).toMatchObject({
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
    const id = await opened.made({ groupId, sourceMessageId: 77, replyTo: 78 })
    expect((await readTask(opened.desk, id))?.task).toMatchObject({
      sourceChatId: groupId,
      sourceMessageId: 77,
      meetingId: null,
    })
    expect(await opened.owed('task-source%')).toEqual([`task-source-reply ${groupId}`])
    const asked = await submitTask(opened.desk, by(secretariatId), { ...draft, groupId, fieldCode: null })
    expect(asked).toMatchObject({ value: { step: 'asked' } })
    expect(await opened.owed('task-asked')).toEqual([`task-asked ${secretariatId}`])
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
    const id = await opened.made({ groupId })
    expect((await readTask(opened.desk, id))?.task.meetingId).toBe(tied ? meetingId : null)
  })

  it('made in a group with several meetings around asks which one it follows', async () => {
    const found = (await findMeeting(opened.db, meetingId))!
    await transact(opened.db, async (trx) => {
      await saveMeeting(trx, { ...found, state: 'in_progress' }, null)
      await insertMeeting(trx, { ...found, id: 'M2', uid: 'M2', state: 'in_progress' }, null)
    })
    const id = await opened.made({ groupId })
    expect((await readTask(opened.desk, id))?.task.meetingId).toBeNull()
    expect(await opened.owed('task-meeting')).toEqual([`task-meeting ${secretariatId}`])
    expect((await readMeetingsAround(opened.desk, id, groupId)).map((each) => each.id)).toEqual(['M1', 'M2'])
    expect(await tieTaskToMeeting(opened.desk, by(disbun), id, 'M2')).toMatchObject({ reason: 'not-allowed' })
    expect(await tieTaskToMeeting(opened.desk, by(secretariatId), id, 'none')).toMatchObject({ reason: 'not-found' })
    expect(await tieTaskToMeeting(opened.desk, by(secretariatId), id, 'M2')).toMatchObject({ ok: true })
    expect((await readTask(opened.desk, id))?.task.meetingId).toBe('M2')
    expect(await readMeetingsAround(opened.desk, id, groupId)).toEqual([])
  })

  it('tells the secretariat when the message to its office cannot be delivered', async () => {
    await opened.made({ officeId: 'BAPPEDA' })
    const row = await opened.db
      .selectFrom('outbox')
      .selectAll()
      .where('kind', '=', 'task-told')
      .executeTakeFirstOrThrow()
    const told = { id: row.id, kind: 'task-told' as const, chatId: bappeda, subject: JSON.parse(row.subject) }
    const at = { attempts: 0, revision: row.revision, createdAt: opened.clock.now() }
    await recordFailure(opened.desk, { ...told, ...at }, { kind: 'unreachable', error: '403: blocked' })
    expect(await opened.owed('task-untold')).toEqual([`task-untold ${secretariatId}`])
  })
})
