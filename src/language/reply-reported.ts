import type { Token } from './normalise.ts'
import type { Mark } from './reply-marks.ts'

/** Tokens, `to` exclusive. */
interface Stretch {
  from: number
  to: number
}

/**
 * Notes which marks are another's words: what stands in quotation marks beside words of one's own, and what follows
 * "Staf Bappeda menulis:". They tell what somebody said, not what the sender answers.
 */
export function withReported(marks: Mark[], tokens: readonly Token[]): Mark[] {
  if (isPassedOn(tokens)) return marks.map((mark) => ({ ...mark, reported: true as const }))
  const stretches = [...quotedIn(marks, tokens), ...toldBy(marks, tokens), ...saidBy(marks)]
  if (stretches.length === 0) return marks
  const within = ({ from }: Mark) => stretches.some((stretch) => from >= stretch.from && from < stretch.to)
  return marks.map((mark) => (within(mark) ? { ...mark, reported: true as const } : mark))
}

/** "[Diteruskan] …", "Fwd: …". */
const isPassedOn = ([first, second, third]: readonly Token[]): boolean =>
  (/^(fwd|fw|forwarded|forward|terusan)$/.test(first?.text ?? '') && second?.text === ':') ||
  (/^[[(]$/.test(first?.text ?? '') &&
    /^(fwd|fw|forwarded|diteruskan|terusan)$/.test(second?.text ?? '') &&
    /^[\])]$/.test(third?.text ?? ''))

/** Quotations, unless everything that is said stands in them. */
function quotedIn(marks: Mark[], tokens: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = []
  let opened: { sign: string; at: number } | undefined
  for (const [at, token] of tokens.entries()) {
    if (token.text !== '"' && token.text !== "'") continue
    const next = tokens[at + 1]
    const opens = !token.glued || !/\p{L}|\p{N}/u.test(tokens[at - 1]?.text.at(-1) ?? '')
    if (opened?.sign === token.text) {
      stretches.push({ from: opened.at, to: at })
      opened = undefined
    } else if (!opened && (token.text === '"' || (opens && next?.glued))) opened = { sign: token.text, at }
  }
  // What is never closed was meant to go on to the end; a lone apostrophe was not.
  if (opened?.sign === '"') stretches.push({ from: opened.at, to: tokens.length })
  const within = (mark: Mark) => stretches.some(({ from, to }) => mark.from >= from && mark.from < to)
  const own = marks.filter((mark) => mark.kind === 'word' && !within(mark) && !isPolite(mark))
  if (own.length === 0 || isOwnHead(own)) return []
  // "Masih 'tentative'": one word set off, and nobody says it.
  const said = own.some((mark) => mark.concepts.has('say') || SPEECH.test(mark.word))
  const answers = (stretch: Stretch) =>
    marks.some(
      ({ from, concepts }) =>
        from >= stretch.from && from < stretch.to && ANSWERS.some((concept) => concepts.has(concept)),
    )
  return stretches.filter((stretch) => said || stretch.to - stretch.from > 2 || answers(stretch))
}

const ANSWERS = ['attend', 'late', 'delegate', 'leave', 'online', 'skip', 'hindered'] as const

const HEAD = /^((pak |bu )?kadis|beliau|kaban|kepala dinas|kepala badan|kepala opd|pimpinan kami)$/

/** "Beliau jawab: …": the head's own answer, handed on. */
const isOwnHead = (said: Mark[]): boolean =>
  said.some(({ word, concepts }) => concepts.has('head') && HEAD.test(word)) &&
  !said.some(({ offices, concepts }) => offices !== undefined || concepts.has('unit') || concepts.has('deputy'))

const isPolite = ({ concepts }: Mark): boolean => concepts.has('courtesy') || concepts.has('ack')

const SPEECH = /^(kata|pesan|cerita|ngomong|omong|ucap|chat|wa)$/

/** "Terlambat sedikit tidak apa-apa, kata Pak Asisten": what stands before it, back to the last full stop, is hers. */
function saidBy(marks: Mark[]): Stretch[] {
  return marks.flatMap((mark, at) => {
    const who = marks.slice(at + 1).find(({ word }) => !/^(pak|bu)$/.test(word))
    if (mark.word !== 'kata' || at === 0 || !who) return []
    const another = who.word === 'asisten' || who.concepts.has('foreign') || who.concepts.has('person')
    const begins = marks.slice(0, at).findLastIndex((before) => before.kind === 'newline' || before.word === '.') + 1
    const said = marks.slice(begins, at)
    if (!another || said.length === 0 || said.some(({ concepts }) => concepts.has('self'))) return []
    return [{ from: said[0]!.from, to: mark.from }]
  })
}

/** What follows the colon where somebody else is said to say or write it. */
function toldBy(marks: Mark[], tokens: readonly Token[]): Stretch[] {
  return marks.flatMap((mark, at) => {
    if (mark.word !== ':') return []
    const begins = marks.slice(0, at).findLastIndex((before) => before.kind === 'newline' || before.word === '.') + 1
    const said = marks.slice(begins, at)
    const ends = marks.findIndex((next, index) => index > at && next.kind === 'newline')
    const told = marks.slice(at + 1, ends < 0 ? undefined : ends)
    const some = (list: Mark[], ...concepts: Parameters<Mark['concepts']['has']>[0][]) =>
      list.some((one) => concepts.some((concept) => one.concepts.has(concept)))
    const shows = said.some(({ word }) => /^(begini|demikian|berikut)$/.test(word))
    const speaks = shows || some(said, 'say') || said.some(({ word }) => SPEECH.test(word))
    const another = some(said, 'deputy', 'foreign', 'person', 'everyone') || said.some(({ offices }) => offices)
    // "Pesan Pak Kadis: beliau hadir" is his answer, handed on; "Pak Kabag bilang: saya hadir" is quoted.
    const byHead = some(said, 'head') && some(told, 'self')
    if (!speaks || some(said, 'self') || isOwnHead(said) || !(another || byHead)) return []
    return [{ from: mark.to, to: ends < 0 ? tokens.length : marks[ends]!.from }]
  })
}
