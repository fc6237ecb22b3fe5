import { type Convened, draftOf, type Fact } from '../domain/change.ts'
import { type Draft, settled } from '../domain/draft.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import { isClash, type MeetingWarning, warningsKey, warningsOfChange } from '../domain/meeting-warnings.ts'
import type { Outcome } from '../domain/outcome.ts'
import { lengthOf, partOf, plannedDay, seriesAfter } from '../domain/series.ts'
import { changedFrom, inviteesAfter, isInPlace } from '../domain/series-change.ts'
import { type ChangeContent, findChange } from '../store/changes.ts'
import { lock } from '../store/database.ts'
import { invitationsOf } from '../store/invitations.ts'
import { findMeeting } from '../store/meetings.ts'
import {
  findSeries,
  type Occurrence,
  occurrencesOf,
  occurrencesOfMeetings,
  putOccurrence,
  type Series,
  saveSeries,
} from '../store/series.ts'
import type { Work } from './perform.ts'
import { printOfChange, type Seen } from './seen-content.ts'
import { unknownOccurrence } from './series-begin.ts'
import { correctSeriesAsked, correctTold } from './series-tell.ts'
import { readTimeFacts } from './time-facts.ts'

type Edit = Extract<ChangeContent, { kind: 'edit' }>

/** A meeting's place in its series, with the locks of the series and of its published meetings from there on. */
export interface SeriesPlace {
  series: Series
  known: Occurrence[]
  number: number
}

/**
 * Takes the locks that a change of this meeting and of those after it needs, the series first and the meetings in the
 * order of their ids, as everybody does who takes several; undefined for a meeting of no series.
 */
export async function lockSeriesOf(work: Work, meetingId: string): Promise<SeriesPlace | undefined> {
  const occurrence = (await occurrencesOfMeetings(work.trx, [meetingId])).get(meetingId)
  if (!occurrence) return undefined
  await lock(work.trx, 'series', occurrence.seriesId)
  const series = await findSeries(work.trx, occurrence.seriesId)
  if (!series) return undefined
  const known = await occurrencesOf(work.trx, series.id)
  const { number } = occurrence
  const ids = known.flatMap((each) => (each.number >= number && each.meetingId ? [each.meetingId] : []))
  for (const id of ids.toSorted()) await lock(work.trx, 'meeting', id)
  return { series, known, number }
}

/** What a change came to for the meetings after it. */
export interface Followed {
  /** Published meetings that were changed with it. */
  meetings: number
  /** Published meetings that were left as they were, to be looked at by themselves. */
  left: string[]
}

/**
 * Lets a change that was just applied to one meeting hold for those after it: published ones are changed with their
 * notices as any single one, the others will be made so. A meeting that was moved by itself keeps its time; one whose
 * new time has something to decide, or that somebody is changing, is left and told. `apply` applies a change at once.
 */
export async function followChange(
  work: Work,
  { series, known, number }: SeriesPlace,
  before: Convened,
  after: Convened,
  apply: (meeting: Meeting, content: Edit, seen: Seen) => Promise<Outcome<unknown>>,
): Promise<Followed> {
  const next = changedFrom(series, number, before, after)
  const changed: Series = { ...series, parts: next.parts, end: next.end, nextAt: work.now }
  const followed: Followed = { meetings: 0, left: [] }
  for (const occurrence of known.filter((each) => each.number > number)) {
    if (occurrence.meetingId) await followOne(occurrence)
    else if (next.isRetimed) await startAnew(work, occurrence)
  }
  await saveSeries(work.trx, changed)
  const isHidden = isConfidential(partOf(changed.parts, number).template.facts)
  if (isHidden && !isConfidential(partOf(series.parts, number).template.facts)) await correctTold(work, series.id)
  work.note(`series:${series.id}`, { following: number, changed: next.changed, ...followed })
  return followed

  async function followOne(occurrence: Occurrence): Promise<void> {
    const meeting = await findMeeting(work.trx, occurrence.meetingId ?? '')
    if (meeting?.state !== 'scheduled' || !meeting.startsAt) return
    if (Temporal.Instant.compare(meeting.startsAt, work.now) <= 0) return
    const invitations = await invitationsOf(work.trx, meeting.id)
    const inPlace = isInPlace(
      meeting,
      plannedDay(series, occurrence.number),
      partOf(series.parts, occurrence.number).template,
    )
    const facts = inPlace ? next.changed : next.changed.filter((fact) => fact !== 'time')
    const draft = draftAfter(
      draftOf(meeting, invitations),
      facts,
      { before, after },
      { day: next.isMoved ? plannedDay(changed, occurrence.number) : undefined },
    )
    const content: Edit = { kind: 'edit', draft, reopens: false }
    const kept = await keptTime(work, meeting, draft, invitations)
    const inHand = await findChange(work.trx, meeting.id)
    const applied =
      kept.decided && !inHand ? await apply(meeting, content, { ...kept, print: printOfChange(content) }) : undefined
    if (applied?.ok) followed.meetings += 1
    else if (applied?.reason !== 'change-empty') followed.left.push(meeting.id)
  }
}

