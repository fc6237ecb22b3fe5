import { Composer } from 'grammy'
import type { Standing } from '../../domain/directory.ts'
import { type OfficeEdit, type TypedField, typedFields } from '../../domain/office-edit.ts'
import { holdersOn } from '../../domain/officials.ts'
import type { Outcome } from '../../domain/outcome.ts'
import { openOffice, readDirectory, readDuties } from '../../operations/directory.ts'
import { editOffice } from '../../operations/office-editing.ts'
import { printOfEdit } from '../../operations/office-questions.ts'
import type { QuestionSubjects } from '../../operations/question-kinds.ts'
import { boundQuestion, openQuestion } from '../../operations/questions.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { readOfficeEdit } from '../office-meaning.ts'
import { refusalText, reply, rewrite, toast } from '../replying.ts'
import { sayOnce } from '../said-once.ts'
import { type Letter, letter } from '../views/letter.ts'
import { officeLetter } from '../views/office.ts'
import {
  againLetter,
  aliasesLetter,
  askLetter,
  coordinatorLetter,
  disableLetter,
  editLetter,
  editQuestion,
  nameProposal,
} from '../views/office-edit.ts'
import { endOfficialLetter, officialsLetter } from '../views/officials.ts'
import type { Feature } from './feature.ts'
import { showOffice } from './office-page.ts'
import type { QuestionHandler } from './question-handler.ts'

type Subject = QuestionSubjects['office-edit']

const isTyped = (field: string | undefined): field is Exclude<TypedField, 'official'> =>
  field !== 'official' && typedFields.some((each) => each === field)

const isStanding = (text: string | undefined): text is Standing =>
  text === 'definitif' || text === 'plt' || text === 'plh'

/** Changing an office: its name, aliases, title, coordinator, whether it is in use, and who holds it. */
export const officeEditFeature: Feature = (house) => {
  const composer = new Composer<RakorContext>()
  const { desk } = house
  const chat = composer.chatType('private')

  /** Shows a page about an office as it is now. */
  const page = (name: string, view: (ctx: RakorContext, opened: Opened) => Letter) =>
    chat.callbackQuery(pressPattern(name, 1), async (ctx) => {
      const opened = await openOffice(desk, ctx.caller, ctx.match[1] ?? '')
      if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
      await toast(ctx)
      await rewrite(ctx, view(ctx, opened.value))
    })
  page('office-ed', (ctx, opened) => editLetter(ctx.speech, opened))
  page('office-seat', (ctx, opened) => officialsLetter(ctx.speech, opened))
  page('office-aliases', (ctx, opened) => aliasesLetter(ctx.speech, opened))

  chat.callbackQuery(pressPattern('office-ask', 2), async (ctx, next) => {
    const [, officeId = '', field] = ctx.match
    return isTyped(field) ? ask(house, ctx, officeId, field, 'definitif') : next()
  })
  chat.callbackQuery(pressPattern('office-hold', 2), async (ctx, next) => {
    const [, officeId = '', standing] = ctx.match
    return isStanding(standing) ? ask(house, ctx, officeId, 'official', standing) : next()
  })

  // What was typed and waits: saved as the button says.
  chat.callbackQuery(pressPattern('office-keep', 2), async (ctx, next) => {
    const [, how, print] = ctx.match
    const question = await boundQuestion(desk, ctx.request('question'), ctx.caller.userId, 'press')
    if (question?.kind !== 'office-edit' || !question.subject.proposal) return next()
    const { officeId, version, proposal } = question.subject
    if (printOfEdit(officeId, proposal) !== print) return next()
    const spelling = how === 'spelling' && proposal.field === 'name'
    const edit = spelling ? { ...proposal, from: null } : proposal
    const saved = await editOffice(desk, ctx.request('save'), officeId, version, edit)
    if (saved.ok) return showOffice(house, ctx, officeId, ctx.speech.t('directory-saved-toast'))
    await toast(ctx, refusalText(ctx.speech, saved), true)
    if (saved.reason === 'office-changed') await rewrite(ctx, await offerAgain(house, ctx, question.subject, edit))
  })

  chat.callbackQuery(pressPattern('office-name-off', 2), async (ctx) => {
    const [, officeId = '', version] = ctx.match
    const saved = await editOffice(desk, ctx.request('edit'), officeId, Number(version), { field: 'name-off' })
    await shown(house, ctx, officeId, saved)
  })

  chat.callbackQuery(pressPattern('office-alias', 3), async (ctx) => {
    const [, officeId = '', index, version] = ctx.match
    const opened = await openOffice(desk, ctx.caller, officeId)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    const alias = opened.value.office.aliases[Number(index)] ?? ''
    const edit: OfficeEdit = { field: 'alias-off', alias }
    const saved = await editOffice(desk, ctx.request('edit'), officeId, Number(version), edit)
    await shown(house, ctx, officeId, saved, aliasesLetter)
  })

  chat.callbackQuery(pressPattern('office-coords', 1), async (ctx) => {
    const opened = await openOffice(desk, ctx.caller, ctx.match[1] ?? '')
    const directory = await readDirectory(desk, ctx.caller)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    if (!directory.ok) return toast(ctx, refusalText(ctx.speech, directory), true)
    await toast(ctx)
    await rewrite(ctx, coordinatorLetter(ctx.speech, opened.value, directory.value))
  })
  chat.callbackQuery(pressPattern('office-coord', 3), async (ctx) => {
    const [, officeId = '', chosen = '', version] = ctx.match
    const edit: OfficeEdit = { field: 'coordinator', officeId: chosen === '-' ? null : chosen }
    await shown(house, ctx, officeId, await editOffice(desk, ctx.request('edit'), officeId, Number(version), edit))
  })

  chat.callbackQuery(pressPattern('office-able', 2), async (ctx) => {
    const duties = await readDuties(desk, ctx.caller, ctx.match[1] ?? '')
    if (!duties.ok) return toast(ctx, refusalText(ctx.speech, duties), true)
    await toast(ctx)
    await rewrite(ctx, disableLetter(ctx.speech, duties.value))
  })
  chat.callbackQuery(pressPattern('office-able-yes', 3), async (ctx, next) => {
    const [, officeId = '', state, version] = ctx.match
    if (state !== 'on' && state !== 'off') return next()
    const edit: OfficeEdit = { field: 'enabled', enabled: state === 'on' }
    await shown(house, ctx, officeId, await editOffice(desk, ctx.request('edit'), officeId, Number(version), edit))
  })

  chat.callbackQuery(pressPattern('office-seat-off', 2), async (ctx) => {
    const opened = await openOffice(desk, ctx.caller, ctx.match[1] ?? '')
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    const official = holdersOn(opened.value.officials, opened.value.today).find(({ id }) => id === ctx.match[2])
    await toast(ctx, official ? undefined : ctx.speech.t('common-stale-toast'))
    const asked = official && endOfficialLetter(ctx.speech, opened.value, official)
    await rewrite(ctx, asked ?? officialsLetter(ctx.speech, opened.value))
  })
  chat.callbackQuery(pressPattern('office-seat-end', 3), async (ctx) => {
    const [, officeId = '', officialId = '', version] = ctx.match
    const opened = await openOffice(desk, ctx.caller, officeId)
    if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
    const edit: OfficeEdit = { field: 'official-off', officialId, until: opened.value.today.toString() }
    const saved = await editOffice(desk, ctx.request('edit'), officeId, Number(version), edit)
    await shown(house, ctx, officeId, saved, officialsLetter)
  })
  return composer
}

