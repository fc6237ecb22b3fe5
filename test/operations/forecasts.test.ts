import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deadlineMark } from '../../src/domain/forecast-decision.ts'
import { done } from '../../src/domain/outcome.ts'
import { beginCancel, cancelMeeting, shownCancel } from '../../src/operations/cancel-meeting.ts'
import { beginChange } from '../../src/operations/changes.ts'
import { extendDeadline, openForecast, proceed, readForecast } from '../../src/operations/forecasts.ts'
import { perform } from '../../src/operations/perform.ts'
import { planMeetingReminders } from '../../src/operations/reminder-rows.ts'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { remindersOf } from '../../src/store/reminders.ts'
import { changing, headOfDisbun, moment, openForChange, secondSecretary } from '../support/changing.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { meetingId } from '../support/invited.ts'
import { by, caller, forgetOwed } from '../support/people.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)
/** The forecast of the meeting due on 3 May 2023 at 12.00, for 4 May at 09.00. */
const forecast = { meetingId, mark: deadlineMark(at('2023-05-03T12:00')) }

describe.each(engines)('the forecast at the deadline on $name', (engine) => {
  let opened: Opened
  let of: ReturnType<typeof changing>
  beforeEach(async () => {
    opened = await openForChange(engine)
    of = changing(opened)
    const meeting = await of.meeting()
    await perform(opened.desk, by(secretariatId), 'meeting.publish', async (work) => {
      await planMeetingReminders(work, meeting)
      return done(null)
    })
    await runTo('2023-05-03T12:00')
  })
  afterEach(() => opened.close())

  /** Lets the reminders due until a moment fire at their own time. */
  async function runTo(until: string): Promise<void> {
    for (let next = await fireDueReminders(opened.desk); next; next = await fireDueReminders(opened.desk)) {
      if (Temporal.Instant.compare(next, at(until)) > 0) break
      opened.clock.set(next.epochMilliseconds)
    }
    opened.clock.set(moment(`${until}:00+07:00`))
  }
  const decision = async () => (await readForecast(opened.desk, meetingId, forecast.mark))?.decision ?? null
  const told = async () =>
    (await remindersOf(opened.db, 'meeting', meetingId))
      .filter(({ note }) => note?.forecast)
      .map(({ note }) => note?.forecast)

  it('is owed to everybody of the secretariat, and is open', async () => {
    expect(await of.owed('deadline-count')).toEqual([secretariatId, secondSecretary])
    expect(await readForecast(opened.desk, meetingId, forecast.mark)).toMatchObject({
      isOpen: true,
      stands: true,
      decision: null,
    })
    expect(await openForecast(opened.desk, caller(secretariatId), forecast)).toMatchObject({ ok: true })
  })

  it('is decided once: whoever comes second hears who did it, and every copy is corrected', async () => {
    for (const chatId of [secretariatId, secondSecretary]) await of.goesOut('deadline-count', chatId)
    await forgetOwed(opened.db)
    const both = await Promise.all([
      proceed(opened.desk, by(secretariatId), forecast),
      proceed(opened.desk, by(secondSecretary), forecast),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const first = both[0].ok ? 'Bagian Tapem' : 'Bagian Umum'
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'forecast-decided', details: { by: first } })
    expect(await decision()).toMatchObject({ what: 'proceed', by: first })
    expect(await of.owed('deadline-count')).toEqual([secretariatId, secondSecretary])
    expect(await extendDeadline(opened.desk, by(secondSecretary), forecast, at('2023-05-04T07:00'))).toMatchObject({
      reason: 'forecast-decided',
    })
    expect((await of.meeting()).sequence).toBe(0)
  })

  it('is decided the same by a request that comes twice', async () => {
    const request = by(secretariatId)
    const once = await proceed(opened.desk, request, forecast)
    expect(await proceed(opened.desk, { ...request }, forecast)).toEqual(once)
    const entries = await opened.db
      .selectFrom('ledger')
      .select('id')
      .where('operation', '=', 'deadline.decide')
      .execute()
    expect(entries).toHaveLength(1)
  })

  it('puts the deadline off at once: those told are told, the cards open, and it is forecast again', async () => {
    await forgetOwed(opened.db)
    expect(await extendDeadline(opened.desk, by(secretariatId), forecast, at('2023-05-04T07:00'))).toEqual({
      ok: true,
      value: { meetingId },
    })
    expect(await of.meeting()).toMatchObject({
      answerBy: at('2023-05-04T07:00'),
      sequence: 1,
      round: 0,
      deadlineTyped: true,
    })
    expect(await of.owed('meeting-notice')).toHaveLength(2)
    expect(await of.owed('card')).toHaveLength(1)
    expect(await decision()).toMatchObject({ what: 'extend', by: 'Bagian Tapem' })
    expect(await proceed(opened.desk, by(secondSecretary), forecast)).toMatchObject({ reason: 'forecast-extended' })
    await runTo('2023-05-04T07:00')
    const next = { meetingId, mark: deadlineMark(at('2023-05-04T07:00')) }
    expect(await told()).toEqual([expect.objectContaining({ mark: forecast.mark }), { mark: next.mark }])
    expect(await proceed(opened.desk, by(secondSecretary), next)).toMatchObject({ ok: true })
  })

  it.each([
    ['the past', '2023-05-03T11:00'],
    ['this moment', '2023-05-03T12:00'],
    ['after the start', '2023-05-04T09:01'],
  ])('is not put off to %s', async (_, until) => {
    expect(await extendDeadline(opened.desk, by(secretariatId), forecast, at(until))).toEqual({
      ok: false,
      reason: 'extension-past',
    })
    expect((await of.meeting()).sequence).toBe(0)
  })

  it('is not put off beside a change that is in hand; one that changes nothing yet is none', async () => {
    await beginChange(opened.desk, by(secondSecretary), meetingId)
    const until = at('2023-05-04T07:00')
    await of.amends({ kind: 'number', text: '005/8/2023' }, secondSecretary)
    expect(await extendDeadline(opened.desk, by(secretariatId), forecast, until)).toMatchObject({
      reason: 'change-taken',
      details: { by: 'Bagian Umum' },
    })
    await beginChange(opened.desk, by(secretariatId), meetingId, true)
    await of.amends({ kind: 'number', text: '005/9/2023' })
    expect(await extendDeadline(opened.desk, by(secretariatId), forecast, until)).toMatchObject({
      reason: 'change-open',
    })
    await of.amends({ kind: 'number', text: '005/125/Tapem/2023' })
    expect(await extendDeadline(opened.desk, by(secretariatId), forecast, until)).toMatchObject({ ok: true })
  })

  it('is over once the meeting moved, was cancelled or has begun, and nothing changes', async () => {
    const refusals = async () => [
      await proceed(opened.desk, by(secretariatId), forecast),
      await extendDeadline(opened.desk, by(secretariatId), forecast, at('2023-05-04T08:30')),
      await openForecast(opened.desk, caller(secretariatId), forecast),
    ]
    const all = (reason: string) => [1, 2, 3].map(() => ({ ok: false, reason }))
    await runTo('2023-05-04T09:00')
    await fireDueReminders(opened.desk)
    expect(await refusals()).toEqual(all('meeting-begun'))
    opened.clock.set(moment('2023-05-03T13:00:00+07:00'))
    await opened.db.updateTable('meeting').set({ state: 'scheduled' }).execute()
    await of.amends({ kind: 'when', day: '2023-05-08', from: '09:00' })
    await of.applies()
    expect(await refusals()).toEqual(all('forecast-over'))
    await beginCancel(opened.desk, by(secretariatId), meetingId)
    const seen = await shownCancel(opened.desk, caller(secretariatId), meetingId)
    if (seen.ok) await cancelMeeting(opened.desk, by(secretariatId), meetingId, seen.value)
    expect(await refusals()).toEqual(all('meeting-cancelled'))
    expect(await told()).toEqual([{ mark: forecast.mark }])
  })

  it('is decided by nobody else, and none that was never told', async () => {
    for (const refused of [
      await proceed(opened.desk, by(headOfDisbun), forecast),
      await extendDeadline(opened.desk, by(headOfDisbun), forecast, at('2023-05-04T07:00')),
      await openForecast(opened.desk, caller(headOfDisbun), forecast),
    ])
      expect(refused).toEqual({ ok: false, reason: 'not-allowed' })
    for (const forged of [
      { meetingId, mark: 'zzz' },
      { meetingId: 'M9', mark: forecast.mark },
    ])
      expect(await proceed(opened.desk, by(secretariatId), forged)).toEqual({ ok: false, reason: 'not-found' })
  })
})
