import { describe, expect, it } from 'vitest'
import { answerPhrase } from '../../../src/bot/views/answer-phrase.ts'
import { recordedToast } from '../../../src/bot/views/answer-toast.ts'
import { cardLetter } from '../../../src/bot/views/card.ts'
import { recapLetter } from '../../../src/bot/views/recap.ts'
import type { Office } from '../../../src/domain/directory.ts'
import { type Answer, answered, answerKinds, countAnswers, type Invitation } from '../../../src/domain/invitation.ts'
import type { Meeting } from '../../../src/domain/meeting.ts'
import { formatFor } from '../../../src/locales/format.ts'
import { textsFor } from '../../../src/locales/texts.ts'
import type { RecapLine } from '../../../src/operations/recap.ts'
import { referenceOffices, referencePartners } from '../../../src/reference/offices.ts'

const speech = { locale: 'id', t: textsFor('id'), format: formatFor('id', 'Asia/Jakarta') } as const
const english = { locale: 'en', t: textsFor('en'), format: formatFor('en', 'Asia/Jakarta') } as const
const at = Temporal.Instant.from('2023-04-26T09:12:00+07:00')

const meeting: Meeting = {
  id: 'M1',
  uid: 'M1@rakor',
  sequence: 0,
  state: 'scheduled',
  title: 'Rapat Koordinasi Kerja Sama Daerah',
  letterNumber: '005/125/Tapem/2023',
  classification: 'Penting',
  startsAt: Temporal.Instant.from('2023-05-04T09:00:00+07:00'),
  endsAt: null,
  zone: 'Asia/Jakarta',
  place: 'Ruang Rapat Serasan Sekundang',
  onlineUrl: null,
  online: false,
  chairOfficeId: null,
  chairText: 'Asisten I',
  dress: 'Batik',
  answerBy: null,
  agenda: [],
  fields: ['KARET'],
  groups: [-100],
  createdBy: 1,
  createdAt: at,
  publishedAt: at,
  closedAt: null,
  round: 0,
  roundAt: null,
  deadlineTyped: false,
  cancelReason: null,
  inPerson: false,
}

const office = (name: string, id = 'DISBUN'): Office => ({
  id,
  code: id,
  name,
  kind: 'dinas',
  headTitle: '',
  coordinatorId: null,
  aliases: [],
  rank: 1,
  enabled: true,
})

const place = (answer?: Answer): Invitation => ({
  id: 'I1',
  meetingId: 'M1',
  officeId: 'DISBUN',
  role: 'required',
  rsvp: 'needs_action',
  online: false,
  minutesLate: null,
  delegatePosition: null,
  delegateName: null,
  delegateBasis: null,
  reason: null,
  reasonCode: null,
  excused: false,
  answeredBy: answer ? 1 : null,
  answeredVia: answer ? 'card' : null,
  answeredAt: answer ? at : null,
  previous: null,
  ...(answer && answered(answer)),
})

describe('a card', () => {
  const count = countAnswers([place({ kind: 'present' }), place({ kind: 'present' }), place({ kind: 'late' }), place()])
  const shown = { meeting, chair: [], count, readsAll: true }

  it('shows facts, count and help', () => {
    expect(cardLetter(speech, shown).text).toBe(
      [
        'Hal: Rapat Koordinasi Kerja Sama Daerah',
        'Nomor: 005/125/Tapem/2023',
        'Hari/tanggal: Kamis, 4 Mei 2023',
        'Pukul: 09.00 WIB s.d. selesai',
        'Tempat: Ruang Rapat Serasan Sekundang',
        'Pimpinan rapat: Asisten I',
        'Pakaian: Batik',
        '',
        'Konfirmasi: 3 dari 4 undangan telah menjawab.',
        'Hadir 2 · Terlambat 1',
        'Undangan wajib yang belum menjawab: 1',
        '',
        'Tekan tombol, atau balas pesan ini dengan beberapa kata. Pesan lain di grup ini tidak dibaca Rakor.',
      ].join('\n'),
    )
  })

  it('has no button that answers once the meeting is closed, and none at all when it is cancelled', () => {
    const closed = cardLetter(speech, { ...shown, meeting: { ...meeting, state: 'closed' } })
    expect(closed.text).toContain('Rapat ini telah ditutup.')
    expect(closed.keyboard).toEqual([[{ text: 'Ditutup', disabled: {} }]])
    expect(cardLetter(speech, { ...shown, meeting: { ...meeting, state: 'cancelled' } }).keyboard).toEqual([])
  })

  it('whose answers are due still counts, and says where changes go, beside one button that does nothing', () => {
    const made = cardLetter(speech, { ...shown, locked: true })
    expect(made.text.split('\n\n').slice(1)).toEqual([
      'Konfirmasi: 3 dari 4 undangan telah menjawab.\nHadir 2 · Terlambat 1\nUndangan wajib yang belum menjawab: 1',
      'Batas konfirmasi telah lewat, sehingga konfirmasi pada kartu ini ditutup. Perubahan masih dapat disampaikan kepada Rakor secara pribadi dengan /konfirmasi, atau dengan menghubungi sekretariat.',
    ])
    expect(made.keyboard).toEqual([[{ text: 'Konfirmasi ditutup', disabled: {} }]])
    expect(cardLetter(english, { ...shown, locked: true }).keyboard).toEqual([
      [{ text: 'Answers closed', disabled: {} }],
    ])
    const secret = { ...meeting, classification: 'Rahasia', title: 'R-M1' } as const
    expect(cardLetter(speech, { ...shown, meeting: secret, locked: true }).text).toBe(
      [
        'Undangan telah disampaikan melalui saluran kedinasan.',
        'Kode rapat: R-M1',
        '',
        'Batas konfirmasi telah lewat, sehingga konfirmasi pada kartu ini ditutup. Perubahan masih dapat disampaikan kepada Rakor secara pribadi dengan /konfirmasi, atau dengan menghubungi sekretariat.',
      ].join('\n'),
    )
  })

  it('of a confidential meeting shows its code and the buttons, neither matter nor count', () => {
    const secret = { ...meeting, classification: 'Rahasia', title: 'R-M1' } as const
    const made = cardLetter(speech, { ...shown, meeting: secret })
    expect(made.text).toBe(
      [
        'Undangan telah disampaikan melalui saluran kedinasan.',
        'Kode rapat: R-M1',
        '',
        'Tekan tombol, atau balas pesan ini dengan beberapa kata. Pesan lain di grup ini tidak dibaca Rakor.',
      ].join('\n'),
    )
    expect(made.keyboard?.flat()).toHaveLength(6)
  })
})

