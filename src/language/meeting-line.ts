import { readWhen, timeSpans, type When } from './dates.ts'
import { fieldsOfSubject, findFields } from './field-words.ts'
import { withoutInPerson } from './in-person.ts'
import type { Label } from './line-labels.ts'
import { withoutMarkup } from './line-markup.ts'
import { isNoFact } from './line-offices.ts'
import { type MeetingContext, type SortedLine, sortLine } from './line-sorting.ts'
import { LONGEST_MESSAGE } from './normalise.ts'
import { type OfferedTimes, offeredTimes } from './offered-times.ts'
import { findOffice, findOffices, type OfficeReading } from './office-names.ts'
import { placeOf, titleSaysOnline, urlIn, withoutManner } from './venues.ts'

export type { MeetingContext } from './line-sorting.ts'

/** How a letter may be classified, by the rules for official correspondence. */
type Classification = 'Biasa' | 'Penting' | 'Segera' | 'Sangat Segera' | 'Terbatas' | 'Rahasia'

/** A meeting in one line, or from a letter's block. What is verbatim stays as typed; `ask` lists what is missing. */
export interface MeetingLine {
  title: string
  when: When
  /** Several days, each with its own hour, of which others are to say what suits; else empty. */
  offered: OfferedTimes['times']
  place?: string
  onlineUrl?: string
  online: boolean
  /** Codes: those of the label or of hashtags, else those the title is about. */
  fields: string[]
  unknownFields: string[]
  chair?: string
  chairOffice?: OfficeReading
  invitees: ReturnType<typeof findOffices>
  optional: ReturnType<typeof findOffices>
  letterNumber?: string
  classification?: Classification
  agenda: string[]
  deadline?: When
  dress?: string
  /** Nobody may stand in for who is invited. */
  inPerson: boolean
  group?: string
  /** Stretches of which nothing was understood, as typed. */
  leftover: string[]
  ask: ('date' | 'time' | 'place')[]
}

/** Between the times of which others are to choose. */
const OFFERS = /(?<!\p{L})(?:atau|atawa)(?!\p{L})/iu
const COMMAND = /^\s*\/[a-z]+(@\w+)?/i
const CLASSES: Classification[] = ['Sangat Segera', 'Segera', 'Penting', 'Terbatas', 'Rahasia', 'Biasa']

/**
 * Reads "Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang
 * SDM RISET KARET, pimpinan Asisten I, undang DISBUN BAPPEDA" in any order, or the block Hari/Tanggal, Pukul,
 * Tempat, Acara of a letter.
 */
export function readMeetingLine(text: string, context: MeetingContext): MeetingLine {
  const { inPerson, rest } = withoutInPerson(withoutMarkup(text.slice(0, LONGEST_MESSAGE)))
  const line = rest.replace(COMMAND, (command) => ' '.repeat(command.length))
  const sorted = sortLine(line, context)
  const value = (label: Label) => clean(sorted.values.get(label)?.[0]) || undefined
  const lists = (label: Label) => sorted.values.get(label)?.join('\n') ?? ''
  const agenda = agendaItems(lists('agenda'))
  const { title, isAgenda } = titleOf(sorted, agenda)
  const chair = value('chair')
  const number = value('number')
  const classification = classOf(value('classification') ?? '')
  const deadline = value('deadline')
  const onlineUrl = urlIn(line)
  const named = findFields([lists('fields'), ...sorted.hashtags].join('\n'), context.fields)
  const place = placeOf(clean(sorted.place) ?? '')
  const online = Boolean(onlineUrl) || sorted.online || titleSaysOnline(title)
  const when = readWhen(sorted.timeText, context.now, 'rapat')
  return {
    title: withoutManner(title),
    when,
    offered: offeredIn(sorted.timeText, context.now),
    ...(place && { place }),
    ...(onlineUrl && { onlineUrl }),
    online,
    fields: named.found.length > 0 ? named.found : fieldsOfSubject(`${title} ${agenda.join(' ')}`, context.fields),
    unknownFields: named.unknown,
    ...(chair && { chair, chairOffice: findOffice(chair, context.directory) }),
    invitees: inviteesOf(sorted, context),
    optional: findOffices(lists('optional'), context.directory),
    ...(number && { letterNumber: number }),
    ...(classification && { classification }),
    agenda: isAgenda ? [] : agenda,
    ...(deadline && { deadline: readWhen(deadline, context.now, 'tenggat') }),
    ...(value('dress') && { dress: value('dress')! }),
    inPerson,
    ...(value('group') && { group: value('group')! }),
    leftover: leftoverOf(sorted, title, isAgenda),
    ask: missingOf(when, place, online),
  }
}

