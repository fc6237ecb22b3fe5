import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Meeting } from '../../src/domain/meeting.ts'
import { done } from '../../src/domain/outcome.ts'
import { chooseForGroup, chooseLanguage, readGroupChoices } from '../../src/operations/choices.ts'
import { draftingTable } from '../../src/operations/drafts.ts'
import { perform } from '../../src/operations/perform.ts'
import { readReminder } from '../../src/operations/reminder-reading.ts'
import { planMeetingReminders } from '../../src/operations/reminder-rows.ts'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { changeSetting, readSettings, type SettingWish } from '../../src/operations/settings.ts'
import { voiceFor, voiceOf } from '../../src/operations/voice.ts'
import { transact } from '../../src/store/database.ts'
import { putGroup } from '../../src/store/groups.ts'
import { putPerson } from '../../src/store/people.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { groupId, invited, meetingId } from '../support/invited.ts'
import { by, caller } from '../support/people.ts'

const [disbun, bappeda] = [11, 13]
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)

describe.each(engines)('settings on $name', (engine) => {
  let opened: Opened
  let meeting: Meeting
  beforeEach(async () => {
    opened = await engine.open()
    meeting = await invited(
      opened,
      ['DISBUN', 'BAPPEDA', 'PDAM'],
      [
        { userId: disbun, officeId: 'DISBUN' },
        { userId: bappeda, officeId: 'BAPPEDA' },
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
    await perform(opened.desk, by(secretariatId), 'meeting.publish', async (work) => {
      await planMeetingReminders(work, meeting)
      return done(null)
    })
  })
  afterEach(() => opened.close())

  const seenOf = async (name: string): Promise<string> => {
    const read = await readSettings(opened.desk, caller(secretariatId))
    if (!read.ok) throw new Error(read.reason)
    return read.value.each.find((each) => each.name === name)?.seen ?? ''
  }
  const change = async (name: string, text: string | null) =>
    changeSetting(opened.desk, by(secretariatId), { name, text, seen: await seenOf(name) })
  const go = async (moment: string): Promise<void> => {
    await opened.clock.advance(opened.clock.now().until(at(moment)))
    await fireDueReminders(opened.desk)
  }
  /** `kind moment state` of every reminder of the meeting that tells somebody something. */
  const reminders = async (): Promise<string[]> => {
    const rows = await opened.db
      .selectFrom('reminder')
      .selectAll()
      .where('kind', 'not in', ['lock', 'check-in', 'begin', 'close', 'deadline'])
      .where('kind', 'not like', 'chase-%')
      .where('state', '!=', 'cancelled')
      .orderBy('due_at')
      .orderBy('kind')
      .execute()
    return rows.map(({ kind, due_at, state }) => {
      const due = Temporal.Instant.fromEpochMilliseconds(due_at).toZonedDateTimeISO('Asia/Jakarta').toPlainDateTime()
      return `${kind} ${due.toString({ smallestUnit: 'minute' })} ${state}`
    })
  }
  const owed = async (kind: string): Promise<number> =>
    (await opened.db.selectFrom('outbox').select('id').where('kind', '=', kind).execute()).length

  it('plan the reminders of scheduled meetings anew, each told once', async () => {
    expect(await change('three-days', '09:00')).toMatchObject({ ok: true, value: { text: '09:00', meetings: 1 } })
    expect(await change('two-hours', 'off')).toMatchObject({ ok: true, value: { meetings: 1 } })
    expect(await reminders()).toEqual([
      'three-days 2023-04-28T09:00 pending',
      'answer-day 2023-05-03T08:00 pending',
      'one-day 2023-05-03T08:00 pending',
    ])
    await go('2023-04-28T09:00')
    const told = await owed('reminder-private')
    expect(told).toBe(2)
    expect(await change('three-days', '15:00')).toMatchObject({ ok: true })
    expect(await change('three-days', 'off')).toMatchObject({ ok: true })
    expect(await change('three-days', null)).toMatchObject({ ok: true, value: { text: '08:00' } })
    expect(await change('two-hours', 'on')).toMatchObject({ ok: true })
    await go('2023-04-28T19:00')
    expect(await owed('reminder-private')).toBe(told)
    expect(await reminders()).toEqual([
      'three-days 2023-04-28T09:00 fired',
      'answer-day 2023-05-03T08:00 pending',
      'one-day 2023-05-03T08:00 pending',
      'two-hours 2023-05-04T07:00 pending',
    ])
  })

  it('leave a reminder on its way true, whatever hour the next ones have', async () => {
    await go('2023-05-03T08:00')
    const row = await opened.db
      .selectFrom('reminder')
      .select('id')
      .where('kind', '=', 'one-day')
      .executeTakeFirstOrThrow()
    await change('one-day', '10:00')
    await change('answer-day', 'off')
    const view = await readReminder(opened.desk, { reminderId: row.id, meetingId, officeId: 'DISBUN', chatId: disbun })
    expect(view).toMatchObject({ kind: 'one-day' })
  })

  it('lose no reminder that is due at the very moment of the change', async () => {
    await opened.clock.advance(opened.clock.now().until(at('2023-05-03T08:00')))
    await change('one-day', '10:00')
    await fireDueReminders(opened.desk)
    expect(await reminders()).toContain('one-day 2023-05-03T08:00 fired')
    await go('2023-05-03T12:00')
    expect((await reminders()).filter((each) => each.startsWith('one-day'))).toHaveLength(1)
  })

  it('hold reminders in the quiet hours that are set', async () => {
    expect(await change('three-days', '07:00')).toMatchObject({ ok: true })
    expect(await change('quiet', '19:00-07:30')).toMatchObject({ ok: false, reason: 'setting-in-quiet-hours' })
    expect(await change('three-days', '08:00')).toMatchObject({ ok: true })
    expect(await change('quiet', '19:00-07:30')).toMatchObject({ ok: true, value: { meetings: 1 } })
    expect(await reminders()).toContain('two-hours 2023-05-04T07:30 pending')
    expect(await change('three-days', '07:00')).toMatchObject({ ok: false, reason: 'setting-in-quiet-hours' })
  })

  it('are changed by one of two who change at once, and the other learns by whom', async () => {
    const seen = await seenOf('deadline')
    const wish = (text: string): SettingWish => ({ name: 'deadline', text, seen })
    const both = await Promise.all([
      changeSetting(opened.desk, by(secretariatId), wish('2 12:00')),
      changeSetting(opened.desk, by(secretariatId), wish('3 12:00')),
    ])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'setting-changed', details: { by: 'Sekretariat' } })
  })

  it('are changed once by a request that comes twice', async () => {
    const request = by(secretariatId)
    const wish = { name: 'one-day', text: '09:00', seen: '0' }
    const first = await changeSetting(opened.desk, request, wish)
    expect(await changeSetting(opened.desk, request, wish)).toEqual(first)
    expect(
      (await opened.db.selectFrom('ledger').select('id').where('operation', '=', 'setting.change').execute()).length,
    ).toBe(1)
  })

  it.each([
    ['zone', 'Nowhere/Nothing'],
    ['zone', ''],
    ['quiet', '10:00-12:00'],
    ['deadline', '1 25:00'],
    ['two-hours', 'yes'],
    ['nonsense', 'on'],
    ['__proto__', 'on'],
  ])('refuse %s = %j', async (name, text) => {
    expect(await changeSetting(opened.desk, by(secretariatId), { name, text, seen: '0' })).toMatchObject({
      ok: false,
      reason: 'not-found',
    })
    expect(await readSettings(opened.desk, caller(secretariatId))).toMatchObject({
      ok: true,
      value: { settings: { zone: 'Asia/Jakarta' } },
    })
  })

  it('belong to the secretariat', async () => {
    for (const userId of [disbun, 999]) {
      const wish = { name: 'two-hours', text: 'off', seen: '0' }
      expect(await changeSetting(opened.desk, by(userId), wish)).toMatchObject({ ok: false })
      expect(await readSettings(opened.desk, caller(userId))).toMatchObject({ ok: false })
      const chosen = { chatId: groupId, what: 'cards', value: 'off' }
      expect(await chooseForGroup(opened.desk, by(userId), chosen)).toMatchObject({ ok: false })
    }
  })

  it('of a group say what it gets', async () => {
    const choose = (what: string, value: string) =>
      chooseForGroup(opened.desk, by(secretariatId), { chatId: groupId, what, value })
    expect(await choose('counts', 'off')).toMatchObject({ ok: true, value: { gets: { counts: false, cards: true } } })
    await go('2023-04-28T08:00')
    expect(await owed('reminder-group')).toBe(0)
    await choose('counts', 'on')
    await go('2023-05-03T08:00')
    expect(await owed('reminder-group')).toBe(1)

    await choose('cards', 'off')
    expect(await draftingTable(opened.desk, caller(secretariatId))).toMatchObject({ ok: true, value: { groups: [] } })
    await choose('cards', 'on')
    expect(await draftingTable(opened.desk, caller(secretariatId))).toMatchObject({
      ok: true,
      value: { groups: [{ chatId: groupId }] },
    })
    for (const [what, value] of [
      ['cards', 'maybe'],
      ['everything', 'on'],
      ['language', 'fr'],
    ] as const)
      expect(await choose(what, value)).toMatchObject({ ok: false, reason: 'not-found' })
    expect(
      await chooseForGroup(opened.desk, by(secretariatId), { chatId: -1, what: 'cards', value: 'on' }),
    ).toMatchObject({ reason: 'group-gone' })
    expect(await readGroupChoices(opened.desk, caller(secretariatId), groupId)).toMatchObject({ ok: true })
  })

  it('of language count for a chat, and for what only one person sees', async () => {
    await chooseForGroup(opened.desk, by(secretariatId), { chatId: groupId, what: 'language', value: 'en' })
    expect(await voiceOf(opened.desk, groupId)).toEqual({ locale: 'en', zone: 'Asia/Jakarta' })
    // Whoever was never seen is spoken to as the group is; whoever is known in their own language.
    expect(await voiceFor(opened.desk, 777, groupId)).toMatchObject({ locale: 'en' })
    expect(await voiceFor(opened.desk, disbun, groupId)).toMatchObject({ locale: 'id' })
    expect(await chooseLanguage(opened.desk, by(disbun), 'en')).toMatchObject({ ok: true, value: { locale: 'en' } })
    expect(await voiceFor(opened.desk, disbun, undefined)).toMatchObject({ locale: 'en' })
    await change('zone', 'Asia/Jayapura')
    expect(await voiceOf(opened.desk, disbun)).toEqual({ locale: 'en', zone: 'Asia/Jayapura' })
    expect(await change('zone', null)).toMatchObject({ ok: true, value: { text: 'Asia/Jakarta' } })
  })
})
