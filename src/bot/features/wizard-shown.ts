import { GrammyError, HttpError } from 'grammy'
import { isConfidential } from '../../domain/meeting.ts'
import type { Refusal } from '../../domain/outcome.ts'
import { readDraft } from '../../operations/drafts.ts'
import { forgetWords } from '../../operations/inbox.ts'
import { readTaskDraft } from '../../operations/task-draft-reading.ts'
import { type InTheMaking, noteShown } from '../../operations/wizards.ts'
import type { RakorContext } from '../context.ts'
import type { House, Speech } from '../house.ts'
import { refusalText, replyNumbered, rewrite, toast } from '../replying.ts'
import { type Letter, letter } from '../views/letter.ts'
import { draftLetter, draftName } from '../views/preview.ts'
import type { StepExtras } from '../views/wizard-step.ts'
import { aboutLetter, leftButton, makingName, taskDraftName } from '../views/wizard-turns.ts'
import { showMeeting } from './meeting-page.ts'

/**
 * Shows what is being made in one message: a press rewrites the message it stands on, words get a new one below them.
 * The message in which it was shown before goes. `below`: the pressed message is another one and stays.
 */
export async function showInPlace(
  house: House,
  ctx: RakorContext,
  subjectId: string,
  made: Letter,
  below = false,
): Promise<void> {
  const pressed = below ? undefined : ctx.callbackQuery?.message?.message_id
  if (pressed !== undefined) await rewrite(ctx, made)
  const messageId = pressed ?? (await replyNumbered(ctx, made))
  const noted = await noteShown(house.desk, ctx.request('shown'), subjectId, messageId)
  const before = noted.ok ? noted.value.before : null
  if (before === null || before === messageId) return
  try {
    await ctx.api.deleteMessage(ctx.chat?.id ?? ctx.caller.userId, before)
  } catch (error) {
    // Deleted by its reader, too old, or the call was lost: its buttons lead to the current step. Tried again, what
    // was shown would be shown a second time.
    if (!(error instanceof GrammyError || error instanceof HttpError)) throw error
  }
}

/** Shows a draft where its maker stands. */
export async function showDraft(
  house: House,
  ctx: RakorContext,
  meetingId: string,
  more: StepExtras = {},
): Promise<void> {
  await showInPlace(house, ctx, meetingId, await shownDraft(house, ctx, meetingId, more))
}

/** A draft as it is now. Somebody else may have published or discarded it between two reads. */
export async function shownDraft(
  house: House,
  ctx: RakorContext,
  meetingId: string,
  more: StepExtras = {},
): Promise<Letter> {
  const shown = await readDraft(house.desk, meetingId, ctx.caller.userId)
  return shown ? draftLetter(ctx.speech, shown, more) : letter(ctx.speech.t('refusal-already-published'))
}

/** Of a confidential meeting the typed line is not kept either, not even for the days that others are. */
export async function forgetMatter({ desk }: House, ctx: RakorContext, meetingId: string): Promise<void> {
  const draft = await readDraft(desk, meetingId)
  if (draft && isConfidential(draft.meeting)) await forgetWords(desk, ctx.caller.userId, ctx.update.update_id)
}

/** Says why a press did nothing, and brings the message it stands on up to what is true now. */
export async function refusePress(
  house: House,
  ctx: RakorContext,
  refusal: Refusal,
  subject: InTheMaking,
): Promise<void> {
  await toast(ctx, refusalText(ctx.speech, refusal), true)
  switch (refusal.reason) {
    case 'incomplete-draft':
    case 'time-not-kept':
    case 'content-changed':
      return subject.of === 'meeting' ? rewrite(ctx, await shownDraft(house, ctx, subject.id)) : undefined
    case 'draft-discarded':
    case 'task-draft-gone':
      return rewrite(ctx, letter(refusalText(ctx.speech, refusal)))
    case 'wizard-elsewhere':
    case 'wizard-expired':
      return rewrite(ctx, await asideLetter(house, ctx, subject, refusal.reason))
    case 'already-published':
      await showMeeting(house, ctx, subject.id)
  }
}

/** That something in the making lies aside, or has lain too long, with the button that takes it up again. */
export async function asideLetter(
  house: House,
  ctx: RakorContext,
  subject: InTheMaking,
  why: 'wizard-elsewhere' | 'wizard-expired',
): Promise<Letter> {
  const name = await nameOfMaking(house, ctx.speech, subject, ctx.caller.userId)
  return aboutLetter(ctx.speech, subject, why, name)
}

/** What is being made, in words; undefined once it is gone. */
export async function nameOfMaking(
  { desk }: House,
  speech: Speech,
  { of, id }: InTheMaking,
  userId: number,
): Promise<string | undefined> {
  if (of === 'task') {
    const task = await readTaskDraft(desk, userId, id)
    return task && makingName(speech, of, taskDraftName(speech, task.draft))
  }
  const shown = await readDraft(desk, id)
  return shown && makingName(speech, of, draftName(speech, shown))
}

/** The note that something else was set aside, and the button that leads back to it; empty when nothing was. */
export async function leftNote(house: House, ctx: RakorContext, left: InTheMaking | null): Promise<StepExtras> {
  const name = left ? await nameOfMaking(house, ctx.speech, left, ctx.caller.userId) : undefined
  if (!left || !name) return {}
  return { left: ctx.speech.t('wizard-left', { name }), back: leftButton(ctx.speech, left, name) }
}
