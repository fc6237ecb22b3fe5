import type { Cooperation, CooperationEvent, CooperationStep } from '../domain/cooperation.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { findCooperation, insertCooperationEvents, saveCooperation } from '../store/cooperations.ts'
import { lock } from '../store/database.ts'
import { listFields } from '../store/fields.ts'
import type { Work } from './perform.ts'
import { cancelReminders, planCooperationReminders } from './reminder-rows.ts'

/** Which cooperation is meant, as it was when it was shown. */
export interface Seen {
  id: string
  version: number
}

/** A change of a cooperation that was made. */
export interface Moved {
  cooperationId: string
  eventId: string
  code: string
}

/** The cooperation under its lock. Refuses when somebody changed it since it was shown, or it has ended. */
export async function lockedCooperation(work: Work, seen: Seen): Promise<Outcome<Cooperation>> {
  const found = (await lock(work.trx, 'cooperation', seen.id)) ? await findCooperation(work.trx, seen.id) : undefined
  if (!found) return refused('not-found')
  if (found.version !== seen.version) return refused('cooperation-changed', { code: found.code })
  if (found.ended) return refused('cooperation-ended', { code: found.code })
  return done(found)
}

/** What the history keeps of a change beside the step. */
export type Noted = Partial<Pick<CooperationEvent, 'note' | 'documentId' | 'meetingId'>>

/** Writes a locked cooperation as it is now, with the step in its history; its warnings follow its last day. */
export async function writeCooperation(
  work: Work,
  before: Cooperation,
  change: Partial<Cooperation>,
  step: CooperationStep,
  noted: Noted = {},
): Promise<Outcome<Moved>> {
  const after = { ...before, ...change, version: before.version + 1 }
  if (after.stage !== before.stage) after.stageSince = work.now
  const event: CooperationEvent = {
    id: work.newId(),
    cooperationId: before.id,
    step,
    from: before.stage,
    to: after.stage,
    note: null,
    documentId: null,
    meetingId: null,
    ...noted,
    by: work.actor.userId,
    at: work.now,
  }
  await saveCooperation(work.trx, after)
  await insertCooperationEvents(work.trx, [event], after.version)
  if (after.ended) await cancelReminders(work, 'cooperation', after.id)
  else if (after.endsOn !== before.endsOn) await planCooperationReminders(work, after)
  const gate = after.stage !== before.stage && { burdens: after.burdens, unbudgeted: after.unbudgeted }
  work.note(`cooperation:${before.id}`, { step, from: before.stage, to: after.stage, ended: after.ended, ...gate })
  return done({ cooperationId: before.id, eventId: event.id, code: before.code })
}

/** The names of those fields that are coordination only. */
export async function crossCuttingAmong({ trx }: Pick<Work, 'trx'>, codes: readonly string[]): Promise<string[]> {
  return (await listFields(trx))
    .filter((each) => each.crossCutting && codes.includes(each.code))
    .map(({ name }) => name)
}

/** Agreements are not for coordination alone: the refusal names the first such field. */
export const crossCutting = ([field = '–']: readonly string[]): Refusal =>
  refused('cooperation-cross-cutting', { field })
