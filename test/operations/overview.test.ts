import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { overviewLetter } from '../../src/bot/views/overview.ts'
import { done } from '../../src/domain/outcome.ts'
import { formatFor } from '../../src/locales/format.ts'
import { locales, textKeys, textsFor } from '../../src/locales/texts.ts'
import { forgetWhatHasServed, noteBackup, noteRun, tellTrouble } from '../../src/operations/housekeeping.ts'
import { recordFailure } from '../../src/operations/outbox.ts'
import { readOverview } from '../../src/operations/overview.ts'
import { perform } from '../../src/operations/perform.ts'
import { planMeetingReminders } from '../../src/operations/reminder-rows.ts'
import { fireDueReminders } from '../../src/operations/reminders.ts'
import { meetingStatus } from '../../src/operations/status.ts'
import { transact } from '../../src/store/database.ts'
import { putGroup } from '../../src/store/groups.ts'
import { putPerson, setReachable } from '../../src/store/people.ts'
import { engines, type Opened, secretariatId } from '../support/engines.ts'
import { groupId, invited, meetingId } from '../support/invited.ts'
import { by, caller } from '../support/people.ts'

const [disbun, bappeda] = [11, 13]
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+07:00`)

describe.each(engines)('how the whole bot is doing, on $name', (engine) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await engine.open()
    const meeting = await invited(
      opened,
      ['DISBUN', 'BAPPEDA'],
      [
        { userId: disbun, officeId: 'DISBUN' },
        { userId: bappeda, officeId: 'BAPPEDA' },
      ],
    )
    await transact(opened.db, async (trx) => {
      const person = { id: secretariatId, name: 'Sekretariat', username: null, locale: 'id' as const, reachable: true }
      await putPerson(trx, person, opened.clock.now())
    })
    await group('linked')
    const planned = await perform(opened.desk, by(secretariatId), 'meeting.publish', async (work) => {
      await planMeetingReminders(work, meeting)
      for (const [chatId, officeId] of [
        [disbun, 'DISBUN'],
        [bappeda, 'BAPPEDA'],
      ] as const)
        work.owe({
          kind: 'invitation',
          chatId,
          subject: { meetingId, officeId },
          priority: 'rest',
          coalesceKey: `invitation:${meetingId}:${officeId}:${chatId}`,
        })
      return done(null)
    })
    expect(planned.ok).toBe(true)
  })
  afterEach(() => opened.close())

  const group = (state: 'linked' | 'left') =>
    transact(opened.db, (trx) =>
      putGroup(
        trx,
        {
          chatId: groupId,
          title: 'Rakor Kerja Sama',
          state,
          isForum: false,
          botIsAdmin: false,
          addedBy: null,
          decidedBy: null,
        },
        opened.clock.now(),
      ),
    )
  const says = async (): Promise<string> => {
    const read = await readOverview(opened.desk, caller(secretariatId))
    if (!read.ok) throw new Error(read.reason)
    const speech = { locale: 'id' as const, t: textsFor('id'), format: formatFor('id', 'Asia/Jakarta') }
    return overviewLetter(speech, read.value, { meetings: [], readsAll: false }).text.replace(/[0-9,.]+ MB/, 'n MB')
  }
  const go = async (moment: string): Promise<void> => {
    await opened.clock.advance(opened.clock.now().until(at(moment)))
  }
  const sendAll = (state: 'sent' | 'failed', where: number[] = [disbun, bappeda, groupId, secretariatId]) =>
    opened.db
      .updateTable('outbox')
      .set({
        state,
        settled_at: opened.clock.now().epochMilliseconds,
        error: state === 'failed' ? '403: blocked' : null,
      })
      .where('state', '=', 'waiting')
      .where('chat_id', 'in', where)
      .execute()

  it('is well, with what comes next', async () => {
    await sendAll('sent')
    expect(await says()).toBe(
      [
        'Semua berjalan. Tidak ada pengingat hari ini.',
        '',
        'Pengingat berikutnya:',
        '• Pengingat bertahap kepada kepala, Rapat Koordinasi Kerja Sama Daerah: Kamis, 27 April 2023 pukul 10.00 WIB',
        '• H-3, Rapat Koordinasi Kerja Sama Daerah: Jumat, 28 April 2023 pukul 08.00 WIB',
        '• Pengingat bertahap kepada staf, Rapat Koordinasi Kerja Sama Daerah: Jumat, 28 April 2023 pukul 10.00 WIB',
        'Akun terhubung: 2; tidak dapat dihubungi: 0',
        `Basis data: ${engine.name === 'sqlite' ? 'SQLite' : 'PostgreSQL'}, menjawab; n MB`,
        'Cadangan terakhir: belum ada',
        'Mode privasi: aktif, sehingga di grup Rakor hanya menerima perintah dan balasan',
        '',
        'Belum ada rapat yang diterbitkan. Rapat baru dapat dibuat dengan /rapat.',
      ].join('\n'),
    )
    await go('2023-05-03T07:00')
    await fireDueReminders(opened.desk)
    // H-1, the day of the deadline, two hours before, and whom to call, which waited for working hours.
    expect(await says()).toContain('Semua berjalan. 4 pengingat hari ini.')
    await go('2023-05-03T08:00')
    await fireDueReminders(opened.desk)
    await sendAll('sent')
    // Who was reminded at eight is not reminded of the deadline as well.
    expect(await says()).toContain('Semua berjalan. 3 pengingat hari ini.')
  })

  it('is not well, and says what to do', async () => {
    await noteRun(opened.desk, 'backup-made')
    const [row] = await opened.db.selectFrom('outbox').selectAll().where('chat_id', '=', bappeda).execute()
    await sendAll('sent', [disbun])
    await recordFailure(
      opened.desk,
      {
        ...row!,
        kind: 'invitation',
        chatId: bappeda,
        subject: { meetingId, officeId: 'BAPPEDA' },
        createdAt: opened.clock.now(),
      },
      { kind: 'unreachable', error: '403: blocked' },
    )
    await transact(opened.db, (trx) => setReachable(trx, bappeda, false, opened.clock.now()))
    await group('left')
    await tellTrouble(opened.desk, { what: 'second-poller', detail: '' })
    const text = await says()
    expect(text).toContain('Ada 4 hal yang perlu diperhatikan.')
    expect(text).toContain('• 1 pesan gagal dikirim sejak kemarin: BAPPEDA. Mohon menghubungi penerimanya')
    expect(text).toContain('• Tidak dapat dihubungi secara pribadi: BAPPEDA.')
    expect(text).toContain('• Rakor tidak lagi berada di grup Rakor Kerja Sama.')
    expect(text).toContain('• Program lain memakai token Rakor (Rabu, 26 April 2023 pukul 08.00 WIB).')
    await opened.clock.advance({ hours: 49 })
    const later = await says()
    expect(later).toContain('Cadangan terakhir dibuat Rabu, 26 April 2023')
    expect(later).toContain('Pesan yang keluar menunggu sejak')
    expect(later).not.toContain('gagal dikirim')
    expect(later).not.toContain('Program lain')
  })

  it('is well again when Rakor mended a trouble by itself, which is told all the same', async () => {
    await sendAll('sent')
    await tellTrouble(opened.desk, { what: 'telegram-away', detail: '' })
    const text = await says()
    expect(text).toMatch(/^Semua berjalan\./)
    expect(text).toContain('Telegram sempat tidak dapat dihubungi (Rabu, 26 April 2023 pukul 08.00 WIB).')
  })

  it('tells once that a trouble is over, which then only stands for the record', async () => {
    await sendAll('sent')
    const told = async () =>
      (await opened.db.selectFrom('outbox').select('subject').where('kind', '=', 'trouble').execute()).map(
        ({ subject }) => (JSON.parse(subject) as { what: string }).what,
      )
    await noteBackup(opened.desk)
    await tellTrouble(opened.desk, { what: 'backup-failed', detail: 'backup' })
    expect(await says()).toContain('• Cadangan tidak berhasil dibuat')
    await opened.clock.advance({ hours: 2 })
    await noteBackup(opened.desk)
    await noteBackup(opened.desk)
    expect((await told()).toSorted()).toEqual(['backup-failed', 'backup-failed-over'])
    await sendAll('sent')
    const text = await says()
    expect(text).not.toContain('• Cadangan')
    expect(text).toContain('kini berhasil kembali (Rabu, 26 April 2023 pukul 10.00 WIB).')
    // Whoever was told that it is over hears of the next time, too, though it is the same day.
    await tellTrouble(opened.desk, { what: 'backup-failed', detail: 'backup' })
    expect(await told()).toHaveLength(3)
  })

  it('tells of a trouble that it has no words for, as one of an earlier version', async () => {
    const at = opened.clock.now().epochMilliseconds
    const row = { what: 'long-gone', cause: '', detail: '', first_at: at, last_at: at, count: 1, told_at: null }
    await opened.db.insertInto('trouble').values(row).execute()
    expect(await says()).toContain('Sebuah gangguan tercatat (Rabu, 26 April 2023 pukul 08.00 WIB).')
  })

  it('is told to the secretariat alone', async () => {
    expect(await readOverview(opened.desk, caller(disbun))).toMatchObject({ ok: false, reason: 'not-allowed' })
  })

  it('has words for every trouble that is told', () => {
    for (const locale of locales) {
      const keys = textKeys(locale)
      const told = keys.filter((key) => /^trouble-(?!apology-|offices-)/.test(key))
      expect(told.length).toBeGreaterThan(5)
      expect(told.filter((key) => !keys.includes(`status-${key}`))).toEqual([])
    }
  })

  it('tells of a meeting what became of its messages, however long ago', async () => {
    await sendAll('sent', [disbun])
    await sendAll('failed', [bappeda])
    for (const moment of ['2023-04-28T08:00', '2023-05-03T08:00', '2023-05-03T12:00', '2023-05-04T07:00']) {
      await go(moment)
      await fireDueReminders(opened.desk)
      await sendAll('failed', [bappeda])
      await sendAll('sent')
    }
    const told = async () => {
      const status = await meetingStatus(opened.desk, caller(secretariatId), meetingId)
      if (!status.ok) throw new Error(status.reason)
      return status.value.entries
    }
    const before = await told()
    expect(before.map(({ kind }) => kind)).toContain('invitation')
    expect(before.flatMap(({ failures }) => failures).length).toBeGreaterThan(2)
    await opened.clock.advance({ hours: 24 * 40 })
    expect((await forgetWhatHasServed(opened.desk)).rows).toBeGreaterThan(5)
    expect(await opened.db.selectFrom('outbox').select('id').where('state', '!=', 'waiting').execute()).toEqual([])
    expect(await told()).toEqual(before)
    expect((await forgetWhatHasServed(opened.desk)).rows).toBe(0)
  })
})