const clean = (text: string | undefined) =>
  balanced(text)
    ?.replace(/[^\S\n]+/g, ' ')
    .trim()
    .replace(
      /(?:\s+(?:dan|serta|yang|itu|tersebut|ini|ya+|pak|bu|bapak|ibu|nggih|tks|trims|makasih|min|dong))+[.!]*$/i,
      '',
    )
    .replace(/(?<=[\p{L}\p{N})])[.,;!]+$/u, '')

/** A bracket that opened or closes outside of the stretch is none of it. */
const balanced = (text: string | undefined) =>
  text?.includes('(') === text?.includes(')') ? text : text?.replace(/^\s*\(|\)\s*$/g, '')

/** Days or hours alone between which the writer wavers are asked about, not offered. */
function offeredIn(text: string, now: Temporal.ZonedDateTime): OfferedTimes['times'] {
  if (!OFFERS.test(text)) return []
  const { times, problem } = offeredTimes(text, now)
  const days = new Set(times.map(({ day }) => day))
  const clocks = timeSpans(text, now).filter(({ clock }) => clock)
  return !problem && times.length > 1 && days.size === times.length && clocks.length >= times.length ? times : []
}

const INVITATION = /^(?:surat\s+)?undangan\s*/i
const NO_TITLE = /^(?:(?:surat\s+)?undangan|rapat|undangan rapat|permohonan kehadiran|mohon kehadiran)$/i

/** A letter's *Hal* often says no more than "Undangan"; then its *Acara* names the meeting. */
function titleOf(sorted: SortedLine, agenda: string[]): { title: string; isAgenda: boolean } {
  const written = clean(sorted.values.get('title')?.[0]) ?? ''
  const labelled = NO_TITLE.test(written) ? '' : written
  const invites = INVITATION.test(labelled)
  if (labelled && !(invites && agenda.length === 1)) return { title: labelled.replace(INVITATION, ''), isAgenda: false }
  const unlabelled = clean(sorted.title) ?? ''
  const better = agenda.length > 0 && sorted.isBlock && (agenda.length === 1 || !sorted.titleIsMeeting)
  if (unlabelled && !better) return { title: unlabelled, isAgenda: false }
  if (agenda.length > 0) return { title: agenda.join('; '), isAgenda: true }
  return { title: labelled.replace(INVITATION, '') || unlabelled || written, isAgenda: false }
}

/** What was not understood; beside a title with its label, what would have been one without it. */
function leftoverOf(sorted: SortedLine, title: string, isAgenda: boolean): string[] {
  const other = clean(sorted.title) ?? ''
  const unused = other !== '' && other !== title && !isAgenda && !sorted.isBlock ? [other] : []
  return [...unused, ...sorted.leftover]
    .flatMap((text) => clean(text) || [])
    .filter((text) => /[\p{L}\p{N}]/u.test(text) && !isNoFact(text))
}

/** Those who are to be invited, or else those the letter is addressed to, where they are offices. */
function inviteesOf(sorted: SortedLine, context: MeetingContext): ReturnType<typeof findOffices> {
  const invited = sorted.values.get('invitees')
  if (invited) return findOffices(invited.join('\n'), context.directory)
  const addressed = findOffices((sorted.values.get('addressees') ?? []).join('\n'), context.directory)
  const some = addressed.found.length + addressed.groups.length + addressed.several.length > 0
  return some ? { ...addressed, unknown: addressed.unknown.filter(isSomebody) } : findOffices('', context.directory)
}

/** "di Tempat", "daftar terlampir" and the town name nobody. */
const isSomebody = (name: string): boolean => !/terlampir|^(?:di|tempat|muara enim|masing)\b/i.test(name)

function missingOf(when: When, place: string, online: boolean): MeetingLine['ask'] {
  return [
    ...(when.date && !isAboutDay(when) ? [] : ['date' as const]),
    ...(when.time && !isAboutTime(when) ? [] : ['time' as const]),
    ...(place || online ? [] : ['place' as const]),
  ]
}

const ABOUT_TIME = /^(jam|siang|tengah|konfirmasi|zona|selesai)/
const isAboutTime = (when: When) => when.ask !== undefined && ABOUT_TIME.test(when.ask.reason)
const isAboutDay = (when: When) => when.ask !== undefined && !ABOUT_TIME.test(when.ask.reason)

function classOf(text: string): Classification | undefined {
  const written = text.toLowerCase()
  return CLASSES.find((name) => written.includes(name.toLowerCase()))
}

const ITEM_NUMBER = /^\s*(?:\d{1,2}|[a-z])[.)]\s+|^\s*[-•*]\s+/i

/** Items stand between semicolons or on lines of their own; a comma belongs to its item. */
function agendaItems(text: string): string[] {
  return text
    .split(/[;\n]|\s(?=[2-9][.)]\s)/)
    .map((item) => clean(item.replace(ITEM_NUMBER, '')) ?? '')
    .filter((item) => item !== '')
}
