import { expect, it } from 'vitest'
import type { Engagement } from '../../src/domain/clash.ts'
import { freeRooms, wantsAnotherRoom } from '../../src/domain/free-rooms.ts'
import type { Room } from '../../src/domain/rooms.ts'

const room = (name: string, capacity: number | null, enabled = true): Room => ({
  id: name,
  name,
  aliases: [],
  capacity,
  enabled,
})
const rooms = [
  room('Aula Bappeda', 80),
  room('Ruang Rapat Sekda', 20),
  room('Ruang Rapat Bupati', 40),
  room('Aula Lama', 90, false),
  room('Pendopo', null),
]
const at = (text: string) => Temporal.Instant.from(`2023-05-11T${text}+07:00`)
const held = (id: string, from: string, until: string, place: string) => ({
  id,
  startsAt: at(from),
  endsAt: at(until),
  zone: 'Asia/Jakarta',
  place,
})
const other = (from: string, until: string, place: string): Engagement =>
  ({ meeting: held('M2', from, until, place), offices: new Set() }) as unknown as Engagement
const names = (invited: number, others: Engagement[] = []) =>
  freeRooms(held('M1', '09:00', '11:00', 'RR Sekda'), invited, rooms, others).map(({ name }) => name)

it.each<[string, number, Engagement[], string[]]>([
  ['the smallest that seats everybody first', 10, [], ['Ruang Rapat Bupati', 'Aula Bappeda', 'Pendopo']],
  ['none that is too small', 41, [], ['Aula Bappeda', 'Pendopo']],
  ['none that is taken', 10, [other('10:00', '12:00', 'Ruang Rapat Bupati')], ['Aula Bappeda', 'Pendopo']],
  [
    'half an hour on',
    10,
    [other('11:30', '12:00', 'Ruang Rapat Bupati')],
    ['Ruang Rapat Bupati', 'Aula Bappeda', 'Pendopo'],
  ],
  ['of unknown seats for many', 500, [], ['Pendopo']],
])('rooms that would do: %s', (_, invited, others, expected) => expect(names(invited, others)).toEqual(expected))

it.each([
  [rooms[1], 20, false, false],
  [rooms[1], 21, false, true],
  [rooms[1], 5, true, true],
  [undefined, 500, false, false],
  [undefined, 5, true, true],
  [rooms[4], 500, false, false],
])('another is wanted', (which, invited, isTaken, wanted) =>
  expect(wantsAnotherRoom(which, invited, isTaken)).toBe(wanted),
)
