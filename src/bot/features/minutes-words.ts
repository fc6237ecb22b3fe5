import { lackingOf, type MinutesOutcome, type OutcomeKind } from '../../domain/minutes-outcome.ts'
import type { Refusal, RefusalReason } from '../../domain/outcome.ts'
import { type MinutesText, openMinutes, writeMinutesText } from '../../operations/minutes.ts'
import {
  addPoints,
  askAboutPoint,
  changePoint,
  type NotedIn,
  type PointChange,
} from '../../operations/minutes-points.ts'
import { type PointShown, shownMinutes, shownPoint } from '../../operations/minutes-reading.ts'
import type { QuestionSubjects } from '../../operations/question-kinds.ts'
import { closeQuestion } from '../../operations/questions.ts'
import { readTaskWorld, type TaskWorld } from '../../operations/task-draft-reading.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { meaningOfNotes, momentsOf } from '../minutes-meaning.ts'
import { refusalText, reply } from '../replying.ts'
import { meaningOfTask, taskAnswerAt } from '../task-meaning.ts'
import { letter } from '../views/letter.ts'
import { refreshMinutes, replyMinutes, replyPoint } from './minutes-shown.ts'
import type { QuestionHandler } from './question-handler.ts'
import { textOf } from './record-words.ts'

type Asked = QuestionSubjects['minutes-part']

/** Words of whoever takes the notes of a meeting: each point of them is one of its minutes. */
export const minutesPointHandler: QuestionHandler<'minutes-point'> = async (house, ctx, { subject }) => {
  const text = wordsOf(ctx)
  if (!text) return reply(ctx, letter(ctx.speech.t('minutes-words-only')))
  await noteWords(house, ctx, subject.meetingId, text)
}

/** Adds what a message says to the minutes, and shows them below it; `as`: what a command says the points are. */
export async function noteWords(
  house: House,
  ctx: RakorContext,
  meetingId: string,
  text: string,
  as?: OutcomeKind,
): Promise<void> {
  const { desk } = house
  const shown = await shownMinutes(desk, ctx.caller, meetingId)
  if (!shown.ok) return refuseWords(house, ctx, shown)
  const { meeting, place } = shown.value
  const world = await readTaskWorld(desk, meetingId)
  const where = { meeting, item: place?.item ?? meeting.agenda[0] ?? '' }
  const { points, texts, item } = meaningOfNotes(text, where, world, as)
  if (item !== undefined) {
    const turned = await openMinutes(desk, ctx.request('turn'), { meetingId, item })
    if (!turned.ok) return refuseWords(house, ctx, turned)
  }
  for (const written of texts) {
    const saved = await writeMinutesText(desk, ctx.request(`text-${written.part}`), meetingId, written)
    if (!saved.ok) return refuseWords(house, ctx, saved)
  }
  const added =
    points.length > 0 ? await addPoints(desk, ctx.request('points'), meetingId, points, writtenIn(ctx)) : undefined
  if (added && !added.ok) return refuseWords(house, ctx, added)
  await replyMinutes(house, ctx, meetingId, texts.length > 0 ? ctx.speech.t('minutes-noted-text-toast') : undefined)
}

const writtenIn = ({ chat, msg }: RakorContext): NotedIn | undefined =>
  chat && msg ? { chatId: chat.id, commandId: 0, sourceId: msg.message_id } : undefined

/** After these no further words are a point of the minutes either. */
const ended: readonly RefusalReason[] = [
  'not-found',
  'not-allowed',
  'minutes-not-yours',
  'minutes-confidential',
  'minutes-approved',
  'meeting-cancelled',
]

async function refuseWords(house: House, ctx: RakorContext, refusal: Refusal): Promise<void> {
  await reply(ctx, letter(refusalText(ctx.speech, refusal)))
  if (ended.includes(refusal.reason)) await closeQuestion(house.desk, ctx.request('ended'), 'minutes-point')
}

/** Words about one point: they replace its wording, or say what was asked of an action and what else they name of it. */
export const minutesPartHandler: QuestionHandler<'minutes-part'> = async (house, ctx, { subject }) => {
  const { t } = ctx.speech
  const text = wordsOf(ctx)
  const found = await shownPoint(house.desk, ctx.caller, subject.pointId)
  if (!found.ok) return refusePart(house, ctx, found, subject)
  if (!text) return reply(ctx, letter(t('minutes-words-only')))
  const world = await readTaskWorld(house.desk, subject.meetingId)
  const change =
    subject.part === 'text' ? rewritten(text, found.value, world) : completed(text, subject.part, found.value, world)
  if (!change) return reply(ctx, letter(t(`minutes-${subject.part as Exclude<Asked['part'], 'text'>}-unclear`)))
  const changed = await changePoint(house.desk, ctx.request('part'), subject.pointId, change, subject.seen)
  if (!changed.ok) return refusePart(house, ctx, changed, subject)
  const [lacks] = lackingOf({ ...found.value.outcome, ...change })
  if (!lacks) return replyMinutes(house, ctx, subject.meetingId, t('minutes-changed-toast'))
  await askAboutPoint(house.desk, ctx.request('next'), subject.pointId, lacks)
  await replyPoint(house, ctx, subject.pointId)
}

/** Written on since by somebody else, it is shown as it is now, and asked about once more. */
async function refusePart(house: House, ctx: RakorContext, refusal: Refusal, subject: Asked): Promise<void> {
  await reply(ctx, letter(refusalText(ctx.speech, refusal)))
  if (refusal.reason === 'minutes-point-changed') {
    await askAboutPoint(house.desk, ctx.request('again'), subject.pointId, subject.part)
    await replyPoint(house, ctx, subject.pointId)
  } else if (refusal.reason !== 'text-too-long') {
    await closeQuestion(house.desk, ctx.request('ended'), 'minutes-part')
    if (refusal.reason === 'minutes-point-gone') await replyMinutes(house, ctx, subject.meetingId)
  }
}

