import { describe, expect, it } from 'vitest'
import { extensionLetter, forecastLetter } from '../../../src/bot/views/forecast.ts'
import { extensionsOf } from '../../../src/domain/deadline.ts'
import type { Office } from '../../../src/domain/directory.ts'
import { forecastOf, type QuorumRule } from '../../../src/domain/forecast.ts'
import { deadlineMark } from '../../../src/domain/forecast-decision.ts'
import { type Answer, answered, type Invitation, type InviteeRole } from '../../../src/domain/invitation.ts'
import type { Meeting } from '../../../src/domain/meeting.ts'
import { formatFor } from '../../../src/locales/format.ts'
import { textsFor } from '../../../src/locales/texts.ts'
import type { ForecastShown } from '../../../src/operations/forecasts.ts'

const speech = { locale: 'id', t: textsFor('id'), format: formatFor('id', 'Asia/Jakarta') } as const
const english = { locale: 'en', t: textsFor('en'), format: formatFor('en', 'Asia/Jakarta') } as const
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)

const meeting = {
  id: 'bf7ad2a2-6a0c-4f0e-9a3f-0d1d7c1f5c11',
  state: 'scheduled',
  title: 'Rakor Kerja Sama Karet',
  classification: 'Biasa',
  startsAt: at('2023-05-08T09:00'),
  answerBy: at('2023-05-03T12:00'),
  zone: 'Asia/Jakarta',
} as Meeting

type Said = [string, InviteeRole, Answer?]

const invitation = ([officeId, role, answer]: Said): Invitation =>
  ({ id: officeId, officeId, role, rsvp: 'needs_action', ...(answer && answered(answer)) }) as Invitation

function shown(said: readonly Said[], rule: QuorumRule = 'half', more: Partial<ForecastShown> = {}): ForecastShown {
  const offices = said.map(([code]): [string, Office] => [
    code,
    { id: code, code, name: code, kind: 'dinas' } as Office,
  ])
  const { startsAt, answerBy, zone } = meeting
  return {
    meetingId: meeting.id,
    mark: deadlineMark(answerBy!),
    meeting,
    forecast: forecastOf(said.map(invitation), rule),
    rule,
    concerns: { anyway: [], low: [], elsewhere: [], floor: 'administrator' },
    offices: new Map(offices),
    decision: null,
    stands: true,
    isOpen: true,
    extensions: extensionsOf({ startsAt: startsAt!, answerBy: answerBy!, zone }, at('2023-05-03T12:05')),
    ...more,
  }
}

const karet: Said[] = [
  ['AS1', 'chair', { kind: 'present' }],
  ['DISBUN', 'required', { kind: 'delegated', delegate: { position: 'Sekretaris Dinas' } }],
  ['BAPPEDA', 'required', { kind: 'online' }],
  ['PUPR', 'required', { kind: 'absent', reasonCode: 'sakit' }],
  ['DLH', 'required'],
  ['BSIP', 'optional', { kind: 'present' }],
  ['DINSOS', 'optional', { kind: 'unsure' }],
  ['DISHUB', 'optional'],
]

