import { describe, expect, test } from 'vitest'
import { readTaskCode } from '../../src/language/task-code.ts'
import { fields } from './support/directory.ts'

describe('the number of a task', () => {
  const karet = { field: 'KARET', year: 2023, number: 2 }
  test.each([
    ['TL-KARET-2023-0002', karet],
    ['tl-karet-2023-2', karet],
    ['TL KARET 2023 0002', karet],
    ['tl_karet_2023_0002', karet],
    ['TL–KARET–2023–0002', karet],
    ['TL/KARET/2023/0002', karet],
    ['TLKARET20230002', karet],
    ['#TL-KARET-2023-0002', karet],
    ['tugas TL-KARET-2023-0002', karet],
    ['no. TL-KARET-2023-0002', karet],
    ['TL-KARET-2023-0002 sudah sampai mana', karet],
    ['tl karet 2', { field: 'KARET', number: 2 }],
    ['TL-KARET-2023-0012', { ...karet, number: 12 }],
  ])('%s', (text, expected) => expect(readTaskCode(text, fields)).toEqual(expected))

  test.each([
    '#KS_Karet DISBUN 12 Mei: susun rencana',
    'TL-NONE-2023-0002',
    'TL-KARET',
    'TL-KARET-2023-0000',
    'tlkaret',
    '',
  ])('none: %s', (text) => expect(readTaskCode(text, fields)).toBeUndefined())
})
