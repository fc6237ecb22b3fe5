import type { Concept } from '../../../src/language/reply-lexicon.ts'

/** Two lists of replies.json in which no word may stand at once, and why. */
interface Exclusion {
  one: Concept
  other: Concept
  why: string
}

const coming: Concept[] = ['attend', 'join', 'online', 'offline', 'underway']
const sending: Concept[] = ['delegate', 'send', 'represent', 'proxy']
const away: Concept[] = ['hindered', 'skip', 'cancel', 'leave', 'away']
const denying: Concept[] = ['negation', 'not_yet']
const delayed: Concept[] = ['late', 'follow']
const answering = [...coming, ...sending, ...away, ...denying, ...delayed]

/** Of each line a word may be in one list only: no two of them can be meant by it. */
const onlyOneOf: [why: string, lists: Concept[]][] = [
  ['says of whom one speaks', ['self', 'head', 'deputy', 'foreign', 'everyone', 'unit', 'place']],
  ['joins what follows in one way', ['reason_link', 'condition', 'but', 'or', 'nor', 'retract']],
  ['says how one comes', ['online', 'offline']],
  ['says how long one stays', ['whole', 'part']],
  ['says when one comes', ['late', 'early', 'on_time']],
  ['denies at once or not yet', ['negation', 'not_yet']],
  ['says how sure it is', ['sure', 'unsure', 'wish']],
  ['repeats what was said or takes it back', ['quoted', 'retract']],
  ['is over or still to come', ['past', 'later', 'tell_later']],
  [
    'is a question, an order, an old story or a manner of speaking',
    ['question', 'order', 'past', 'habit', 'say', 'wish'],
  ],
]

/** No word may be in a list of the left and in one of the right. */
const notBoth: [why: string, Concept[], Concept[]][] = [
  ['comes and stays away', [...coming, ...delayed, 'arrive', 'go', 'come'], [...away, 'obstacle', 'broken', 'busy']],
  ['comes and sends somebody', [...coming, ...delayed], sending],
  ['stays away and sends somebody', away, sending],
  [
    'says yes and no',
    denying,
    [...coming, ...sending, ...away, ...delayed, 'able', 'sure', 'unsure', 'ack', 'obstacle'],
  ],
  ['is able and hindered', ['able'], [...away, 'obstacle', 'turn', 'unsure']],
  ['is sure and open', ['sure'], ['hope', 'condition', 'or', 'turn']],
  ['is a receipt and doubts', ['ack'], ['unsure', 'hope', 'condition', 'or', 'question', 'turn']],
  ['comes and turns round what follows', [...coming, ...sending, ...delayed, ...denying], ['turn', 'wish', 'say']],
  [
    'answers and only asks, orders or tells',
    answering,
    ['question', 'order', 'past', 'habit', 'forward', 'report', 'talk'],
  ],
  ['answers and says nothing', answering, ['courtesy', 'filler', 'ack']],
  [
    'asks or takes back and says nothing',
    ['question', 'retract', 'condition', 'unsure', 'turn'],
    ['courtesy', 'filler'],
  ],
  ['says who and what one does', ['self', 'head', 'foreign', 'everyone'], answering],
]

export const excluded: Exclusion[] = [
  ...onlyOneOf.flatMap(([why, lists]) =>
    lists.flatMap((one, at) => lists.slice(at + 1).map((other) => ({ one, other, why }))),
  ),
  ...notBoth.flatMap(([why, ones, others]) => ones.flatMap((one) => others.map((other) => ({ one, other, why })))),
]
