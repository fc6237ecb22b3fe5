import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AnswerKind } from '../../src/domain/invitation.ts'
import { giveDetail } from '../../src/operations/answer-details.ts'
import { confirmStanding, readColleagueNews } from '../../src/operations/answer-disputes.ts'
import { recordAnswer } from '../../src/operations/answers.ts'
import { answerFor, type Given, giveAnswer } from '../../src/operations/give-answer.ts'
import { closeMeeting } from '../../src/operations/meetings.ts'
import { perform } from '../../src/operations/perform.ts'
import { answerableQuestion } from '../../src/operations/questions.ts'
import { answerHistory, givers } from '../../src/store/answers.ts'
import { findInvitation } from '../../src/store/invitations.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { groupId, invited, meetingId, tie } from '../support/invited.ts'

const kepala = 101
const staf = 102
const bappeda = 201
const asing = 999

describe.each(engines)('an answer on $name', (engine) => {
  let opened: Opened
  let serial = 0

  beforeEach(async () => {
    opened = await engine.open()
  })
  afterEach(() => opened.close())

  const as = (userId: number) => {
    serial += 1
    return { key: `${serial}:answer`, caller: { kind: 'user', userId } as const }
  }
  const pressed = (
    userId: number,
    kind: AnswerKind,
    more: { office?: string; chatId?: number; room?: boolean; meetingId?: string } = {},
  ) => giveAnswer(opened.desk, as(userId), { meetingId, kind, office: null, chatId: groupId, room: true, ...more })
  const standing = (officeId: string) => findInvitation(opened.db, meetingId, officeId)
  const owed = async (kind?: string) =>
    (await opened.db.selectFrom('outbox').selectAll().orderBy('created_at').execute()).filter(
      (row) => kind === undefined || row.kind === kind,
    )
  const counts = async () => ({
    answers: (await opened.db.selectFrom('answer').select('id').execute()).length,
    outbox: (await owed()).length,
    ledger: (await opened.db.selectFrom('ledger').select('id').where('subject', 'like', 'meeting:%').execute()).length,
  })
  const recorded = (outcome: Awaited<ReturnType<typeof giveAnswer>>): Extract<Given, { step: 'recorded' }> => {
    if (!outcome.ok || outcome.value.step !== 'recorded') throw new Error(JSON.stringify(outcome))
    return outcome.value
  }

  it('counts for the one invited office of whoever presses', async () => {
    await invited(opened, ['DISBUN', 'BAPPEDA'], [{ userId: kepala, officeId: 'DISBUN' }])
    expect(recorded(await pressed(kepala, 'present'))).toMatchObject({
      kind: 'present',
      offices: [{ id: 'DISBUN', name: 'Dinas Perkebunan' }],
      missing: null,
      asked: null,
    })
    expect(await standing('DISBUN')).toMatchObject({ rsvp: 'accepted', answeredBy: kepala, answeredVia: 'card' })
    expect(await standing('BAPPEDA')).toMatchObject({ rsvp: 'needs_action', answeredBy: null })
    expect((await owed()).map((row) => [row.kind, row.chat_id, row.coalesce_key])).toEqual([
      ['card', groupId, `card:${meetingId}:${groupId}`],
      ['invitation-copy', kepala, `invitation-copy:${kepala}:${meetingId}:DISBUN`],
    ])
  })

  it('is given once however often the update comes', async () => {
    await invited(opened, ['DISBUN'], [{ userId: kepala, officeId: 'DISBUN' }])
    const request = as(kepala)
    const press = { meetingId, kind: 'late', office: null, chatId: groupId, room: true } as const
    const first = await giveAnswer(opened.desk, request, press)
    expect(await giveAnswer(opened.desk, request, press)).toEqual(first)
    expect(await counts()).toMatchObject({ answers: 1, ledger: 1 })
  })

  it('lets the last one win and keeps every earlier one', async () => {
    await invited(opened, ['DISBUN'], [{ userId: kepala, officeId: 'DISBUN' }])
    for (const kind of ['present', 'absent', 'unsure', 'online'] as const) await pressed(kepala, kind)
    const invitation = await standing('DISBUN')
    expect(invitation).toMatchObject({ rsvp: 'accepted', online: true, reason: null })
    const history = await answerHistory(opened.db, invitation?.id ?? '', 10)
    expect(history.map((record) => record.answer.kind)).toEqual(['online', 'unsure', 'absent', 'present'])
  })

  it('changes nothing when the wrong person, chat, meeting or office presses', async () => {
    const tied = [
      { userId: kepala, officeId: 'DISBUN' },
      { userId: bappeda, officeId: 'BAPPEDA' },
    ]
    await invited(opened, ['DISBUN'], tied)
    const before = await counts()
    const reasons = [
      await pressed(asing, 'present'),
      await pressed(bappeda, 'present'),
      await pressed(secretariatId, 'present'),
      await pressed(kepala, 'present', { chatId: -42 }),
      await pressed(kepala, 'present', { chatId: bappeda }),
      await pressed(kepala, 'present', { meetingId: 'nothing' }),
      await pressed(kepala, 'present', { office: 'BAPPEDA' }),
      await pressed(kepala, 'present', { office: '; drop' }),
      await answerFor(opened.desk, as(kepala), { meetingId, officeId: 'DISBUN', kind: 'present' }),
      await answerFor(opened.desk, as(secretariatId), { meetingId, officeId: 'BAPPEDA', kind: 'present' }),
    ].map((outcome) => (outcome.ok ? 'ok' : outcome.reason))
    expect(reasons).toEqual([
      'unknown-person',
      'not-invited',
      'not-allowed',
      'wrong-chat',
      'wrong-chat',
      'not-found',
      'not-invited',
      'not-invited',
      'not-allowed',
      'not-invited',
    ])
    expect(await counts()).toEqual(before)
  })

  it.each([
    ['draft', 'not-found'],
    ['cancelled', 'meeting-cancelled'],
    ['closed', 'meeting-closed'],
  ] as const)('is not taken by a meeting that is %s', async (state, reason) => {
    await invited(opened, ['DISBUN'], [{ userId: kepala, officeId: 'DISBUN' }], { state })
    expect(await pressed(kepala, 'present')).toEqual({ ok: false, reason })
    expect(await counts()).toMatchObject({ answers: 0, outbox: 0 })
  })

  it('still counts after the answer deadline and while the meeting runs', async () => {
    await invited(opened, ['DISBUN'], [{ userId: kepala, officeId: 'DISBUN' }], {
      state: 'in_progress',
      answerBy: Temporal.Instant.from('2023-04-25T12:00:00+07:00'),
    })
    expect((await pressed(kepala, 'late')).ok).toBe(true)
  })

  it('says no to online where the meeting has no online option', async () => {
    await invited(opened, ['DISBUN'], [{ userId: kepala, officeId: 'DISBUN' }], { online: false, onlineUrl: null })
    expect(await pressed(kepala, 'online')).toEqual({ ok: false, reason: 'online-not-offered' })
    expect(await standing('DISBUN')).toMatchObject({ rsvp: 'needs_action' })
  })

  it('sends the link of an online meeting to whoever can be written to, and only to them', async () => {
    await invited(
      opened,
      ['DISBUN', 'BAPPEDA'],
      [
        { userId: kepala, officeId: 'DISBUN' },
        { userId: bappeda, officeId: 'BAPPEDA', reachable: false },
      ],
    )
    expect(recorded(await pressed(kepala, 'online')).link).toBe('owed')
    expect(recorded(await pressed(bappeda, 'online')).link).toBe('unreachable')
    expect((await owed('online-link')).map((row) => row.chat_id)).toEqual([kepala])
  })

  it('asks which office when somebody holds several invited ones, and takes all of them at once', async () => {
    const both = [
      { userId: kepala, officeId: 'DISBUN' },
      { userId: kepala, officeId: 'BAPPEDA' },
      { userId: kepala, officeId: 'PUPR' },
    ]
    await invited(opened, ['DISBUN', 'BAPPEDA'], both)
    const asked = await pressed(kepala, 'delegated')
    expect(asked.ok && asked.value).toMatchObject({
      step: 'which',
      asked: 'here',
      offices: [{ id: 'BAPPEDA' }, { id: 'DISBUN' }],
    })
    expect(await counts()).toMatchObject({ answers: 0 })
    expect(recorded(await pressed(kepala, 'delegated', { office: 'DISBUN' })).offices.map(({ id }) => id)).toEqual([
      'DISBUN',
    ])
    const all = recorded(await pressed(kepala, 'absent', { office: 'all' }))
    expect(all.answerIds).toHaveLength(2)
    expect(all.missingOf).toBeNull()
    const detail = { meetingId, officeId: null, kind: 'absent', as: 'own', chatId: groupId } as const
    await giveDetail(opened.desk, as(kepala), { ...detail, detail: { reasonCode: 'dinas_luar', excused: true } })
    for (const office of ['DISBUN', 'BAPPEDA'])
      expect(await standing(office)).toMatchObject({ rsvp: 'declined', reasonCode: 'dinas_luar', excused: true })
  })

  it('counts at once and is completed by its detail', async () => {
    await invited(opened, ['DISBUN'], [{ userId: kepala, officeId: 'DISBUN' }])
    expect(recorded(await pressed(kepala, 'delegated'))).toMatchObject({ missing: 'delegated', asked: 'here' })
    expect(await standing('DISBUN')).toMatchObject({ rsvp: 'delegated', delegatePosition: null })
    expect(await answerableQuestion(opened.desk, groupId, kepala)).toMatchObject({ kind: 'answer-detail' })
    const detail = { meetingId, officeId: 'DISBUN', kind: 'delegated', as: 'own', chatId: groupId } as const
    const delegate = { position: 'Kabid Produksi', name: 'nama pejabat' }
    expect((await giveDetail(opened.desk, as(kepala), { ...detail, detail: { delegate } })).ok).toBe(true)
    const invitation = await standing('DISBUN')
    expect(invitation).toMatchObject({ delegatePosition: 'Kabid Produksi', delegateName: 'nama pejabat' })
    expect(await answerHistory(opened.db, invitation?.id ?? '', 9)).toHaveLength(2)
    expect(await answerableQuestion(opened.desk, groupId, kepala)).toBeUndefined()
  })

  it('takes a detail only for the answer that still stands, from its office and of a sane size', async () => {
    await invited(
      opened,
      ['DISBUN'],
      [
        { userId: kepala, officeId: 'DISBUN' },
        { userId: bappeda, officeId: 'BAPPEDA' },
      ],
    )
    await pressed(kepala, 'present')
    const late = { meetingId, officeId: 'DISBUN', kind: 'late', as: 'own', chatId: groupId } as const
    const tried = async (userId: number, more: object = {}, minutesLate = 15) =>
      giveDetail(opened.desk, as(userId), { ...late, detail: { minutesLate }, ...more })
    expect(await tried(kepala)).toEqual({ ok: false, reason: 'answer-changed' })
    await pressed(kepala, 'late')
    expect(await tried(bappeda)).toEqual({ ok: false, reason: 'not-invited' })
    expect(await tried(asing)).toEqual({ ok: false, reason: 'unknown-person' })
    expect(await tried(kepala, { as: 'secretariat' })).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await tried(kepala, { chatId: -42 })).toEqual({ ok: false, reason: 'wrong-chat' })
    for (const minutes of [0, -5, 1.5, 100_000])
      expect(await tried(kepala, {}, minutes)).toEqual({ ok: false, reason: 'text-too-long' })
    expect(await standing('DISBUN')).toMatchObject({ minutesLate: 0 })
    expect((await tried(kepala)).ok).toBe(true)
    expect(await standing('DISBUN')).toMatchObject({ minutesLate: 15 })
  })

  it('pressed again keeps what was said with it, and asks for it again', async () => {
    await invited(opened, ['DISBUN'], [{ userId: kepala, officeId: 'DISBUN' }])
    await pressed(kepala, 'delegated')
    const detail = { meetingId, officeId: 'DISBUN', kind: 'delegated', as: 'own', chatId: groupId } as const
    await giveDetail(opened.desk, as(kepala), { ...detail, detail: { delegate: { position: 'Kabid Produksi' } } })
    expect(recorded(await pressed(kepala, 'delegated'))).toMatchObject({ missing: 'delegated', asked: 'here' })
    expect(await standing('DISBUN')).toMatchObject({ delegatePosition: 'Kabid Produksi' })
    await pressed(kepala, 'present')
    await pressed(kepala, 'delegated')
    expect(await standing('DISBUN')).toMatchObject({ delegatePosition: null })
  })

  it('is asked for its detail privately when the group has no room', async () => {
    await invited(
      opened,
      ['DISBUN', 'BAPPEDA'],
      [
        { userId: kepala, officeId: 'DISBUN' },
        { userId: bappeda, officeId: 'BAPPEDA', reachable: false },
      ],
    )
    expect(recorded(await pressed(kepala, 'late', { room: false })).asked).toBe('privately')
    expect(recorded(await pressed(bappeda, 'late', { room: false })).asked).toBe('unreachable')
    expect((await owed('answer-question')).map((row) => row.chat_id)).toEqual([kepala])
    expect(await answerableQuestion(opened.desk, kepala, kepala)).toMatchObject({ kind: 'answer-detail' })
  })

  it('of the secretariat is marked as such, and told to the office', async () => {
    await invited(opened, ['DISBUN'], [{ userId: kepala, officeId: 'DISBUN' }])
    const outcome = await answerFor(opened.desk, as(secretariatId), { meetingId, officeId: 'DISBUN', kind: 'absent' })
    expect(outcome.ok && outcome.value).toMatchObject({ missing: 'absent', missingOf: 'DISBUN' })
    const detail = { meetingId, officeId: 'DISBUN', kind: 'absent', as: 'secretariat', chatId: secretariatId } as const
    expect((await giveDetail(opened.desk, as(secretariatId), { ...detail, detail: { reasonCode: 'cuti' } })).ok).toBe(
      true,
    )
    expect(await standing('DISBUN')).toMatchObject({ answeredVia: 'secretariat', reasonCode: 'cuti' })
    expect((await givers(opened.db, meetingId)).get('DISBUN')).toMatchObject({ givenAs: 'secretariat' })
    expect((await owed('office-answered')).map((row) => row.chat_id)).toEqual([kepala])
  })

  it('of a held press counts for whoever pressed, not for whoever confirms them', async () => {
    await invited(opened, ['DISBUN'], [])
    await tie(opened, [{ userId: kepala, officeId: 'DISBUN' }])
    await perform(opened.desk, as(secretariatId), 'claim.decide', (work) =>
      recordAnswer(work, {
        meetingId,
        officeId: 'DISBUN',
        answer: { kind: 'present' },
        via: 'claim',
        givenAs: 'head',
        by: kepala,
      }),
    )
    expect(await standing('DISBUN')).toMatchObject({ answeredBy: kepala, answeredVia: 'claim', rsvp: 'accepted' })
  })

  it('of head against staff within ten minutes is put to the head, whoever came last', async () => {
    const people = [
      { userId: kepala, officeId: 'DISBUN' },
      { userId: staf, officeId: 'DISBUN', capacity: 'staff' as const },
    ]
    await invited(opened, ['DISBUN'], people)
    await pressed(staf, 'present')
    expect((await owed('office-answered')).map((row) => row.chat_id)).toEqual([kepala])
    await opened.clock.advance({ minutes: 9 })
    await pressed(kepala, 'absent')
    expect((await owed('office-answered')).map((row) => row.chat_id).sort()).toEqual([kepala, staf])
    const news = await readColleagueNews(opened.desk, meetingId, 'DISBUN', kepala)
    expect(news).toMatchObject({ capacity: 'head', last: { givenAs: 'head' }, against: { givenAs: 'staff' } })
    expect(await standing('DISBUN')).toMatchObject({ rsvp: 'declined' })
    const right = await confirmStanding(opened.desk, as(kepala), { meetingId, officeId: 'DISBUN', kind: 'present' })
    expect(right).toEqual({ ok: false, reason: 'answer-changed' })
    await pressed(staf, 'present')
    expect(
      (await confirmStanding(opened.desk, as(kepala), { meetingId, officeId: 'DISBUN', kind: 'present' })).ok,
    ).toBe(true)
    expect(await readColleagueNews(opened.desk, meetingId, 'DISBUN', kepala)).toMatchObject({ against: undefined })
  })

  it('of head against staff after more than ten minutes is no contradiction', async () => {
    const people = [
      { userId: kepala, officeId: 'DISBUN' },
      { userId: staf, officeId: 'DISBUN', capacity: 'staff' as const },
    ]
    await invited(opened, ['DISBUN'], people)
    await pressed(staf, 'present')
    await opened.clock.advance({ minutes: 11 })
    await pressed(kepala, 'absent')
    expect(await readColleagueNews(opened.desk, meetingId, 'DISBUN', kepala)).toMatchObject({ against: undefined })
  })

  it('survives head and staff pressing at the same moment: one of them stands, both are in the history', async () => {
    const people = [
      { userId: kepala, officeId: 'DISBUN' },
      { userId: staf, officeId: 'DISBUN', capacity: 'staff' as const },
    ]
    await invited(opened, ['DISBUN'], people)
    const all = await Promise.all([
      pressed(kepala, 'present'),
      pressed(staf, 'absent'),
      pressed(kepala, 'unsure'),
      pressed(staf, 'late'),
    ])
    expect(all.every((outcome) => outcome.ok)).toBe(true)
    const invitation = await standing('DISBUN')
    const history = await answerHistory(opened.db, invitation?.id ?? '', 9)
    expect(history).toHaveLength(4)
    expect(new Set(history.map((record) => record.givenAt.epochMilliseconds)).size).toBe(4)
    expect(history[0]).toMatchObject({ givenBy: invitation?.answeredBy })
    expect(await owed('card')).toHaveLength(1)
  })

  it('on its way when the meeting closes is either in the attendance or refused', async () => {
    await invited(opened, ['DISBUN', 'BAPPEDA'], [{ userId: kepala, officeId: 'DISBUN' }], {
      state: 'in_progress',
    })
    serial += 1
    const closing = { key: `${serial}:close`, caller: { kind: 'user', userId: secretariatId } as const }
    const [answer] = await Promise.all([pressed(kepala, 'present'), closeMeeting(opened.desk, closing, meetingId)])
    const attendance = await opened.db
      .selectFrom('attendance')
      .select('state')
      .where('office_id', '=', 'DISBUN')
      .executeTakeFirst()
    expect(attendance?.state).toBe(answer.ok ? 'present' : 'absent')
  })
})
