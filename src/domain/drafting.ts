import type { AskReason } from '../language/dates.ts'
import type { Office } from './directory.ts'
import {
  type ChoicePoint,
  type Draft,
  type DraftInvitee,
  type DraftRemark,
  type DraftSheet,
  settled,
  type TimeProblem,
} from './draft.ts'
import type { InviteeRole } from './invitation.ts'
import { type InviteeGroup, invite, officesOf } from './invitees.ts'
import type { Classification, Meeting } from './meeting.ts'
import { isName, nameWithin } from './name.ts'
import { plainLine } from './plain-line.ts'
import type { SeriesWish } from './series-rule.ts'
import { orderedSlots, type Slot } from './slot.ts'

/** A name that is no office we know, or several; `near` are ids to offer. */
export interface UnclearName {
  text: string
  near: string[]
  several: boolean
  /** A list where one is asked for: `near` are those it names. */
  listed?: true
}

/** What a list of invitees means. */
export interface InviteesMeaning {
  officeIds: string[]
  groups: InviteeGroup[]
  unclear: UnclearName[]
}

/** What a line about a meeting means: everything it said, and null or empty where it said nothing. */
export interface MeetingMeaning {
  title: string | null
  letterNumber: string | null
  /** `{ text }` for a *sifat* there is not. */
  classification: Classification | { text: string } | null
  /** ISO date; null too while `when` is asked. */
  day: string | null
  /** ISO date; null: over on the day it begins. */
  lastDay: string | null
  when: { reason: AskReason; candidates: string[] } | null
  problem: TimeProblem | null
  /** `HH:MM`. */
  from: string | null
  until: string | null
  /** Several times of which the invited are to say what suits; then the rest of the time is null. Absent: one. */
  slots?: Slot[]
  /** ISO instant; `unread` when something was written that names no moment. */
  answerBy: string | 'unread' | null
  place: string | null
  onlineUrl: string | null
  online: boolean
  chair: { officeId: string } | UnclearName | null
  required: InviteesMeaning
  optional: InviteesMeaning
  fields: string[]
  unknownFields: string[]
  agenda: string[]
  dress: string | null
  /** Nobody may stand in for a head. */
  inPerson: boolean
  /** Chat ids of linked groups; `unknown` when a name was written that no linked group has. */
  groups: number[] | 'unknown'
  /** The meeting comes again; absent or null: nothing was said of it. */
  series?: SeriesWish | null
  /** Stretches of which nothing was understood, as typed. */
  unread: string[]
}

const nobody: InviteesMeaning = { officeIds: [], groups: [], unclear: [] }

/** What a line means that says nothing. */
export const nothingSaid: MeetingMeaning = {
  title: null,
  letterNumber: null,
  classification: null,
  day: null,
  lastDay: null,
  when: null,
  problem: null,
  from: null,
  until: null,
  answerBy: null,
  place: null,
  onlineUrl: null,
  online: false,
  chair: null,
  required: nobody,
  optional: nobody,
  fields: [],
  unknownFields: [],
  agenda: [],
  dress: null,
  inPerson: false,
  groups: [],
  unread: [],
}

/** The same meaning with every typed text made one plain line; what names nothing was not said. */
export function plainMeaning(meaning: MeetingMeaning): MeetingMeaning {
  const name = (text: string | null): string | null => (text === null ? null : (nameWithin(text) ?? null))
  const names = (list: InviteesMeaning): InviteesMeaning => ({ ...list, unclear: list.unclear.flatMap(named) })
  const { classification, chair } = meaning
  return {
    ...meaning,
    title: name(meaning.title),
    letterNumber: name(meaning.letterNumber),
    classification:
      classification && typeof classification === 'object' ? { text: plainLine(classification.text) } : classification,
    place: name(meaning.place),
    chair: chair && 'text' in chair ? (named(chair)[0] ?? null) : chair,
    required: names(meaning.required),
    optional: names(meaning.optional),
    unknownFields: meaning.unknownFields.map(plainLine),
    agenda: meaning.agenda.map(plainLine).filter(isName),
    dress: name(meaning.dress),
    unread: meaning.unread.map(plainLine).filter(isName),
  }
}

/** A name as one plain line; nothing when it names nothing. */
export function named(unclear: UnclearName): UnclearName[] {
  const text = nameWithin(unclear.text)
  return text === undefined ? [] : [{ ...unclear, text }]
}

/** Where and when a draft is made. */
export interface DraftingPlace {
  id: string
  uid: string
  by: number
  now: Temporal.Instant
  zone: string
  offices: readonly Office[]
  linkedGroups: readonly number[]
  /** The linked group the command was written in. */
  inGroup: number | null
}

