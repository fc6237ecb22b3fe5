/** A whole sandbox: the server, its clock, and the people and groups a test or a demo plays. */
import type { RequestListener } from 'node:http'
import { type Call, CallLog } from './calls.ts'
import { VirtualClock } from './clock.ts'
import type { SandboxEvent } from './events.ts'
import type { Fault } from './faults.ts'
import { Group } from './group.ts'
import { Person } from './person.ts'
import { Rates } from './rates.ts'
import { ApiServer } from './server.ts'
import type { UserRecord } from './state.ts'
import { WebhookSender } from './webhook.ts'
import { World } from './world.ts'

export interface SandboxOptions {
  /** 0, the default, takes a free one. */
  port?: number
  clock?: VirtualClock
  /** ISO 8601 with an offset; the clock's start when none is given. */
  startAt?: string
  /** Time runs along with real time instead of standing still. */
  flowing?: boolean
  botUsername?: string
  botName?: string
  token?: string
  /** On by default, as at BotFather. */
  privacyMode?: boolean
  /** Telegram's rates; on by default. */
  rates?: boolean
  /** How many calls the log keeps; all by default, none with 0. */
  keepCalls?: number
}

export interface Sandbox {
  /** What a bot takes for `https://api.telegram.org`. */
  readonly apiRoot: string
  readonly token: string
  readonly clock: VirtualClock
  readonly bot: { readonly id: number; readonly username: string; readonly name: string }
  person(person: { name: string; id?: number; username?: string; languageCode?: string }): Person
  /** Somebody who is there already; undefined for bots and unknown ids. */
  personWithId(id: number): Person | undefined
  /** The first member is its owner. The bot is not in it before `addBot`. */
  group(group: { title: string; members: Person[]; supergroup?: boolean; forum?: boolean; id?: number }): Group
  /** Every API call in order, successful polls apart. */
  readonly calls: Call[]
  refusals(): Call[]
  readonly faults: { add(fault: Fault): () => void; clear(): void }
  /** Telegram's rates, which can be switched off and on. */
  readonly rates: { enabled: boolean }
  /** Updates the bot has not confirmed. */
  pendingUpdates(): number
  /** Resolves when every pending update is confirmed: by a higher offset, or by the webhook's 200. */
  delivered(): Promise<void>
  /** The last updates come once more, as after a lost confirmation. By default the very last one. */
  redeliver(count?: number): void
  /** Does a long poll hang in the server, so that the next update goes out at once? */
  polling(): boolean
  /** API calls being processed, long polls apart. */
  inFlight(): number
  onEvent(listener: (event: SandboxEvent) => void): () => void
  onCall(listener: (call: Call) => void): () => void
  /** Answers every request that is none of the Bot API's; without one they are not found. */
  serve(handler: RequestListener): void
  /** @internal */
  readonly world: World
  stop(): Promise<void>
}

/** Starts the server on 127.0.0.1. By default time stands still at 26 April 2023, 08.00 WIB. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = options.clock ?? new VirtualClock(options.startAt ?? '2023-04-26T08:00:00+07:00', options.flowing)
  const token = options.token ?? '6100000001:AAF_sandbox_token_of_rakor_bot_0001'
  const world = new World({
    clock,
    botId: Number(token.split(':')[0]) || 6_100_000_001,
    botName: options.botName ?? 'Rakor',
    botUsername: options.botUsername ?? 'rakor_muaraenim_bot',
    privacyMode: options.privacyMode ?? true,
  })
  const log = new CallLog(options.keepCalls)
  const rates = new Rates(clock, options.rates ?? true)
  const webhook = new WebhookSender(world.updates, clock)
  const server = new ApiServer({ world, token, rates, log, webhook })
  const apiRoot = await server.start(options.port ?? 0)
  const people = new Map<UserRecord, Person>()
  const personOf = (user: UserRecord): Person => {
    let person = people.get(user)
    if (!person) {
      person = new Person(world, user)
      people.set(user, person)
    }
    return person
  }
  return {
    apiRoot,
    token,
    clock,
    rates,
    bot: { id: world.bot.id, username: world.bot.username!, name: world.bot.name },
    calls: log.calls,
    faults: server.faults,
    person: (person) => personOf(world.addUser({ languageCode: 'id', ...person })),
    personWithId: (id) => {
      const user = world.users.get(id)
      return user && !user.isBot ? personOf(user) : undefined
    },
    group: ({ title, members, supergroup = true, forum = false, id }) => {
      const type = supergroup ? 'supergroup' : 'group'
      const record = world.addChat({ type, title, forum, ...(id === undefined ? {} : { id }) })
      for (const [index, member] of members.entries())
        record.members.set(member.id, { user: member.record, status: index === 0 ? 'creator' : 'member' })
      return new Group(world, record, personOf)
    },
    refusals: () => log.calls.filter((call) => !call.ok),
    pendingUpdates: () => world.updates.pending(),
    delivered: () => world.updates.delivered(),
    redeliver: (count = 1) => world.updates.redeliver(count),
    polling: () => world.updates.isPolled,
    inFlight: () => server.inFlight(),
    onEvent: (listener) => {
      world.listeners.add(listener)
      return () => world.listeners.delete(listener)
    },
    onCall: (listener) => {
      log.listeners.add(listener)
      return () => log.listeners.delete(listener)
    },
    serve: (handler) => {
      server.elsewhere = handler
    },
    world,
    stop: async () => {
      webhook.stop()
      await server.stop()
      clock.stop()
    },
  }
}
