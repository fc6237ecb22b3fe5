/** What the page is told and what it may ask for: plain data both sides agree on. Times are epoch milliseconds. */

export interface PersonShown {
  id: number
  name: string
  /** Messages in all of their chats that nobody looked at as this person. */
  unread: number
}

export interface ChatShown {
  id: number
  kind: 'private' | 'group'
  title: string
  unread: number
  /** The newest message, for the list. */
  last?: { who: string; mine: boolean; kind: MessageKind; text: string; at: number }
  /** Newest first. */
  pinned: { key: string; text: string }[]
  /** What this person can do here: write, press Start first, or nothing before unblocking the bot. */
  writing: 'open' | 'start' | 'blocked'
  /** The bot's standing; in a private chat it is always a member. */
  bot: 'absent' | 'member' | 'administrator' | 'muted'
  members: number
  /** May this person remove the bot or make it an administrator? */
  manages: boolean
  commands: { command: string; description: string }[]
  /** The reply keyboard below the composer. */
  keyboard?: { key: string; rows: ButtonShown[][] }
  /** The message whose answer the bot asked for, by opening a reply field. */
  asksReply?: { key: string; placeholder?: string }
}

export type MessageKind =
  | 'text'
  | 'rich'
  | 'document'
  | 'photo'
  | 'sticker'
  | 'voice'
  | 'contact'
  | 'location'
  | 'poll'
  | 'shared'
  | 'service'

export interface MessageShown {
  /** Unique in its chat; ephemeral messages have one too. */
  key: string
  /** Its place in the chat: later messages have higher numbers. */
  place: number
  /** Telegram's number, which links name; 0 for ephemeral ones. */
  id: number
  from: { id: number; name: string; isBot: boolean }
  mine: boolean
  at: number
  edited: boolean
  kind: MessageKind
  text: string
  entities: EntityShown[]
  /** The blocks of a rich message. */
  rich?: unknown[]
  file?: FileShown
  /** Of a poll: what can be chosen, and how many did. */
  options?: { text: string; votes: number }[]
  /** Inline buttons. */
  rows: ButtonShown[][]
  replyTo?: { key: string; name: string; text: string }
  /** Seen by one member alone. */
  ephemeral: boolean
  reactions: { emoji: string; count: number; mine: boolean }[]
  pinned: boolean
  forwardedFrom?: string
  topic?: string
  service?: { what: string; names: string[] }
}

export interface FileShown {
  name: string
  size: number
  /** Can a browser show it as a picture? */
  picture: boolean
}

export interface EntityShown {
  type: string
  offset: number
  length: number
  url?: string
  unix_time?: number
  date_time_format?: string
}

export interface ButtonShown {
  label: string
  kind: string
  style?: string
  disabled: boolean
  url?: string
  copies?: string
}

export interface StoryShown {
  steps: StepShown[]
  /** The step that comes next, or is being played. */
  next: number
  playing: boolean
  /** Why the next step cannot be played in this world: its time is over, or a step did not happen as told. */
  problem?: 'late' | 'broken'
  detail?: string
}

interface StepShown {
  title: { id: string; en: string }
  text: { id: string; en: string }
  /** Where it is best watched. */
  look?: { as: number; chat: number }
}

export interface CallShown {
  number: number
  at: number
  method: string
  chat?: string
  ok: boolean
  refusal?: string
}

/** A call in full, as text to read. */
export interface CallDetails {
  params: string
  answer: string
}

/** What came of moving the clock. */
export interface Meanwhile {
  from: number
  to: number
  chats: { as: number; chat: number; title: string; count: number; text: string }[]
}

/** What the server says to an open page. */
export type Telling =
  | { kind: 'world'; world: string; bot: { name: string; username: string }; as: number }
  | { kind: 'people'; people: PersonShown[] }
  | { kind: 'chats'; chats: ChatShown[] }
  | { kind: 'messages'; chat: number; shown: MessageShown[]; gone: string[] }
  | { kind: 'toast'; label: string; text?: string; alert: boolean; url?: string; expired?: boolean }
  | { kind: 'clock'; now: number; flowing: boolean; moving: boolean }
  | { kind: 'story'; story: StoryShown }
  | { kind: 'calls'; calls: CallShown[] }

type Somewhere = { as: number; chat: number }
type OnMessage = Somewhere & { key: string }

/** What a page may ask for. */
export type Act =
  | ({ act: 'write'; text: string; replyTo?: string } & Somewhere)
  | ({ act: 'edit'; text: string } & OnMessage)
  | ({ act: 'delete' } & OnMessage)
  | ({ act: 'press'; row: number; column: number; label: string } & OnMessage)
  | ({ act: 'react'; emoji?: string } & OnMessage)
  | { act: 'start'; as: number }
  | { act: 'open'; as: number; url: string }
  | { act: 'block' | 'unblock'; as: number }
  | ({ act: 'addBot' | 'removeBot' } & Somewhere)
  | ({ act: 'promoteBot'; admin: boolean } & Somewhere)
  | ({ act: 'shareUsers'; label: string; ids: number[] } & OnMessage)
  | ({ act: 'shareChat'; label: string; id: number } & OnMessage)
  | ({ act: 'contact' | 'location' } & Somewhere)
  | ({ act: 'vote'; option: string } & OnMessage)
  | ({ act: 'read' } & Somewhere)
  | { act: 'clock'; by: 'next' | 'hour' | 'day' }
  | { act: 'story' }
  | { act: 'again' }

/** Why an act was not done; the page has a text for each. */
export type Problem =
  | 'absent'
  | 'blocked'
  | 'busy'
  | 'disabled'
  | 'empty'
  | 'foreign'
  | 'gone'
  | 'invalid'
  | 'large'
  | 'late'
  | 'nothing'
  | 'refused'

export type Answer =
  | { ok: true; meanwhile?: Meanwhile; chat?: number }
  | { ok: false; problem: Problem; detail?: string }
