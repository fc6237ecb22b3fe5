import type { Cooperation, Ending, Stage } from '../../domain/cooperation.ts'
import { needsDprd } from '../../domain/cooperation-steps.ts'
import { nameWithin } from '../../domain/name.ts'
import { type Outcome, refused } from '../../domain/outcome.ts'
import { findFields } from '../../language/field-words.ts'
import { askCooperationWords, leaveCooperationQuestion } from '../../operations/cooperation-questions.ts'
import { type CooperationView, openCooperation, readCooperationWorld } from '../../operations/cooperation-reading.ts'
import { advanceCooperation, endCooperation, takeCooperationBack } from '../../operations/cooperation-steps.ts'
import type { Moved, Seen } from '../../operations/cooperation-writing.ts'
import { correctCooperation } from '../../operations/cooperations.ts'
import type { QuestionSubjects } from '../../operations/question-kinds.ts'
import type { RakorContext } from '../context.ts'
import { burdensMeant, confirmMeant, leadMeant, partnersIn, unbudgetedMeant } from '../cooperation-meaning.ts'
import type { House } from '../house.ts'
import { refusalText, reply } from '../replying.ts'
import { type Outcome as OfMeeting, wordsLetter } from '../views/cooperation-asked.ts'
import { stageName } from '../views/cooperation-words.ts'
import { letter, withNote } from '../views/letter.ts'
import { askDocument } from './cooperation-documents.ts'
import { answer, isOutdated, refusePress, showCooperation } from './cooperation-shown.ts'
import type { QuestionHandler } from './question-handler.ts'

type Words = QuestionSubjects['cooperation-words']

/** A cooperation as it is asked about; a step may be the outcome of a meeting. */
export type AskedView = Omit<CooperationView, 'cooperation'> & { cooperation: Cooperation & OfMeeting }

/** Asks for words about a cooperation, or a press instead. */
export async function askWords(
  house: House,
  ctx: RakorContext,
  view: AskedView,
  about: Words['about'],
  to = '',
): Promise<void> {
  const { id, version, meetingId } = view.cooperation
  const subject = { id, version, about, to, ...(meetingId && { meetingId }) }
  await askCooperationWords(house.desk, ctx.request('ask'), subject)
  await answer(ctx, wordsLetter(ctx.speech, view.cooperation, about, to))
}

/** What follows the two answers of the gate: the approval of the DPRD, or the reason why it is not needed. */
export async function passGate(
  house: House,
  ctx: RakorContext,
  view: AskedView,
  gate: { burdens: boolean; unbudgeted: boolean },
): Promise<void> {
  if (!needsDprd(gate)) return askWords(house, ctx, view, 'skip')
  await askDocument(house, ctx, view, { purpose: 'advance', gate })
}

/** Shows the page after a change that was made by a press, or says why it was not. */
export async function told(house: House, ctx: RakorContext, { id }: Seen, moved: Outcome<Moved>): Promise<void> {
  if (!moved.ok) return refusePress(house, ctx, moved, id)
  await showCooperation(house, ctx, id, await saidAfter(house, ctx, id))
}

/** `KS-2023-0004: Penawaran.` */
async function saidAfter({ desk }: House, ctx: RakorContext, id: string): Promise<string | undefined> {
  const opened = await openCooperation(desk, ctx.caller, id)
  if (!opened.ok) return undefined
  const { code, stage, ended } = opened.value.cooperation
  const { t } = ctx.speech
  return ended
    ? t(`cooperation-now-${ended}`, { code })
    : t('cooperation-now', { code, stage: stageName(ctx.speech, stage) })
}

/** Takes words about a cooperation: a reason, what was carried out, or a fact. */
export const cooperationWordsHandler: QuestionHandler<'cooperation-words'> = async (house, ctx, { subject }) => {
  const { t } = ctx.speech
  const text = ctx.message?.text ?? ''
  const opened = await openCooperation(house.desk, ctx.caller, subject.id)
  if (!opened.ok) return reply(ctx, letter(refusalText(ctx.speech, opened)))
  const view = { ...opened.value, cooperation: { ...opened.value.cooperation, meetingId: subject.meetingId } }
  const isStanding = opened.value.cooperation.version === subject.version && opened.value.may.change
  if (isStanding && subject.about === 'burdens') {
    const meant = burdensMeant(text)
    if (meant !== undefined) return askWords(house, ctx, view, 'unbudgeted', meant ? 'y' : 'n')
  }
  if (isStanding && subject.about === 'unbudgeted') {
    const meant = unbudgetedMeant(text)
    if (meant !== undefined) return passGate(house, ctx, view, { burdens: subject.to === 'y', unbudgeted: meant })
  }
  const moved = await said(house, ctx, subject, text)
  const isFact = facts.includes(subject.about)
  if (moved.ok) {
    const now = isFact
      ? t('cooperation-fact-saved', { code: moved.value.code })
      : await saidAfter(house, ctx, subject.id)
    return showCooperation(house, ctx, subject.id, now)
  }
  const why =
    moved.reason === 'not-found' && named.includes(subject.about)
      ? t(`cooperation-unclear-${subject.about}`)
      : refusalText(ctx.speech, moved)
  if (moved.reason !== 'not-found' && isOutdated(moved)) {
    await leaveCooperationQuestion(house.desk, ctx.request('outdated'))
    return showCooperation(house, ctx, subject.id, why)
  }
  await reply(ctx, withNote(wordsLetter(ctx.speech, view.cooperation, subject.about, subject.to), why))
}

const facts: readonly Words['about'][] = ['title', 'lead', 'partners', 'fields']
/** Where words that name nothing are told so in their own way. */
const named: readonly Words['about'][] = ['burdens', 'unbudgeted', ...facts]

/** Does what words were asked for; `not-found` when they name nothing that is known. */
export async function said({ desk }: House, ctx: RakorContext, subject: Words, text: string): Promise<Outcome<Moved>> {
  const { about, to, meetingId, ...seen } = subject
  const request = ctx.request('words')
  switch (about) {
    case 'confirm':
      return confirmMeant(text)
        ? advanceCooperation(desk, request, seen, { confirmed: true, meetingId })
        : refused('cooperation-unconfirmed')
    case 'burdens':
    case 'unbudgeted':
      return refused('not-found')
    case 'back':
      return takeCooperationBack(desk, request, seen, to as Stage, text, meetingId)
    case 'end':
      return endCooperation(desk, request, seen, to as Ending, text, meetingId)
    case 'skip':
      return advanceCooperation(desk, request, seen, {
        ...{ words: text, meetingId },
        gate: { burdens: false, unbudgeted: false },
      })
    case 'done':
      return advanceCooperation(desk, request, seen, { words: text, meetingId })
    case 'title':
      if (nameWithin(text) === undefined) return refused('not-found')
      return correctCooperation(desk, request, seen, { fact: 'title', title: text })
  }
  const world = await readCooperationWorld(desk)
  if (about === 'partners') {
    const partners = partnersIn(text, world)
    return partners.length > 0
      ? correctCooperation(desk, request, seen, { fact: 'partners', partners })
      : refused('not-found')
  }
  if (about === 'fields') {
    const fields = findFields(text, world.fields).found
    return fields.length > 0
      ? correctCooperation(desk, request, seen, { fact: 'fields', fields })
      : refused('not-found')
  }
  const officeId = leadMeant(text, world)
  return officeId ? correctCooperation(desk, request, seen, { fact: 'lead', officeId }) : refused('not-found')
}
