import { Composer } from 'grammy'
import { type Cooperation, type Duty, duties, type Ending, exitOf, type Stage } from '../../domain/cooperation.ts'
import { needsDprd } from '../../domain/cooperation-steps.ts'
import { isConfidential } from '../../domain/meeting.ts'
import { type Outcome, refused } from '../../domain/outcome.ts'
import { findFields } from '../../language/field-words.ts'
import { readMeeting } from '../../operations/agenda.ts'
import { leaveCooperationQuestion } from '../../operations/cooperation-questions.ts'
import {
  type CooperationView,
  cooperationsOn,
  listCooperations,
  meetingsForOutcome,
  openCooperation,
  readCooperationWorld,
} from '../../operations/cooperation-reading.ts'
import {
  advanceCooperation,
  endCooperation,
  takeCooperationBack,
  tieCooperationToMeeting,
} from '../../operations/cooperation-steps.ts'
import type { Moved, Seen } from '../../operations/cooperation-writing.ts'
import { correctCooperation } from '../../operations/cooperations.ts'
import type { QuestionSubjects } from '../../operations/question-kinds.ts'
import { boundQuestion, openQuestion } from '../../operations/questions.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { leadMeant, partnersIn } from '../cooperation-meaning.ts'
import type { House } from '../house.ts'
import { refusalText, reply, toast } from '../replying.ts'
import { datedMeeting } from '../views/agenda.ts'
import { cooperationLetter } from '../views/cooperation.ts'
import {
  backLetter,
  confirmLetter,
  dutyLetter,
  endLetter,
  factsLetter,
  gateLetter,
  meetingsLetter,
  type Outcome as OfMeeting,
  onRecordFor,
  wordsLetter,
} from '../views/cooperation-asked.ts'
import { outcomeLetter } from '../views/cooperation-list.ts'
import { stageName } from '../views/cooperation-words.ts'
import { letter, withNote } from '../views/letter.ts'
import { askDocument } from './cooperation-documents.ts'
import { answer, isOutdated, refusePress, showCooperation } from './cooperation-shown.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

type Words = QuestionSubjects['cooperation-words']

/** A cooperation as it is asked about; a step may be the outcome of a meeting. */
type AskedView = Omit<CooperationView, 'cooperation'> & { cooperation: Cooperation & OfMeeting }

/**
 * Leading a cooperation on: to its next stage (`ks-a`, confirmed `ks-ac`, with a document on record `ks-ar`, through
 * the gate `ks-g`), back (`ks-b`, `ks-bt`), to its end (`ks-e`, `ks-ee`), correcting its facts (`ks-f`, `ks-ft`,
 * `ks-fd`), and saying of which meeting a step is the outcome (`ks-m`, `ks-mt`; from a decision `ks-o`, `ks-v`). `ks-w` gives the usual words.
 */
