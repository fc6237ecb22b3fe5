import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDelegate, readMinutes } from '../../src/language/few-words.ts'
import { anyText } from './support/any-text.ts'

const start = Temporal.ZonedDateTime.from('2023-05-04T09:00:00+07:00[Asia/Jakarta]')

describe('who comes instead', () => {
  test.each([
    ['Kabid Produksi', { position: 'Kabid Produksi' }],
    ['  kabid   produksi pak 🙏', { position: 'kabid produksi' }],
    ['Sekdin', { position: 'Sekdin' }],
    ['Diwakilkan ke Sekdin ya pak', { position: 'Sekdin' }],
    ['Insya Allah diwakili Kasubbag Program', { position: 'Kasubbag Program' }],
    ['Plt. Sekretaris', { position: 'Plt. Sekretaris' }],
    ['Sekdin, Bpk. Sekretaris Dinas', { position: 'Sekdin', name: 'Bpk. Sekretaris Dinas' }],
    ['Kabid Produksi a.n. Penelaah Teknis', { position: 'Kabid Produksi', name: 'Penelaah Teknis' }],
    ['Kasi Perbenihan (Analis Benih)', { position: 'Kasi Perbenihan', name: 'Analis Benih' }],
    ['Asisten I Setda Kota Prabumulih', { position: 'Asisten I Setda Kota Prabumulih' }],
    ['belum tahu', undefined],
    ['siapa ya?', undefined],
    ['Kabid boleh?', undefined],
    ['ok siap', undefined],
    ['👍', undefined],
    ['15', undefined],
    ['', undefined],
    ['Kabid '.repeat(100), undefined],
  ])('%s', (text, expected) => {
    expect(readDelegate(text)).toEqual(expected)
  })
})

describe('how late', () => {
  test.each([
    ['15', 15],
    ['15 menit', 15],
    ['± 20 mnt', 20],
    ['telat 30 menit pak', 30],
    ['lima belas menit', 15],
    ['setengah jam', 30],
    ['seperempat jam', 15],
    ['sejam', 60],
    ['satu jam', 60],
    ['1,5 jam', 90],
    ['satu setengah jam', 90],
    ['1 jam 30 menit', 90],
    ['pukul 09.30', 30],
    ['09:15', 15],
    ['jam 10', 60],
    ['jam setengah 10', 30],
    ['jam 2 siang', 300],
    ['pukul 08.30', undefined],
    ['pukul 09.00', undefined],
    ['0', undefined],
    ['2000', undefined],
    ['nanti', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(readMinutes(text, start)).toBe(expected)
  })

  test('without the start of the meeting a clock time says nothing', () => {
    expect(readMinutes('pukul 09.30')).toBeUndefined()
    expect(readMinutes('30')).toBe(30)
  })
})

test('any text gives an answer or none', () => {
  fc.assert(
    fc.property(anyText(60), (text) => {
      const delegate = readDelegate(text)
      if (delegate) expect(delegate.position.trim()).not.toBe('')
      const minutes = readMinutes(text, start)
      if (minutes !== undefined) expect(minutes).toBeGreaterThan(0)
    }),
  )
})
