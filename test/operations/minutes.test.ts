import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { correctAttendance } from '../../src/operations/attendance.ts'
import { openMinutes } from '../../src/operations/minutes.ts'
import {
  approveMinutes,
  askPdf,
  recordApproval,
  returnMinutes,
  reviseMinutes,
  submitMinutes,
} from '../../src/operations/minutes-approval.ts'
import type { NewPoint } from '../../src/operations/minutes-points.ts'
import { addPoints, changePoint, movePoint, removePoint, restorePoint } from '../../src/operations/minutes-points.ts'
import { approvedMinutes, shownMinutes } from '../../src/operations/minutes-reading.ts'
import { reopenMeeting } from '../../src/operations/reopen.ts'
import { transact } from '../../src/store/database.ts'
import { findMeeting, saveMeeting } from '../../src/store/meetings.ts'
import { findMinutes } from '../../src/store/minutes.ts'
import { outcomesOf } from '../../src/store/minutes-outcomes.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { invited, meetingId, tie } from '../support/invited.ts'
import { by, caller } from '../support/people.ts'

const chair = 21
const chairStaff = 22
const disbun = 11
const bappeda = 12

const point = (text: string, more: Partial<NewPoint> = {}): NewPoint => ({
  kind: 'information',
  text,
  fieldCode: 'KARET',
  officeId: null,
  dueOn: null,
  ...more,
})
const action = point('susun rencana', { kind: 'action', officeId: 'DISBUN', dueOn: '2023-05-12' })

