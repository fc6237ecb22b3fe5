/** Polls, as far as a vote in a group needs them. */
import { badRequest } from '../api-error.ts'
import { messageJson } from '../message-json.ts'
import type { Params } from '../parameters.ts'
import type { World } from '../world.ts'
import { send } from './send.ts'

let nextPollId = 5_400_000_000_000_001

export function sendPoll(world: World, params: Params): unknown {
  const options = params.options as { text: string }[]
  if (options.length < 1) throw badRequest('poll must have at least 1 option')
  if (options.length > 12) throw badRequest("poll can't have more than 12 options")
  if (params.type === 'quiz' && params.correct_option_ids === undefined)
    throw badRequest('quiz must have at least one correct option')
  const poll = {
    id: String(nextPollId++),
    question: params.question,
    options: options.map((option, index) => ({ persistent_id: String(index), text: option.text, voter_count: 0 })),
    total_voter_count: 0,
    is_closed: params.is_closed === true,
    is_anonymous: params.is_anonymous !== false,
    type: params.type ?? 'regular',
    allows_multiple_answers: params.allows_multiple_answers === true,
  }
  const message = send(world, params, { poll }, 'polls')
  world.polls.set(poll.id, message)
  return messageJson(message)
}
