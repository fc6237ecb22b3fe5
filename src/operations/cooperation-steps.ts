import {
  type Cooperation,
  cooperationLimits,
  documentOf,
  type Ending,
  endings,
  type Stage,
} from '../domain/cooperation.ts'
import { type CooperationMove, type CooperationState, move, needsDprd, voidsGate } from '../domain/cooperation-steps.ts'
import type { DocumentDraft } from '../domain/cooperation-term.ts'
import { isConfidential } from '../domain/meeting.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { plainLine } from '../domain/plain-line.ts'
import { listCooperationEvents, listDocuments, tieCooperationEvent } from '../store/cooperations.ts'
import { lock } from '../store/database.ts'
import { findMeeting } from '../store/meetings.ts'
import { checkedDocument, keepDocument } from './cooperation-documents.ts'
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
import { perform, type Request, type Work } from './perform.ts'

/** What is brought to leave a stage. */
export interface Brought {
  confirmed?: boolean
  /** A document that is recorded with the step. */
  document?: DocumentDraft
  /** The document that is on record already, from before a way back. */
  onRecord?: boolean
  /** What was carried out, or why the DPRD is not asked. */
  words?: string
  gate?: { burdens: boolean; unbudgeted: boolean }
  /** The meeting whose outcome the step is. */
  meetingId?: string | undefined
}

/**
 * Leads a cooperation to its next stage. Refuses when what its stage is left with is missing, when a cross-cutting
 * field would come to an agreement, when the document cannot be, and when somebody changed it meanwhile.
 */
export async function advanceCooperation(
  desk: Desk,
  request: Request,
  seen: Seen,
  brought: Brought,
): Promise<Outcome<Moved>> {
  return perform<Moved>(desk, request, 'cooperation.change', async (work) => {
    const locked = await lockedCooperation(work, seen)
    if (!locked.ok) return locked
    const before = locked.value
    const unheld = await outcomeRefused(work, brought.meetingId)
    if (unheld) return unheld
    const words = plainLine(brought.words ?? '')
    if (words.length > cooperationLimits.words) return refused('text-too-long', { limit: cooperationLimits.words })
    const kind = documentOf(before.stage)
    const onRecord = brought.onRecord && kind ? await newestOf(work, before.id, kind) : undefined
    const moved = await moving(work, before, {
      do: 'advance',
      proof: {
        confirmed: brought.confirmed === true,
        document: brought.document !== undefined || onRecord !== undefined,
        words: words !== '',
        ...brought.gate,
      },
    })
    if (!('stage' in moved)) return moved
    const drafted = brought.document && kind ? checkedDocument(work, kind, brought.document) : undefined
    if (drafted && !drafted.ok) return drafted
    const kept = drafted && kind ? await keepDocument(work, before.id, kind, drafted.value) : undefined
    const { gate } = brought
    const passed = gate &&
      before.stage === 'PERSETUJUAN_DPRD' && { ...gate, dprdSkipped: needsDprd(gate) ? null : words }
    const change = { stage: moved.stage, ...passed, ...(kept && { endsOn: kept.endsOn }) }
    await dropCooperationQuestion(work)
    const documentId = kept?.id ?? onRecord ?? null
    return writeCooperation(work, before, change, 'advance', {
      ...{ note: words || null, documentId, meetingId: brought.meetingId ?? null },
    })
  })
}

/** Takes a cooperation back to a stage before, with a reason; over the gate of the DPRD its answer is void. */
export async function takeCooperationBack(
  desk: Desk,
  request: Request,
  seen: Seen,
  to: Stage,
  typed: string,
  meetingId?: string,
): Promise<Outcome<Moved>> {
  return perform<Moved>(desk, request, 'cooperation.change', async (work) => {
    const locked = await lockedCooperation(work, seen)
    if (!locked.ok) return locked
    const before = locked.value
    const moved = await moving(work, before, { do: 'back', to })
    if (!('stage' in moved)) return moved
    const reason = reasonIn(typed)
    if (!reason.ok) return reason
    const unheld = await outcomeRefused(work, meetingId)
    if (unheld) return unheld
    const open = voidsGate(before.scheme, to) && { burdens: null, unbudgeted: null, dprdSkipped: null }
    await dropCooperationQuestion(work)
    return writeCooperation(work, before, { stage: moved.stage, ...open }, 'back', {
      note: reason.value,
      meetingId: meetingId ?? null,
    })
  })
}