type Opened = Extract<Awaited<ReturnType<typeof openOffice>>, { ok: true }>['value']

/** Asks for something typed about an office, in the message that was pressed. */
async function ask(house: House, ctx: RakorContext, officeId: string, field: TypedField, standing: Standing) {
  const opened = await openOffice(house.desk, ctx.caller, officeId)
  if (!opened.ok) return toast(ctx, refusalText(ctx.speech, opened), true)
  const { version } = opened.value.office
  const subject: Subject = { officeId, field, standing, version, proposal: null }
  await openQuestion(house.desk, ctx.request('ask'), { kind: 'office-edit', subject })
  await toast(ctx)
  await rewrite(ctx, askLetter(ctx.speech, opened.value, subject))
}

/** Shows what a press came to: the office as it is now, with why nothing was written where that is so. */
async function shown(
  house: House,
  ctx: RakorContext,
  officeId: string,
  saved: Outcome<unknown>,
  view: (speech: RakorContext['speech'], opened: Opened) => Letter = officeLetter,
): Promise<void> {
  await toast(ctx, saved.ok ? ctx.speech.t('directory-saved-toast') : refusalText(ctx.speech, saved), !saved.ok)
  const opened = await openOffice(house.desk, ctx.caller, officeId)
  if (opened.ok) await rewrite(ctx, view(ctx.speech, opened.value))
}

/** Keeps what was typed against the office as it is now, and asks whether it still holds. */
async function offerAgain(house: House, ctx: RakorContext, subject: Subject, proposal: OfficeEdit): Promise<Letter> {
  const opened = await openOffice(house.desk, ctx.caller, subject.officeId)
  if (!opened.ok) return letter(refusalText(ctx.speech, opened))
  const { version } = opened.value.office
  const asking = { kind: 'office-edit' as const, subject: { ...subject, version, proposal } }
  await openQuestion(house.desk, ctx.request('again'), asking)
  return againLetter(ctx.speech, opened.value, proposal)
}

/** Takes what was typed about an office: a name is shown before it is saved, the rest is saved at once. */
export const officeEditHandler: QuestionHandler<'office-edit'> = async (house, ctx, { subject }) => {
  const { speech } = ctx
  const opened = await openOffice(house.desk, ctx.caller, subject.officeId)
  if (!opened.ok) return reply(ctx, letter(refusalText(speech, opened)))
  const read = readOfficeEdit(ctx.message?.text ?? '', subject, opened.value.today)
  if (read.is !== 'edit') {
    const { is, ...details } = read
    const asked = askLetter(speech, opened.value, subject)
    const question = editQuestion(speech, opened.value, subject)
    const text =
      is === 'nothing'
        ? speech.t('directory-unclear', { question })
        : speech.t(is === 'too-long' ? 'directory-too-long' : 'directory-unclear-day', details)
    return reply(ctx, { ...asked, text, entities: [] })
  }
  if (read.edit.field === 'name') {
    const proposed = { ...subject, proposal: read.edit }
    await openQuestion(house.desk, ctx.request('propose'), { kind: 'office-edit', subject: proposed })
    return reply(ctx, nameProposal(speech, opened.value, read.edit))
  }
  const saved = await editOffice(house.desk, ctx.request('save'), subject.officeId, subject.version, read.edit)
  if (saved.ok) {
    const fresh = await openOffice(house.desk, ctx.caller, subject.officeId)
    return reply(ctx, fresh.ok ? officeLetter(speech, fresh.value) : letter(speech.t('directory-saved')))
  }
  const why = letter(refusalText(speech, saved))
  if (saved.reason !== 'office-changed') return reply(ctx, why)
  await sayOnce(house, ctx, 'why', () => reply(ctx, why))
  await reply(ctx, await offerAgain(house, ctx, subject, read.edit))
}
