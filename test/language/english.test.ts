import { describe, expect, it } from 'vitest'
import { readReply } from '../../src/language/reply.ts'
import { directory } from './support/directory.ts'

const disbun = directory.find(({ code }) => code === 'DISBUN')!

const read = (text: string): string => {
  const { label, ask } = readReply(text, {
    now: Temporal.ZonedDateTime.from('2023-04-26T08:00[Asia/Jakarta]'),
    ownOffice: [disbun],
    directory,
  })
  return ask ? 'asked' : label
}

describe('an answer in English', () => {
  it.each([
    ['yes I will attend', 'hadir'],
    ['I will not attend', 'tidak_hadir'],
    ["I'll be there", 'hadir'],
    ['not attending', 'tidak_hadir'],
    ['attend not possible', 'asked'],
    ['attend by deputy', 'asked'],
    ['attend later', 'asked'],
    ['we will be represented by the secretary', 'diwakilkan'],
    ['will attend only if the Sekda does', 'asked'],
    ['maybe attend', 'belum_pasti'],
    ["can't make it", 'tidak_hadir'],
    ['unable to attend', 'tidak_hadir'],
    ['attend', 'hadir'],
    ['attending', 'hadir'],
    ['attend online', 'daring'],
    ['attend via zoom', 'daring'],
    ['cannot attend, sorry', 'tidak_hadir'],
    ["won't attend", 'tidak_hadir'],
  ])('%s: %s', (text, expected) => expect(read(text)).toBe(expected))
})
