import { readWhen, type When } from './dates.ts'
import { findFields } from './field-words.ts'
import { withoutMarkup } from './line-markup.ts'
import { LONGEST_MESSAGE } from './normalise.ts'
import { findOffice, type OfficeReading } from './office-names.ts'
import { type LabelledTask, labelledTask, type TaskLabel } from './task-labels.ts'
import { isFiller, takeOwner, withoutOwnerColon } from './task-owners.ts'
import { dueWithin, type TaskContext, takeField, takeOffice, trimmed, withoutDue } from './task-parts.ts'

export type { TaskContext } from './task-parts.ts'

/** A follow-up task in one line; what is missing is asked, one question at a time. */
export interface TaskLine {
  field?: string
  /** A hashtag or code that is no field, verbatim. */
  fieldUnknown?: string
  office: OfficeReading
  officeText?: string
  due?: When
  description?: string
  /** What stands beside the description and was not understood, verbatim. */
  leftover: string[]
  missing: ('field' | 'office' | 'due' | 'description')[]
}

const COMMAND = /^\s*\/[a-z]+(@\w+)?/i

/**
 * Reads "/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet". Field (hashtag or code), office
 * and date stand in any order before the colon; without a colon what is left over is the description. A hashtag, and
 * a date after "paling lambat", may stand in the description as well, and each part may have a label of its own.
 */
export function readTaskLine(text: string, context: TaskContext): TaskLine {
  const line = withoutMarkup(text.slice(0, LONGEST_MESSAGE)).replace(COMMAND, (command) => ' '.repeat(command.length))
  const colon = findColon(line)
  const labelled = labelledTask(line, (label, value) => colon < 0 && holds(label, value, context))
  if (labelled) return finished(fromLabels(labelled, context))
  const rest = withoutOwnerColon(line, context.directory)
  const cut = findColon(rest)
  return finished(
    cut < 0 ? fromSentence(rest, context) : fromBothSides(rest.slice(0, cut), rest.slice(cut + 1), context),
  )
}

function holds(label: TaskLabel, value: string, context: TaskContext): boolean {
  if (label === 'field') return findFields(value, context.fields).found.length === 1
  if (label === 'office') return findOffice(value, context.directory).kind !== 'unknown'
  return label === 'due' && dueOf(value, context) !== undefined
}

type Reading = Omit<TaskLine, 'missing'>

function fromLabels(labelled: LabelledTask, context: TaskContext): Reading {
  const named = findFields(labelled.field ?? '', context.fields)
  const due = readWhen(labelled.due ?? '', context.now, 'tenggat', context.holidays)
  const [code, ...others] = named.found
  return {
    ...(code && others.length === 0 && { field: code }),
    ...(!code && labelled.field && { fieldUnknown: labelled.field }),
    office: findOffice(labelled.office ?? '', context.directory),
    ...(labelled.office && { officeText: labelled.office }),
    ...(due.reject !== 'tidak_ada_waktu' && { due }),
    ...(labelled.description && { description: trimmed(labelled.description) }),
    leftover: leftoverOf([
      ...(code && others.length === 0 ? [] : [labelled.field]),
      ...(findOffice(labelled.office ?? '', context.directory).kind === 'unknown' ? [labelled.office] : []),
      ...(due.reject === 'tidak_ada_waktu' ? [labelled.due] : []),
    ]),
  }
}

function fromSentence(line: string, context: TaskContext): Reading {
  const due = dueOf(line, context)
  const field = takeField(withoutDue(line, context.now, due), context.fields)
  const office = takeOwner(field.pieces, context.directory) ?? takeOffice(field.pieces, context.directory, false)
  const description = office.pieces.map(trimmed).filter(Boolean).join(' ')
  return reading(field, office, due, description, [field.unknown])
}

/** Before the colon stand field, office and date; what is not found there may stand in the description. */
function fromBothSides(head: string, after: string, context: TaskContext): Reading {
  const due = dueOf(head, context)
  const inside = due ? undefined : dueWithin(after, context)
  const before = takeField(withoutDue(head, context.now, due), context.fields)
  const said = inside ? inside.rest : trimmed(after)
  const tagged = before.code || before.unknown ? undefined : takeField([said], context.fields.filter(hasHashtag(said)))
  const field = tagged?.code ? { ...before, code: tagged.code } : before
  const office: ReturnType<typeof takeOffice> =
    takeOwner(field.pieces, context.directory) ?? takeOffice(field.pieces, context.directory, true)
  const description = trimmed((tagged?.code ? tagged.pieces.join(' ') : said).replace(/[^\S\n]{2,}/g, ' '))
  const leftover = [field.unknown, ...(office.unknown ?? []), ...office.pieces]
  return reading(field, office, due ?? inside?.due, description, leftover)
}

/** In a description only hashtags name the field: "KARET" may be a plain word in capitals. */
const hasHashtag =
  (text: string) =>
  ({ hashtag }: { hashtag: string }) =>
    text.toLowerCase().includes(hashtag.toLowerCase())

function dueOf(text: string, context: TaskContext): When | undefined {
  const due = readWhen(text, context.now, 'tenggat', context.holidays)
  return due.reject === 'tidak_ada_waktu' ? undefined : due
}

function reading(
  field: { code?: string; unknown?: string },
  office: { reading: OfficeReading; text?: string },
  due: When | undefined,
  description: string,
  leftover: (string | undefined)[],
): Reading {
  return {
    ...(field.code && { field: field.code }),
    ...(field.unknown && { fieldUnknown: field.unknown }),
    office: office.reading,
    ...(office.text && { officeText: office.text }),
    ...(due && { due }),
    ...(description && { description }),
    leftover: leftoverOf(leftover),
  }
}

const leftoverOf = (texts: (string | undefined)[]): string[] =>
  texts.flatMap((text) => (text && !isFiller(text) ? [trimmed(text)] : []))

function finished(task: Reading): TaskLine {
  const undated = !task.due?.date || task.due.ask !== undefined
  return {
    ...task,
    missing: [
      ...(task.field ? [] : ['field' as const]),
      ...(task.office.kind === 'office' ? [] : ['office' as const]),
      ...(undated ? ['due' as const] : []),
      ...(task.description ? [] : ['description' as const]),
    ],
  }
}

// A colon between digits belongs to a time.
function findColon(line: string): number {
  return line.search(/:(?!\d)|(?<!\d):/)
}
