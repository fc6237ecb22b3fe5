import { afterEach, describe, expect, it } from 'vitest'
import { startSandbox } from '../src/sandbox/index.ts'
import { tellStory } from '../src/sandbox/story/acts.ts'
import { secretariatId } from '../src/sandbox/story/cast.ts'
import { openDatabase } from '../src/store/database.ts'
import { startBotProcess } from './support/bot-process.ts'
import { type Engine, engines } from './support/engines.ts'
import { randomOf } from './support/random.ts'

/** Printed with every run; set RAKOR_SEED to repeat one. */
const seed = Number(process.env.RAKOR_SEED ?? Math.trunc(Math.random() * 2 ** 31))

interface Told {
  /** Everything people were told and did, in order. */
  events: number
  /** The texts in every chat with the moments (numbers of events) at which each was sent. */
  texts: Map<string, number[]>
  /** What messages were edited into: an edit repeated after a death may come as a message. */
  edits: Set<string>
  facts: unknown
  /** The numbers of the events at which the bot died. */
  deaths: number[]
}

/** So many messages at most are on their way at once: four rows of the outbox and one direct answer. */
const inFlight = 5

/** Tells the whole story with the bot in a process of its own, killed when the event with one of these numbers happens. */
async function tell(engine: Engine, killAt: { event: number; delayMs: number }[]): Promise<Told> {
  const sandbox = await startSandbox()
  const database = await engine.database()
  const bot = await startBotProcess(sandbox, {
    BOT_TOKEN: sandbox.token,
    TELEGRAM_API_ROOT: sandbox.apiRoot,
    DATABASE_URL: database.url,
    SECRETARIAT_IDS: String(secretariatId),
    LOG_LEVEL: 'silent',
    PORT: '0',
  })
  sandbox.clock.between = bot.settle
  let events = 0
  const texts = new Map<string, number[]>()
  const edits = new Set<string>()
  const deaths: number[] = []
  const die = (): void => {
    deaths.push(events)
    bot.kill()
  }
  sandbox.onEvent((event) => {
    events += 1
    // Ephemeral words are said only while the group has room for them; nothing depends on them.
    if (event.type === 'message' && event.who.isBot && !event.message.ephemeralFor) {
      const key = textOf(event)
      texts.set(key, [...(texts.get(key) ?? []), events])
    }
    if (event.type === 'edit') edits.add(textOf(event))
    for (const kill of killAt)
      if (kill.event === events) {
        if (kill.delayMs === 0) die()
        else setTimeout(die, kill.delayMs)
      }
  })
  try {
    await tellStory({ sandbox, settle: bot.settle, announce: () => {} })
    await bot.settle()
    await bot.stop()
    return { events, texts, edits, facts: await factsOf(database.url), deaths }
  } finally {
    await bot.stop()
    await sandbox.stop()
    await database.close()
  }
}

/** The chat and the text; the code of a link or a registration is another each time, and a database is about as large. */
const textOf = ({ chat, message }: { chat: { title: string }; message: { text: string } }): string =>
  `${chat.title}: ${message.text
    .replace(/start=\S+/g, 'start=…')
    .replace(/(?<=Kode: )\w{6}$/m, '…')
    .replace(/(?<=menjawab; )\d+ MB/, '…')}`

