import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meetingAsJson } from '../../src/language/as-json.ts'
import { type MeetingLine, readMeetingLine } from '../../src/language/meeting-line.ts'
import { anyText } from './support/any-text.ts'
import { corpus, directory, fields } from './support/directory.ts'
import { listWords } from './support/list-words.ts'

interface Example {
  now: string
  tz: string
  text: string
  expect: Record<string, unknown>
}

const at = (iso: string) => Temporal.Instant.from(iso).toZonedDateTimeISO('Asia/Jakarta')
const offset = (moment: Temporal.ZonedDateTime) => moment.toString({ timeZoneName: 'never' })

describe('the labelled examples', () => {
  const sets = ['meetings', 'development-meetings', 'development-meetings-2']
  test.each(sets.flatMap((set) => corpus<Example>(set)))('$text', (example) => {
    const now = Temporal.Instant.from(example.now).toZonedDateTimeISO(example.tz)
    const line = readMeetingLine(example.text, { now, directory, fields })
    const { ask, ...known } = meetingAsJson(line)
    expect({ ...known, ask: ask ?? [] }).toMatchObject({ ask: [], ...example.expect })
  })
})

const context = { now: at('2023-04-26T08:00:00+07:00'), directory, fields }
const STORY =
  'Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang SDM RISET KARET, pimpinan Asisten I, undang DISBUN BAPPEDA'

