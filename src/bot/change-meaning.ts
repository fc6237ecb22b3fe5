import type { Fact } from '../domain/change.ts'
import type { Draft } from '../domain/draft.ts'
import { classifications } from '../domain/meeting.ts'
import { isName } from '../domain/name.ts'
import { plainLine } from '../domain/plain-line.ts'
import type { PointAnswer } from '../domain/point-answer.ts'
import { timeSpans } from '../language/dates.ts'
import { readInPerson, withoutInPerson } from '../language/in-person.ts'
import { placeOf, titleSaysOnline, urlIn } from '../language/venues.ts'
import type { DraftingTable } from '../operations/drafts.ts'
import { inviteesSaid } from './invitees-said.ts'
import { answerToPoint, chairSaid, meaningOfLine, withoutSlip } from './meeting-meaning.ts'
import { saysNothing } from './says-nothing.ts'

/** `s.d. 13.00`: an end alone, for a start that stands. */
const endAlone = /^\s*(?:s\.?\s*d\.?|s\/d|sampai(?:\s+dengan)?|hingga|selesai)\b\s*/i

/** The answer that leaves a fact out, or as the rule has it; undefined for one that cannot be left out. */
export function emptied(fact: Fact, { meeting }: Draft): PointAnswer | undefined {
  switch (fact) {
    case 'place':
      return meeting.online ? { kind: 'online' } : undefined
    case 'link':
      return { kind: 'link', url: null }
    case 'chair':
      return { kind: 'chair', chair: null }
    case 'agenda':
      return { kind: 'agenda', items: [] }
    case 'number':
    case 'dress':
      return { kind: fact, text: null }
    case 'deadline':
      return { kind: 'deadline', at: null }
    default:
      return undefined
  }
}

/** What typed words change a fact to, read as they are for a draft; empty when they say nothing about it. */
export function answersAboutFact(said: string, fact: Fact, draft: Draft, table: DraftingTable): PointAnswer[] {
  const { inPerson, rest } = withoutInPerson(said)
  if (inPerson && fact !== 'delegation')
    return [...answersAboutFact(rest, fact, draft, table), { kind: 'delegation', inPerson }]
  if (fact === 'invitees' && !optionalMeant(plainLine(said), table))
    return isName(plainLine(said)) ? inviteesSaid(withoutSlip(said), draft, table) : []
  const answer = answerAboutFact(said, fact, draft, table)
  return answer ? [answer] : []
}

function answerAboutFact(said: string, fact: Fact, draft: Draft, table: DraftingTable): PointAnswer | undefined {
  const text = withoutSlip(said)
  const words = plainLine(text)
  if (fact === 'delegation') return delegationOf(words)
  if (saysNothing(words)) return emptied(fact, draft)
  if (!isName(words)) return undefined
  switch (fact) {
    case 'title':
      return { kind: 'title', title: text }
    case 'number':
    case 'dress':
      return { kind: fact, text }
    case 'agenda':
      return { kind: 'agenda', items: text.split(/[;\n]/) }
    case 'time':
      return timeOf(text, draft, table)
    case 'place':
      return placeMeant(text, draft)
    case 'link': {
      const url = urlIn(text)
      return url ? { kind: 'link', url } : undefined
    }
    case 'chair': {
      const chair = chairSaid(words, table.offices)
      return chair ? { kind: 'chair', chair } : undefined
    }
    case 'fields': {
      const { fields: found, unknownFields: unknown } = meaningOfLine(`bidang ${words}`, table)
      return found.length + unknown.length > 0 ? { kind: 'fields', found, unknown } : undefined
    }
    case 'deadline': {
      const { answerBy } = meaningOfLine(`batas ${words}`, table)
      return answerBy && answerBy !== 'unread' ? { kind: 'deadline', at: answerBy } : undefined
    }
    case 'classification': {
      const classification = classifications.find((name) => name.toLowerCase() === words.toLowerCase())
      return classification && { kind: 'classification', classification }
    }
    case 'invitees':
      return optionalMeant(words, table)
    case 'groups':
      return undefined
  }
}

function delegationOf(words: string): PointAnswer | undefined {
  const inPerson = readInPerson(words)
  return inPerson === undefined ? undefined : { kind: 'delegation', inPerson }
}

/** `opsional BPBD`: offices that need not come. */
function optionalMeant(words: string, table: DraftingTable): PointAnswer | undefined {
  const { required, optional } = meaningOfLine(words, table)
  const isSaid = (list: typeof optional) => list.officeIds.length + list.groups.length + list.unclear.length > 0
  return isSaid(optional) && !isSaid(required) ? { kind: 'invitees', invitees: optional, role: 'optional' } : undefined
}

/** A time of a meeting that goes on is read as of before it began: its start is not over for having come. */
function timeOf(text: string, draft: Draft, table: DraftingTable): PointAnswer | undefined {
  const { from } = draft.sheet
  const { startsAt, state, zone } = draft.meeting
  const begun = state === 'in_progress' && startsAt
  const asOf = begun ? { ...table, now: startsAt.toZonedDateTimeISO(zone).subtract({ minutes: 1 }) } : table
  const said = from && endAlone.test(text) ? `${from} s.d. ${text.replace(endAlone, '')}` : text
  const namesDay = timeSpans(said, asOf.now).some((span) => span.day)
  return answerToPoint(said, namesDay ? 'date' : 'time', draft, asOf)
}

/** A room stands beside the link, which is another fact; an address typed with it is taken as well. */
function placeMeant(text: string, { meeting }: Draft): PointAnswer | undefined {
  const onlineUrl = urlIn(text) ?? null
  const place = placeOf(onlineUrl ? text.replace(onlineUrl, ' ') : text) || null
  if (place === null)
    return onlineUrl || titleSaysOnline(text) ? { kind: 'place', place, onlineUrl, online: true } : undefined
  return { kind: 'place', place, onlineUrl, online: meeting.online || onlineUrl !== null }
}