/** A message that is edited is read again: the point it made says what it says now. */
export async function rereadPoint(
  house: House,
  ctx: RakorContext,
  ids: readonly string[],
  text: string,
): Promise<void> {
  const [id = '', ...more] = ids
  if (more.length > 0) return reply(ctx, letter(ctx.speech.t('minutes-edit-several')))
  const found = await shownPoint(house.desk, ctx.caller, id)
  if (!found.ok) return reply(ctx, letter(refusalText(ctx.speech, found)))
  const { shown } = found.value
  const change = rewritten(text, found.value, await readTaskWorld(house.desk, shown.meeting.id))
  const changed = change && (await changePoint(house.desk, ctx.request('reread'), id, change))
  if (changed && !changed.ok) return reply(ctx, letter(refusalText(ctx.speech, changed)))
  await refreshMinutes(house, ctx, shown.meeting.id)
}

/** New words for a point: its kind stays unless they name another; what an action knows already stays too. */
function rewritten(text: string, { shown, outcome }: PointShown, world: TaskWorld): PointChange | undefined {
  const line = text.replace(/\s*\n\s*/g, ' ')
  const where = { meeting: shown.meeting, item: outcome.item }
  const [said] = meaningOfNotes(line, where, world).points
  const kind = said && said.kind !== 'information' ? said.kind : outcome.kind
  const [point] = kind === said?.kind ? [said] : meaningOfNotes(line, where, world, kind).points
  if (!point) return undefined
  const fieldCode = line.includes('#') ? (point.fieldCode ?? outcome.fieldCode) : (outcome.fieldCode ?? point.fieldCode)
  const { officeId, dueOn } = point
  return {
    kind,
    text: point.text,
    fieldCode,
    officeId: officeId ?? outcome.officeId,
    dueOn: dueOn ?? outcome.dueOn,
  }
}

/** What was asked of an action, with what else of it stands in the same words and is not known yet. */
function completed(
  text: string,
  part: Exclude<Asked['part'], 'text'>,
  { outcome }: PointShown,
  world: TaskWorld,
): PointChange | undefined {
  const answer = taskAnswerAt(text, part, world)
  // Before a colon stand an office, a date and a field in any order.
  const line = meaningOfTask(text.includes(':') ? text : `${text}: …`, world)
  const officeId =
    part === 'office' ? (answer?.officeId ?? line.officeId) : outcome.officeId === null ? line.officeId : null
  const dueOn = part === 'due' ? (answer?.dueOn ?? line.dueOn) : outcome.dueOn === null ? line.dueOn : null
  const fieldCode =
    part === 'field' ? (answer?.fieldCode ?? line.fieldCode) : outcome.fieldCode === null ? line.fieldCode : null
  const said = { office: officeId, due: dueOn, field: fieldCode }[part]
  if (!said) return undefined
  return {
    ...(officeId && { officeId }),
    ...(dueOn && { dueOn }),
    ...(fieldCode && { fieldCode }),
  }
}

/** The words that opened or closed the meeting, or its hours. */
export const minutesTextHandler: QuestionHandler<'minutes-text'> = async (house, ctx, { subject }) => {
  const text = wordsOf(ctx)
  if (!text) return reply(ctx, letter(ctx.speech.t('minutes-words-only')))
  const { meetingId, part } = subject
  const written = await textWritten(house, ctx, meetingId, part, text)
  if (!written) return reply(ctx, letter(ctx.speech.t('minutes-times-unclear')))
  const saved = await writeMinutesText(house.desk, ctx.request('text'), meetingId, written)
  if (!saved.ok) {
    await reply(ctx, letter(refusalText(ctx.speech, saved)))
    if (ended.includes(saved.reason)) await closeQuestion(house.desk, ctx.request('ended'), 'minutes-text')
    return
  }
  await replyMinutes(house, ctx, meetingId, ctx.speech.t('minutes-noted-text-toast'))
}

async function textWritten(
  house: House,
  ctx: RakorContext,
  meetingId: string,
  part: MinutesText['part'],
  text: string,
): Promise<MinutesText | undefined> {
  if (part !== 'times') return { part, text: text.replace(/\s+/g, ' ').trim() }
  const shown = await shownMinutes(house.desk, ctx.caller, meetingId)
  if (!shown.ok) return { part, startedAt: null, endedAt: null }
  const { zone, startsAt } = shown.value.meeting
  const moments = momentsOf(text, startsAt!.toZonedDateTimeISO(zone).toPlainDate(), zone)
  return moments && { part, ...moments }
}

const wordsOf = (ctx: RakorContext): string | undefined => (ctx.message ? textOf(ctx).trim() || undefined : undefined)

/** What a point that is made an action says of itself: who is responsible, until when, and of which field it is. */
export function asAction(outcome: MinutesOutcome, shown: PointShown['shown'], world: TaskWorld): PointChange {
  const [read] = meaningOfNotes(outcome.text, { meeting: shown.meeting, item: outcome.item }, world, 'action').points
  return {
    kind: 'action',
    officeId: outcome.officeId ?? read?.officeId ?? null,
    dueOn: outcome.dueOn ?? read?.dueOn ?? null,
    fieldCode: outcome.fieldCode ?? read?.fieldCode ?? null,
  }
}
