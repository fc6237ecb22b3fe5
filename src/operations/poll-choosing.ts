import type { Draft } from '../domain/draft.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { hasPassed } from '../domain/slot.ts'
import { draftAtSlot } from '../domain/slot-edits.ts'
import type { PollMark } from '../domain/time-poll.ts'
import { insertAnswer } from '../store/answers.ts'
import { invitationsOf, setAnswer } from '../store/invitations.ts'
import { findDraft } from '../store/meetings.ts'
import type { Desk } from './desk.ts'
import { type Published, publishDraft } from './meetings.ts'
import { perform, type Request, type Work } from './perform.ts'
import { settlePoll } from './poll-rows.ts'
import { printOfDraft, type Seen } from './seen-content.ts'
import { type LockedPoll, lockedPoll, stateAfter } from './time-polls.ts'

/** What choosing came to; `carried`: offices whose answer went with it, to be confirmed. */
export interface Chosen extends Published {
  pollId: string
  carried: number
}

/**
 * Makes a meeting of one of the times and publishes it, as the draft is now: its chair and invitees may be others than
 * when it was asked. `shownIn`: the message that was pressed, and shows it at once. Who said that they can come at that time is taken for undecided until they confirm. Refuses a time
 * that has passed, and with `time-not-kept` as publishing does when something about it is to be minded.
 */
export async function chooseSlot(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  pollId: string,
  at: number,
  { shownIn, ...seen }: Pick<Seen, 'kept' | 'because'> & { shownIn: number | null },
): Promise<Outcome<Chosen>> {
  return perform<Chosen>(desk, request, 'poll.choose', async (work) => {
    const locked = await lockedPoll(work, pollId)
    if ('ok' in locked) return locked
    const chosen = await slotToChoose(work, locked, at)
    if ('ok' in chosen) return chosen
    const published = await publishDraft(work, chosen.draft, { print: printOfDraft(chosen.draft), ...seen })
    if (!published.ok) return published
    const carried = await carryOver(work, locked, at)
    await settlePoll(work, locked.poll, 'chosen', locked.meeting, shownIn)
    work.note(`meeting:${locked.meeting.id}`, { times: 'chosen', slot: at, carried })
    return done({ ...published.value, pollId, carried })
  })
}

async function slotToChoose(work: Work, locked: LockedPoll, at: number): Promise<{ draft: Draft } | Refusal> {
  const state = stateAfter(locked, 'chosen')
  if (typeof state === 'object') return state
  const { poll, meeting } = locked
  const slot = poll.slots[at]
  const draft = await findDraft(work.trx, meeting.id)
  if (!slot || !draft) return refused('not-found')
  if (hasPassed(slot, meeting.zone, work.now)) return refused('poll-slot-past')
  return { draft: draftAtSlot(draft, slot) }
}

const suits: readonly (PollMark | null | undefined)[] = ['can', 'if-need']

/** An office that can come at that time has nearly promised: it stands as undecided, given by whoever said so. */
async function carryOver(work: Work, { meeting, answers }: LockedPoll, slot: number): Promise<number> {
  let carried = 0
  for (const invitation of await invitationsOf(work.trx, meeting.id)) {
    const said = answers.get(invitation.officeId)
    if (!said || !suits.includes(said.marks[slot])) continue
    const answer = { kind: 'unsure' as const }
    const given = { via: 'poll' as const, by: said.givenBy }
    await setAnswer(work.trx, invitation.id, answer, { ...given, at: work.now })
    await insertAnswer(work.trx, {
      id: work.newId(),
      invitationId: invitation.id,
      answer,
      givenBy: said.givenBy,
      givenAs: said.givenAs,
      via: 'poll',
      givenAt: work.now,
    })
    carried += 1
  }
  return carried
}
