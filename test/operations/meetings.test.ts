import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MeetingMeaning } from '../../src/domain/drafting.ts'
import { agendaOf, closedAgenda, openMeeting, oweGroupAgenda, readGroupAgenda } from '../../src/operations/agenda.ts'
import { attendanceSheet, correctAttendance } from '../../src/operations/attendance.ts'
import { amendDraft, chooseGroup, discardDraft, draftMeeting, readDraft } from '../../src/operations/drafts.ts'
import { beginMeeting, closeMeeting } from '../../src/operations/meetings.ts'
import { system } from '../../src/operations/perform.ts'
import { answerableQuestion } from '../../src/operations/questions.ts'
import { loadReference } from '../../src/operations/reference.ts'
import { insertAccount } from '../../src/store/accounts.ts'
import { transact } from '../../src/store/database.ts'
import { putGroup } from '../../src/store/groups.ts'
import { invitationsOf } from '../../src/store/invitations.ts'
import { findMeeting } from '../../src/store/meetings.ts'
import { listOffices } from '../../src/store/offices.ts'
import { putPerson } from '../../src/store/people.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { publishSeen } from '../support/seen.ts'

const nobody = { officeIds: [], groups: [], unclear: [] }
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
  fields: ['SDM', 'RISET', 'KARET'],
  unknownFields: [],
  agenda: [],
  dress: null,
  inPerson: false,
  groups: [],
  unread: [],
}
const group = -100
const [headOfDisbun, staffOfDisbun, stranger] = [11, 12, 13]

