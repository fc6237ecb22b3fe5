/** The clock bar: moves the sandbox's time and tells what happened meanwhile. */
import type { SandboxEvent } from '../events.ts'
import { isIn } from './chats.ts'
import type { Play } from './play.ts'
import { excerptOf } from './showing.ts'
import type { Act, Meanwhile } from './shown.ts'

/** The bot's answers to what fell due still come: Telegram lets a chat have one message a second. */
const aftermath = { seconds: 4 }
/** No further than this is looked for something that happens. */
const longestSearch = { hours: 24 * 60 }
/** Nor longer than this, in milliseconds of real time. */
const patience = 15_000

type Step = Extract<Act, { act: 'clock' }>['by']

/** How the clock can be moved. */
export const steps: readonly Step[] = ['next', 'hour', 'day']

/** @param viewer whose screen shows the group, where they are in it */
export async function moveClock(play: Play, by: Step, viewer: number): Promise<Meanwhile> {
  const { clock } = play.sandbox
  const from = clock.ms()
  const heard = new Map<number, { as: number; chat: number; title: string; count: number; text: string }>()
  const deaf = play.sandbox.onEvent((event) => hear(event, heard, viewer, play))
  play.moving = true
  try {
    if (by === 'hour') await clock.advance({ hours: 1 })
    else if (by === 'day') await clock.advance({ hours: 24 })
    else await toNextHappening(play, () => heard.size > 0)
    return { from, to: clock.ms(), chats: [...heard.values()] }
  } finally {
    play.moving = false
    deaf()
  }
}

/** From one moment at which the bot has something to do to the next, until it has said something. */
async function toNextHappening(play: Play, happened: () => boolean): Promise<void> {
  const { clock } = play.sandbox
  const limit = clock.now().add(longestSearch)
  const started = performance.now()
  while (performance.now() - started < patience) {
    const due = clock.nextWait()
    if (!due || Temporal.Instant.compare(due, limit) > 0) return
    const until = Temporal.Instant.compare(due, clock.now()) > 0 ? due : clock.now()
    await clock.advance({ until })
    if (happened()) {
      await clock.advance(aftermath)
      return
    }
  }
}

function hear(
  event: SandboxEvent,
  heard: Map<number, Meanwhile['chats'][number]>,
  viewer: number,
  { sandbox: { world } }: Play,
): void {
  if (event.type !== 'message' || event.message.service || event.message.ephemeralFor || !event.message.fromBot) return
  const chat = event.chat.record
  const known = heard.get(chat.id)
  if (known) {
    known.count += 1
    return
  }
  const user = world.users.get(viewer)
  const somebody = [...chat.members.values()].find((member) => !member.user.isBot)?.user.id ?? viewer
  const as = chat.user?.id ?? (user && isIn(chat, user) ? viewer : somebody)
  heard.set(chat.id, { as, chat: chat.id, title: chat.title, count: 1, text: excerptOf(event.message.record) })
}
