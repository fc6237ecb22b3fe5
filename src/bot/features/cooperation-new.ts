import { Composer } from 'grammy'
import { cooperationLimits, type Duty, duties, schemes } from '../../domain/cooperation.ts'
import {
  blankCooperation,
  type CooperationDraft,
  type CooperationPart,
  cooperationLacks,
  cooperationParts,
} from '../../domain/cooperation-draft.ts'
import { nameWithin } from '../../domain/name.ts'
import { findFields } from '../../language/field-words.ts'
import { leaveCooperationQuestion } from '../../operations/cooperation-questions.ts'
import { type CooperationWorld, listCooperations, readCooperationWorld } from '../../operations/cooperation-reading.ts'
import { recordCooperation } from '../../operations/cooperations.ts'
import type { QuestionSubjects } from '../../operations/question-kinds.ts'
import { boundQuestion, openQuestion } from '../../operations/questions.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import { leadMeant, partnersIn, readCooperationLine, schemeMeant, withLead } from '../cooperation-meaning.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { newCooperationLetter, printOfDraft } from '../views/cooperation-new.ts'
import { letter } from '../views/letter.ts'
import { answer, showCooperation } from './cooperation-shown.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

type Subject = QuestionSubjects['cooperation-new']

/** Recording a cooperation (`ks-new`): what is asked is picked (`ks-n`) or typed, then looked at, corrected (`ks-na`) and recorded (`ks-ns`). */
export const cooperationNewFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const chat = composer.chatType('private')

  chat.callbackQuery('ks-new', (ctx) => beginCooperation(house, ctx, blankCooperation))

  /** A press that belongs to the cooperation in the making, as it was shown; one to another says that it holds no more. */
  const withDraft = (
    name: string,
    parts: number,
    act: (ctx: RakorContext, subject: Subject, of: string[]) => Promise<void>,
  ) =>
    chat.callbackQuery(pressPattern(name, parts), async (ctx, next) => {
      const of = (ctx.match as RegExpMatchArray).slice(1)
      const question = await boundQuestion(desk, ctx.request('question'), ctx.caller.userId, 'press')
      if (question?.kind !== 'cooperation-new' || printOfDraft(question.subject.draft) !== of.at(-1)) return next()
      return act(ctx, question.subject, of)
    })

  withDraft('ks-n', 3, async (ctx, { draft }, [part = '', value = '']) => {
    const world = await readCooperationWorld(desk)
    const asking = cooperationParts.find((each) => each === part) ?? 'scheme'
    const picked = withPicked(draft, asking, value)
    const stays = (asking === 'partners' || asking === 'fields') && value !== '-'
    await ask(house, ctx, stays ? picked : withLead(picked, world), world, stays ? asking : undefined)
  })
  withDraft('ks-na', 2, async (ctx, { draft }, [part = '']) => {
    const asking = cooperationParts.find((each) => each === part)
    await ask(house, ctx, draft, await readCooperationWorld(desk), asking)
  })
  withDraft('ks-ns', 1, async (ctx, { draft }) => {
    const recorded = await recordCooperation(desk, ctx.request('record'), draft)
    if (!recorded.ok) return toast(ctx, refusalText(ctx.speech, recorded), true)
    const { cooperationId, code } = recorded.value
    await showCooperation(house, ctx, cooperationId, ctx.speech.t('cooperation-recorded', { code }))
  })
  withDraft('ks-nx', 1, async (ctx) => {
    await leaveCooperationQuestion(desk, ctx.request('drop'))
    await toast(ctx)
    await rewrite(ctx, letter(ctx.speech.t('cooperation-dropped'), []))
  })
  return composer
}

