import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginCancel, cancelMeeting, giveCancelReason, shownCancel } from '../../src/operations/cancel-meeting.ts'
import { beginChange } from '../../src/operations/changes.ts'
import { giveAnswer } from '../../src/operations/give-answer.ts'
import { closeMeeting } from '../../src/operations/meetings.ts'
import { readNotice } from '../../src/operations/notice-reading.ts'
import { answerableQuestion } from '../../src/operations/questions.ts'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { reopenMeeting } from '../../src/operations/reopen.ts'
import { attendanceOf } from '../../src/store/attendance.ts'
import { transact } from '../../src/store/database.ts'
import { addReminders, remindersOf } from '../../src/store/reminders.ts'
import { changing, headOfBappeda, headOfDisbun, moment, openForChange, secondSecretary } from '../support/changing.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { meetingId } from '../support/invited.ts'
import { by, forgetOwed } from '../support/people.ts'

describe.each(engines)('a meeting on $name', (engine) => {
  let opened: Opened
  let of: ReturnType<typeof changing>
  beforeEach(async () => {
    opened = await openForChange(engine)
    of = changing(opened)
  })
  afterEach(() => opened.close())

  /** The cancellation as whoever has just read it saw it. */
  const asSeen = async () => {
    const shown = await shownCancel(opened.desk, by(secretariatId).caller, meetingId)
    return { print: shown.ok ? shown.value.print : undefined }
  }

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
    expect(await cancelMeeting(opened.desk, by(secretariatId), meetingId, { print: undefined })).toEqual({
      ok: false,
      reason: 'change-gone',
    })
    await beginCancel(opened.desk, by(secretariatId), meetingId)
    await giveCancelReason(opened.desk, by(secretariatId), meetingId, 'Bupati\u202E berhalangan')
    expect(await giveCancelReason(opened.desk, by(secretariatId), meetingId, 'x'.repeat(301))).toMatchObject({
      reason: 'text-too-long',
    })
    const seen = await asSeen()
    const both = await Promise.all([
      cancelMeeting(opened.desk, by(secretariatId), meetingId, seen),
      of.answers(headOfBappeda, 'present'),
    ])
    expect(both[0]).toEqual({ ok: true, value: { meetingId, told: 2 } })
    expect(await of.meeting()).toMatchObject({ state: 'cancelled', sequence: 1, cancelReason: 'Bupati berhalangan' })
    expect(await of.owed('meeting-notice')).toEqual([headOfDisbun, headOfBappeda])
    expect((await remindersOf(opened.db, 'meeting', meetingId)).every(({ state }) => state === 'cancelled')).toBe(true)
    expect(await answerableQuestion(opened.desk, headOfDisbun, headOfDisbun)).toBeUndefined()
    expect(await of.answers(headOfDisbun, 'present')).toEqual({ ok: false, reason: 'meeting-cancelled' })
    const place = { meetingId, officeId: 'DISBUN', chatId: headOfDisbun }
    expect(await readNotice(opened.desk, place)).toMatchObject({ what: 'cancelled' })
    expect(await beginCancel(opened.desk, by(secretariatId), meetingId)).toEqual({
      ok: false,
      reason: 'meeting-cancelled',
    })

    await of.goesOut('meeting-notice', headOfDisbun)
    await beginChange(opened.desk, by(secondSecretary), meetingId)
    expect(await of.applies(secondSecretary)).toMatchObject({ ok: true, value: { told: 2 } })
    expect(await of.meeting()).toMatchObject({ state: 'scheduled', sequence: 2, round: 1, cancelReason: null })
    expect(await of.standing()).toMatchObject({ DISBUN: 'needs_action, before delegated' })
    const pending = (await remindersOf(opened.db, 'meeting', meetingId)).filter(({ state }) => state === 'pending')
    expect(pending.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['three-days', 'one-day', 'begin', 'close']))
    expect(await readNotice(opened.desk, place)).toMatchObject({ what: 'changed', again: true })
    // Bappeda never heard of the cancellation: for it nothing but the question is new.
    const bappeda = await readNotice(opened.desk, { meetingId, officeId: 'BAPPEDA', chatId: headOfBappeda })
    expect(bappeda).toMatchObject({ what: 'changed', changed: [] })
  })

  it('opened again after its deadline leaves time to answer, until it begins', async () => {
    opened.clock.set(moment('2023-05-03T13:00:00+07:00'))
    await beginCancel(opened.desk, by(secretariatId), meetingId)
    await cancelMeeting(opened.desk, by(secretariatId), meetingId, await asSeen())
    await beginChange(opened.desk, by(secretariatId), meetingId)
    expect(await of.applies()).toMatchObject({ ok: true })
    const { answerBy, startsAt, state } = await of.meeting()
    expect({ state, answerBy: answerBy?.epochMilliseconds }).toEqual({
      state: 'scheduled',
      answerBy: startsAt?.epochMilliseconds,
    })
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
    expect(await of.owed('meeting-notice')).toEqual([])
    await of.amends({ kind: 'invite', officeId: 'BPBD', on: true })
    await of.amends({ kind: 'number', text: '005/9/2023' })
    expect(await of.applies()).toMatchObject({ ok: true })
    // It closes by itself a day after it was opened.
    opened.clock.set(moment('2023-05-09T13:00:01+07:00'))
    await fireDueReminders(opened.desk)
    expect(await of.meeting()).toMatchObject({ state: 'closed', letterNumber: '005/9/2023' })
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