export const cooperationStepsFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const chat = composer.chatType('private')

  /** A press on a cooperation as it was shown, by somebody who may change it; one shown before a change is told so. */
  const on = (name: string, parts: number, act: (ctx: RakorContext, view: AskedView, of: string[]) => Promise<void>) =>
    chat.callbackQuery([pressPattern(name, parts + 2), pressPattern(name, parts + 3)], async (ctx) => {
      const [, id = '', version = '', ...of] = ctx.match as RegExpMatchArray
      const meetingId = of[parts]
      const opened = await openCooperation(desk, ctx.caller, id)
      if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
      const { cooperation, may } = opened.value
      const { code } = cooperation
      if (cooperation.ended)
        return refusePress(house, ctx, { ok: false, reason: 'cooperation-ended', details: { code } }, id)
      if (!may.change) return toast(ctx, ctx.speech.t('refusal-not-allowed'), true)
      if (String(cooperation.version) !== version)
        return refusePress(house, ctx, { ok: false, reason: 'cooperation-changed', details: { code } }, id)
      const view = { ...opened.value, cooperation: { ...cooperation, meetingId } }
      return act(ctx, view, of)
    })
  const askWords = async (ctx: RakorContext, view: AskedView, about: Words['about'], to = ''): Promise<void> => {
    const { id, version, meetingId } = view.cooperation
    const subject = { id, version, about, to, ...(meetingId && { meetingId }) }
    await openQuestion(desk, ctx.request('ask'), { kind: 'cooperation-words', subject })
    await answer(ctx, wordsLetter(ctx.speech, view.cooperation, about, to))
  }

  on('ks-a', 0, async (ctx, view) => {
    const { cooperation } = view
    await leaveCooperationQuestion(desk, ctx.request('leave'))
    switch (exitOf(cooperation.stage)) {
      case 'confirmed':
        return answer(ctx, confirmLetter(ctx.speech, cooperation))
      case 'document':
        return askDocument(house, ctx, view, { purpose: 'advance' })
      case 'dprd':
        return answer(ctx, gateLetter(ctx.speech, cooperation, '-'))
      case 'words':
        return askWords(ctx, view, 'done')
      case 'last':
        return toast(ctx, ctx.speech.t('refusal-cooperation-last-stage', { code: cooperation.code }), true)
    }
  })
  on('ks-ac', 0, async (ctx, { cooperation }) => {
    await told(
      house,
      ctx,
      cooperation,
      await advanceCooperation(desk, ctx.request('step'), cooperation, {
        confirmed: true,
        meetingId: cooperation.meetingId,
      }),
    )
  })
  on('ks-ar', 0, async (ctx, view) => {
    const { cooperation } = view
    const question = await boundQuestion(desk, ctx.request('question'), ctx.caller.userId, 'press')
    const gate =
      question?.kind === 'cooperation-document' && question.subject.id === cooperation.id ? question.subject.gate : null
    const { meetingId } = cooperation
    const brought = { meetingId, onRecord: onRecordFor(view) !== undefined, ...(gate && { gate }) }
    await told(house, ctx, cooperation, await advanceCooperation(desk, ctx.request('step'), cooperation, brought))
  })
  on('ks-g', 2, async (ctx, view, [burdens = '-', unbudgeted = '-']) => {
    if (unbudgeted === '-') return answer(ctx, gateLetter(ctx.speech, view.cooperation, burdens))
    const gate = { burdens: burdens === 'y', unbudgeted: unbudgeted === 'y' }
    if (!needsDprd(gate)) return askWords(ctx, view, 'skip')
    await askDocument(house, ctx, view, { purpose: 'advance', gate })
  })

  on('ks-b', 0, (ctx, { cooperation }) => answer(ctx, backLetter(ctx.speech, cooperation)))
  on('ks-bt', 1, (ctx, view, [to = '']) => askWords(ctx, view, 'back', to))
  on('ks-e', 0, (ctx, { cooperation }) => answer(ctx, endLetter(ctx.speech, cooperation)))
  on('ks-ee', 1, (ctx, view, [as]) => askWords(ctx, view, 'end', as === 'finished' ? as : 'terminated'))

  on('ks-f', 0, (ctx, { cooperation }) => answer(ctx, factsLetter(ctx.speech, cooperation)))
  on('ks-ft', 1, async (ctx, view, [fact]) => {
    if (fact === 'duty') return answer(ctx, dutyLetter(ctx.speech, view.cooperation))
    const about = (['title', 'lead', 'partners', 'fields'] as const).find((each) => each === fact)
    await askWords(ctx, view, about ?? 'title')
  })
  on('ks-fd', 1, async (ctx, { cooperation }, [said]) => {
    const duty: Duty | null = duties.find((each) => each === said) ?? null
    await told(
      house,
      ctx,
      cooperation,
      await correctCooperation(desk, ctx.request('fact'), cooperation, { fact: 'duty', duty }),
    )
  })

  on('ks-w', 0, async (ctx, { cooperation }) => {
    const question = await boundQuestion(desk, ctx.request('question'), ctx.caller.userId, 'press')
    const { subject } = question?.kind === 'cooperation-words' ? question : { subject: undefined }
    const isUsual = subject?.about === 'skip' || subject?.about === 'end'
    if (!subject || subject.id !== cooperation.id || !isUsual)
      return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    await told(
      house,
      ctx,
      cooperation,
      await said(house, ctx, subject, ctx.speech.t(`cooperation-usual-${subject.about}`)),
    )
  })

  chat.callbackQuery(pressPattern('ks-o', 2), async (ctx) => {
    const [, meetingId = '', field = ''] = ctx.match
    const list = await listCooperations(desk, ctx.caller, { of: 'all' }, 0)
    if (!list.ok || !list.value.may.record) return toast(ctx, ctx.speech.t('refusal-not-allowed'), true)
    const found = await readMeeting(desk, meetingId)
    if (!found || isConfidential(found.meeting)) return toast(ctx, ctx.speech.t('refusal-not-found'), true)
    const fields = field === '-' ? found.meeting.fields : [field]
    await answer(ctx, outcomeLetter(ctx.speech, found.meeting, await cooperationsOn(desk, fields)))
  })
  chat.callbackQuery(pressPattern('ks-v', 2), async (ctx) => {
    const [, id = '', meetingId = ''] = ctx.match
    await leaveCooperationQuestion(desk, ctx.request('leave'))
    const opened = await openCooperation(desk, ctx.caller, id)
    const found = await readMeeting(desk, meetingId)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    if (!found || isConfidential(found.meeting)) return showCooperation(house, ctx, id)
    const said = ctx.speech.t('cooperation-as-outcome', { meeting: datedMeeting(ctx.speech, found.meeting) })
    await answer(ctx, cooperationLetter(ctx.speech, opened.value, said, meetingId))
  })

  chat.callbackQuery(pressPattern('ks-m', 2), async (ctx) => {
    const [, id = '', eventId = ''] = ctx.match
    const opened = await openCooperation(desk, ctx.caller, id)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    const meetings = await meetingsForOutcome(desk, opened.value.cooperation.fields)
    await answer(ctx, meetingsLetter(ctx.speech, opened.value, eventId, meetings))
  })
  chat.callbackQuery(pressPattern('ks-mt', 3), async (ctx) => {
    const [, id = '', eventId = '', meetingId = ''] = ctx.match
    const tied = await tieCooperationToMeeting(desk, ctx.request('tie'), id, eventId, meetingId)
    if (!tied.ok) return refusePress(house, ctx, tied, id)
    await showCooperation(house, ctx, id, ctx.speech.t('cooperation-tied'))
  })
  return composer
}

