import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clash, clashesOf, type Engagement, sameRoom } from '../../src/domain/clash.ts'
import { freeSlots } from '../../src/domain/free-slots.ts'
import { usual } from '../support/settings.ts'

const zone = 'Asia/Jakarta'
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)
const hall = 'Ruang Rapat Serasan Sekundang'

const held = (start: string, end: string | null, more: { place?: string | null; chair?: string | null } = {}) => ({
  id: 'this',
  startsAt: at(start),
  endsAt: end === null ? null : at(end),
  zone,
  place: more.place ?? null,
  chairOfficeId: more.chair ?? null,
})
const other = (
  start: string,
  end: string | null,
  more: { place?: string | null; chair?: string | null; offices?: string[]; id?: string } = {},
): Engagement => ({
  meeting: { ...held(start, end, more), id: more.id ?? 'other', title: 'Rakor Lahan', classification: 'Biasa' },
  offices: new Set(more.offices ?? []),
})
const told = (clashes: Clash[]): string[] => clashes.map(({ of, officeIds }) => [of, ...officeIds].join(' '))

describe('clashes of a meeting', () => {
  const mine = held('2023-05-04T09:00', '2023-05-04T11:00', { place: hall, chair: 'AS1' })
  const planned = { meeting: mine, officeIds: ['AS1', 'DISBUN', 'PDAM'] }

  it.each<[string, Engagement, string[]]>([
    [
      'the same offices',
      other('2023-05-04T10:00', '2023-05-04T12:00', { offices: ['PDAM', 'BAPPEDA'] }),
      ['offices PDAM'],
    ],
    ['the same chair', other('2023-05-04T10:00', '2023-05-04T12:00', { chair: 'AS1' }), ['chair']],
    ['the chair is invited there', other('2023-05-04T10:00', null, { chair: 'AS2', offices: ['AS1'] }), ['chair']],
    [
      'the same room, written otherwise',
      other('2023-05-04T08:00', '2023-05-04T09:30', { place: 'R. Rapat Serasan-Sekundang' }),
      ['room'],
    ],
    [
      'all of it',
      other('2023-05-04T09:00', null, { chair: 'AS1', place: hall, offices: ['DISBUN'] }),
      ['chair', 'room', 'offices DISBUN'],
    ],
    ['less than half an hour after', other('2023-05-04T11:29', null, { chair: 'AS1' }), ['chair']],
    ['half an hour after', other('2023-05-04T11:30', null, { chair: 'AS1' }), []],
    ['half an hour before', other('2023-05-04T07:30', '2023-05-04T08:30', { chair: 'AS1' }), []],
    ['until finished counts three hours', other('2023-05-04T05:31', null, { chair: 'AS1' }), ['chair']],
    ['more than three and a half hours before', other('2023-05-04T05:30', null, { chair: 'AS1' }), []],
    ['another day', other('2023-05-05T09:00', null, { chair: 'AS1' }), []],
    ['itself', other('2023-05-04T09:00', null, { chair: 'AS1', id: 'this' }), []],
    ['nobody and nothing in common', other('2023-05-04T09:00', null, { chair: 'AS2', place: 'Aula Bappeda' }), []],
    ['several days, at its hours', other('2023-05-03T09:00', '2023-05-05T11:00', { chair: 'AS1' }), ['chair']],
    ['several days, at other hours', other('2023-05-03T13:00', '2023-05-05T15:00', { chair: 'AS1' }), []],
  ])('%s', (_, against, expected) => {
    expect(told(clashesOf(planned, [against]))).toEqual(expected)
  })

  it.each([
    ['Ruang Rapat Bupati', 'rr. bupati', true],
    ['Ruang Rapat Bupati', 'Ruang Rapat Sekda', false],
    ['R.R. Serasan Sekundang', 'Ruang Rapat Serasan Sekundang lt. 2', true],
    ['Ruang Rapat Serasan Sekundang, Kantor Bupati Muara Enim', 'R.R Serasan Sekundang aja', true],
    ['Aula Bappeda (lantai 3)', 'Aula Bappeda Kabupaten Muara Enim', true],
    ['Kantor Camat Lubai', 'Kantor Camat Lubai Ulu', false],
    ['Hotel Griya Sintesa, Ruang Melati', 'Hotel Griya Sintesa, Ruang Mawar', false],
    ['Ruang Rapat Lantai 2', 'R. Rapat Lantai 2', true],
    ['Ruang Rapat Gedung A', 'Ruang Rapat Gedung B', false],
    [null, null, false],
    ['Ruang Rapat', 'ruang rapat', false],
  ])('%s and %s are one room: %s', (one, two, expected) => {
    expect(sameRoom(one, two)).toBe(expected)
  })
})

