import { expect, it } from 'vitest'
import { nearPlace } from '../../src/language/near-place.ts'

const rooms = [
  'Ruang Rapat Serasan Sekundang',
  'Ruang Rapat Bupati',
  'Ruang Rapat Sekda',
  'Aula Bappeda',
  'Aula Balitbangda',
]

it.each([
  ['aula bapeda', 'Aula Bappeda'],
  ['R. Rapat Serasan Sekundng', 'Ruang Rapat Serasan Sekundang'],
  ['rr bupti', 'Ruang Rapat Bupati'],
  ['Aula Bappeda', undefined],
  ['ruang rapat  bupati', undefined],
  ['Hotel Griya Sintesa', undefined],
  ['Aula', undefined],
  ['', undefined],
  ['ruang rapat', undefined],
])('%s is meant to be %s', (place, expected) => {
  expect(nearPlace(place, rooms)).toBe(expected)
})

it('says nothing where two are as near', () => {
  expect(nearPlace('Aula Kantor 3', ['Aula Kantor 1', 'Aula Kantor 2'])).toBeUndefined()
})
