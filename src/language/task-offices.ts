import { tokenise } from './normalise.ts'
import { beginsWithOffice, findOffice, findOffices, type NamedOffice } from './office-names.ts'
import type { TaskLine } from './task-line.ts'

/** Several offices a task line gives the task to, and the line with only the first of them. */
export interface OfficesTogether {
  officeIds: string[]
  text: string
}

/** What may join another office to one: words, or a mark, after which only a name without a slip counts. */
const JOINED = /^\s*(?:(?:dan|serta|sama|bersama|beserta|dengan|dgn|sm|atau)\s+|([,;/&+])\s*(?:dan\s+)?)/i
/** Joining words are left out of a name and so may stand at its end. */
const JOINING = /(?:\s+(?:dan|serta)|\s*[,;/&+])+\s*$/i
/** Words of the longest name, and letters in which it is looked for. */
const MOST_WORDS = 14
const LONGEST_NAME = 200
/** More offices are not looked for. */
const MOST_OFFICES = 8

/**
 * "BAPPEDA dan PU 22 Mei: …", "pu sama dinkes": the offices side by side where a task line names its office; undefined
 * when it names one or none. `line` is the same text as read. Offices in the description are not meant.
 */
export function officesTogether(text: string, line: TaskLine, directory: NamedOffice[]): OfficesTogether | undefined {
  const { office, officeText = '' } = line
  if (office.kind === 'unknown') {
    const { found } = findOffices(officeText, directory)
    return found.length > 1 ? { officeIds: found.slice(0, MOST_OFFICES), text } : undefined
  }
  const name = officeText.replace(JOINING, '')
  const at = name === '' ? -1 : text.indexOf(name)
  if (office.kind !== 'office' || at < 0) return undefined
  const end = at + name.length
  const { officeIds, to } = furtherOffices(text, end, [office.officeId], directory)
  return officeIds.length > 1 ? { officeIds, text: `${text.slice(0, end)}${text.slice(to)}` } : undefined
}

function furtherOffices(
  text: string,
  from: number,
  officeIds: string[],
  directory: NamedOffice[],
): { officeIds: string[]; to: number } {
  const join = JOINED.exec(text.slice(from, from + LONGEST_NAME))
  if (!join || officeIds.length === MOST_OFFICES) return { officeIds, to: from }
  const start = from + join[0].length
  const next = nameAt(text.slice(start, start + LONGEST_NAME), directory, join[1] !== undefined)
  if (!next) return { officeIds, to: from }
  const all = officeIds.includes(next.officeId) ? officeIds : [...officeIds, next.officeId]
  return furtherOffices(text, start + next.length, all, directory)
}

/** The offices whose names stand side by side from a place in a text on, and where they end. */
export function officesFrom(text: string, from: number, directory: NamedOffice[]): { officeIds: string[]; to: number } {
  const first = nameAt(text.slice(from, from + LONGEST_NAME), directory, false)
  return first ? furtherOffices(text, from + first.length, [first.officeId], directory) : { officeIds: [], to: from }
}

/** Words of a text in which an office is looked for. */
const MOST_LOOKED_AT = 80

/** The one office that a sentence names, exactly, anywhere in it; undefined when it names none or several. */
export function officeWithin(text: string, directory: NamedOffice[]): string | undefined {
  const found = new Set<string>()
  let from = 0
  for (const token of tokenise(text).slice(0, MOST_LOOKED_AT)) {
    if (token.kind !== 'word' || token.start < from) continue
    const named = nameAt(text.slice(token.start, token.start + LONGEST_NAME), directory, true)
    if (!named) continue
    found.add(named.officeId)
    from = token.start + named.length
  }
  return found.size === 1 ? [...found][0] : undefined
}

/** The office whose name begins a text, the longest name first. */
function nameAt(
  text: string,
  directory: NamedOffice[],
  exact: boolean,
): { officeId: string; length: number } | undefined {
  if (exact && !beginsWithOffice(text, directory)) return undefined
  const tokens = tokenise(text).filter((token) => token.kind !== 'newline')
  for (let words = Math.min(tokens.length, MOST_WORDS); words > 0; words--) {
    const name = text.slice(0, tokens[words - 1]!.end)
    const reading = findOffice(name, directory)
    if (reading.kind === 'office') return { officeId: reading.officeId, length: name.replace(JOINING, '').length }
  }
  return undefined
}