/** Begins to record a cooperation with what is known of it, in the place of another one in the making. */
export async function beginCooperation(house: House, ctx: RakorContext, draft: CooperationDraft): Promise<void> {
  const list = await listCooperations(house.desk, ctx.caller, { of: 'all' }, 0)
  const why = list.ok ? undefined : refusalText(ctx.speech, list)
  if (!list.ok || !list.value.may.record) {
    const said = why ?? ctx.speech.t('refusal-not-allowed')
    return ctx.callbackQuery ? toast(ctx, said, true) : reply(ctx, letter(said))
  }
  await ask(house, ctx, draft, await readCooperationWorld(house.desk))
}

/** Leaves the next question open, or `part` of it, and shows it. */
async function ask(
  house: House,
  ctx: RakorContext,
  draft: CooperationDraft,
  world: CooperationWorld,
  part?: CooperationPart,
  said?: string,
): Promise<void> {
  const asking = part ?? cooperationLacks(draft)
  const subject: Subject = { draft, asking: asking ?? null }
  await openQuestion(house.desk, ctx.request('ask'), { kind: 'cooperation-new', subject })
  await answer(ctx, newCooperationLetter(ctx.speech, draft, world, asking, said))
}

/** The draft with what a button says; its parts may be forged, and the operation looks at what they name. */
function withPicked(draft: CooperationDraft, part: CooperationPart, value: string): CooperationDraft {
  const toggled = (all: string[], one: string, most: number): string[] =>
    all.includes(one) ? all.filter((each) => each !== one) : [...all, one].slice(0, most)
  switch (part) {
    case 'scheme': {
      const [name, kind] = value.split('-')
      const scheme = schemes.find((each) => each === name) ?? null
      return { ...draft, scheme, duty: scheme === 'KSDD' ? dutyOf(kind) : null }
    }
    case 'duty':
      return { ...draft, duty: dutyOf(value) ?? 'undecided' }
    case 'partners':
      return value === '-' ? draft : { ...draft, partners: toggled(draft.partners, value, cooperationLimits.partners) }
    case 'fields':
      return value === '-' ? draft : { ...draft, fields: toggled(draft.fields, value, cooperationLimits.fields) }
    default:
      return draft
  }
}

const dutyOf = (text: string | undefined): Duty | null => duties.find((each) => each === text) ?? null

/** Takes what was typed at the step that is asked; a whole line counts anywhere. */
export const cooperationNewHandler: QuestionHandler<'cooperation-new'> = async (house, ctx, { subject }) => {
  const world = await readCooperationWorld(house.desk)
  const text = ctx.message?.text ?? ''
  const { draft, asking } = subject
  const line = readCooperationLine(text, world)
  if (line) return ask(house, ctx, line, world)
  const said = asking ? withTyped(draft, asking, text, world) : undefined
  if (said) return ask(house, ctx, withLead(said, world), world)
  const why = asking ? `cooperation-new-unclear-${asking}` : 'cooperation-new-unclear-review'
  await ask(house, ctx, draft, world, asking ?? undefined, ctx.speech.t(why, { most: cooperationLimits.title }))
}

/** The draft with what words answer at a step; undefined when they answer nothing. */
function withTyped(
  draft: CooperationDraft,
  asking: CooperationPart,
  text: string,
  world: CooperationWorld,
): CooperationDraft | undefined {
  switch (asking) {
    case 'scheme': {
      const meant = schemeMeant(text)
      return meant === undefined ? undefined : { ...draft, ...meant }
    }
    case 'duty': {
      const duty = duties.find((each) => text.toLowerCase().includes(each))
      return duty && { ...draft, duty }
    }
    case 'partners': {
      const partners = partnersIn(text, world)
      return partners.length > 0 ? { ...draft, partners } : undefined
    }
    case 'fields': {
      const fields = findFields(text, world.fields).found
      return fields.length > 0 ? { ...draft, fields } : undefined
    }
    case 'title': {
      const title = nameWithin(text, cooperationLimits.title)
      return title === undefined ? undefined : { ...draft, title }
    }
    case 'lead': {
      const leadOfficeId = leadMeant(text, world)
      return leadOfficeId === undefined ? undefined : { ...draft, leadOfficeId }
    }
  }
}
