import type { Clock } from '../domain/clock.ts'

/**
 * What goes out: `card`, an edit of a card, which gives way to people; `row`, anything else that is owed;
 * `direct`, what a handler answers at once.
 */
export type Traffic = 'card' | 'row' | 'direct'

/**
 * Telegram's rates: about 30 calls a second in all, about one message a second in a chat, where a burst of three is let
 * through, and in a group 20 a minute with edits and ephemeral messages in the same budget. The few milliseconds
 * above are for the network's jitter.
 */
const overall = { count: 30, within: 1_020 }
const perChat = { count: 3, within: 3_060 }
const perGroup = { count: 20, within: 60_100 }
/** At most 15 edits of cards a minute in a group, so that 5 are left for people, and the last one soon after the last press. */
const perCard = { count: 1, within: 4_020 }
const forPeople = 5

/** A direct answer may wait this long and still counts as going out now. */
const soon = 1_020

/** Calls that put something before people's eyes count in their chat; the rest only in the total. */
export const countsInChat = (method: string): boolean => /^(send(?!ChatAction)|edit|copy|forward|stopPoll)/.test(method)

interface Window {
  count: number
  within: number
}

interface Chat {
  /** Moments of everything sent or booked, in order. */
  all: number[]
  cards: number[]
  pausedUntil: number
  /** How long the pause was when it began: a clock that is set back must not make it longer. */
  pausedFor: number
}

export interface Limits {
  /** The first moment, in epoch milliseconds, at which this may go out; now when it may go at once. */
  earliest(chatId: number | undefined, traffic: Traffic): number
  /** Books a place at a moment `earliest` named. */
  take(chatId: number | undefined, traffic: Traffic, at: number): void
  /** Gives back a place that was not used. */
  giveBack(chatId: number | undefined, traffic: Traffic, at: number): void
  /** Telegram said 429: nothing goes to the chat before `until`. Without a chat, nothing goes anywhere. */
  pause(chatId: number | undefined, until: number): void
  /** Until when nothing goes to the chat, in epoch milliseconds; a moment that has passed when it is open. */
  pausedUntil(chatId: number | undefined): number
  /** How many messages may go out now over all chats. */
  room(): number
  /** Chats that take nothing now, and chats that take anything but an edit of a card. */
  full(): { chats: number[]; cardless: number[] }
  /** Whether a direct answer would go to the chat at once and leave the group's cards their share. */
  roomFor(chatId: number): boolean
}

