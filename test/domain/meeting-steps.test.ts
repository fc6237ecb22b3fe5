import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Office, OfficeKind } from '../../src/domain/directory.ts'
import { type Draft, isBlankDraft, openPoints } from '../../src/domain/draft.ts'
import { afterAnswer } from '../../src/domain/draft-answer.ts'
import { draftFrom, nothingSaid } from '../../src/domain/drafting.ts'
import { linesOf, offered, openSteps, placeBefore, screenOf, stepsOf } from '../../src/domain/meeting-steps.ts'
import type { PointAnswer } from '../../src/domain/point-answer.ts'

const office = (id: string, kind: OfficeKind, rank: number): Office => ({
  id,
  code: id,
  name: id,
  kind,
  headTitle: '',
  coordinatorId: null,
  aliases: [],
  rank,
  enabled: true,
})
const offices = [
  office('SEKDA', 'setda', 1),
  office('AS1', 'asisten', 2),
  office('AS2', 'asisten', 3),
  office('DISBUN', 'dinas', 4),
  office('BAPPEDA', 'badan', 5),
  office('BSIP', 'partner', 6),
]
const fields = ['SDM', 'RISET', 'KARET']
const now = Temporal.Instant.from('2023-04-26T08:00:00+07:00')
const place = {
  id: 'm1',
  uid: 'm1@rakor',
  by: 7,
  now,
  zone: 'Asia/Jakarta',
  offices,
  linkedGroups: [-1],
  inGroup: null,
}

/** What somebody begins with who wrote no line. */
const begun = (): Draft => {
  const { meeting, sheet } = draftFrom(nothingSaid, place)
  return { meeting, sheet: { ...sheet, guided: true, pending: [...offered] } }
}
const told = (draft: Draft, ...answers: PointAnswer[]): Draft =>
  answers.reduce((made, answer) => afterAnswer(made, answer, offices, fields), draft)

/** The story's meeting, an answer a step. */
const straight: PointAnswer[] = [
  { kind: 'title', title: 'Rakor Kerja Sama Karet' },
  { kind: 'when', day: '2023-05-04' },
  { kind: 'when', from: '09:00' },
  { kind: 'end', until: '12:00' },
  { kind: 'place', place: 'Ruang Rapat Serasan Sekundang', onlineUrl: null, online: false },
  { kind: 'chair', chair: { officeId: 'AS1' } },
  { kind: 'field', code: 'KARET', on: true },
  { kind: 'passed', step: 'fields' },
  { kind: 'invite', officeId: 'DISBUN', on: true },
  { kind: 'invite', officeId: 'BAPPEDA', on: true },
  { kind: 'passed', step: 'invitees' },
]

/** How a draft stands, whatever order it came about in. */
const standing = ({ meeting, sheet }: Draft): unknown => ({
  meeting,
  sheet: {
    ...sheet,
    invitees: sheet.invitees.map((each) => JSON.stringify(each)).toSorted(),
    pending: sheet.pending?.toSorted(),
  },
})

