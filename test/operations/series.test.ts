import { afterEach, describe, expect, it } from 'vitest'
import { nothingSaid } from '../../src/domain/drafting.ts'
import { warningsKey } from '../../src/domain/meeting-warnings.ts'
import { applyChange } from '../../src/operations/apply-change.ts'
import { beginCancel, cancelMeeting, shownCancel } from '../../src/operations/cancel-meeting.ts'
import { amendChange, beginChange, shownChange } from '../../src/operations/changes.ts'
import { draftMeeting, readDraft } from '../../src/operations/drafts.ts'
import { publishMeeting } from '../../src/operations/meetings.ts'
import { editOffice } from '../../src/operations/office-editing.ts'
import { advanceSeries } from '../../src/operations/series-advance.ts'
import { decideOccurrence } from '../../src/operations/series-decide.ts'
import { endSeries, extendSeries } from '../../src/operations/series-end.ts'
import { placesInSeries } from '../../src/operations/series-place.ts'
import { openSeries, readSeriesMade } from '../../src/operations/series-reading.ts'
import { chooseScope } from '../../src/operations/series-scope.ts'
import { changeSetting, readSettings } from '../../src/operations/settings.ts'
import { transact } from '../../src/store/database.ts'
import { saveHolidays } from '../../src/store/holidays.ts'
import { invitationsOf } from '../../src/store/invitations.ts'
import { findMeeting } from '../../src/store/meetings.ts'
import { findOfficeRecord } from '../../src/store/offices.ts'
import { lookAtAllSeries } from '../../src/store/series.ts'
import { secondSecretary } from '../support/changing.ts'
import { engines, secretariatId } from '../support/engines.ts'
import { by, caller, forgetOwed } from '../support/people.ts'
import { openRecurring, type Recurring } from '../support/recurring.ts'

const both = [secretariatId, secondSecretary]

