/** What a person does on the page, done in the sandbox: each act is checked as a client would check it. */
import { startPayload } from '../links.ts'
import { addBot, adminOrMember, removeMember } from '../membership.ts'
import type { Person } from '../person.ts'
import { pressButton } from '../pressing.ts'
import type { ChatRecord, MessageRecord } from '../state.ts'
import { chatView, messageView } from '../views.ts'
import { chatsOf, manages } from './chats.ts'
import type { Hub } from './hub.ts'
import type { Play } from './play.ts'
import { messageOfKey } from './showing.ts'
import type { Act, Answer, Problem } from './shown.ts'

/** Stops an act with the reason the page has a text for. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem, detail = '') {
    super(detail)
    this.problem = problem
  }
}

export interface Doing {
  play: Play
  hub: Hub
  person: Person
}

type Handlers = { [K in PersonalAct['act']]: (doing: Doing, act: Extract<PersonalAct, { act: K }>) => Promise<Answer> }
export type PersonalAct = Exclude<Act, { act: 'clock' | 'story' | 'again' }>

const done: Answer = { ok: true }

export const acting: Handlers = {
  async write({ play, person }, { chat, text, replyTo, as }) {
    if (text.trim() === '') throw new Refusal('empty')
    const place = writablePlace({ play, person }, chat)
    const replied = replyTo === undefined ? undefined : messageOn(place, replyTo, person)
    await person.writes(chatView(place), text, replied ? { replyTo: messageView(replied) } : {})
    play.seen.mark(place, person.record)
    return { ok: true, chat: chat === as ? as : place.id }
  },
  async edit({ play, person }, { chat, key, text }) {
    if (text.trim() === '') throw new Refusal('empty')
    await person.edits(messageView(ownMessage({ play, person }, chat, key)), text)
    return done
  },
  async delete({ play, person }, { chat, key }) {
    await person.deletes(messageView(ownMessage({ play, person }, chat, key)))
    return done
  },
  async press({ play, hub, person }, { chat, key, row, column, label }) {
    const place = writablePlace({ play, person }, chat)
    const message = messageOn(place, key, person)
    const rows = messageView(message).keyboard
    const there = rows[row]?.[column]
    const button = there?.label === label ? there : rows.flat().find((each) => each.label === label)
    if (!button) throw new Refusal('gone')
    if (button.disabled) throw new Refusal('disabled')
    const press = pressButton(play.sandbox.world, person.record, message, button)
    void press.answer.then(({ expired }) => expired && hub.expired(person.id, label))
    return done
  },
  async react({ play, person }, { chat, key, emoji }) {
    const message = messageOn(placeOf({ play, person }, chat), key, person)
    if (message.ephemeral) throw new Refusal('refused')
    await person.reacts(messageView(message), emoji)
    return done
  },
  async vote({ play, person }, { chat, key, option }) {
    await person.votes(messageView(messageOn(placeOf({ play, person }, chat), key, person)), option)
    return done
  },
  async start({ person }) {
    await person.starts()
    return { ok: true, chat: person.id }
  },
  async open({ play, person }, { url }) {
    if (startPayload(url, play.sandbox.bot.username) === undefined) throw new Refusal('invalid')
    await person.opens(url)
    return { ok: true, chat: person.id }
  },
  async block({ person }) {
    await person.blocks()
    return done
  },
  async unblock({ person }) {
    await person.unblocks()
    return done
  },
  async addBot({ play, person }, { chat }) {
    addBot(play.sandbox.world, groupOf({ play, person }, chat), person.record)
    return done
  },
  async removeBot({ play, person }, { chat }) {
    const { world } = play.sandbox
    removeMember(world, managedGroup({ play, person }, chat), world.bot, person.record)
    return done
  },
  async promoteBot({ play, person }, { chat, admin }) {
    const { world } = play.sandbox
    world.setMember(managedGroup({ play, person }, chat), world.bot, adminOrMember(admin), person.record)
    return done
  },
  async shareUsers({ play, person }, { chat, key, label, ids }) {
    const people = ids.map((id) => play.sandbox.personWithId(id)).filter((each) => each !== undefined)
    if (people.length === 0) throw new Refusal('empty')
    const message = messageOn(writablePlace({ play, person }, chat), key, person)
    await person.sharesUsers(messageView(message), label, people)
    return done
  },
  async shareChat({ play, person }, { chat, key, label, id }) {
    const message = messageOn(writablePlace({ play, person }, chat), key, person)
    await person.sharesChat(messageView(message), label, chatView(groupOf({ play, person }, id)))
    return done
  },
  async contact({ play, person }, { chat }) {
    await person.sendsContact(chatView(writablePlace({ play, person }, chat)))
    return done
  },
  async location({ play, person }, { chat }) {
    await person.sendsLocation(chatView(writablePlace({ play, person }, chat)))
    return done
  },
  async read({ play, hub, person }, { chat }) {
    play.seen.mark(placeOf({ play, person }, chat), person.record)
    hub.news()
    return done
  },
}

type Acting = Pick<Doing, 'play' | 'person'>

/** One of this person's chats. */
export function placeOf({ play, person }: Acting, id: number): ChatRecord {
  const chat = chatsOf(play.sandbox.world, person.record).find((each) => each.id === id)
  if (!chat) throw new Refusal('absent')
  return chat
}

export function writablePlace(acting: Acting, id: number): ChatRecord {
  const chat = placeOf(acting, id)
  if (chat.user?.blocked) throw new Refusal('blocked')
  return chat
}

function groupOf(acting: Acting, id: number): ChatRecord {
  const chat = placeOf(acting, id)
  if (chat.user) throw new Refusal('invalid')
  return chat
}

function managedGroup(acting: Acting, id: number): ChatRecord {
  const chat = groupOf(acting, id)
  if (!manages(chat, acting.person.record)) throw new Refusal('foreign')
  return chat
}

export function messageOn(chat: ChatRecord, key: string, person: Person): MessageRecord {
  const message = messageOfKey(chat, key, person.record)
  if (!message) throw new Refusal('gone')
  return message
}

function ownMessage(acting: Acting, chat: number, key: string): MessageRecord {
  const message = messageOn(writablePlace(acting, chat), key, acting.person)
  if ((message.author ?? message.from) !== acting.person.record) throw new Refusal('foreign')
  return message
}
