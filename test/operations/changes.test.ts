import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planOfMeeting } from '../../src/domain/reminder-plan.ts'
import { applyChange } from '../../src/operations/apply-change.ts'
import { beginCancel, cancelMeeting, giveCancelReason } from '../../src/operations/cancel-meeting.ts'
import { amendChange, beginChange, dropChange, shownChange } from '../../src/operations/changes.ts'
import { giveAnswer } from '../../src/operations/give-answer.ts'
import { beginMeeting, closeMeeting } from '../../src/operations/meetings.ts'
import { readNotice } from '../../src/operations/notice-reading.ts'
import { type OutboxRow, recordSent } from '../../src/operations/outbox.ts'
import type { OutboxKind } from '../../src/operations/outbox-kinds.ts'
import { system } from '../../src/operations/perform.ts'
import { answerableQuestion } from '../../src/operations/questions.ts'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { reopenMeeting } from '../../src/operations/reopen.ts'
import { attendanceOf } from '../../src/store/attendance.ts'
import { transact } from '../../src/store/database.ts'
import { putGroup } from '../../src/store/groups.ts'
import { listHolidays } from '../../src/store/holidays.ts'
import { invitationsOf } from '../../src/store/invitations.ts'
import { findMeeting } from '../../src/store/meetings.ts'
import { putPerson } from '../../src/store/people.ts'
import { addReminders, remindersOf } from '../../src/store/reminders.ts'
import { settingsOf } from '../../src/store/settings.ts'
import { putTold } from '../../src/store/told.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { groupId, invited, meetingId } from '../support/invited.ts'
import { by, forgetOwed } from '../support/people.ts'

const moment = (text: string): number => Temporal.Instant.from(text).epochMilliseconds
const secondSecretary = 9002
const [headOfDisbun, headOfBappeda] = [11, 12]

