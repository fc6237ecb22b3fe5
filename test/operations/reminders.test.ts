import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AnswerKind } from '../../src/domain/invitation.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import { done } from '../../src/domain/outcome.ts'
import type { ReminderNote } from '../../src/domain/reminder-due.ts'
import { recordAnswer } from '../../src/operations/answers.ts'
import { recordFailure } from '../../src/operations/outbox.ts'
import { perform } from '../../src/operations/perform.ts'
import { cancelReminders, planMeetingReminders } from '../../src/operations/reminder-rows.ts'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { meetingStatus } from '../../src/operations/status.ts'
import { transact } from '../../src/store/database.ts'
import { putGroup } from '../../src/store/groups.ts'
import { findMeeting, insertMeeting, saveMeeting } from '../../src/store/meetings.ts'
import { putPerson } from '../../src/store/people.ts'
import { addReminders, type Reminder, remindersOf } from '../../src/store/reminders.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { groupId, invited, meetingId } from '../support/invited.ts'
import { by, caller, forgetOwed } from '../support/people.ts'

const [disbun, disbunStaff, bappeda, as1] = [11, 12, 13, 14]
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)

describe.each(engines)('reminders of a meeting on $name', (engine) => {
  let opened: Opened
  let meeting: Meeting
  beforeEach(async () => {
    opened = await engine.open()
    const { desk, db } = opened
    meeting = await invited(
      opened,
      ['AS1', 'DISBUN', 'BAPPEDA', 'PDAM'],
      [
        { userId: disbun, officeId: 'DISBUN' },
        { userId: disbunStaff, officeId: 'DISBUN', capacity: 'staff' },
        { userId: bappeda, officeId: 'BAPPEDA' },
        { userId: as1, officeId: 'AS1' },
      ],
      { endsAt: at('2023-05-04T12:00') },
    )
    await transact(db, async (trx) => {
      const now = desk.clock.now()
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
    // The chase has tests of its own.
    await db
      .insertInto('setting')
      .values({ key: 'set:chase', value: 'off', changed_by: null, changed_at: null })
      .execute()
    await plan(meeting)
  })
  afterEach(() => opened.close())

  const plan = (of: Meeting) =>
    perform(opened.desk, by(secretariatId), 'meeting.publish', async (work) => {
      await planMeetingReminders(work, of)
      return done(null)
    })
  const answers = (userId: number, officeId: string, kind: AnswerKind) =>
    perform(opened.desk, by(userId), 'answer.give', (work) =>
      recordAnswer(work, { meetingId, officeId, answer: { kind }, via: 'private', givenAs: 'head' }),
    )
  const advanceTo = (moment: string) => opened.clock.advance(opened.clock.now().until(at(moment)))
  /** Lets the reminders due until a moment fire at their own time. */
  async function runTo(moment: string): Promise<void> {
    for (let next = await fireDueReminders(opened.desk); next; next = await fireDueReminders(opened.desk)) {
      if (Temporal.Instant.compare(next, at(moment)) > 0) break
      await opened.clock.advance(opened.clock.now().until(next))
    }
    await advanceTo(moment)
  }
  const rows = async () => {
    const found = await opened.db
      .selectFrom('outbox')
      .selectAll()
      .where('kind', 'like', 'reminder-%')
      .orderBy('chat_id')
      .execute()
    const counts = await opened.db.selectFrom('outbox').selectAll().where('kind', '=', 'deadline-count').execute()
    return [...found, ...counts].map((row) => `${row.kind} ${JSON.parse(row.subject).kind ?? ''} ${row.chat_id}`)
  }
  const reminder = async (kind: string): Promise<Reminder> =>
    (await remindersOf(opened.db, 'meeting', meetingId)).find(
      (each) => each.kind === kind && each.state !== 'cancelled',
    )!
  const note = async (kind: string): Promise<ReminderNote> => (await reminder(kind)).note ?? {}

  it('go out at their times, privately first and to the group for who cannot be reached', async () => {
    await answers(disbun, 'DISBUN', 'present')
    await forgetOwed(opened.db)
    await runTo('2023-04-28T07:59')
    expect(await rows()).toEqual([])
    await runTo('2023-04-28T08:00')
    expect(await rows()).toEqual([
      `reminder-group three-days ${groupId}`,
      `reminder-private three-days ${disbun}`,
      `reminder-private three-days ${disbunStaff}`,
      `reminder-private three-days ${bappeda}`,
      `reminder-private three-days ${as1}`,
    ])
    expect((await note('three-days')).unreachable).toEqual(['PDAM'])
  })

  it('leave in peace who declined, and ask who has not decided once a day', async () => {
    await answers(disbun, 'DISBUN', 'absent')
    await answers(as1, 'AS1', 'unsure')
    await runTo('2023-05-03T07:00')
    await forgetOwed(opened.db)
    await runTo('2023-05-03T11:00')
    // H-1 and the morning of the deadline are both at 08.00 that day.
    expect(await rows()).toEqual([
      `reminder-group one-day ${groupId}`,
      `reminder-private one-day ${bappeda}`,
      `reminder-private one-day ${as1}`,
    ])
    expect((await reminder('answer-day')).state).toBe('skipped')
    expect(await note('answer-day')).toMatchObject({
      skipped: 'superseded',
      spared: ['BAPPEDA'],
      unreachable: ['PDAM'],
    })
    await runTo('2023-05-03T12:00')
    expect(await rows()).toContain(`deadline-count  ${secretariatId}`)
  })

  it('close the cards when answers are due, also in quiet hours, once, and count after them', async () => {
    const night = { ...meeting, answerBy: at('2023-05-03T21:00') }
    await transact(opened.db, (trx) => saveMeeting(trx, night, null))
    await plan(night)
    const cards = async () =>
      (await opened.db.selectFrom('outbox').selectAll().where('kind', '=', 'card').execute()).map((row) => row.chat_id)
    await runTo('2023-05-03T20:59')
    expect(await cards()).toEqual([])
    await runTo('2023-05-03T21:00')
    expect(await cards()).toEqual([groupId])
    expect(await note('lock')).toEqual({})
    expect((await reminder('deadline')).state).toBe('pending')
    await forgetOwed(opened.db)
    await runTo('2023-05-04T06:30')
    expect(await cards()).toEqual([])
    expect(await rows()).toContain(`deadline-count  ${secretariatId}`)
    const status = await meetingStatus(opened.desk, caller(secretariatId), meetingId)
    expect(status.ok && status.value.entries.map(({ kind }) => kind)).not.toContain('lock')
  })

  it('begin and close the meeting by themselves', async () => {
    await runTo('2023-05-04T09:00')
    expect((await findMeeting(opened.db, meetingId))?.state).toBe('in_progress')
    await runTo('2023-05-04T16:00')
    expect((await findMeeting(opened.db, meetingId))?.state).toBe('closed')
    // The minutes are asked for on the next working day, once.
    const next = await fireDueReminders(opened.desk)
    expect(next).toEqual(Temporal.Instant.from('2023-05-05T08:00:00+07:00'))
    await runTo('2023-05-05T08:00')
    const asked = await opened.db.selectFrom('outbox').selectAll().where('kind', '=', 'minutes-due').execute()
    expect(asked.map((row) => row.chat_id)).toEqual([secretariatId])
    expect(await fireDueReminders(opened.desk)).toBeUndefined()
  })

  it('fire once, however often and from how many sides they are looked at', async () => {
    await advanceTo('2023-04-28T08:00')
    await Promise.all(Array.from({ length: 6 }, () => fireDueReminders(opened.desk)))
    await fireDueReminders(opened.desk)
    expect(await rows()).toHaveLength(5)
  })

  it('after a downtime go out if they help, and are on record if they do not', async () => {
    await advanceTo('2023-05-03T10:00')
    await fireDueReminders(opened.desk)
    expect(await note('three-days')).toEqual({ skipped: 'superseded' })
    expect((await reminder('one-day')).state).toBe('fired')
    expect((await rows()).filter((row) => row.includes('private'))).toHaveLength(4)
    await advanceTo('2023-05-05T10:00')
    await fireDueReminders(opened.desk)
    expect(await note('two-hours')).toEqual({ skipped: 'too-late' })
    expect(await note('deadline')).toEqual({ skipped: 'too-late' })
    expect((await findMeeting(opened.db, meetingId))?.state).toBe('closed')
  })

  it('are held in quiet hours and fire when they end', async () => {
    await advanceTo('2023-04-28T22:00')
    const next = await fireDueReminders(opened.desk)
    expect(next).toEqual(at('2023-04-29T06:30'))
    expect(await rows()).toEqual([])
    await advanceTo('2023-04-29T06:30')
    await fireDueReminders(opened.desk)
    expect(await rows()).toHaveLength(5)
  })

  it('are made anew when the meeting moves, and again when it moves back', async () => {
    const moved = { ...meeting, startsAt: at('2023-05-11T09:00'), endsAt: null, answerBy: at('2023-05-10T12:00') }
    await plan(moved)
    const kinds = async () =>
      (await remindersOf(opened.db, 'meeting', meetingId))
        .filter(({ state }) => state === 'pending')
        .map(({ kind, dueAt }) => `${kind} ${dueAt.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()}`)
    expect(await kinds()).toContain('three-days 2023-05-08')
    expect(await kinds()).toHaveLength(9)
    await plan(meeting)
    expect(await kinds()).toContain('three-days 2023-04-28')
    expect(await kinds()).toHaveLength(9)
    await runTo('2023-04-28T08:00')
    expect(await rows()).toHaveLength(5)
  })

  it('do not fire again when the meeting moves after one has fired', async () => {
    await runTo('2023-04-28T08:00')
    await plan(meeting)
    await forgetOwed(opened.db)
    await fireDueReminders(opened.desk)
    expect(await rows()).toEqual([])
  })

  it('end with the meeting', async () => {
    await perform(opened.desk, by(secretariatId), 'meeting.publish', async (work) => {
      await cancelReminders(work, 'meeting', meetingId)
      return done(null)
    })
    expect(await fireDueReminders(opened.desk)).toBeUndefined()
    await advanceTo('2023-05-04T10:00')
    await fireDueReminders(opened.desk)
    expect(await rows()).toEqual([])
  })

  it('are fired although one of them cannot be', async () => {
    const broken = { ...meeting, id: 'M2', uid: 'M2@rakor', zone: 'Nowhere/Nothing' }
    await transact(opened.db, async (trx) => {
      await insertMeeting(trx, broken, null)
      const subject = { subject: 'meeting' as const, subjectId: 'M2', kind: 'one-day' as const }
      await addReminders(trx, [{ id: 'bad', uniqueKey: 'bad', dueAt: at('2023-04-27T08:00'), ...subject }])
    })
    await advanceTo('2023-04-28T08:00')
    await expect(fireDueReminders(opened.desk)).rejects.toThrow('1 reminders could not be fired')
    expect(await rows()).toHaveLength(5)
    await expect(fireDueReminders(opened.desk)).rejects.toThrow('1 reminders')
    expect(await rows()).toHaveLength(5)
  })

  it('reach the groups when the only person of an office blocked Rakor', async () => {
    await opened.db.deleteFrom('invitation').where('office_id', '=', 'PDAM').execute()
    await runTo('2023-04-28T08:00')
    expect((await rows()).filter((row) => row.includes('group'))).toEqual([])
    await fail(bappeda)
    expect((await rows()).filter((row) => row.includes('group'))).toEqual([`reminder-group three-days ${groupId}`])
    await fail(as1)
    expect((await rows()).filter((row) => row.includes('group'))).toHaveLength(1)
    // Of two people of one office the other was reached.
    await fail(disbunStaff)
    expect((await note('three-days')).unreachable).toEqual(['BAPPEDA', 'AS1'])
    const status = await meetingStatus(opened.desk, caller(secretariatId), meetingId)
    const entry = status.ok && status.value.entries.find(({ kind }) => kind === 'three-days')
    expect(entry).toMatchObject({
      state: 'sent',
      waitingTo: ['DISBUN', 'Rakor'],
      failures: [
        { to: 'AS1', error: '403: blocked' },
        { to: 'BAPPEDA', error: '403: blocked' },
        { to: 'DISBUN', error: '403: blocked' },
      ],
      unreachable: ['BAPPEDA', 'AS1'],
    })
  })

  async function fail(chatId: number): Promise<void> {
    const row = await opened.db
      .selectFrom('outbox')
      .selectAll()
      .where('chat_id', '=', chatId)
      .where('kind', '=', 'reminder-private')
      .executeTakeFirstOrThrow()
    await recordFailure(
      opened.desk,
      {
        id: row.id,
        kind: 'reminder-private',
        chatId,
        subject: JSON.parse(row.subject),
        attempts: 0,
        revision: row.revision,
        createdAt: opened.clock.now(),
      },
      { kind: 'unreachable', error: '403: blocked' },
    )
  }

  it('are shown with what comes next to the secretariat alone', async () => {
    await runTo('2023-04-28T08:00')
    const status = await meetingStatus(opened.desk, caller(secretariatId), meetingId)
    expect(status.ok && status.value.entries.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'three-days sent',
      'one-day coming',
      'answer-day coming',
      'deadline coming',
      'two-hours coming',
    ])
    expect(await meetingStatus(opened.desk, caller(disbun), meetingId)).toMatchObject({ reason: 'not-allowed' })
    expect(await meetingStatus(opened.desk, caller(secretariatId), 'none')).toMatchObject({ reason: 'not-found' })
  })

  it('say nothing of a meeting that was cancelled without them', async () => {
    await transact(opened.db, (trx) => saveMeeting(trx, { ...meeting, state: 'cancelled' }, null))
    await advanceTo('2023-04-28T08:00')
    await fireDueReminders(opened.desk)
    expect(await rows()).toEqual([])
    expect(await note('three-days')).toEqual({ skipped: 'settled' })
  })
})
