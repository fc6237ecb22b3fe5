import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { type Task, taskCode } from '../domain/task.ts'
import {
  isIsoDate,
  longestDescription,
  missingPart,
  type TaskDraft,
  type TaskParts,
  withoutPastDue,
} from '../domain/task-draft.ts'
import { taskScreenOf } from '../domain/task-steps.ts'
import { accountsOfOffice } from '../store/accounts.ts'
import { findField } from '../store/fields.ts'
import { findGroup, findGroupChoices } from '../store/groups.ts'
import { findMeeting } from '../store/meetings.ts'
import { findOfficeById } from '../store/offices.ts'
import { findPerson } from '../store/people.ts'
import { findTaskDraft, insertTaskDraft, removeTaskDraft, saveTaskDraft } from '../store/task-drafts.ts'
import { insertTask, insertTaskEvent, takeTaskNumber } from '../store/tasks.ts'
import { findWizard } from '../store/wizards.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'
import { planTaskReminders } from './reminder-rows.ts'
import { tellUntold } from './reminder-tell.ts'
import { meetingsAround } from './task-meeting.ts'
import { askHelpers } from './task-parts.ts'
import { isExpired } from './wizard-age.ts'
import { endWizard, goTo, type InTheMaking, leftBehind, wizardOf } from './wizards.ts'

/** What came of a line or a press: a task, or the next point that is asked. */
export type TaskTurn =
  | { step: 'created'; taskId: string; code: string; officeId: string; told: number; meetingId: string | null }
  | { step: 'asked'; id: string; draft: TaskDraft; left: InTheMaking | null }

type TaskChange = Partial<Omit<TaskDraft, 'guided' | 'groupId' | 'sourceMessageId' | 'replyTo'>>

/**
 * Takes a task as typed. Complete and without doubt, it is created, numbered and told; else what is typed is kept, the
 * next point asked, privately even when it was begun in a group, and the whole shown before it is created. Refuses a group that is not linked, an unknown meeting and a
 * description that is too long.
 */
export async function submitTask(desk: Desk, request: Request, typed: TaskDraft): Promise<Outcome<TaskTurn>> {
  return perform<TaskTurn>(desk, request, 'task.create', async (work) => {
    const draft = await checked(work, typed)
    if ('ok' in draft) return draft
    if (isWhole(draft) && !draft.guided && !draft.guessed) return createTask(work, desk, draft)
    const left = await leftBehind(work)
    const id = work.newId()
    await insertTaskDraft(work.trx, { id, draft, createdBy: work.actor.userId, createdAt: work.now })
    await goTo(work, { of: 'task', id }, null)
    if (draft.groupId !== null) await askPrivately(work, draft.groupId, draft)
    return done({ step: 'asked', id, draft, left })
  })
}

/** Where a press stands: the task it belongs to and its step; one that is not shown (any more) changes nothing. */
export interface TaskPress {
  id?: string
  from?: string
}

/**
 * Adds to the task the caller is making; complete, it is shown and waits to be created. Refuses when there is none any more, and while something else is in hand.
 */
export async function amendTask(
  desk: Desk,
  request: Request,
  change: TaskChange,
  press: TaskPress = {},
): Promise<Outcome<TaskTurn>> {
  return perform<TaskTurn>(desk, request, 'task.create', async (work) => {
    const kept = await taskInHand(work, press.id)
    if ('ok' in kept) return kept
    const { id, wizard } = kept
    const at = taskScreenOf(kept.draft, wizard)
    const fits = press.from === undefined || (at.on === 'step' && at.step === press.from)
    if (!fits) {
      await goTo(work, { of: 'task', id }, wizard)
      return done({ step: 'asked', id, draft: kept.draft, left: null })
    }
    const draft = await checked(work, { ...kept.draft, ...change, ...helpersLeft(kept.draft, change) })
    if ('ok' in draft) return draft
    await saveTaskDraft(work.trx, id, draft)
    const unsettled = change.dueTrouble && at.on === 'step' ? at.step : null
    await goTo(work, { of: 'task', id }, unsettled)
    return done({ step: 'asked', id, draft, left: null })
  })
}

