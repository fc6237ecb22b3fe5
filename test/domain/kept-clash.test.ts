import { expect, it } from 'vitest'
import { keptClash } from '../../src/domain/kept-clash.ts'

const at = Temporal.Instant.from('2023-05-01T08:00:00+07:00')
const record = (change: Record<string, unknown>, actor = 'user:7') => ({ at, actor, change })

it.each<[string, Record<string, unknown>[], string | undefined]>([
  ['nothing', [], undefined],
  ['a publication without one', [{ to: 'scheduled' }], undefined],
  ['a publication with one', [{ keptTime: ['clash-room'], keptBecause: 'agreed' }], 'agreed'],
  ['a change of the title since', [{ changed: ['title'] }, { keptBecause: 'agreed' }], 'agreed'],
  ['a change of the time since', [{ changed: ['time'] }, { keptBecause: 'agreed' }], undefined],
  [
    'a change with one since',
    [{ changed: ['time'], keptBecause: 'delegable' }, { keptBecause: 'agreed' }],
    'delegable',
  ],
  ['a reason there is not', [{ keptBecause: 'whim' }], undefined],
])('after %s the clash is kept because %s', (_, changes, because) => {
  expect(keptClash(changes.map((change) => record(change)))?.because).toBe(because)
})
