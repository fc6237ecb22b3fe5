import { describe, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { startSandbox } from '../src/sandbox/index.ts'
import { acts, tellStory } from '../src/sandbox/story/acts.ts'
import { secretariatId } from '../src/sandbox/story/cast.ts'
import { settleTogether } from '../src/sandbox/story/stage.ts'
import { watchNotes } from './support/audited.ts'
import { engines } from './support/engines.ts'

describe.each(engines)('the story of 4 May 2023 on $name', (engine) => {
  it('happens from the invitation to the last confirmed task', async () => {
    const sandbox = await startSandbox()
    const database = await engine.database()
    const app = await createApp(
      readConfig({
        BOT_TOKEN: sandbox.token,
        TELEGRAM_API_ROOT: sandbox.apiRoot,
        DATABASE_URL: database.url,
        SECRETARIAT_IDS: String(secretariatId),
        LOG_LEVEL: 'silent',
        PORT: '0',
      }),
      { clock: sandbox.clock },
    )
    const settle = () => settleTogether(sandbox, app)
    sandbox.clock.between = settle
    const asked: string[] = []
    sandbox.onEvent((event) => {
      if (event.type === 'message' && event.who.isBot && event.message.text.includes('masih belum pasti'))
        asked.push(event.message.at.toString())
    })
    try {
      await app.start()
      const watch = engine.name === 'sqlite' ? await watchNotes(app.desk.db, database.url) : undefined
      const told: string[] = []
      await tellStory({ sandbox, settle, announce: (title) => void told.push(title) })
      expect(told).toHaveLength(acts.length)

      const { db } = app.desk
      // Everything that anybody changed is on record.
      expect(await watch?.unnoted()).toEqual(watch && [])
      const first = await db.selectFrom('meeting').select('id').orderBy('starts_at').executeTakeFirstOrThrow()
      const answers = await db
        .selectFrom('invitation')
        .where('meeting_id', '=', first.id)
        .select(['office_id', 'rsvp', 'online', 'minutes_late', 'delegate_position', 'reason_code'])
        .orderBy('office_id')
        .execute()
      expect(
        answers.map(
          (a) => `${a.office_id} ${a.rsvp} ${a.online} ${a.minutes_late} ${a.delegate_position} ${a.reason_code}`,
        ),
      ).toEqual([
        'AS1 accepted 0 null null null',
        'AS2 accepted 0 15 null null',
        'BAG-ADPEM declined 0 null null dinas_luar',
        'BALITBANGDA accepted 1 null null null',
        'BAPPEDA delegated 0 null Kabid Infrastruktur Bappeda null',
        'BSIP accepted 0 null null null',
        'DISBUN delegated 0 null Kabid Produksi null',
        'PDAM accepted 0 30 null null',
        'PUSLITKARET accepted 0 null null null',
      ])
      const attendance = await db
        .selectFrom('attendance')
        .select(['office_id', 'state', 'provisional'])
        .orderBy('office_id')
        .execute()
      expect(attendance.map((a) => `${a.office_id} ${a.state} ${a.provisional}`)).toEqual([
        'AS1 present 0',
        'AS2 present 0',
        'BAG-ADPEM excused 1',
        'BALITBANGDA online 0',
        'BAPPEDA represented 0',
        'BSIP present 0',
        'DISBUN represented 0',
        'PDAM present 0',
        'PUSLITKARET present 0',
      ])
      const tasks = await db.selectFrom('task').select(['code', 'state']).orderBy('code').execute()
      expect(tasks.map((t) => `${t.code} ${t.state}`)).toEqual([
        'TL-KARET-2023-0001 done',
        'TL-RISET-2023-0001 done',
        'TL-SDM-2023-0001 done',
      ])
      expect(asked).toEqual(['2023-04-28T01:00:00Z', '2023-05-03T01:00:00Z'])
      // Rakor is no administrator of the group, so pinning the card is refused, and only that.
      expect(sandbox.refusals().map((call) => call.method)).toEqual(['pinChatMessage', 'pinChatMessage'])
    } finally {
      await app.stop()
      await sandbox.stop()
      await database.close()
    }
  }, 120_000)
})
