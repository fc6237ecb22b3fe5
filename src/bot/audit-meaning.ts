import { taskCode } from '../domain/task.ts'
import { findOffices } from '../language/office-names.ts'
import { findPeriod } from '../language/report-periods.ts'
import { readTaskCode } from '../language/task-code.ts'
import type { AuditSearch, AuditWorld } from '../operations/audit.ts'

/** What words behind /audit ask for; `words`: what is left and may name a person. */
export interface AuditMeaning {
  search: AuditSearch
  /** The code of a task that is looked for. */
  task?: string
  words: string
}

/** Words that say nothing of what is looked for. */
const filler =
  /(?<![\p{L}\d])(?:audit|riwayat|catatan|perubahan|rapat|tugas|oleh|untuk|pada|dari|tentang|yang|siapa)(?![\p{L}\d])/giu

/** Reads "DISBUN kemarin", "TL-KARET-2023-0001", "Rakor Karet triwulan ini" or the name of somebody. */
export function readAuditWords(text: string, { offices, fields, meetings, today }: AuditWorld): AuditMeaning {
  const typed = text.replace(/\s+/g, ' ').trim()
  const code = readTaskCode(typed, fields)
  if (code) return { search: {}, task: taskCode(code.field, code.year ?? today.year, code.number), words: '' }
  // A meeting by the whole of its name comes first: its name may hold a year or an office.
  const whole = meetings.find(({ name, code }) => [name, code].some((each) => same(each, typed)))
  if (whole) return { search: { subject: `meeting:${whole.id}` }, words: '' }
  const period = findPeriod(typed, today)
  const days = period && { from: period.from.toString(), until: period.until.toString() }
  const rest = (period?.rest ?? typed).trim()
  if (rest === '') return { search: { ...days }, words: '' }
  const named = meetings.filter(({ name, code }) => contains(name, rest) || same(code, rest))
  const { found } = findOffices(rest, offices)
  const [office, ...others] = found
  if (office && others.length === 0) return { search: { ...days, officeId: office }, words: '' }
  const [meeting, ...more] = named
  if (meeting && more.length === 0) return { search: { ...days, subject: `meeting:${meeting.id}` }, words: '' }
  return { search: { ...days }, words: rest.replace(filler, ' ').replace(/\s+/g, ' ').trim() }
}

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()
const same = (one: string, other: string): boolean => fold(one) === fold(other)
/** Fewer letters name no meeting. */
const contains = (name: string, words: string): boolean => words.length >= 5 && fold(name).includes(fold(words))
