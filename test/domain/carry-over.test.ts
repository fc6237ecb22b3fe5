import { describe, expect, it } from 'vitest'
import { carryOverItem, looksBack, withCarryOver } from '../../src/domain/carry-over.ts'
import type { Draft } from '../../src/domain/draft.ts'

const draft = (agenda: string[], noCarryOver?: true): Draft =>
  ({ meeting: { agenda }, sheet: { ...(noCarryOver && { noCarryOver }) } }) as unknown as Draft

describe('the look back on open tasks', () => {
  it.each<[string[], number, true | undefined, string[]]>([
    [['Pembahasan'], 2, undefined, [carryOverItem, 'Pembahasan']],
    [[], 1, undefined, [carryOverItem]],
    [['Pembahasan'], 0, undefined, ['Pembahasan']],
    [['Pembahasan'], 2, true, ['Pembahasan']],
    [[carryOverItem, 'Lain-lain'], 2, undefined, [carryOverItem, 'Lain-lain']],
    [['Evaluasi atas tindak lanjut'], 2, undefined, ['Evaluasi atas tindak lanjut']],
  ])('of %j with %i open tasks, left out %s: %j', (agenda, open, left, then) => {
    const carried = withCarryOver(draft(agenda, left), open)
    expect(carried.meeting.agenda).toEqual(then)
    expect(withCarryOver(carried, open).meeting.agenda).toEqual(then)
  })

  it('is known by its words', () => {
    expect(looksBack(['Laporan', 'evaluasi tindak lanjut'])).toBe(true)
    expect(looksBack(['Tindak lanjut kerja sama'])).toBe(false)
  })
})
