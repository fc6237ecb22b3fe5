import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { changeSetting, readSettings } from '../../src/operations/settings.ts'
import { applyTaskChange, proposeTaskChange, shownTaskChange } from '../../src/operations/task-changes.ts'
import { readDigest } from '../../src/operations/task-digest-reading.ts'
import { finishTask, returnTask } from '../../src/operations/task-steps.ts'
import { transact } from '../../src/store/database.ts'
import { setReachable } from '../../src/store/people.ts'
import { addNudges } from '../../src/store/task-nudges.ts'
import { engines, secretariatId } from '../support/engines.ts'
import { by, caller, forgetOwed } from '../support/people.ts'
import { bappeda, disbun, disbunStaff, openTaskDesk, partner, sekda, type TaskDesk } from '../support/task-desk.ts'

describe.each(engines)('who is told of tasks on $name', (engine) => {
  let opened: TaskDesk
  beforeEach(async () => {
    opened = await openTaskDesk(engine)
  })
  afterEach(() => opened.close())

  const tellAt = async (moment: string): Promise<string[]> => {
    await opened.advanceTo(moment)
    await forgetOwed(opened.db)
    await fireDueReminders(opened.desk)
    return (await opened.owed('task-digest')).map((row) => row.slice('task-digest '.length))
  }
  const set = async (name: string, text: string) => {
    const shown = await readSettings(opened.desk, caller(secretariatId))
    const seen = shown.ok ? shown.value.each.find((each) => each.name === name)!.seen : ''
    expect(await changeSetting(opened.desk, by(secretariatId), { name, text, seen })).toMatchObject({ ok: true })
  }
  const coming = async (id: string) => {
    const rows = await opened.db
      .selectFrom('reminder')
      .select('kind')
      .where('subject_id', '=', id)
      .where('state', '=', 'pending')
      .where('kind', 'like', 'escalate-%')
      .orderBy('due_at')
      .execute()
    return rows.map(({ kind }) => kind)
  }
  const redate = async (id: string, day: string) => {
    await proposeTaskChange(opened.desk, by(secretariatId), id, 'redate', day)
    const shown = await shownTaskChange(opened.desk, caller(secretariatId), id)
    const proposal = shown.ok ? (shown.value.changing.proposal?.id ?? '') : ''
    expect(await applyTaskChange(opened.desk, by(secretariatId), id, 'redate', proposal)).toMatchObject({ ok: true })
  }

  it('follows the settings at once, and stops with a new due date and the end of the work', async () => {
    const id = await opened.made({ dueOn: '2023-05-09' })
    expect(await coming(id)).toEqual(['escalate-head', 'escalate-assistant', 'escalate-sekda'])
    await set('escalate-assistant', 'off')
    expect(await coming(id)).toEqual(['escalate-head', 'escalate-sekda'])
    await tellAt('2023-05-09T08:00')
    expect(await tellAt('2023-05-10T08:00')).toEqual([`${disbun}`])
    // The head has heard of this due date.
    await set('escalate-head', '2')
    expect(await coming(id)).toEqual(['escalate-sekda'])
    await redate(id, '2023-05-23')
    expect(await coming(id)).toEqual(['escalate-head', 'escalate-sekda'])
    expect(await tellAt('2023-05-16T08:00')).toEqual([])
    await finishTask(opened.desk, by(disbun), id, { note: 'selesai', files: [] })
    expect(await coming(id)).toEqual([])
    await returnTask(opened.desk, by(secretariatId), id, 'peta belum ada')
    expect(await coming(id)).toEqual(['escalate-head', 'escalate-sekda'])
  })

  it('is the staff where no head can be written to, the secretariat where nobody can, and never a ruler', async () => {
    await opened.made({ dueOn: '2023-05-09' })
    await opened.made({ dueOn: '2023-05-09', officeId: 'BSIP' })
    await transact(opened.db, (trx) => setReachable(trx, disbun, false, opened.clock.now()))
    await opened.db.updateTable('office').set({ head_title: 'Bupati Lahat' }).where('id', '=', 'BSIP').execute()
    await tellAt('2023-05-09T08:00')
    expect(await tellAt('2023-05-10T08:00')).toEqual([`${disbunStaff}`])
    // Three days over: the office of each, and of the assistant, whose seat nobody holds, the secretariat.
    expect(await tellAt('2023-05-12T08:00')).toEqual([`${disbunStaff}`, `${partner}`, `${secretariatId}`])
    await tellAt('2023-05-15T08:00')
    // A week over: the Sekda, of both in one message.
    expect(await tellAt('2023-05-16T08:00')).toEqual([`${sekda}`])
    const [row] = await opened.db.selectFrom('task_nudge').selectAll().where('chat_id', '=', sekda).execute()
    expect(await readDigest(opened.desk, row!.digest_id!, sekda)).toHaveLength(2)
    expect(await readDigest(opened.desk, row!.digest_id!, bappeda)).toEqual([])
  })

  it('is told once a day of a task, whatever comes together', async () => {
    const id = await opened.made({ dueOn: '2023-05-12' })
    await opened.made({ dueOn: '2023-05-12' })
    await tellAt('2023-05-12T08:00')
    // On Monday it is three days over, and the head's step has waited for it.
    expect(await tellAt('2023-05-15T08:00')).toEqual([`${disbun}`, `${disbunStaff}`, `${secretariatId}`])
    const again = {
      chatId: disbun,
      day: '2023-05-15',
      taskId: id,
      role: 'office' as const,
      seatId: 'DISBUN',
      dueOn: '',
    }
    await transact(opened.db, (trx) => addNudges(trx, [again]))
    expect(await tellAt('2023-05-15T10:00')).toEqual([])
    const nudges = await opened.db.selectFrom('task_nudge').selectAll().where('chat_id', '=', disbun).execute()
    expect(nudges.map(({ day }) => day).filter((day) => day === '2023-05-15')).toHaveLength(2)
  })
})
