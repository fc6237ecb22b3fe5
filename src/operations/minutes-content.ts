import type { Attendance } from '../domain/attendance.ts'
import { derivedAttendance } from '../domain/check-in.ts'
import type { CooperationField, Office } from '../domain/directory.ts'
import { closesByItselfAt, heldOn, type Meeting } from '../domain/meeting.ts'
import type { Minutes } from '../domain/minutes.ts'
import type { MinutesContent, PointInMinutes } from '../domain/minutes-content.ts'
import { inAgendaOrder, type MinutesOutcome } from '../domain/minutes-outcome.ts'
import { tiesOf } from '../store/accounts.ts'
import type { Reader } from '../store/database.ts'
import { listFields } from '../store/fields.ts'
import { outcomesOf } from '../store/minutes-outcomes.ts'
import { listOffices } from '../store/offices.ts'
import { findTask } from '../store/tasks.ts'
import { attendanceSources } from './check-in-reading.ts'
import { holdersOn } from './documents.ts'
import type { HeldMinutes } from './minutes-access.ts'

/** The minutes as they say now, with what they were made of. */
export interface MinutesNow {
  content: MinutesContent
  outcomes: MinutesOutcome[]
  offices: Office[]
  fields: CooperationField[]
  /** Offices whose attendance was only taken over from their answer. */
  unchecked: number
}

/** Puts together what the minutes of a meeting say: its facts, who was there by the records, and the points. */
export async function minutesNow(reader: Reader, held: HeldMinutes, now: Temporal.Instant): Promise<MinutesNow> {
  const { meeting, minutes } = held
  const outcomes = await outcomesOf(reader, meeting.id)
  const offices = await listOffices(reader, heldOn(meeting))
  const fields = await listFields(reader)
  const sources = await attendanceSources(reader, meeting.id, now)
  const facts = derivedAttendance(sources)
  // What was only promised is no fact: it counts once somebody registered, or the secretariat looked at it.
  const sure = new Map(facts.filter(({ setBy }) => setBy !== null).map((fact) => [fact.officeId, fact]))
  const of = (state: Attendance['state']): number => [...sure.values()].filter((fact) => fact.state === state).length
  const chair = offices.find(({ id }) => id === meeting.chairOfficeId)
  const day = heldOn(meeting)!
  const content: MinutesContent = {
    title: meeting.title,
    letterNumber: meeting.letterNumber,
    invitedAt: meeting.publishedAt?.epochMilliseconds ?? null,
    calledAt: meeting.startsAt!.epochMilliseconds,
    startedAt: (minutes.startedAt ?? meeting.startsAt!).epochMilliseconds,
    endedAt: endOf(meeting, minutes),
    zone: meeting.zone,
    place: meeting.place,
    online: meeting.online,
    agenda: meeting.agenda,
    chair: chair ? chair.headTitle || chair.name : (meeting.chairText ?? ''),
    chairHolder: chair ? ((await holdersOn(reader, [chair.id], day)).get(chair.id) ?? null) : null,
    noteTaker: await officeOfNoteTaker(reader, minutes),
    present: offices.flatMap(({ id, name }) => {
      const state = sure.get(id)?.state
      return state && state !== 'absent' && state !== 'excused' ? [{ name, state }] : []
    }),
    guests: sources.checkIns
      .filter(({ officeId }) => officeId === null)
      .map(({ position, agency }) => ({ position: position ?? '', agency: agency ?? '' })),
    invited: sources.invitations.length,
    excused: of('excused'),
    absent: of('absent'),
    opening: minutes.opening,
    closing: minutes.closing,
    items: await itemsOf(reader, inAgendaOrder(outcomes, meeting.agenda), offices, fields),
  }
  return { content, outcomes, offices, fields, unchecked: facts.filter(({ setBy }) => setBy === null).length }
}

/** As it was typed; else when somebody closed the meeting, which by itself it does hours later. */
function endOf(meeting: Meeting, minutes: Minutes): number | null {
  if (minutes.endedAt) return minutes.endedAt.epochMilliseconds
  const { closedAt } = meeting
  if (!closedAt || meeting.state !== 'closed') return null
  return Temporal.Instant.compare(closedAt, closesByItselfAt(meeting)) < 0 ? closedAt.epochMilliseconds : null
}

async function officeOfNoteTaker(reader: Reader, { noteTakerId }: Minutes): Promise<string | null> {
  if (noteTakerId === null) return null
  const [tie] = await tiesOf(reader, noteTakerId)
  return tie?.office.name ?? null
}

async function itemsOf(
  reader: Reader,
  items: ReturnType<typeof inAgendaOrder<MinutesOutcome>>,
  offices: readonly Office[],
  fields: readonly CooperationField[],
): Promise<MinutesContent['items']> {
  const made: MinutesContent['items'] = []
  for (const { item, points } of items) {
    const shown: PointInMinutes[] = []
    for (const { number, outcome } of points) {
      const office = outcome.kind === 'action' ? offices.find(({ id }) => id === outcome.officeId) : undefined
      const field = fields.find(({ code }) => code === outcome.fieldCode)
      const task = outcome.taskId === null ? undefined : await findTask(reader, outcome.taskId)
      shown.push({
        id: outcome.id,
        number,
        kind: outcome.kind,
        text: outcome.text,
        field: field ? { code: field.code, name: field.name } : null,
        office: office ? { id: office.id, code: office.code, name: office.name } : null,
        dueOn: outcome.kind === 'action' ? outcome.dueOn : null,
        task: task && outcome.kind === 'action' ? { id: task.id, code: task.code } : null,
      })
    }
    made.push({ item, points: shown })
  }
  return made
}
