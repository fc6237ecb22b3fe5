import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countCarried, readCarried } from '../../src/operations/carry-over.ts'
import { addHelper, endHelper, movePart } from '../../src/operations/task-parts.ts'
import { listTasks, openTask, readTask } from '../../src/operations/task-reading.ts'
import { findMeeting } from '../../src/store/meetings.ts'
import { engines, secretariatId } from '../support/engines.ts'
import { meetingId } from '../support/invited.ts'
import { by, caller } from '../support/people.ts'
import { bappeda, disbun, openTaskDesk, partner, type TaskDesk } from '../support/task-desk.ts'

describe.each(engines)('tasks that several offices share on $name', (engine) => {
  let opened: TaskDesk
  let id: string
  beforeEach(async () => {
    opened = await openTaskDesk(engine)
    id = await opened.made()
  })
  afterEach(() => opened.close())

  const helps = async () =>
    (await readTask(opened.desk, id))!.helpers.map(({ office, part }) => `${office.id} ${part.state} ${part.progress}`)
  const add = (officeId: string, what: string | null = null) =>
    addHelper(opened.desk, by(secretariatId), id, { officeId, what })

  it('keep the part of each, ended and asked for anew', async () => {
    expect(await add('BAPPEDA', 'data lahan')).toMatchObject({ value: { told: 1 } })
    expect(await add('BAPPEDA')).toMatchObject({ reason: 'task-helps-already' })
    expect(await add('DISBUN')).toMatchObject({ reason: 'task-helps-already' })
    expect(await add('PUPR')).toMatchObject({ value: { told: 0 } })
    expect(await movePart(opened.desk, by(disbun), id, 'help-accept')).toMatchObject({ reason: 'not-your-task' })
    await movePart(opened.desk, by(bappeda), id, 'help-report', { note: 'separuh', progress: 50 })
    expect(await helps()).toEqual(['BAPPEDA accepted 50', 'PUPR new null'])
    await endHelper(opened.desk, by(secretariatId), id, 'BAPPEDA')
    expect(await helps()).toEqual(['PUPR new null'])
    expect(await movePart(opened.desk, by(bappeda), id, 'help-finish')).toMatchObject({ reason: 'not-your-task' })
    await add('BAPPEDA')
    expect(await helps()).toContain('BAPPEDA new null')
  })

  it('stand in the lists of who helps, a partner too, until the part is ended', async () => {
    const mine = async (userId: number) => {
      const list = await listTasks(opened.desk, caller(userId), { of: 'home' }, 0)
      return list.ok && list.value.entries.map(({ task, own }) => [task.id, own])
    }
    expect(await mine(partner)).toEqual([])
    expect(await openTask(opened.desk, caller(partner), id)).toMatchObject({ reason: 'not-found' })
    await add('BSIP')
    expect(await mine(partner)).toEqual([[id, false]])
    expect(await openTask(opened.desk, caller(partner), id)).toMatchObject({ ok: true })
    await endHelper(opened.desk, by(secretariatId), id, 'BSIP')
    expect(await mine(partner)).toEqual([])
  })

  it('are carried into a meeting on their field, but not those it gave itself or a confidential one did', async () => {
    const meeting = { ...(await findMeeting(opened.db, meetingId))!, fields: ['KARET'] }
    const own = await opened.made({ meetingId })
    const today = Temporal.PlainDate.from('2023-05-15')
    const carried = async (of: string[] | null = null) =>
      (await readCarried(opened.db, meeting, today, of))?.entries.map(({ task, overdueDays }) => [task.id, overdueDays])
    expect(await carried()).toEqual([[id, 3]])
    expect(await carried(['BAPPEDA'])).toBeUndefined()
    await add('BAPPEDA')
    expect(await carried(['BAPPEDA'])).toEqual([[id, 3]])
    expect(await countCarried(opened.db, { ...meeting, id: 'M9' })).toBe(2)
    await opened.db.updateTable('meeting').set({ classification: 'Rahasia' }).where('id', '=', meetingId).execute()
    expect(await countCarried(opened.db, { ...meeting, id: 'M9' })).toBe(1)
    expect(await countCarried(opened.db, { ...meeting, classification: 'Terbatas' })).toBe(0)
    expect(await countCarried(opened.db, { ...meeting, fields: [] })).toBe(0)
    expect(own).not.toBe(id)
  })
})