describe.each(engines)('a change on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open({ secretariatIds: [secretariatId, secondSecretary] })
    await invited(
      opened,
      ['AS1', 'BAPPEDA', 'DISBUN', 'PUPR'],
      [
        { userId: headOfDisbun, officeId: 'DISBUN' },
        { userId: headOfBappeda, officeId: 'BAPPEDA' },
      ],
      { onlineUrl: null, online: false },
    )
    const now = opened.desk.clock.now()
    await transact(opened.db, async (trx) => {
      const group = { title: 'Rakor Kerja Sama', state: 'linked' as const, isForum: false, botIsAdmin: false }
      await putGroup(trx, { chatId: groupId, ...group, addedBy: null, decidedBy: null }, now)
      for (const [id, name] of [
        [secretariatId, 'Bagian Tapem'],
        [secondSecretary, 'Bagian Umum'],
      ] as const)
        await putPerson(trx, { id, name, username: null, locale: 'id', reachable: true }, now)
      // Both heads were told by an invitation.
      for (const [chatId, officeId] of [
        [headOfDisbun, 'DISBUN'],
        [headOfBappeda, 'BAPPEDA'],
      ] as const)
        await putTold(trx, { meetingId, officeId, chatId, sequence: 0, messageId: chatId }, now)
    })
  })
  afterEach(() => opened.close())

  const answers = (userId: number, kind: 'present' | 'delegated', round = 0) =>
    giveAnswer(opened.desk, by(userId), { meetingId, kind, office: null, chatId: groupId, room: true, round })
  const amends = async (answer: Parameters<typeof amendChange>[3], user = secretariatId) => {
    expect(await beginChange(opened.desk, by(user), meetingId)).toMatchObject({ ok: true })
    expect(await amendChange(opened.desk, by(user), meetingId, answer)).toMatchObject({ ok: true })
  }
  const applies = (user = secretariatId) => applyChange(opened.desk, by(user), meetingId)
  const moves = async (day: string, from = '09:00') => {
    await amends({ kind: 'when', day, from })
    const applied = await applies()
    expect(applied).toMatchObject({ ok: true })
    return applied
  }
  const owed = async (kind: OutboxKind) =>
    (
      await opened.db
        .selectFrom('outbox')
        .select(['chat_id'])
        .where('kind', '=', kind)
        .where('state', '=', 'waiting')
        .orderBy('chat_id')
        .execute()
    ).map((row) => row.chat_id)
  const meeting = async () => (await findMeeting(opened.db, meetingId))!
  const standing = async () =>
    Object.fromEntries(
      (await invitationsOf(opened.db, meetingId)).map(({ officeId, rsvp, previous }) => [
        officeId,
        previous ? `${rsvp}, before ${previous.rsvp}` : rsvp,
      ]),
    )
  /** As the sender would: the one waiting row of a kind and chat has gone out. */
  const goesOut = async (kind: OutboxKind, chatId: number) => {
    const row = await opened.db
      .selectFrom('outbox')
      .selectAll()
      .where('kind', '=', kind)
      .where('chat_id', '=', chatId)
      .where('state', '=', 'waiting')
      .executeTakeFirstOrThrow()
    const sent: OutboxRow = {
      id: row.id,
      kind,
      chatId,
      subject: JSON.parse(row.subject),
      attempts: 0,
      revision: row.revision,
      createdAt: opened.desk.clock.now(),
    }
    await recordSent(opened.desk, sent, { method: 'sendMessage', messageId: 77 })
  }

  it('of the day resets answers, keeps their history and tells each of those told once', async () => {
    await answers(headOfDisbun, 'present')
    await answers(headOfBappeda, 'delegated')
    await forgetOwed(opened.db)
    expect(await moves('2023-05-05')).toEqual({
      ok: true,
      value: { meetingId, told: 2, again: 2, invited: 0, withdrawn: 0 },
    })
    expect(await meeting()).toMatchObject({ sequence: 1, round: 1, state: 'scheduled' })
    expect((await meeting()).answerBy).toEqual(Temporal.Instant.from('2023-05-04T12:00:00+07:00'))
    expect(await standing()).toEqual({
      AS1: 'needs_action',
      BAPPEDA: 'needs_action, before delegated',
      DISBUN: 'needs_action, before accepted',
      PUPR: 'needs_action',
    })
    expect(await opened.db.selectFrom('answer').select('id').execute()).toHaveLength(2)
    // The delegate's name was being asked; the head is asked anew instead.
    expect(await answerableQuestion(opened.desk, headOfBappeda, headOfBappeda)).toBeUndefined()
    await moves('2023-05-08')
    expect(await owed('meeting-notice')).toEqual([headOfDisbun, headOfBappeda])
    expect(await owed('card')).toEqual([groupId])
    expect(await owed('group-notice')).toEqual([groupId])
    const notice = await readNotice(opened.desk, { meetingId, officeId: 'DISBUN', chatId: headOfDisbun })
    expect(notice).toMatchObject({ what: 'changed', again: true, changed: ['time', 'deadline'] })
    expect(typeof notice !== 'string' && notice.what === 'changed' && notice.before?.startsAt).toEqual(
      Temporal.Instant.from('2023-05-04T09:00:00+07:00'),
    )
    await goesOut('meeting-notice', headOfDisbun)
    expect(await readNotice(opened.desk, { meetingId, officeId: 'DISBUN', chatId: headOfDisbun })).toBe('knows it')
  })

  it('refuses a press from before the move, and takes one from after it', async () => {
    await moves('2023-05-05')
    expect(await answers(headOfDisbun, 'present', 0)).toEqual({ ok: false, reason: 'old-card' })
    expect(await answers(headOfDisbun, 'present', 7)).toEqual({ ok: false, reason: 'old-card' })
    expect(await answers(headOfDisbun, 'present', 1)).toMatchObject({ ok: true })
    expect((await standing()).DISBUN).toBe('accepted')
  })

  it('of the place leaves answers and reminders as they are', async () => {
    await answers(headOfDisbun, 'present')
    const before = await remindersOf(opened.db, 'meeting', meetingId)
    await amends({ kind: 'place', place: 'Aula Bappeda', onlineUrl: null, online: false })
    expect(await applies()).toMatchObject({ ok: true, value: { told: 2, again: 0 } })
    expect((await standing()).DISBUN).toBe('accepted')
    expect(await remindersOf(opened.db, 'meeting', meetingId)).toEqual(before)
    expect(await answers(headOfDisbun, 'delegated', 0)).toMatchObject({ ok: true })
    const notice = await readNotice(opened.desk, { meetingId, officeId: 'DISBUN', chatId: headOfDisbun })
    expect(notice).toMatchObject({ changed: ['place'], again: false })
  })

  it('that is taken back before it went out is told to nobody', async () => {
    await amends({ kind: 'place', place: 'Aula Bappeda', onlineUrl: null, online: false })
    await applies()
    await amends({ kind: 'place', place: 'Ruang Rapat Serasan Sekundang', onlineUrl: null, online: false })
    await applies()
    const notice = await readNotice(opened.desk, { meetingId, officeId: 'DISBUN', chatId: headOfDisbun })
    expect(notice).toBe('nothing changed for them')
  })

  it('of invitees invites the new, withdraws kindly, and can invite again', async () => {
    await answers(headOfDisbun, 'present')
    await forgetOwed(opened.db)
    await amends({ kind: 'invite', officeId: 'DISBUN', on: false })
    await amends({ kind: 'invite', officeId: 'BPBD', on: true })
    expect(await applies()).toMatchObject({ ok: true, value: { told: 0, invited: 1, withdrawn: 1 } })
    expect(Object.keys(await standing())).toEqual(['AS1', 'BAPPEDA', 'BPBD', 'PUPR'])
    expect(await owed('meeting-notice')).toEqual([headOfDisbun])
    expect(await answers(headOfDisbun, 'present')).toEqual({ ok: false, reason: 'invitation-withdrawn' })
    const of = { meetingId, officeId: 'DISBUN', chatId: headOfDisbun }
    expect(await readNotice(opened.desk, of)).toMatchObject({ what: 'withdrawn' })
    await goesOut('meeting-notice', headOfDisbun)
    await amends({ kind: 'invite', officeId: 'DISBUN', on: true })
    await applies()
    expect((await standing()).DISBUN).toBe('needs_action, before accepted')
    expect(await owed('invitation')).toEqual([headOfDisbun])
    expect(await owed('meeting-notice')).toEqual([])
  })

  it('belongs to one secretary, until another takes it over', async () => {
    await amends({ kind: 'title', title: 'Rakor Karet' })
    expect(await beginChange(opened.desk, by(secondSecretary), meetingId)).toEqual({
      ok: false,
      reason: 'change-taken',
      details: { by: 'Bagian Tapem' },
    })
    expect(await applies(secondSecretary)).toMatchObject({ ok: false, reason: 'change-taken' })
    expect(await beginCancel(opened.desk, by(secondSecretary), meetingId)).toMatchObject({ reason: 'change-taken' })
    expect(await beginChange(opened.desk, by(secondSecretary), meetingId, true)).toMatchObject({ ok: true })
    expect(await applies()).toMatchObject({ ok: false, reason: 'change-taken', details: { by: 'Bagian Umum' } })
    expect(await dropChange(opened.desk, by(secretariatId), meetingId)).toMatchObject({ reason: 'change-taken' })
    const shown = await shownChange(opened.desk, by(secondSecretary).caller, meetingId)
    expect(shown.ok && shown.value.changed).toEqual(['title'])
    expect(await applies(secondSecretary)).toMatchObject({ ok: true })
    expect(await applies(secondSecretary)).toEqual({ ok: false, reason: 'change-gone' })
  })

  it('is applied once, however often its update is handled or the button pressed', async () => {
    await amends({ kind: 'when', day: '2023-05-05', from: '09:00' })
    const request = by(secretariatId)
    const first = await applyChange(opened.desk, request, meetingId)
    expect(await applyChange(opened.desk, request, meetingId)).toEqual(first)
    await amends({ kind: 'title', title: 'Rakor Karet' })
    const both = await Promise.all([applies(), applies()])
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await meeting()).toMatchObject({ sequence: 2, round: 1, title: 'Rakor Karet' })
  })

  it('refuses what is empty, incomplete or too late', async () => {
    await beginChange(opened.desk, by(secretariatId), meetingId)
    expect(await applies()).toEqual({ ok: false, reason: 'change-empty' })
    await amends({ kind: 'when', day: '2023-04-20', from: '09:00' })
    expect(await applies()).toEqual({ ok: false, reason: 'change-incomplete' })
    expect(await dropChange(opened.desk, by(secretariatId), meetingId)).toMatchObject({ ok: true })
    expect(await dropChange(opened.desk, by(secretariatId), meetingId)).toEqual({ ok: false, reason: 'change-gone' })
    expect(await beginChange(opened.desk, by(headOfDisbun), meetingId)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await beginChange(opened.desk, by(secretariatId), 'nothing')).toEqual({ ok: false, reason: 'not-found' })
    const outcome = await amendChange(opened.desk, by(secretariatId), meetingId, {
      kind: 'title',
      title: 'x'.repeat(10_000),
    })
    expect(outcome).toMatchObject({ ok: false, reason: 'text-too-long' })
  })

  it('in progress moves its end and place alone; closed it moves no more', async () => {
    opened.clock.set(moment('2023-05-04T09:30:00+07:00'))
    await beginMeeting(opened.desk, { key: 'begin', caller: system }, meetingId)
    await amends({ kind: 'when', from: '09:00', until: '13:00' })
    await amends({ kind: 'place', place: 'Aula Bappeda', onlineUrl: null, online: false })
    expect(await applies()).toMatchObject({ ok: true, value: { again: 0, told: 2 } })
    expect(await meeting()).toMatchObject({ state: 'in_progress', place: 'Aula Bappeda', round: 0 })
    await amends({ kind: 'when', day: '2023-05-05', from: '09:00' })
    expect(await applies()).toEqual({ ok: false, reason: 'meeting-begun' })
    await closeMeeting(opened.desk, by(secretariatId), meetingId)
    expect(await applies()).toEqual({ ok: false, reason: 'change-gone' })
    expect(await beginChange(opened.desk, by(secretariatId), meetingId)).toEqual({
      ok: false,
      reason: 'meeting-closed',
    })
  })

  it('to confidential forgets the matter and owes every message its neutral text', async () => {
    const row = { priority: 1, not_before: 0, created_at: 0, revision: 1, state: 'sent', settled_at: 0, message_id: 41 }
    const subject = JSON.stringify({ meetingId, officeId: 'DISBUN', reminderId: 'R', kind: 'one-day' })
    await opened.db
      .insertInto('outbox')
      .values({ id: 'o1', kind: 'reminder-private', chat_id: headOfDisbun, subject, ...row })
      .execute()
    await amends({ kind: 'classification', classification: 'Terbatas' })
    expect(await applies()).toMatchObject({ ok: true, value: { again: 0 } })
    expect(await meeting()).toMatchObject({
      classification: 'Terbatas',
      title: 'R-M1',
      place: null,
      agenda: [],
      letterNumber: null,
    })
    expect(await opened.db.selectFrom('meeting_revision').select('sequence').execute()).toEqual([])
    expect(await owed('matter-hidden')).toEqual([headOfDisbun, headOfDisbun, headOfBappeda])
    await amends({ kind: 'classification', classification: 'Biasa' })
    expect(await applies()).toEqual({ ok: false, reason: 'change-incomplete' })
  })

  it('of the time makes the plan of the last time, minus what was sent', async () => {
    const holidays = await listHolidays(opened.db)
    const settings = await settingsOf(opened.db, opened.desk.settings)
    const hours = fc.constantFrom('08:00', '09:00', '13:30')
    // The clock never runs backwards: days count from the moment at which a run begins.
    const step = fc.record({
      days: fc.integer({ min: 5, max: 12 }),
      from: hours,
      later: fc.integer({ min: 0, max: 40 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        await opened.db.deleteFrom('reminder').execute()
        const start = opened.desk.clock.now().toZonedDateTimeISO('Asia/Jakarta')
        const far = start.add({ days: 60 }).epochMilliseconds
        await opened.db.updateTable('meeting').set({ state: 'scheduled', starts_at: far, ends_at: null }).execute()
        for (const { days, from, later } of steps) {
          opened.clock.set(opened.desk.clock.now().add({ hours: later }).epochMilliseconds)
          await fireDueReminders(opened.desk)
          const day = start.add({ days }).toPlainDate().toString()
          await beginChange(opened.desk, by(secretariatId), meetingId)
          await amendChange(opened.desk, by(secretariatId), meetingId, { kind: 'when', day, from })
          await applies()
          await dropChange(opened.desk, by(secretariatId), meetingId)
        }
        const rows = await remindersOf(opened.db, 'meeting', meetingId)
        const of = ({ kind, dueAt }: { kind: string; dueAt: Temporal.Instant }) => `${kind} ${dueAt.toString()}`
        const pending = rows.filter(({ state }) => state === 'pending').map(of)
        const settledKeys = new Set(rows.filter(({ state }) => state === 'fired' || state === 'skipped').map(of))
        const now = opened.desk.clock.now()
        const plan = planOfMeeting(await meeting(), holidays, now, settings).map(of)
        const moved = (await meeting()).sequence > 0
        if (moved) expect(pending.toSorted()).toEqual(plan.filter((each) => !settledKeys.has(each)).toSorted())
        // Never twice: each row has a key of its own.
        expect(new Set(rows.map(({ uniqueKey }) => uniqueKey)).size).toBe(rows.length)
        await opened.db.updateTable('meeting').set({ sequence: 0 }).execute()
        await opened.db.deleteFrom('meeting_revision').execute()
      }),
      { numRuns: engine.name === 'sqlite' ? 25 : 5 },
    )
  })

  it('racing with an answer lets it count for its own time, or not at all', async () => {
    await amends({ kind: 'when', day: '2023-05-05', from: '09:00' })
    const [answer, applied] = await Promise.all([answers(headOfDisbun, 'present'), applies()])
    expect(applied).toMatchObject({ ok: true })
    const stands = (await standing()).DISBUN
    expect(stands).toBe(answer.ok ? 'needs_action, before accepted' : 'needs_action')
    if (!answer.ok) expect(answer.reason).toBe('old-card')
  })

  it('to cancelled tells everybody once, ends reminders and questions, and opens again with a new round', async () => {
    await transact(opened.db, (trx) =>
      addReminders(trx, [
        {
          id: 'rem1',
          uniqueKey: 'meeting:M1:one-day:1',
          subject: 'meeting',
          subjectId: meetingId,
          kind: 'one-day',
          dueAt: Temporal.Instant.from('2023-05-03T08:00:00+07:00'),
        },
      ]),
    )
    await giveAnswer(opened.desk, by(headOfDisbun), {
      meetingId,
      kind: 'delegated',
      office: 'DISBUN',
      chatId: headOfDisbun,
      room: true,
    })
    expect(await answerableQuestion(opened.desk, headOfDisbun, headOfDisbun)).toMatchObject({ kind: 'answer-detail' })
    await forgetOwed(opened.db)
    expect(await cancelMeeting(opened.desk, by(secretariatId), meetingId)).toEqual({ ok: false, reason: 'change-gone' })
    await beginCancel(opened.desk, by(secretariatId), meetingId)
    await giveCancelReason(opened.desk, by(secretariatId), meetingId, 'Bupati\u202E berhalangan')
    expect(await giveCancelReason(opened.desk, by(secretariatId), meetingId, 'x'.repeat(301))).toMatchObject({
      reason: 'text-too-long',
    })
    const both = await Promise.all([
      cancelMeeting(opened.desk, by(secretariatId), meetingId),
      answers(headOfBappeda, 'present'),
    ])
    expect(both[0]).toEqual({ ok: true, value: { meetingId, told: 2 } })
    expect(await meeting()).toMatchObject({ state: 'cancelled', sequence: 1, cancelReason: 'Bupati berhalangan' })
    expect(await owed('meeting-notice')).toEqual([headOfDisbun, headOfBappeda])
    expect((await remindersOf(opened.db, 'meeting', meetingId)).every(({ state }) => state === 'cancelled')).toBe(true)
    expect(await answerableQuestion(opened.desk, headOfDisbun, headOfDisbun)).toBeUndefined()
    expect(await answers(headOfDisbun, 'present')).toEqual({ ok: false, reason: 'meeting-cancelled' })
    const of = { meetingId, officeId: 'DISBUN', chatId: headOfDisbun }
    expect(await readNotice(opened.desk, of)).toMatchObject({ what: 'cancelled' })
    expect(await beginCancel(opened.desk, by(secretariatId), meetingId)).toEqual({
      ok: false,
      reason: 'meeting-cancelled',
    })

    await goesOut('meeting-notice', headOfDisbun)
    await beginChange(opened.desk, by(secondSecretary), meetingId)
    expect(await applies(secondSecretary)).toMatchObject({ ok: true, value: { told: 2 } })
    expect(await meeting()).toMatchObject({ state: 'scheduled', sequence: 2, round: 1, cancelReason: null })
    expect(await standing()).toMatchObject({ DISBUN: 'needs_action, before delegated' })
    const pending = (await remindersOf(opened.db, 'meeting', meetingId)).filter(({ state }) => state === 'pending')
    expect(pending.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['three-days', 'one-day', 'begin', 'close']))
    expect(await readNotice(opened.desk, of)).toMatchObject({ what: 'changed', again: true })
    // Bappeda never heard of the cancellation: for it nothing but the question is new.
    const bappeda = await readNotice(opened.desk, { meetingId, officeId: 'BAPPEDA', chatId: headOfBappeda })
    expect(bappeda).toMatchObject({ what: 'changed', changed: [] })
  })

  it('opens a closed meeting within seven days for corrections; the attendance stays', async () => {
    opened.clock.set(moment('2023-05-04T13:00:00+07:00'))
    await closeMeeting(opened.desk, by(secretariatId), meetingId)
    const before = await attendanceOf(opened.db, meetingId)
    expect(await beginChange(opened.desk, by(secretariatId), meetingId)).toMatchObject({ reason: 'meeting-closed' })
    opened.clock.set(moment('2023-05-08T13:00:00+07:00'))
    await forgetOwed(opened.db)
    expect(await reopenMeeting(opened.desk, by(secretariatId), meetingId)).toMatchObject({ ok: true })
    expect(await reopenMeeting(opened.desk, by(secretariatId), meetingId)).toEqual({
      ok: false,
      reason: 'meeting-not-over',
    })
    expect(await owed('meeting-notice')).toEqual([])
    await amends({ kind: 'invite', officeId: 'BPBD', on: true })
    await amends({ kind: 'number', text: '005/9/2023' })
    expect(await applies()).toMatchObject({ ok: true })
    // It closes by itself a day after it was opened.
    opened.clock.set(moment('2023-05-09T13:00:01+07:00'))
    await fireDueReminders(opened.desk)
    expect(await meeting()).toMatchObject({ state: 'closed', letterNumber: '005/9/2023' })
    const after = await attendanceOf(opened.db, meetingId)
    expect(after.filter(({ officeId }) => officeId !== 'BPBD')).toEqual(before)
    expect(after).toHaveLength(before.length + 1)
    opened.clock.set(moment('2023-05-20T13:00:00+07:00'))
    expect(await reopenMeeting(opened.desk, by(secretariatId), meetingId)).toEqual({
      ok: false,
      reason: 'reopen-too-late',
    })
  })
})
