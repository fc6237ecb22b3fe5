import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RosterLine } from '../../src/domain/roster-check.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { endRight, grantRight } from '../../src/operations/rights.ts'
import { applyRoster, previewRoster, readRoster, receiveRoster } from '../../src/operations/roster.ts'
import { dropList } from '../../src/operations/sent-lists.ts'
import { accountsOfOffice } from '../../src/store/accounts.ts'
import { openLinks } from '../../src/store/links.ts'
import { formerNames } from '../../src/store/office-names.ts'
import { findOfficeById } from '../../src/store/offices.ts'
import { officialsOf } from '../../src/store/officials.ts'
import { rightsIn } from '../../src/store/secretariat.ts'
import { transfersIn } from '../../src/store/transfers.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { by, caller, forgetOwed, joins, link, meets, owedTo } from '../support/people.ts'

const [second, head, plt] = [9002, 1, 2]

describe.each(engines)('a roster on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open()
    await loadReference(opened.desk)
    await meets(opened.desk, secretariatId, 'Sekretariat satu')
    await meets(opened.desk, second, 'Sekretariat dua')
    await grantRight(opened.desk, by(secretariatId), second)
    await forgetOwed(opened.db)
  })
  afterEach(() => opened.close())

  const row = (code: string, more: Partial<RosterLine> = {}, line = 2): RosterLine => ({ line, code, ...more })
  const send = async (lines: RosterLine[], userId = secretariatId): Promise<string> => {
    const received = await receiveRoster(opened.desk, by(userId), lines)
    if (!received.ok || received.value.is !== 'waiting') throw new Error(JSON.stringify(received))
    return received.value.rosterId
  }
  const preview = async (rosterId: string, userId = secretariatId) => {
    const shown = await previewRoster(opened.desk, caller(userId), rosterId)
    if (!shown.ok) throw new Error(shown.reason)
    return shown.value
  }
  const apply = async (rosterId: string, userId = secretariatId, print?: string) =>
    applyRoster(opened.desk, by(userId), rosterId, print ?? (await preview(rosterId, userId)).print)
  const put = async (...lines: RosterLine[]) =>
    expect(await apply(await send(lines))).toMatchObject({ value: { applied: true } })
  const holders = async (officeId: string) =>
    (await officialsOf(opened.db, officeId)).map(({ name, standing, sinceOn, untilOn }) =>
      [name, standing, sinceOn?.toString() ?? '–', untilOn?.toString() ?? '–'].join(' '),
    )

  it('is handed out row by row, an office of two holders in two rows, guests never', async () => {
    await put(row('DISBUN', { official: 'Kepala' }), row('DISBUN', { official: 'Wakil', standing: 'plh' }, 3))
    const handed = await readRoster(opened.desk, caller(secretariatId))
    if (!handed.ok) throw new Error(handed.reason)
    const own = handed.value.filter(({ office }) => office.id === 'DISBUN')
    expect(own.map(({ official }) => official?.name).toSorted()).toEqual(['Kepala', 'Wakil'])
    expect(handed.value.some(({ office }) => office.kind === 'guest')).toBe(false)
  })

  it('keeps the old name, its last day and its place among the aliases', async () => {
    await put(row('DISBUN', { name: 'Dinas Perkebunan dan Peternakan' }))
    expect(await findOfficeById(opened.db, 'DISBUN')).toMatchObject({
      name: 'Dinas Perkebunan dan Peternakan',
      headTitle: 'Kepala Dinas Perkebunan dan Peternakan',
      aliases: expect.arrayContaining(['Dinas Perkebunan']),
    })
    const [before] = await formerNames(opened.db, 'DISBUN')
    const today = opened.clock.now().toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
    expect(before).toMatchObject({ name: 'Dinas Perkebunan', untilOn: today.subtract({ days: 1 }) })
  })

  it('takes the account of a head who is replaced, not of one who is named for the first time', async () => {
    await joins(opened.desk, head, 'Akun kepala', 'DISBUN')
    await joins(opened.desk, 3, 'Staf', 'DISBUN', 'staff')
    await put(row('DISBUN', { official: 'Kepala Lama', since: '2020-01-01' }))
    expect(await accountsOfOffice(opened.db, 'DISBUN')).toHaveLength(2)
    const unopened = await link(opened.desk, 'DISBUN')
    expect(unopened).toBeDefined()
    await forgetOwed(opened.db)
    await put(row('DISBUN', { official: 'Kepala Baru', since: '2023-03-01' }))
    expect((await accountsOfOffice(opened.db, 'DISBUN')).map(({ name }) => name)).toEqual(['Staf'])
    expect(await owedTo(opened.db, head)).toEqual(['account-ended', 'commands'])
    expect(await owedTo(opened.db, secretariatId)).toEqual(['office-link'])
    expect(await openLinks(opened.db, opened.clock.now(), 'DISBUN')).toHaveLength(1)
    expect(await holders('DISBUN')).toEqual([
      'Kepala Baru definitif 2023-03-01 –',
      'Kepala Lama definitif 2020-01-01 2023-02-28',
    ])
  })

  it('leaves the account of a Plt. who becomes the head, with the new standing', async () => {
    await joins(opened.desk, plt, 'Akun Plt.', 'DISBUN', 'plt')
    await put(row('DISBUN', { official: 'Pelaksana', standing: 'plt', since: '2023-01-01' }))
    await forgetOwed(opened.db)
    await put(row('DISBUN', { official: 'Pelaksana', since: '2023-04-01' }))
    expect(await accountsOfOffice(opened.db, 'DISBUN')).toMatchObject([{ userId: plt, standing: 'definitif' }])
    expect(await owedTo(opened.db, plt)).toEqual(['account-joined', 'commands'])
    expect(await openLinks(opened.db, opened.clock.now(), 'DISBUN')).toEqual([])
  })

  it('notes the head of an office that is set aside, and issues no link to it', async () => {
    await put(row('PUPR', { official: 'Lama' }))
    await put(row('PUPR', { official: 'Baru', enabled: false }))
    await put(row('PUPR', { official: 'Terbaru' }))
    expect((await holders('PUPR')).some((each) => each.startsWith('Terbaru definitif'))).toBe(true)
    expect(await openLinks(opened.db, opened.clock.now(), 'PUPR')).toEqual([])
  })

  it('plans what begins later as a transfer of that day', async () => {
    await put(
      row('DISBUN', { official: 'Baru', since: '2024-03-01' }),
      row('BAPPEDA', { official: 'Lain', since: '2024-03-01' }, 3),
      row('PUPR', { official: 'Kemudian', since: '2024-04-01' }, 4),
    )
    const planned = await transfersIn(opened.db, 'planned')
    expect(planned.map(({ effectiveOn, moves }) => [effectiveOn?.toString(), moves.length])).toEqual([
      ['2024-03-01', 2],
      ['2024-04-01', 1],
    ])
    const again = await receiveRoster(opened.desk, by(second), [
      row('DISBUN', { official: 'Baru', since: '2024-03-01' }),
    ])
    expect(again).toEqual({ ok: true, value: { is: 'same', unchanged: 1 } })
  })

  it('plans nothing that begins more than a year from now, and says of which row that is', async () => {
    const far = row('BAPPEDA', { official: 'Baru', since: '2098-02-01' }, 3)
    const received = await receiveRoster(opened.desk, by(second), [row('DISBUN', { name: 'Dinas Kebun' }), far])
    expect(received).toEqual({
      ok: true,
      value: { is: 'faulty', faults: [{ line: 3, column: 'since', reason: 'since-far', value: '2098-02-01' }] },
    })
    expect(await transfersIn(opened.db, 'planned')).toEqual([])
  })

  it('corrects days, sets aside and takes back, and adds what is new', async () => {
    await put(
      row('DISEKRAF', {
        name: 'Dinas Ekonomi Kreatif',
        kind: 'dinas',
        title: 'Kadis Ekraf',
        coordinator: 'Asisten II',
        official: 'Kepala',
        since: '2023-01-01',
      }),
      row('PUPR', { enabled: false }, 3),
    )
    expect(await findOfficeById(opened.db, 'DISEKRAF')).toMatchObject({
      coordinatorId: 'AS2',
      headTitle: 'Kadis Ekraf',
    })
    await put(
      row('DISEKRAF', { official: 'kepala', since: '2022-12-01', until: '2024-12-31', aliases: ['ekraf'] }),
      row('PUPR', { enabled: true }, 3),
    )
    expect(await holders('DISEKRAF')).toEqual(['Kepala definitif 2022-12-01 2024-12-31'])
    expect(await findOfficeById(opened.db, 'DISEKRAF')).toMatchObject({ aliases: ['ekraf'] })
    expect(await findOfficeById(opened.db, 'PUPR')).toMatchObject({ enabled: true })
  })

  it('is put in force by one of two at the same moment, and a repeated request changes nothing', async () => {
    const rosterId = await send([row('DISBUN', { name: 'Dinas Kebun' })])
    const { print } = await preview(rosterId)
    const request = by(secretariatId)
    const outcomes = await Promise.all([
      applyRoster(opened.desk, request, rosterId, print),
      applyRoster(opened.desk, by(second), rosterId, print),
    ])
    expect(outcomes.filter((each) => each.ok && each.value.applied)).toHaveLength(1)
    expect(outcomes.filter((each) => !each.ok && each.reason === 'list-settled')).toHaveLength(1)
    expect(await applyRoster(opened.desk, { ...request }, rosterId, print)).toEqual(outcomes[0])
    expect(await formerNames(opened.db, 'DISBUN')).toHaveLength(1)
    expect(await dropList(opened.desk, by(second), 'roster', rosterId)).toMatchObject({ reason: 'list-settled' })
    expect(await previewRoster(opened.desk, caller(second), rosterId)).toMatchObject({ details: { state: 'applied' } })
  })

  it('writes nothing when the directory is no longer what was shown', async () => {
    const rosterId = await send([row('DISBUN', { name: 'Dinas Kebun' }), row('PUPR', { enabled: false }, 3)])
    const { print } = await preview(rosterId)
    await put(row('PUPR', { enabled: false }))
    expect(await applyRoster(opened.desk, by(secretariatId), rosterId, print)).toEqual({
      ok: true,
      value: { applied: false, changes: 0 },
    })
    expect((await findOfficeById(opened.db, 'DISBUN'))?.name).toBe('Dinas Perkebunan')
    expect(await apply(rosterId)).toEqual({ ok: true, value: { applied: true, changes: 1 } })
  })

  it('writes nothing when an account joined in between', async () => {
    await put(row('DISBUN', { official: 'Lama' }))
    const rosterId = await send([row('DISBUN', { official: 'Baru' })])
    const { print } = await preview(rosterId)
    await joins(opened.desk, head, 'Akun', 'DISBUN')
    expect(await applyRoster(opened.desk, by(secretariatId), rosterId, print)).toMatchObject({
      value: { applied: false },
    })
    expect(await accountsOfOffice(opened.db, 'DISBUN')).toHaveLength(1)
  })

  it('is refused to others, also when the right ended between preview and press', async () => {
    await joins(opened.desk, head, 'Kepala', 'DISBUN')
    const rosterId = await send([row('DISBUN', { name: 'Dinas Kebun' })], second)
    const { print } = await preview(rosterId, second)
    expect(await applyRoster(opened.desk, by(head), rosterId, print)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await receiveRoster(opened.desk, by(head), [row('DISBUN')])).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await readRoster(opened.desk, caller(404))).toEqual({ ok: false, reason: 'unknown-person' })
    const [right] = await rightsIn(opened.db, 'held')
    await endRight(opened.desk, by(secretariatId), right!.id)
    expect(await applyRoster(opened.desk, by(second), rosterId, print)).toEqual({ ok: false, reason: 'right-ended' })
    // What they began is still there for the others.
    expect(await apply(rosterId)).toMatchObject({ value: { applied: true } })
    expect(await apply('none', secretariatId, 'x')).toEqual({ ok: false, reason: 'not-found' })
  })
})