/** Of several offices that were named side by side one is responsible: the others help. */
function helpersLeft(
  { severalOffices, offices, helpers }: TaskDraft,
  { officeId }: TaskChange,
): Partial<Pick<TaskDraft, 'helpers'>> {
  if (!officeId) return {}
  const named = severalOffices ? offices.split(',') : []
  const others = named.includes(officeId) ? named.filter((id) => id !== officeId) : []
  const kept = (helpers ?? []).filter((each) => each.officeId !== officeId && !others.includes(each.officeId))
  return { helpers: [...kept, ...others.map((id) => ({ officeId: id, what: null }))] }
}

/** Creates the task that was shown. Refuses while something of it is missing. */
export async function createDraftedTask(desk: Desk, request: Request, id: string): Promise<Outcome<TaskTurn>> {
  return perform<TaskTurn>(desk, request, 'task.create', async (work) => {
    const kept = await taskInHand(work, id)
    if ('ok' in kept) return kept
    const draft = await checked(work, kept.draft)
    if ('ok' in draft) return draft
    if (!isWhole(draft)) return refused('incomplete-draft')
    await removeTaskDraft(work.trx, id)
    return createTask(work, desk, draft)
  })
}

/** Forgets the task the caller is making, or the one of this id; true when there was one. */
export async function dropTaskDraft(desk: Desk, request: Request, id?: string): Promise<Outcome<boolean>> {
  return perform(desk, request, 'task.create', async (work) => {
    const { userId } = work.actor
    const wizard = await wizardOf(work)
    const dropped = id ?? (wizard?.kind === 'task' ? wizard.subjectId : undefined)
    const kept = dropped === undefined ? undefined : await findTaskDraft(work.trx, dropped, userId)
    if (!kept || dropped === undefined) return done(false)
    await removeTaskDraft(work.trx, dropped)
    await endWizard(work, dropped)
    return done(true)
  })
}

/** The task a caller makes, with their place in it, taken up if they have nothing in hand. */
export async function taskInHand(
  work: Work,
  id?: string,
): Promise<{ id: string; draft: TaskDraft; wizard: string | null } | Refusal> {
  const wizard = await findWizard(work.trx, work.actor.userId)
  const inHand = wizard && !isExpired(wizard, work.now) ? wizard : undefined
  const meant = id ?? (inHand?.kind === 'task' ? inHand.subjectId : undefined)
  const draft = meant === undefined ? undefined : await findTaskDraft(work.trx, meant, work.actor.userId)
  if (!draft || meant === undefined) return refused('task-draft-gone')
  if (wizard?.subjectId === meant) return inHand ? { id: meant, draft, wizard: wizard.step } : refused('wizard-expired')
  return inHand ? refused('wizard-elsewhere') : { id: meant, draft, wizard: null }
}

/** The task with what can be used of it; refuses what names something there is not, or says too much. */
async function checked({ trx, now, zone }: Work, typed: TaskDraft): Promise<TaskDraft | Refusal> {
  if ((typed.description?.length ?? 0) > longestDescription)
    return refused('text-too-long', { limit: longestDescription })
  if (typed.groupId !== null && (await findGroup(trx, typed.groupId))?.state !== 'linked')
    return refused('group-not-linked')
  if (typed.dueOn !== null && !isIsoDate(typed.dueOn)) return refused('not-found')
  if (typed.fieldCode !== null && !(await findField(trx, typed.fieldCode))) return refused('not-found')
  const office = typed.officeId === null ? undefined : await findOfficeById(trx, typed.officeId)
  if (typed.officeId !== null && !office) return refused('not-found')
  if (office && !office.enabled) return refused('office-disabled', { office: office.name })
  if (typed.meetingId !== null && !(await findMeeting(trx, typed.meetingId))) return refused('not-found')
  return withoutPastDue(typed, now.toZonedDateTimeISO(zone).toPlainDate())
}

type Complete = { [P in keyof TaskParts]: string }

const isWhole = (draft: TaskDraft): draft is TaskDraft & Complete => missingPart(draft) === undefined

