import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Office, OfficeKind } from '../../src/domain/directory.ts'
import { type Draft, openPoints } from '../../src/domain/draft.ts'
import { afterAnswer } from '../../src/domain/draft-answer.ts'
import { draftFrom, type MeetingMeaning, plainMeaning } from '../../src/domain/drafting.ts'
import { guestCode } from '../../src/domain/invitees.ts'
import type { PointAnswer } from '../../src/domain/point-answer.ts'

const office = (id: string, kind: OfficeKind, enabled = true): Office => ({
  id,
  code: id,
  name: id,
  kind,
  headTitle: '',
  coordinatorId: null,
  aliases: [],
  rank: 0,
  enabled,
})
const offices = [
  office('AS1', 'asisten'),
  office('DISBUN', 'dinas'),
  office('BAPPEDA', 'badan'),
  office('OLD', 'dinas', false),
  office('BSIP', 'partner'),
]
const nobody = { officeIds: [], groups: [], unclear: [] }
const now = Temporal.Instant.from('2023-04-26T08:00:00+07:00')

const story: MeetingMeaning = {
  title: 'Rakor Kerja Sama Karet',
  letterNumber: null,
  classification: null,
  day: '2023-05-04',
  lastDay: null,
  when: null,
  problem: null,
  from: '09:00',
  until: '12:00',
  answerBy: null,
  place: 'Ruang Rapat Serasan Sekundang',
  onlineUrl: null,
  online: false,
  chair: { officeId: 'AS1' },
  required: { officeIds: ['DISBUN', 'BAPPEDA'], groups: [], unclear: [] },
  optional: nobody,
  fields: ['KARET'],
  unknownFields: [],
  agenda: [],
  dress: null,
  inPerson: false,
  groups: [],
  unread: [],
}

const draft = (change: Partial<MeetingMeaning> = {}, linkedGroups: number[] = [-1]): Draft =>
  draftFrom(
    { ...story, ...change },
    { id: 'm1', uid: 'm1@rakor', by: 7, now, zone: 'Asia/Jakarta', offices, linkedGroups, inGroup: null },
  )
const kinds = (made: Draft, moment = now): string[] => openPoints(made, moment).map((point) => point.kind)
const answer = (made: Draft, given: PointAnswer): Draft => afterAnswer(made, given, offices, ['KARET', 'SDM'])

describe('a draft', () => {
  it('of a complete line asks nothing and knows its moments', () => {
    const made = draft()
    expect(kinds(made)).toEqual([])
    expect(made.meeting.startsAt).toEqual(Temporal.Instant.from('2023-05-04T09:00:00+07:00'))
    expect(made.meeting.endsAt).toEqual(Temporal.Instant.from('2023-05-04T12:00:00+07:00'))
    expect(made.sheet.invitees).toEqual([
      { officeId: 'AS1', role: 'chair' },
      { officeId: 'DISBUN', role: 'required' },
      { officeId: 'BAPPEDA', role: 'required' },
    ])
    expect(made.meeting.groups).toEqual([-1])
  })

  it('asks one thing after the other, in a fixed order', () => {
    const made = draft({
      title: null,
      day: null,
      from: null,
      place: null,
      required: { officeIds: [], groups: [], unclear: [{ text: 'Dinas X', near: ['DISBUN'], several: false }] },
      unknownFields: ['LOGAM'],
      classification: { text: 'rahasiaa' },
    })
    expect(kinds(made)).toEqual(['classification', 'title', 'date', 'time', 'place', 'office', 'field'])
  })

  it('asks again for a start that has passed, also when it passes while the draft lies', () => {
    expect(openPoints(draft({ day: '2023-04-25' }), now)).toEqual([{ kind: 'date', problem: 'sudah_lewat' }])
    expect(kinds(draft(), Temporal.Instant.from('2023-05-04T09:00:00+07:00'))).toEqual(['date'])
  })

  it('asks for the time again when the end is not after the start', () => {
    expect(openPoints(draft({ until: '08:00' }), now)).toEqual([{ kind: 'time', problem: 'selesai_sebelum_mulai' }])
  })

  it('expands group words, without what is set aside, and keeps an office named as optional optional', () => {
    const made = draft({
      required: { officeIds: [], groups: ['SEMUA OPD', 'MITRA'], unclear: [] },
      optional: { officeIds: ['BAPPEDA'], groups: [], unclear: [] },
    })
    expect(made.sheet.invitees).toEqual([
      { officeId: 'AS1', role: 'chair' },
      { officeId: 'BAPPEDA', role: 'optional' },
      { officeId: 'DISBUN', role: 'required' },
      { officeId: 'BSIP', role: 'required' },
    ])
  })

  it('keeps no matter of a confidential meeting', () => {
    const made = draft({ classification: 'Rahasia', agenda: ['a'], dress: 'Batik', letterNumber: '1/2023' })
    expect(kinds(made)).toEqual([])
    expect(JSON.stringify(made)).not.toMatch(/Karet|Serasan|KARET|Batik|1\/2023/)
    expect(made.meeting.title).toBe('R-M1')
  })

  it('keeps no matter when it turns out to be confidential later', () => {
    const unsure = draft({ classification: { text: 'rahasiaa' } })
    expect(JSON.stringify(answer(unsure, { kind: 'choice', pointId: 1, choice: '5' }))).not.toMatch(/Karet|Serasan/)
  })

  it('has no bidirectional or control marks in what was typed', () => {
    expect(plainMeaning({ ...story, title: 'Rapat\u202e \u0007terbalik\n\u2066x' }).title).toBe('Rapat terbalik x')
  })

  it('leaves the choice of a group open where several are linked', () => {
    expect(draft({}, [-1, -2]).sheet.groupsDecided).toBe(false)
    expect(draft({ groups: [-2] }, [-1, -2]).meeting.groups).toEqual([-2])
    expect(draft({ groups: [-3] }, [-1, -2]).meeting.groups).toEqual([])
  })
})

