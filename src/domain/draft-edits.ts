import type { Office } from './directory.ts'
import type { ChoicePoint, Draft, DraftSheet, OptionalStep } from './draft.ts'
import { named, type UnclearName } from './drafting.ts'
import { invite, officesIn, officesOf, uninvite, withoutChair } from './invitees.ts'
import { type Classification, isConfidential } from './meeting.ts'
import { plainLine } from './plain-line.ts'
import type { PointAnswer } from './point-answer.ts'

type Of<K extends PointAnswer['kind']> = Extract<PointAnswer, { kind: K }>

/** The sheet with one thing offered no more. */
export const asked = (sheet: DraftSheet, step: OptionalStep): DraftSheet =>
  sheet.pending ? { ...sheet, pending: sheet.pending.filter((each) => each !== step) } : sheet

/** The sheet with one thing to be offered still. */
const toAsk = (sheet: DraftSheet, step: OptionalStep): DraftSheet => ({
  ...sheet,
  pending: [...(sheet.pending ?? []).filter((each) => each !== step), step],
})

/**
 * A new day settles every question about the old one; a time of no use leaves its problem to be shown. A time alone
 * settles a question whose candidates are times of one day. An end that the new start leaves behind is asked anew.
 */
export function withWhen(answer: Of<'when'>, sheet: DraftSheet): DraftSheet {
  const candidates = sheet.choices.filter((point) => point.kind === 'when').flatMap((point) => point.candidates)
  const days = new Set(candidates.map((candidate) => candidate.slice(0, 10)))
  // A time beside a day of no use is no answer to which of the times of another day was meant.
  const alone = !answer.problem || answer.problem === 'tanggal_belum_jelas'
  const day = answer.day ?? (answer.from && alone && days.size === 1 ? [...days][0] : undefined)
  const settles = day !== undefined || answer.choice !== undefined
  const choices = settles ? sheet.choices.filter((point) => point.kind !== 'when') : sheet.choices
  // Whoever names a day names them all; an hour leaves them as they are.
  const { lastDay: known, ...rest } = sheet
  const lastDay = answer.lastDay ?? (answer.day || answer.choice ? undefined : known)
  const next: DraftSheet = {
    ...rest,
    problem: answer.problem ?? null,
    ...(day && { day }),
    ...(lastDay && { lastDay }),
    ...(answer.from && { from: answer.from }),
    choices: answer.choice ? [...choices, { id: nextId(sheet), kind: 'when', ...answer.choice }] : choices,
  }
  if (answer.until || answer.openEnd) return asked({ ...next, until: answer.until ?? null }, 'end')
  // Candidates that are days alone leave the hours as they are.
  if (answer.choice)
    return answer.choice.candidates.some((each) => each.includes('T')) ? { ...next, until: null } : next
  const leftBehind = answer.from !== undefined && next.until !== null && next.until <= answer.from && !next.lastDay
  return leftBehind ? toAsk({ ...next, until: null }, 'end') : next
}

const nextId = (sheet: DraftSheet): number => Math.max(0, ...sheet.choices.map((point) => point.id)) + 1

/** An end before the start is no end. */
export function withEnd(draft: Draft, until: string | null): Draft {
  const { from, lastDay } = draft.sheet
  if (until !== null && from !== null && until <= from && !lastDay) return draft
  return { ...draft, sheet: asked({ ...draft.sheet, until, problem: null }, 'end') }
}

/** Whether anybody joins from afar follows from what is said: a link does, a room of its own does not. */
export function withPlace({ meeting, sheet }: Draft, answer: Of<'place'> | Of<'online'> | Of<'link'>): Draft {
  switch (answer.kind) {
    case 'place': {
      const place = answer.place && plainLine(answer.place)
      const onlineUrl = answer.onlineUrl ?? meeting.onlineUrl
      return { sheet, meeting: { ...meeting, place, onlineUrl, online: answer.online || onlineUrl !== null } }
    }
    case 'online': {
      const online = { ...meeting, place: null, online: true }
      return { meeting: online, sheet: meeting.onlineUrl === null ? toAsk(sheet, 'link') : sheet }
    }
    case 'link': {
      const online = answer.url !== null || meeting.place === null
      return { meeting: { ...meeting, onlineUrl: answer.url, online }, sheet: asked(sheet, 'link') }
    }
  }
}

