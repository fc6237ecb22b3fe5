import { describe, expect, it } from 'vitest'
import { guestLimit, readGuest } from '../../src/bot/check-in-meaning.ts'
import type { Office } from '../../src/domain/directory.ts'
import { referenceOffices } from '../../src/reference/offices.ts'

const offices: Office[] = referenceOffices.map((each, rank) => ({
  ...{ id: each.code, code: each.code, name: each.name, kind: each.kind as Office['kind'], headTitle: each.headTitle },
  ...{ coordinatorId: null, aliases: each.aliases, rank, enabled: true },
}))
const who = (text: string) => readGuest(text, offices)

describe('who a guest says to be', () => {
  it.each([
    ['Peneliti Madya, Balai Riset Karet', { position: 'Peneliti Madya', agency: 'Balai Riset Karet', officeId: null }],
    [
      'Kabid Produksi dari Dinas Perkebunan',
      { position: 'Kabid Produksi', agency: 'Dinas Perkebunan', officeId: 'DISBUN' },
    ],
    ['\u202EKepala\u200B, /batal <b>Balai</b>', { position: 'Kepala', agency: '/batal <b>Balai</b>', officeId: null }],
  ])('%s', (text, guest) => {
    expect(who(text)).toEqual({ is: 'guest', guest })
  })

  it.each(['', '  ', '12, 34', '👍', 'hadir pak'])('is unclear in %j', (text) => {
    expect(who(text)).toEqual({ is: 'unclear' })
  })

  it.each([
    ['a position', `${'a'.repeat(guestLimit + 1)}, Bappeda`],
    ['an agency', `Kepala, ${'a'.repeat(guestLimit + 1)}`],
    ['words', `Kepala, ${'dinas a b '.repeat(400)}`],
    ['words with nothing in between', 'dinas a b '.repeat(400)],
  ])('is told apart at once from %s without an end', (_, text) => {
    const began = performance.now()
    expect(who(text)).toEqual({ is: 'too-long' })
    expect(performance.now() - began).toBeLessThan(200)
  })
})
