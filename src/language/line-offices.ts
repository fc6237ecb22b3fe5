import { hasTitle, isLetter, keepPlace, type Range, type Sorter, slice } from './line-sorter.ts'
import { findOffice } from './office-names.ts'
import { isOffices } from './part-kinds.ts'
import { isMeeting, isPoliteOnly } from './title-words.ts'
import { isBareVenue, isNoVenue, wordsOf } from './venues.ts'

/** Who leads meetings: standing alone in a line, one of them is its chair. */
const LEADS = /^(?:Asisten|Sekretaris Daerah)\b/
const NO_HOUSE = /^(?:Pemerintah|Asisten|Sekretaris Daerah|Staf Ahli)/
/** "Palembang" alone is a place; who governs it is not meant. */
const GOVERNS = /^\W*(?:pem|bupati|wali|gubernur)/i

/** An office that has a house; a region is rather what a meeting is about, and an Asisten who leads it. */
export const isAgency = (sorter: Sorter, text: string): boolean => {
  const name = nameOf(sorter, text)
  return name !== undefined && !NO_HOUSE.test(name)
}

const isLeader = (sorter: Sorter, text: string): boolean => LEADS.test(nameOf(sorter, text) ?? '')

function nameOf({ context }: Sorter, text: string): string | undefined {
  const office = findOffice(text, context.directory)
  return office.kind === 'office' ? context.directory.find(({ id }) => id === office.officeId)?.name : undefined
}

/**
 * An office that stands alone in a line: whoever leads meetings is the chair unless a label names another one, an agency
 * after the title the place unless one is named beside it. True when it was kept.
 */
export function keepLoneOffice(sorter: Sorter, range: Range, separator: string): boolean {
  const value = slice(sorter, range)
  // Below the thanks of a memo stands who signs it.
  const signs = separator === '\n' && sorter.asides.length > 0
  if (isLetter(sorter) || signs || /^\s*di\s/i.test(value)) return false
  if (isLeader(sorter, value)) return sorter.leaders.push(range) > 0
  if (!hasTitle(sorter) || !isAgency(sorter, value)) return false
  const before = sorter.venues.at(-1)
  sorter.lone.push(range)
  keepPlace(sorter, range, sorter.venues)
  // Only what stands next to a room without a name says whose room it is.
  if (before && isBareVenue(slice(sorter, before))) sorter.lone.pop()
  return true
}

/** Settles who of those that stand alone is the chair, the place, or invited. */
export function settleLoneOffices(sorter: Sorter) {
  const [chair, ...leaders] = sorter.leaders
  const led = sorter.ranges.has('chair')
  if (chair && !led) sorter.ranges.set('chair', [chair])
  invite(sorter, led ? sorter.leaders : leaders)
  inviteAgencies(sorter)
}

function invite({ ranges }: Sorter, invited: Range[]) {
  if (invited.length > 0) ranges.set('invitees', [...(ranges.get('invitees') ?? []), ...invited])
}

/** Agencies are invited where a place is named beside them, or where there are several. */
function inviteAgencies(sorter: Sorter) {
  const { lone, venues, places } = sorter
  const named = venues.filter((venue) => !lone.includes(venue))
  const [first, ...others] = named
  // "Disbun, ruang rapat lantai 2": whose room it is stands before it.
  const houses = first && others.length === 0 && places.length === 0 && isBareVenue(slice(sorter, first))
  if (lone.length === 0 || (lone.length === 1 && (named.length + places.length === 0 || houses))) return
  sorter.venues = named
  invite(sorter, lone)
}

/**
 * What stands after the title, is none of it and names offices invites them; of the rest, and of courtesies that say
 * more than that, nothing was understood.
 */
export function settleRest(sorter: Sorter, taken: Range[]) {
  const from = taken[0]?.from ?? 0
  for (const range of sorter.titles) {
    if (taken.includes(range) || sorter.venues.includes(range)) continue
    const value = slice(sorter, range)
    const named = !isLetter(sorter) && range.from > from && isOffices(value, sorter.context)
    const region = /^Pemerintah/.test(nameOf(sorter, value) ?? '') && !GOVERNS.test(value)
    if (named && !region) invite(sorter, [range])
    else sorter.unread.push(range)
  }
  sorter.unread.push(...sorter.asides.filter((aside) => saysMore(sorter, aside, taken)))
}

/** A courtesy that says more than that; one that leads to the title, or holds the time or the place, is of use. */
function saysMore(sorter: Sorter, aside: Range, taken: Range[]): boolean {
  if (isPoliteOnly(slice(sorter, aside))) return false
  const holds = [...sorter.times, ...sorter.venues].some(({ from }) => aside.from <= from && from < aside.to)
  return !holds && !taken.some(({ from }) => aside.to <= from && sorter.text.slice(aside.to, from).trim() === '')
}

/** True when a stretch says nothing by itself: "Rapat", "waktu", "tautan menyusul". */
export function isNoFact(text: string): boolean {
  const [first = '', ...rest] = wordsOf(text)
  return (isMeeting(first) || NOUN.test(first)) && (rest.length === 0 || isNoVenue(rest.join(' ')))
}

const NOUN = /^(?:waktu|tempat|tautan|link|acara|kegiatan|undangan)$/