describe.each(engines)('a series on $name', (engine) => {
  let of: Recurring
  afterEach(() => of.close())

  const decide = async (number: number, what: 'keep' | 'earlier' | 'later' | 'skip', user = secretariatId) =>
    decideOccurrence(of.desk, by(user), { seriesId: of.seriesId, number }, { what }, (await of.shown(number)).print)
  const changes = async (meetingId: string, answer: Parameters<typeof amendChange>[3], scope: 'one' | 'following') => {
    await beginChange(of.desk, by(secretariatId), meetingId)
    await chooseScope(of.desk, by(secretariatId), meetingId, scope)
    await amendChange(of.desk, by(secretariatId), meetingId, answer)
    const shown = await shownChange(of.desk, caller(secretariatId), meetingId)
    if (!shown.ok) throw new Error(shown.reason)
    const { print, after, warnings } = shown.value
    return applyChange(of.desk, by(secretariatId), meetingId, { print, kept: warningsKey(after.meeting, warnings) })
  }
  const cancels = async (meetingId: string, scope: 'one' | 'following') => {
    await beginCancel(of.desk, by(secretariatId), meetingId)
    await chooseScope(of.desk, by(secretariatId), meetingId, scope)
    const shown = await shownCancel(of.desk, caller(secretariatId), meetingId)
    return cancelMeeting(of.desk, by(secretariatId), meetingId, { print: shown.ok ? shown.value.print : undefined })
  }

  it('makes its meetings ahead, asks about days off, and tells its end', async () => {
    of = await openRecurring(engine)
    await of.runTo('2023-05-04T07:59')
    expect(await of.told()).toEqual(['1 made 2023-05-04T09:00 scheduled', '2 made 2023-05-11T09:00 scheduled'])
    expect(await of.owed('series-asked')).toEqual([])
    await of.runTo('2023-05-04T08:00')
    expect((await of.told())[2]).toBe('3 asked')
    expect(await of.owed('series-asked')).toEqual(both)
    const shown = await of.shown(3)
    expect(shown.troubles).toEqual([{ kind: 'holiday', name: 'Kenaikan Isa Almasih' }])
    expect([shown.earlier, shown.later].map(String)).toEqual(['2023-05-17', '2023-05-19'])
    // Pressed by both at the same moment: one decides, the other hears who it was; pressed twice it is decided once.
    const request = by(secretariatId)
    const wish = { seriesId: of.seriesId, number: 3 }
    const [one, other] = await Promise.all([
      decideOccurrence(of.desk, request, wish, { what: 'earlier' }, shown.print),
      decideOccurrence(of.desk, by(secondSecretary), wish, { what: 'skip' }, shown.print),
    ])
    expect([one.ok, other.ok].toSorted()).toEqual([false, true])
    expect([one, other].find(({ ok }) => !ok)).toMatchObject({ reason: 'series-decided' })
    expect(await decideOccurrence(of.desk, { ...request }, wish, { what: 'earlier' }, shown.print)).toEqual(one)
    if (!one.ok) await decide(3, 'earlier')
    await of.runTo('2023-05-09T08:00')
    expect((await of.told())[2]).toBe('3 made 2023-05-17T09:00 scheduled')
    expect(await decide(3, 'skip')).toMatchObject({ reason: 'series-made' })
    // Nobody answers about 1 June: reminded once, then it is left out and the secretariat told.
    await forgetOwed(of.db)
    await of.runTo('2023-05-22T08:00')
    expect((await of.told()).slice(3)).toEqual(['4 made 2023-05-25T09:00 scheduled', '5 reminded'])
    expect(await of.owed('series-asked')).toEqual([...both, ...both].toSorted())
    await of.runTo('2023-05-23T08:00')
    expect((await of.told())[4]).toBe('5 skipped unanswered')
    expect(await of.owed('series-skipped')).toEqual(both)
    expect(await of.owed('series-ending')).toEqual([])
    // It can be held all the same, as long as it is ahead; the last is made then, and the end is told before it.
    expect(await decide(5, 'later')).toEqual({ ok: true, value: { state: 'kept', day: '2023-06-05' } })
    await of.runTo('2023-05-29T08:00')
    expect((await of.told()).slice(4)).toEqual([
      '5 made 2023-06-05T09:00 scheduled',
      '6 made 2023-06-08T09:00 scheduled',
    ])
    expect(await of.owed('series-ending')).toEqual(both)
    expect((await of.series()).state).toBe('ending')
    await of.runTo('2023-06-08T12:00')
    expect(await of.series()).toMatchObject({ state: 'ended', nextAt: null })
    expect(await advanceSeries(of.desk)).toBeUndefined()
  })

  it('asks about a meeting that wants the same, and keeps its day with a reason only', async () => {
    of = await openRecurring(engine)
    const room = 'Ruang Rapat Serasan Sekundang'
    const other = {
      ...nothingSaid,
      title: 'Rakor Sawit',
      day: '2023-05-11',
      from: '10:00',
      until: '11:00',
      place: room,
    }
    const guests = { officeIds: ['PUPR'], groups: [], unclear: [] }
    const drafted = await draftMeeting(of.desk, by(secondSecretary), { ...other, required: guests })
    const id = drafted.ok ? drafted.value.meetingId : ''
    const draft = await readDraft(of.desk, id)
    expect(await publishMeeting(of.desk, by(secondSecretary), id, { print: draft?.print })).toMatchObject({ ok: true })
    await of.runTo('2023-04-27T08:00')
    expect((await of.told())[1]).toBe('2 asked')
    expect((await of.shown(2)).troubles).toMatchObject([{ kind: 'clash-room', name: 'Rakor Sawit' }])
    expect(await decide(2, 'keep')).toMatchObject({ reason: 'time-not-kept' })
    const { print } = await of.shown(2)
    const wish = { seriesId: of.seriesId, number: 2 }
    const agreed = { what: 'keep', because: 'agreed' } as const
    expect(await decideOccurrence(of.desk, by(secretariatId), wish, agreed, print)).toMatchObject({ ok: true })
    // Whoever is not secretariat decides nothing.
    expect(await decideOccurrence(of.desk, by(77), wish, agreed, print)).toMatchObject({ ok: false })
    await of.runTo('2023-05-02T08:00')
    expect((await of.told())[1]).toBe('2 made 2023-05-11T09:00 scheduled')
  })

  it('comes back from a downtime without a flood: what is too late is left out on record', async () => {
    of = await openRecurring(engine)
    await of.runTo('2023-04-27T08:00')
    await forgetOwed(of.db)
    // A Monday; the meetings of 11, 18 and 25 May are past, that of 1 June is a day off, the next is asked nothing of.
    await of.wakesAt('2023-05-29T10:00')
    expect(await of.told()).toEqual([
      '1 made 2023-05-04T09:00 scheduled',
      '2 skipped late',
      '3 skipped late',
      '4 skipped late',
      '5 asked',
      '6 made 2023-06-08T09:00 scheduled',
    ])
    expect(await of.owed('series-skipped')).toEqual(both)
    expect(await of.owed('series-made')).toEqual(both)
    // There is no time for two more days to think.
    expect((await of.shown(5)).lapse.toString()).toBe('2023-05-31T01:00:00Z')
    await of.wakesAt('2023-05-29T10:01')
    expect((await of.told()).length).toBe(6)
    // In the night and on days off nobody is invited or asked.
    await of.wakesAt('2023-06-03T22:00')
    expect((await of.told())[4]).toBe('5 asked')
    await of.wakesAt('2023-06-05T07:30')
    expect((await of.told())[4]).toBe('5 skipped unanswered')
  })

  it('follows a list of days off that is put in force later', async () => {
    of = await openRecurring(engine)
    await of.runTo('2023-05-04T09:00')
    const withList = (dates: string[]) =>
      transact(of.db, async (trx) => {
        const off = dates.map((date) => ({ date, kind: 'libur' as const, name: 'Pilkades' }))
        await saveHolidays(trx, { gone: ['2023-05-18', ...dates], put: off })
        await lookAtAllSeries(trx, of.desk.clock.now())
      })
    // What was asked about is a working day now: it is asked no more, and made at its time.
    await withList(['2023-05-25'])
    await advanceSeries(of.desk)
    expect((await of.told())[2]).toBe('3 ahead')
    await of.runTo('2023-05-12T09:00')
    expect((await of.told()).slice(2)).toEqual(['3 made 2023-05-18T09:00 scheduled', '4 asked'])
    await decide(4, 'earlier')
    // The day it was put on is taken as well: it is asked once more.
    await withList(['2023-05-24', '2023-05-25'])
    await advanceSeries(of.desk)
    expect((await of.told())[3]).toBe('4 asked 2023-05-24')
    await decide(4, 'keep')
    await advanceSeries(of.desk)
    expect((await of.told())[3]).toBe('4 kept 2023-05-24')
  })

  it('changes one meeting alone, or those after it too', async () => {
    of = await openRecurring(engine)
    await of.runTo('2023-05-10T09:00')
    const [second, third] = [await of.meetingOf(2), await of.meetingOf(3)]
    expect(third).toBe('')
    await decide(3, 'later')
    await of.runTo('2023-05-10T10:00')
    await advanceSeries(of.desk)
    const moved = await of.meetingOf(3)
    expect((await of.told())[2]).toBe('3 made 2023-05-19T09:00 scheduled')
    await changes(second, { kind: 'place', place: 'Aula Bappeda', onlineUrl: null, online: false }, 'one')
    expect((await findMeeting(of.db, moved))?.place).toBe('Ruang Rapat Serasan Sekundang')
    // Those after it get the new hour and chair with their notices; the one that was moved by itself keeps its time.
    await of.runTo('2023-05-16T08:00')
    const applied = await changes(
      moved,
      [
        { kind: 'place', place: 'Ruang Rapat Sekda', onlineUrl: null, online: false },
        { kind: 'invite', officeId: 'PUPR', on: true },
      ],
      'following',
    )
    expect(applied).toMatchObject({ ok: true, value: { followed: { meetings: 1, left: [] } } })
    const fourth = await of.meetingOf(4)
    expect(await findMeeting(of.db, fourth)).toMatchObject({ place: 'Ruang Rapat Sekda', sequence: 1 })
    expect((await invitationsOf(of.db, fourth)).map(({ officeId }) => officeId).toSorted()).toEqual([
      'AS1',
      'BAPPEDA',
      'DISBUN',
      'PUPR',
    ])
    // To another day: the rule splits, what was asked about the old day counts no longer.
    await of.runTo('2023-05-19T08:00')
    expect((await of.told())[4]).toBe('5 asked')
    expect(
      await changes(fourth, { kind: 'when', day: '2023-05-24', from: '13:30', until: '15:00' }, 'following'),
    ).toMatchObject({ ok: true })
    expect((await of.series()).parts.map(({ from, first, rule }) => [from, first, rule])).toEqual([
      [1, '2023-05-04', { every: 'week', interval: 1, weekday: 4 }],
      [3, '2023-05-18', { every: 'week', interval: 1, weekday: 4 }],
      [4, '2023-05-24', { every: 'week', interval: 1, weekday: 3 }],
    ])
    await of.runTo('2023-06-05T08:00')
    expect(await of.told()).toEqual([
      '1 made 2023-05-04T09:00 scheduled',
      '2 made 2023-05-11T09:00 scheduled',
      '3 made 2023-05-19T09:00 scheduled',
      '4 made 2023-05-24T13:30 scheduled',
      '5 made 2023-05-31T13:30 scheduled',
      '6 made 2023-06-07T13:30 scheduled',
    ])
    expect(await findMeeting(of.db, await of.meetingOf(6))).toMatchObject({ place: 'Ruang Rapat Sekda', sequence: 0 })
    expect((await findMeeting(of.db, second))?.place).toBe('Aula Bappeda')
  })

  it('leaves a following meeting that has something to decide, and says so', async () => {
    of = await openRecurring(
      engine,
      { said: { every: 'week', interval: 1, weekday: 5 }, end: { count: 6 } },
      { day: '2023-05-12', from: '08:00', until: '10:00' },
    )
    await of.runTo('2023-05-10T08:00')
    expect((await of.told()).slice(0, 2)).toEqual([
      '1 made 2023-05-12T08:00 scheduled',
      '2 made 2023-05-19T08:00 scheduled',
    ])
    const applied = await changes(
      of.first,
      { kind: 'when', day: '2023-05-11', from: '08:00', until: '10:00' },
      'following',
    )
    const second = await of.meetingOf(2)
    expect(applied).toMatchObject({ ok: true, value: { followed: { meetings: 0, left: [second] } } })
    expect((await of.told())[1]).toBe('2 made 2023-05-19T08:00 scheduled')
  })

  it('cancels one meeting alone, or those after it too, and ends with them', async () => {
    of = await openRecurring(engine)
    await of.runTo('2023-05-04T09:00')
    expect(await cancels(of.first, 'one')).toMatchObject({ ok: true })
    expect((await of.series()).state).toBe('running')
    await forgetOwed(of.db)
    expect(await cancels(await of.meetingOf(2), 'following')).toMatchObject({ ok: true, value: { following: 0 } })
    expect(await of.series()).toMatchObject({ state: 'ended', end: { count: 1 } })
    // The question about the third is to be decided no more.
    expect(await of.owed('series-asked')).toEqual([...both, ...both].toSorted())
    expect(await decide(3, 'keep')).toMatchObject({ reason: 'series-over' })
    await of.runTo('2023-06-30T08:00')
    expect((await of.told()).slice(0, 2)).toEqual([
      '1 made 2023-05-04T09:00 cancelled',
      '2 made 2023-05-11T09:00 cancelled',
    ])
    expect((await of.told()).length).toBe(3)
    // It can go on, with the next day of its rule.
    const page = await openSeries(of.desk, caller(secretariatId), of.seriesId)
    if (!page.ok) throw new Error(page.reason)
    expect(await extendSeries(of.desk, by(secretariatId), of.seriesId, 3, page.value.print)).toEqual({
      ok: true,
      value: { until: '2023-09-30' },
    })
    expect(await extendSeries(of.desk, by(secondSecretary), of.seriesId, 6, page.value.print)).toMatchObject({
      reason: 'series-decided',
      details: { by: 'Bagian Tapem' },
    })
    await of.runTo('2023-07-03T08:00')
    expect((await of.told()).slice(2)).toEqual(['3 made 2023-07-06T09:00 scheduled'])
  })

  it('is made of those who are in use; a confidential one keeps nothing of its matter; its clock is its own', async () => {
    of = await openRecurring(engine, undefined, { classification: 'Terbatas', title: null, place: null })
    const set = async (officeId: string) => {
      const version = (await findOfficeRecord(of.db, officeId))?.version ?? 0
      await editOffice(of.desk, by(secretariatId), officeId, version, { field: 'enabled', enabled: false })
    }
    await set('DISBUN')
    await set('AS1')
    const settings = await readSettings(of.desk, caller(secretariatId))
    const seen = settings.ok ? settings.value.each.find(({ name }) => name === 'zone')!.seen : ''
    await changeSetting(of.desk, by(secretariatId), { name: 'zone', text: 'Asia/Makassar', seen })
    await of.runTo('2023-05-02T08:00')
    expect((await of.told())[1]).toBe('2 made 2023-05-11T09:00 scheduled')
    const second = await of.meetingOf(2)
    const meeting = await findMeeting(of.db, second)
    expect(meeting).toMatchObject({ chairOfficeId: null, place: null, agenda: [], zone: 'Asia/Jakarta' })
    expect(meeting?.title).toMatch(/^R-/)
    expect((await invitationsOf(of.db, second)).map(({ officeId }) => officeId)).toEqual(['BAPPEDA'])
    expect(await readSeriesMade(of.desk, { seriesId: of.seriesId, meetingId: second })).toMatchObject({
      chairGone: true,
      gone: [{ id: 'AS1' }, { id: 'DISBUN' }],
      title: '',
    })
    expect((await placesInSeries(of.db, [second])).get(second)).toMatchObject({ number: 2, count: 6 })
    await of.runTo('2023-05-04T08:00')
    expect(await of.shown(3)).toMatchObject({ confidential: true, troubles: [{ kind: 'holiday' }], title: '' })
    await set('BAPPEDA')
    await decide(3, 'keep')
    await of.runTo('2023-05-09T08:00')
    expect((await of.told())[2]).toBe('3 skipped nobody')
    const page = await openSeries(of.desk, caller(secretariatId), of.seriesId)
    expect(await endSeries(of.desk, by(secretariatId), of.seriesId, page.ok ? page.value.print : '')).toEqual({
      ok: true,
      value: { last: 2 },
    })
  })
})
