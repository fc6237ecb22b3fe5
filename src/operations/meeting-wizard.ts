import { isBlankDraft, type OpenPoint } from '../domain/draft.ts'
import { afterAnswer } from '../domain/draft-answer.ts'
import { type MeetingPlace, offered, placeBefore, screenOf } from '../domain/meeting-steps.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import { saveMeeting } from '../store/meetings.ts'
import type { Desk } from './desk.ts'
import { lockedDraft, wizardAt } from './drafts.ts'
import { perform, type Request } from './perform.ts'
import { endWizard, goTo } from './wizards.ts'

type ByUser = Request & { caller: { kind: 'user'; userId: number } }

/** Where somebody wants to be: at a named place, a step back, or on from a step whose answer stands or is left out. */
export type Move = { to: string } | { back: string } | { on: string }

/**
 * Moves whoever makes a draft about in it; no fact changes by that. A place there is not, and a button of a step that
 * is not shown any more, lead to where the draft asks next. `first` says that nothing lies before.
 */
export async function moveInDraft(
  desk: Desk,
  request: ByUser,
  meetingId: string,
  move: Move,
): Promise<Outcome<{ first: boolean }>> {
  return perform(desk, request, 'meeting.amend', async (work) => {
    const draft = await lockedDraft(work.trx, meetingId)
    if ('ok' in draft) return draft
    const wizard = await wizardAt(work, meetingId)
    if ('ok' in wizard) return wizard
    const { meeting, sheet } = draft
    const at = screenOf(draft, wizard.step, work.now)
    const isHere = at.on === 'step' ? Object.values(move).includes(at.step) : Object.values(move).includes(at.on)
    let place: MeetingPlace | string = wizard.step
    let first = false
    if ('to' in move) place = move.to
    else if (isHere && 'back' in move && at.on === 'step' && isChairAsked(at.point)) {
      // Back from a name nobody knows is the step at which it was typed.
      const freed = afterAnswer(draft, { kind: 'chair', chair: null }, [], [])
      await saveMeeting(work.trx, freed.meeting, freed.sheet)
      work.note(`meeting:${meetingId}`, { settled: 'chair' })
      place = at.step
    } else if (isHere && 'back' in move) {
      const before = placeBefore(draft, at, work.now)
      first = before === undefined
      place = before === undefined ? wizard.step : before
    } else if (isHere && 'on' in move) {
      place = null
      const step = offered.find((each) => each === move.on)
      const passed = step ? afterAnswer(draft, { kind: 'passed', step }, [], []) : draft
      if (passed !== draft) {
        await saveMeeting(work.trx, passed.meeting, passed.sheet)
        work.note(`meeting:${meetingId}`, { settled: 'passed' })
      }
    }
    // A time of no use that was typed here is not held against whoever comes back.
    if (!first && sheet.problem && !('on' in move)) await saveMeeting(work.trx, meeting, { ...sheet, problem: null })
    await goTo(work, { of: 'meeting', id: meetingId }, place)
    return done({ first })
  })
}

const isChairAsked = (point: OpenPoint | undefined): boolean => point?.kind === 'office' && point.role === 'chair'

/** Leaves a draft where it is, in the agenda; one that says nothing yet is discarded. */
export async function leaveDraft(desk: Desk, request: ByUser, meetingId: string): Promise<Outcome<{ kept: boolean }>> {
  return perform(desk, request, 'meeting.amend', async (work) => {
    const draft = await lockedDraft(work.trx, meetingId)
    if ('ok' in draft) return draft
    const blank = isBlankDraft(draft)
    if (blank) await saveMeeting(work.trx, { ...draft.meeting, state: 'cancelled' }, null)
    await endWizard(work, meetingId)
    if (blank) work.note(`meeting:${meetingId}`, { from: 'draft', to: 'cancelled' })
    return done({ kept: !blank })
  })
}