/** Makes the draft of a meeting out of what was understood; what was not is kept as points to ask. */
export function draftFrom(meaning: MeetingMeaning, place: DraftingPlace): Draft {
  const groups = chosenGroups(meaning.groups, place)
  const meeting: Meeting = {
    id: place.id,
    uid: place.uid,
    sequence: 0,
    state: 'draft',
    title: meaning.title ?? '',
    letterNumber: meaning.letterNumber,
    classification: typeof meaning.classification === 'string' ? meaning.classification : 'Biasa',
    startsAt: null,
    endsAt: null,
    zone: place.zone,
    place: meaning.place,
    onlineUrl: meaning.onlineUrl,
    online: meaning.online || meaning.onlineUrl !== null,
    chairOfficeId: meaning.chair && 'officeId' in meaning.chair ? meaning.chair.officeId : null,
    chairText: meaning.chair && 'text' in meaning.chair ? meaning.chair.text : null,
    dress: meaning.dress,
    answerBy: null,
    agenda: meaning.agenda,
    fields: [...new Set(meaning.fields)],
    groups,
    createdBy: place.by,
    createdAt: place.now,
    publishedAt: null,
    closedAt: null,
    round: 0,
    roundAt: null,
    deadlineTyped: false,
    cancelReason: null,
    inPerson: meaning.inPerson,
  }
  const remarks: DraftRemark[] = []
  if (meaning.answerBy === 'unread') remarks.push('deadline-unread')
  if (meaning.groups === 'unknown') remarks.push('group-unknown')
  const sheet: DraftSheet = {
    day: meaning.day,
    ...(meaning.lastDay && { lastDay: meaning.lastDay }),
    from: meaning.from,
    until: meaning.until,
    ...(meaning.slots && { slots: orderedSlots(meaning.slots) }),
    problem: meaning.problem,
    answerBy: meaning.answerBy === 'unread' ? null : meaning.answerBy,
    invitees: inviteesFrom(meaning, place.offices),
    choices: choicesFrom(meaning),
    remarks,
    groupsDecided: groups.length > 0 || place.linkedGroups.length === 0,
    ...(meaning.unread.length > 0 && { unread: meaning.unread }),
    ...(meaning.series && !meaning.slots && { series: meaning.series }),
  }
  return settled({ meeting, sheet })
}

function chosenGroups(named: MeetingMeaning['groups'], { linkedGroups, inGroup }: DraftingPlace): number[] {
  if (named !== 'unknown' && named.length > 0) return named.filter((id) => linkedGroups.includes(id))
  if (inGroup !== null && linkedGroups.includes(inGroup)) return [inGroup]
  return linkedGroups.length === 1 ? [...linkedGroups] : []
}

/** Named offices first, so that an office named as optional stays so beside `SEMUA OPD`. */
function inviteesFrom({ chair, required, optional }: MeetingMeaning, offices: readonly Office[]): DraftInvitee[] {
  let invitees: DraftInvitee[] = []
  const add = (ids: string[], role: InviteeRole): void => {
    for (const officeId of ids) invitees = invite(invitees, { officeId, role })
  }
  if (chair && 'officeId' in chair) add([chair.officeId], 'chair')
  add(required.officeIds, 'required')
  add(optional.officeIds, 'optional')
  const named = new Set(invitees.map((each) => ('officeId' in each ? each.officeId : '')))
  const rest = (groups: InviteeGroup[]) =>
    groups.flatMap((group) => officesOf(group, offices)).filter((id) => !named.has(id))
  add(rest(required.groups), 'required')
  add(rest(optional.groups), 'optional')
  return invitees
}

function choicesFrom(meaning: MeetingMeaning): ChoicePoint[] {
  const made: Unnumbered[] = []
  if (meaning.classification && typeof meaning.classification === 'object')
    made.push({ kind: 'classification', text: meaning.classification.text })
  if (meaning.when) made.push({ kind: 'when', ...meaning.when })
  const unclear = (names: UnclearName[], role: InviteeRole) => {
    for (const name of names) made.push({ kind: 'office', role, ...name })
  }
  if (meaning.chair && 'text' in meaning.chair) unclear([meaning.chair], 'chair')
  unclear(meaning.required.unclear, 'required')
  unclear(meaning.optional.unclear, 'optional')
  for (const text of meaning.unknownFields) made.push({ kind: 'field', text })
  return made.map((point, index) => ({ ...point, id: index + 1 }))
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never
type Unnumbered = WithoutId<ChoicePoint>
