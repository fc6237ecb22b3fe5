import { describe, expect, it } from 'vitest'
import type { Speech } from '../../../src/bot/house.ts'
import { agendaLetter } from '../../../src/bot/views/agenda.ts'
import { attendanceAskedLetter, attendanceLetter, closedLetter } from '../../../src/bot/views/attendance.ts'
import { inviteeListLetter, sectionLetter } from '../../../src/bot/views/draft-invitees.ts'
import type { Letter } from '../../../src/bot/views/letter.ts'
import { meetingFacts } from '../../../src/bot/views/meeting-facts.ts'
import { draftLetter, publishedLetter } from '../../../src/bot/views/preview.ts'
import { attendanceStates } from '../../../src/domain/attendance.ts'
import type { Office } from '../../../src/domain/directory.ts'
import { type DraftSheet, type OpenPoint, openPoints } from '../../../src/domain/draft.ts'
import { inviteeSections } from '../../../src/domain/invitees.ts'
import { classifications, type Meeting } from '../../../src/domain/meeting.ts'
import { linesOf, offered, openSteps } from '../../../src/domain/meeting-steps.ts'
import type { Task } from '../../../src/domain/task.ts'
import { formatFor } from '../../../src/locales/format.ts'
import { locales, textsFor } from '../../../src/locales/texts.ts'
import type { DraftShown } from '../../../src/operations/drafts.ts'
import type { Group } from '../../../src/store/groups.ts'

const speeches = locales.map(
  (locale): Speech => ({ locale, t: textsFor(locale), format: formatFor(locale, 'Asia/Jakarta') }),
)
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}:00+07:00`)
const now = at('2023-04-26T08:00')

const meeting: Meeting = {
  id: 'abcdefgh-_12',
  uid: 'abcdefgh-_12@rakor',
  sequence: 0,
  state: 'draft',
  title: 'T'.repeat(250),
  letterNumber: 'N'.repeat(100),
  classification: 'Biasa',
  startsAt: at('2023-05-05T07:00'),
  endsAt: at('2023-05-05T18:00'),
  zone: 'Asia/Jakarta',
  place: 'P'.repeat(200),
  onlineUrl: 'https://rapat.example.go.id/rahasia',
  online: true,
  chairOfficeId: null,
  chairText: 'C'.repeat(100),
  dress: 'D'.repeat(100),
  answerBy: null,
  agenda: Array.from({ length: 10 }, () => 'A'.repeat(100)),
  fields: ['SDM', 'RISET', 'KARET', 'YANLIK', 'BATAS', 'TARU', 'BENKON', 'MISKIN', 'PROV', 'MEKAR'],
  groups: Array.from({ length: 40 }, (_, index) => -1_002_000_000_000 - index),
  createdBy: 1,
  createdAt: now,
  publishedAt: null,
  closedAt: null,
  round: 0,
  roundAt: null,
  deadlineTyped: false,
  cancelReason: null,
  inPerson: false,
}
const offices = Array.from(
  { length: 60 },
  (_, index): Office => ({
    id: `OFFICE-${index}`,
    code: `OFFICE-${index}`,
    name: 'O'.repeat(100),
    kind: 'dinas',
    headTitle: 'H'.repeat(100),
    coordinatorId: null,
    aliases: [],
    rank: index,
    enabled: true,
  }),
)
const sheet: DraftSheet = {
  day: '2023-05-05',
  from: '07:00',
  until: '18:00',
  problem: null,
  answerBy: null,
  invitees: [
    ...offices.map((office) => ({ officeId: office.id, role: 'required' as const })),
    ...Array.from({ length: 30 }, (_, index) => ({ guest: `${'G'.repeat(97)}${index}`, role: 'optional' as const })),
  ],
  choices: [],
  remarks: ['deadline-unread', 'group-unknown'],
  groupsDecided: false,
}
const linked = meeting.groups.map(
  (chatId): Group => ({
    chatId,
    title: 'R'.repeat(128),
    state: 'linked',
    isForum: false,
    botIsAdmin: false,
    addedBy: null,
    decidedBy: null,
  }),
)
const fields = meeting.fields.map((code) => ({
  code,
  hashtag: `#KS_${code}`,
  name: code,
  groupCode: 'KARET',
  leadOffices: [],
  supportOffices: [],
  partners: [],
  crossCutting: false,
}))
/** As many open tasks as are named, each as long as can be. */
const carried = {
  total: 100,
  entries: offices.slice(0, 5).map((office) => ({
    task: {
      code: 'TL-BENKON-2023-0001',
      description: 'D'.repeat(500),
      dueOn: '2023-05-01',
      state: 'in_progress',
    } as Task,
    office: { ...office, code: 'DISPERKIMTAN' },
    overdueDays: 400,
  })),
}
const shown = (change: Partial<DraftShown> = {}): DraftShown => ({
  carried,
  print: '0123456789',
  slotWarnings: [],
  suggested: [],
  poll: undefined,
  meeting,
  sheet,
  now,
  today: Temporal.PlainDate.from('2023-04-26'),
  screen: { on: 'preview' },
  rooms: Array.from({ length: 8 }, (_, index) => `${'R'.repeat(199)}${index}`),
  holidays: [],
  points: [],
  offices,
  fields,
  linked,
  slots: [],
  warnings: [
    { kind: 'weekend' },
    { kind: 'holiday', name: 'Hari Buruh Internasional' },
    { kind: 'outside-hours', from: '07:30', until: '16:00' },
    { kind: 'friday-prayer', from: '11:30', until: '13:15' },
    { kind: 'ceremony', until: '11:00' },
    { kind: 'short-notice', days: 1 },
  ],
  unlistedYear: 2024,
  unreached: new Set(offices.map(({ id }) => id)),
  files: 3,
  answerBy: { at: at('2023-05-04T12:00'), typedUnusable: true },
  ...change,
})

