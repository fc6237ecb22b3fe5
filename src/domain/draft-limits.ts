import type { PointAnswer } from './draft-answer.ts'
import type { MeetingMeaning } from './drafting.ts'
import { type Refusal, refused } from './outcome.ts'

/** Characters each part of a draft may have, so that a card still fits a message. */
const limits = { title: 250, place: 200, letterNumber: 100, dress: 100, onlineUrl: 500, agenda: 1000, name: 100 }

/** Refuses a line of which a part is too long, and says how long it may be. */
export function lengthRefusal(meaning: MeetingMeaning): Refusal | undefined {
  const parts: [string | null, number][] = [
    [meaning.title, limits.title],
    [meaning.place, limits.place],
    [meaning.letterNumber, limits.letterNumber],
    [meaning.dress, limits.dress],
    [meaning.onlineUrl, limits.onlineUrl],
    [meaning.agenda.join('\n'), limits.agenda],
    ...[...meaning.required.unclear, ...meaning.optional.unclear].map((name): [string, number] => [
      name.text,
      limits.name,
    ]),
    [meaning.chair && 'text' in meaning.chair ? meaning.chair.text : null, limits.name],
  ]
  return refusalFor(parts)
}

/** The same for an answer to a point. */
export function answerRefusal(answer: PointAnswer): Refusal | undefined {
  if (answer.kind === 'title') return refusalFor([[answer.title, limits.title]])
  if (answer.kind === 'place')
    return refusalFor([
      [answer.place, limits.place],
      [answer.onlineUrl, limits.onlineUrl],
    ])
  if (answer.kind === 'invitees') return refusalFor(answer.invitees.unclear.map(({ text }) => [text, limits.name]))
  return undefined
}

function refusalFor(parts: [string | null, number][]): Refusal | undefined {
  const over = parts.find(([text, limit]) => text !== null && text.length > limit)
  return over && refused('text-too-long', { limit: over[1] })
}
