import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerParts, countedMeeting, withoutCount } from '../../src/language/answer-parts.ts'
import { requestsIn } from '../../src/language/task-requests.ts'
import { talkOfTask } from '../../src/language/task-talk.ts'

describe('the parts of an answer', () => {
  it.each([
    ['Rakor besok hadir, yang lusa diwakilkan sekdis', ['Rakor besok hadir', 'yang lusa diwakilkan sekdis']],
    ['rapat karet hadir sedangkan kopi tidak bisa', ['rapat karet hadir', 'kopi tidak bisa']],
    ['besok hadir dan lusa izin', ['besok hadir', 'lusa izin']],
    ['yang pertama hadir yang kedua diwakilkan', ['pertama hadir', 'kedua diwakilkan']],
    ['tanggal 4.5.2023 hadir; tanggal 5 izin', ['tanggal 4.5.2023 hadir', 'tanggal 5 izin']],
  ])('%s', (text, parts) => expect(answerParts(text)[0]).toEqual(parts))

  it('are none where there is one', () => {
    expect(answerParts('hadir pak')).toEqual([])
    expect(answerParts('')).toEqual([])
    expect(answerParts('…, . 🙏')).toEqual([])
  })

  it('may count a meeting', () => {
    expect(countedMeeting('kedua diwakilkan')).toBe(1)
    expect(countedMeeting('besok hadir')).toBeUndefined()
    expect(withoutCount('yang Kedua diwakilkan').replace(/\s+/g, ' ')).toBe('yang diwakilkan')
  })
})

describe('whatever is written', () => {
  it('parts and requests are words of the text', () => {
    const word = fc.constantFrom(
      'mohon',
      'perpanjangan',
      'waktu',
      'bukan',
      'tugas',
      'kami',
      'hadir',
      'besok',
      ',',
      '.',
      '\n',
      '20',
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, (said) => {
        for (const part of answerParts(said).flat()) expect(said).toContain(part)
        const { moreTime, handOver } = requestsIn(said)
        for (const words of [moreTime, handOver]) if (words !== undefined) expect(said).toContain(words)
        expect(['clearly', 'perhaps', 'no']).toContain(talkOfTask(said, [said]))
      }),
    )
  })
})
