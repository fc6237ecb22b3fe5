import type { Office } from './directory.ts'
import { type ChoicePoint, type Draft, type DraftInvitee, settled } from './draft.ts'
import {
  asked,
  withChair,
  withClassification,
  withEnd,
  withFields,
  withInvitees,
  withMarked,
  withPlace,
  withRoles,
  withSection,
  withWhen,
} from './draft-edits.ts'
import { invite } from './invitees.ts'
import { classifications, isConfidential } from './meeting.ts'
import { isName } from './name.ts'
import { plainLine } from './plain-line.ts'
import type { PointAnswer } from './point-answer.ts'
import { movedAlong, withSeries } from './series-draft.ts'
import { slotsAmong, withSlotOf, withSlots } from './slot-edits.ts'

/**
 * The draft after an answer; the same draft when the answer does not fit any more, because the point was settled
 * before or the choice is none of those offered. `fields` are all codes there are, in their order.
 */
export function afterAnswer(draft: Draft, answer: PointAnswer, offices: readonly Office[], fields: string[]): Draft {
  const after = answered(draft, answer, offices, fields)
  return after === draft ? draft : settled(after)
}

function answered(draft: Draft, answer: PointAnswer, offices: readonly Office[], fields: string[]): Draft {
  const { meeting, sheet } = draft
  if (isConfidential(meeting) && aboutMatter.has(answer.kind)) return draft
  if (namesNothing(answer)) return draft
  switch (answer.kind) {
    case 'title':
      return { ...draft, meeting: { ...meeting, title: plainLine(answer.title) } }
    case 'when':
      if (sheet.slots) return { meeting, sheet: withSlotOf(answer, sheet, sheet.slots) }
      return { meeting, sheet: answer.alone ? withWhen(answer, sheet) : movedAlong(sheet, withWhen(answer, sheet)) }
    case 'series':
      return sheet.slots ? draft : { meeting, sheet: withSeries(sheet, answer) }
    case 'slots':
    case 'slot':
    case 'several':
      return { meeting, sheet: withSlots(answer, sheet) }
    case 'end':
      return sheet.slots ? draft : withEnd(draft, answer.until)
    case 'place':
    case 'online':
    case 'link':
      return withPlace(draft, answer)
    case 'chair':
      return withChair(draft, answer.chair, offices)
    case 'fields':
      return withFields(draft, answer, fields)
    case 'field': {
      const others = meeting.fields.filter((code) => code !== answer.code)
      return withFields(
        { ...draft, meeting: { ...meeting, fields: others } },
        {
          found: answer.on ? [answer.code] : [],
          unknown: [],
        },
        fields,
        false,
      )
    }
    case 'invitees':
      return { meeting, sheet: withInvitees(sheet, answer, offices) }
    case 'invite':
      return withMarked(draft, [answer.officeId], answer.on, offices)
    case 'roles':
      return { meeting, sheet: withRoles(sheet, answer) }
    case 'guest-out': {
      const invitees = sheet.invitees.filter((each) => !('guest' in each) || each.guest !== answer.guest)
      return invitees.length === sheet.invitees.length ? draft : { meeting, sheet: { ...sheet, invitees } }
    }
    case 'section':
      return withSection(draft, answer, offices)
    case 'classification':
      return withClassification(draft, answer.classification)
    case 'number':
      return { ...draft, meeting: { ...meeting, letterNumber: answer.text && plainLine(answer.text) } }
    case 'dress':
      return { ...draft, meeting: { ...meeting, dress: answer.text && plainLine(answer.text) } }
    case 'delegation':
      return answer.inPerson === meeting.inPerson
        ? draft
        : { ...draft, meeting: { ...meeting, inPerson: answer.inPerson } }
    case 'agenda': {
      const agenda = answer.items.map(plainLine).filter(isName)
      return { ...draft, meeting: { ...meeting, agenda } }
    }
    case 'deadline': {
      const remarks = sheet.remarks.filter((remark) => remark !== 'deadline-unread')
      return { meeting, sheet: { ...sheet, answerBy: answer.at, remarks } }
    }
    case 'unread': {
      const unread = [...new Set([...(sheet.unread ?? []), ...answer.texts.map(plainLine)])]
      return { meeting, sheet: { ...sheet, unread } }
    }
    case 'passed':
      return sheet.pending?.includes(answer.step) ? { meeting, sheet: asked(sheet, answer.step) } : draft
    case 'choice': {
      const point = sheet.choices.find((each) => each.id === answer.pointId)
      const after = point && afterChoice(draft, point, answer.choice, offices, fields)
      if (!after) return draft
      return { ...after, sheet: { ...after.sheet, choices: sheet.choices.filter((each) => each !== point) } }
    }
  }
}

/** Whether typed words were to name something and name nothing: they are no answer. */
export function namesNothing(answer: PointAnswer): boolean {
  const name = nameTyped(answer)
  return name !== null && !isName(name)
}

function nameTyped(answer: PointAnswer): string | null {
  switch (answer.kind) {
    case 'title':
      return answer.title
    case 'place':
      return answer.place
    case 'chair':
      return answer.chair && 'text' in answer.chair ? answer.chair.text : null
    case 'number':
    case 'dress':
      return answer.text
    default:
      return null
  }
}

/** Of a confidential meeting none of this is taken: its letter carries it. */
const aboutMatter: ReadonlySet<PointAnswer['kind']> = new Set([
  'title',
  'place',
  'online',
  'link',
  'fields',
  'field',
  'number',
  'dress',
  'delegation',
  'agenda',
  'unread',
  'slots',
  'slot',
  'several',
])

function afterChoice(
  draft: Draft,
  point: ChoicePoint,
  choice: string,
  offices: readonly Office[],
  fields: string[],
): Draft | undefined {
  const { meeting, sheet } = draft
  switch (point.kind) {
    case 'when': {
      if (choice === 'all')
        return { meeting, sheet: withSlots({ kind: 'slots', slots: slotsAmong(point.candidates) }, sheet) }
      const [day, from] = point.candidates[Number(choice)]?.split('T') ?? []
      return day ? { meeting, sheet: { ...sheet, day, ...(from && { from }), problem: null } } : undefined
    }
    case 'classification': {
      const classification = classifications[Number(choice)]
      return classification && withClassification(draft, classification)
    }
    case 'field':
      if (choice === 'skip') return draft
      return fields.includes(choice) ? withFields(draft, { found: [choice], unknown: [] }, fields, false) : undefined
    case 'office': {
      if (choice === 'skip') return draft
      const added: DraftInvitee =
        choice === 'guest' ? { guest: point.text, role: point.role } : { officeId: choice, role: point.role }
      if ('officeId' in added && !(point.near.includes(choice) && offices.some((office) => office.id === choice)))
        return undefined
      const chair = point.role === 'chair' && 'officeId' in added ? { chairOfficeId: choice, chairText: null } : {}
      return { meeting: { ...meeting, ...chair }, sheet: { ...sheet, invitees: invite(sheet.invitees, added) } }
    }
  }
}
