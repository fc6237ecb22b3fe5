import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TaskAsk } from '../../src/domain/task.ts'
import { openAsks } from '../../src/domain/task-asks.ts'
import { addToAsk, beginAsk, dropAsk, grantAsk, refuseAsk, sendAsk, shownAsk } from '../../src/operations/task-asks.ts'
import { readTask } from '../../src/operations/task-reading.ts'
import { confirmTask, finishTask, reportTask } from '../../src/operations/task-steps.ts'
import { engines, secretariatId } from '../support/engines.ts'
import { by, caller } from '../support/people.ts'
import { bappeda, disbun, openTaskDesk, partner, stranger, type TaskDesk } from '../support/task-desk.ts'

describe.each(engines)('what an office asks on $name', (engine) => {
  let opened: TaskDesk
  let id: string
  beforeEach(async () => {
    opened = await openTaskDesk(engine)
    id = await opened.made()
  })
  afterEach(() => opened.close())

  const history = async () => (await readTask(opened.desk, id))!.history.map(({ event }) => event)
  const open = async () => openAsks(await history())
  const begin = (step: TaskAsk, who = disbun) => beginAsk(opened.desk, by(who), id, { step, reason: null, wish: null })
  const ask = async (step: TaskAsk, reason: string, wish: string | null) => {
    await begin(step)
    const added = await addToAsk(opened.desk, by(disbun), id, { reason, wish })
    return added.ok ? sendAsk(opened.desk, by(disbun), id, () => true) : added
  }

  it('is granted by one of two at once, and refused no more', async () => {
    expect(await ask('ask-time', 'peta belum ada', '2023-05-26')).toMatchObject({ ok: true })
    const [asked] = await open()
    const both = await Promise.all([
      grantAsk(opened.desk, by(secretariatId), id, asked!.id),
      grantAsk(opened.desk, by(secretariatId), id, asked!.id),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'task-ask-decided' })
    expect((await readTask(opened.desk, id))!.task).toMatchObject({ dueOn: '2023-05-26', firstDueOn: '2023-05-12' })
    expect(await refuseAsk(opened.desk, by(secretariatId), id, asked!.id, 'tidak')).toMatchObject({
      reason: 'task-ask-decided',
    })
    // The same request again comes to the same.
    const request = by(secretariatId)
    await ask('ask-time', 'sekali lagi', '2023-05-30')
    const [again] = await open()
    const first = await refuseAsk(opened.desk, request, id, again!.id, 'tidak')
    expect(await refuseAsk(opened.desk, { ...request }, id, again!.id, 'tidak')).toEqual(first)
    expect((await history()).filter(({ step }) => step === 'refuse')).toHaveLength(1)
  })

  it('is read with care: a later day, another office that is in use, and words', async () => {
    expect(await ask('ask-time', 'peta', '2023-05-11')).toMatchObject({ reason: 'task-wish-early' })
    expect(await ask('ask-time', 'peta', '2023-05-12')).toMatchObject({ reason: 'task-unchanged' })
    expect(await ask('ask-time', 'peta', '2023-04-01')).toMatchObject({ reason: 'task-due-past' })
    expect(await ask('ask-time', 'peta', '2023-02-31')).toMatchObject({ reason: 'not-found' })
    expect(await ask('ask-time', 'peta', null)).toMatchObject({ reason: 'task-wish-missing' })
    expect(await ask('ask-hand-over', 'bukan kami', 'DISBUN')).toMatchObject({ reason: 'task-unchanged' })
    expect(await ask('ask-hand-over', 'bukan kami', 'NONE')).toMatchObject({ reason: 'not-found' })
    await opened.db.updateTable('office').set({ enabled: 0 }).where('id', '=', 'PUPR').execute()
    expect(await ask('object', 'bukan kami', 'PUPR')).toMatchObject({ reason: 'office-disabled' })
    expect(await ask('object', 'a'.repeat(5000), null)).toMatchObject({ reason: 'text-too-long' })
    await begin('object')
    expect(await sendAsk(opened.desk, by(disbun), id, () => true)).toMatchObject({ reason: 'task-ask-gone' })
    await dropAsk(opened.desk, by(disbun), id)
    expect(await shownAsk(opened.desk, caller(disbun), id)).toMatchObject({ reason: 'task-ask-gone' })
    expect(await open()).toEqual([])
  })

  it('is asked by the office alone, and not once the task is handed in', async () => {
    expect(await begin('object', bappeda)).toMatchObject({ reason: 'not-your-task' })
    expect(await begin('object', partner)).toMatchObject({ reason: 'not-your-task' })
    expect(await begin('object', stranger)).toMatchObject({ reason: 'unknown-person' })
    expect(await begin('object', secretariatId)).toMatchObject({ reason: 'not-allowed' })
    await ask('ask-time', 'peta', '2023-05-26')
    const [asked] = await open()
    expect(await grantAsk(opened.desk, by(disbun), id, asked!.id)).toMatchObject({ reason: 'not-allowed' })
    await begin('ask-hand-over')
    await addToAsk(opened.desk, by(disbun), id, { reason: 'bukan kami', wish: 'BAPPEDA' })
    await finishTask(opened.desk, by(disbun), id, { note: 'selesai', files: [] })
    expect(await open()).toEqual([])
    expect(await sendAsk(opened.desk, by(disbun), id, () => true)).toMatchObject({ reason: 'task-in-other-state' })
    expect(await grantAsk(opened.desk, by(secretariatId), id, asked!.id)).toMatchObject({ reason: 'task-ask-decided' })
    await confirmTask(opened.desk, by(secretariatId), id)
    expect(await begin('ask-time')).toMatchObject({ reason: 'task-in-other-state' })
  })

  it('comes with a report in one message; a day that has passed meanwhile is granted no more', async () => {
    const asks = [
      { step: 'ask-time' as const, reason: 'mohon sampai 20 Mei', wish: '2023-05-20' },
      { step: 'ask-hand-over' as const, reason: 'ranah Bappeda', wish: 'BAPPEDA' },
      { step: 'ask-time' as const, reason: 'terlalu awal', wish: '2023-05-01' },
    ]
    const before = (await opened.owed('task-step')).length
    await reportTask(opened.desk, by(disbun), id, { note: 'mohon sampai 20 Mei, ranah Bappeda', asks })
    expect((await opened.owed('task-step')).length).toBe(before + 1)
    const [time, over] = await open()
    expect([time?.wish, over?.wish]).toEqual(['2023-05-20', 'BAPPEDA'])
    await opened.advanceTo('2023-05-21T09:00')
    expect(await grantAsk(opened.desk, by(secretariatId), id, time!.id)).toMatchObject({ reason: 'task-due-past' })
    expect(await grantAsk(opened.desk, by(secretariatId), id, over!.id)).toMatchObject({
      ok: true,
      value: { step: 'hand-over', told: 1 },
    })
    expect((await readTask(opened.desk, id))!.task.officeId).toBe('BAPPEDA')
  })
})
