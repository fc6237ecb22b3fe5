import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { pressData } from '../../src/bot/callback-data.ts'
import { readConfig } from '../../src/config.ts'
import { type Person, type Sandbox, startSandbox } from '../../src/sandbox/index.ts'
import { settleTogether } from '../../src/sandbox/story/stage.ts'
import { type Engine, engines } from '../support/engines.ts'

const secretaryId = 900_000_007

describe.each(engines)('a new house on $name', (engine: Engine) => {
  let sandbox: Sandbox
  let database: Awaited<ReturnType<Engine['database']>>
  let app: App
  let secretary: Person

  /** Starts Rakor as its environment says; another start goes on with the same database. */
  const start = async (secretariatIds: string): Promise<void> => {
    app = await createApp(
      readConfig({
        BOT_TOKEN: sandbox.token,
        TELEGRAM_API_ROOT: sandbox.apiRoot,
        DATABASE_URL: database.url,
        SECRETARIAT_IDS: secretariatIds,
        LOG_LEVEL: 'silent',
        PORT: '0',
      }),
      { clock: sandbox.clock },
    )
    await app.start()
    await settle()
  }
  const settle = async (): Promise<void> => {
    await settleTogether(sandbox, app)
    await sandbox.clock.advance({ seconds: 4 })
  }
  beforeEach(async () => {
    sandbox = await startSandbox({ startAt: '2023-04-26T08:00:00+07:00' })
    database = await engine.database()
    sandbox.clock.between = () => settleTogether(sandbox, app)
    secretary = sandbox.person({ name: 'Bagian Tata Pemerintahan', id: secretaryId })
  })
  afterEach(async () => {
    await app.stop()
    await sandbox.stop()
    await database.close()
  })

  const says = async (text: string, person = secretary): Promise<string> => {
    await person.writes(person.private, text)
    await settle()
    return person.lastSeen().text ?? ''
  }
  const presses = async (label: string, person = secretary): Promise<string> => {
    const press = await person.presses(person.private, label)
    await settle()
    return press.shown?.text ?? ''
  }
  const steps = () => secretary.sees().filter(({ text }) => text?.startsWith('Langkah awal Rakor'))

  it('is walked through by its first secretary, from the account number to the first meeting', async () => {
    await start('')
    await secretary.starts()
    await settle()
    expect(await says('/siapasaya')).toContain(`Nomor akun: ${secretaryId}`)
    expect(secretary.lastSeen().text).toContain('SECRETARIAT_IDS')

    // The number goes into the environment, and Rakor is started again.
    await app.stop()
    await start(String(secretaryId))
    expect(secretary.lastSeen().text).toBe(
      [
        'Langkah awal Rakor',
        '',
        '▫️ 1. Menambahkan Rakor ke grup koordinasi, lalu menekan Hubungkan di percakapan ini.',
        '▫️ 2. Menghubungkan perangkat daerah/instansi: /pejabat menerbitkan tautan undangannya.',
        '▫️ 3. Menyusun rapat pertama: /rapat.',
        '',
        'Tanda centang mengikuti keadaan yang sebenarnya. Langkah ini juga ada di /bantuan.',
      ].join('\n'),
    )
    expect(secretary.lastSeen().buttons()).toEqual(['Tambahkan ke grup', 'Perbarui', 'Sembunyikan'])
    expect(JSON.stringify(secretary.lastSeen().keyboard)).toContain(`?startgroup=rakor`)

    // Greeted once: a restart says nothing.
    await app.stop()
    await start(String(secretaryId))
    expect(steps()).toHaveLength(1)

    const group = sandbox.group({ title: 'Rakor Kerja Sama', members: [secretary] })
    await group.addBot(secretary)
    await settle()
    await presses('Hubungkan')
    expect(steps()).toHaveLength(1)
    expect(steps()[0]?.text).toContain('✅ 1. Menambahkan')
    expect(steps()[0]?.buttons()).toEqual(['Perbarui', 'Sembunyikan'])

    await says('/pejabat DISBUN')
    await presses('Tautan undangan')
    await presses('Kepala')
    const head = sandbox.person({ name: 'Kepala Dinas Perkebunan' })
    await head.opens(/https:\/\/t\.me\/\S+/.exec(secretary.lastSeen().text ?? '')![0])
    await settle()
    await presses('Benar')
    expect(steps()[0]?.text).toContain('✅ 2. Menghubungkan perangkat daerah/instansi: 1 telah terhubung')
    await says('/start')
    expect(steps()).toHaveLength(2)
    expect(steps()[1]?.text).toContain('▫️ 3. Menyusun rapat pertama')

    await says(
      '/rapat Rakor Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN',
    )
    await presses('Terbitkan')
    await sandbox.clock.advance({ seconds: 10 })
    const done = steps().at(-1)
    expect(done?.text).toContain('✅ 3. Menyusun rapat pertama')
    expect(done?.text).toContain('Langkah awal selesai.')
    expect(done?.buttons()).toEqual([])

    // Through is through: neither a greeting nor a button comes again.
    await says('/start')
    await says('/bantuan')
    expect(secretary.sees().flatMap((message) => message.buttons())).not.toContain('Langkah awal')
    await app.stop()
    await start(String(secretaryId))
    expect(steps()).toHaveLength(2)
  })

  it('keeps its settings, and what it was asked for, over a restart', async () => {
    await start(String(secretaryId))
    await secretary.starts()
    await settle()
    await says('/pengaturan')
    await presses('Zona waktu')
    await presses('WITA')
    await presses('Kembali')
    await presses('Jam tenang')
    await presses('Tulis sendiri')

    await app.stop()
    await start(String(secretaryId))
    expect(await says('21.00 sampai 05.30')).toContain('Sekarang: pukul 21.00 sampai dengan 05.30')
    expect(secretary.lastSeen().text).toContain('WITA.')
    expect(await says('/pengaturan')).toContain(
      'Zona waktu: WITA (Asia/Makassar)\nJam tenang: pukul 21.00 sampai dengan 05.30',
    )
    // The question is answered; more words are no value.
    expect(await says('22.00 sampai 05.00')).toContain('tidak menjawab pertanyaan')
    // Words for a question that was taken back are none either.
    await presses('Jam tenang')
    await presses('Tulis sendiri')
    await says('/batal')
    await says('22.00 sampai 05.00')
    expect(await says('/pengaturan')).toContain('Jam tenang: pukul 21.00')
  })

  it('may put the steps aside, and finds them in /bantuan', async () => {
    await start(String(secretaryId))
    await secretary.starts()
    await settle()
    expect(steps()).toHaveLength(1)
    await presses('Sembunyikan')
    // The greeting of /start may stand before or after the steps.
    const hidden = secretary.sees(secretary.private).filter((each) => each.text.includes('Langkah awal disembunyikan'))
    expect(hidden).toHaveLength(1)
    await says('/start')
    expect(steps()).toHaveLength(0)
    await app.stop()
    await start(String(secretaryId))
    expect(steps()).toHaveLength(0)
    await says('/bantuan')
    await presses('Langkah awal')
    expect(steps()).toHaveLength(1)
    await presses('Perbarui')
    expect(steps()).toHaveLength(1)

    const stranger = sandbox.person({ name: 'Orang lain' })
    await says('/start', stranger)
    for (const data of ['steps-show', 'steps-refresh', 'steps-hide']) {
      const press = await stranger.pressesData(stranger.lastSeen(), pressData(data))
      await settle()
      expect(press.shown?.text).toMatch(/belum terhubung|tidak memiliki hak/)
    }
    expect(steps()).toHaveLength(1)
  })
})