describe('an answer to a point', () => {
  const unknown = (role: 'chair' | 'required') => {
    const name = { text: 'PDAM Lahat', near: ['DISBUN'], several: false }
    return role === 'chair' ? draft({ chair: name }) : draft({ required: { ...nobody, unclear: [name] } })
  }

  it('invites a guest, an offered office, or nobody', () => {
    const asked = unknown('required')
    const choose = (choice: string) => answer(asked, { kind: 'choice', pointId: 1, choice })
    expect(choose('guest').sheet.invitees).toContainEqual({ guest: 'PDAM Lahat', role: 'required' })
    expect(choose('DISBUN').sheet.invitees).toContainEqual({ officeId: 'DISBUN', role: 'required' })
    expect(choose('skip').sheet.invitees).toEqual([{ officeId: 'AS1', role: 'chair' }])
    expect(kinds(choose('skip'))).toEqual([])
  })

  it('changes nothing when it was not offered or the point is settled', () => {
    const asked = unknown('required')
    expect(answer(asked, { kind: 'choice', pointId: 1, choice: 'BAPPEDA' })).toBe(asked)
    expect(answer(asked, { kind: 'choice', pointId: 9, choice: 'skip' })).toBe(asked)
    const settled = answer(asked, { kind: 'choice', pointId: 1, choice: 'skip' })
    expect(answer(settled, { kind: 'choice', pointId: 1, choice: 'guest' })).toBe(settled)
  })

  it('makes an office the chair', () => {
    const chaired = answer(unknown('chair'), { kind: 'choice', pointId: 1, choice: 'DISBUN' })
    expect(chaired.meeting).toMatchObject({ chairOfficeId: 'DISBUN', chairText: null })
    expect(chaired.sheet.invitees).toContainEqual({ officeId: 'DISBUN', role: 'chair', under: 'required' })
    const mentioned = answer(unknown('chair'), { kind: 'choice', pointId: 1, choice: 'skip' })
    expect(mentioned.meeting).toMatchObject({ chairOfficeId: null, chairText: 'PDAM Lahat' })
  })

  it('chooses between the two days of a contradiction, by button or by words', () => {
    const asked = draft({
      day: null,
      when: { reason: 'hari_tanggal_bertentangan', candidates: ['2023-05-04', '2023-05-05'] },
    })
    expect(kinds(asked)).toEqual(['when'])
    const pressed = answer(asked, { kind: 'choice', pointId: 1, choice: '1' })
    expect(pressed.meeting.startsAt).toEqual(Temporal.Instant.from('2023-05-05T09:00:00+07:00'))
    const typed = answer(asked, { kind: 'when', day: '2023-05-09' })
    expect(kinds(typed)).toEqual([])
    expect(typed.meeting.startsAt).toEqual(Temporal.Instant.from('2023-05-09T09:00:00+07:00'))
  })

  it('takes a time alone for candidates of one day', () => {
    const candidates = ['2023-05-04T02:00', '2023-05-04T14:00']
    const asked = draft({ day: null, from: null, when: { reason: 'siang_atau_dini_hari', candidates } })
    const typed = answer(asked, { kind: 'when', from: '14:00', until: null })
    expect(kinds(typed)).toEqual([])
    expect(answer(asked, { kind: 'choice', pointId: 1, choice: '1' }).sheet).toMatchObject({ from: '14:00' })
    const over = answer(asked, { kind: 'when', from: '14:00', until: null, problem: 'sudah_lewat' })
    expect(kinds(over)).toEqual(['when'])
    expect(over.sheet.day).toBeNull()
  })

  it('asks about unknown names among invitees typed later', () => {
    const empty = draft({ chair: null, required: nobody })
    expect(kinds(empty)).toEqual(['invitees'])
    const invitees = { officeIds: [], groups: [], unclear: [{ text: 'Y', near: [], several: false }] }
    expect(kinds(answer(empty, { kind: 'invitees', invitees }))).toEqual(['office'])
  })
})

