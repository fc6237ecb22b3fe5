import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Meeting } from '../../src/domain/meeting.ts'
import type { FileKind } from '../../src/domain/meeting-file.ts'
import { fileOf, filesOf, readBatch } from '../../src/operations/file-readings.ts'
import { decideFiles, offerFile, removeFile } from '../../src/operations/files.ts'
import { claimRows, recordSent } from '../../src/operations/outbox.ts'
import { transact } from '../../src/store/database.ts'
import { owe } from '../../src/store/outbox.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { invited, meetingId, tie } from '../support/invited.ts'

const kepala = 101
const staf = 102

describe.each(engines)('files of a meeting on $name', (engine) => {
  let opened: Opened
  let serial = 0
  beforeEach(async () => {
    opened = await engine.open()
  })
  afterEach(() => opened.close())

  const as = (userId: number) => {
    serial += 1
    return { key: `${serial}:file`, caller: { kind: 'user', userId } as const }
  }
  const caller = (userId: number) => ({ kind: 'user', userId }) as const
  const pdf = (name: string) => ({
    telegramId: `telegram-${name}`,
    uniqueId: `unique-${name}`,
    form: 'document' as const,
    name: `${name}.pdf`,
    size: 1000,
    mimeType: 'application/pdf',
  })
  const offers = (name: string, kind: FileKind | null, more: { batch?: string; meeting?: string | null } = {}) =>
    offerFile(opened.desk, as(secretariatId), {
      file: pdf(name),
      batch: more.batch ?? name,
      isAlbum: false,
      meetingId: more.meeting === undefined ? meetingId : more.meeting,
      kind,
    })
  const meeting = (given: Partial<Meeting> = {}) =>
    invited(
      opened,
      ['DISBUN', 'BAPPEDA'],
      [
        { userId: kepala, officeId: 'DISBUN' },
        { userId: kepala, officeId: 'BAPPEDA' },
        { userId: staf, officeId: 'DISBUN', capacity: 'staff', reachable: false },
      ],
      given,
    )
  const owed = async () => {
    const rows = await opened.db.selectFrom('outbox').selectAll().where('kind', '=', 'meeting-file').execute()
    return rows.map((row) => `${row.chat_id} ${JSON.parse(row.subject).news}`)
  }
  const shelf = async () => {
    const read = await filesOf(opened.desk, caller(secretariatId), meetingId)
    return read.ok ? read.value.files.map(({ kind, name }) => `${kind} ${name}`) : read.reason
  }

  it('are owed to each who can be written to once, whatever offices they hold', async () => {
    await meeting()
    await offers('undangan', 'letter')
    await offers('bahan', 'material')
    expect(await owed()).toEqual([`${kepala} added`, `${kepala} added`])
    expect(await shelf()).toEqual(['letter undangan.pdf', 'material bahan.pdf'])
    await offers('revisi', 'letter')
    expect((await owed()).at(-1)).toBe(`${kepala} replaced`)
    expect(await shelf()).toEqual(['letter revisi.pdf', 'material bahan.pdf'])
  })

  it('are one letter, however many arrive at once, and one file, however often it is offered', async () => {
    await meeting()
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => offers(name, 'letter')))
    expect((await shelf()).length).toBe(1)
    await Promise.all(['1', '2', '3'].map((batch) => offers('sama', 'material', { batch })))
    expect((await shelf()).length).toBe(2)
  })

  it('follow an invitation that is sent, and never twice', async () => {
    await meeting({ state: 'scheduled', publishedAt: opened.clock.now() })
    await tie(opened, [{ userId: 303, officeId: 'BAPPEDA' }])
    await offers('undangan', 'letter')
    await opened.db.deleteFrom('file_receipt').where('user_id', '=', 303).execute()
    await opened.db.deleteFrom('outbox').execute()
    for (let time = 0; time < 2; time += 1) {
      const now = opened.clock.now()
      const row = { id: `inv${time}`, kind: 'invitation', chatId: 303, subject: { meetingId, officeId: 'BAPPEDA' } }
      const when = { coalesceKey: null, priority: 0, notBefore: now, expiresAt: null }
      await transact(opened.db, (trx) => owe(trx, [{ ...row, ...when }], now))
      const claimed = await claimRows(opened.desk, { limit: 9, busyChats: [], cardlessChats: [] })
      const invitation = claimed.find(({ kind }) => kind === 'invitation')
      await recordSent(opened.desk, invitation!, { method: 'sendMessage', messageId: 10 + time })
    }
    expect(await owed()).toEqual(['303 invited'])
  })

  it('are decided about once, by who sent them alone, with ids that are theirs', async () => {
    await meeting()
    await offers('satu', null, { batch: 'album', meeting: null })
    await offers('dua', null, { batch: 'album', meeting: null })
    const [first] = (await readBatch(opened.desk, secretariatId, 'album')).offers
    const by = (userId: number, decision: Parameters<typeof decideFiles>[3]) =>
      decideFiles(opened.desk, as(userId), 'album', decision)
    expect(await by(kepala, { materials: true })).toMatchObject({ reason: 'not-allowed' })
    expect(await by(secretariatId, { meetingId: 'nothing' })).toMatchObject({ reason: 'not-found' })
    expect(await by(secretariatId, { meetingId })).toMatchObject({ ok: true })
    expect(await by(secretariatId, { letter: 'forged' })).toMatchObject({ reason: 'not-found' })
    expect(await owed()).toEqual([])
    expect(await by(secretariatId, { letter: first!.id })).toMatchObject({ ok: true })
    expect(await shelf()).toEqual(['letter satu.pdf', 'material dua.pdf'])
    expect(await by(secretariatId, { materials: true })).toMatchObject({ reason: 'file-gone' })
    expect(await owed()).toHaveLength(2)
  })

  it('handled twice are taken once; taken back they are gone for everybody', async () => {
    await meeting()
    const request = as(secretariatId)
    const offered = { file: pdf('bahan'), batch: 'u1', isAlbum: false, meetingId, kind: 'material' as const }
    await offerFile(opened.desk, request, offered)
    await offerFile(opened.desk, request, offered)
    expect(await owed()).toHaveLength(1)
    const shown = await filesOf(opened.desk, caller(kepala), meetingId)
    const id = shown.ok ? shown.value.files[0]!.id : ''
    expect(await fileOf(opened.desk, caller(kepala), id)).toMatchObject({ ok: true })
    expect(await removeFile(opened.desk, as(kepala), id)).toMatchObject({ reason: 'not-allowed' })
    expect(await removeFile(opened.desk, as(secretariatId), id)).toMatchObject({ ok: true })
    expect(await removeFile(opened.desk, as(secretariatId), id)).toMatchObject({ reason: 'file-gone' })
    expect(await fileOf(opened.desk, caller(kepala), id)).toMatchObject({ reason: 'file-gone' })
    // What was taken back may be added anew, and then it is another file.
    await offers('bahan', 'material', { batch: 'u2' })
    expect(await owed()).toHaveLength(2)
  })

  it.each<[Partial<Meeting>, string]>([
    [{ classification: 'Rahasia' }, 'confidential'],
    [{ state: 'cancelled' }, 'meeting-over'],
  ])('of %o are refused', async (given, why) => {
    await meeting(given)
    await offers('undangan', 'letter')
    const { offers: kept } = await readBatch(opened.desk, secretariatId, 'undangan')
    expect(kept.map((offer) => [offer.state, offer.why])).toEqual([['refused', why]])
    expect(await owed()).toEqual([])
  })

  it('of a closed meeting are kept and sent to nobody; at night they wait for the morning', async () => {
    await meeting({ state: 'closed' })
    await offers('notula', 'material')
    expect(await owed()).toEqual([])
    expect(await shelf()).toEqual(['material notula.pdf'])
    await opened.db.updateTable('meeting').set({ state: 'scheduled' }).execute()
    opened.clock.set(Temporal.Instant.from('2023-04-26T22:00:00+07:00').epochMilliseconds)
    await offers('malam', 'material')
    const row = await opened.db.selectFrom('outbox').selectAll().where('kind', '=', 'meeting-file').executeTakeFirst()
    expect(Temporal.Instant.fromEpochMilliseconds(row!.not_before).toString({ timeZone: 'Asia/Jakarta' })).toContain(
      'T06:30:00+07:00',
    )
  })
})
