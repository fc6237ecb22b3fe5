import { Composer } from 'grammy'
import type { OfficeKind } from '../../domain/directory.ts'
import { coordinatorsOf, isRegional } from '../../domain/directory-groups.ts'
import { guestCode } from '../../domain/invitees.ts'
import { nameWithin } from '../../domain/name.ts'
import { isOfficeCode, type NewOffice, officeLimits } from '../../domain/office-edit.ts'
import { searchOffices } from '../../language/office-names.ts'
import { type ListedOffice, readDirectory } from '../../operations/directory.ts'
import { addOffice } from '../../operations/office-editing.ts'
import { dropNewOffice, leaveOfficeQuestion, printOfNew } from '../../operations/office-questions.ts'
import type { QuestionSubjects } from '../../operations/question-kinds.ts'
import { boundQuestion, openQuestion } from '../../operations/questions.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { type Letter, letter } from '../views/letter.ts'
import {
  askNewLetter,
  newCoordinatorLetter,
  newKindLetter,
  newKinds,
  newReview,
  usualTitle,
} from '../views/office-new.ts'
import type { Feature } from './feature.ts'
import { showOffice } from './office-page.ts'
import type { QuestionHandler } from './question-handler.ts'

type Subject = QuestionSubjects['office-new']

const parts = ['name', 'code', 'title'] as const

const isNewKind = (text: string | undefined): text is OfficeKind => newKinds.some((kind) => kind === text)

/** Adding an office or partner: its kind by a press, its name typed; code, title and coordinator are proposed. */
export const officeNewFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const chat = composer.chatType('private')

  chat.callbackQuery(pressPattern('office-new', 1), async (ctx) => {
    const directory = await readDirectory(desk, ctx.caller)
    if (!directory.ok) return toast(ctx, refusalText(ctx.speech, directory), true)
    await leaveOfficeQuestion(desk, ctx.request('leave'))
    await toast(ctx)
    await rewrite(ctx, newKindLetter(ctx.speech))
  })

  chat.callbackQuery(pressPattern('office-new-kind', 1), async (ctx, next) => {
    const kind = ctx.match[1]
    if (!isNewKind(kind)) return next()
    const directory = await readDirectory(desk, ctx.caller)
    if (!directory.ok) return toast(ctx, refusalText(ctx.speech, directory), true)
    const [first] = coordinatorsOf(directory.value)
    const coordinatorId = isRegional(kind) ? (first?.id ?? null) : null
    const office: NewOffice = { kind, name: '', code: '', headTitle: '', coordinatorId }
    await toast(ctx)
    await rewrite(ctx, await asks(house, ctx, { office, asking: 'name' }))
  })

  /** A press that belongs to the office being added, as it was shown; one to another says that it holds no more. */
  const withNew = (
    name: string,
    act: (ctx: RakorContext, subject: Subject, part: string, offices: ListedOffice[]) => Promise<void>,
  ) =>
    chat.callbackQuery(pressPattern(name, 2), async (ctx, next) => {
      const [, part = '', print] = ctx.match
      const directory = await readDirectory(desk, ctx.caller)
      if (!directory.ok) return toast(ctx, refusalText(ctx.speech, directory), true)
      const question = await boundQuestion(desk, ctx.request('question'), ctx.caller.userId, 'press')
      if (question?.kind !== 'office-new' || printOfNew(question.subject.office) !== print) return next()
      return act(ctx, question.subject, part, directory.value)
    })

  withNew('office-new-ask', async (ctx, { office }, part) => {
    const asking = parts.find((each) => each === part) ?? 'name'
    await toast(ctx)
    await rewrite(ctx, await asks(house, ctx, { office, asking }))
  })
  withNew('office-new-coords', async (ctx, { office }, _part, offices) => {
    await toast(ctx)
    await rewrite(ctx, newCoordinatorLetter(ctx.speech, office, offices))
  })
  withNew('office-new-coord', async (ctx, { office, asking }, chosen, offices) => {
    const coordinatorId = chosen === '-' ? null : chosen
    await toast(ctx)
    await rewrite(ctx, await reviews(house, ctx, { office: { ...office, coordinatorId }, asking }, offices))
  })
  withNew('office-new-save', async (ctx, { office }) => {
    const added = await addOffice(desk, ctx.request('add'), office)
    if (!added.ok) return toast(ctx, refusalText(ctx.speech, added), true)
    await showOffice(house, ctx, added.value.officeId, ctx.speech.t('directory-new-added', { name: office.name }))
  })

  chat.callbackQuery(pressPattern('office-drop', 1), async (ctx, next) => {
    if (!(await dropNewOffice(desk, ctx.request('drop'), ctx.match[1] ?? ''))) return next()
    await toast(ctx)
    await rewrite(ctx, letter(ctx.speech.t('common-cancelled')))
  })
  return composer
}

/** Leaves the question for one part of a new office open, and asks it. */
async function asks(house: House, ctx: RakorContext, subject: Subject): Promise<Letter> {
  await openQuestion(house.desk, ctx.request('ask'), { kind: 'office-new', subject })
  return askNewLetter(ctx.speech, subject)
}

/** Keeps what is known of a new office, and shows it. */
async function reviews(house: House, ctx: RakorContext, subject: Subject, offices: ListedOffice[]): Promise<Letter> {
  await openQuestion(house.desk, ctx.request('keep'), { kind: 'office-new', subject })
  const found = searchOffices(subject.office.name, offices)
  const ids = found.kind === 'office' ? [found.officeId] : found.kind === 'several' ? found.officeIds : []
  const similar = offices.filter(({ id }) => ids.includes(id))
  return newReview(ctx.speech, subject.office, offices, similar)
}

/** Takes what was typed about the office somebody adds, and proposes the rest. */
export const officeNewHandler: QuestionHandler<'office-new'> = async (house, ctx, { subject }) => {
  const { speech } = ctx
  const directory = await readDirectory(house.desk, ctx.caller)
  if (!directory.ok) return reply(ctx, letter(refusalText(speech, directory)))
  const text = ctx.message?.text ?? ''
  const most = { name: officeLimits.name, code: 12, title: officeLimits.title }[subject.asking]
  const line = nameWithin(text, most)
  if (line === undefined) {
    const count = [...text.trim()].length
    const question = askNewLetter(speech, subject)
    const why =
      count > most
        ? speech.t('directory-too-long', { count, most })
        : speech.t('directory-unclear', { question: question.text })
    return reply(ctx, { ...question, text: why })
  }
  if (subject.asking === 'code' && !isOfficeCode(line.toUpperCase()))
    return reply(ctx, { ...askNewLetter(speech, subject), text: speech.t('refusal-bad-office-code') })
  const office = withPart(speech, subject, line, directory.value)
  await reply(ctx, await reviews(house, ctx, { ...subject, office }, directory.value))
}

function withPart(
  speech: RakorContext['speech'],
  { office, asking }: Subject,
  line: string,
  offices: ListedOffice[],
): NewOffice {
  if (asking === 'code') return { ...office, code: line.toUpperCase() }
  if (asking === 'title') return { ...office, headTitle: line }
  const taken = new Set(offices.flatMap(({ id, code }) => [id, code]))
  const code = office.code || guestCode(line, taken)
  return { ...office, name: line, code, headTitle: usualTitle(speech, office.kind, line) }
}
