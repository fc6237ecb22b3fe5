/** What the page knows, and who wants to hear when it changes. */
import type { CallShown, ChatShown, MessageShown, PersonShown, StoryShown } from '../shown.ts'

export type Topic = 'world' | 'people' | 'chats' | 'messages' | 'view' | 'clock' | 'story' | 'calls' | 'words'
export type Panel = 'none' | 'story' | 'inspector'

interface State {
  world: string
  bot: { name: string; username: string }
  /** Whose screen this is; 0 until the server has said. */
  as: number
  /** The open chat. */
  chat: number | undefined
  panel: Panel
  people: PersonShown[]
  chats: ChatShown[]
  messages: Map<number, Map<string, MessageShown>>
  clock: { now: number; heardAt: number; flowing: boolean; moving: boolean }
  story: StoryShown
  calls: CallShown[]
}

export const state: State = {
  world: '',
  bot: { name: 'Rakor', username: '' },
  as: 0,
  chat: undefined,
  panel: 'none',
  people: [],
  chats: [],
  messages: new Map(),
  clock: { now: 0, heardAt: 0, flowing: false, moving: false },
  story: { steps: [], next: 0, playing: false },
  calls: [],
}

const listeners: { topics: Topic[]; run: () => void }[] = []
const stale = new Set<Topic>()

/** Runs once for every gathering of changes that touches one of the topics. */
export function on(topics: Topic[], run: () => void): void {
  listeners.push({ topics, run })
}

export function changed(...topics: Topic[]): void {
  if (stale.size === 0) queueMicrotask(tellAll)
  for (const topic of topics) stale.add(topic)
}

function tellAll(): void {
  const now = new Set(stale)
  stale.clear()
  for (const { topics, run } of listeners) if (topics.some((topic) => now.has(topic))) run()
}

export const me = (): PersonShown | undefined => state.people.find(({ id }) => id === state.as)
export const openedChat = (): ChatShown | undefined => state.chats.find(({ id }) => id === state.chat)
/** May anything be done now? Not while the story is told or the clock moves. */
export const busy = (): boolean => state.story.playing || state.clock.moving

/** The messages of a chat, oldest first. */
export function messagesOf(chat: number): MessageShown[] {
  return [...(state.messages.get(chat)?.values() ?? [])].sort((a, b) => a.place - b.place)
}
