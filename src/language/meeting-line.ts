import { readWhen, type When } from './dates.ts'
import { fieldsOfSubject, findFields } from './field-words.ts'
import type { Label } from './line-labels.ts'
import { type MeetingContext, sortLine } from './line-sorting.ts'
import { findOffice, findOffices, type OfficeReading } from './office-names.ts'
import { placeOf, titleSaysOnline, urlIn, withoutManner } from './venues.ts'

export type { MeetingContext } from './line-sorting.ts'

/** How a letter may be classified, by the rules for official correspondence. */
type Classification = 'Biasa' | 'Penting' | 'Segera' | 'Sangat Segera' | 'Terbatas' | 'Rahasia'

/** A meeting in one line, or from a letter's block. What is verbatim stays as typed; `ask` lists what is missing. */
export interface MeetingLine {
  title: string
  when: When
  place?: string
  onlineUrl?: string
  online: boolean
  /** Codes: those of the label, else those the title is about. */
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
  group?: string
  ask: ('date' | 'time' | 'place')[]
}

const COMMAND = /^\s*\/[a-z]+(@\w+)?/i
const CLASSES: Classification[] = ['Sangat Segera', 'Segera', 'Penting', 'Terbatas', 'Rahasia', 'Biasa']

/**
 * Reads "Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang
 * SDM RISET KARET, pimpinan Asisten I, undang DISBUN BAPPEDA" in any order, or the block Hari/Tanggal, Pukul,
 * Tempat, Acara of a letter.
 */
export function readMeetingLine(text: string, context: MeetingContext): MeetingLine {
  const line = text.replace(COMMAND, (command) => ' '.repeat(command.length))
  const sorted = sortLine(line, context)
  const value = (label: Label) => sorted.values.get(label)?.[0]?.trim() || undefined
  const lists = (label: Label) => sorted.values.get(label)?.join('\n') ?? ''
  const agenda = agendaItems(lists('agenda'))
  const title = sorted.title || agenda.join('; ')
  const chair = value('chair')
  const number = value('number')
  const classification = classOf(value('classification') ?? '')
  const deadline = value('deadline')
  const onlineUrl = urlIn(line)
  const named = findFields(lists('fields'), context.fields)
  const place = placeOf(sorted.place)
  const online = Boolean(onlineUrl) || sorted.online || titleSaysOnline(title)
  const when = readWhen(sorted.timeText, context.now, 'rapat')
  return {
    title: withoutManner(title),
    when,
    ...(place && { place }),
    ...(onlineUrl && { onlineUrl }),
    online,
    fields: named.found.length > 0 ? named.found : fieldsOfSubject(`${title} ${agenda.join(' ')}`, context.fields),
    unknownFields: named.unknown,
    ...(chair && { chair, chairOffice: findOffice(chair, context.directory) }),
    invitees: findOffices(lists('invitees'), context.directory),
    optional: findOffices(lists('optional'), context.directory),
    ...(number && { letterNumber: number }),
    ...(classification && { classification }),
    agenda: sorted.title ? agenda : [],
    ...(deadline && { deadline: readWhen(deadline, context.now, 'tenggat') }),
    ...(value('dress') && { dress: value('dress')! }),
    ...(value('group') && { group: value('group')! }),
    ask: missingOf(when, place, online),
  }
}

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
    .map((item) => item.replace(ITEM_NUMBER, '').trim().replace(/[,.]$/, ''))
    .filter((item) => item !== '')
}
