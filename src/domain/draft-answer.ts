import type { AskReason } from '../language/dates.ts'
import type { Office } from './directory.ts'
import { type ChoicePoint, type Draft, type DraftInvitee, type DraftSheet, settled, type TimeProblem } from './draft.ts'
import type { InviteesMeaning } from './drafting.ts'
import { invite, officesOf } from './invitees.ts'
import { classifications, isConfidential } from './meeting.ts'
import { plainLine } from './plain-line.ts'

/** An answer to a point: typed words as they were understood, or the choice a button made. */
export type PointAnswer =
  | { kind: 'title'; title: string }
  | {
      kind: 'when'
      day?: string
      from?: string
      until?: string | null
      problem?: TimeProblem
      /** The words had several meanings, to choose from next. */
      choice?: { reason: AskReason; candidates: string[] }
    }
  | { kind: 'place'; place: string | null; onlineUrl: string | null; online: boolean }
  | { kind: 'invitees'; invitees: InviteesMeaning }
  | { kind: 'choice'; pointId: number; choice: string }

/**
 * The draft after an answer; the same draft when the answer does not fit any more, because the point was settled
 * before or the choice is none of those offered.
 */
export function afterAnswer(draft: Draft, answer: PointAnswer, offices: readonly Office[], fields: string[]): Draft {
  const { meeting, sheet } = draft
  switch (answer.kind) {
    case 'title':
      return isConfidential(meeting)
        ? draft
        : settled({ ...draft, meeting: { ...meeting, title: plainLine(answer.title) } })
    case 'when':
      return settled({ meeting, sheet: { ...sheet, ...when(answer, sheet) } })
    case 'place':
      return settled({
        ...draft,
        meeting: {
          ...meeting,
          place: answer.place && plainLine(answer.place),
          onlineUrl: answer.onlineUrl ?? meeting.onlineUrl,
          online: answer.online || answer.onlineUrl !== null || meeting.online,
        },
      })
    case 'invitees':
      return settled({ meeting, sheet: withInvitees(sheet, answer.invitees, offices) })
    case 'choice': {
      const point = sheet.choices.find((each) => each.id === answer.pointId)
      const after = point && afterChoice(draft, point, answer.choice, offices, fields)
      if (!after) return draft
      return settled({ ...after, sheet: { ...after.sheet, choices: sheet.choices.filter((each) => each !== point) } })
    }
  }
}

/**
 * A new day settles every question about the old one; a time of no use leaves its problem to be shown. A time alone
 * settles a question whose candidates are times of one day.
 */
function when(answer: PointAnswer & { kind: 'when' }, sheet: DraftSheet): Partial<DraftSheet> {
  const asked = sheet.choices.filter((point) => point.kind === 'when').flatMap((point) => point.candidates)
  const days = new Set(asked.map((candidate) => candidate.slice(0, 10)))
  // A time beside a day of no use is no answer to which of the times of another day was meant.
  const alone = !answer.problem || answer.problem === 'tanggal_belum_jelas'
  const day = answer.day ?? (answer.from && alone && days.size === 1 ? [...days][0] : undefined)
  const settles = day !== undefined || answer.choice !== undefined
  const choices = settles ? sheet.choices.filter((point) => point.kind !== 'when') : sheet.choices
  return {
    problem: answer.problem ?? null,
    ...(day && { day }),
    ...(answer.from && { from: answer.from }),
    ...((answer.from || answer.choice) && { until: answer.until ?? null }),
    choices: answer.choice ? [...choices, { id: nextId(sheet), kind: 'when', ...answer.choice }] : choices,
  }
}

const nextId = (sheet: DraftSheet): number => Math.max(0, ...sheet.choices.map((point) => point.id)) + 1

function withInvitees(sheet: DraftSheet, meant: InviteesMeaning, offices: readonly Office[]): DraftSheet {
  const ids = [...meant.officeIds, ...meant.groups.flatMap((group) => officesOf(group, offices))]
  let invitees = sheet.invitees
  for (const officeId of ids) invitees = invite(invitees, { officeId, role: 'required' })
  const next = nextId(sheet)
  const asked = meant.unclear.map(
    (name, at): ChoicePoint => ({
      id: next + at,
      kind: 'office',
      role: 'required',
      ...name,
      text: plainLine(name.text),
    }),
  )
  return { ...sheet, invitees, choices: [...sheet.choices, ...asked] }
}

function afterChoice(
  { meeting, sheet }: Draft,
  point: ChoicePoint,
  choice: string,
  offices: readonly Office[],
  fields: string[],
): Draft | undefined {
  switch (point.kind) {
    case 'when': {
      const [day, from] = point.candidates[Number(choice)]?.split('T') ?? []
      return day ? { meeting, sheet: { ...sheet, day, ...(from && { from }), problem: null } } : undefined
    }
    case 'classification': {
      const classification = classifications[Number(choice)]
      return classification && { meeting: { ...meeting, classification }, sheet }
    }
    case 'field':
      if (choice === 'skip') return { meeting, sheet }
      return fields.includes(choice)
        ? { meeting: { ...meeting, fields: [...new Set([...meeting.fields, choice])] }, sheet }
        : undefined
    case 'office': {
      if (choice === 'skip') return { meeting, sheet }
      const added: DraftInvitee =
        choice === 'guest' ? { guest: point.text, role: point.role } : { officeId: choice, role: point.role }
      if ('officeId' in added && !(point.near.includes(choice) && offices.some((office) => office.id === choice)))
        return undefined
      const chair = point.role === 'chair' && 'officeId' in added ? { chairOfficeId: choice, chairText: null } : {}
      return { meeting: { ...meeting, ...chair }, sheet: { ...sheet, invitees: invite(sheet.invitees, added) } }
    }
  }
}