/** What was begun in a group goes on in private, which a reaction shows; who cannot be written to is told so there. */
async function askPrivately(work: Work, groupId: number, draft: TaskDraft): Promise<void> {
  const userId = work.actor.userId
  const reachable = (await findPerson(work.trx, userId))?.reachable
  const messageId = draft.replyTo ?? 0
  if (reachable) {
    work.owe({ kind: 'task-asked', chatId: userId, subject: { userId }, priority: 'answer' })
    const sign = { kind: 'reaction' as const, chatId: groupId, priority: 'answer' as const }
    if (messageId > 0) work.owe({ ...sign, subject: { messageId, emoji: '👌' } })
  } else
    work.owe({
      kind: 'group-hint',
      chatId: groupId,
      subject: { messageId, hint: 'task-hint-private' },
      priority: 'answer',
    })
}

/**
 * Creates a task of which nothing is missing, inside an operation: numbered, told to its office and reminded of. The
 * group it came out of is told unless `quiet`.
 */
export async function createTask(
  work: Work,
  desk: Desk,
  draft: TaskDraft & Complete,
  quiet = false,
): Promise<Outcome<Extract<TaskTurn, { step: 'created' }>>> {
  const { trx, now, zone } = work
  const wizard = await findWizard(trx, work.actor.userId)
  // A line that is complete leaves what else is in the making alone.
  if (wizard?.kind === 'task' && !(await findTaskDraft(trx, wizard.subjectId, work.actor.userId)))
    await endWizard(work, wizard.subjectId)
  const year = now.toZonedDateTimeISO(zone).year
  const around = draft.meetingId === null ? await meetingsAround(work.trx, draft.groupId, now) : []
  const number = await takeTaskNumber(trx, draft.fieldCode, year)
  const task: Task = {
    id: work.newId(),
    code: taskCode(draft.fieldCode, year, number),
    fieldCode: draft.fieldCode,
    officeId: draft.officeId,
    description: draft.description,
    dueOn: draft.dueOn,
    firstDueOn: draft.dueOn,
    state: 'new',
    meetingId: draft.meetingId ?? (around.length === 1 ? around[0]!.id : null),
    sourceChatId: draft.sourceMessageId === null ? null : draft.groupId,
    sourceMessageId: draft.sourceMessageId,
    progress: null,
    createdBy: work.actor.userId,
    createdAt: now,
    finishedAt: null,
  }
  await insertTask(trx, task)
  const nothing = { note: null, files: [], progress: null, wish: null, answers: null }
  await insertTaskEvent(trx, {
    id: work.newId(),
    taskId: task.id,
    step: 'create',
    ...nothing,
    by: task.createdBy,
    at: now,
  })
  await planTaskReminders(work, task)
  const told = await tell(work, desk, task)
  await askHelpers(work, task, draft.helpers ?? [])
  work.note(
    `task:${task.id}`,
    { code: task.code, office: task.officeId, due: task.dueOn, meeting: task.meetingId, told },
    { description: task.description },
  )
  if (draft.groupId !== null && !quiet) {
    // A group that wants no notices of tasks gets none; whoever made the task there still learns that it was recorded.
    const told = (await findGroupChoices(work.trx, draft.groupId))?.gets['task-notices'] ?? false
    work.owe({
      kind: 'task-source-reply',
      chatId: told ? draft.groupId : task.createdBy,
      subject: { taskId: task.id, messageId: told ? (draft.sourceMessageId ?? draft.replyTo ?? 0) : 0 },
      priority: 'answer',
    })
  }
  if (around.length > 1 && draft.groupId !== null) {
    const subject = { taskId: task.id, groupId: draft.groupId }
    work.owe({ kind: 'task-meeting', chatId: task.createdBy, subject, priority: 'rest' })
  }
  return done({
    step: 'created',
    taskId: task.id,
    code: task.code,
    officeId: task.officeId,
    told,
    meetingId: task.meetingId,
  })
}

/** Tells everybody of the office who can be written to; nobody, and the secretariat learns that. */
async function tell(work: Work, desk: Desk, task: Task): Promise<number> {
  const accounts = await accountsOfOffice(work.trx, task.officeId)
  const chats = new Set(accounts.filter((account) => account.reachable).map((account) => account.userId))
  for (const chatId of chats) work.owe({ kind: 'task-told', chatId, subject: { taskId: task.id }, priority: 'answer' })
  if (chats.size === 0) await tellUntold(work, task.id, desk.settings)
  return chats.size
}
