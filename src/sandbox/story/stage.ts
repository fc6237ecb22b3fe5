import type { Chat, Group, Message, Person, Press, Sandbox } from '../index.ts'

/** The stage of the story: the sandbox, and a way to wait until the bot owes nobody anything at this moment. */
export interface Stage {
  sandbox: Sandbox
  settle(): Promise<void>
  /** A pause in real time after each act of a person, where somebody watches. */
  pace?(): Promise<void>
}

/** A bot that can say when it is at rest: inbox empty, no handler running, no outbox row due now. */
interface Resting {
  settled(): Promise<void>
}

/** Waits until the server has delivered everything and the bot has dealt with it. No time passes. */
export async function settleTogether(sandbox: Sandbox, bot: Resting): Promise<void> {
  for (;;) {
    await sandbox.delivered()
    await bot.settled()
    if (sandbox.pendingUpdates() === 0 && sandbox.inFlight() === 0) return
  }
}

/** A step of the story did not happen as told. The message names what was expected and what was there. */
class Broken extends Error {}

/** Fails the story unless `held`. */
export function must(held: unknown, what: string): asserts held {
  if (!held) throw new Broken(what)
}

/** As in life, everybody takes a few seconds; Telegram lets a chat have one message a second. */
const moment = { seconds: 4 }

export interface Player {
  /** Lets a few seconds pass and waits until all have answered. */
  pauses(): Promise<void>
  writes(person: Person, where: Chat | Group, text: string, replyTo?: Message): Promise<Message>
  presses(person: Person, where: Message | Chat | Group, label: string | RegExp): Promise<Press>
  advanceTo(moment: string): Promise<void>
  /** The newest message in the chat, as this person sees it, that reads like this. */
  finds(person: Person, where: Chat | Group, pattern: RegExp): Message
}

/** What every act does again and again: act, then wait until all have answered. */
export function playerOn(stage: Stage): Player {
  const { sandbox, settle } = stage
  const pauses = async (): Promise<void> => {
    await settle()
    await sandbox.clock.advance(moment)
    await stage.pace?.()
  }
  return {
    pauses,
    async writes(person, where, text, replyTo) {
      const message = await person.writes(where, text, replyTo ? { replyTo } : {})
      await pauses()
      return message
    },
    async presses(person, where, label) {
      const press = await person.presses(where, label)
      await pauses()
      return press
    },
    async advanceTo(moment) {
      await settle()
      await sandbox.clock.advance({ until: Temporal.Instant.from(moment) })
      await settle()
    },
    finds(person, where, pattern) {
      const seen = person.sees(where)
      const found = seen.findLast((message) => pattern.test(message.text ?? message.caption ?? ''))
      const last = seen.at(-1)
      must(
        found,
        `${person.name} sees nothing like ${pattern}; the last there is: ${last?.text ?? last?.caption ?? 'nothing'}`,
      )
      return found
    },
  }
}