/** What must be the same however often the bot died: the records, without ids and moments of retries. */
async function factsOf(url: string): Promise<unknown> {
  const db = openDatabase(url)
  try {
    return {
      invitations: await db
        .selectFrom('invitation')
        .select([
          'office_id',
          'role',
          'rsvp',
          'online',
          'minutes_late',
          'delegate_position',
          'reason_code',
          'answered_via',
        ])
        .orderBy('office_id')
        .execute(),
      answers: await db
        .selectFrom('answer')
        .select(['kind', 'given_by', 'given_as', 'via'])
        .orderBy('given_at')
        .orderBy('kind')
        .orderBy('given_by')
        .execute(),
      attendance: await db
        .selectFrom('attendance')
        .select(['office_id', 'state', 'provisional'])
        .orderBy('office_id')
        .execute(),
      meetings: await db.selectFrom('meeting').select(['state', 'title', 'starts_at']).orderBy('starts_at').execute(),
      tasks: await db.selectFrom('task').select(['code', 'state', 'progress', 'due_on']).orderBy('code').execute(),
      steps: await db
        .selectFrom('task_event')
        .select(['step', 'by_user', 'note'])
        .orderBy('at')
        .orderBy('step')
        .orderBy('by_user')
        .execute(),
      reminders: await db
        .selectFrom('reminder')
        .select(['kind', 'due_at', 'state'])
        .orderBy('due_at')
        .orderBy('kind')
        .orderBy('state')
        .execute(),
      owed: await db
        .selectFrom('outbox')
        .select(['kind', 'state', 'error'])
        .where('state', 'in', ['waiting', 'failed'])
        .orderBy('kind')
        .execute(),
      unhandled: await db.selectFrom('inbox').select(['state', 'error']).where('state', '!=', 'done').execute(),
    }
  } finally {
    await db.destroy()
  }
}

/** Texts that stand more often than without deaths: how many times too often, and every moment it was sent. */
const doubled = (texts: Map<string, number[]>, plain: Map<string, number[]>) =>
  [...texts].flatMap(([text, moments]) => {
    const surplus = moments.length - (plain.get(text)?.length ?? 0)
    return surplus > 0 ? [{ text, surplus, moments }] : []
  })
const missing = (texts: Map<string, number[]>, plain: Map<string, number[]>): string[] =>
  [...plain].flatMap(([text, moments]) => ((texts.get(text)?.length ?? 0) < moments.length ? [text] : []))
const invented = (texts: Map<string, number[]>, plain: Told): string[] =>
  [...texts.keys()].filter((text) => !plain.texts.has(text) && !plain.edits.has(text))

const plans = [
  { engine: 'sqlite', runs: 4, killsEach: 10 },
  { engine: 'postgres', runs: 1, killsEach: 10 },
] as const

describe.each(plans)('a bot on $engine killed at moments all over the story', (plan) => {
  const engine = engines.find(({ name }) => name === plan.engine)!
  afterEach(() => console.log(`seed of the kills on ${plan.engine}: ${seed}`))

  it(`loses nothing in ${plan.runs * plan.killsEach} deaths`, async () => {
    const plain = await tell(engine, [])
    expect(plain.deaths).toEqual([])
    const random = randomOf(seed)
    for (let run = 0; run < plan.runs; run += 1) {
      // One in each stretch of the story, so that they spread over all its steps.
      const stretch = plain.events / plan.killsEach
      const moments = Array.from({ length: plan.killsEach }, (_, i) => ({
        event: 1 + Math.floor(i * stretch + random() * stretch),
        delayMs: random() < 0.5 ? 0 : Math.floor(random() * 20),
      }))
      const told = await tell(engine, moments)
      const name = `run ${run} of seed ${seed}`
      expect(told.deaths.length, name).toBe(plan.killsEach)
      expect(told.facts, name).toEqual(plain.facts)
      const differing = { missing: missing(told.texts, plain.texts), invented: invented(told.texts, plain) }
      expect(differing, name).toEqual({ missing: [], invented: [] })
      const twice = doubled(told.texts, plain.texts)
      // Only what was in flight at a death may stand twice, and no more than can be in flight. What had left the
      // bot when it died still arrives afterwards.
      const near = (sent: number) =>
        told.deaths.some((death) => sent <= death + inFlight && death - sent <= 4 * inFlight)
      const unexplained = twice.filter(({ surplus, moments }) => moments.filter(near).length < surplus)
      expect({ deaths: told.deaths, unexplained }, name).toEqual({ deaths: told.deaths, unexplained: [] })
      const times = twice.reduce((sum, { surplus }) => sum + surplus, 0)
      expect(times, name).toBeLessThanOrEqual(told.deaths.length * inFlight)
      console.log(`${name}: ${told.deaths.length} deaths, ${times} messages twice`)
    }
  }, 900_000)
})
