import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ReplyLabel, type ReplyReading, readReply } from '../../src/language/reply.ts'
import { anyText } from './support/any-text.ts'
import { corpus, directory } from './support/directory.ts'
import { answers, misleading } from './support/further-replies.ts'

interface Example {
  text: string
  label: ReplyLabel
  delegate?: string
  delegateIsSender?: boolean
  reason?: string
  reasonCode?: string
  lateMinutes?: number
  arriveAt?: string
}

const meetingStart = Temporal.ZonedDateTime.from('2023-05-04T09:00:00+07:00[Asia/Jakarta]')
const read = (text: string) => readReply(text, { meetingStart, directory })

const COMING = new Set<ReplyLabel>(['hadir', 'daring', 'terlambat', 'diwakilkan'])
const AWAY = new Set<ReplyLabel>(['izin', 'tidak_hadir'])
const RECORDED = new Set<ReplyLabel>([...COMING, ...AWAY, 'belum_pasti'])
const isRecorded = (reading: ReplyReading) => !reading.ask && RECORDED.has(reading.label)

/** Every example counted once: read as labelled, asked back, or recorded or passed over wrongly. */
function measure(examples: Example[]) {
  const readings = examples.map((example) => ({ example, reading: read(example.text) }))
  const right = readings.filter(
    ({ example, reading }) => reading.label === example.label && (isRecorded(reading) || !RECORDED.has(example.label)),
  )
  const wrong = readings.filter(({ example, reading }) => isRecorded(reading) && reading.label !== example.label)
  const opposite = wrong.filter(
    ({ example, reading }) =>
      COMING.has(reading.label) !== COMING.has(example.label) &&
      (AWAY.has(reading.label) || COMING.has(reading.label)) &&
      RECORDED.has(example.label),
  )
  return { readings, right, wrong, opposite }
}

const KEYS = ['delegate', 'delegateIsSender', 'reason', 'reasonCode', 'lateMinutes', 'arriveAt'] as const
const same = (a: unknown, b: unknown) =>
  String(a ?? '')
    .trim()
    .toLowerCase() ===
  String(b ?? '')
    .trim()
    .toLowerCase()

describe('the labelled examples', () => {
  const examples = corpus<Example>('replies')
  const { readings, right, wrong, opposite } = measure(examples)

  test('hardly any is recorded wrongly, none as present that is absent', () => {
    const rest = readings.filter((one) => !right.includes(one) && !wrong.includes(one))
    const details = KEYS.map((key) => {
      const told = examples.filter((example) => example[key] !== undefined)
      return `${key} ${told.filter((example) => same(read(example.text)[key], example[key])).length}/${told.length}`
    })
    console.info(
      `readings: ${right.length} right, ${rest.length} asked or passed over, ${wrong.length} wrong of ${examples.length}; ${details.join(', ')}`,
    )
    if (process.env.SHOW_READINGS)
      for (const { example, reading } of [...wrong, ...rest])
        console.info(`${example.label} < ${JSON.stringify(example.text)}\n    ${JSON.stringify(reading)}`)
    expect(opposite.map(({ example }) => example.text)).toEqual([])
    expect(wrong.length).toBeLessThanOrEqual(examples.length / 100)
  })
})

describe('further answers', () => {
  const examples = Object.entries(answers).flatMap(([label, texts]) =>
    texts.map((text): Example => ({ text, label: label as ReplyLabel })),
  )

  test('none is recorded wrongly and nine in ten without asking', () => {
    const { readings, right, wrong } = measure(examples)
    const asked = readings.length - right.length - wrong.length
    console.info(`further answers: ${right.length} right, ${asked} asked, ${wrong.length} wrong of ${examples.length}`)
    expect(wrong.map(({ example, reading }) => [example.text, reading])).toEqual([])
    expect(right.length / examples.length).toBeGreaterThan(0.9)
  })

  test.each(misleading)('%j is never recorded', (text) => {
    expect(isRecorded(read(text))).toBe(false)
  })
})

describe('lines of somebody else that an answer quotes', () => {
  test.each([
    ['> Disdukcapil hadir\nIni yang jawab siapa ya?', 'bukan_jawaban'],
    ['> Disdukcapil hadir\nKami tidak hadir pak', 'tidak_hadir'],
    ['> Mohon konfirmasi\nhadir', 'hadir'],
  ])('%s', (text, expected) => {
    expect(read(text).label).toBe(expected)
  })
})

