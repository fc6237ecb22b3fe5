import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeClaim } from '../../src/operations/claims.ts'
import { editOffice } from '../../src/operations/office-editing.ts'
import { findOfficeRecord } from '../../src/store/offices.ts'
import { changing, openForChange } from '../support/changing.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { meetingId } from '../support/invited.ts'
import { by, meets } from '../support/people.ts'

describe.each(engines)('an office that is set aside on $name', (engine) => {
  let opened: Opened
  let of: ReturnType<typeof changing>
  beforeEach(async () => {
    opened = await openForChange(engine)
    of = changing(opened)
  })
  afterEach(() => opened.close())

  const enable = async (id: string, enabled: boolean) => {
    const version = (await findOfficeRecord(opened.db, id))?.version ?? 0
    const edited = await editOffice(opened.desk, by(secretariatId), id, version, { field: 'enabled', enabled })
    expect(edited.ok).toBe(true)
  }

  it('cannot be added to a meeting, and nothing of that change is written', async () => {
    await of.amends({ kind: 'invite', officeId: 'DINKES', on: true })
    await enable('DINKES', false)
    expect(await of.applies()).toEqual({
      ok: false,
      reason: 'office-disabled',
      details: { office: 'Dinas Kesehatan' },
    })
    expect((await of.meeting()).sequence).toBe(0)
    expect(Object.keys(await of.standing())).not.toContain('DINKES')
    await enable('DINKES', true)
    expect(await of.applies()).toMatchObject({ ok: true, value: { invited: 1 } })
  })

  it('keeps the invitation it has, also when the meeting moves', async () => {
    await enable('DISBUN', false)
    await of.amends({ kind: 'when', day: '2023-05-05', from: '09:00' })
    expect(await of.applies()).toMatchObject({ ok: true })
    expect(await of.standing()).toMatchObject({ DISBUN: 'needs_action' })
  })

  it('cannot be claimed by a press on a card', async () => {
    await enable('DISBUN', false)
    await meets(opened.desk, 77, 'Orang baru')
    const wish = { officeId: 'DISBUN', place: 'head', meetingId, kind: 'present' } as const
    expect(await makeClaim(opened.desk, by(77), wish)).toEqual({ ok: false, reason: 'not-found' })
  })
})
