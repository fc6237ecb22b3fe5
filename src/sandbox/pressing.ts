/** What a press does: most buttons tell the bot, some show something, a reply keyboard writes. */
import { inaccessibleMessageJson, messageText, userJson } from './message-json.ts'
import { Press } from './press.ts'
import type { MessageRecord, UserRecord } from './state.ts'
import { pressLifeMs } from './updates.ts'
import { type Button, chatView, messageView, whoIs } from './views.ts'
import type { World } from './world.ts'
import { checkPresence, write } from './writing.ts'

/** Presses a button that is on the message. Throws for one that is disabled or asks for people or chats. */
export function pressButton(world: World, person: UserRecord, message: MessageRecord, button: Button): Press {
  if (button.disabled) throw new Error(`the button ${button.label} is disabled`)
  if (button.data !== undefined) return queryBot(world, person, message, button.data, button.label)
  const shown = (answer: { text?: string; url?: string }): Press =>
    new Press(world.queries, messageView(message), button.label, undefined, answer)
  if (button.url !== undefined) return shown({ url: button.url })
  if (button.copies !== undefined) return shown({ text: button.copies })
  if (button.kind === 'text') {
    // In a group the client sends the label as a reply, which privacy mode lets through.
    write(
      world,
      person,
      message.chat,
      { text: button.label },
      message.chat.user ? {} : { replyTo: messageView(message) },
    )
    return shown({})
  }
  throw new Error(
    `a button of the kind ${button.kind} is not pressed but answered: sharesUsers, sharesChat, sendsContact`,
  )
}

/** Queues a callback query, whatever the data; the message travels as it is at this moment. */
export function queryBot(world: World, person: UserRecord, message: MessageRecord, data: string, label: string): Press {
  const { chat } = message
  checkPresence(person, chat)
  const query = world.queries.add(person, chat, message, label)
  person.known = true
  const shown = message.deleted ? JSON.stringify(inaccessibleMessageJson(message)) : messageText(message)
  const body = `{"id":"${query.id}","from":${JSON.stringify(userJson(person))},"message":${shown},"chat_instance":"${-chat.id}","data":${JSON.stringify(data)}}`
  world.updates.push('callback_query', body, `user:${person.id}`, pressLifeMs)
  world.emit({ type: 'press', chat: chatView(chat), message: messageView(message), who: whoIs(person), label })
  return new Press(world.queries, messageView(message), label, query)
}