describe.each(engines)('minutes on $name', (engine) => {
  let opened: Opened

  beforeEach(async () => {
    opened = await engine.open()
    await invited(opened, ['AS1', 'DISBUN', 'BAPPEDA'], [], { state: 'in_progress', agenda: ['Karet', 'Demplot'] })
    await tie(opened, [
      { userId: chair, officeId: 'AS1' },
      { userId: chairStaff, officeId: 'AS1', capacity: 'staff' },
      { userId: disbun, officeId: 'DISBUN' },
      { userId: bappeda, officeId: 'BAPPEDA' },
      { userId: secretariatId, officeId: 'BAG-TAPEM', capacity: 'staff' },
    ])
    opened.clock.set(Temporal.Instant.from('2023-05-04T11:00:00+07:00').epochMilliseconds)
  })
  afterEach(() => opened.close())

  const put = async (given: Partial<NonNullable<Awaited<ReturnType<typeof findMeeting>>>>): Promise<void> => {
    const meeting = (await findMeeting(opened.db, meetingId))!
    await transact(opened.db, (trx) => saveMeeting(trx, { ...meeting, ...given }, null))
  }
  const close = () => put({ state: 'closed', closedAt: opened.clock.now() })
  const add = (points: NewPoint[], request = by(secretariatId)) => addPoints(opened.desk, request, meetingId, points)
  const texts = async () => (await outcomesOf(opened.db, meetingId)).map(({ text }) => text)
  const print = async (user = secretariatId): Promise<string> => {
    const shown = await shownMinutes(opened.desk, caller(user), meetingId)
    return shown.ok ? shown.value.print : shown.reason
  }
  const submit = () => submitMinutes(opened.desk, by(secretariatId), meetingId)
  const tasks = () => opened.db.selectFrom('task').selectAll().orderBy('code').execute()
  const state = async () => (await findMinutes(opened.db, meetingId))?.state

  it('keep what two write at once, and a request that comes twice adds once', async () => {
    const once = by(secretariatId)
    await Promise.all([
      ...Array.from({ length: 6 }, (_, at) => add([point(`butir ${at}`)])),
      add([point('sekali')], once),
      add([point('sekali')], { ...once }),
    ])
    const found = await outcomesOf(opened.db, meetingId)
    expect(found.map(({ text }) => text).toSorted()).toEqual([
      ...['butir 0', 'butir 1', 'butir 2', 'butir 3', 'butir 4', 'butir 5'],
      'sekali',
    ])
    expect(new Set(found.map(({ position }) => position)).size).toBe(7)
    // One point moved by two at once still is where somebody put it, and none is lost.
    const [first, second] = found
    await Promise.all([
      movePoint(opened.desk, by(secretariatId), first!.id, 'down'),
      movePoint(opened.desk, by(secretariatId), second!.id, 'up'),
    ])
    expect(new Set((await outcomesOf(opened.db, meetingId)).map(({ position }) => position)).size).toBe(7)
    // Of two corrections made on the same wording the second is refused.
    const seen = first!.revision
    const both = await Promise.all([
      changePoint(opened.desk, by(secretariatId), first!.id, { text: 'satu' }, seen),
      changePoint(opened.desk, by(secretariatId), first!.id, { text: 'dua' }, seen),
    ])
    expect(both.map((each) => (each.ok ? 'ok' : each.reason)).toSorted()).toEqual(['minutes-point-changed', 'ok'])
  })

  it('refuse what cannot be, and then nothing is written', async () => {
    const reason = async (points: NewPoint[]) => {
      const added = await add(points)
      return added.ok ? 'ok' : added.reason
    }
    expect(await reason([point('baik'), point('')])).toBe('minutes-no-words')
    expect(await reason([point('x'.repeat(1001))])).toBe('text-too-long')
    expect(await reason([{ ...action, text: 'x'.repeat(501) }])).toBe('text-too-long')
    expect(await reason([{ ...action, officeId: 'NIHIL' }])).toBe('not-found')
    expect(await reason([{ ...action, dueOn: '2023-02-30' }])).toBe('not-found')
    expect(await reason([point('x', { fieldCode: 'NIHIL' })])).toBe('not-found')
    expect(await reason(Array.from({ length: 151 }, () => point('x')))).toBe('minutes-full')
    expect(await texts()).toEqual([])
    for (const user of [disbun, bappeda, chairStaff]) {
      const added = await addPoints(opened.desk, by(user), meetingId, [point('x')])
      expect(added).toMatchObject({ ok: false, reason: 'minutes-not-yours' })
      expect(await print(user)).toBe('minutes-not-yours')
      expect(await askPdf(opened.desk, by(user), meetingId)).toMatchObject({ ok: false })
    }
    expect(await addPoints(opened.desk, by(99), meetingId, [point('x')])).toMatchObject({ reason: 'unknown-person' })
    for (const [given, why] of [
      [{ state: 'cancelled' }, 'meeting-cancelled'],
      [{ classification: 'Rahasia' }, 'minutes-confidential'],
      [{ state: 'draft' }, 'not-found'],
    ] as const) {
      await put(given as never)
      expect(await reason([point('x')])).toBe(why)
      expect(await openMinutes(opened.desk, by(secretariatId), { meetingId })).toMatchObject({ reason: why })
      await put({ state: 'in_progress', classification: 'Biasa' })
    }
  })

  it('go to the chair when the meeting is closed and nothing lacks, and are approved as they were seen', async () => {
    expect(await submit()).toMatchObject({ reason: 'minutes-meeting-open' })
    await close()
    expect(await submit()).toMatchObject({ reason: 'minutes-empty' })
    await add([point('satu'), { ...action, dueOn: null }])
    expect(await submit()).toMatchObject({ reason: 'minutes-action-lacks', details: { number: 2 } })
    const [, lacking] = await outcomesOf(opened.db, meetingId)
    await changePoint(opened.desk, by(secretariatId), lacking!.id, { dueOn: '2023-05-12' })
    expect(await submit()).toEqual({ ok: true, value: { meetingId, chairs: 1 } })
    const seen = { meetingId, print: await print(chair) }
    for (const user of [disbun, chairStaff])
      expect(await approveMinutes(opened.desk, by(user), seen)).toMatchObject({ reason: 'minutes-not-chair' })
    // Everything that is shown counts: a point, the attendance, the hours.
    await correctAttendance(opened.desk, by(secretariatId), { meetingId, officeId: 'DISBUN', state: 'present' })
    expect(await approveMinutes(opened.desk, by(chair), seen)).toMatchObject({ reason: 'minutes-changed' })
    // Opened again for corrections, it waits until the meeting is closed.
    await reopenMeeting(opened.desk, by(secretariatId), meetingId)
    const now = { meetingId, print: await print(chair) }
    expect(await approveMinutes(opened.desk, by(chair), now)).toMatchObject({ reason: 'minutes-meeting-open' })
    await close()
    const both = await Promise.all([
      approveMinutes(opened.desk, by(chair), { meetingId, print: await print(chair) }),
      recordApproval(opened.desk, by(secretariatId), { meetingId, print: await print(), basis: 'paraf' }),
    ])
    expect(both.map((each) => (each.ok ? 'ok' : each.reason)).toSorted()).toEqual(['minutes-approved', 'ok'])
    expect(await tasks()).toMatchObject([{ code: 'TL-KARET-2023-0001', office_id: 'DISBUN', meeting_id: meetingId }])
    const owed = await opened.db.selectFrom('outbox').select(['kind', 'chat_id']).execute()
    const sent = owed.filter(({ kind }) => kind === 'minutes-sent').map((row) => row.chat_id)
    expect(sent.toSorted((one, other) => one - other)).toEqual([disbun, bappeda, chair, chairStaff, secretariatId])
  })

  it('once approved are locked with their attendance; a new version changes what it changed, and counts when approved', async () => {
    await close()
    await add([action, { ...action, text: 'siapkan data', officeId: 'BAPPEDA' }])
    await submit()
    await approveMinutes(opened.desk, by(chair), { meetingId, print: await print(chair) })
    expect(await add([point('terlambat')])).toMatchObject({ reason: 'minutes-approved' })
    const fix = { meetingId, officeId: 'DISBUN', state: 'present' }
    expect(await correctAttendance(opened.desk, by(secretariatId), fix)).toMatchObject({ reason: 'attendance-locked' })
    expect(await returnMinutes(opened.desk, by(chair), meetingId, 'x')).toMatchObject({ reason: 'minutes-approved' })

    expect(await reviseMinutes(opened.desk, by(secretariatId), meetingId, ' ')).toMatchObject({
      reason: 'minutes-no-words',
    })
    expect((await reviseMinutes(opened.desk, by(secretariatId), meetingId, 'keliru')).ok).toBe(true)
    expect((await correctAttendance(opened.desk, by(secretariatId), fix)).ok).toBe(true)
    const [one, two] = await outcomesOf(opened.db, meetingId)
    await removePoint(opened.desk, by(secretariatId), two!.id)
    await changePoint(opened.desk, by(secretariatId), one!.id, { dueOn: '2023-05-26' })
    await add([{ ...action, text: 'undang petani' }])
    // Until then the version before counts, for whoever may read it.
    const before = await approvedMinutes(opened.desk, caller(bappeda), meetingId)
    expect(before.ok && before.value.approved).toMatchObject({ version: 1, reason: null })
    await submit()
    expect((await returnMinutes(opened.desk, by(chair), meetingId, 'periksa tenggat')).ok).toBe(true)
    expect(await state()).toBe('returned')
    await submit()
    await approveMinutes(opened.desk, by(chair), { meetingId, print: await print(chair) })
    const after = await approvedMinutes(opened.desk, caller(bappeda), meetingId)
    expect(after.ok && after.value.approved).toMatchObject({ version: 2, reason: 'keliru' })
    expect(await tasks()).toMatchObject([
      { code: 'TL-KARET-2023-0001', due_on: '2023-05-26', state: 'new' },
      { code: 'TL-KARET-2023-0002', state: 'cancelled' },
      { code: 'TL-KARET-2023-0003', description: 'undang petani', state: 'new' },
    ])
    expect(await restorePoint(opened.desk, by(secretariatId), two!.id)).toMatchObject({ reason: 'minutes-approved' })
  })
})
