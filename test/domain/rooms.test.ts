import { describe, expect, it } from 'vitest'
import { edited, placeNamed, type Room, type RoomFault, roomFault, roomOf } from '../../src/domain/rooms.ts'

const room = (id: string, name: string, more: Partial<Room> = {}): Room => ({
  id,
  name,
  aliases: [],
  capacity: 20,
  enabled: true,
  ...more,
})
const hall = room('A', 'Ruang Rapat Serasan Sekundang', { aliases: ['Ruang Serasan'] })
const sekda = room('B', 'Ruang Rapat Sekda', { enabled: false })
const rooms = [hall, sekda]

describe('a room', () => {
  it.each([
    ['Ruang Rapat Serasan Sekundang', 'A', 'Ruang Rapat Serasan Sekundang'],
    ['rr. serasan sekundang', 'A', 'Ruang Rapat Serasan Sekundang'],
    ['R. Serasan', 'A', 'Ruang Rapat Serasan Sekundang'],
    // What is said besides stays.
    ['RR Serasan Sekundang lt. 2', 'A', 'RR Serasan Sekundang lt. 2'],
    ['Ruang Serasan, Kantor Bupati', 'A', 'Ruang Serasan, Kantor Bupati'],
    ['ruang rapat sekda', 'B', 'Ruang Rapat Sekda'],
    ['Aula Bappeda', undefined, 'Aula Bappeda'],
    ['Ruang Rapat', undefined, 'Ruang Rapat'],
    [null, undefined, null],
  ])('that "%s" names is %s, and the place %s', (place, id, named) => {
    expect(roomOf(place, rooms)?.id).toBe(id)
    expect(placeNamed(place, rooms)).toBe(named)
  })

  it('is known by the name it had, and by no name twice', () => {
    const renamed = edited(hall, { field: 'name', name: ' Ruang Rapat  Bupati Muara Enim ' })
    expect(renamed).toMatchObject({
      name: 'Ruang Rapat Bupati Muara Enim',
      aliases: ['Ruang Rapat Serasan Sekundang', 'Ruang Serasan'],
    })
    expect(edited(renamed, { field: 'name', name: hall.name }).aliases).toEqual([renamed.name, 'Ruang Serasan'])
    expect(edited(hall, { field: 'aliases', aliases: ['Serasan', '', 'serasan', hall.name] }).aliases).toEqual([
      'Serasan',
    ])
    expect(edited(hall, { field: 'enabled', enabled: false }).enabled).toBe(false)
  })

  it.each<[string, Partial<Room>, RoomFault | undefined]>([
    ['as it is', {}, undefined],
    ['called as another', { name: 'RR Sekda' }, { of: 'taken', by: 'Ruang Rapat Sekda' }],
    ['known as another', { aliases: ['ruang sekda'] }, { of: 'taken', by: 'Ruang Rapat Sekda' }],
    ['without a name', { name: '' }, { of: 'name' }],
    ['of figures alone', { name: '12' }, { of: 'name' }],
    ['with too long a name', { name: 'x'.repeat(61) }, { of: 'name' }],
    ['with too many names', { aliases: Array.from({ length: 11 }, (_, at) => `Aula ${at}`) }, { of: 'aliases' }],
    ['for nobody', { capacity: 0 }, { of: 'capacity' }],
    ['for half a person', { capacity: 1.5 }, { of: 'capacity' }],
    ['for all', { capacity: 10_001 }, { of: 'capacity' }],
    ['of unknown seats', { capacity: null }, undefined],
  ])('%s', (_, more, fault) => expect(roomFault({ ...hall, ...more }, rooms)).toEqual(fault))
})
