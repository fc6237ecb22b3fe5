import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nothingSaid } from '../../src/domain/drafting.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import { amendDraft, discardDraft, draftMeeting, readDraft } from '../../src/operations/drafts.ts'
import { publishMeeting } from '../../src/operations/meetings.ts'
import { chooseSlot } from '../../src/operations/poll-choosing.ts'
import { markFor, markSlots } from '../../src/operations/poll-marks.ts'
import { pollOf } from '../../src/operations/poll-reading.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { askPoll, extendPoll, withdrawPoll } from '../../src/operations/time-polls.ts'
import { insertAccount } from '../../src/store/accounts.ts'
import { transact } from '../../src/store/database.ts'
import { invitationsOf } from '../../src/store/invitations.ts'
import { findMeeting } from '../../src/store/meetings.ts'
import { putPerson } from '../../src/store/people.ts'
import { findPoll, standingMarks } from '../../src/store/time-polls.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { by, caller } from '../support/people.ts'

const [headOfAs1, headOfDisbun, staffOfDisbun, headOfBappeda, headOfPupr] = [11, 12, 13, 14, 15]
const secondSecretary = 9002
const slots = [
  { day: '2023-05-04', from: '09:00', until: '11:00' },
  { day: '2023-05-05', from: '08:30', until: null },
]
const moment = (text: string): number => Temporal.Instant.from(`2023-${text}:00+07:00`).epochMilliseconds
const why = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.reason)

