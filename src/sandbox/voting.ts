import type { MessageRecord } from './state.ts'

/** A poll as a message carries it: who voted for what is kept beside it, and only the counts are shown. */
export interface Poll {
  id: string
  is_anonymous: boolean
  is_closed: boolean
  options: { text: string; persistent_id: string; voter_count: number }[]
  total_voter_count: number
}

const votes = new WeakMap<MessageRecord, Map<number, number[]>>()

/** Counts somebody's vote in the poll of a message; another one takes the place of theirs before. */
export function castVote(message: MessageRecord, userId: number, chosen: number[]): void {
  const poll = message.content.poll as Poll
  const cast = votes.get(message) ?? new Map<number, number[]>()
  votes.set(message, cast.set(userId, chosen))
  const all = [...cast.values()]
  for (const [index, option] of poll.options.entries())
    option.voter_count = all.filter((each) => each.includes(index)).length
  poll.total_voter_count = all.filter((each) => each.length > 0).length
}
