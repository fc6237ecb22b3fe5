import { Composer } from 'grammy'
import { cooperationLimits, documentKinds, documentOf, documentsFor } from '../../domain/cooperation.ts'
import {
  blankDocument,
  type DocumentDraft,
  documentFault,
  documentLacks,
  type SaidOfDocument,
  withSaid,
} from '../../domain/cooperation-term.ts'
import type { Outcome as OutcomeOf } from '../../domain/outcome.ts'
import { readDocument } from '../../language/document-words.ts'
import { amendDocument, extendCooperation, recordDocument } from '../../operations/cooperation-documents.ts'
import { leaveCooperationQuestion } from '../../operations/cooperation-questions.ts'
import { type CooperationView, openCooperation } from '../../operations/cooperation-reading.ts'
import { advanceCooperation } from '../../operations/cooperation-steps.ts'
import type { Moved } from '../../operations/cooperation-writing.ts'
import type { DocumentPurpose, QuestionSubjects } from '../../operations/question-kinds.ts'
import { boundQuestion, openQuestion } from '../../operations/questions.ts'
import { pressPattern } from '../callback-data.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { refusalText, reply, toast } from '../replying.ts'
import { documentsLetter, type Outcome, onRecordFor } from '../views/cooperation-asked.ts'
import { documentLetter, printOfDocument } from '../views/cooperation-document.ts'
import { letter } from '../views/letter.ts'
import { answer, refusePress, showCooperation } from './cooperation-shown.ts'
import type { Feature } from './feature.ts'
import type { QuestionHandler } from './question-handler.ts'

type Subject = QuestionSubjects['cooperation-document']

/**
 * The documents of a cooperation (`ks-d`): one more (`ks-da`), one corrected (`ks-dm`), an extension (`ks-x`). What is
 * typed is shown before it counts (`ks-ds`); a term may be pressed (`ks-dt`).
 */
export const cooperationDocumentsFeature: Feature = (house) => {
  const { desk } = house
  const composer = new Composer<RakorContext>()
  const chat = composer.chatType('private')

  const viewFor = async (ctx: RakorContext, id: string, version?: string): Promise<CooperationView | undefined> => {
    const opened = await openCooperation(desk, ctx.caller, id)
    if (!opened.ok) await toast(ctx, refusalText(ctx.speech, opened), true)
    else if (!opened.value.may.change) {
      const { ended, code } = opened.value.cooperation
      if (ended) await refusePress(house, ctx, { ok: false, reason: 'cooperation-ended', details: { code } }, id)
      else await toast(ctx, ctx.speech.t('refusal-not-allowed'), true)
    } else if (version !== undefined && String(opened.value.cooperation.version) !== version) {
      const { code } = opened.value.cooperation
      await refusePress(house, ctx, { ok: false, reason: 'cooperation-changed', details: { code } }, id)
    } else return opened.value
    return undefined
  }

  chat.callbackQuery(pressPattern('ks-d', 1), async (ctx) => {
    const view = await viewFor(ctx, ctx.match[1] ?? '')
    if (!view) return
    await leaveCooperationQuestion(desk, ctx.request('leave'))
    await answer(ctx, documentsLetter(ctx.speech, view, documentsFor(view.cooperation.scheme)))
  })
  chat.callbackQuery(pressPattern('ks-da', 3), async (ctx, next) => {
    const [, id = '', version, said] = ctx.match
    const kind = documentKinds.find((each) => each === said)
    if (!kind) return next()
    const view = await viewFor(ctx, id, version)
    if (view) await askDocument(house, ctx, view, { purpose: 'add', kind })
  })
  chat.callbackQuery(pressPattern('ks-dm', 3), async (ctx, next) => {
    const [, id = '', version, documentId] = ctx.match
    const view = await viewFor(ctx, id, version)
    if (!view) return
    const document = view.documents.find((each) => each.id === documentId)
    if (!document) return next()
    await askDocument(house, ctx, view, { purpose: 'amend', kind: document.kind, document })
  })
  chat.callbackQuery(pressPattern('ks-x', 2), async (ctx) => {
    const [, id = '', version] = ctx.match
    const view = await viewFor(ctx, id, version)
    if (view) await askDocument(house, ctx, view, { purpose: 'extend', kind: 'ADENDUM' })
  })

  /** The document that is being recorded, where the press belongs to it. */
  const inHand = async (ctx: RakorContext, id: string, version: string): Promise<Subject | undefined> => {
    const question = await boundQuestion(desk, ctx.request('question'), ctx.caller.userId, 'press')
    const { subject } = question?.kind === 'cooperation-document' ? question : { subject: undefined }
    if (subject && subject.id === id && String(subject.version) === version) return subject
    await toast(ctx, ctx.speech.t('common-stale-toast'), true)
    return undefined
  }

  chat.callbackQuery(pressPattern('ks-dt', 3), async (ctx) => {
    const [, id = '', version = '', length = ''] = ctx.match
    const view = await viewFor(ctx, id, version)
    const subject = view && (await inHand(ctx, id, version))
    if (!view || !subject) return
    const months = Number.parseInt(length, 10)
    const said: SaidOfDocument =
      Number.isInteger(months) && months > 0 && months <= 600 ? { numbers: [], months } : { numbers: [], endless: true }
    await keep(house, ctx, view, { ...subject, draft: withSaid(subject.draft, said, goesOn(view, subject)) })
  })
  chat.callbackQuery(pressPattern('ks-ds', 3), async (ctx) => {
    const [, id = '', version = '', print] = ctx.match
    // Whether it still stands as it was shown is looked at as it is saved: handled again, it was this that changed it.
    const subject = await inHand(ctx, id, version)
    if (!subject) return
    if (printOfDocument(subject) !== print) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
    const saved = await save(house, ctx, subject)
    if (!saved.ok) return refusePress(house, ctx, saved, id)
    await showCooperation(house, ctx, id, ctx.speech.t('cooperation-document-saved', { code: saved.value.code }))
  })
  return composer
}