describe.each(engines)('times that are offered on $name', (engine) => {
  let opened: Opened
  let pollId: string
  let meetingId: string

  beforeEach(async () => {
    opened = await engine.open({ secretariatIds: [secretariatId, secondSecretary] })
    const { desk, db, clock } = opened
    clock.set(moment('04-26T08:00'))
    await loadReference(desk)
    await transact(db, async (trx) => {
      const seats = [
        [headOfAs1, 'AS1', 'head'],
        [headOfDisbun, 'DISBUN', 'head'],
        [staffOfDisbun, 'DISBUN', 'staff'],
        [headOfBappeda, 'BAPPEDA', 'head'],
        [headOfPupr, 'PUPR', 'head'],
      ] as const
      for (const userId of [...seats.map(([id]) => id), secretariatId, secondSecretary])
        await putPerson(
          trx,
          { id: userId, name: `Akun ${userId}`, username: null, locale: 'id', reachable: true },
          desk.clock.now(),
        )
      for (const [userId, officeId, capacity] of seats)
        await insertAccount(
          trx,
          { id: `a${userId}`, userId, officeId, capacity, standing: 'definitif', since: desk.clock.now() },
          secretariatId,
        )
    })
    const drafted = await draftMeeting(desk, by(secretariatId), {
      ...nothingSaid,
      title: 'Rakor Kerja Sama Karet',
      place: 'Aula Bappeda',
      slots,
      chair: { officeId: 'AS1' },
      required: { officeIds: ['DISBUN', 'BAPPEDA'], groups: [], unclear: [] },
    })
    meetingId = drafted.ok ? drafted.value.meetingId : ''
    const asked = await askPoll(desk, by(secretariatId), meetingId, await seen())
    pollId = asked.ok ? asked.value.pollId : ''
  })
  afterEach(() => opened.close())

  const seen = async () => ({ print: (await readDraft(opened.desk, meetingId))?.print })
  const says = (
    userId: number,
    mark: 'can' | 'if-need' | 'cannot',
    slot: number | null = null,
    office: string | null = null,
    chatId = userId,
  ) => markSlots(opened.desk, by(userId), { pollId, office, said: [{ slot, mark }], chatId })
  const chooses = (at: number, userId = secretariatId) =>
    chooseSlot(opened.desk, by(userId), pollId, at, { kept: undefined, because: undefined, shownIn: null })
  const marks = async () =>
    Object.fromEntries([...(await standingMarks(opened.db, pollId))].map(([id, { marks }]) => [id, marks.join()]))
  const state = async () => (await findPoll(opened.db, pollId))?.state
  const owed = async (kind: string): Promise<number> =>
    (
      await opened.db
        .selectFrom('outbox')
        .select('id')
        .where('kind', '=', kind)
        .where('state', '=', 'waiting')
        .execute()
    ).length

  it('are asked of everybody invited once, and nothing of the time changes meanwhile', async () => {
    expect(await owed('poll-asked')).toBe(4)
    const { desk } = opened
    expect(why(await askPoll(desk, by(secretariatId), meetingId, await seen()))).toBe('poll-open')
    const when = { kind: 'when' as const, day: '2023-05-09', from: '10:00' }
    expect(why(await amendDraft(desk, by(secretariatId), meetingId, when))).toBe('poll-open')
    expect(why(await amendDraft(desk, by(secretariatId), meetingId, { kind: 'several', on: false }))).toBe('poll-open')
    expect(why(await publishMeeting(desk, by(secretariatId), meetingId, await seen()))).toBe('incomplete-draft')
    expect(why(await amendDraft(desk, by(secretariatId), meetingId, { kind: 'title', title: 'Rakor Karet' }))).toBe(
      'ok',
    )
    expect(why(await askPoll(desk, by(headOfDisbun), meetingId, await seen()))).toBe('not-allowed')
  })

  it('are answered for the own office alone, the last word counts, and the same request changes nothing twice', async () => {
    expect(why(await says(headOfPupr, 'can'))).toBe('poll-not-asked')
    expect(why(await says(headOfPupr, 'can', null, 'DISBUN'))).toBe('poll-not-asked')
    expect(why(await says(999, 'can'))).toBe('unknown-person')
    expect(why(await says(secretariatId, 'can'))).toBe('not-allowed')
    expect(why(await says(headOfDisbun, 'can', null, null, -100))).toBe('wrong-chat')

    const request = by(headOfDisbun)
    const marking = { pollId, office: 'DISBUN', said: [{ slot: null, mark: 'can' as const }], chatId: headOfDisbun }
    expect(await markSlots(opened.desk, request, marking)).toEqual(await markSlots(opened.desk, request, marking))
    await says(staffOfDisbun, 'cannot', 1)
    expect(await marks()).toEqual({ DISBUN: 'can,cannot' })
    const history = await opened.db
      .selectFrom('time_poll_answer')
      .select(['given_by', 'given_as'])
      .orderBy('given_at')
      .execute()
    expect(history).toEqual([
      { given_by: headOfDisbun, given_as: 'head' },
      { given_by: staffOfDisbun, given_as: 'staff' },
    ])
    // From two phones at once both count.
    await Promise.all([says(headOfDisbun, 'if-need', 0), says(staffOfDisbun, 'can', 1)])
    expect(await marks()).toEqual({ DISBUN: 'if-need,can' })
    expect(why(await markFor(opened.desk, by(secretariatId), { pollId, officeId: 'PUPR', said: [] }))).toBe(
      'poll-not-asked',
    )
    expect(why(await markFor(opened.desk, by(headOfBappeda), { pollId, officeId: 'BAPPEDA', said: [] }))).toBe(
      'not-allowed',
    )
  })

  it('are proposed once all required have answered, and once more at the deadline only for news', async () => {
    await says(headOfAs1, 'can')
    await says(headOfDisbun, 'can')
    expect([await state(), await owed('poll-proposal')]).toEqual(['open', 0])
    await says(headOfBappeda, 'cannot', 0)
    expect(await state()).toBe('open')
    await says(headOfBappeda, 'can', 1)
    expect([await state(), await owed('poll-proposal')]).toEqual(['answered', 2])
    const shown = await pollOf(opened.desk, caller(headOfAs1), pollId)
    expect(shown.ok && shown.value).toMatchObject({ secretariat: false, proposal: { best: { at: 1 } } })
    expect(why(await pollOf(opened.desk, caller(headOfDisbun), pollId))).toBe('not-allowed')

    await opened.db.deleteFrom('outbox').execute()
    opened.clock.set(moment('04-28T15:00'))
    await fireDueReminders(opened.desk)
    expect([await state(), await owed('poll-proposal')]).toEqual(['closed', 0])
    expect(why(await says(headOfDisbun, 'cannot'))).toBe('poll-closed')
    expect(
      why(
        await markFor(opened.desk, by(secretariatId), {
          pollId,
          officeId: 'DISBUN',
          said: [{ slot: 0, mark: 'cannot' }],
        }),
      ),
    ).toBe('ok')
    expect([await state(), await marks()]).toMatchObject(['closed', { DISBUN: 'cannot,can' }])

    const until = (text: string) => Temporal.Instant.fromEpochMilliseconds(moment(text))
    expect(why(await extendPoll(opened.desk, by(secretariatId), pollId, until('04-28T14:00')))).toBe('extension-past')
    expect(why(await extendPoll(opened.desk, by(secretariatId), pollId, until('05-04T09:30')))).toBe('extension-past')
    expect(why(await extendPoll(opened.desk, by(secretariatId), pollId, until('05-02T15:00')))).toBe('ok')
    expect(await state()).toBe('answered')
  })

  it('of which one is chosen once: whoever is second hears so, and answers stand as to be confirmed', async () => {
    await says(headOfAs1, 'can')
    await says(staffOfDisbun, 'if-need', 1)
    await says(headOfBappeda, 'cannot')
    const both = await Promise.all([chooses(1), chooses(0, secondSecretary)])
    expect(both.map(why).sort()).toEqual(['ok', 'poll-chosen'])
    const at = both[0]?.ok ? 1 : 0
    const meeting = await findMeeting(opened.db, meetingId)
    expect(meeting).toMatchObject({ state: 'scheduled', title: 'Rakor Kerja Sama Karet' })
    expect(meeting?.startsAt?.epochMilliseconds).toBe(moment(at === 1 ? '05-05T08:30' : '05-04T09:00'))
    const standing = (await invitationsOf(opened.db, meetingId)).map(
      ({ officeId, rsvp, answeredVia, answeredBy }) => `${officeId} ${rsvp} ${answeredVia} ${answeredBy}`,
    )
    expect(standing).toEqual([
      `AS1 tentative poll ${headOfAs1}`,
      'BAPPEDA needs_action null null',
      at === 1 ? `DISBUN tentative poll ${staffOfDisbun}` : 'DISBUN needs_action null null',
    ])
    expect(why(await says(headOfDisbun, 'cannot'))).toBe('poll-chosen')
    expect(why(await withdrawPoll(opened.desk, by(secretariatId), pollId))).toBe('poll-chosen')
    expect(why(await chooses(0))).toBe('poll-chosen')
  })

  it('are chosen no more once they have passed, are withdrawn, or their draft is cancelled', async () => {
    await says(headOfDisbun, 'can')
    expect(why(await chooses(7))).toBe('not-found')
    expect(why(await chooses(0, headOfDisbun))).toBe('not-allowed')
    opened.clock.set(moment('05-04T09:00'))
    expect(why(await chooses(0))).toBe('poll-slot-past')
    expect(why(await discardDraft(opened.desk, by(secretariatId), meetingId))).toBe('ok')
    expect([await state(), await owed('poll-dropped')]).toEqual(['withdrawn', 2])
    expect(why(await chooses(1))).toBe('poll-withdrawn')
    expect(why(await says(headOfDisbun, 'can'))).toBe('poll-withdrawn')
    expect(why(await withdrawPoll(opened.desk, by(secretariatId), pollId))).toBe('poll-withdrawn')
  })
})
