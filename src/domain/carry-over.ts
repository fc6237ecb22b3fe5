import type { Draft } from './draft.ts'

/**
 * What comes first on the agenda of the next meeting on a field with open tasks. An agenda belongs to the letter of
 * invitation and is Indonesian whatever language its reader has chosen.
 */
export const carryOverItem = 'Evaluasi tindak lanjut rapat sebelumnya'

const said = /evaluasi\b.*\btindak lanjut/i

/** Whether an agenda looks back on the tasks already. */
export const looksBack = (agenda: readonly string[]): boolean => agenda.some((item) => said.test(item))

/** The draft with the tasks of its fields that are open as its first agenda item, unless its maker left that out. */
export function withCarryOver(draft: Draft, openTasks: number): Draft {
  const { meeting, sheet } = draft
  if (openTasks === 0 || sheet.noCarryOver || looksBack(meeting.agenda)) return draft
  return { meeting: { ...meeting, agenda: [carryOverItem, ...meeting.agenda] }, sheet }
}
