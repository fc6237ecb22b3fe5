import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { keptLog } from '../support/log.ts'
import { openStage, type Stage } from './stage.ts'

const kept = keptLog()

/** Everything Rakor ever sent or showed anywhere: texts, captions, toasts and buttons, with the chat it went to. */
const sent = (stage: Stage): { chat: number | undefined; text: string }[] =>
  stage.world.sandbox.calls
    .filter((call) => call.method !== 'getUpdates')
    .map(({ chatId, params }) => ({ chat: chatId, text: JSON.stringify(params) }))

/** Every row of every table as text, by table. */
async function rows(stage: Stage): Promise<Map<string, string>> {
  const { db } = stage.world.app.desk
  const found = new Map<string, string>()
  for (const { name } of await db.introspection.getTables())
    found.set(
      name,
      JSON.stringify(
        await db
          .selectFrom(name as 'meeting')
          .selectAll()
          .execute(),
      ),
    )
  return found
}
/** The tables in which something stands. */
const tablesWith = async (stage: Stage, what: RegExp): Promise<string[]> =>
  [...(await rows(stage))].filter(([, text]) => what.test(text)).map(([table]) => table)

describe('what is nobody else’s business', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(engines[0]!, kept.log)
  })
  afterAll(() => stage.close())

  const botsWordsTo = (person: Person, where = person.private): string =>
    person
      .sees(where)
      .filter((message: Message) => message.fromBot)
      .map((message) => message.text)
      .join('\n')

  describe('a confidential meeting', () => {
    const matter = /Sengketa|Tapal|Ibukota|Ruang Rapat Pinang|Rapat Sangat Tertutup/
    it.each([
      [
        'in private',
        (s: Stage) =>
          s.says(
            s.secretariat,
            '/rapat Rapat Sangat Tertutup, Jumat 12 Mei 2023 pukul 09.00, Ruang Rapat Pinang, sifat Terbatas, grup Kerja Sama, acara Pindah Ibukota, undang DISBUN',
          ),
      ],
      [
        'in a group',
        (s: Stage) =>
          s.inGroup(
            s.secretariat,
            '/rapat Rapat Sangat Tertutup, Jumat 12 Mei 2023 pukul 09.00, Ruang Rapat Pinang, sifat Rahasia, undang DISBUN',
          ),
      ],
      [
        'with a slip in its sifat',
        async (s: Stage) => {
          await s.says(
            s.secretariat,
            '/rapat Rapat Sangat Tertutup, Jumat 12 Mei 2023 pukul 09.00, Ruang Rapat Pinang, sifat Rahsia, grup Kerja Sama, undang DISBUN',
          )
          return s.presses(s.secretariat, s.anchor(s.secretariat), 'Rahasia')
        },
      ],
    ])('typed %s leaves nothing of its matter in the books or in any chat', async (_, type) => {
      const preview = await type(stage)
      expect(preview).toContain('Undangan telah disampaikan melalui saluran kedinasan.')
      expect(await tablesWith(stage, matter)).toEqual([])
      await stage.presses(stage.secretariat, stage.anchor(stage.secretariat), 'Terbitkan')
      await stage.world.advance({ minutes: 2 })
      await stage.inGroup(stage.bappeda, '/agenda')
      await stage.says(stage.disbun, '/konfirmasi')
      await stage.says(stage.asisten, '/agenda')
      expect(sent(stage).filter(({ text }) => matter.test(text))).toEqual([])
      expect(await tablesWith(stage, matter)).toEqual([])
    })
  })

  describe('an illness', () => {
    it('said in the group is read by its office and the secretariat alone', async () => {
      await stage.inGroup(stage.disbun, 'Mohon izin tidak hadir, sakit demam berdarah', { replyTo: stage.card() })
      await stage.world.advance({ minutes: 5 })
      await stage.presses(stage.mitra, stage.card(), 'Tidak hadir')
      await stage.forges(stage.mitra, `ad:${stage.meetings.karet}:BSIP:absent:sakit`)
      await stage.world.advance({ minutes: 5 })
      const illness = /sakit|demam/i
      expect(stage.group.messages.filter((message) => message.fromBot && illness.test(message.text))).toEqual([])
      for (const person of [stage.bappeda, stage.asisten, stage.pupr, stage.stranger])
        expect(botsWordsTo(person)).not.toMatch(illness)

      const recap = await stage.forges(stage.asisten, `rk:${stage.meetings.karet}:0`)
      expect(recap).toContain('Dinas Perkebunan (wajib): izin tidak hadir (berhalangan)')
      expect(recap).not.toMatch(illness)
      expect(await stage.forges(stage.secretariat, `rk:${stage.meetings.karet}:0`)).toMatch(/sakit demam berdarah/)
      expect(botsWordsTo(stage.second)).not.toMatch(illness)
    })

    it('is not told to staff of the same office, nor to the head who confirms what staff said', async () => {
      expect(botsWordsTo(stage.staf)).toContain('telah disampaikan oleh kepala: izin tidak hadir (berhalangan)')
      await stage.says(stage.staf, 'hadir', { replyTo: invitationOf(stage.staf) })
      await stage.says(stage.staf, 'izin tidak hadir karena sakit tifus', { replyTo: invitationOf(stage.staf) })
      await stage.world.advance({ minutes: 2 })
      await stage.says(stage.staf, '/konfirmasi')
      const asked = stage.disbun.sees().findLast((message) => message.buttons().includes('Benar'))
      if (asked) await stage.presses(stage.disbun, asked, 'Benar')
      await stage.forges(stage.disbun, `ah:${stage.meetings.karet}:DISBUN:absent`)
      await stage.says(stage.disbun, '/konfirmasi')
      expect(botsWordsTo(stage.disbun)).not.toContain('tifus')
      expect(botsWordsTo(stage.staf)).not.toContain('demam')
    })

    it('stands in no reminder', async () => {
      await stage.world.advanceTo('2023-05-04T07:30:00+07:00')
      for (const person of [stage.bappeda, stage.asisten, stage.pupr])
        expect(botsWordsTo(person)).not.toMatch(/sakit|demam|tifus/i)
      expect(
        stage.group.messages.filter((message) => message.fromBot && /sakit|demam|tifus/i.test(message.text)),
      ).toEqual([])
    })
  })

  describe('the link of a meeting', () => {
    it('goes to nobody but those who come online', async () => {
      const withLink = () => sent(stage).filter(({ text }) => text.includes('rapat.example'))
      expect(withLink()).toEqual([])
      // Its card is closed by now, but not yet on every telephone.
      await stage.forges(stage.bappeda, `a:${stage.meetings.karet}:online`, stage.card())
      await stage.world.advance({ minutes: 1 })
      expect([...new Set(withLink().map(({ chat }) => chat))]).toEqual([stage.bappeda.private.id])
      expect(withLink().every(({ text }) => !text.includes('callback_query_id'))).toBe(true)
    })
  })

  describe('a link of an office', () => {
    it('stands nowhere but in the chat it was issued in, opened or not', async () => {
      const said = await stage.forges(stage.secretariat, 'link-as:DINKES:head')
      const url = /https:\/\/t\.me\/\S+/.exec(said)![0]
      const code = new RegExp(/j_([A-Za-z0-9_-]+)/.exec(url)![1]!)
      expect(await tablesWith(stage, code)).toEqual([])
      await stage.does(stage.disbun, () => stage.disbun.opens(url))
      await stage.world.settle()
      expect(await tablesWith(stage, code)).toEqual([])
      expect(JSON.stringify(kept.lines)).not.toMatch(code)
    })
  })

  it('is not kept when somebody merely replies to it', async () => {
    const said = await stage.bappeda.writes(stage.group, 'Anggaran kami sedang gawat')
    await stage.inGroup(stage.secretariat, '/tindaklanjut #KS_SDM BAPPEDA 26 Mei: susun telaah', { replyTo: said })
    expect(await tablesWith(stage, /gawat/)).toEqual([])
    expect(await tablesWith(stage, /susun telaah/)).toContain('task')
  })

  it('stands in no log and in no ledger', async () => {
    await stage.forges(stage.disbun, `task-report:${stage.tasks.baru}`)
    await stage.says(stage.disbun, 'bibit unggul belum tersedia, 40%')
    // A failure says more than a success; this one names what it could not do.
    stage.world.sandbox.faults.add({ kind: '500', method: 'sendMessage', chat: stage.bappeda.private })
    await stage.says(stage.bappeda, 'kami diwakilkan Kabid Ekonomi')
    stage.world.sandbox.faults.clear()
    await stage.world.advance({ minutes: 5 })
    const { db } = stage.world.app.desk
    const ledger = JSON.stringify(await db.selectFrom('ledger').selectAll().execute())
    const log = JSON.stringify(kept.lines)
    expect(kept.lines.length).toBeGreaterThan(20)
    expect(log).toContain('update.failed')
    const personal =
      /Orang Tak Dikenal|Asisten Satu|Kepala BSIP|Kabid|demplot|bibit|Laporan|demam|tifus|sakit|Serasan|Perbatasan|Rakor |rapat\.example|sandbox_token|t\.me/
    expect(log).not.toMatch(personal)
    expect(ledger).not.toMatch(personal)
  })
})

function invitationOf(person: Person): Message {
  const found = person.sees().find((message) => message.text.includes('Hal: Rakor Kerja Sama Karet'))
  if (!found) throw new Error(`${person.name} got no invitation`)
  return found
}
