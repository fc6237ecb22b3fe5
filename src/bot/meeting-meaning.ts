import type { Office } from '../domain/directory.ts'
import type { InviteesMeaning, MeetingMeaning, UnclearName } from '../domain/drafting.ts'
import { officesOf } from '../domain/invitees.ts'
import { plainLine } from '../domain/plain-line.ts'
import type { PointAnswer } from '../domain/point-answer.ts'
import { readWhen, timeSpans, type When } from '../language/dates.ts'
import { type MeetingLine, readMeetingLine } from '../language/meeting-line.ts'
import { doubtedIfFar } from '../language/named-month.ts'
import { nearestOffices } from '../language/nearest-offices.ts'
import { findOffice, findOffices } from '../language/office-names.ts'
import { placeOf, titleSaysOnline, urlIn } from '../language/venues.ts'
import type { DraftingTable, DraftShown } from '../operations/drafts.ts'
import { seriesIn } from './series-meaning.ts'

/** Offices offered for a name that is none of them. */
const suggestions = 3
/** Offices offered of a list where one chair is asked for. */
const listedChairs = 8
const NOON = Temporal.PlainTime.from('12:00')
const askedAboutTime = /^(jam|siang|tengah|konfirmasi|zona|selesai)/

/** Reads one line about a meeting and says what it means, in ids and moments. */
export function meaningOfLine(typed: string, table: DraftingTable): MeetingMeaning {
  const read = (line: string) =>
    readMeetingLine(line, { now: table.now, directory: table.offices, fields: table.fields })
  const meant = seriesIn(typed, table.now, (rest) => read(rest).when)
  const text = meant?.text ?? typed
  const line = read(text)
  return {
    series: meant?.series ?? null,
    title: line.title || null,
    letterNumber: line.letterNumber ?? null,
    classification: line.classification ?? unknownClassification(text),
    ...(line.offered.length > 0
      ? { ...noTime, slots: line.offered }
      : timesOf(doubtedIfFar(line.when, text, table.now.toPlainDate()), table.now.timeZoneId)),
    answerBy: deadlineOf(line.deadline, table.now.timeZoneId),
    place: line.place ?? null,
    onlineUrl: line.onlineUrl ?? null,
    online: line.online,
    chair: chairOf(line, table.offices),
    required: inviteesOf(line.invitees, table.offices),
    optional: inviteesOf(line.optional, table.offices),
    fields: line.fields,
    unknownFields: line.unknownFields,
    agenda: line.agenda,
    dress: line.dress ?? null,
    inPerson: line.inPerson,
    groups: groupsOf(line.group, table.groups),
    // A word of secrecy is asked about.
    unread: line.leftover.filter((text) => !/^(?:terbatas|rahasia)$/i.test(text)),
  }
}

/**
 * A *sifat* with a slip, or the word for secrecy without its label, must be asked about: taken for Biasa, a
 * confidential meeting would be shown to everybody.
 */
function unknownClassification(text: string): { text: string } | null {
  const labelled = /(?:^|[,;\n])\s*sifat(?:\s+surat)?\s*:?\s+([^,;\n]+)/i.exec(text)?.[1]?.trim()
  const bare = text.normalize('NFKC').replace(/[\p{Cf}\p{M}]/gu, '')
  const written = labelled || /rahasia|(?<!perseroan )\bterbatas\b/i.exec(bare)?.[0]
  return written ? { text: written } : null
}

const noTime = { day: null, lastDay: null, when: null, problem: null, from: null, until: null }

function timesOf(
  when: When,
  zone: string,
): Pick<MeetingMeaning, 'day' | 'lastDay' | 'when' | 'problem' | 'from' | 'until'> {
  const lastDay = lastDayOf(when, zone)
  const nothing = { ...noTime, lastDay }
  if (when.reject) {
    const times = { from: hours(when.time), until: hours(when.endTime) }
    return { ...nothing, ...times, problem: when.reject === 'tidak_ada_waktu' ? null : when.reject }
  }
  const start = when.start?.withTimeZone(zone)
  const day = (start?.toPlainDate() ?? when.date)?.toString() ?? null
  const from = hours(start?.toPlainTime() ?? when.time)
  const until = hours(when.end?.withTimeZone(zone).toPlainTime() ?? when.endTime)
  if (!when.ask) return { ...nothing, day, from, until }
  const { reason, moments, candidates } = when.ask
  const aboutTime = askedAboutTime.test(reason)
  const choices = moments ? moments.map((moment) => local(moment.withTimeZone(zone))) : candidates.map(String)
  if (choices.length > 0)
    return { ...nothing, when: { reason, candidates: choices }, from: moments || aboutTime ? null : from, until }
  return aboutTime ? { ...nothing, day, problem: reason } : { ...nothing, from, until, problem: reason }
}

/** The day on which it ends, where that is another than the one it begins. */
function lastDayOf({ date, end, endDate }: When, zone: string): string | null {
  const last = endDate ?? end?.withTimeZone(zone).toPlainDate()
  return date && last && Temporal.PlainDate.compare(last, date) > 0 ? last.toString() : null
}

const hours = (time: Temporal.PlainTime | undefined): string | null =>
  time?.toString({ smallestUnit: 'minute' }) ?? null

const local = (moment: Temporal.ZonedDateTime): string => moment.toPlainDateTime().toString({ smallestUnit: 'minute' })

/** A deadline that names a day alone ends at noon, as the default one does. */
export function deadlineOf(when: When | undefined, timeZone: string): MeetingMeaning['answerBy'] {
  if (!when) return null
  if (when.ask || when.reject) return 'unread'
  if (when.start) return when.start.toInstant().toString()
  return when.date ? when.date.toZonedDateTime({ timeZone, plainTime: NOON }).toInstant().toString() : 'unread'
}

