import type { CooperationField } from '../domain/directory.ts'
import type { Meeting } from '../domain/meeting.ts'
import { plainLine } from '../domain/plain-line.ts'
import { fieldsOfSubject } from '../language/field-words.ts'
import { type HoursSaid, type NotedLine, readHours, readNotes } from '../language/minutes-words.ts'
import type { NewPoint } from '../operations/minutes-points.ts'
import type { TaskWorld } from '../operations/task-draft-reading.ts'
import { meaningOfTask } from './task-meaning.ts'

/** What a message to the minutes means. */
export interface NotesMeaning {
  points: NewPoint[]
  texts: { part: 'opening' | 'closing'; text: string }[]
  /** It only turns to another agenda item, by its number from 1; 0: other matters. */
  item?: number
}

/** Where a point is written: it helps to tell which field it is of. */
interface Where {
  meeting: Pick<Meeting, 'agenda' | 'fields'>
  /** The agenda item its writer has before them. */
  item: string
}

/** Reads points out of a message; `as`: what a command says they are. */
export function meaningOfNotes(
  text: string,
  { meeting, item }: Where,
  world: TaskWorld,
  as?: NewPoint['kind'],
): NotesMeaning {
  const lines = readNotes(text).map((line) => withinAgenda(line, meeting.agenda.length))
  const said = lines.filter((line) => line.text !== '')
  const turnedTo = lines.find((line) => line.item !== undefined && line.text === '')?.item
  const texts = said.flatMap(({ part, text: words }) => (part && !as ? [{ part, text: plainLine(words) }] : []))
  const points = said.filter(({ part }) => as || !part).map((line) => pointOf(line, { meeting, item }, world, as))
  if (points.length > 0 && turnedTo !== undefined) points[0] = { item: turnedTo, ...points[0]! }
  return { points, texts, ...(said.length === 0 && turnedTo !== undefined && { item: turnedTo }) }
}

/** An agenda item there is not is no heading but part of what was written. */
const withinAgenda = ({ item, ...line }: NotedLine, items: number): NotedLine =>
  item === undefined || item <= items
    ? { ...line, ...(item !== undefined && { item }) }
    : { ...line, text: `Agenda ${item}: ${line.text}` }

function pointOf(
  { kind: said, text, item }: NotedLine,
  where: Where,
  world: TaskWorld,
  as: NewPoint['kind'] | undefined,
): NewPoint {
  const kind = as ?? said ?? 'information'
  const about = item === undefined ? where.item : (where.meeting.agenda[item - 1] ?? '')
  const placed = item === undefined ? {} : { item }
  if (kind === 'action') return { kind, ...actionIn(text, { ...where, item: about }, world), ...placed }
  const fieldCode = fieldOf(text, { ...where, item: about }, world.fields)
  return { kind, text: plainLine(text), fieldCode, officeId: null, dueOn: null, ...placed }
}

/** What is to be done, by whom and until when, as a line about a task says it; what it leaves open stays null. */
export function actionIn(text: string, where: Where, world: TaskWorld): Omit<NewPoint, 'kind'> {
  const line = meaningOfTask(text, world)
  // What is still to be asked about, one of several offices or a day that may be several, stays in the words.
  const open = line.severalOffices || (line.dueOn === null && (line.dates !== '' || line.dueTrouble !== null))
  const description = open || !line.description ? plainLine(text) : line.description
  return {
    text: description,
    officeId: line.officeId,
    dueOn: line.dueOn,
    fieldCode: line.fieldCode ?? fieldOf(text, where, world.fields),
  }
}

/** The field words are about: named by its hashtag, told by its words or those of the agenda item, or the meeting's only one. */
function fieldOf(text: string, { meeting, item }: Where, fields: CooperationField[]): string | null {
  const said = text.toLowerCase()
  const tagged = fields.filter(({ hashtag }) => said.includes(hashtag.toLowerCase()))
  if (tagged.length === 1) return tagged[0]!.code
  for (const words of [text, item]) {
    const about = fieldsOfSubject(words, fields)
    const own = about.filter((code) => meeting.fields.includes(code))
    const [only] = own.length > 0 ? own : about
    if (only && (own.length === 1 || about.length === 1)) return only
  }
  return meeting.fields.length === 1 ? (meeting.fields[0] ?? null) : null
}

/** When a meeting began and ended, on its day; undefined when that cannot be read, or it would end before it began. */
export function momentsOf(
  text: string,
  day: Temporal.PlainDate,
  zone: string,
): { startedAt: Temporal.Instant | null; endedAt: Temporal.Instant | null } | undefined {
  const hours: HoursSaid | undefined = readHours(text)
  if (!hours || (hours.from && hours.until && hours.until <= hours.from)) return undefined
  const at = (time: string | undefined): Temporal.Instant | null =>
    time ? day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant() : null
  return { startedAt: at(hours.from), endedAt: at(hours.until) }
}
