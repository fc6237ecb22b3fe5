import { isBlankDraft, openPoints } from '../domain/draft.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { isBlank } from '../domain/task-draft.ts'
import type { Reader } from '../store/database.ts'
import { findGroup } from '../store/groups.ts'
import { findDraft, saveMeeting } from '../store/meetings.ts'
import { findTaskDraft, removeTaskDraft } from '../store/task-drafts.ts'
import { findWizard, putWizard, removeWizard, type Wizard, type WizardKind } from '../store/wizards.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'
import { dropQuestion } from './questions.ts'
import { isExpired } from './wizard-age.ts'

/** A draft somebody is making, or has set aside. */
export interface InTheMaking {
  of: WizardKind
  id: string
}

/** The wizard the worker is in; one left alone too long has ended. */
export async function wizardOf(work: Work): Promise<Wizard | undefined> {
  const wizard = await findWizard(work.trx, work.actor.userId)
  return wizard && !isExpired(wizard, work.now) ? wizard : undefined
}

/** What somebody is making, unless it was left alone too long. A plain reading. */
export async function makingOf(desk: Desk, userId: number): Promise<InTheMaking | undefined> {
  const wizard = await findWizard(desk.db, userId)
  return wizard && !isExpired(wizard, desk.clock.now()) ? { of: wizard.kind, id: wizard.subjectId } : undefined
}

/** Puts the worker at a place of a draft. What they were asked before gives way, and so does another draft. */
export async function goTo(work: Work, { of, id }: InTheMaking, step: string | null): Promise<void> {
  const { userId } = work.actor
  const before = await findWizard(work.trx, userId)
  const messageId = before?.subjectId === id ? before.messageId : null
  await putWizard(work.trx, { userId, kind: of, subjectId: id, step, messageId, touchedAt: work.now })
  await dropQuestion(work, userId, userId)
}

export const endWizard = (work: Work, subjectId?: string): Promise<void> =>
  removeWizard(work.trx, work.actor.userId, subjectId)

/**
 * What the worker is making and would have to leave for something else: nothing when that says nothing yet, which is
 * then forgotten, and nothing when the draft is gone.
 */
export async function unfinished(work: Work): Promise<InTheMaking | null> {
  const wizard = await wizardOf(work)
  if (!wizard) return null
  const making = { of: wizard.kind, id: wizard.subjectId }
  return (await worth(work.trx, making, work)) ? making : null
}

async function worth(reader: Reader, { of, id }: InTheMaking, work: Work): Promise<boolean> {
  if (of === 'task') {
    const draft = await findTaskDraft(reader, id, work.actor.userId)
    if (draft && isBlank(draft)) await removeTaskDraft(work.trx, id)
    return draft !== undefined && !isBlank(draft)
  }
  const draft = await findDraft(reader, id)
  if (draft && isBlankDraft(draft)) await saveMeeting(work.trx, { ...draft.meeting, state: 'cancelled' }, null)
  return draft !== undefined && !isBlankDraft(draft)
}

/** The same, but for what waits complete at its preview: that is at rest, and nobody needs to be told of it. */
export async function leftBehind(work: Work): Promise<InTheMaking | null> {
  const left = await unfinished(work)
  if (left?.of !== 'meeting') return left
  const draft = await findDraft(work.trx, left.id)
  return draft && openPoints(draft, work.now).length > 0 ? left : null
}

/** Notes in which message a draft is shown from now on; returns the message in which it was shown before. */
export async function noteShown(
  desk: Desk,
  request: Request & { caller: { kind: 'user' } },
  subjectId: string,
  messageId: number,
): Promise<Outcome<{ before: number | null }>> {
  return perform(desk, request, 'question.ask', async (work) => {
    const wizard = await wizardOf(work)
    if (wizard?.subjectId !== subjectId) return done({ before: null })
    await putWizard(work.trx, { ...wizard, messageId, touchedAt: work.now })
    return done({ before: wizard.messageId })
  })
}

/**
 * Owes a linked group the way into the private chat where meetings and tasks are made: at most once a minute and group,
 * since the key is the minute.
 */
export async function oweWizardLink(
  desk: Desk,
  request: Request,
  { chatId, messageId, of }: { chatId: number; messageId: number; of: WizardKind },
): Promise<Outcome<null>> {
  const minute = Math.floor(desk.clock.now().epochMilliseconds / 60_000)
  const once = {
    key: `wizard-link:${chatId}:${of}:${request.caller.kind === 'user' ? request.caller.userId : 0}:${minute}`,
    caller: request.caller,
  }
  return perform<null>(desk, once, of === 'meeting' ? 'meeting.draft' : 'task.create', async (work) => {
    if ((await findGroup(work.trx, chatId))?.state !== 'linked') return refused('group-not-linked')
    const coalesceKey = `wizard-link:${chatId}:${of}`
    work.owe({ kind: 'wizard-link', chatId, subject: { messageId, of }, priority: 'rest', coalesceKey })
    return done(null)
  })
}