export function chairOf(line: Pick<MeetingLine, 'chair' | 'chairOffice'>, offices: Office[]): MeetingMeaning['chair'] {
  const { chair, chairOffice } = line
  if (!chair || !chairOffice) return null
  switch (chairOffice.kind) {
    case 'office':
      return { officeId: chairOffice.officeId }
    case 'several':
      return { text: chair, near: chairOffice.officeIds, several: true }
    case 'unknown':
      return unknownName(chair, offices)
  }
}

/** Who is said to lead, where nothing else is asked: an office, a name, or a list of which one is to be chosen. */
export function chairSaid(text: string, offices: Office[]): MeetingMeaning['chair'] {
  const chair = chairOf({ chair: text, chairOffice: findOffice(text, offices) }, offices)
  if (!chair || 'officeId' in chair || !/[,;&\n]|\bdan\b/i.test(text)) return chair
  const near = findOffices(text, offices).found
  return near.length > 1 ? { text, near: near.slice(0, listedChairs), several: true, listed: true } : chair
}

const unknownName = (text: string, offices: Office[]): UnclearName => ({
  text,
  near: nearestOffices(text, offices, suggestions),
  several: false,
})

export function inviteesOf(reading: ReturnType<typeof findOffices>, offices: Office[]): InviteesMeaning {
  // A word for offices of which the directory has none invites nobody, and has to be said.
  const [groups, empty] = [true, false].map((some) =>
    reading.groups.filter((group) => officesOf(group, offices).length > 0 === some),
  )
  return {
    officeIds: reading.found,
    groups: groups!,
    unclear: [
      ...empty!.map((group): UnclearName => ({ text: group, near: [], several: false })),
      ...reading.several.map(({ text, officeIds }) => ({ text, near: officeIds, several: true })),
      ...reading.unknown.map((text) => unknownName(text, offices)),
    ],
  }
}

function groupsOf(written: string | undefined, groups: DraftingTable['groups']): MeetingMeaning['groups'] {
  if (!written) return []
  const name = written.trim().toLowerCase()
  const meant = groups.filter(({ title }) => title.toLowerCase().includes(name)).map(({ chatId }) => chatId)
  return meant.length > 0 ? meant : 'unknown'
}

/** How somebody takes back what they typed before: the rest is what they mean. */
const slip = /^\s*(?:(?:eh|maaf|ralat|salah|koreksi|maksud(?:nya|\s+saya)?)\b[\s,:.–-]*)+(?=\S)/i

/** `eh salah, aula bappeda` as `aula bappeda`. */
export const withoutSlip = (text: string): string => text.replace(slip, '')

/** What typed words answer to the point that was asked; undefined when they answer nothing. */
export function answerToPoint(
  text: string,
  point: string,
  shown: Pick<DraftShown, 'sheet'>,
  table: DraftingTable,
): PointAnswer | undefined {
  if (plainLine(text) === '') return undefined
  switch (point) {
    case 'title':
      return { kind: 'title', title: text }
    case 'date':
      return whenAnswer(doubtedIfFar(readWhen(text, table.now, 'rapat'), text, table.now.toPlainDate()), table)
    case 'time':
      return timeAnswer(text, shown.sheet, table)
    case 'place': {
      const onlineUrl = urlIn(text) ?? null
      const place = placeOf(onlineUrl ? text.replace(onlineUrl, ' ') : text) || null
      const online = onlineUrl !== null || titleSaysOnline(text) || place === null
      return { kind: 'place', place, onlineUrl, online }
    }
    case 'invitees': {
      const invitees = inviteesOf(findOffices(text, table.offices), table.offices)
      const some = invitees.officeIds.length + invitees.groups.length + invitees.unclear.length > 0
      return some ? { kind: 'invitees', invitees } : undefined
    }
    default:
      return undefined
  }
}

function whenAnswer(when: When, table: DraftingTable): PointAnswer | undefined {
  const times = timesOf(when, table.now.timeZoneId)
  if (!times.day && !times.when && !times.problem && !times.from) return undefined
  return {
    kind: 'when',
    ...(times.day && { day: times.day }),
    ...(times.lastDay && { lastDay: times.lastDay }),
    ...(times.from && { from: times.from }),
    ...((times.from || times.when) && { until: times.until }),
    ...(when.end === null && { openEnd: true }),
    ...(times.problem && { problem: times.problem }),
    ...(times.when && { choice: times.when }),
  }
}

/** A time alone is read on the day that is known, so that an end and an ambiguous hour are understood as well. */
function timeAnswer(
  text: string,
  { day, lastDay }: Pick<DraftShown['sheet'], 'day' | 'lastDay'>,
  table: DraftingTable,
): PointAnswer | undefined {
  const whole = doubtedIfFar(readWhen(text, table.now, 'rapat'), text, table.now.toPlainDate())
  // Words that name a day of their own, if an unclear one, are read without the day that is known.
  const namesDay = (whole.ask?.candidates.length ?? 0) > 0 && timeSpans(text, table.now).some((span) => span.day)
  if (whole.date || namesDay || day === null) return whenAnswer(whole, table)
  const [year, month, date] = day.split('-')
  const said = /^\s*\d/.test(text) ? `pukul ${text}` : text
  const read = whenAnswer(readWhen(`${date}-${month}-${year} ${said}`, table.now, 'rapat'), table)
  // On a day that stands the time itself is what has passed.
  if (read?.kind === 'when' && read.problem === 'sudah_lewat') return { kind: 'when', problem: read.problem }
  // The day was known: words that add nothing to it are not understood.
  if (read?.kind !== 'when' || !(read.from || read.problem || read.choice)) return undefined
  // The days stay as they are, whatever hours are said.
  return { ...read, ...(lastDay && { lastDay }) }
}
