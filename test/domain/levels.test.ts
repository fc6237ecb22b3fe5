import { describe, expect, it } from 'vitest'
import { concernsOf, isLedHigh } from '../../src/domain/delegation-concerns.ts'
import type { Office } from '../../src/domain/directory.ts'
import { answered, type Invitation } from '../../src/domain/invitation.ts'
import { type DelegateFloor, isBelowFloor, levelOf } from '../../src/domain/levels.ts'

describe('the level of a post', () => {
  it.each([
    ['Wakil Bupati', 1],
    ['Kepala Dinas Perkebunan', 2],
    ['Plt. Kadis PUPR', 2],
    ['Asisten II', 2],
    ['Staf Ahli Bupati', 2],
    ['Inspektur Daerah', 2],
    ['Sekretaris DPRD', 2],
    ['Sekretaris', 3],
    ['Sekdin', 3],
    ['Inspektur Pembantu II', 3],
    ['Kabid Produksi', 3],
    ['Kepala  Bagian Hukum', 3],
    ['Camat Lawang Kidul', 3],
    ['Analis Kebijakan Ahli Madya', 3],
    ['Kasubbag Program', 4],
    ['Kepala Sub Bagian Umum', 4],
    ['Kasi Sarana', 4],
    ['Perencana Ahli Muda', 4],
    ['Lurah Pasar II', 4],
    ['Staf', 5],
    ['Staf Bidang Produksi', 5],
    ['Staf Kabid Produksi', 5],
    ['Sekretaris Pribadi', 5],
    ['Pranata Komputer Ahli Pertama', 5],
    ['JF Perencana', undefined],
    ['Ketua Tim Kerja', undefined],
    ['Tim Teknis', undefined],
    ['', undefined],
  ] as const)('of %s is %s', (position, level) => expect(levelOf(position)).toBe(level))

  it.each<[string, string, DelegateFloor, boolean]>([
    ['Sekretaris', 'Kepala Dinas Perkebunan', 'administrator', false],
    ['Kabid Produksi', 'Kepala Dinas Perkebunan', 'administrator', false],
    ['Kasi Produksi', 'Kepala Dinas Perkebunan', 'administrator', true],
    ['Kasi Produksi', 'Kepala Dinas Perkebunan', 'supervisor', false],
    ['Staf', 'Kepala Dinas Perkebunan', 'supervisor', true],
    ['Staf', 'Kepala Dinas Perkebunan', 'none', false],
    ['Kasubbag Bantuan Hukum', 'Kepala Bagian Hukum', 'administrator', false],
    ['Staf', 'Kepala Bagian Hukum', 'administrator', true],
    ['Kasi Pemerintahan', 'Camat Lawang Kidul', 'administrator', false],
    ['Kasi Sarana', '', 'administrator', true],
    ['JF Perencana', 'Kepala Bappeda', 'administrator', false],
  ])('%s for %s, down to %s: too low %s', (position, head, floor, low) => {
    expect(isBelowFloor(position, head, floor)).toBe(low)
  })
})

describe('what is minded about delegates', () => {
  const office = (id: string, kind: string, headTitle = 'Kepala Dinas'): [string, Office] => [
    id,
    { id, code: id, kind, headTitle } as Office,
  ]
  const offices = new Map([office('AS1', 'asisten'), office('DISBUN', 'dinas'), office('BSIP', 'partner', 'Kepala')])
  const sent = (officeId: string, position?: string): Invitation =>
    ({ officeId, ...answered({ kind: 'delegated', ...(position && { delegate: { position } }) }) }) as Invitation
  const led = (by: { chairOfficeId?: string; chairText?: string }) => ({
    chairOfficeId: by.chairOfficeId ?? null,
    chairText: by.chairText ?? null,
  })

  it.each([
    [{ chairOfficeId: 'AS1' }, true],
    [{ chairOfficeId: 'DISBUN' }, false],
    [{ chairText: 'Bupati Muara Enim' }, true],
    [{ chairText: 'Kepala Bappeda' }, false],
    [{}, false],
  ])('led by %j: high %s', (by, high) => expect(isLedHigh(led(by), offices)).toBe(high))

  it('is who stands low where a meeting is led high, and whoever is sent where the head is asked', () => {
    const invitations = [sent('DISBUN', 'Staf'), sent('BSIP', 'Staf'), sent('AS1')]
    const ids = (list: Invitation[]) => list.map(({ officeId }) => officeId)
    const high = { ...led({ chairOfficeId: 'AS1' }), inPerson: true }
    const minded = concernsOf(high, invitations, offices, 'administrator', new Map())
    expect([ids(minded.anyway), ids(minded.low)]).toEqual([['DISBUN', 'BSIP', 'AS1'], ['DISBUN']])
    const low = { ...led({ chairOfficeId: 'DISBUN' }), inPerson: false }
    expect(concernsOf(low, invitations, offices, 'administrator', new Map())).toEqual({
      anyway: [],
      low: [],
      elsewhere: [],
    })
  })
})