/** Shows the page after a change that was made by a press, or says why it was not. */
async function told(house: House, ctx: RakorContext, { id }: Seen, moved: Outcome<Moved>): Promise<void> {
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
  const moved = await said(house, ctx, subject, text)
  if (moved.ok) return showCooperation(house, ctx, subject.id, await saidAfter(house, ctx, subject.id))
  const why =
    moved.reason === 'not-found' && isFact(subject.about)
      ? t(`cooperation-unclear-${subject.about}`)
      : refusalText(ctx.speech, moved)
  if (moved.reason !== 'not-found' && isOutdated(moved)) {
    await leaveCooperationQuestion(house.desk, ctx.request('outdated'))
    return showCooperation(house, ctx, subject.id, why)
  }
  await reply(
    ctx,
    withNote(
      wordsLetter(ctx.speech, { ...opened.value.cooperation, meetingId: subject.meetingId }, subject.about, subject.to),
      why,
    ),
  )
}

const isFact = (about: Words['about']): boolean => ['title', 'lead', 'partners', 'fields'].includes(about)

/** Does what words were asked for; `not-found` when they name nothing that is known. */
async function said({ desk }: House, ctx: RakorContext, subject: Words, text: string): Promise<Outcome<Moved>> {
  const { about, to, meetingId, ...seen } = subject
  const request = ctx.request('words')
  switch (about) {
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