describe('a meeting made step by step', () => {
  it('is asked title, date, time, end, place, chair, fields, invitees, and then shown', () => {
    let draft = begun()
    const seen: string[] = []
    for (const answer of straight) {
      const screen = screenOf(draft, null, now)
      seen.push(screen.on === 'step' ? screen.step : screen.on)
      draft = told(draft, answer)
    }
    expect([...new Set(seen)]).toEqual(['title', 'date', 'time', 'end', 'place', 'chair', 'fields', 'invitees'])
    expect(screenOf(draft, null, now)).toEqual({ on: 'preview' })
    expect(openPoints(draft, now)).toEqual([])
  })

  it('asks for the link only of those who join by one, and for a room or that', () => {
    expect(stepsOf(begun())).not.toContain('link')
    const online = told(begun(), ...straight.slice(0, 4), { kind: 'online' })
    expect(screenOf(online, null, now)).toMatchObject({ step: 'link' })
    const linked = told(online, { kind: 'link', url: 'https://rapat.example/x' })
    expect(screenOf(linked, null, now)).toMatchObject({ step: 'chair' })
    expect(linked.meeting).toMatchObject({ online: true, place: null })
    const hybrid = told(linked, { kind: 'place', place: 'Aula', onlineUrl: null, online: false })
    expect(hybrid.meeting).toMatchObject({ online: true, place: 'Aula' })
    expect(told(hybrid, { kind: 'link', url: null }).meeting).toMatchObject({ online: false, onlineUrl: null })
  })

  it('goes back a step at a time, and from an edited line to the lines', () => {
    const steps = stepsOf(begun())
    const draft = told(begun(), ...straight.slice(0, 5))
    let at = screenOf(draft, null, now)
    const way: string[] = []
    for (let turn = 0; at.on === 'step' && turn < 9; turn += 1) {
      way.unshift(at.step)
      const before = placeBefore(draft, at, now)
      if (!before) break
      at = screenOf(draft, before, now)
    }
    expect(way).toEqual(steps.slice(0, 6))
    const whole = told(begun(), ...straight)
    expect(placeBefore(whole, screenOf(whole, 'date', now), now)).toBe('lines')
    expect(placeBefore(whole, { on: 'lines' }, now)).toBeNull()
  })

  it.each([
    ['a step there is not', 'warna'],
    ['a step of an earlier version', 'ruangan'],
    ['nothing', ''],
    ['another object', '__proto__'],
  ])('that stands at %s is where it asks next', (_, at) => {
    expect(screenOf(begun(), at, now)).toMatchObject({ on: 'step', step: 'title' })
    expect(screenOf(told(begun(), ...straight), at, now)).toEqual({ on: 'preview' })
  })

  it('asks for the end again when a new start leaves it behind, and takes none before the start', () => {
    const whole = told(begun(), ...straight)
    const later = told(whole, { kind: 'when', from: '13:30' })
    expect(later.sheet).toMatchObject({ from: '13:30', until: null })
    expect(screenOf(later, null, now)).toMatchObject({ step: 'end' })
    expect(told(later, { kind: 'end', until: '13:30' })).toBe(later)
    expect(screenOf(told(later, { kind: 'end', until: null }), null, now)).toEqual({ on: 'preview' })
  })

  it('lets the chair pass on without losing or keeping anybody by mistake', () => {
    const invited = told(
      begun(),
      { kind: 'invite', officeId: 'AS1', on: true },
      { kind: 'chair', chair: { officeId: 'AS1' } },
    )
    expect(invited.sheet.invitees).toEqual([{ officeId: 'AS1', role: 'chair', under: 'required' }])
    const passedOn = told(invited, { kind: 'chair', chair: { officeId: 'SEKDA' } })
    expect(passedOn.sheet.invitees).toEqual([
      { officeId: 'AS1', role: 'required' },
      { officeId: 'SEKDA', role: 'chair' },
    ])
    expect(told(passedOn, { kind: 'chair', chair: null }).sheet.invitees).toEqual([
      { officeId: 'AS1', role: 'required' },
    ])
    expect(told(invited, { kind: 'invite', officeId: 'AS1', on: false }).sheet.invitees).toEqual([
      { officeId: 'AS1', role: 'chair' },
    ])
  })

  it('is asked no matter once it is confidential, and gets its title anew when it is so no more', () => {
    const secret = told(begun(), ...straight, { kind: 'classification', classification: 'Rahasia' })
    expect(linesOf(secret)).toEqual([
      'classification',
      'date',
      'time',
      'end',
      'chair',
      'invitees',
      'deadline',
      'series',
    ])
    expect(told(secret, { kind: 'title', title: 'Sengketa' })).toBe(secret)
    const open = told(secret, { kind: 'classification', classification: 'Biasa' })
    expect(openSteps(open, now).map(({ step }) => step)).toEqual(['title', 'place'])
  })

  it('says nothing until something is said', () => {
    expect(isBlankDraft(begun())).toBe(true)
    for (const answer of straight.filter(({ kind }) => kind !== 'passed' && kind !== 'end'))
      expect(isBlankDraft(told(begun(), answer)), answer.kind).toBe(false)
  })
})