/** Whoever had the chair gives it up; a name that is no office, or several, is asked about. */
export function withChair(
  { meeting, sheet }: Draft,
  chair: { officeId: string } | UnclearName | null,
  offices: readonly Office[],
): Draft {
  const freed: DraftSheet = {
    ...asked(sheet, 'chair'),
    invitees: withoutChair(sheet.invitees),
    choices: sheet.choices.filter((point) => !(point.kind === 'office' && point.role === 'chair')),
  }
  if (chair === null) return { meeting: { ...meeting, chairOfficeId: null, chairText: null }, sheet: freed }
  if ('text' in chair) {
    // Of a list nobody is the chair until one is chosen.
    const chairText = chair.listed ? null : plainLine(chair.text)
    return {
      meeting: { ...meeting, chairOfficeId: null, chairText },
      sheet: withNames(freed, [chair], 'chair'),
    }
  }
  const { officeId } = chair
  if (!offices.some((office) => office.id === officeId && office.enabled)) return { meeting, sheet }
  return {
    meeting: { ...meeting, chairOfficeId: officeId, chairText: null },
    sheet: { ...freed, invitees: invite(freed.invitees, { officeId, role: 'chair' }) },
  }
}

/** Adds fields, in the order there is of them; typed ones that nobody knows are asked about. */
export function withFields(
  { meeting, sheet }: Draft,
  { found, unknown }: { found: string[]; unknown: string[] },
  all: string[],
  passes = true,
): Draft {
  const named = new Set([...meeting.fields, ...found])
  const next = nextId(sheet)
  const points = unknown.map((text, at): ChoicePoint => ({ id: next + at, kind: 'field', text: plainLine(text) }))
  const after = { ...sheet, choices: [...sheet.choices, ...points] }
  return {
    meeting: { ...meeting, fields: all.filter((code) => named.has(code)) },
    sheet: passes ? asked(after, 'fields') : after,
  }
}

export function withInvitees(
  sheet: DraftSheet,
  { invitees: meant, role: said }: Of<'invitees'>,
  offices: readonly Office[],
): DraftSheet {
  const role = said ?? 'required'
  const ids = [...meant.officeIds, ...meant.groups.flatMap((group) => officesOf(group, offices))]
  let invitees = sheet.invitees
  for (const officeId of ids) invitees = invite(invitees, { officeId, role })
  return withNames({ ...sheet, invitees }, meant.unclear, role)
}

/** Makes offices that are invited required or optional; the chair is neither. */
export const withRoles = (sheet: DraftSheet, { officeIds, role }: Of<'roles'>): DraftSheet => ({
  ...sheet,
  invitees: sheet.invitees.map((each) =>
    'officeId' in each && officeIds.includes(each.officeId) && each.role !== 'chair' ? { ...each, role } : each,
  ),
})

/** Names that are no office, or several, become questions. */
function withNames(sheet: DraftSheet, names: UnclearName[], role: 'chair' | 'required' | 'optional'): DraftSheet {
  const next = nextId(sheet)
  const points = names.flatMap(named).map((name, at): ChoicePoint => ({ id: next + at, kind: 'office', role, ...name }))
  return { ...sheet, choices: [...sheet.choices, ...points] }
}

/** Ticks offices of the directory, or takes their tick away. */
export function withMarked(draft: Draft, ids: string[], on: boolean, offices: readonly Office[]): Draft {
  const known = ids.filter((id) => offices.some((office) => office.id === id && office.enabled))
  let { invitees } = draft.sheet
  for (const officeId of known)
    invitees = on ? invite(invitees, { officeId, role: 'required' }) : uninvite(invitees, officeId)
  return { ...draft, sheet: { ...draft.sheet, invitees } }
}

export const withSection = (draft: Draft, { section, on }: Of<'section'>, offices: readonly Office[]): Draft =>
  withMarked(
    draft,
    officesIn(section, offices).map((office) => office.id),
    on,
    offices,
  )

/** A meeting that is confidential no more has lost its title with the rest; a kind that there is not is asked about. */
export function withClassification(draft: Draft, classification: Classification | { text: string }): Draft {
  const { meeting } = draft
  const choices = draft.sheet.choices.filter((point) => point.kind !== 'classification')
  const sheet = { ...draft.sheet, choices }
  if (typeof classification === 'object') {
    const point: ChoicePoint = { id: nextId(draft.sheet), kind: 'classification', text: plainLine(classification.text) }
    return { meeting, sheet: { ...sheet, choices: [...choices, point] } }
  }
  const opened = isConfidential(meeting) && !isConfidential({ classification })
  return { meeting: { ...meeting, classification, ...(opened && { title: '' }) }, sheet }
}
