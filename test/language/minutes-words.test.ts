import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHours, readNotes } from '../../src/language/minutes-words.ts'

const inShort = (text: string) =>
  readNotes(text).map(({ kind, part, item, text: words }) =>
    [kind ?? part ?? '', item === undefined ? '' : `#${item}`, words].filter(Boolean).join(' | '),
  )

describe('what a note says it is', () => {
  it.each([
    ['BSIP siap mendampingi demplot', ['BSIP siap mendampingi demplot']],
    ['putusan: demplot di tiga kecamatan', ['decision | demplot di tiga kecamatan']],
    ['Keputusan : demplot di tiga kecamatan', ['decision | demplot di tiga kecamatan']],
    ['Keputusan rapat - demplot dimulai Juni', ['decision | demplot dimulai Juni']],
    ['kesimpulan: lanjut', ['decision | lanjut']],
    ['tl: DISBUN 12 Mei susun rencana', ['action | DISBUN 12 Mei susun rencana']],
    ['TL DISBUN 12 Mei: susun rencana', ['action | DISBUN 12 Mei: susun rencana']],
    ['Tindak lanjut: BAPPEDA siapkan data', ['action | BAPPEDA siapkan data']],
    ['RTL: BAPPEDA siapkan data', ['action | BAPPEDA siapkan data']],
    ['info: anggaran tersedia', ['information | anggaran tersedia']],
    ['pembukaan: Asisten I membuka rapat', ['opening | Asisten I membuka rapat']],
    ['Penutup: rapat ditutup dengan doa', ['closing | rapat ditutup dengan doa']],
    ['Disepakati demplot di tiga kecamatan', ['decision | Disepakati demplot di tiga kecamatan']],
    ['Rapat menyepakati jadwal Juni', ['decision | Rapat menyepakati jadwal Juni']],
    ['agenda 2', ['#2']],
    ['Agenda ke-2: BSIP siap', ['#2 | BSIP siap']],
    ['agenda 2 putusan: setuju', ['decision | #2 | setuju']],
    ['lain-lain', ['#0']],
    ['Lain-lain: rapat berikutnya bulan Juni', ['#0 | rapat berikutnya bulan Juni']],
    // Words that only look like a label stay words.
    ['Putusan MK tentang batas daerah dibahas', ['Putusan MK tentang batas daerah dibahas']],
    ['Tugas pokok OPD dijelaskan', ['Tugas pokok OPD dijelaskan']],
    ['Lain-lain hal dibahas kemudian', ['Lain-lain hal dibahas kemudian']],
    ['BSIP: siap mendampingi', ['BSIP: siap mendampingi']],
    ['pukul 10.30: jeda', ['pukul 10.30: jeda']],
    ['tlp kantor rusak', ['tlp kantor rusak']],
    ['Kep. Bupati Nomor 5 dibahas', ['Kep. Bupati Nomor 5 dibahas']],
    ['Agenda 2 dibahas terakhir', ['Agenda 2 dibahas terakhir']],
    ['Agenda tahunan disusun', ['Agenda tahunan disusun']],
    // Lists and several lines.
    ['- satu\n- dua', ['satu', 'dua']],
    ['putusan:\n1. satu\n2. dua', ['decision | satu', 'decision | dua']],
    ['Hal yang disepakati bersama:\n1. satu', ['Hal yang disepakati bersama:', 'satu']],
    ['putusan: satu\ntl: DISBUN dua', ['decision | satu', 'action | DISBUN dua']],
    ['satu kalimat\nyang terbelah', ['satu kalimat yang terbelah']],
    ['putusan: biaya 1.500.000\nditanggung APBD', ['decision | biaya 1.500.000 ditanggung APBD']],
  ])('%j', (text, expected) => expect(inShort(text)).toEqual(expected))

  it('of any text is its own words, and takes no time', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const squeezed = text.replace(/\s+/g, '')
        for (const line of readNotes(text)) expect(squeezed).toContain(line.text.replace(/\s+/g, ''))
      }),
    ))
})

describe('when a meeting was held', () => {
  it.each([
    ['09.10 s.d. 11.45', { from: '09:10', until: '11:45' }],
    ['pukul 9 sampai 12', { from: '09:00', until: '12:00' }],
    ['9:05-11:30 WIB', { from: '09:05', until: '11:30' }],
    ['mulai 09.10', { from: '09:10' }],
    ['rapat selesai 11.45', { until: '11:45' }],
    ['ditutup pukul 12', { until: '12:00' }],
    ['09.10', undefined],
    ['tadi pagi', undefined],
    ['09.10, 10.00 dan 11.45', undefined],
    ['25.99', undefined],
  ])('%j', (text, expected) => expect(readHours(text)).toEqual(expected))
})
