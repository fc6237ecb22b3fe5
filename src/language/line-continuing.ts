import type { Label } from './line-labels.ts'
import { isAgency } from './line-offices.ts'
import type { Part } from './line-parts.ts'
import { firmTimesIn, hasTitle, isPlainText, type Range, type Sorter, slice } from './line-sorter.ts'
import { isFields, isOffices } from './part-kinds.ts'
import { beginsWithMeeting } from './title-words.ts'
import { continuesVenue, isBareVenue, mentionsOnline } from './venues.ts'

const ITEM = /^(?:\d{1,2}|[a-z])[.)]\s|^[-•*]\s/i

/** Adds a stretch to the value before it when it goes on with it; commas in between stay. */
export function continueOpen(sorter: Sorter, part: Part): boolean {
  const value = slice(sorter, part)
  const { open } = sorter
  const ranges = open === 'place' ? lastPlaces(sorter) : open && sorter.ranges.get(open)
  const last = ranges?.at(-1)
  if (!open || !last || !goesOn(sorter, open, part, value)) return false
  if (open === 'place' && mentionsOnline(value)) sorter.online = true
  last.to = part.to
  return true
}

const lastPlaces = (sorter: Sorter) =>
  (sorter.places.at(-1)?.to ?? -1) > (sorter.venues.at(-1)?.to ?? -1) ? sorter.places : sorter.venues

function goesOn(sorter: Sorter, open: Label, part: Part, value: string): boolean {
  const line = part.separator === '\n'
  // In a letter a value ends with its line.
  const rest = sorter.isBlock && !line && part.separator !== ';'
  switch (open) {
    case 'place':
      return !line && ((continuesVenue(value) && !isInvited(sorter, value)) || (rest && isPlainText(sorter, part)))
    case 'agenda':
      return line ? ITEM.test(value) : part.separator === ';' || isPlainText(sorter, part)
    case 'title':
      return !line && part.separator !== '.' && isPlainText(sorter, part)
    case 'invitees':
    case 'optional':
      return (
        isOffices(value, sorter.context) ||
        soundsLikeOffice(sorter, part) ||
        (hasTitle(sorter) && !rest && isUntimed(sorter, part))
      )
    case 'addressees':
      return (line && ITEM.test(value)) || isOffices(value, sorter.context) || soundsLikeOffice(sorter, part)
    case 'fields':
      return (
        isFields(value, sorter.context) ||
        (hasTitle(sorter) && isUntimed(sorter, part) && !isOffices(value, sorter.context))
      )
    case 'aside':
      return line ? ITEM.test(value) : rest || part.separator === '.'
    case 'chair':
    case 'dress':
      return rest && part.separator !== '.' && isPlainText(sorter, part) && !beginsWithMeeting(value)
    default:
      return false
  }
}

/** "Ruang Rapat Lantai 2, Bappeda" is one place; after "Aula Bappeda" another office is invited to it. */
const isInvited = (sorter: Sorter, value: string) =>
  !sorter.isBlock && isAgency(sorter, value) && !isBareVenue(slice(sorter, lastPlaces(sorter).at(-1)!))

const HEAD =
  /^\s*(?:dan\s+)?(?:kepala|ka\.|kadis|kaban|kabag|kasat|direktur|dirut|camat|lurah|para|seluruh|semua|dinas|badan|bagian)\s+\S/i

/** In a list, a head or an office nobody knows is asked about; it must not vanish. */
const soundsLikeOffice = (sorter: Sorter, part: Part) =>
  part.separator === ',' && HEAD.test(slice(sorter, part)) && isUntimed(sorter, part)

/** Plain text in which no time stands: what goes on with a list of offices or fields. */
const isUntimed = (sorter: Sorter, range: Range) =>
  isPlainText(sorter, range) && firmTimesIn(sorter, range).length === 0