describe('the forecast at the deadline', () => {
  it('says who comes and who is missed, and asks for the decision', () => {
    const made = forecastLetter(speech, shown(karet))
    expect(made.text).toBe(
      [
        'Batas konfirmasi Rakor Kerja Sama Karet telah tiba. 6 dari 8 undangan telah menjawab.',
        'Rapat: Senin, 8 Mei 2023 pukul 09.00 WIB',
        '',
        'Akan hadir: 4',
        'Hadir 2 · Daring 1 · Diwakilkan 1',
        'Wajib: AS1 (pimpinan), DISBUN, BAPPEDA',
        '',
        'Tidak hadir: 1',
        'Wajib: PUPR',
        '',
        'Belum pasti: 1',
        'Lainnya: DINSOS',
        '',
        'Belum menjawab: 2',
        'Wajib: DLH',
        'Lainnya: DISHUB',
        '',
        'Kuorum terpenuhi: 3 dari 5 undangan wajib akan hadir atau diwakili (diperlukan 3).',
        '',
        'Apakah rapat dilanjutkan sesuai jadwal, batas konfirmasinya diperpanjang, atau rapatnya ditunda?',
      ].join('\n'),
    )
    expect(made.keyboard?.map((row) => row.map(({ text }) => text))).toEqual([
      ['Lanjutkan', 'Perpanjang', 'Tunda'],
      ['Rekap', 'Status', 'Tugas'],
    ])
  })

  it.each<[string, QuorumRule, Said[], string]>([
    [
      'missed by one',
      'two-thirds',
      karet,
      'Perhatian: kuorum belum terpenuhi. Baru 3 dari 5 undangan wajib akan hadir atau diwakili (diperlukan 4).',
    ],
    ['not asked for', 'none', karet, '3 dari 5 undangan wajib akan hadir atau diwakili.'],
    [
      'not asked for, with all of them',
      'none',
      karet.slice(0, 3),
      'Seluruh 3 undangan wajib akan hadir atau diwakili.',
    ],
    [
      'of nobody',
      'half',
      [],
      'Perhatian: kuorum belum terpenuhi. Baru 0 dari 1 undangan wajib akan hadir atau diwakili (diperlukan 1).',
    ],
  ])('says of a quorum %s', (_, rule, said, line) => {
    const made = forecastLetter(speech, shown(said.length > 0 ? said : [['AS1', 'chair']], rule))
    expect(made.text.split('\n\n').at(-2)).toBe(line)
  })

  it('says nothing of required offices where there are none, and that all have answered where they have', () => {
    const made = forecastLetter(speech, shown([['BSIP', 'optional', { kind: 'present' }]]))
    expect(made.text.split('\n\n').slice(1, -1)).toEqual(['Akan hadir: 1\nHadir 1', 'Seluruh undangan telah menjawab.'])
  })

  it('says who decided, and has no more to decide', () => {
    const decision = { what: 'proceed' as const, by: 'Bagian Umum', at: at('2023-05-03T12:10') }
    const made = forecastLetter(speech, shown(karet, 'half', { decision, isOpen: false }))
    expect(made.text.split('\n\n').at(-1)).toBe(
      'Rapat dilanjutkan sesuai jadwal, diputuskan oleh Bagian Umum pada Rabu, 3 Mei 2023 pukul 12.10 WIB.',
    )
    expect(made.keyboard?.map((row) => row.map(({ text }) => text))).toEqual([['Rekap', 'Status', 'Tugas']])
  })

  it('names nobody and no time of a confidential meeting', () => {
    const secret = { ...meeting, classification: 'Rahasia', title: 'R-BF7AD2' } as const
    const { text } = forecastLetter(speech, shown(karet, 'half', { meeting: secret }))
    expect(text).toContain('Batas konfirmasi R-BF7AD2 telah tiba.')
    expect(text).toContain('Akan hadir: 4')
    expect(text).not.toMatch(/DISBUN|PUPR|DLH|BSIP|Senin/)
  })

  it('of four hundred offices with long codes fits a message, in both languages', () => {
    const kinds: (Answer | undefined)[] = [{ kind: 'present' }, { kind: 'absent' }, { kind: 'unsure' }, undefined]
    const many = Array.from({ length: 400 }, (_, number): Said => {
      const answer = kinds[number % 4]
      return [
        `KECAMATAN-YANG-PANJANG-${number}`,
        number % 3 ? 'required' : 'optional',
        ...(answer ? [answer] : []),
      ] as Said
    })
    const long = { ...meeting, title: 'T'.repeat(250) }
    for (const said of [speech, english]) {
      const sent = many.map(([code]) =>
        invitation([code, 'required', { kind: 'delegated', delegate: { position: 'P'.repeat(120) } }]),
      )
      const other = { ...long, id: 'M2' }
      const elsewhere = sent.map((each) => ({ invitation: each, other }))
      const concerns = { anyway: sent, low: sent, elsewhere, floor: 'administrator' as const }
      const made = forecastLetter(said, shown(many, 'half', { meeting: long, concerns }))
      expect(made.text.length).toBeLessThanOrEqual(4096)
      for (const button of made.keyboard?.flat() ?? [])
        if ('callback_data' in button) expect(button.callback_data.length).toBeLessThanOrEqual(64)
    }
    expect(forecastLetter(speech, shown(many)).text).toContain('dan 47 lainnya')
  })

  it('offers the usual moments to put the deadline off, and another', () => {
    const made = extensionLetter(speech, shown(karet))
    expect(made.text).toBe(
      'Sampai kapan batas konfirmasi Rakor Kerja Sama Karet diperpanjang? Kartu di grup dibuka kembali, dan yang diundang diberi tahu.',
    )
    expect(made.keyboard?.flat().map(({ text }) => text)).toEqual([
      'Kamis, 4 Mei 2023 pukul 12.00 WIB',
      'Dua jam sebelum rapat, 07.00 WIB',
      'Waktu lain',
      'Kembali',
    ])
    for (const button of made.keyboard?.flat() ?? [])
      if ('callback_data' in button) expect(button.callback_data.length).toBeLessThanOrEqual(64)
  })
})
