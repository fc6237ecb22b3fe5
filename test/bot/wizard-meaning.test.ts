import { describe, expect, it } from 'vitest'
import { answerToTask } from '../../src/bot/task-meaning.ts'
import { answersAtStep } from '../../src/bot/wizard-meaning.ts'
import { pickedAnswer } from '../../src/bot/wizard-picks.ts'
import type { Office } from '../../src/domain/directory.ts'
import type { MeetingStep } from '../../src/domain/meeting-steps.ts'
import { keyOf } from '../../src/domain/wizard-choices.ts'
import { referenceFields } from '../../src/reference/fields.ts'
import { referenceOffices } from '../../src/reference/offices.ts'

const offices = referenceOffices.map(
  (office, rank): Office => ({
    id: office.code,
    code: office.code,
    name: office.name,
    kind: office.kind as Office['kind'],
    headTitle: office.headTitle,
    coordinatorId: office.coordinator,
    aliases: office.aliases,
    rank,
    enabled: true,
  }),
)
const fields = referenceFields.map((field) => ({ ...field, groupCode: '', crossCutting: false }))
const now = Temporal.ZonedDateTime.from('2023-04-26T08:00[Asia/Jakarta]')
const table = { offices, fields, groups: [], now } as never
const at = (text: string, step: MeetingStep, sheet: object = { day: '2023-05-04', from: '09:00' }) =>
  answersAtStep(text, { on: 'step', step }, { sheet } as never, table)
const kinds = (text: string, step: MeetingStep) => at(text, step).map(({ kind }) => kind)

describe('words typed at a step', () => {
  it.each<[MeetingStep, string, object]>([
    ['title', 'Rakor Bulanan', { kind: 'title', title: 'Rakor Bulanan' }],
    ['date', 'Kamis 4 Mei', { kind: 'when', day: '2023-05-04' }],
    ['time', '09.00 s.d. selesai', { kind: 'when', from: '09:00', openEnd: true }],
    ['end', 's.d. 12.00', { kind: 'end', until: '12:00' }],
    ['end', 'sampai jam 11', { kind: 'end', until: '11:00' }],
    ['end', 'selesai', { kind: 'end', until: null }],
    ['end', '13.00 s.d. 15.00', { kind: 'when', from: '13:00', until: '15:00' }],
    ['place', 'Aula Bappeda, Kantor Bupati', { kind: 'place', place: 'Aula Bappeda, Kantor Bupati' }],
    ['link', 'ini tautannya https://rapat.example/x', { kind: 'link', url: 'https://rapat.example/x' }],
    ['chair', 'Asisten II', { kind: 'chair', chair: { officeId: 'AS2' } }],
    ['chair', 'Pak Camat', { kind: 'chair', chair: { text: 'Pak Camat' } }],
    ['fields', '#KS_SDM dan karet', { kind: 'fields', found: ['SDM', 'KARET'] }],
    ['invitees', 'dinas perkebuan', { kind: 'invitees', invitees: { officeIds: ['DISBUN'] } }],
    ['classification', 'penting', { kind: 'classification', classification: 'Penting' }],
    ['number', '005/1/Setda/2023', { kind: 'number', text: '005/1/Setda/2023' }],
    ['agenda', 'Pembukaan; Paparan', { kind: 'agenda', items: ['Pembukaan', ' Paparan'] }],
    ['dress', 'Batik', { kind: 'dress', text: 'Batik' }],
    ['deadline', '2 Mei 2023', { kind: 'deadline', at: '2023-05-02T05:00:00Z' }],
  ])('%s: %s', (step, text, answer) => expect(at(text, step).at(-1)).toMatchObject(answer))

  it.each<[MeetingStep, string, object[]]>([
    ['chair', 'ga ada', [{ kind: 'passed', step: 'chair' }]],
    ['fields', 'tidak ada pak', [{ kind: 'passed', step: 'fields' }]],
    ['end', 'lewati', [{ kind: 'passed', step: 'end' }]],
    ['invitees', 'blm ada', []],
    ['number', 'belum ada', [{ kind: 'number', text: null }]],
    ['dress', 'tidak perlu', [{ kind: 'dress', text: null }]],
  ])('%s: “%s” says that there is none', (step, text, answers) =>
    expect(at(text, step, { pending: ['end', 'chair', 'fields', 'invitees'], invitees: [] })).toEqual(answers),
  )

  it.each<[MeetingStep, string]>([
    ['date', 'terserah'],
    ['time', 'nanti saja'],
    ['end', 'terserah'],
    ['end', '08.00'],
    ['link', 'menyusul'],
    ['fields', '🙂'],
    ['classification', 'biasa-biasa saja'],
    ['deadline', 'secepatnya'],
    ['title', '\u202e\u200b'],
  ])('%s: %s says nothing', (step, text) => expect(at(text, step)).toEqual([]))

  it('may say several things at once', () => {
    expect(kinds('Rakor Karet, Kamis 4 Mei 2023 pukul 09.00, Aula Bappeda, undang DISBUN', 'title')).toEqual([
      'title',
      'when',
      'place',
      'invitees',
      'field',
    ])
    expect(kinds('Aula Bappeda, pimpinan Asisten I, undang DISBUN', 'place')).toEqual(['chair', 'invitees', 'place'])
    expect(kinds('Kamis 4 Mei pukul 09.00, Aula Bappeda', 'date')).toEqual(['place', 'when'])
    // A day in the name of a room or a meeting is none.
    expect(kinds('Aula 17 Agustus', 'place')).toEqual(['place'])
    expect(kinds('Peringatan Hari Lahir Pancasila 1 Juni', 'title')).toEqual(['title'])
  })

  it('that speak of secrecy are asked about before anything else', () => {
    expect(kinds('Rakor rahasia dagang', 'title')).toEqual(['title', 'classification'])
    expect(kinds('Rakor Batas, sifat Rahasia, Kamis 4 Mei 2023', 'title')[0]).toBe('classification')
  })
})