const anyAnswer: fc.Arbitrary<PointAnswer> = fc.oneof(
  fc.constantFrom<PointAnswer>(
    { kind: 'title', title: 'Rakor Lain' },
    { kind: 'title', title: '' },
    { kind: 'when', day: '2023-05-09' },
    { kind: 'when', day: '2023-04-01' },
    { kind: 'when', from: '08:30' },
    { kind: 'when', from: '10:00', until: '11:00' },
    { kind: 'when', problem: 'sudah_lewat' },
    { kind: 'end', until: '15:00' },
    { kind: 'end', until: null },
    { kind: 'online' },
    { kind: 'link', url: 'https://rapat.example/x' },
    { kind: 'link', url: null },
    { kind: 'place', place: 'Aula Bappeda', onlineUrl: null, online: false },
    { kind: 'chair', chair: { officeId: 'AS2' } },
    { kind: 'chair', chair: { officeId: 'NONE' } },
    { kind: 'chair', chair: null },
    { kind: 'choice', pointId: 1, choice: 'guest' },
    { kind: 'classification', classification: 'Penting' },
  ),
  fc.record({ kind: fc.constant('field' as const), code: fc.constantFrom(...fields, 'LOGAM'), on: fc.boolean() }),
  fc.record({
    kind: fc.constant('invite' as const),
    officeId: fc.constantFrom('AS1', 'AS2', 'DISBUN', 'BAPPEDA', 'BSIP', 'NONE'),
    on: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('section' as const),
    section: fc.constantFrom('leaders' as const, 'agencies' as const, 'partners' as const),
    on: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('passed' as const), step: fc.constantFrom(...offered) }),
)
/** A turn: an answer, or going somewhere. */
const anyTurn = fc.oneof(
  anyAnswer.map((answer) => ({ answer })),
  fc.constantFrom('title', 'date', 'end', 'invitees', 'lines', 'back', 'nowhere', null).map((goes) => ({ goes })),
)

describe('whatever way is taken', () => {
  it('the last word about each thing is what stands', () => {
    // Everything that can be said wrongly before is said again at the end, in any order.
    const lastWords: PointAnswer[] = [
      ...straight.filter(({ kind }) => kind !== 'invite' && kind !== 'field' && kind !== 'passed' && kind !== 'place'),
      { kind: 'classification', classification: 'Biasa' },
      { kind: 'section', section: 'partners', on: false },
      ...fields.map((code): PointAnswer => ({ kind: 'field', code, on: code === 'KARET' })),
      ...['SEKDA', 'AS1', 'AS2', 'DISBUN', 'BAPPEDA'].map(
        (officeId): PointAnswer => ({ kind: 'invite', officeId, on: /^DISBUN|^BAPPEDA/.test(officeId) }),
      ),
      ...offered.map((step): PointAnswer => ({ kind: 'passed', step })),
    ]
    const ending: PointAnswer[] = [{ kind: 'link', url: null }, straight[4]!]
    const wanted = standing(told(begun(), ...straight, { kind: 'link', url: null }, ...ending))
    fc.assert(
      fc.property(
        fc.array(anyAnswer, { maxLength: 12 }),
        fc.shuffledSubarray(lastWords, { minLength: lastWords.length }),
        (before, words) => {
          expect(standing(told(begun(), ...before, ...words, ...ending))).toEqual(wanted)
        },
      ),
    )
  })

  it('going back and forth changes nothing, and the preview comes only to a whole meeting', () => {
    fc.assert(
      fc.property(fc.array(anyTurn, { maxLength: 25 }), (turns) => {
        let draft = begun()
        let still = begun()
        let at: string | null = null
        for (const turn of turns) {
          if ('answer' in turn) {
            draft = told(draft, turn.answer)
            still = told(still, turn.answer)
            at = null
          } else at = turn.goes === 'back' ? (placeBefore(draft, screenOf(draft, at, now), now) ?? null) : turn.goes
          const screen = screenOf(draft, at, now)
          if (screen.on !== 'preview') continue
          const { meeting, sheet } = draft
          expect(openPoints(draft, now)).toEqual([])
          expect(meeting.title).not.toBe('')
          expect(meeting.place !== null || meeting.online).toBe(true)
          expect(Temporal.Instant.compare(meeting.startsAt!, now)).toBe(1)
          expect(sheet.invitees.length).toBeGreaterThan(0)
        }
        expect(draft).toEqual(still)
      }),
    )
  })
})
