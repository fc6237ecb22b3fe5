import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planOfMeeting } from '../../src/domain/reminder-plan.ts'
import { beginCancel } from '../../src/operations/cancel-meeting.ts'
import { amendChange, beginChange, dropChange, shownChange } from '../../src/operations/changes.ts'
import { giveAnswer } from '../../src/operations/give-answer.ts'
import { beginMeeting, closeMeeting } from '../../src/operations/meetings.ts'
import { readNotice } from '../../src/operations/notice-reading.ts'
import { recordCardGone } from '../../src/operations/outbox.ts'
import { system } from '../../src/operations/perform.ts'
import { answerableQuestion } from '../../src/operations/questions.ts'
import { plannedFor } from '../../src/operations/reminder-rows.ts'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { saveCard } from '../../src/store/cards.ts'
import { transact } from '../../src/store/database.ts'
import { listHolidays } from '../../src/store/holidays.ts'
import { type Reminder, remindersOf } from '../../src/store/reminders.ts'
import { settingsOf } from '../../src/store/settings.ts'
import { changing, headOfBappeda, headOfDisbun, moment, openForChange, secondSecretary } from '../support/changing.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { groupId, meetingId } from '../support/invited.ts'
import { by, forgetOwed } from '../support/people.ts'

describe.each(engines)('a change on $name', (engine) => {
  let opened: Opened
  let of: ReturnType<typeof changing>
  beforeEach(async () => {
    opened = await openForChange(engine)
    of = changing(opened)
  })
  afterEach(() => opened.close())

  const moves = async (day: string, from = '09:00') => {
    await of.amends({ kind: 'when', day, from })
    const applied = await of.applies()
    expect(applied).toMatchObject({ ok: true })
    return applied
  }

  it('of the day resets answers, keeps their history and tells each of those told once', async () => {
    await of.answers(headOfDisbun, 'present')
    await of.answers(headOfBappeda, 'delegated')
    await forgetOwed(opened.db)
    expect(await moves('2023-05-05')).toEqual({
      ok: true,
      value: { meetingId, told: 2, again: 2, invited: 0, withdrawn: 0 },
    })
    expect(await of.meeting()).toMatchObject({ sequence: 1, round: 1, state: 'scheduled' })
    expect((await of.meeting()).answerBy).toEqual(Temporal.Instant.from('2023-05-04T12:00:00+07:00'))
    expect(await of.standing()).toEqual({
      AS1: 'needs_action',
      BAPPEDA: 'needs_action, before delegated',
      DISBUN: 'needs_action, before accepted',
      PUPR: 'needs_action',
    })
    expect(await opened.db.selectFrom('answer').select('id').execute()).toHaveLength(2)
    // The delegate's name was being asked; the head is asked anew instead.
    expect(await answerableQuestion(opened.desk, headOfBappeda, headOfBappeda)).toBeUndefined()
    await moves('2023-05-08')
    expect(await of.owed('meeting-notice')).toEqual([headOfDisbun, headOfBappeda])
    expect(await of.owed('card')).toEqual([groupId])
    expect(await of.owed('group-notice')).toEqual([groupId])
    const notice = await readNotice(opened.desk, { meetingId, officeId: 'DISBUN', chatId: headOfDisbun })
    expect(notice).toMatchObject({ what: 'changed', again: true, changed: ['time', 'deadline'] })
    expect(typeof notice !== 'string' && notice.what === 'changed' && notice.before?.startsAt).toEqual(
      Temporal.Instant.from('2023-05-04T09:00:00+07:00'),
    )
    await of.goesOut('meeting-notice', headOfDisbun)
    expect(await readNotice(opened.desk, { meetingId, officeId: 'DISBUN', chatId: headOfDisbun })).toBe('knows it')
  })

  it('refuses a press from before the move, and takes one from after it', async () => {
    await moves('2023-05-05')
    expect(await of.answers(headOfDisbun, 'present', 0)).toEqual({ ok: false, reason: 'old-card' })
    expect(await of.answers(headOfDisbun, 'present', 7)).toEqual({ ok: false, reason: 'old-card' })
    expect(await of.answers(headOfDisbun, 'present', 1)).toMatchObject({ ok: true })
    expect((await of.standing()).DISBUN).toBe('accepted')
  })

  it('of the place leaves answers and reminders as they are', async () => {
    await of.answers(headOfDisbun, 'present')
    const before = await remindersOf(opened.db, 'meeting', meetingId)
    await of.amends({ kind: 'place', place: 'Aula Bappeda', onlineUrl: null, online: false })
    expect(await of.applies()).toMatchObject({ ok: true, value: { told: 2, again: 0 } })
    expect((await of.standing()).DISBUN).toBe('accepted')
    expect(await remindersOf(opened.db, 'meeting', meetingId)).toEqual(before)
    expect(await of.answers(headOfDisbun, 'delegated', 0)).toMatchObject({ ok: true })
    const notice = await readNotice(opened.desk, { meetingId, officeId: 'DISBUN', chatId: headOfDisbun })
    expect(notice).toMatchObject({ changed: ['place'], again: false })
  })

  it('that is taken back before it went out is told to nobody', async () => {
    await of.amends({ kind: 'place', place: 'Aula Bappeda', onlineUrl: null, online: false })
    await of.applies()
    await of.amends({ kind: 'place', place: 'Ruang Rapat Serasan Sekundang', onlineUrl: null, online: false })
    await of.applies()
    const notice = await readNotice(opened.desk, { meetingId, officeId: 'DISBUN', chatId: headOfDisbun })
    expect(notice).toBe('nothing changed for them')
  })

  it('of invitees invites the new, withdraws kindly, and can invite again', async () => {
    await of.answers(headOfDisbun, 'present')
    await forgetOwed(opened.db)
    await of.amends({ kind: 'invite', officeId: 'DISBUN', on: false })
    await of.amends({ kind: 'invite', officeId: 'BPBD', on: true })
    expect(await of.applies()).toMatchObject({ ok: true, value: { told: 0, invited: 1, withdrawn: 1 } })
    expect(Object.keys(await of.standing())).toEqual(['AS1', 'BAPPEDA', 'BPBD', 'PUPR'])
    expect(await of.owed('meeting-notice')).toEqual([headOfDisbun])
    expect(await of.answers(headOfDisbun, 'present')).toEqual({ ok: false, reason: 'invitation-withdrawn' })
    const place = { meetingId, officeId: 'DISBUN', chatId: headOfDisbun }
    expect(await readNotice(opened.desk, place)).toMatchObject({ what: 'withdrawn' })
    await of.goesOut('meeting-notice', headOfDisbun)
    await of.amends({ kind: 'invite', officeId: 'DISBUN', on: true })
    await of.applies()
    expect((await of.standing()).DISBUN).toBe('needs_action, before accepted')
    expect(await of.owed('invitation')).toEqual([headOfDisbun])
    expect(await of.owed('meeting-notice')).toEqual([])
  })

  it('belongs to one secretary, until another takes it over', async () => {
    await of.amends({ kind: 'title', title: 'Rakor Karet' })
    expect(await beginChange(opened.desk, by(secondSecretary), meetingId)).toEqual({
      ok: false,
      reason: 'change-taken',
      details: { by: 'Bagian Tapem' },
    })
    expect(await of.applies(secondSecretary)).toMatchObject({ ok: false, reason: 'change-taken' })
    expect(await beginCancel(opened.desk, by(secondSecretary), meetingId)).toMatchObject({ reason: 'change-taken' })
    expect(await beginChange(opened.desk, by(secondSecretary), meetingId, true)).toMatchObject({ ok: true })
    expect(await of.applies()).toMatchObject({ ok: false, reason: 'change-taken', details: { by: 'Bagian Umum' } })
    expect(await dropChange(opened.desk, by(secretariatId), meetingId)).toMatchObject({ reason: 'change-taken' })
    const shown = await shownChange(opened.desk, by(secondSecretary).caller, meetingId)
    expect(shown.ok && shown.value.changed).toEqual(['title'])
    expect(await of.applies(secondSecretary)).toMatchObject({ ok: true })
    expect(await of.applies(secondSecretary)).toEqual({ ok: false, reason: 'change-gone' })
  })

  it('is applied once, however often its update is handled or the button pressed', async () => {
    await of.amends({ kind: 'when', day: '2023-05-16', from: '09:00', openEnd: true })
    const request = by(secretariatId)
    const first = await of.applies(secretariatId, request)
    expect(await of.applies(secretariatId, request)).toEqual(first)
    await of.amends({ kind: 'title', title: 'Rakor Karet' })
    const both = await Promise.all([of.applies(), of.applies()])
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await of.meeting()).toMatchObject({ sequence: 2, round: 1, title: 'Rakor Karet' })
  })

  it('refuses what is empty, incomplete or too late', async () => {
    await beginChange(opened.desk, by(secretariatId), meetingId)
    expect(await of.applies()).toEqual({ ok: false, reason: 'change-empty' })
    await of.amends({ kind: 'when', day: '2023-04-20', from: '09:00' })
    expect(await of.applies()).toEqual({ ok: false, reason: 'change-incomplete' })
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
    await of.amends({ kind: 'when', from: '09:00', until: '13:00' })
    await of.amends({ kind: 'place', place: 'Aula Bappeda', onlineUrl: null, online: false })
    expect(await of.applies()).toMatchObject({ ok: true, value: { again: 0, told: 2 } })
    expect(await of.meeting()).toMatchObject({ state: 'in_progress', place: 'Aula Bappeda', round: 0 })
    await of.amends({ kind: 'when', day: '2023-05-05', from: '09:00' })
    expect(await of.applies()).toEqual({ ok: false, reason: 'meeting-begun' })
    await closeMeeting(opened.desk, by(secretariatId), meetingId)
    expect(await of.applies()).toEqual({ ok: false, reason: 'change-gone' })
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
    await of.amends({ kind: 'classification', classification: 'Terbatas' })
    expect(await of.applies()).toMatchObject({ ok: true, value: { again: 0 } })
    expect(await of.meeting()).toMatchObject({
      classification: 'Terbatas',
      title: 'R-M1',
      place: null,
      agenda: [],
      letterNumber: null,
    })
    expect(await opened.db.selectFrom('meeting_revision').select('sequence').execute()).toEqual([])
    expect(await of.owed('matter-hidden')).toEqual([headOfDisbun, headOfDisbun, headOfBappeda])
    await of.amends({ kind: 'classification', classification: 'Biasa' })
    expect(await of.applies()).toEqual({ ok: false, reason: 'change-incomplete' })
  })

  it('of the time makes the plan of the last time, minus what was sent', async () => {
    const hours = fc.constantFrom('08:00', '09:00', '13:30')
    const step = fc.record({
      days: fc.integer({ min: 5, max: 12 }),
      from: hours,
      later: fc.integer({ min: 0, max: 60 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const own = await openForChange(engine)
        try {
          // The meeting as found has no reminders; it gets them with its first move.
          await planFollows(own, [{ days: 20, from: '09:00', later: 0 }, ...steps])
        } finally {
          await own.close()
        }
      }),
      { numRuns: engine.name === 'sqlite' ? 40 : 8 },
    )
  })

  /** Moves the meeting step by step, `later` hours apart; its reminders must be those of where it came to stand. */
  async function planFollows(own: Opened, steps: { days: number; from: string; later: number }[]): Promise<void> {
    const { db, desk, clock } = own
    const meeting = changing(own)
    const holidays = await listHolidays(db)
    const settings = await settingsOf(db, desk.settings)
    const start = desk.clock.now().toZonedDateTimeISO('Asia/Jakarta')
    for (const { days, from, later } of steps) {
      clock.set(desk.clock.now().add({ hours: later }).epochMilliseconds)
      await fireDueReminders(desk)
      const day = start.add({ days }).toPlainDate().toString()
      await beginChange(desk, by(secretariatId), meetingId)
      await amendChange(desk, by(secretariatId), meetingId, { kind: 'when', day, from })
      await meeting.applies()
      await dropChange(desk, by(secretariatId), meetingId)
    }
    const rows = await remindersOf(db, 'meeting', meetingId)
    const named = ({ kind, dueAt }: { kind: string; dueAt: Temporal.Instant }) => `${kind} ${dueAt.toString()}`
    const now = desk.clock.now()
    // A row put off until quiet hours end is due later than its plan had it.
    const heldUntilLater = (row: Reminder) => Temporal.Instant.compare(plannedFor(row), now) <= 0
    // Once it is closed its minutes are asked for, which is no part of the plan.
    const planned = rows.filter(({ kind }) => kind !== 'minutes')
    const pending = planned.filter((row) => row.state === 'pending' && !heldUntilLater(row)).map(named)
    const settled = new Set(rows.filter(({ state }) => state === 'fired' || state === 'skipped').map(named))
    const stands = await meeting.meeting()
    // It may have begun and closed meanwhile; a closed one has nothing ahead.
    const plan = stands.state === 'closed' ? [] : planOfMeeting(stands, holidays, now, settings).map(named)
    expect(pending.toSorted()).toEqual(plan.filter((each) => !settled.has(each)).toSorted())
    // Never twice: each row has a key of its own.
    expect(new Set(rows.map(({ uniqueKey }) => uniqueKey)).size).toBe(rows.length)
  }

  it('of a meeting whose card cannot be corrected posts another, and the old one is told of', async () => {
    await transact(opened.db, (trx) =>
      saveCard(trx, { meetingId, chatId: groupId, messageId: 5, threadId: null }, opened.desk.clock.now()),
    )
    await of.amends({ kind: 'place', place: 'Aula Bappeda', onlineUrl: null, online: false })
    await of.applies()
    const row = { id: 'none', kind: 'card' as const, chatId: groupId, subject: { meetingId }, attempts: 0, revision: 1 }
    const createdAt = opened.desk.clock.now()
    await recordCardGone(opened.desk, { ...row, createdAt }, "400 Bad Request: message can't be edited")
    expect(await of.owed('card-retired')).toEqual([groupId])
    await of.goesOut('card', groupId)
    const press = { meetingId, kind: 'present' as const, office: null, chatId: groupId, room: true }
    const onOld = await giveAnswer(opened.desk, by(headOfDisbun), { ...press, card: 5 })
    expect(onOld).toMatchObject({ ok: true, value: { newerCard: true } })
    const onNew = await giveAnswer(opened.desk, by(headOfDisbun), { ...press, card: 77 })
    expect(onNew.ok && 'newerCard' in onNew.value).toBe(false)
  })

  it('comes back when the meeting is not cancelled after all', async () => {
    await of.amends({ kind: 'title', title: 'Rakor Karet' })
    await beginCancel(opened.desk, by(secretariatId), meetingId)
    expect(await of.applies()).toEqual({ ok: false, reason: 'change-gone' })
    expect(await dropChange(opened.desk, by(secretariatId), meetingId)).toMatchObject({ ok: true })
    expect(await of.applies()).toMatchObject({ ok: true })
    expect(await of.meeting()).toMatchObject({ title: 'Rakor Karet', state: 'scheduled' })
  })

  it('racing with an answer lets it count for its own time, or not at all', async () => {
    await of.amends({ kind: 'when', day: '2023-05-05', from: '09:00' })
    const [answer, applied] = await Promise.all([of.answers(headOfDisbun, 'present'), of.applies()])
    expect(applied).toMatchObject({ ok: true })
    const stands = (await of.standing()).DISBUN
    expect(stands).toBe(answer.ok ? 'needs_action, before accepted' : 'needs_action')
    if (!answer.ok) expect(answer.reason).toBe('old-card')
  })
})
