import { describe, expect, it } from 'vitest'
import { areNear, clashesOfEnvoy, type Envoy, type Presence } from '../../src/domain/delegate-clash.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`2023-05-11T${text}+07:00`)
const held = (from: string, until: string | null) => ({
  startsAt: at(from),
  endsAt: until === null ? null : at(until),
  zone: 'Asia/Jakarta',
})

describe('who is sent to two meetings', () => {
  it.each([
    ['10:00', '11:00', true],
    ['11:29', '12:00', true],
    ['11:30', '12:00', false],
    ['07:00', '08:30', false],
    ['07:00', '08:31', true],
    // S.d. selesai counts as three hours.
    ['05:31', null, true],
    ['05:30', null, false],
  ] as const)('from 09.00 to 11.00, and from %s to %s: near %s', (from, until, near) => {
    expect(areNear(held('09:00', '11:00'), held(from, until))).toBe(near)
  })

  const envoy = (said: Partial<Envoy>): Envoy => ({
    officeId: 'DISBUN',
    position: null,
    name: null,
    userId: null,
    ...said,
  })
  it.each<[string, Partial<Envoy>, Partial<Envoy>, boolean]>([
    ['one account', { userId: 7 }, { userId: 7, officeId: 'BAPPEDA' }, true],
    ['two accounts', { userId: 7, position: 'Kabid Produksi' }, { userId: 8, position: 'Kabid Produksi' }, false],
    ['one seat', { position: 'Kabid Produksi' }, { position: 'Kepala Bidang Produksi' }, true],
    ['an acting one', { position: 'Plt. Kabid Produksi' }, { position: 'kabid  produksi' }, true],
    ['the secretary', { position: 'Sekretaris' }, { position: 'Sekretaris Dinas' }, true],
    ['the secretary in short', { position: 'Sekdin' }, { position: 'Sekretaris' }, true],
    ['seats of two offices', { position: 'Sekretaris' }, { position: 'Sekretaris', officeId: 'BAPPEDA' }, false],
    ['two seats', { position: 'Kabid Produksi' }, { position: 'Kabid Sarana' }, false],
    ['a seat of which there are several', { position: 'Kabid' }, { position: 'Kepala Bidang' }, false],
    ['staff', { position: 'Staf' }, { position: 'Staf' }, false],
    [
      'an account and the seat by words',
      { userId: 7, position: 'Kabid Produksi' },
      { position: 'Kabid Produksi' },
      true,
    ],
    ['one seat with two names', { position: 'Sekretaris', name: 'A' }, { position: 'Sekretaris', name: 'B' }, false],
    ['nobody', {}, {}, false],
  ])('%s', (_, one, other, same) => {
    const meeting = { id: 'M2' } as Presence['meeting']
    const presence = { meeting, ...envoy(other) }
    expect(clashesOfEnvoy(envoy(one), [presence, presence])).toEqual(same ? [meeting] : [])
  })
})