export function createLimits(clock: Clock): Limits {
  const everywhere: Chat = { all: [], cards: [], pausedUntil: 0, pausedFor: 0 }
  const chats = new Map<number, Chat>()
  const now = (): number => clock.now().epochMilliseconds

  const chatOf = (chatId: number): Chat => {
    let chat = chats.get(chatId)
    if (!chat) {
      chat = { all: [], cards: [], pausedUntil: 0, pausedFor: 0 }
      chats.set(chatId, chat)
    }
    return chat
  }

  const pausedUntil = (chat: Chat): number => {
    chat.pausedUntil = Math.min(chat.pausedUntil, now() + chat.pausedFor)
    return chat.pausedUntil
  }

  /** Whether no window reaches back to anything that went to the chat. */
  const isForgotten = (chatId: number, chat: Chat): boolean => {
    prune(chat, now() - (chatId > 0 ? perChat : perGroup).within)
    return chat.all.length === 0 && pausedUntil(chat) <= now()
  }

  const earliest: Limits['earliest'] = (chatId, traffic) => {
    const start = now()
    const chat = chatId === undefined ? undefined : chats.get(chatId)
    let at = Math.max(start, pausedUntil(everywhere), chat ? pausedUntil(chat) : 0)
    for (let before = -1; before !== at; ) {
      before = at
      at = firstFree(everywhere.all, at, overall)
      if (!chat || chatId === undefined) continue
      at = firstFree(chat.all, at, perChat)
      if (chatId > 0) continue
      at = firstFree(chat.all, at, perGroup)
      if (traffic === 'card') at = firstFree(chat.cards, at, perCard)
    }
    return at
  }

  return {
    earliest,
    take(chatId, traffic, at) {
      prune(everywhere, now() - overall.within)
      insert(everywhere.all, at)
      if (chatId === undefined) return
      const chat = chatOf(chatId)
      prune(chat, now() - perGroup.within)
      insert(chat.all, at)
      if (traffic === 'card') insert(chat.cards, at)
    },
    giveBack(chatId, traffic, at) {
      remove(everywhere.all, at)
      const chat = chatId === undefined ? undefined : chats.get(chatId)
      if (!chat) return
      remove(chat.all, at)
      if (traffic === 'card') remove(chat.cards, at)
    },
    pause(chatId, until) {
      const chat = chatId === undefined ? everywhere : chatOf(chatId)
      chat.pausedUntil = Math.max(chat.pausedUntil, until)
      chat.pausedFor = chat.pausedUntil - now()
    },
    pausedUntil(chatId) {
      const chat = chatId === undefined ? everywhere : chats.get(chatId)
      return chat ? pausedUntil(chat) : 0
    },
    room() {
      const start = now()
      if (pausedUntil(everywhere) > start) return 0
      const near = everywhere.all.filter((at) => at > start - overall.within && at < start + overall.within)
      // The fullest stretch that would hold something sent now: places booked ahead count only where they meet it.
      const fullest = [...near.filter((at) => at <= start), start].map(
        (first) => near.filter((at) => at >= first && at < first + overall.within).length,
      )
      return Math.max(0, overall.count - Math.max(...fullest))
    },
    full() {
      const start = now()
      const full: number[] = []
      const cardless: number[] = []
      for (const [chatId, chat] of chats) {
        if (isForgotten(chatId, chat)) chats.delete(chatId)
        else if (earliest(chatId, 'row') > start) full.push(chatId)
        else if (chatId < 0 && earliest(chatId, 'card') > start) cardless.push(chatId)
      }
      return { chats: full, cardless }
    },
    roomFor(chatId) {
      const start = now()
      if (earliest(chatId, 'direct') > start + soon) return false
      const chat = chats.get(chatId)
      if (!chat || chatId > 0) return true
      const since = (moments: number[]): number => moments.filter((at) => at > start - perGroup.within).length
      return since(chat.all) - since(chat.cards) < forPeople
    },
  }
}

/**
 * The first moment from `at` on at which one more fits: no stretch of `within` milliseconds may then hold more than
 * `count`. Moments may lie ahead, for places are booked.
 */
function firstFree(moments: readonly number[], at: number, { count, within }: Window): number {
  for (;;) {
    const before = countUpTo(moments, at)
    let next = at
    for (let first = Math.max(0, before - count); first <= before && next === at; first += 1) {
      // With `at` put in its place, the entries `first` to `first + count` are one too many for one stretch.
      if (first + count > moments.length) break
      const start = first < before ? moments[first]! : at
      const end = first + count > before ? moments[first + count - 1]! : at
      if (end - start < within) next = first < before ? start + within : moments[before]!
    }
    if (next === at) return at
    at = next
  }
}

const countUpTo = (moments: readonly number[], at: number): number => {
  let index = moments.length
  while (index > 0 && moments[index - 1]! > at) index -= 1
  return index
}

const insert = (moments: number[], at: number): void => void moments.splice(countUpTo(moments, at), 0, at)

const remove = (moments: number[], at: number): void => {
  const index = moments.lastIndexOf(at)
  if (index >= 0) moments.splice(index, 1)
}

const prune = (chat: Chat, past: number): void => {
  for (const moments of [chat.all, chat.cards]) while (moments.length > 0 && moments[0]! <= past) moments.shift()
}