describe('an answer in words', () => {
  const ill: Answer = { kind: 'absent', reason: 'sakit gigi', reasonCode: 'sakit', excused: true }
  const typed: Answer = { kind: 'absent', reason: 'operasi usus buntu' }

  it.each<[Answer | undefined, string]>([
    [undefined, 'belum menjawab'],
    [{ kind: 'present' }, 'hadir'],
    [{ kind: 'online' }, 'hadir secara daring'],
    [{ kind: 'delegated' }, 'diwakilkan'],
    [{ kind: 'delegated', delegate: { position: 'Kabid Produksi' } }, 'diwakilkan Kabid Produksi'],
    [{ kind: 'late' }, 'terlambat'],
    [{ kind: 'late', minutesLate: 15 }, 'terlambat 15 menit'],
    [{ kind: 'unsure' }, 'belum pasti'],
    [ill, 'izin tidak hadir'],
    [typed, 'tidak hadir'],
  ])('%j is «%s» in a group', (answer, phrase) => expect(answerPhrase(speech, place(answer))).toBe(phrase))

  it('tells of illness to the secretariat alone, and leaders no typed reason at all', () => {
    expect(answerPhrase(speech, place(ill), 'full')).toBe('izin tidak hadir (sakit gigi)')
    expect(answerPhrase(speech, place(ill), 'category')).toBe('izin tidak hadir (berhalangan)')
    expect(answerPhrase(speech, place(typed), 'category')).toBe('tidak hadir (berhalangan)')
    expect(answerPhrase(speech, place({ kind: 'absent', reasonCode: 'dinas_luar' }), 'category')).toBe(
      'tidak hadir (dinas luar)',
    )
    expect(answerPhrase(speech, place({ kind: 'absent', reasonCode: 'forged' }), 'category')).toBe(
      'tidak hadir (berhalangan)',
    )
  })
})

describe("Telegram's limits", () => {
  it('hold for every toast of every office in both languages', () => {
    const names = [...referenceOffices, ...referencePartners].map((each) => each.name)
    for (const said of [speech, english])
      for (const name of names)
        for (const kind of answerKinds)
          for (const [asked, link] of [
            ['here', 'none'],
            ['privately', 'none'],
            ['unreachable', 'none'],
            [null, 'owed'],
            [null, 'unreachable'],
          ] as const) {
            const offices = [{ id: 'X', name }]
            const done = { meetingId: 'M1', kind, offices, answerIds: ['x'], missing: null, missingOf: 'X' }
            for (const late of [false, true]) {
              const text = recordedToast(said, { step: 'recorded', ...done, asked, link, late })
              expect(text.length, text).toBeLessThanOrEqual(200)
            }
          }
  })

  it('hold for a page of the recap with everything at its longest', () => {
    const longest: Answer = { kind: 'absent', reason: 'x'.repeat(300), excused: true }
    const line: RecapLine = {
      invitation: place(longest),
      office: office('Dinas Perindustrian, Perdagangan serta Energi dan Sumber Daya Mineral'),
      giver: { name: 'n'.repeat(200), givenAs: 'secretariat' },
      late: true,
    }
    const lines = Array.from({ length: 60 }, () => line)
    const count = countAnswers(lines.map(({ invitation }) => invitation))
    const sent = Array.from({ length: 40 }, (_, at) => ({
      ...place({ kind: 'delegated', delegate: { position: 'p'.repeat(120) } }),
      officeId: `DISPERKIMTAN${at}`,
    }))
    const concerns = { anyway: sent, low: sent, elsewhere: [], floor: 'administrator' as const }
    const recap = {
      meeting: { ...meeting, title: 't'.repeat(200) },
      lines,
      count,
      secretariat: true,
      concerns,
      now: at,
    }
    for (const page of [-3, 0, 3, 7, 99]) {
      const made = recapLetter(speech, recap, page)
      expect(made.text.length).toBeLessThanOrEqual(4096)
      for (const button of made.keyboard?.flat() ?? [])
        if ('callback_data' in button) expect(button.callback_data.length).toBeLessThanOrEqual(64)
    }
    expect(recapLetter(speech, recap, 99).text).toContain('Halaman 8 dari 8')
  })
})