/** A draft with the facts of another that were changed there. */
function draftAfter(
  draft: Draft,
  facts: readonly Fact[],
  { before, after }: { before: Convened; after: Convened },
  { day }: { day: Temporal.PlainDate | undefined },
): Draft {
  const is = (fact: Fact): boolean => facts.includes(fact)
  const own = draftOf(after.meeting, []).sheet
  const { meeting } = after
  const { lastDay: _, ...sheet } = draft.sheet
  const first = day?.toString() ?? sheet.day
  const further = own.day && own.lastDay ? Temporal.PlainDate.from(own.day).until(own.lastDay).days : 0
  const invitees = draft.sheet.invitees.flatMap((each) => ('officeId' in each ? [each] : []))
  return settled({
    meeting: {
      ...draft.meeting,
      ...(is('title') && { title: meeting.title }),
      ...(is('classification') && { classification: meeting.classification }),
      ...(is('place') && { place: meeting.place }),
      ...(is('link') && { onlineUrl: meeting.onlineUrl, online: meeting.online }),
      ...(is('chair') && { chairOfficeId: meeting.chairOfficeId, chairText: meeting.chairText }),
      ...(is('agenda') && { agenda: meeting.agenda }),
      ...(is('fields') && { fields: meeting.fields }),
      ...(is('dress') && { dress: meeting.dress }),
      ...(is('delegation') && { inPerson: meeting.inPerson }),
      ...(is('groups') && { groups: meeting.groups }),
    },
    sheet: {
      ...(is('time') ? sheet : draft.sheet),
      ...(is('time') && {
        day: first,
        from: own.from,
        until: own.until,
        ...(further > 0 && first && { lastDay: Temporal.PlainDate.from(first).add({ days: further }).toString() }),
      }),
      ...((is('invitees') || is('chair')) && { invitees: inviteesAfter(invitees, before, after) }),
    },
  })
}

/** Names what there is to mind about a time so that it is kept; not `decided`: somebody has to look at it. */
async function keptTime(
  work: Work,
  meeting: Meeting,
  draft: Draft,
  invitations: readonly { officeId: string }[],
): Promise<{ decided: boolean; kept?: string }> {
  const known = invitations.map(({ officeId }) => officeId)
  const facts = await readTimeFacts(work.trx, meeting.id, draft.sheet.invitees, work, known)
  const warnings = warningsOfChange(meeting, draft.meeting, facts)
  const key = warningsKey(draft.meeting, warnings)
  return { decided: !warnings.some(hasToBeDecided), ...(key !== undefined && { kept: key }) }
}

const hasToBeDecided = (warning: MeetingWarning): boolean =>
  isClash(warning) || ['weekend', 'holiday', 'collective-leave'].includes(warning.kind)

/** What was asked or decided about a day that is another now counts no longer. What came too late stays left out. */
async function startAnew(work: Work, occurrence: Occurrence): Promise<void> {
  if (occurrence.state === 'skipped' && occurrence.why === 'late') return
  const { seriesId, number, askedAt } = occurrence
  const anew: Occurrence = { ...unknownOccurrence(seriesId, number), askedAt }
  await putOccurrence(work.trx, anew)
  await correctSeriesAsked(work, anew)
}

/**
 * No meeting after this one is made any more: published ones are cancelled by `cancel`, each with its notices. Returns
 * how many those were.
 */
export async function cancelFollowing(
  work: Work,
  { series, known, number }: SeriesPlace,
  cancel: (meeting: Meeting) => Promise<unknown>,
): Promise<number> {
  let cancelled = 0
  for (const occurrence of known.filter((each) => each.number > number)) {
    const meeting = occurrence.meetingId ? await findMeeting(work.trx, occurrence.meetingId) : undefined
    if (meeting?.state !== 'scheduled') continue
    await cancel(meeting)
    cancelled += 1
  }
  await endAfter(work, series, known, number - 1)
  return cancelled
}

/** Ends a series with the last meeting that is to be: what was still asked is to be decided no more. */
export async function endAfter(work: Work, series: Series, known: readonly Occurrence[], last: number): Promise<void> {
  const state = seriesAfter(series.state, 'end') ?? series.state
  const decided = { what: 'end' as const, by: work.actor.userId, at: work.now.toString() }
  const ended: Series = { ...series, state, end: { count: last }, nextAt: null, decided }
  await saveSeries(work.trx, ended)
  // Should it go on after all, those that were left begin anew.
  for (const each of known) if (each.number > last && !each.meetingId) await startAnew(work, each)
  work.note(`series:${series.id}`, { from: series.state, to: state, last, before: lengthOf(series) })
}
