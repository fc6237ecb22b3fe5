import { FormattedString } from '@grammyjs/parse-mode'
import type { Office } from '../../domain/directory.ts'
import { isConfidential, type Meeting, meetingCode } from '../../domain/meeting.ts'
import { lastDayOf } from '../../domain/several-days.ts'
import { hoursOf } from '../../locales/hours.ts'
import type { Speech } from '../house.ts'

interface FactsShown {
  /** The directory, for the chair's title. */
  offices: readonly Office[]
  /** True in a group, where the link of an online meeting is promised but never shown. */
  public: boolean
  /** Of a draft without its start: the day, or the hours on some day or other, as far as they are known. */
  known?: {
    day?: Temporal.PlainDate
    lastDay?: Temporal.PlainDate
    hours?: Pick<Meeting, 'startsAt' | 'endsAt' | 'zone'>
  }
}

/**
 * The facts of a meeting as the letter of invitation lists them, a line each. Of a confidential meeting nothing but
 * that the invitation went through official channels, and its code. Never a link.
 */
export function meetingFacts(speech: Speech, meeting: Meeting, shown: FactsShown): FormattedString {
  if (isConfidential(meeting))
    return FormattedString.join([
      speech.t('meeting-confidential'),
      '\n',
      line(speech, 'code', FormattedString.code(meetingCode(meeting.id))),
    ])
  const lines = [
    meeting.title && line(speech, 'title', FormattedString.bold(meeting.title)),
    meeting.letterNumber && line(speech, 'number', meeting.letterNumber),
    ...whenLines(speech, meeting, shown.known),
    placeOf(speech, meeting, shown.public) && line(speech, 'place', placeOf(speech, meeting, shown.public)),
    chairOf(meeting, shown.offices) && line(speech, 'chair', chairOf(meeting, shown.offices)),
    ...agendaLines(speech, meeting.agenda),
    meeting.dress && line(speech, 'dress', meeting.dress),
    meeting.inPerson && line(speech, 'delegation', speech.t('meeting-in-person')),
    meeting.answerBy && line(speech, 'answer-by', moment(speech.format.dateTime(meeting.answerBy), meeting.answerBy)),
  ]
  return FormattedString.join(
    lines.filter((each) => each !== null && each !== false && each !== '' && each !== undefined),
    '\n',
  )
}

/** `Kamis, 4 Mei 2023`, `Kamis, 4 Mei 2023 s.d. Jumat, 5 Mei 2023`. */
export function daysOf(speech: Speech, meeting: Pick<Meeting, 'startsAt' | 'endsAt' | 'zone'>): string {
  if (!meeting.startsAt) return ''
  return daysFrom(speech, meeting.startsAt, lastDayOf(meeting))
}

/** The same of days whose hour may not be known. */
export function daysFrom(
  { format, t }: Speech,
  first: Temporal.Instant | Temporal.PlainDate,
  last: Temporal.PlainDate | undefined,
): string {
  return last ? t('meeting-days', { from: format.date(first), until: format.date(last) }) : format.date(first)
}

/**
 * When a meeting begins, and of several days all of them: `Kamis, 4 Mei 2023 pukul 09.00 WIB`, `Kamis, 4 Mei 2023 s.d.
 * Jumat, 5 Mei 2023, mulai pukul 09.00 WIB`. Empty without a start.
 */
export function whenOf(speech: Speech, meeting: Pick<Meeting, 'startsAt' | 'endsAt' | 'zone'>): string {
  if (!meeting.startsAt) return ''
  const { format, t } = speech
  if (!lastDayOf(meeting)) return format.dateTime(meeting.startsAt)
  return t('meeting-days-from', { days: daysOf(speech, meeting), time: format.time(meeting.startsAt) })
}

/** How the chair is addressed: the title of the office's head, or the words of the letter. */
export function chairOf(meeting: Meeting, offices: readonly Office[]): string {
  const office = offices.find((each) => each.id === meeting.chairOfficeId)
  return office ? titleOf(office) : (meeting.chairText ?? '')
}

/** When and where a meeting takes place, a line each; nothing of a confidential one. */
export function whenAndWhere(speech: Speech, meeting: Meeting): FormattedString[] {
  if (isConfidential(meeting)) return []
  const place = placeOf(speech, meeting, false)
  return [...whenLines(speech, meeting), ...(place ? [line(speech, 'place', place)] : [])]
}

/** How an office is addressed: its head's title; a partner's or guest's name where there is none. */
export const titleOf = (office: Office): string => office.headTitle || office.name

const line = (speech: Speech, fact: string, value: FormattedString | string): FormattedString =>
  FormattedString.join([speech.t(`meeting-fact-${fact}`), ' ', value])

/** The date keeps its Indonesian writing and still lets the reader set an alarm on it. */
const moment = (text: string, at: Temporal.Instant): FormattedString =>
  FormattedString.time(text, Math.floor(at.epochMilliseconds / 1000))

function whenLines(speech: Speech, meeting: Meeting, known: FactsShown['known'] = {}): FormattedString[] {
  if (!meeting.startsAt)
    return [
      ...(known.day ? [line(speech, 'date', daysFrom(speech, known.day, known.lastDay))] : []),
      ...(known.hours ? [line(speech, 'hours', hoursOf(speech, known.hours))] : []),
    ]
  return [
    line(speech, 'date', moment(daysOf(speech, meeting), meeting.startsAt)),
    line(speech, 'hours', hoursOf(speech, meeting)),
  ]
}

function placeOf(speech: Speech, meeting: Meeting, isPublic: boolean): string {
  if (!meeting.online) return meeting.place ?? ''
  const online = speech.t(isPublic && meeting.onlineUrl ? 'meeting-online-public' : 'meeting-online')
  return meeting.place ? speech.t('meeting-hybrid', { place: meeting.place, online }) : online
}

function agendaLines(speech: Speech, agenda: string[]): FormattedString[] {
  if (agenda.length === 0) return []
  if (agenda.length === 1) return [line(speech, 'agenda', agenda[0]!)]
  return [
    new FormattedString(speech.t('meeting-fact-agenda')),
    ...agenda.map((item, at) => new FormattedString(`${at + 1}. ${item}`)),
  ]
}