describe.each(engines)('a meeting on $name', (engine) => {
  let opened: Opened
  let step = 0
  const by = (userId = secretariatId) => ({
    key: `r${++step}`,
    caller: { kind: 'user' as const, userId },
  })
  const bySystem = () => ({ key: `s${++step}`, caller: system })

  beforeEach(async () => {
    opened = await engine.open()
    const { desk, db } = opened
    await loadReference(desk)
    await transact(db, async (trx) => {
      const now = desk.clock.now()
      const person = { username: null, locale: 'id' as const }
      await putPerson(trx, { id: secretariatId, name: 'Sekretariat', reachable: true, ...person }, now)
      await putPerson(trx, { id: headOfDisbun, name: 'Kepala Dinas Perkebunan', reachable: true, ...person }, now)
      await putPerson(trx, { id: staffOfDisbun, name: 'Staf Dinas Perkebunan', reachable: false, ...person }, now)
      const tie = { officeId: 'DISBUN', standing: 'definitif' as const, since: now }
      await insertAccount(trx, { id: 'a1', userId: headOfDisbun, capacity: 'head', ...tie }, secretariatId)
      await insertAccount(trx, { id: 'a2', userId: staffOfDisbun, capacity: 'staff', ...tie }, secretariatId)
      await link(trx, group, 'Rakor Kerja Sama')
    })
  })
  afterEach(() => opened.close())

  const link = (trx: Parameters<Parameters<typeof transact>[1]>[0], chatId: number, title: string) =>
    putGroup(
      trx,
      { chatId, title, state: 'linked', isForum: false, botIsAdmin: false, addedBy: null, decidedBy: null },
      opened.desk.clock.now(),
    )

  async function drafted(change: Partial<MeetingMeaning> = {}): Promise<string> {
    const made = await draftMeeting(opened.desk, by(), { ...story, ...change })
    if (!made.ok) throw new Error(made.reason)
    return made.value.meetingId
  }
  async function published(change: Partial<MeetingMeaning> = {}): Promise<string> {
    const id = await drafted(change)
    expect(await publishSeen(opened.desk, by(), id)).toMatchObject({ ok: true })
    return id
  }
  const owed = async () =>
    (await opened.db.selectFrom('outbox').select(['kind', 'chat_id', 'coalesce_key']).orderBy('id').execute()).map(
      (row) => `${row.kind} ${row.chat_id}`,
    )

  it('of the story is published with invitations, reminders, card and private invitation', async () => {
    const id = await drafted()
    expect(await readDraft(opened.desk, id)).toMatchObject({ points: [], warnings: [] })
    expect(await publishSeen(opened.desk, by(), id)).toEqual({
      ok: true,
      value: { meetingId: id, offices: 3, reached: 1, unreached: ['AS1', 'BAPPEDA'], groups: 1 },
    })
    const meeting = await findMeeting(opened.db, id)
    expect(meeting).toMatchObject({ state: 'scheduled', uid: `${id}@rakor`, sequence: 0, groups: [group] })
    expect(meeting?.answerBy).toEqual(Temporal.Instant.from('2023-05-03T12:00:00+07:00'))
    const invited = (await invitationsOf(opened.db, id)).map(({ officeId, role, rsvp }) => [officeId, role, rsvp])
    expect(invited).toEqual([
      ['AS1', 'chair', 'needs_action'],
      ['BAPPEDA', 'required', 'needs_action'],
      ['DISBUN', 'required', 'needs_action'],
    ])
    expect((await owed()).toSorted()).toEqual([`card ${group}`, `invitation ${headOfDisbun}`])
    const kinds = await opened.db.selectFrom('reminder').select('kind').where('subject_id', '=', id).execute()
    expect(kinds.map((row) => row.kind)).toEqual(expect.arrayContaining(['begin', 'close', 'three-days', 'deadline']))
  })

  it('is published once, however often and by whom Terbitkan is pressed', async () => {
    const id = await published()
    expect(await publishSeen(opened.desk, by(), id)).toEqual({ ok: false, reason: 'already-published' })
    expect(await discardDraft(opened.desk, by(), id)).toEqual({ ok: false, reason: 'already-published' })
    expect(await invitationsOf(opened.db, id)).toHaveLength(3)
    expect(await owed()).toHaveLength(2)
  })

  it('is published once when two press at the same time', async () => {
    const id = await drafted()
    const both = await Promise.all([publishSeen(opened.desk, by(), id), publishSeen(opened.desk, by(), id)])
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await invitationsOf(opened.db, id)).toHaveLength(3)
  })

  it('once discarded is published no more, and listed nowhere', async () => {
    const id = await drafted()
    expect(await discardDraft(opened.desk, by(), id)).toMatchObject({ ok: true })
    expect(await publishSeen(opened.desk, by(), id)).toEqual({ ok: false, reason: 'draft-discarded' })
    const agenda = await agendaOf(opened.desk, by().caller)
    expect(agenda.ok && agenda.value.meetings).toEqual([])
  })

  it('is drafted by the secretariat alone', async () => {
    expect(await draftMeeting(opened.desk, by(headOfDisbun), story)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await draftMeeting(opened.desk, by(stranger), story)).toEqual({ ok: false, reason: 'unknown-person' })
    // Where nobody is secretariat there is nobody to ask for a link.
    const unset = { ...opened.desk, settings: { ...opened.desk.settings, secretariatIds: [] } }
    expect(await draftMeeting(unset, by(stranger), story)).toEqual({ ok: false, reason: 'no-secretariat' })
    expect(await publishSeen(opened.desk, by(), 'nothing')).toEqual({ ok: false, reason: 'not-found' })
  })

  it('makes one draft of a repeated update', async () => {
    const request = by()
    const first = await draftMeeting(opened.desk, request, story)
    expect(await draftMeeting(opened.desk, request, story)).toEqual(first)
    expect(await opened.db.selectFrom('meeting').select('id').execute()).toHaveLength(1)
  })

  it('refuses what is too long, whole', async () => {
    const outcome = await draftMeeting(opened.desk, by(), { ...story, title: 'x'.repeat(251) })
    expect(outcome).toEqual({ ok: false, reason: 'text-too-long', details: { limit: 250 } })
    expect(await opened.db.selectFrom('meeting').select('id').execute()).toEqual([])
  })

  it('asks what is missing, and is published when all is answered', async () => {
    const id = await drafted({ from: null, until: null, place: null })
    const asked = async () => (await readDraft(opened.desk, id, secretariatId))?.screen
    expect(await answerableQuestion(opened.desk, secretariatId, secretariatId)).toMatchObject({
      kind: 'wizard',
      subject: { of: 'meeting', id, expired: false },
    })
    expect(await asked()).toMatchObject({ on: 'step', step: 'time' })
    expect(await publishSeen(opened.desk, by(), id)).toEqual({ ok: false, reason: 'incomplete-draft' })
    await amendDraft(opened.desk, by(), id, { kind: 'when', from: '09:00', until: null })
    expect(await asked()).toMatchObject({ on: 'step', step: 'place' })
    await amendDraft(opened.desk, by(), id, { kind: 'place', place: 'Aula', onlineUrl: null, online: false })
    expect(await asked()).toEqual({ on: 'preview' })
    // Complete, it waits for a press: words are no answer to it.
    expect(await answerableQuestion(opened.desk, secretariatId, secretariatId)).toBeUndefined()
    expect(await publishSeen(opened.desk, by(), id)).toMatchObject({ ok: true })
  })

  it('invites a guest as an office of its own, the same one the next time', async () => {
    const unclear = [{ text: 'PT Bukit', near: [], several: false }]
    for (const day of ['2023-05-04', '2023-05-09']) {
      const id = await drafted({ required: { ...nobody, unclear }, day })
      await amendDraft(opened.desk, by(), id, { kind: 'choice', pointId: 1, choice: 'guest' })
      expect(await publishSeen(opened.desk, by(), id)).toMatchObject({ ok: true, value: { offices: 2 } })
      expect((await invitationsOf(opened.db, id)).map((each) => each.officeId)).toEqual(['AS1', 'PTBUKIT'])
    }
    const guests = (await listOffices(opened.db)).filter((office) => office.kind === 'guest')
    expect(guests).toMatchObject([{ code: 'PTBUKIT', name: 'PT Bukit' }])
  })

  it('asks which group gets the card where several are linked', async () => {
    await transact(opened.db, (trx) => link(trx, -200, 'Perbatasan'))
    const id = await drafted()
    expect(await publishSeen(opened.desk, by(), id)).toEqual({ ok: false, reason: 'group-not-chosen' })
    expect(await chooseGroup(opened.desk, by(), id, -300)).toEqual({ ok: false, reason: 'group-not-linked' })
    await chooseGroup(opened.desk, by(), id, -200)
    await chooseGroup(opened.desk, by(), id, group)
    await chooseGroup(opened.desk, by(), id, -200)
    expect(await publishSeen(opened.desk, by(), id)).toMatchObject({ ok: true, value: { groups: 1 } })
    expect((await findMeeting(opened.db, id))?.groups).toEqual([group])
  })

  it('may be published without a card', async () => {
    await transact(opened.db, (trx) => link(trx, -200, 'Perbatasan'))
    const id = await drafted()
    await chooseGroup(opened.desk, by(), id, 'none')
    expect(await publishSeen(opened.desk, by(), id)).toMatchObject({ ok: true, value: { groups: 0 } })
  })

  it('drafted in a group is shown privately, and the group sees only a sign', async () => {
    await draftMeeting(opened.desk, by(), story, { chatId: group, messageId: 5 })
    expect((await owed()).toSorted()).toEqual([`preview ${secretariatId}`, `reaction ${group}`])
    const elsewhere = await draftMeeting(opened.desk, by(), story, { chatId: -999, messageId: 5 })
    expect(elsewhere).toEqual({ ok: false, reason: 'group-not-linked' })
  })

  it('of a confidential kind leaves no matter in the database', async () => {
    const id = await published({ classification: 'Terbatas', agenda: ['a'] })
    const row = await opened.db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toMatch(/Karet|Serasan|KARET/)
    const ledger = await opened.db.selectFrom('ledger').selectAll().execute()
    expect(JSON.stringify(ledger)).not.toMatch(/Karet|Serasan/)
  })

  it('stands in the agenda of the invited and of the secretariat', async () => {
    const id = await published()
    const draft = await drafted({ title: 'Lain' })
    const ids = async (userId: number) => {
      const agenda = await agendaOf(opened.desk, by(userId).caller)
      return agenda.ok ? agenda.value.meetings.map((meeting) => meeting.id).toSorted() : agenda.reason
    }
    expect(await ids(secretariatId)).toEqual([id, draft].toSorted())
    expect(await ids(headOfDisbun)).toEqual([id])
    expect(await ids(stranger)).toBe('unknown-person')
    expect(await openMeeting(opened.desk, by(headOfDisbun).caller, draft)).toEqual({ ok: false, reason: 'not-found' })
    const own = await openMeeting(opened.desk, by(headOfDisbun).caller, id)
    expect(own).toMatchObject({ ok: true, value: { all: false, own: [{ officeId: 'DISBUN' }] } })
    expect((await readGroupAgenda(opened.desk, group))?.meetings.map((meeting) => meeting.id)).toEqual([id])
    expect(await readGroupAgenda(opened.desk, -999)).toBeUndefined()
    expect(await oweGroupAgenda(opened.desk, by(headOfDisbun), { chatId: -999, messageId: 1 })).toMatchObject({
      reason: 'group-not-linked',
    })
  })

  it('is opened by the invited, leaders and the secretariat alone', async () => {
    const id = await published({ required: { ...nobody, officeIds: ['BAPPEDA'] } })
    expect(await openMeeting(opened.desk, by(headOfDisbun).caller, id)).toEqual({ ok: false, reason: 'not-invited' })
  })

  it('begins, closes, and takes answers over as provisional attendance that is corrected office by office', async () => {
    const id = await published()
    expect(await closeMeeting(opened.desk, by(), id)).toEqual({ ok: false, reason: 'meeting-not-begun' })
    expect(await attendanceSheet(opened.desk, by().caller, id)).toEqual({ ok: false, reason: 'meeting-not-closed' })
    expect(await beginMeeting(opened.desk, by(), id)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await beginMeeting(opened.desk, bySystem(), id)).toEqual({ ok: true, value: { changed: true } })
    expect(await beginMeeting(opened.desk, bySystem(), id)).toEqual({ ok: true, value: { changed: false } })
    await opened.db
      .updateTable('invitation')
      .set({ rsvp: 'delegated', answered_at: 1 })
      .where('office_id', '=', 'DISBUN')
      .execute()
    expect(await closeMeeting(opened.desk, by(headOfDisbun), id)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await closeMeeting(opened.desk, by(), id)).toEqual({ ok: true, value: { changed: true } })
    expect(await closeMeeting(opened.desk, by(), id)).toEqual({ ok: false, reason: 'meeting-closed' })
    expect(await closeMeeting(opened.desk, bySystem(), id)).toEqual({ ok: true, value: { changed: false } })
    expect(await owed()).toContain(`meeting-closed ${secretariatId}`)
    const rows = async () => {
      const sheet = await attendanceSheet(opened.desk, by().caller, id)
      return sheet.ok
        ? sheet.value.rows.map(({ office, attendance }) => [office.id, attendance.state, attendance.provisional])
        : sheet.reason
    }
    expect(await rows()).toEqual([
      ['AS1', 'absent', true],
      ['BAPPEDA', 'absent', true],
      ['DISBUN', 'represented', true],
    ])
    const correct = (officeId: string, state: string, userId = secretariatId) =>
      correctAttendance(opened.desk, by(userId), { meetingId: id, officeId, state })
    expect(await correct('AS1', 'present')).toMatchObject({ ok: true })
    expect(await correct('AS1', 'asleep')).toEqual({ ok: false, reason: 'not-found' })
    expect(await correct('PUPR', 'present')).toEqual({ ok: false, reason: 'not-found' })
    expect(await correct('AS1', 'absent', headOfDisbun)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await rows()).toContainEqual(['AS1', 'present', false])
    const kept = await opened.db
      .selectFrom('ledger')
      .select(['actor', 'change'])
      .where('operation', '=', 'attendance.correct')
      .execute()
    expect(kept).toHaveLength(1)
    expect(kept[0]!.actor).toBe(`user:${secretariatId}`)
    const closed = await closedAgenda(opened.desk, by().caller)
    expect(closed.ok && closed.value.meetings.map((meeting) => meeting.id)).toEqual([id])
  })
})
