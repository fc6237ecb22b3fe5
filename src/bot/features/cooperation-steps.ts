import { Composer } from 'grammy'
import { type Duty, duties, exitOf } from '../../domain/cooperation.ts'
import { isConfidential } from '../../domain/meeting.ts'
import { readMeeting } from '../../operations/agenda.ts'
import { leaveCooperationQuestion } from '../../operations/cooperation-questions.ts'
import {
  cooperationsOn,
  listCooperations,
  meetingsForOutcome,
  openCooperation,
} from '../../operations/cooperation-reading.ts'
import { advanceCooperation, tieCooperationToMeeting } from '../../operations/cooperation-steps.ts'
import { correctCooperation } from '../../operations/cooperations.ts'
import { boundQuestion } from '../../operations/questions.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { refusalText, toast } from '../replying.ts'
import { datedMeeting } from '../views/agenda.ts'
import { cooperationLetter, stoppedBy } from '../views/cooperation.ts'
import {
  backLetter,
  dutyLetter,
  endLetter,
  factsLetter,
  meetingsLetter,
  onRecordFor,
} from '../views/cooperation-asked.ts'
import { outcomeLetter } from '../views/cooperation-list.ts'
import { askDocument } from './cooperation-documents.ts'
import { answer, refusePress, showCooperation } from './cooperation-shown.ts'
import { type AskedView, askWords, passGate, said, told } from './cooperation-words.ts'
import type { Feature } from './feature.ts'

/**
 * Leading a cooperation on: to its next stage (`ks-a`, confirmed `ks-ac`, with a document on record `ks-ar`, through
 * the gate `ks-g`), back (`ks-b`, `ks-bt`), to its end (`ks-e`, `ks-ee`), correcting its facts (`ks-f`, `ks-ft`,
 * `ks-fd`), and saying of which meeting a step is the outcome (`ks-m`, `ks-mt`; from a decision `ks-o`, `ks-v`). `ks-w` gives the usual words.
 */
export const cooperationStepsFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const chat = composer.chatType('private')

  /**
   * A press on a cooperation as it was shown, by somebody who may change it; one shown before a change is told so.
   * `acts`: its operation looks at that itself, and handled again it finds what it did the first time.
   */
  const on = (
    name: string,
    parts: number,
    act: (ctx: RakorContext, view: AskedView, of: string[]) => Promise<void>,
    acts = false,
  ) =>
    chat.callbackQuery([pressPattern(name, parts + 2), pressPattern(name, parts + 3)], async (ctx) => {
      const [, id = '', version = '', ...of] = ctx.match as RegExpMatchArray
      const meetingId = of[parts]
      const opened = await openCooperation(desk, ctx.caller, id)
      if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
      const { cooperation, may } = opened.value
      const { code } = cooperation
      if (cooperation.ended && !acts)
        return refusePress(house, ctx, { ok: false, reason: 'cooperation-ended', details: { code } }, id)
      if (!may.change && !acts) return toast(ctx, ctx.speech.t('refusal-not-allowed'), true)
      if (String(cooperation.version) !== version && !acts)
        return refusePress(house, ctx, { ok: false, reason: 'cooperation-changed', details: { code } }, id)
      const seen = Number.parseInt(version, 10)
      const view = { ...opened.value, cooperation: { ...cooperation, version: seen, meetingId } }
      return act(ctx, view, of)
    })
  on('ks-a', 0, async (ctx, view) => {
    const { cooperation } = view
    await leaveCooperationQuestion(desk, ctx.request('leave'))
    const field = stoppedBy(view)
    if (field) return toast(ctx, ctx.speech.t('refusal-cooperation-cross-cutting', { field }), true)
    switch (exitOf(cooperation.stage)) {
      case 'confirmed':
        return askWords(house, ctx, view, 'confirm')
      case 'document':
        return askDocument(house, ctx, view, { purpose: 'advance' })
      case 'dprd':
        return askWords(house, ctx, view, 'burdens')
      case 'words':
        return askWords(house, ctx, view, 'done')
      case 'last':
        return toast(ctx, ctx.speech.t('refusal-cooperation-last-stage', { code: cooperation.code }), true)
    }
  })
  on(
    'ks-ac',
    0,
    async (ctx, { cooperation }) => {
      await told(
        house,
        ctx,
        cooperation,
        await advanceCooperation(desk, ctx.request('step'), cooperation, {
          confirmed: true,
          meetingId: cooperation.meetingId,
        }),
      )
    },
    true,
  )
  on(
    'ks-ar',
    0,
    async (ctx, view) => {
      const { cooperation } = view
      const question = await boundQuestion(desk, ctx.request('question'), ctx.caller.userId, 'press')
      const gate =
        question?.kind === 'cooperation-document' && question.subject.id === cooperation.id
          ? question.subject.gate
          : null
      const { meetingId } = cooperation
      const brought = { meetingId, onRecord: onRecordFor(view) !== undefined, ...(gate && { gate }) }
      await told(house, ctx, cooperation, await advanceCooperation(desk, ctx.request('step'), cooperation, brought))
    },
    true,
  )
  on('ks-g', 2, async (ctx, view, [burdens = '-', unbudgeted = '-']) => {
    if (unbudgeted === '-') return askWords(house, ctx, view, 'unbudgeted', burdens === 'y' ? 'y' : 'n')
    await passGate(house, ctx, view, { burdens: burdens === 'y', unbudgeted: unbudgeted === 'y' })
  })

  on('ks-b', 0, (ctx, { cooperation }) => answer(ctx, backLetter(ctx.speech, cooperation)))
  on('ks-bt', 1, (ctx, view, [to = '']) => askWords(house, ctx, view, 'back', to))
  on('ks-e', 0, (ctx, { cooperation }) => answer(ctx, endLetter(ctx.speech, cooperation)))
  on('ks-ee', 1, (ctx, view, [as]) => askWords(house, ctx, view, 'end', as === 'finished' ? as : 'terminated'))

  on('ks-f', 0, (ctx, { cooperation }) => answer(ctx, factsLetter(ctx.speech, cooperation)))
  on('ks-ft', 1, async (ctx, view, [fact]) => {
    if (fact === 'duty') return answer(ctx, dutyLetter(ctx.speech, view.cooperation))
    const about = (['title', 'lead', 'partners', 'fields'] as const).find((each) => each === fact)
    await askWords(house, ctx, view, about ?? 'title')
  })
  on(
    'ks-fd',
    1,
    async (ctx, { cooperation }, [said]) => {
      const duty: Duty | null = duties.find((each) => each === said) ?? null
      await told(
        house,
        ctx,
        cooperation,
        await correctCooperation(desk, ctx.request('fact'), cooperation, { fact: 'duty', duty }),
      )
    },
    true,
  )

  on(
    'ks-w',
    0,
    async (ctx, { cooperation }) => {
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
    },
    true,
  )

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
