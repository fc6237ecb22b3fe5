import { describe, expect, it } from 'vitest'
import { readInPerson, withoutInPerson } from '../../src/language/in-person.ts'

describe('that nobody may stand in for who is invited', () => {
  it.each([
    'tidak dapat diwakilkan',
    'Rakor Karet (tidak dapat diwakilkan)',
    'mohon hadir dan tidak diwakilkan',
    'tdk bisa diwakilkan pak',
    'kehadiran Bapak/Ibu tidak boleh diwakilkan kepada staf',
    'mohon untuk tidak mewakilkan',
    'Catatan: kehadiran tidak dapat didelegasikan',
    'ga boleh diwakilin ya, tanpa diwakili',
    'pimpinan OPD wajib hadir sendiri',
    'jangan diwakilkan',
  ])('is said by "%s"', (text) => {
    expect(withoutInPerson(text).inPerson).toBe(true)
    expect(withoutInPerson(text).rest).toHaveLength(text.length)
  })

  it.each([
    'dapat diwakilkan',
    'bila tidak dapat hadir agar diwakilkan',
    'yang tidak hadir mohon diwakilkan',
    'undang perwakilan OPD',
    'Rakor yang tidak dapat ditunda',
    'tidak hadir, diwakilkan Kabid',
  ])('is not said by "%s"', (text) => {
    expect(withoutInPerson(text)).toEqual({ inPerson: false, rest: text })
  })

  it('is blanked with what is said around it, so that places of the text stay', () => {
    const text = 'Rakor Karet (dan kehadiran Bapak/Ibu tidak dapat diwakilkan), Kamis'
    expect(withoutInPerson(text).rest.replace(/\s+/g, ' ')).toBe('Rakor Karet , Kamis')
  })

  it.each([
    ['tidak', true],
    ['tidak boleh', true],
    ['tidak dapat diwakilkan', true],
    ['boleh', false],
    ['dapat diwakilkan', false],
    ['ya boleh', undefined],
    ['Batik', undefined],
  ])('"%s" answers %s where it is asked', (text, inPerson) => {
    expect(readInPerson(text)).toBe(inPerson)
  })
})