/** A cooperation whose next step may be the outcome of a meeting. */
type ViewOf = Omit<CooperationView, 'cooperation'> & { cooperation: CooperationView['cooperation'] & Outcome }

interface Wish {
  purpose: DocumentPurpose
  kind?: Subject['kind']
  document?: CooperationView['documents'][number]
  gate?: Subject['gate']
}

/** Asks for number, day and term of a document; of one that is corrected what it says is known. */
export async function askDocument(house: House, ctx: RakorContext, view: ViewOf, wish: Wish): Promise<void> {
  const { cooperation } = view
  const { id, version, stage, meetingId } = cooperation
  const kind = wish.kind ?? documentOf(stage)
  if (!kind) return toast(ctx, ctx.speech.t('common-stale-toast'), true)
  const { purpose, document, gate = null } = wish
  await keep(house, ctx, view, {
    ...{ id, version, purpose, kind, gate, documentId: document?.id ?? null },
    draft: document ? asDraft(document) : blankDocument,
    ...(meetingId && { meetingId }),
  })
}

/** A term that began with the signing begins with the day that is typed instead. */
const asDraft = ({
  numbers,
  signedOn,
  validFrom,
  validUntil,
}: CooperationView['documents'][number]): DocumentDraft => ({
  ...{ numbers, signedOn, validUntil, months: null },
  validFrom: validFrom === signedOn ? null : validFrom,
  endless: validFrom !== null && validUntil === null,
})

/** Leaves the question open with what is known, and shows it. */
async function keep(
  house: House,
  ctx: RakorContext,
  view: CooperationView,
  subject: Subject,
  said?: string,
): Promise<void> {
  await openQuestion(house.desk, ctx.request('ask'), { kind: 'cooperation-document', subject })
  const asked = { ...view.cooperation, meetingId: subject.meetingId }
  const onRecord = subject.purpose === 'advance' && onRecordFor(view) !== undefined
  await answer(ctx, documentLetter(ctx.speech, asked, subject, { said, onRecord }))
}

/** After which last day an extension begins. */
const goesOn = ({ cooperation }: CooperationView, { purpose }: Subject): string | null =>
  purpose === 'extend' ? cooperation.endsOn : null

function save({ desk }: House, ctx: RakorContext, subject: Subject): Promise<OutcomeOf<Moved>> {
  const { id, version, purpose, kind, documentId, draft, gate, meetingId } = subject
  const request = ctx.request('save')
  const seen = { id, version }
  if (purpose === 'extend') return extendCooperation(desk, request, seen, draft)
  if (purpose === 'amend') return amendDocument(desk, request, seen, documentId ?? '', draft)
  if (purpose === 'add') return recordDocument(desk, request, seen, kind, draft)
  return advanceCooperation(desk, request, seen, { document: draft, meetingId, ...(gate && { gate }) })
}

/** Takes number, day and term as they are typed, together or one by one; what cannot be is said and not kept. */
export const cooperationDocumentHandler: QuestionHandler<'cooperation-document'> = async (house, ctx, { subject }) => {
  const { t } = ctx.speech
  const opened = await openCooperation(house.desk, ctx.caller, subject.id)
  if (!opened.ok) return reply(ctx, letter(refusalText(ctx.speech, opened)))
  const view = opened.value
  const { code, version, ended } = view.cooperation
  if (version !== subject.version || ended || !view.may.change) {
    const reason = ended ? 'cooperation-ended' : view.may.change ? 'cooperation-changed' : 'not-allowed'
    await leaveCooperationQuestion(house.desk, ctx.request('outdated'))
    return showCooperation(house, ctx, subject.id, t(`refusal-${reason}`, { code }))
  }
  const said = readDocument(ctx.message?.text ?? '', view.today)
  const draft = withSaid(subject.draft, said, goesOn(view, subject))
  const { number, numbers } = cooperationLimits
  if (draft.numbers.length > numbers || draft.numbers.some((each) => each.length > number))
    return keep(house, ctx, view, subject, t('refusal-text-too-long', { limit: number }))
  const fault = documentFault(draft, view.today.toString())
  if (fault) return keep(house, ctx, view, subject, t(`refusal-${fault}`))
  const isNew = JSON.stringify(draft) !== JSON.stringify(subject.draft)
  const why = said.absent
    ? t('cooperation-document-absent', { date: said.absent })
    : isNew
      ? undefined
      : t(documentLacks(subject.kind, draft) ? 'cooperation-document-unclear' : 'cooperation-document-unchanged')
  await keep(house, ctx, view, { ...subject, draft }, why)
}
