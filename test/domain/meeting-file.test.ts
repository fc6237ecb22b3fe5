import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canBeLetter, type FileFault, type FileKind, faultOf, largestFile } from '../../src/domain/meeting-file.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const pptx = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

describe('what speaks against a file', () => {
  it.each<[string, string, FileKind | null, FileFault | undefined]>([
    ['Undangan.pdf', 'application/pdf', 'letter', undefined],
    ['UNDANGAN.PDF', 'application/pdf', null, undefined],
    ['Undangan.pdf', '', 'letter', undefined],
    ['Undangan.pdf', 'application/octet-stream', 'letter', undefined],
    ['Undangan.pdf', 'application/x-msdownload', 'letter', 'mismatch'],
    ['Undangan.docx', docx, 'letter', 'letter-not-pdf'],
    ['Bahan.docx', docx, 'material', undefined],
    ['Bahan.docx', pptx, 'material', 'mismatch'],
    ['Paparan.pptx', pptx, null, undefined],
    ['Denah.jpeg', 'image/jpeg', 'material', undefined],
    ['Denah.png', 'image/jpeg', 'material', 'mismatch'],
    ['Lama.doc', 'application/msword', 'material', 'kind'],
    ['undangan.pdf.exe', 'application/pdf', 'letter', 'kind'],
    ['pdf', 'application/pdf', 'letter', 'kind'],
    ['', 'application/pdf', 'letter', 'kind'],
    ['roster.csv', 'text/csv', 'material', 'kind'],
  ])('%s as %s for %s: %s', (name, mimeType, kind, fault) =>
    expect(faultOf({ form: 'document', name, mimeType, size: 1000 }, kind)).toBe(fault),
  )

  it('a photo is a material and no letter', () => {
    const photo = { form: 'photo' as const, name: '', mimeType: '', size: null }
    expect(faultOf(photo, 'material')).toBeUndefined()
    expect(faultOf(photo, null)).toBeUndefined()
    expect(faultOf(photo, 'letter')).toBe('letter-photo')
    expect(canBeLetter(photo)).toBe(false)
  })

  it('is its size beyond what a bot may fetch, before all else', () => {
    const file = { form: 'document' as const, name: 'a.pdf', mimeType: 'application/pdf' }
    expect(faultOf({ ...file, size: largestFile }, 'letter')).toBeUndefined()
    expect(faultOf({ ...file, size: largestFile + 1 }, 'letter')).toBe('too-large')
    expect(faultOf({ ...file, name: 'a.exe', size: largestFile + 1 }, null)).toBe('too-large')
  })

  it('is said of any name', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, mimeType) => {
        const file = { form: 'document' as const, name, mimeType, size: null }
        if (faultOf(file, 'letter') === undefined) expect(name.toLowerCase().endsWith('.pdf')).toBe(true)
      }),
    ))
})
