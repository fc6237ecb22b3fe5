import { afterEach, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { type Person, type Sandbox, startSandbox } from '../../src/sandbox/index.ts'
import { settleTogether } from '../../src/sandbox/story/stage.ts'
import { engines } from '../support/engines.ts'

const secretaryId = 900_000_001

describe.each(engines)('the directory through restarts and repeated updates on $name', (engine) => {
  let sandbox: Sandbox
  let database: Awaited<ReturnType<typeof engine.database>>
  let app: App
  let secretary: Person

  const start = async () => {
    app = await createApp(
      readConfig({
        BOT_TOKEN: sandbox.token,
        TELEGRAM_API_ROOT: sandbox.apiRoot,
        DATABASE_URL: database.url,
        SECRETARIAT_IDS: String(secretaryId),
        LOG_LEVEL: 'silent',
        PORT: '0',
      }),
      { clock: sandbox.clock },
    )
    sandbox.clock.between = () => settleTogether(sandbox, app)
    await app.start()
    await settle()
  }
  const settle = async (seconds = 4) => {
    await settleTogether(sandbox, app)
    await sandbox.clock.advance({ seconds })
    await settleTogether(sandbox, app)
  }
  const restart = async () => {
    await app.stop()
    await start()
  }
  const says = async (text: string): Promise<string> => {
    await secretary.writes(secretary.private, text)
    await settle()
    return secretary.lastSeen().text ?? ''
  }
  const presses = async (label: string | RegExp): Promise<string> => {
    await secretary.presses(secretary.private, label)
    await settle()
    return secretary.lastSeen().text ?? ''
  }
  afterEach(async () => {
    await app.stop()
    await sandbox.stop()
    await database.close()
  })

  it('loses nothing typed, saves once, and forgets what nobody answered', async () => {
    sandbox = await startSandbox({ startAt: '2023-04-26T08:00:00+07:00' })
    database = await engine.database()
    secretary = sandbox.person({ name: 'Bagian Tata Pemerintahan', id: secretaryId })
    await start()
    await secretary.starts()
    await settle()

    // Asked before a restart, typed after it, confirmed after another.
    await says('/pejabat disbun')
    await presses('Ubah')
    await presses('Nama')
    await restart()
    expect(await says('Dinas Kebun')).toContain('menjadi: Dinas Kebun')
    await restart()
    expect(await presses('Simpan, nama lama tetap ada')).toContain('Dinas Kebun\nDahulu: Dinas Perkebunan')

    // The same press, and everything of the last minutes, come once more.
    const { db } = app.desk
    const calls = sandbox.calls.length
    sandbox.redeliver(10)
    await settle(120)
    expect(sandbox.calls.slice(calls).filter(({ method }) => method === 'sendMessage')).toEqual([])
    expect(await db.selectFrom('office_name').selectAll().execute()).toHaveLength(1)
    expect(await db.selectFrom('office').select('version').where('id', '=', 'DISBUN').execute()).toEqual([
      { version: 1 },
    ])

    // Links at once wait in the outbox through a restart and go out with the same codes.
    await says('/pejabat')
    await presses('Tautan sekaligus')
    await presses(/^Bagian/)
    await secretary.presses(secretary.private, /^Kirim 9 pesan/)
    await settleTogether(sandbox, app)
    await restart()
    await settle(30)
    const links = secretary.sees().flatMap(({ text }) => text?.match(/start=j_\S+/g) ?? [])
    expect(links).toHaveLength(9)
    expect(new Set(links)).toHaveProperty('size', 9)

    // A day later the question has expired: words are no new name.
    await says('/pejabat disbun')
    await presses('Ubah')
    await presses('Jabatan kepala')
    await sandbox.clock.advance({ hours: 25 })
    await settle()
    expect(await says('Kadis Kebun')).toContain('tidak menjawab pertanyaan')
    expect(await says('/pejabat disbun')).toContain('Jabatan kepala: Kepala Dinas Kebun')
  })
})
