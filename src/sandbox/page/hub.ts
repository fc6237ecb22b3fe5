/** The open pages: each is told what is new on the screen of the person it shows, as soon as it is. */
import type { ServerResponse } from 'node:http'
import type { Call } from '../calls.ts'
import type { SandboxEvent } from '../events.ts'
import { isIn } from './chats.ts'
import { Inspector } from './inspector.ts'
import type { Play } from './play.ts'
import { Screen } from './screen.ts'
import type { Telling } from './shown.ts'
import { storyShown } from './story.ts'

/** So long, in milliseconds, news is gathered before it goes out. */
const gathering = 20
/** So often, in milliseconds, an idle connection is kept alive. */
const heartbeat = 15_000

interface Reader {
  response: ServerResponse
  screen: Screen
  /** What was last told of each kind that is told whole. */
  told: Map<Telling['kind'], string>
  calls: number
}

export class Hub {
  readonly inspector = new Inspector()
  readonly #play: Play
  readonly #readers = new Set<Reader>()
  readonly #deaf: (() => void)[]
  readonly #pulse: NodeJS.Timeout
  #timer: NodeJS.Timeout | undefined

  constructor(play: Play) {
    this.#play = play
    const hear = (event: SandboxEvent): void => this.#hear(event)
    const note = (call: Call): void => {
      this.inspector.note(call, play.sandbox.world)
      this.news()
    }
    this.#deaf = [play.sandbox.onEvent(hear), play.sandbox.onCall(note)]
    play.teller.changed = () => this.news()
    this.#pulse = setInterval(() => {
      for (const { response } of this.#readers) response.write(': \n\n')
    }, heartbeat)
    this.#pulse.unref()
  }

  /** Begins to tell this page what the person sees. */
  open(response: ServerResponse, as: number): void {
    const { world } = this.#play.sandbox
    const user = world.users.get(as) ?? this.#play.teller.cast.secretariat.record
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('retry: 400\n\n')
    const reader: Reader = { response, screen: new Screen(world, user, this.#play.seen), told: new Map(), calls: 0 }
    this.#readers.add(reader)
    response.once('close', () => this.#readers.delete(reader))
    const bot = { name: world.bot.name, username: world.bot.username! }
    tell(reader, { kind: 'world', world: this.#play.id, bot, as: user.id })
    this.#tellNews(reader)
  }

  /** Something may have changed. */
  news(): void {
    if (this.#readers.size > 0)
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined
        for (const reader of this.#readers) this.#tellNews(reader)
      }, gathering)
  }

  /** What the person who pressed sees when nobody answered. */
  expired(as: number, label: string): void {
    for (const reader of this.#readers)
      if (reader.screen.user.id === as) tell(reader, { kind: 'toast', label, alert: false, expired: true })
  }

  close(): void {
    clearTimeout(this.#timer)
    clearInterval(this.#pulse)
    for (const end of this.#deaf) end()
    for (const { response } of this.#readers) response.end()
  }

  #hear(event: SandboxEvent): void {
    this.news()
    if (event.type !== 'toast') return
    const { label, alert, text, url } = event
    const shown = { ...(text === undefined ? {} : { text }), ...(url === undefined ? {} : { url }) }
    for (const reader of this.#readers)
      if (
        reader.screen.user.id === event.who.id &&
        (event.chat.record.user || isIn(event.chat.record, reader.screen.user))
      )
        tell(reader, { kind: 'toast', label, alert, ...shown })
  }

  #tellNews(reader: Reader): void {
    const { sandbox, teller, moving } = this.#play
    const { clock } = sandbox
    this.#tellOnce(reader, { kind: 'story', story: storyShown(teller) })
    this.#tellOnce(reader, reader.screen.people())
    for (const telling of reader.screen.news()) tell(reader, telling)
    this.#tellOnce(reader, reader.screen.chats())
    const calls = this.inspector.since(reader.calls)
    if (calls.length > 0) tell(reader, { kind: 'calls', calls })
    reader.calls = this.inspector.count
    tell(reader, { kind: 'clock', now: clock.ms(), flowing: clock.flowing, moving })
  }

  #tellOnce(reader: Reader, telling: Telling): void {
    const text = JSON.stringify(telling)
    if (reader.told.get(telling.kind) === text) return
    reader.told.set(telling.kind, text)
    reader.response.write(`data: ${text}\n\n`)
  }
}

function tell({ response }: Reader, telling: Telling): void {
  response.write(`data: ${JSON.stringify(telling)}\n\n`)
}
