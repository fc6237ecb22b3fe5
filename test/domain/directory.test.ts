import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectionOf, tallyOf } from '../../src/domain/connection.ts'
import { type Office, type OfficeKind, officeKinds } from '../../src/domain/directory.ts'
import {
  coordinatorsOf,
  inProtocolOrder,
  isRegional,
  kindGroups,
  officesIn,
  rankAfter,
} from '../../src/domain/directory-groups.ts'
import { officesOf, sectionOf } from '../../src/domain/invitees.ts'
import { nameWithin } from '../../src/domain/name.ts'
import { isOfficeCode, titleAfter, withAliases } from '../../src/domain/office-edit.ts'
import { anyText } from '../language/support/any-text.ts'

const office = (id: string, kind: OfficeKind, rank: number, coordinatorId: string | null = null): Office => ({
  id,
  code: id,
  name: id,
  kind,
  headTitle: id,
  coordinatorId,
  aliases: [],
  rank,
  enabled: true,
})

it('means the same offices by SEMUA OPD as the directory counts, no company of the region among them', () => {
  const offices = officeKinds.map((kind, at) => office(kind, kind, at))
  const agencies = ['inspektorat', 'sekretariat_dprd', 'badan', 'dinas', 'satuan']
  expect(officesOf('SEMUA OPD', offices).toSorted()).toEqual(agencies.toSorted())
  expect(
    officesIn(offices, { by: 'kind', group: 'agencies' })
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(agencies.toSorted())
  expect(sectionOf({ kind: 'bumd' })).toBe('others')
})

describe('how an office is reached', () => {
  const head = { capacity: 'head' as const, reachable: true }
  const staff = { capacity: 'staff' as const, reachable: true }
  const off = <T extends object>(account: T) => ({ ...account, reachable: false })
  it.each([
    ['nobody', [], 'none'],
    ['its head', [head], 'head'],
    ['its head and staff', [staff, head], 'head'],
    ['one of two heads', [off(head), head], 'head'],
    ['staff alone', [staff], 'staff'],
    ['one of two staff', [off(staff), staff], 'staff'],
    ['a head who blocked the bot', [off(head)], 'unreachable'],
    ['staff, since the head blocked the bot', [off(head), staff], 'unreachable'],
    ['staff who blocked the bot', [off(staff), off(staff)], 'unreachable'],
  ] as const)('by %s', (_name, accounts, expected) => expect(connectionOf(accounts)).toBe(expected))

  it('is counted once for each office', () => {
    const offices = (['head', 'none', 'none', 'staff'] as const).map((connection) => ({ connection }))
    expect(tallyOf(offices)).toEqual({ head: 1, staff: 1, unreachable: 0, none: 2 })
    expect(tallyOf([])).toEqual({ head: 0, staff: 0, unreachable: 0, none: 0 })
  })
})

describe('the parts of the directory', () => {
  const offices = [
    office('LAHAT', 'partner', 5),
    office('DINKES', 'dinas', 40, 'AS1'),
    office('BAPPEDA', 'badan', 50, 'AS2'),
    office('AS2', 'asisten', 30, 'SEKDA'),
    office('SA', 'staf_ahli', 35, 'SEKDA'),
    office('PDAM', 'bumd', 60, 'AS2'),
    office('AS1', 'asisten', 20, 'SEKDA'),
    office('SEKDA', 'setda', 90),
    office('HUKUM', 'bagian', 45, 'AS1'),
  ]
  const ids = (list: Office[]) => list.map(({ id }) => id).join(' ')

  it('stand in protocol order: Sekda, Asisten, Staf Ahli, then kind by kind, whatever their ranks', () =>
    expect(ids(inProtocolOrder(offices))).toBe('SEKDA AS1 AS2 SA HUKUM BAPPEDA DINKES PDAM LAHAT'))

  it('are those of a kind, of a coordinator with the coordinator first, or all', () => {
    const ordered = inProtocolOrder(offices)
    expect(ids(officesIn(ordered, { by: 'kind', group: 'agencies' }))).toBe('BAPPEDA DINKES')
    expect(ids(officesIn(ordered, { by: 'kind', group: 'leaders' }))).toBe('SEKDA AS1 AS2 SA')
    expect(ids(officesIn(ordered, { by: 'coordinator', officeId: 'AS1' }))).toBe('AS1 HUKUM DINKES')
    expect(ids(officesIn(ordered, { by: 'coordinator', officeId: 'SEKDA' }))).toBe('SEKDA AS1 AS2 SA')
    expect(ids(officesIn(ordered, { by: 'coordinator', officeId: 'NONE' }))).toBe('')
    expect(officesIn(ordered, { by: 'all' })).toEqual(ordered)
    expect(ids(coordinatorsOf([...ordered.slice(0, 2), { ...ordered[2]!, enabled: false }]))).toBe('SEKDA AS1')
  })

  it('hold every kind exactly once', () =>
    expect(Object.values(kindGroups).flat().sort()).toEqual([...officeKinds].sort()))

  it('tell regional offices from institutions', () =>
    expect(officeKinds.filter((kind) => !isRegional(kind))).toEqual(['vertikal', 'partner', 'guest']))

  it('take a new office behind the last of its kind, or of the kinds before', () => {
    expect(rankAfter('dinas', offices)).toBe(41)
    expect(rankAfter('kecamatan', offices)).toBe(91)
    expect(rankAfter('partner', [])).toBe(1)
  })
})

describe('texts of an office', () => {
  it.each(['AB', 'DISBUN', 'BAG-TAPEM', 'AS1', 'ABCDEFGHIJKL'])('%s is a code', (code) =>
    expect(isOfficeCode(code)).toBe(true),
  )
  it.each(['', 'A', 'disbun', 'A-', '-A', 'A B', 'ABCDEFGHIJKLM', 'A:B', 'ÀB'])('%s is no code', (code) =>
    expect(isOfficeCode(code)).toBe(false),
  )

  it('are one line within their limit, or nothing', () => {
    expect(nameWithin('  Dinas\n Perkebunan\u202E ', 20)).toBe('Dinas Perkebunan')
    expect(nameWithin('𝐀𝐁𝐂', 3)).toBe('𝐀𝐁𝐂')
    expect(nameWithin('𝐀𝐁𝐂𝐃', 3)).toBeUndefined()
    expect(nameWithin(' \u200B\n', 3)).toBeUndefined()
    fc.assert(fc.property(anyText(60), (text) => !/[\n\u202E\u200B]/.test(nameWithin(text, 50) ?? '')))
  })

  it('follow a new name where the title has the old one', () => {
    expect(titleAfter('Kepala Dinas Perkebunan', 'Dinas Perkebunan', 'Dinas Kebun')).toBe('Kepala Dinas Kebun')
    expect(titleAfter('Kepala BSIP', 'Badan Standardisasi', 'Badan Perakitan')).toBe('Kepala BSIP')
    expect(titleAfter('Kepala Dinas Perkebunan', 'Dinas Perkebunan', "Dinas $& dan $'")).toBe("Kepala Dinas $& dan $'")
    expect(titleAfter('', 'Badan Standardisasi', 'Badan Perakitan')).toBe('')
  })

  it('are known as aliases once, whatever their capitals', () => {
    expect(withAliases(['disbun'], ['Disbun', 'kebun', 'KEBUN', 'DISBUN'], ['Dinas Perkebunan'])).toEqual([
      'disbun',
      'kebun',
    ])
    expect(withAliases([], ['dinas perkebunan'], ['Dinas Perkebunan'])).toEqual([])
  })
})
