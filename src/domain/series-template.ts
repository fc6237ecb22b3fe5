import { carryOverItem } from './carry-over.ts'
import type { Office } from './directory.ts'
import type { Draft } from './draft.ts'
import { settled } from './draft.ts'
import type { InviteeRole } from './invitation.ts'
import type { Meeting } from './meeting.ts'
import { endHourOf, lastDayOf } from './several-days.ts'

/** What every meeting of a series has in common; the number of a letter belongs to one meeting alone. */
export interface SeriesTemplate {
  facts: Pick<
    Meeting,
    | 'title'
    | 'classification'
    | 'place'
    | 'onlineUrl'
    | 'online'
    | 'chairOfficeId'
    | 'chairText'
    | 'dress'
    | 'inPerson'
    | 'agenda'
    | 'fields'
    | 'groups'
  >
  /** `HH:MM`; `until` null is *s.d. selesai*. */
  from: string
  until: string | null
  /** Days after the first on which it ends; 0: on the day it begins. */
  further: number
  invitees: { officeId: string; role: InviteeRole }[]
  /** Milliseconds between a typed deadline and the start; null: as usual. */
  answerBefore: number | null
  /** The agenda shall not look back on open tasks. */
  noCarryOver?: true
}

/** What a published meeting hands on to the next of its series. Throws without a start. */
export function templateOf(
  meeting: Meeting,
  invitees: readonly { officeId: string; role: InviteeRole }[],
  noCarryOver = false,
): SeriesTemplate {
  const { startsAt, zone, answerBy } = meeting
  if (!startsAt) throw new Error('a meeting without a start begins no series')
  const day = startsAt.toZonedDateTimeISO(zone).toPlainDate()
  const last = lastDayOf(meeting)
  const { title, classification, place, onlineUrl, online, chairOfficeId, chairText, dress, inPerson } = meeting
  const { fields, groups } = meeting
  // Whether there are tasks to look back on each meeting finds for itself.
  const agenda = meeting.agenda.filter((item) => item !== carryOverItem)
  return {
    facts: {
      ...{ title, classification, place, onlineUrl, online, chairOfficeId, chairText, dress, inPerson },
      ...{ agenda, fields, groups },
    },
    from: clockOf(startsAt, zone),
    until: clockOf(endHourOf(meeting), zone),
    further: last ? day.until(last).days : 0,
    invitees: invitees.map(({ officeId, role }) => ({ officeId, role })),
    answerBefore: meeting.deadlineTyped && answerBy ? startsAt.epochMilliseconds - answerBy.epochMilliseconds : null,
    ...(noCarryOver && { noCarryOver: true as const }),
  }
}

function clockOf(at: Temporal.Instant, zone: string): string
function clockOf(at: Temporal.Instant | null, zone: string): string | null
function clockOf(at: Temporal.Instant | null, zone: string): string | null {
  return at?.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }) ?? null
}

/** Where and when one meeting of a series is made. */
interface SeriesPlace {
  id: string
  by: number
  now: Temporal.Instant
  zone: string
  offices: readonly Office[]
}

/** Offices of a template that are out of use by now: they are not invited, nor does one of them lead. */
export const goneOf = ({ invitees }: SeriesTemplate, offices: readonly Office[]): Office[] =>
  offices.filter(({ id, enabled }) => !enabled && invitees.some(({ officeId }) => officeId === id))

/** The meeting of a series on a day, complete and ready to be published. */
export function draftOn(template: SeriesTemplate, day: Temporal.PlainDate, place: SeriesPlace): Draft {
  const { facts, from, until, further, answerBefore } = template
  const inUse = new Set(place.offices.filter(({ enabled }) => enabled).map(({ id }) => id))
  const chair = facts.chairOfficeId !== null && inUse.has(facts.chairOfficeId) ? facts.chairOfficeId : null
  const meeting: Meeting = {
    ...facts,
    id: place.id,
    uid: `${place.id}@rakor`,
    sequence: 0,
    state: 'draft',
    letterNumber: null,
    startsAt: null,
    endsAt: null,
    zone: place.zone,
    chairOfficeId: chair,
    answerBy: null,
    createdBy: place.by,
    createdAt: place.now,
    publishedAt: null,
    closedAt: null,
    round: 0,
    roundAt: null,
    deadlineTyped: false,
    cancelReason: null,
  }
  const made = settled({
    meeting,
    sheet: {
      day: day.toString(),
      ...(further > 0 && { lastDay: day.add({ days: further }).toString() }),
      from,
      until,
      problem: null,
      answerBy: null,
      invitees: template.invitees.filter(({ officeId }) => inUse.has(officeId)),
      choices: [],
      remarks: [],
      groupsDecided: true,
      ...(template.noCarryOver && { noCarryOver: true as const }),
    },
  })
  const answerBy =
    answerBefore !== null && made.meeting.startsAt
      ? made.meeting.startsAt.subtract({ milliseconds: answerBefore }).toString()
      : null
  return { ...made, sheet: { ...made.sheet, answerBy } }
}