/** Ends a cooperation, finished or before its time, with a reason. Nothing of it changes after that. */
export async function endCooperation(
  desk: Desk,
  request: Request,
  seen: Seen,
  as: Ending,
  typed: string,
  meetingId?: string,
): Promise<Outcome<Moved>> {
  return perform<Moved>(desk, request, 'cooperation.change', async (work) => {
    if (!endings.includes(as)) return refused('not-found')
    const locked = await lockedCooperation(work, seen)
    if (!locked.ok) return locked
    const before = locked.value
    const moved = await moving(work, before, { do: 'end', as })
    if (!('stage' in moved)) return moved
    const reason = reasonIn(typed)
    if (!reason.ok) return reason
    const unheld = await outcomeRefused(work, meetingId)
    if (unheld) return unheld
    await dropCooperationQuestion(work)
    const change = { ended: as, endedAt: work.now, endReason: reason.value }
    return writeCooperation(work, before, change, 'end', { note: reason.value, meetingId: meetingId ?? null })
  })
}

/**
 * Says of which meeting the last change of stage is the outcome; said again, the later meeting counts. Refuses one that
 * has not begun, was cancelled, or is confidential: nothing is told of what such a meeting was about.
 */
export async function tieCooperationToMeeting(
  desk: Desk,
  request: Request,
  cooperationId: string,
  eventId: string,
  meetingId: string,
): Promise<Outcome<null>> {
  return perform<null>(desk, request, 'cooperation.change', async (work) => {
    if (!(await lock(work.trx, 'cooperation', cooperationId))) return refused('not-found')
    const events = await listCooperationEvents(work.trx, cooperationId)
    const unheld = events.some(({ id }) => id === eventId)
      ? await outcomeRefused(work, meetingId)
      : refused('not-found')
    if (unheld) return unheld
    await tieCooperationEvent(work.trx, eventId, meetingId)
    work.note(`cooperation:${cooperationId}`, { outcome: meetingId, event: eventId })
    return done(null)
  })
}

/** Why a step cannot be the outcome of a meeting: it has not begun or was cancelled, or nothing is told of it. */
async function outcomeRefused(work: Work, meetingId: string | undefined): Promise<Refusal | undefined> {
  if (meetingId === undefined) return undefined
  const meeting = await findMeeting(work.trx, meetingId)
  if (!meeting || isConfidential(meeting)) return refused('not-found')
  return meeting.state === 'in_progress' || meeting.state === 'closed' ? undefined : refused('meeting-not-begun')
}

/** Where a move leads, or its refusal with what the sentence names. */
async function moving(work: Work, before: Cooperation, event: CooperationMove): Promise<CooperationState | Refusal> {
  const fields = await crossCuttingAmong(work, before.fields)
  const { scheme, stage, ended } = before
  const moved = move({ scheme, stage, ended, crossCutting: fields.length > 0 }, event)
  if (typeof moved !== 'string') return moved
  return moved === 'cooperation-cross-cutting' ? crossCutting(fields) : refused(moved, { code: before.code })
}

function reasonIn(typed: string): Outcome<string> {
  const reason = plainLine(typed)
  if (reason.length > cooperationLimits.words) return refused('text-too-long', { limit: cooperationLimits.words })
  return reason === '' ? refused('cooperation-words-missing') : done(reason)
}

async function newestOf(work: Work, id: string, kind: string): Promise<string | undefined> {
  return (await listDocuments(work.trx, id)).findLast((each) => each.kind === kind)?.id
}