describe('buttons of a step', () => {
  const shown = { rooms: ['Aula Bappeda'] }
  it.each<[string, string, object | undefined]>([
    ['date', '2023-05-04', { kind: 'when', day: '2023-05-04' }],
    ['date', '2023-02-31', undefined],
    ['time', '0830', { kind: 'when', from: '08:30' }],
    ['time', '2460', undefined],
    ['end', 'open', { kind: 'end', until: null }],
    ['end', '1200', { kind: 'end', until: '12:00' }],
    ['place', keyOf('Aula Bappeda'), { kind: 'place', place: 'Aula Bappeda', onlineUrl: null, online: false }],
    ['place', keyOf('Aula Lain'), undefined],
    ['place', 'online', { kind: 'online' }],
    ['classification', '5', { kind: 'classification', classification: 'Rahasia' }],
    ['classification', '9', undefined],
    ['agenda', 'none', { kind: 'agenda', items: [] }],
    ['title', 'none', undefined],
    ['warna', 'merah', undefined],
  ])('%s: %s', (step, choice, answer) => expect(pickedAnswer(step, choice, shown)).toEqual(answer))
})

describe('words typed about a task', () => {
  const world = { offices, fields, holidays: [], meeting: undefined, meetings: [], now } as never
  const blank = { fieldCode: null, officeId: null, dueOn: null, description: null } as never
  const known = { fieldCode: 'KARET', officeId: null, dueOn: null, description: null } as never

  it('fill what they say, at the step and beside it', () => {
    const line = '#KS_Karet DISBUN 12 Mei: susun rencana kerja'
    const whole = { fieldCode: 'KARET', officeId: 'DISBUN', dueOn: '2023-05-12', description: 'susun rencana kerja' }
    expect(answerToTask(line, blank, 'field', world)).toMatchObject(whole)
    expect(answerToTask('DISBUN, 12 Mei', known, 'office', world)).toMatchObject({
      officeId: 'DISBUN',
      dueOn: '2023-05-12',
    })
    expect(answerToTask('urusan perkebunan rakyat', known, 'office', world)).toMatchObject({
      officeId: null,
      offices: expect.stringContaining('DISBUN'),
    })
    expect(answerToTask('entahlah', known, 'due', world)).toBeUndefined()
    expect(answerToTask('\u202e', known, 'description', world)).toBeUndefined()
  })

  it('with a date of no year more than half a year away are asked about', () => {
    const november = Temporal.ZonedDateTime.from('2023-11-10T08:00[Asia/Jakarta]')
    const later = { ...(world as object), now: november } as never
    const asked = { dueOn: null, dates: '2024-05-12', dueTrouble: 'far' }
    expect(answerToTask('12 Mei', known, 'due', later)).toMatchObject(asked)
    expect(answerToTask('#KS_Karet DISBUN 12 Mei: susun', blank, 'field', later)).toMatchObject(asked)
    expect(answerToTask('12 Mei 2024', known, 'due', later)).toMatchObject({ dueOn: '2024-05-12' })
    expect(answerToTask('24 November', known, 'due', later)).toMatchObject({ dueOn: '2023-11-24' })
  })
})