describe('free times', () => {
  const calendar = {
    holidays: [{ date: '2023-05-01', kind: 'libur' as const, name: 'Hari Buruh' }],
    ramadans: [],
    hours: usual.hours,
  }
  const now = at('2023-04-26T08:00')
  const slots = (start: string, end: string | null, others: Engagement[], moment = now) =>
    freeSlots(
      { meeting: held(start, end, { chair: 'AS1', place: hall }), officeIds: ['DISBUN'] },
      others,
      calendar,
      moment,
    ).map((each) => each.toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16))

  it('are the nearest at which nobody is wanted elsewhere', () => {
    const morning = other('2023-05-04T08:00', '2023-05-04T12:00', { chair: 'AS1' })
    expect(slots('2023-05-04T09:00', '2023-05-04T11:00', [morning])).toEqual([
      '2023-05-03T14:00',
      '2023-05-04T13:00',
      '2023-05-05T07:30',
    ])
  })

  it('leave out Friday prayer, days off, and today', () => {
    const friday = other('2023-05-05T08:00', '2023-05-05T11:00', { offices: ['DISBUN'] })
    for (const slot of slots('2023-05-05T09:00', '2023-05-05T11:00', [friday]))
      expect(slot).not.toMatch(/^2023-05-05T1[0-2]|^2023-05-0[67]|^2023-05-01/)
    expect(slots('2023-04-26T13:00', '2023-04-26T15:00', []).every((slot) => slot >= '2023-04-27T08:00')).toBe(true)
  })

  it('are found at once among sixty meetings of the same offices that take weeks', () => {
    const offices = Array.from({ length: 60 }, (_, index) => `O${index}`)
    const others = Array.from({ length: 60 }, (_, index) =>
      other('2023-04-24T07:30', '2023-05-19T16:00', { id: `o${index}`, chair: 'AS1', offices }),
    )
    const meeting = held('2023-05-04T09:00', '2023-05-04T11:00', { chair: 'AS1' })
    const began = performance.now()
    expect(freeSlots({ meeting, officeIds: offices }, others, calendar, now)).toEqual([])
    expect(clashesOf({ meeting, officeIds: offices }, others)).toHaveLength(120)
    expect(performance.now() - began).toBeLessThan(500)
  })

  it('hold what they promise', () => {
    const meetings = fc.array(
      fc.record({
        day: fc.integer({ min: 27, max: 30 }),
        hour: fc.integer({ min: 8, max: 14 }),
        hours: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(meetings, fc.integer({ min: 0, max: 100 }), (made, half) => {
        const others = made.map(({ day, hour, hours }, index) => {
          const two = (value: number): string => String(value).padStart(2, '0')
          return other(`2023-04-${day}T${two(hour)}:00`, `2023-04-${day}T${two(hour + hours)}:00`, {
            id: `o${index}`,
            chair: 'AS1',
          })
        })
        const startsAt = at('2023-04-27T08:00').add({ minutes: half * 30 })
        const meeting = {
          ...held('2023-04-27T08:00', null, { chair: 'AS1' }),
          startsAt,
          endsAt: startsAt.add({ hours: 2 }),
        }
        const found = freeSlots({ meeting, officeIds: [] }, others, calendar, now)
        expect(found.length).toBe(3)
        for (const start of found) {
          const moved = { ...meeting, startsAt: start, endsAt: start.add({ hours: 2 }) }
          expect(clashesOf({ meeting: moved, officeIds: [] }, others)).toEqual([])
        }
      }),
      { numRuns: 30 },
    )
  })
})
