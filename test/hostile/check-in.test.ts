import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Person, Press } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openStage, type Stage } from './stage.ts'

const stale = /^Tombol ini sudah tidak berlaku/
const notFound = /^Data yang dimaksud tidak ditemukan/
const noRight = /^Akun Bapak\/Ibu tidak memiliki hak/
const notInvited = /tidak tercatat dalam undangan rapat ini/
const confidential = /^Rapat Terbatas atau Rahasia tidak memakai presensi/

describe.each(engines)('presensi under attack on $name', (engine) => {
  let stage: Stage
  /** Good for the meeting in the room and from afar. */
  let code: string
  beforeAll(async () => {
    stage = await openStage(engine)
    await stage.world.advanceTo('2023-05-04T08:40:00+07:00')
    code = await newCode()
  })
  afterEach(async () => {
    stage.holds()
    const inbox = await stage.world.app.desk.db.selectFrom('inbox').select(['state', 'error']).distinct().execute()
    expect(inbox).toEqual([{ state: 'done', error: null }])
  })
  afterAll(() => stage.close())

  const newCode = async (meeting = stage.meetings.karet): Promise<string> => {
    await stage.forges(stage.secretariat, `pn:${meeting}`)
    return /Kode: ([A-Z0-9]{6})/.exec(stage.anchor(stage.secretariat).text)![1]!
  }
  const rows = async () =>
    (await stage.world.app.desk.db.selectFrom('check_in').selectAll().execute()).map(
      ({ user_id, office_id, capacity, online }) => ({ user_id, office_id, capacity, online }),
    )
  /** All press or write in the same moment. */
  const atOnce = async (...acts: (() => Promise<unknown>)[]): Promise<void> => {
    await Promise.all(acts.map((act) => act()))
    await stage.world.settle()
    await stage.world.advance({ minutes: 1 })
  }
  const presses = (who: Person, data: string) => (): Promise<Press> => who.pressesData(stage.anchor(who), data)
  const writes = (who: Person, text: string) => () => who.writes(who.private, text)

  it.each<[keyof Stage & ('disbun' | 'pupr' | 'former' | 'stranger' | 'secretariat'), string, RegExp]>([
    ['disbun', 'pi:DRAF:room', notFound],
    ['disbun', 'pi:RAHASIA:room', confidential],
    ['disbun', 'pi:LAMA:room', /telah ditutup/],
    ['disbun', 'pi:NONE:room', notFound],
    ['disbun', `pi:${'9'.repeat(50)}:online`, notFound],
    ['disbun', 'pi:KARET', stale],
    ['disbun', 'pi:KARET:', stale],
    ['disbun', 'pi:KARET:absent', stale],
    ['disbun', 'pi:BATAS:room', /belum dibuka/],
    ['disbun', 'pu:KARET', /Tidak ada presensi Bapak\/Ibu/],
    ['disbun', 'pd:KARET', noRight],
    ['disbun', 'po:KARET', noRight],
    ['disbun', 'pn:KARET', noRight],
    ['disbun', 'doc:check-in-screen:KARET', noRight],
    ['pupr', 'pi:KARET:room', notInvited],
    ['former', 'pi:KARET:online', notInvited],
    ['stranger', 'pi:KARET:room', notInvited],
    ['secretariat', 'pi:KARET:room', notInvited],
    ['secretariat', 'po:RAHASIA', confidential],
    ['secretariat', 'pn:LAMA', /sudah ditutup/],
    ['secretariat', 'po:DRAF', notFound],
    ['secretariat', 'po:BATAS', /Presensi dapat dibuka mulai/],
    ['secretariat', 'draft-slot:DRAF:00000', stale],
    ['secretariat', 'draft-slot:DRAF:zzzzzzz', stale],
    ['secretariat', 'draft-slot:KARET:zzzzz', stale],
  ])('%s forges %s', async (who, data, told) => {
    const { karet, batas, rahasia, lama, draf } = stage.meetings
    const names = { KARET: karet, BATAS: batas, RAHASIA: rahasia, LAMA: lama, DRAF: draf }
    const filled = Object.entries(names).reduce((text, [name, id]) => text.replace(name, id), data)
    expect(await stage.forges(stage[who], filled)).toMatch(told)
    expect(await rows()).toEqual([])
  })

  it('counts one person once, from two phones and by press and code at once', async () => {
    const { disbun, meetings } = stage
    const room = presses(disbun, `pi:${meetings.karet}:room`)
    await atOnce(room, room, writes(disbun, code), presses(disbun, `pi:${meetings.karet}:online`))
    const found = await rows()
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ office_id: 'DISBUN', capacity: 'head' })
    await atOnce(presses(disbun, `pu:${meetings.karet}`), presses(disbun, `pu:${meetings.karet}`))
    expect(await rows()).toEqual([])
  })

  it('lets everybody come while the code is given anew, the page is opened and answers are written', async () => {
    const { disbun, bappeda, mitra, asisten, second, secretariat, meetings } = stage
    await atOnce(
      presses(disbun, `pi:${meetings.karet}:room`),
      presses(secretariat, `pn:${meetings.karet}`),
      presses(bappeda, `pi:${meetings.karet}:online`),
      presses(second, `pd:${meetings.karet}`),
      presses(mitra, `a:${meetings.karet}:present`),
      presses(mitra, `pi:${meetings.karet}:room`),
      presses(second, `po:${meetings.karet}`),
      presses(asisten, `pi:${meetings.karet}:room`),
    )
    expect((await rows()).map(({ office_id }) => office_id).sort()).toEqual(['AS1', 'BAPPEDA', 'BSIP', 'DISBUN'])
    code = await newCode()
  })

  it('tells a visitor and a guest who take it back to send the code again', async () => {
    const { pupr, stranger, meetings } = stage
    for (const [who, ...words] of [
      [pupr, code],
      [stranger, code, 'Peneliti, Balai Riset'],
    ] as const) {
      for (const text of words) await stage.says(who, text)
      expect(await stage.forges(who, `pu:${meetings.karet}`)).toMatch(/silakan kirim kembali kode pada layar rapat\.$/)
      expect(stage.anchor(who).buttons()).toEqual([])
    }
  })

  it('takes what a guest says as words, however they are written', async () => {
    const { stranger } = stage
    await stage.says(stranger, code)
    expect(await stage.says(stranger, 'x'.repeat(4000))).toMatch(/^Jabatan dan instansi belum|^Terlalu panjang/)
    expect(await stage.says(stranger, '\u202Eo\u0301'.repeat(300))).toMatch(/^Terlalu panjang/)
    expect(await stage.says(stranger, '<b>Kepala</b> \u202E{t}, *Balai* [Riset](tg://user?id=1)')).toMatch(
      /Tercatat hadir: <b>Kepala<\/b> \{t\}, \*Balai\* \[Riset\]/,
    )
  })

  it('ends, and keeps nobody, when the meeting becomes Terbatas in the middle', async () => {
    const { secretariat, disbun, meetings } = stage
    await stage.forges(secretariat, `ch:${meetings.karet}`)
    for (const label of ['Sifat', /Terbatas/, /^Terapkan/])
      await stage.does(secretariat, () => secretariat.presses(secretariat.private, label))
    await stage.minute()
    expect(await rows()).toEqual([])
    expect(await stage.says(disbun, code)).toMatch(/^Kode presensi ini tidak berlaku/)
    expect(await stage.forges(disbun, `pi:${meetings.karet}:room`)).toMatch(confidential)
    expect(await stage.forges(disbun, `pu:${meetings.karet}`)).toMatch(confidential)
    for (const data of ['po', 'pn', 'pd'])
      expect(await stage.forges(secretariat, `${data}:${meetings.karet}`)).toMatch(confidential)
    const asked = stage.asisten.sees().filter(({ text }) => /^Presensi Rakor Kerja Sama Karet/m.test(text))
    expect(asked).toEqual([])
  })

  it('asks a guest who they are no longer than the meeting lasts, or until it is closed', async () => {
    const { stranger, former, secretariat, world, meetings } = stage
    await world.advanceTo('2023-05-05T08:40:00+07:00')
    const of = await newCode(meetings.batas)
    for (const who of [stranger, former])
      expect(await stage.says(who, of)).toMatch(/^Selamat datang di Rakor Perbatasan/)
    const { db } = world.app.desk
    const asked = await db
      .selectFrom('open_question')
      .select('expires_at')
      .where('kind', '=', 'check-in-guest')
      .execute()
    const end = Temporal.Instant.from('2023-05-05T11:00:00+07:00').epochMilliseconds
    expect(asked.map(({ expires_at }) => Number(expires_at))).toEqual([end, end])
    await world.advanceTo('2023-05-05T09:05:00+07:00')
    await stage.forges(secretariat, `meeting-close-yes:${meetings.batas}`)
    for (const who of [stranger, former])
      expect(await stage.says(who, 'Peneliti, Balai Riset')).not.toMatch(/Presensi rapat ini telah ditutup/)
  })

  it('counts who comes to a meeting without a room as online', async () => {
    const { secretariat, bappeda, world } = stage
    await stage.says(
      secretariat,
      '/rapat Rakor Daring, Senin 8 Mei 2023 pukul 09.00 s.d. 11.00, daring https://rapat.example/d, undang BAPPEDA DISBUN',
    )
    const { db } = world.app.desk
    const { id } = await db
      .selectFrom('meeting')
      .select('id')
      .where('title', '=', 'Rakor Daring')
      .executeTakeFirstOrThrow()
    await stage.forges(secretariat, `draft-group:${id}:none`)
    await stage.does(secretariat, () => secretariat.presses(secretariat.private, /^Terbitkan/))
    await world.advanceTo('2023-05-08T08:40:00+07:00')
    expect(await stage.says(bappeda, await newCode(id))).toMatch(/Tercatat mengikuti secara daring: Kepala Bappeda/)
    expect(await stage.forges(stage.disbun, `pi:${id}:room`)).toMatch(/Tercatat mengikuti secara daring/)
  })
})