/** Only what a line says, in short. */
function brief(text: string): Record<string, unknown> {
  const line = readMeetingLine(text, context)
  const list = ({ found, groups, unknown, several }: MeetingLine['invitees']) => [
    ...found,
    ...groups.map((group) => `[${group}]`),
    ...unknown.map((name) => `?${name}`),
    ...several.map((one) => `?${one.text}`),
  ]
  const { title, start, end, place, online, fields: codes, chair } = meetingAsJson(line)
  const lists = {
    invitees: list(line.invitees),
    optional: list(line.optional),
    agenda: line.agenda,
    unknownFields: line.unknownFields,
    ask: line.ask,
    fields: codes as string[],
  }
  const said = Object.fromEntries(Object.entries(lists).filter(([, items]) => items.length > 0))
  const { letterNumber, classification, dress, group, onlineUrl, deadline } = line
  const due = deadline && (deadline.start ? offset(deadline.start) : (deadline.date?.toString() ?? deadline.reject))
  const all = {
    title,
    start,
    end,
    place,
    chair,
    ...(online === true && { online }),
    ...said,
    letterNumber,
    classification,
    dress,
    group,
    onlineUrl,
    due,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

const story = {
  title: 'Rakor Kerja Sama Karet',
  start: '2023-05-04T09:00:00+07:00',
  end: '2023-05-04T12:00:00+07:00',
  place: 'Ruang Rapat Serasan Sekundang',
  fields: ['SDM', 'RISET', 'KARET'],
  chair: 'Asisten I',
  invitees: ['DISBUN', 'BAPPEDA'],
}

describe('a meeting in one line', () => {
  test.each([
    ['as written', STORY],
    ['with the command', `/rapat ${STORY}`],
    ['with the bot named', `/rapat@RakorBot ${STORY}`],
    ['on lines', STORY.replaceAll(', ', '\n')],
    ['with semicolons', STORY.replaceAll(', ', '; ')],
    [
      'with colons',
      STORY.replace('bidang', 'Bidang:').replace('pimpinan', 'Pimpinan :').replace(', undang', ', UNDANG:'),
    ],
    [
      'in another order',
      'undang DISBUN BAPPEDA, pimpinan Asisten I, bidang SDM RISET KARET, Rakor Kerja Sama Karet, Ruang Rapat Serasan Sekundang, pukul 09.00 s.d. 12.00 WIB, Kamis, 4 Mei 2023',
    ],
    [
      'with commas in lists',
      'Rakor Kerja Sama Karet, bidang SDM, RISET dan KARET, undang Dinas Perkebunan, Bappeda, Kamis, 4 Mei 2023, pukul 09.00 s.d. 12.00 WIB, tempat Ruang Rapat Serasan Sekundang, dipimpin oleh Asisten I',
    ],
    [
      'with place after the sentence',
      'Rakor Kerja Sama Karet Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB di Ruang Rapat Serasan Sekundang, bidang SDM RISET KARET, pimpinan Asisten I, undang DISBUN BAPPEDA',
    ],
  ])('%s', (_, text) => {
    expect(brief(text)).toEqual(story)
    expect(readMeetingLine(text, context).chairOffice).toEqual({ kind: 'office', officeId: 'AS1' })
  })

  test.each<[string, Record<string, unknown>]>([
    [
      `${STORY}, nomor 400.14/123/Tapem/2023, sifat Penting, acara Pembukaan; Paparan BSIP, Puslit Karet, dan DISBUN; Diskusi, batas 3 Mei pukul 12.00, pakaian Batik, grup TKKSD, opsional PDAM PALI`,
      {
        ...story,
        letterNumber: '400.14/123/Tapem/2023',
        classification: 'Penting',
        agenda: ['Pembukaan', 'Paparan BSIP, Puslit Karet, dan DISBUN', 'Diskusi'],
        due: '2023-05-03T12:00:00+07:00',
        dress: 'Batik',
        group: 'TKKSD',
        optional: ['PDAM', 'PALI'],
      },
    ],
    [
      `${STORY}, tautan https://zoom.us/j/123?pwd=a,b`,
      { ...story, online: true, onlineUrl: 'https://zoom.us/j/123?pwd=a,b' },
    ],
    [`${STORY}, https://zoom.us/j/123`, { ...story, online: true, onlineUrl: 'https://zoom.us/j/123' }],
    [
      STORY.replace('DISBUN BAPPEDA', 'SEMUA OPD, ASISTEN dan MITRA'),
      { ...story, invitees: ['[SEMUA OPD]', '[ASISTEN]', '[MITRA]'] },
    ],
    [STORY.replace('BAPPEDA', 'BAPPEDA, Kodim 0404'), { ...story, invitees: ['DISBUN', 'BAPPEDA', '?Kodim 0404'] }],
    [STORY.replace('RISET KARET', 'KARET KELAPA'), { ...story, fields: ['SDM', 'KARET'], unknownFields: ['KELAPA'] }],
    [STORY.replace('SDM RISET KARET', 'ikan'), { ...story, fields: ['KARET'], unknownFields: ['ikan'] }],
    [
      'Bidang Perkebunan dalam angka, Kamis 4 Mei 2023 pukul 09.00 WIB s.d. selesai, Aula Bappeda, undang DISBUN',
      {
        title: 'Bidang Perkebunan dalam angka',
        start: '2023-05-04T09:00:00+07:00',
        end: null,
        place: 'Aula Bappeda',
        invitees: ['DISBUN'],
      },
    ],
    [STORY.replace('12.00 WIB', 'selesai'), { ...story, end: null }],
    [STORY.replace('Kamis 4', 'Jumat 4'), { ...omit(story, 'start', 'end'), ask: ['date'] }],
    [STORY.replace(' pukul 09.00 s.d. 12.00 WIB', ''), { ...omit(story, 'end'), start: '2023-05-04', ask: ['time'] }],
    [STORY.replace(', Ruang Rapat Serasan Sekundang', ''), { ...omit(story, 'place'), ask: ['place'] }],
    [STORY.replace(', Kamis 4 Mei 2023', ','), { ...omit(story, 'start', 'end'), ask: ['date'] }],
    [
      STORY.replace('Ruang Rapat Serasan Sekundang', 'Ruang Rapat Serasan Sekundang, Kantor Bupati Muara Enim'),
      { ...story, place: 'Ruang Rapat Serasan Sekundang, Kantor Bupati Muara Enim' },
    ],
    [
      STORY.replace('Ruang Rapat Serasan Sekundang', 'secara daring via Zoom'),
      { ...omit(story, 'place'), online: true },
    ],
    [
      STORY.replace('Rakor Kerja Sama Karet', 'Rapat monitoring, evaluasi, dan pelaporan KSDD'),
      { ...story, title: 'Rapat monitoring, evaluasi, dan pelaporan KSDD' },
    ],
    [
      STORY.replace('Rakor Kerja Sama Karet', 'Rakor persiapan HUT 20 November'),
      { ...story, title: 'Rakor persiapan HUT 20 November' },
    ],
    [`${STORY}, sifat: Rahasia`, { ...story, classification: 'Rahasia' }],
    [`${STORY}, sifat sangat segera`, { ...story, classification: 'Sangat Segera' }],
    [`${STORY}, no. surat 005/12/2023`, { ...story, letterNumber: '005/12/2023' }],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })
})

describe("a letter's block", () => {
  const block = {
    title: 'Pembahasan tata batas dengan Lahat',
    start: '2023-05-04T09:00:00+07:00',
    end: null,
    place: 'Ruang Rapat Sekda, Kantor Bupati Muara Enim',
    fields: ['BATAS'],
  }
  test.each<[string, Record<string, unknown>]>([
    [
      'Hari/Tanggal : Kamis, 4 Mei 2023\nPukul : 09.00 WIB s.d. selesai\nTempat : Ruang Rapat Sekda, Kantor Bupati Muara Enim\nAcara : Pembahasan tata batas dengan Lahat',
      block,
    ],
    [
      'Hari/Tanggal : Kamis, 4 Mei 2023 Pukul : 09.00 WIB s.d. selesai Tempat : Ruang Rapat Sekda, Kantor Bupati Muara Enim Acara : Pembahasan tata batas dengan Lahat',
      block,
    ],
    [
      'Hari, tanggal: Kamis / 4 Mei 2023\nWaktu: pukul 09.00 s/d selesai\nTempat: Ruang Rapat Sekda, Kantor Bupati Muara Enim\nAcara: Pembahasan tata batas dengan Lahat\nDemikian atas perhatian Saudara diucapkan terima kasih.',
      block,
    ],
    [
      'Dengan hormat, mengharap kehadiran Saudara pada:\nHari/Tanggal : Kamis, 4 Mei 2023\nPukul : 09.00 WIB s.d. selesai\nTempat : Ruang Rapat Sekda, Kantor Bupati Muara Enim\nHal : Pembahasan tata batas dengan Lahat\nPimpinan : Asisten Pemerintahan dan Kesejahteraan Rakyat\nPakaian : Batik\nAcara :\n1. Pembukaan\n2. Paparan peta',
      {
        ...block,
        chair: 'Asisten Pemerintahan dan Kesejahteraan Rakyat',
        dress: 'Batik',
        agenda: ['Pembukaan', 'Paparan peta'],
      },
    ],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })
})

test('any text gives a reading whose words are its own', () => {
  const piece = fc.oneof(
    anyText(10),
    fc.constantFrom(...STORY.split(/(?<=,) /), 'acara a; b', 'Tempat :', '(', 'di aula', 'https://a.b/c'),
    fc.constantFrom(...listWords, ':', ',', '.', '-', '/', '4', '09.00'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), fc.constantFrom(' ', ', ', '\n'), (pieces, gap) => {
      const text = pieces.join(gap)
      const line = readMeetingLine(text, context)
      const squeezed = (words: string) => words.replace(/\s+/g, ' ')
      expect(squeezed(text)).toContain(squeezed(line.chair ?? ''))
      expect(text).toContain(line.onlineUrl ?? '')
      expect(line.ask.includes('place')).toBe(!line.place && !line.online)
    }),
    { numRuns: 300 },
  )
})

function omit(object: Record<string, unknown>, ...keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))
}