describe('what an answer says besides', () => {
  test.each<[string, Partial<ReplyReading>]>([
    ['hadir', { label: 'hadir', ask: false }],
    ['tidak hadir', { label: 'tidak_hadir', ask: false }],
    ['diwakilkan Kabid Produksi', { label: 'diwakilkan', delegate: 'Kabid Produksi', ask: false }],
    ['izin, saya diwakilkan Kabid', { label: 'diwakilkan', delegate: 'Kabid', ask: false }],
    ['zoom saja', { label: 'daring', ask: false }],
    ['terlambat 15 menit', { label: 'terlambat', lateMinutes: 15, ask: false }],
    ['hadir jam 10', { label: 'terlambat', lateMinutes: 60, arriveAt: '10:00', ask: false }],
    ['saya menugaskan Kabid Tata Ruang untuk hadir', { label: 'diwakilkan', delegate: 'Kabid Tata Ruang', ask: false }],
    ['Saya Kabid Produksi mewakili Kadis', { delegate: 'Kabid Produksi', delegateIsSender: true, ask: false }],
    ['izin tidak hadir karena anak sakit', { label: 'izin', reason: 'anak sakit', reasonCode: 'sakit', ask: false }],
    ['tidak bisa hadir, ada rapat di provinsi', { label: 'tidak_hadir', reasonCode: 'rapat_lain', ask: false }],
    ['Mohon izin tidak hadir, ada acara keluarga', { label: 'izin', reasonCode: 'keluarga', ask: false }],
    ['Kabid Ekonomi aja yg mewakili saya', { label: 'diwakilkan', delegate: 'Kabid Ekonomi', ask: false }],
    ['Bukan Kabid Aset, yang mewakili Kabid Anggaran', { delegate: 'Kabid Anggaran' }],
    ['kita kirim Kasi Pemerintahan ke sana', { label: 'diwakilkan', delegate: 'Kasi Pemerintahan' }],
    ["I'll be 15 minutes late", { label: 'terlambat', lateMinutes: 15, ask: false }],
    ['Tlat dikit pak 10 mnt', { label: 'terlambat', lateMinutes: 10, ask: false }],
    ['telat 1/2 jam pak', { label: 'terlambat', lateMinutes: 30, ask: false }],
    ['mohon izin tidak bisa hadir ada kegiatan di provinsi', { label: 'izin', ask: false }],
    ['Tidak hadir karena mengikuti Musrenbang', { label: 'tidak_hadir', ask: false }],
    ['saya baru bisa jam 10 pak', { label: 'terlambat', arriveAt: '10:00', ask: false }],
    ['Hadir sesudah senam, pukul 09.15', { label: 'terlambat', lateMinutes: 15 }],
    ['telat 15 menitan pak', { label: 'terlambat', lateMinutes: 15, ask: false }],
    ['sampai di lokasi jam setengah sepuluh', { label: 'terlambat', arriveAt: '09:30', ask: false }],
    ['Kami berangkat ke rapat', { label: 'hadir', ask: false }],
    ['hadir semua pak, saya dan sekdin', { label: 'hadir', ask: false }],
    ['Saya bisa hadir ternyata', { label: 'hadir', ask: false }],
    ['Tentu, kami akan berada di sana', { label: 'hadir', ask: false }],
    ['Mohon dicentang hadir untuk Dinas Sosial', { label: 'hadir', ask: false }],
  ])('%s', (text, expected) => {
    expect(read(text)).toMatchObject(expected)
  })

  test.each([
    'Kalau Jumat saya bisa hadir',
    'Rabu saya tidak bisa pak',
    'tanggal 5 kami hadir',
    'Hadir 2, izin 1, belum jawab 4',
    'tidak bisa selesai tepat waktu',
    'Waktu rapat di Lahat, kami datang terlambat satu jam',
    'Rekan kita di Bappeda tidak hadir karena orang tuanya wafat',
    'Kadis kami baru dilantik, mohon data undangannya diganti',
    'Kadis kami sudah 3 kali tidak hadir, mohon pengertian Sekda',
    'Surat tugas untuk Kabid sudah ditandatangani, tapi itu untuk rapat provinsi',
    'Pengganti Kabid Aset yang lama sudah ada pak',
    'kami terlambat bayar iuran pak, maaf',
    'Danramil hadir, Kapolsek diwakilkan Kanit',
    'Izin pakai proyektor Bappeda pak, untuk rapat besok',
    'Kami tugaskan tim ke lapangan mengecek patok batas',
    'Diusahakan snack datang jam 8',
  ])('%s: nothing is recorded', (text) => {
    expect(isRecorded(read(text))).toBe(false)
  })

  test('the day of the meeting is no condition, and what holds for another day says nothing of it', () => {
    expect(read('Rapat Senin saya tidak bisa, yang Kamis ini saya hadir').label).toBe('hadir')
    expect(read('kalau Kamis saya bisa hadir').label).toBe('hadir')
    expect(isRecorded(readReply('kalau Kamis saya bisa hadir', { meetingStart: meetingStart.add({ days: 1 }) }))).toBe(
      false,
    )
  })

  test('a clock time without the start of the meeting is asked about', () => {
    expect(readReply('hadir jam 10', {}).ask).toBe(true)
  })

  test('another office is not the own one', () => {
    const own = directory.filter((office) => office.id === 'DISBUN')
    expect(readReply('Disbun hadir', { directory, ownOffice: own })).toMatchObject({ label: 'hadir', ask: false })
    expect(isRecorded(readReply('Bappeda hadir', { directory, ownOffice: own }))).toBe(false)
  })

  test.each([
    ['Kepala DPMD mohon izin karena monev Dana Desa di Sungai Rotan', 'izin'],
    ['Kadis DLH izin, ada Musrenbang', 'izin'],
    ['Nama yg hadir dari DLH: Kabid Penaatan Hukum Lingkungan', 'diwakilkan'],
    ['Diwakilkan Kabid dari DLH', 'diwakilkan'],
    ['Kadinsos mengikuti secara daring dari Palembang', 'daring'],
    ['Disnaker ❌ tidak hadir', 'tidak_hadir'],
  ])('%j is taken for the answer of whoever writes, but not from an office known to be another', (text, label) => {
    const own = directory.filter((office) => office.id === 'DISBUN')
    expect(readReply(text, { meetingStart, directory })).toMatchObject({ label, ask: false })
    expect(isRecorded(readReply(text, { meetingStart, directory, ownOffice: own }))).toBe(false)
  })

  test('whom one sends may be of another office', () => {
    const own = directory.filter((office) => office.id === 'AS1')
    const sent = readReply('Diwakili Kepala Bagian Tata Pemerintahan', { meetingStart, directory, ownOffice: own })
    expect(sent).toMatchObject({ label: 'diwakilkan', ask: false })
  })

  test.each([
    'Kami izin karena mendampingi Kepala DPMD ke lapangan',
    'Disbun diwakili Kabid Produksi, Kadis bersama Kadis DLH',
  ])('%j: with whom one is elsewhere makes it no answer of theirs', (text) => {
    const own = directory.filter((office) => office.id === 'DISBUN')
    expect(isRecorded(readReply(text, { meetingStart, directory, ownOffice: own }))).toBe(true)
  })

  test.each([
    'kami ngikut Bappeda aja',
    'Tadi kulihat Bappeda nulis hadir via zoom, memangnya ada link ya',
    'Contoh isian: Dinas X hadir, diwakili Sekdin',
    'datang ya zoom, zoom ya datang, pokoknya begitu lah pak',
  ])('%j tells of others, shows a form or leaves the choice: nothing is recorded', (text) => {
    expect(isRecorded(readReply(text, { meetingStart, directory }))).toBe(false)
  })

  test('a question answered by a bare denial is asked about, not left', () => {
    expect(readReply('Apakah hadir? Tidak.', { meetingStart, directory }).ask).toBe(true)
  })

  test('on the way after the beginning is asked about', () => {
    const now = meetingStart.add({ minutes: 10 })
    expect(readReply('otw pak', { meetingStart, now, directory })).toMatchObject({ label: 'terlambat', ask: true })
  })
})

