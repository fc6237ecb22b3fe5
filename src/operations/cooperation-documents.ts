import {
  type CooperationDocument,
  cooperationLimits,
  type DocumentKind,
  documentOf,
  documentsFor,
  hasTerm,
  paths,
} from '../domain/cooperation.ts'
import { isBehindBar, move } from '../domain/cooperation-steps.ts'
import { type DocumentDraft, documentFault, documentLacks, endOf } from '../domain/cooperation-term.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { insertDocument, listDocuments, saveDocument } from '../store/cooperations.ts'
import { dropCooperationQuestion } from './cooperation-questions.ts'
import {
  crossCutting,
  crossCuttingAmong,
  lockedCooperation,
  type Moved,
  type Seen,
  writeCooperation,
} from './cooperation-writing.ts'
import type { Desk } from './desk.ts'
import { todayOf } from './office-renaming.ts'
import { perform, type Request, type Work } from './perform.ts'

/** What a document says, whole and possible. */
type Document = Pick<CooperationDocument, 'numbers' | 'signedOn' | 'validFrom' | 'validUntil'>

/**
 * Records a document beside the stages: one signed before the register knew of it, or a further one. An agreement of
 * a cross-cutting field is recorded no more than it is signed.
 */
export async function recordDocument(
  desk: Desk,
  request: Request,
  seen: Seen,
  kind: DocumentKind,
  draft: DocumentDraft,
): Promise<Outcome<Moved>> {
  return perform<Moved>(desk, request, 'cooperation.change', async (work) => {
    const locked = await lockedCooperation(work, seen)
    if (!locked.ok) return locked
    const before = locked.value
    if (!documentsFor(before.scheme).includes(kind)) return refused('not-found')
    const stage = paths[before.scheme].find((each) => documentOf(each) === kind)
    const fields = await crossCuttingAmong(work, before.fields)
    if (fields.length > 0 && (!stage || isBehindBar(before.scheme, stage))) return crossCutting(fields)
    const document = checkedDocument(work, kind, draft)
    if (!document.ok) return document
    const kept = await keepDocument(work, before.id, kind, document.value)
    await dropCooperationQuestion(work)
    return writeCooperation(work, before, { endsOn: kept.endsOn }, 'document', { documentId: kept.id })
  })
}

/** Extends a cooperation that is carried out: an addendum or a new agreement with a later last day. */
export async function extendCooperation(
  desk: Desk,
  request: Request,
  seen: Seen,
  draft: DocumentDraft,
): Promise<Outcome<Moved>> {
  return perform<Moved>(desk, request, 'cooperation.change', async (work) => {
    const locked = await lockedCooperation(work, seen)
    if (!locked.ok) return locked
    const before = locked.value
    const { scheme, stage, ended } = before
    const crossing = (await crossCuttingAmong(work, before.fields)).length > 0
    const moved = move({ scheme, stage, ended, crossCutting: crossing }, { do: 'extend' })
    if (typeof moved === 'string') return refused(moved, { code: before.code })
    const document = checkedDocument(work, 'ADENDUM', draft)
    if (!document.ok) return document
    const { validUntil } = document.value
    if (validUntil && before.endsOn && validUntil <= before.endsOn) return refused('document-end-not-later')
    const kept = await keepDocument(work, before.id, 'ADENDUM', document.value)
    await dropCooperationQuestion(work)
    return writeCooperation(work, before, { endsOn: kept.endsOn }, 'extend', { documentId: kept.id })
  })
}

/** Corrects what a document says: number, day, or term. What stood before stays in the history. */
export async function amendDocument(
  desk: Desk,
  request: Request,
  seen: Seen,
  documentId: string,
  draft: DocumentDraft,
): Promise<Outcome<Moved>> {
  return perform<Moved>(desk, request, 'cooperation.change', async (work) => {
    const locked = await lockedCooperation(work, seen)
    if (!locked.ok) return locked
    const before = locked.value
    const old = (await listDocuments(work.trx, before.id)).find(({ id }) => id === documentId)
    if (!old) return refused('not-found')
    const document = checkedDocument(work, old.kind, draft)
    if (!document.ok) return document
    await saveDocument(work.trx, { ...old, ...document.value })
    const endsOn = endOf(await listDocuments(work.trx, before.id))
    await dropCooperationQuestion(work)
    const { kind, numbers, signedOn, validFrom, validUntil } = old
    const note = JSON.stringify({ kind, numbers, signedOn, validFrom, validUntil })
    return writeCooperation(work, before, { endsOn }, 'amend', { note, documentId })
  })
}

/** A document that can be recorded, out of what is known of it; or why it cannot. */
export function checkedDocument(work: Work, kind: DocumentKind, draft: DocumentDraft): Outcome<Document> {
  const fault = documentFault(draft, todayOf(work).toString())
  if (fault) return refused(fault)
  const { numbers, signedOn } = draft
  if (documentLacks(kind, draft) || !signedOn) return refused('document-incomplete')
  const long = numbers.some((each) => each.length > cooperationLimits.number)
  if (long || numbers.length > cooperationLimits.numbers)
    return refused('text-too-long', { limit: cooperationLimits.number })
  if (!hasTerm(kind)) return done({ numbers, signedOn, validFrom: null, validUntil: null })
  return done({ numbers, signedOn, validFrom: draft.validFrom ?? signedOn, validUntil: draft.validUntil })
}

/** Writes a document of a locked cooperation; the last day on which it holds since. */
export async function keepDocument(
  work: Work,
  cooperationId: string,
  kind: DocumentKind,
  document: Document,
): Promise<{ id: string; endsOn: string | null }> {
  const id = work.newId()
  const added = { addedBy: work.actor.userId, addedAt: work.now }
  await insertDocument(work.trx, { id, cooperationId, kind, ...document, ...added })
  return { id, endsOn: endOf(await listDocuments(work.trx, cooperationId)) }
}
