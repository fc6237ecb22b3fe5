import { tokenise } from './normalise.ts'
import type { NamedOffice, OfficeReading } from './office-names.ts'
import { ABOUT, officeAt } from './task-parts.ts'
import words from './words/task-lines.json' with { type: 'json' }

const OWNER = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.owners.join('|')})(?:\\s*[:=])?\\s+(?=\\p{L})`, 'giu')
const FILLERS = new Set(words.fillers)
/** More are not looked at. */
const MOST_OWNERS = 5

interface Owner {
  reading: OfficeReading
  text: string
  /** Where its label begins, and where its name ends. */
  from: number
  to: number
}

/** "pj bappeda", "penanggung jawab: DISBUN": the office a label announces anywhere in a text. */
function ownerIn(text: string, directory: NamedOffice[]): Owner | undefined {
  for (const match of [...text.matchAll(OWNER)].slice(0, MOST_OWNERS)) {
    const before = /([\p{L}-]+)\s+$/u.exec(text.slice(0, match.index))?.[1] ?? ''
    const from = match.index + match[0].length
    // "surat ke pj Bupati" is about a person.
    const found = ABOUT.test(before) ? undefined : officeAt(`${text.slice(from)} .`, directory)
    if (found) return { reading: found.reading, text: found.text, from: match.index, to: from + found.to }
  }
  return undefined
}

/** The office with its label, and the pieces without it. */
export function takeOwner(
  pieces: string[],
  directory: NamedOffice[],
): { reading: OfficeReading; text: string; pieces: string[] } | undefined {
  for (const [index, piece] of pieces.entries()) {
    const owner = ownerIn(piece, directory)
    if (!owner) continue
    const rest = [piece.slice(0, owner.from), piece.slice(owner.to)].filter((part) => part.trim() !== '')
    return { reading: owner.reading, text: owner.text, pieces: pieces.toSpliced(index, 1, ...rest) }
  }
  return undefined
}

/** The line without the colon between such a label and its office: what is to be done stands after another one. */
export function withoutOwnerColon(line: string, directory: NamedOffice[]): string {
  const owner = ownerIn(line, directory)
  if (!owner) return line
  const label = line.slice(owner.from, owner.to)
  return `${line.slice(0, owner.from)}${label.replace(/[:=]/, ' ')}${line.slice(owner.to)}`
}

/** True when a text says no more than what joins the parts of a task. */
export const isFiller = (text: string): boolean =>
  tokenise(text).every(({ kind, text: word }) => kind !== 'number' && (kind !== 'word' || FILLERS.has(word)))