describe('properties', () => {
  const plainAnswers = Object.values(answers).flat()

  test('a courtesy never changes what is recorded', () => {
    const before = fc.constantFrom(
      '',
      'Siap, ',
      'Baik Pak, ',
      'Selamat pagi Bapak/Ibu, ',
      'Izin pak, ',
      'Assalamualaikum, ',
      'Mohon izin, ',
    )
    const after = fc.constantFrom('', ' pak', ' 🙏', ', terima kasih', ' Bu 🙏🙏', '\n', ' \u200b')
    const FROM_LEAVE = new Set(['izin', 'tidak_hadir'])
    fc.assert(
      fc.property(before, fc.constantFrom(...plainAnswers), after, (opening, text, closing) => {
        const [bare, courteous] = [read(text), read(opening + text + closing)]
        if (!isRecorded(bare) || !isRecorded(courteous)) return
        // "Izin" before a refusal makes it an excused one; nothing else may move.
        const excused = FROM_LEAVE.has(bare.label) && FROM_LEAVE.has(courteous.label)
        expect(excused || bare.label === courteous.label, opening + text + closing).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('a question mark never records anything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plainAnswers), (text) => {
        if (!/[.,\n:]/.test(text)) expect(isRecorded(read(`${text}?`)), text).toBe(false)
      }),
    )
  })

  test('any text gives a reading, quickly, whose quotations are verbatim', () => {
    const word = fc.constantFrom(
      ...'hadir tidak bukan saya Kabid Disbun zoom izin karena kalau , . ? \n 10 menit jam diwakilkan mewakili yang 🙏 ralat'.split(
        ' ',
      ),
    )
    const piece = fc.oneof(anyText(10), word, word, word)
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const text = pieces.join(' ')
        const { delegate, reason, confidence } = read(text)
        expect(text).toContain(delegate ?? '')
        expect(text).toContain(reason ?? '')
        expect(confidence >= 0 && confidence <= 1).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['t\u0456dak hadir', 'tidak_hadir'],
    ['tidak\u200b hadir', 'tidak_hadir'],
    ['\u202eＨＡＤＩＲ', 'hadir'],
    ['ti\u00addak hadir', 'tidak_hadir'],
    ['h\u0301adir', 'hadir'],
  ])('%j is read through its disguise', (text, label) => {
    expect(read(text).label).toBe(label)
  })
})
