import type { Office } from '../domain/directory.ts'
import { plainLine } from '../domain/plain-line.ts'
import { findOffices } from '../language/office-names.ts'
import type { Guest } from '../operations/check-in-arrival.ts'

/** Characters of a guest's position, and of the agency. */
export const guestLimit = 120

export type GuestMeaning = { is: 'guest'; guest: Guest } | { is: 'unclear' } | { is: 'too-long' }

/** `Kepala Bidang Produksi, Dinas Perkebunan`; also with a new line, a dash or *dari* in between. */
const between = /\s*(?:[,;\n]|\s[-–—]\s|\s(?:dari|pada|from)\s)\s*/

/** Who speaks is no position: `saya dari SMK`, `kami guru dari SMK`. */
const speaker = /^(?:(?:saya|sy|aku|kami|kito|ini)(?:\s+|$))+/i

/**
 * Reads who a guest says to be. Without anything in between, an office of the directory named in the words is the
 * agency and the words are the position.
 */
export function readGuest(text: string, offices: Office[]): GuestMeaning {
  const parts = text
    .trim()
    .replace(speaker, '')
    .split(between)
    .map(plainLine)
    .filter((part) => /\p{L}/u.test(part))
  const [position, ...rest] = parts
  if (position === undefined) return { is: 'unclear' }
  // Before the words are looked at: in an endless text every office would be looked for at every word.
  if ([position, rest.join(', ')].some((part) => [...part].length > guestLimit)) return { is: 'too-long' }
  const office = officeIn(rest.length > 0 ? rest.join(', ') : position, offices)
  if (rest.length === 0 && !office) return { is: 'unclear' }
  const agency = rest.length > 0 ? rest.join(', ') : office!.name
  return { is: 'guest', guest: { position, agency, officeId: office?.id ?? null } }
}

/** The one office the words name, or their end does: `Sekretaris Bappeda`. */
function officeIn(text: string, offices: Office[]): Office | undefined {
  const words = text.split(' ')
  for (const from of words.keys()) {
    const { found } = findOffices(words.slice(from).join(' '), offices)
    if (found.length === 1) return offices.find(({ id }) => id === found[0])
  }
  return undefined
}
