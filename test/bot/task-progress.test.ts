import { describe, expect, it } from 'vitest'
import { progressIn } from '../../src/bot/task-meaning.ts'

describe('how far a report says the office is', () => {
  it.each([
    ['bibit tersedia, 60%', 60],
    ['sudah 75 persen', 75],
    ['baru 12,5%', 12],
    ['selesai 100 %', 100],
    ['0% karena hujan', 0],
    ['naik 1000%', undefined],
    ['anggaran 2.500%', undefined],
    ['turun -50%', undefined],
    ['101%', undefined],
    ['99999999999999999999%', undefined],
    ['persentase belum ada', undefined],
  ])('%s: %s', (report, percent) => expect(progressIn(report)).toBe(percent))
})
