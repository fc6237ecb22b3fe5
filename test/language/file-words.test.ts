import { describe, expect, it } from 'vitest'
import { readFileKind } from '../../src/language/file-words.ts'

describe('what a file is said to be', () => {
  it.each<[string, string, ReturnType<typeof readFileKind>]>([
    ['surat undangan', 'scan001.pdf', 'letter'],
    ['Surat Undangan (revisi)', 'materi.pdf', 'letter'],
    ['bahan paparan Disbun', 'undangan.pdf', 'material'],
    ['', 'Surat_Undangan-Rakor.pdf', 'letter'],
    ['', 'Paparan.Disbun.pdf', 'material'],
    ['mohon disampaikan', 'UNDANGAN RAKOR.PDF', 'letter'],
    ['', '005.pdf', null],
    ['', '', null],
    ['surat undangan dan materi rapat', 'materi.pdf', null],
    ['', 'undangan dan bahan.pdf', null],
    // Parts of other words say nothing.
    ['', 'persuratan.pdf', null],
    ['', 'database.pdf', null],
  ])('“%s” on %s: %s', (caption, name, kind) => expect(readFileKind(caption, name)).toBe(kind))
})