describe('a draft of several days', () => {
  const ends = (made: Draft) => made.meeting.endsAt?.toZonedDateTimeISO('Asia/Jakarta').toPlainDateTime().toString()
  const several = draft({ lastDay: '2023-05-05' })

  it('ends with the hour of its last day, or with that day', () => {
    expect(ends(several)).toBe('2023-05-05T12:00:00')
    expect(ends(draft({ lastDay: '2023-05-05', until: null }))).toBe('2023-05-05T23:59:00')
    expect(ends(draft({ lastDay: '2023-05-05', from: '13:00', until: '11:00' }))).toBe('2023-05-05T11:00:00')
    expect(kinds(draft({ lastDay: '2023-05-05', from: '13:00', until: '11:00' }))).toEqual([])
  })

  it('is one of a day when the last day is not after the first', () => {
    expect(ends(draft({ lastDay: '2023-05-04' }))).toBe('2023-05-04T12:00:00')
  })

  it('keeps its days when only hours are said, and takes those of whoever names a day', () => {
    expect(ends(answer(several, { kind: 'when', from: '13:00' }))).toBe('2023-05-05T12:00:00')
    expect(ends(answer(several, { kind: 'end', until: '08:30' }))).toBe('2023-05-05T08:30:00')
    expect(ends(answer(several, { kind: 'when', day: '2023-05-03' }))).toBe('2023-05-03T12:00:00')
    const moved: PointAnswer = { kind: 'when', day: '2023-05-09', lastDay: '2023-05-11' }
    expect(ends(answer(several, moved))).toBe('2023-05-11T12:00:00')
  })

  it('has no hour to be ended at while its beginning is asked', () => {
    const asked = draft({ lastDay: '2023-05-05', from: null, until: null })
    expect(asked.meeting.endsAt).toBeNull()
    expect(kinds(asked)).toEqual(['time'])
  })
})

describe('the code of a guest', () => {
  it.each([
    ['PT Bukit', 'PTBUKIT'],
    ['Universitas Sriwijaya Palembang', 'USP'],
    ['Paguyuban', 'PAGUYUBAN'],
    ['Perkebunannusantara', 'PERKEBUNAN'],
    ['中文', 'TAMU'],
  ])('of %s is %s', (name, code) => expect(guestCode(name, new Set())).toBe(code))

  it('fits button data and is never taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (name, codes) => {
        const taken = new Set(codes)
        const code = guestCode(name, taken)
        expect(code).toMatch(/^[A-Z0-9]{1,12}$/)
        expect(taken.has(code)).toBe(false)
      }),
    )
  })
})
