import type { MeetingMeaning } from './drafting.ts'
import { type Refusal, refused } from './outcome.ts'
import type { PointAnswer } from './point-answer.ts'

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

/** The same for an answer about a draft. */
export const answerRefusal = (answer: PointAnswer): Refusal | undefined => refusalFor(partsOf(answer))

function partsOf(answer: PointAnswer): [string | null, number][] {
  switch (answer.kind) {
    case 'title':
      return [[answer.title, limits.title]]
    case 'place':
      return [
        [answer.place, limits.place],
        [answer.onlineUrl, limits.onlineUrl],
      ]
    case 'link':
      return [[answer.url, limits.onlineUrl]]
    case 'invitees':
      return answer.invitees.unclear.map(({ text }) => [text, limits.name])
    case 'chair':
      return [[answer.chair && 'text' in answer.chair ? answer.chair.text : null, limits.name]]
    case 'fields':
      return answer.unknown.map((text) => [text, limits.name])
    case 'classification':
      return [[typeof answer.classification === 'object' ? answer.classification.text : null, limits.name]]
    case 'number':
      return [[answer.text, limits.letterNumber]]
    case 'dress':
      return [[answer.text, limits.dress]]
    case 'agenda':
      return [[answer.items.join('\n'), limits.agenda]]
    default:
      return []
  }
}

function refusalFor(parts: [string | null, number][]): Refusal | undefined {
  const over = parts.find(([text, limit]) => text !== null && text.length > limit)
  return over && refused('text-too-long', { limit: over[1] })
}
