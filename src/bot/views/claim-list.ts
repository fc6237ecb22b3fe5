import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import { type ClaimRead, claimMark, markLength } from '../../operations/claim-questions.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { turning } from './directory.ts'
import { type Letter, letter } from './letter.ts'
import { placeName } from './place.ts'

/** So many marks fit the data of a button. */
const perPage = 5
const none = '-'
/** Other offices of the same account that are named, by their codes. */
const alsoNamed = 1

/** The marks in a part of a button's data; anything else marks nothing. */
export const marksIn = (part: string): string[] =>
  part === none || part.length % markLength !== 0 ? [] : (part.match(new RegExp(`.{${markLength}}`, 'g')) ?? [])

const partOf = (marks: readonly string[]): string => marks.join('') || none

/** The number under which each claim stands in a list that was shown: it keeps it, so that a hurried second press decides no other. */
export function numbersIn(keyboard: InlineKeyboardMarkup | undefined): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const button of keyboard?.inline_keyboard.flat() ?? []) {
    const data = 'callback_data' in button ? button.callback_data : ''
    const [mark, more] = marksIn(/^claims-do:\d+:confirmed:([^:]+)$/.exec(data)?.[1] ?? none)
    const number = Number(/\d+/.exec(button.text)?.[0])
    if (mark && !more && number > 0) numbers.set(mark, number)
  }
  return numbers
}

/** The claims that wait, a page of them, with the marks set so far; each is named by its mark, never by its place in the list. */
export function claimList(
  speech: Speech,
  claims: ClaimRead[],
  wanted: number,
  marked: readonly string[],
  known: ReadonlyMap<string, number> = new Map(),
): Letter {
  const { t } = speech
  const back = [{ text: t('directory-button-home'), callback_data: pressData('dir', 1) }]
  if (claims.length === 0) return letter(t('claims-none'), [back])
  const pages = Math.ceil(claims.length / perPage)
  const page = Math.min(Math.max(wanted, 1), pages)
  const from = (page - 1) * perPage
  const shown = claims.slice(from, page * perPage)
  const all = shown.map(({ claim }) => claimMark(claim.id))
  const marks = all.filter((mark) => marked.includes(mark))
  const count = claims.length
  const title = pages > 1 ? t('claims-title-page', { count, page, pages }) : t('claims-title', { count })
  const numbers = numbered(all, from, known)
  const lines = shown.flatMap((read, index) => linesOf(speech, read, numbers[index]!, claims))
  const body = FormattedString.join([FormattedString.bold(title), '', ...lines, '', t('claims-explain')], '\n')
  return letter(body, [
    ...all.map((mark, index) => rowOf(speech, { page, marks, mark, number: numbers[index]! })),
    ...together(speech, { page, marks, all }),
    ...turning(speech, page, pages, (to) => pressData('claims', to, none)),
    back,
  ])
}

/** Those that were shown keep their number; whoever comes after them follows the highest. */
function numbered(marks: readonly string[], from: number, known: ReadonlyMap<string, number>): number[] {
  const kept = marks.flatMap((mark) => known.get(mark) ?? [])
  let next = Math.max(from, kept.length > 0 ? Math.max(...known.values()) : 0)
  return marks.map((mark) => {
    const before = known.get(mark)
    if (before !== undefined) return before
    next += 1
    return next
  })
}

function linesOf(speech: Speech, read: ClaimRead, number: number, among: readonly ClaimRead[]): string[] {
  const { t, format } = speech
  const { claim, office, name, username, replaces } = read
  const who = username ? t('claims-who', { name, username }) : name
  const since = format.dateTime(claim.createdAt)
  const line = t('claims-line', { number, who, place: placeName(speech, office, claim), since })
  const others = among.filter((each) => each.claim.userId === claim.userId && each.claim.id !== claim.id)
  const more = others.length - alsoNamed
  const rest = more > 0 ? [t('meeting-preview-more', { count: more })] : []
  const also = [...others.slice(0, alsoNamed).map((each) => each.office.code), ...rest]
  const names = format.list(replaces.map((each) => `${each.name} (${placeName(speech, office, each)})`))
  return [
    line,
    ...(also.length > 0 ? [t('claims-line-also', { places: format.list(also) })] : []),
    ...(replaces.length > 0 ? [t('claims-line-replaces', { names })] : []),
  ]
}

function rowOf(
  { t }: Speech,
  { page, marks, mark, number }: { page: number; marks: string[]; mark: string; number: number },
): InlineKeyboardButton[] {
  const isMarked = marks.includes(mark)
  const after = isMarked ? marks.filter((other) => other !== mark) : [...marks, mark]
  return [
    {
      text: isMarked ? t('claims-button-marked', { number }) : t('claims-button-mark', { number }),
      callback_data: pressData('claims', page, partOf(after)),
    },
    { text: t('claims-button-right', { number }), callback_data: pressData('claims-do', page, 'confirmed', mark) },
    { text: t('claims-button-wrong', { number }), callback_data: pressData('claims-do', page, 'refused', mark) },
  ]
}

function together(
  { t }: Speech,
  { page, marks, all }: { page: number; marks: string[]; all: string[] },
): InlineKeyboardButton[][] {
  const count = marks.length
  if (count === 0)
    return all.length > 1
      ? [[{ text: t('claims-button-mark-all'), callback_data: pressData('claims', page, partOf(all)) }]]
      : []
  const decide = (decision: 'confirmed' | 'refused') => pressData('claims-do', page, decision, partOf(marks))
  return [
    [{ text: t('claims-button-right-marked', { count }), callback_data: decide('confirmed'), style: 'success' }],
    [{ text: t('claims-button-wrong-marked', { count }), callback_data: decide('refused'), style: 'danger' }],
  ]
}