/** The step at which a point is asked. */
const asking = (point: OpenPoint): DraftShown['screen'] => ({
  on: 'step',
  step: openSteps({ meeting, sheet: { ...sheet, choices: 'id' in point ? [point] : [] } }, now)[0]?.step ?? 'title',
  point,
})

function expectFits(made: Letter): void {
  expect(made.text.length).toBeLessThanOrEqual(4096)
  expect(made.text.length).toBeGreaterThan(0)
  const buttons = (made.keyboard ?? []).flat()
  expect(buttons.length).toBeLessThanOrEqual(100)
  for (const button of buttons)
    if ('callback_data' in button) expect(button.callback_data!.length).toBeLessThanOrEqual(64)
}

describe.each(speeches)('letters about meetings in $locale', (speech) => {
  it('fit a message however much was typed', () => expectFits(draftLetter(speech, shown())))

  it('fit a message however many meetings are held at that time', () => {
    const clash = (count: number) =>
      Array.from({ length: count }, () => ({
        kind: 'clash-offices' as const,
        ...{ name: 'N'.repeat(250), at: at('2023-09-27T09:00'), officeIds: offices.map(({ id }) => id) },
      }))
    const made = draftLetter(speech, shown({ warnings: [...shown().warnings, ...clash(60)] }))
    expectFits(made)
    const told = made.text.match(/N{79}…/g)?.length ?? 0
    expect(told).toBeGreaterThan(0)
    expect(made.text).toMatch(new RegExp(`\\b${60 - told} (benturan|more)`))
    expect(draftLetter(speech, shown({ warnings: clash(1) })).text).not.toMatch(/benturan|more clashes/)
  })

  it('fit a message with eight times that collide', () => {
    const slots = Array.from({ length: 8 }, (_, day) => ({ day: `2023-09-${20 + day}`, from: '09:00', until: '11:30' }))
    const clash = { kind: 'clash-offices' as const, name: 'N'.repeat(250), at: at('2023-09-27T09:00') }
    const slotWarnings = slots.map(() => [{ ...clash, officeIds: offices.map(({ id }) => id) }])
    const of = { ...sheet, day: null, from: null, until: null, slots }
    const bare = { ...meeting, startsAt: null, endsAt: null }
    const made = { meeting: bare, sheet: of, slotWarnings, warnings: [] }
    expectFits(draftLetter(speech, shown(made)))
    expectFits(draftLetter(speech, shown({ ...made, screen: { on: 'step', step: 'slots' } })))
    expectFits(draftLetter(speech, shown({ ...made, screen: { on: 'lines' } })))
  })

  it('fit at every step of a draft, as a list of its lines, its invitees and each part of the directory', () => {
    const guided = { ...sheet, guided: true as const, pending: [...offered] }
    for (const step of linesOf({ meeting, sheet }))
      for (const unclear of [false, true])
        expectFits(
          draftLetter(speech, shown({ sheet: guided, screen: { on: 'step', step } }), {
            unclear,
            left: 'L'.repeat(200),
          }),
        )
    expectFits(draftLetter(speech, shown({ screen: { on: 'lines' } })))
    for (const page of [0, 3, 99, Number.NaN]) expectFits(inviteeListLetter(speech, shown(), page))
    for (const section of inviteeSections)
      for (const where of [0, 99, 'OFFICE-59', 'NONE']) expectFits(sectionLetter(speech, shown(), section, where))
  })

  it('name invitees up to ten and count them by group beyond', () => {
    const invitees = (count: number) =>
      offices.slice(0, count).map(({ id }) => ({ officeId: id, role: 'required' as const }))
    const text = (count: number) =>
      draftLetter(speech, shown({ sheet: { ...sheet, invitees: invitees(count) }, unreached: new Set() })).text
    expect(text(10).match(/^• O{100}$/gm)).toHaveLength(10)
    expect(text(11)).toMatch(/\(11\): (perangkat daerah|agencies) 11\n/)
    expect(text(11)).not.toContain('OFFICE-')
  })

  it('ask every kind of point', () => {
    const text = 'X'.repeat(100)
    const choices: DraftSheet['choices'] = [
      { id: 1, kind: 'classification', text },
      { id: 2, kind: 'when', reason: 'hari_tanggal_bertentangan', candidates: ['2023-05-04', '2023-05-05T14:00'] },
      { id: 3, kind: 'office', role: 'chair', text, near: ['OFFICE-1'], several: false },
      { id: 4, kind: 'office', role: 'chair', text, near: ['OFFICE-1', 'OFFICE-2'], several: true },
      { id: 5, kind: 'office', role: 'required', text, near: [], several: false },
      { id: 6, kind: 'office', role: 'optional', text, near: ['OFFICE-1', 'OFFICE-2'], several: true },
      { id: 7, kind: 'field', text },
    ]
    const empty = { ...sheet, day: null, from: null, invitees: [] }
    const bare = { ...meeting, title: '', place: null, online: false, startsAt: null, endsAt: null }
    const points = [
      ...openPoints({ meeting: bare, sheet: { ...empty, choices } }, now),
      ...openPoints({ meeting: bare, sheet: empty }, now),
    ]
    expect(new Set(points.map((point) => point.kind)).size).toBe(9)
    for (const point of points) expectFits(draftLetter(speech, shown({ points: [point], screen: asking(point) })))
  })

  it('name at most ten offices that no private invitation reaches', () => {
    const facts = meetingFacts(speech, meeting, { offices, public: false })
    const codes = offices.map((office) => office.code)
    const published = { meetingId: meeting.id, offices: 60, reached: 60, unreached: [] as string[], groups: 1 }
    const rest = (count: number) =>
      publishedLetter(speech, facts, { ...published, reached: 60 - count, unreached: codes.slice(0, count) })
    expect(rest(0).text).not.toContain('/pejabat')
    expect(rest(1).text).toMatch(/(Belum terhubung|Not connected yet): OFFICE-0\./)
    expect(rest(10).text).toMatch(/OFFICE-8, (dan|and) OFFICE-9\./)
    expect(rest(12).text).toMatch(/OFFICE-9, (dan 2 lainnya|and 2 others)\./)
    expect(rest(12).text).not.toContain('OFFICE-10')
    expectFits(rest(60))
    // Of a confidential meeting nobody is named.
    const silent = publishedLetter(speech, facts, { ...published, reached: 59 })
    expect(silent.text).toContain('/pejabat')
    expect(silent.text).not.toContain('OFFICE-')
  })

  it('repeat nothing while the sifat is unknown, and nothing but the code of a confidential meeting', () => {
    const point = { id: 1, kind: 'classification' as const, text: 'rahsia' }
    const unsure = draftLetter(speech, shown({ points: [point], screen: asking(point) }))
    expect(unsure.text).not.toMatch(/TTT|PPP|AAA/)
    for (const classification of classifications) {
      const secret = { ...meeting, classification }
      const made = meetingFacts(speech, secret, { offices, public: true }).text
      const hidden = classification === 'Terbatas' || classification === 'Rahasia'
      expect(/TTT|PPP|AAA|2023|CCC/.test(made)).toBe(!hidden)
      expect(made.includes('R-ABCDEF')).toBe(hidden)
    }
  })

  it('never show a link', () => {
    for (const isPublic of [true, false])
      expect(meetingFacts(speech, meeting, { offices, public: isPublic }).text).not.toContain('rapat.example')
    expect(draftLetter(speech, shown()).text).not.toContain('rapat.example')
  })

  it('turn the pages of an agenda and of attendance', () => {
    const states = ['draft', 'scheduled', 'in_progress', 'closed'] as const
    const meetings = Array.from({ length: 30 }, (_, index) => ({ ...meeting, state: states[index % 4]! }))
    for (const page of [0, 2, 99, Number.NaN]) expectFits(agendaLetter(speech, { meetings, all: true }, 'coming', page))
    const rows = offices.map((office, index) => ({
      office,
      attendance: {
        meetingId: meeting.id,
        officeId: office.id,
        state: attendanceStates[index % 6]!,
        provisional: index % 2 === 0,
        setBy: null,
        setAt: now,
      },
    }))
    const sheetShown = { meeting: { ...meeting, state: 'closed' as const }, rows, awaited: 30, guests: 12 }
    expectFits(closedLetter(speech, sheetShown))
    for (const page of [0, 3, 99]) expectFits(attendanceLetter(speech, sheetShown, page))
    expectFits(attendanceAskedLetter(speech, sheetShown, 'OFFICE-59')!)
    expect(attendanceAskedLetter(speech, sheetShown, 'NONE')).toBeUndefined()
    expectFits(attendanceLetter(speech, { ...sheetShown, rows: [] }, 0))
  })
})
