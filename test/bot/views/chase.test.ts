import { describe, expect, it } from 'vitest'
import { chaseLetter } from '../../../src/bot/views/chase.ts'
import type { Office } from '../../../src/domain/directory.ts'
import type { Meeting } from '../../../src/domain/meeting.ts'
import { formatFor } from '../../../src/locales/format.ts'
import { locales, textsFor } from '../../../src/locales/texts.ts'
import type { Silent } from '../../../src/operations/chase-reading.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}:00+07:00`)
const meeting = {
  ...{ id: 'abcdefgh-_12', title: 'T'.repeat(250), classification: 'Biasa', state: 'scheduled', zone: 'Asia/Jakarta' },
  ...{ startsAt: at('2023-09-27T09:00'), endsAt: null, answerBy: at('2023-09-26T12:00') },
} as Meeting

/** An office of the longest names, and who holds its seat. */
const silent = (index: number, letter: string): Silent => ({
  office: {
    ...{ id: `O${index}`, code: `O${index}`, name: letter.repeat(150), kind: 'dinas' as const, aliases: [] },
    ...{ headTitle: letter.repeat(120), coordinatorId: 'AS1', rank: index, enabled: true },
  },
  holder: letter.repeat(100),
  reachable: false,
})
const leader: Office = silent(0, 'L').office
const many = Array.from({ length: 400 }, (_, index) => silent(index, 'W'))

describe.each(locales)('who has not answered, in %s', (locale) => {
  const speech = { locale, t: textsFor(locale), format: formatFor(locale, 'Asia/Jakarta') }

  it.each([undefined, leader])('fits a message, and says how many are left out', (to) => {
    const { text } = chaseLetter(speech, { meeting, leader: to, silent: many })
    expect(text.length).toBeLessThanOrEqual(4096)
    const lines = text.match(/^\d+\. /gm)!.length
    expect(lines).toBeGreaterThan(15)
    expect(text).toMatch(new RegExp(`^… .*\\b${400 - lines}\\b`, 'm'))
  })
})
