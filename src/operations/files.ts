import { isConfidential, type Meeting } from '../domain/meeting.ts'
import {
  canBeLetter,
  type FileFault,
  type FileKind,
  faultOf,
  type KeptFile,
  type MeetingFile,
  mostFiles,
} from '../domain/meeting-file.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { lock } from '../store/database.ts'
import { type FileOffer, offersOf, putOffer } from '../store/file-offers.ts'
import { currentFiles, endFile, findFile, insertFile } from '../store/meeting-files.ts'
import { findMeeting } from '../store/meetings.ts'
import { findQuestion } from '../store/questions.ts'
import type { Desk } from './desk.ts'
import { oweNewFile } from './file-delivery.ts'
import { perform, type Request, type Work } from './perform.ts'
import { askQuestion, dropQuestion } from './questions.ts'

/** How long a document is waited for after `Tambah berkas`. */
const waitsFor = Temporal.Duration.from({ minutes: 30 })
/** Documents of an album arrive one by one; their one confirmation waits for the last. */
const albumTakes = Temporal.Duration.from({ seconds: 2 })

interface Offered {
  file: KeptFile & { mimeType: string }
  /** The same for all documents of an album; url-safe. */
  batch: string
  isAlbum: boolean
  /** As far as it is known: the meeting replied to or asked for, and what caption or name say the file is. */
  meetingId: string | null
  kind: FileKind | null
}

/**
 * Takes a document the secretariat sends for a meeting: as its letter or a material when both are clear, else it waits
 * to be asked about. What speaks against it is said with everything else in one confirmation, which is owed.
 */
export async function offerFile(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  offered: Offered,
): Promise<Outcome<null>> {
  return perform(desk, request, 'file.add', async (work) => {
    const userId = work.actor.userId
    const { file, batch } = offered
    const { mimeType, ...kept } = file
    const earlier = await offersOf(work.trx, userId, batch)
    const meetingId = offered.meetingId ?? earlier.find((each) => each.meetingId !== null)?.meetingId ?? null
    const kind = offered.kind ?? (canBeLetter(kept) ? kindOfBatch(earlier) : 'material')
    const offer: FileOffer = {
      ...kept,
      id: work.newId(),
      userId,
      batch,
      meetingId,
      kind,
      state: 'open',
      why: null,
      offeredAt: after(work.now, earlier.at(-1)?.offeredAt),
    }
    const fault = faultOf(file, kind)
    await putOffer(work.trx, fault ? { ...offer, state: 'refused', why: fault } : await settled(work, offer))
    await dropQuestion(work, userId, userId, 'meeting-file')
    work.owe({
      kind: 'files-received',
      chatId: userId,
      subject: { batch },
      priority: 'answer',
      coalesceKey: `files-received:${userId}:${batch}`,
      notBefore: offered.isAlbum ? work.now.add(albumTakes) : work.now,
    })
    return done(null)
  })
}

/** Words under one document of an album say what all of them are, unless it is the letter, of which there is one. */
const kindOfBatch = (earlier: FileOffer[]): FileKind | null =>
  earlier.some(({ kind, form, name }) => kind === 'material' && canBeLetter({ form, name })) ? 'material' : null

/** What was asked about the documents of a batch: for which meeting, or which of them is the letter. */
export type FileDecision =
  | { meetingId: string }
  /** All that is still open is material. */
  | { materials: true }
  /** This one is the letter; the others still open are material. */
  | { letter: string }
  | { dropped: true }

/** Decides about the documents of a batch that are still open. A second press changes nothing. */
export async function decideFiles(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  batch: string,
  decision: FileDecision,
): Promise<Outcome<null>> {
  return perform(desk, request, 'file.add', async (work) => {
    const open = (await offersOf(work.trx, work.actor.userId, batch)).filter(({ state }) => state === 'open')
    if (open.length === 0) return refused('file-gone')
    if ('letter' in decision && !open.some((offer) => offer.id === decision.letter && canBeLetter(offer)))
      return refused('not-found')
    if ('meetingId' in decision && !(await findMeeting(work.trx, decision.meetingId))) return refused('not-found')
    for (const offer of open) await putOffer(work.trx, await settled(work, decided(offer, decision)))
    return done(null)
  })
}

function decided(offer: FileOffer, decision: FileDecision): FileOffer {
  if ('dropped' in decision) return { ...offer, state: 'dropped' }
  if ('meetingId' in decision) return { ...offer, meetingId: decision.meetingId }
  const isLetter = 'letter' in decision && decision.letter === offer.id
  return { ...offer, kind: isLetter ? 'letter' : 'material' }
}

/** An offer as it stands once its meeting was looked at: taken where nothing is left to ask. */
async function settled(work: Work, offer: FileOffer): Promise<FileOffer> {
  if (offer.state !== 'open' || offer.meetingId === null) return offer
  await lock(work.trx, 'meeting', offer.meetingId)
  const meeting = await findMeeting(work.trx, offer.meetingId)
  const fault = closedFor(meeting)
  if (fault || !meeting) return { ...offer, state: 'refused', why: fault ?? 'not-found' }
  return offer.kind === null ? offer : take(work, meeting, { ...offer, kind: offer.kind })
}

/** Why nothing can be added to a meeting, whatever it is. */
function closedFor(meeting: Meeting | undefined): FileFault | undefined {
  if (!meeting) return 'not-found'
  if (meeting.state === 'cancelled') return 'meeting-over'
  return isConfidential(meeting) ? 'confidential' : undefined
}

async function take(work: Work, meeting: Meeting, offer: FileOffer & { kind: FileKind }): Promise<FileOffer> {
  const current = await currentFiles(work.trx, meeting.id)
  if (current.some(({ uniqueId }) => uniqueId === offer.uniqueId)) return { ...offer, state: 'known' }
  const old = offer.kind === 'letter' ? current.find(({ kind }) => kind === 'letter') : undefined
  if (!old && current.length >= mostFiles) return { ...offer, state: 'refused', why: 'too-many' }
  if (old) await endFile(work.trx, old.id, { state: 'replaced', by: work.actor.userId, at: work.now })
  const { telegramId, uniqueId, form, name, size, kind } = offer
  const last = current.map(({ addedAt }) => addedAt).sort(Temporal.Instant.compare)
  const file: MeetingFile = {
    id: work.newId(),
    meetingId: meeting.id,
    ...{ telegramId, uniqueId, form, name, size, kind },
    state: 'current',
    addedBy: work.actor.userId,
    addedAt: after(work.now, last.at(-1)),
  }
  await insertFile(work.trx, file)
  await oweNewFile(work, meeting, file)
  work.note(`meeting:${meeting.id}`, { file: file.id, kind, ...(old && { instead: old.id }) })
  return { ...offer, state: old ? 'replacing' : 'taken' }
}

/** Two of one moment still have an order. */
function after(now: Temporal.Instant, last: Temporal.Instant | undefined): Temporal.Instant {
  const earliest = last?.add({ milliseconds: 1 }) ?? now
  return Temporal.Instant.compare(earliest, now) > 0 ? earliest : now
}

/** `Tambah berkas`: the next document of the person is one of this meeting; `beside`: so it is after its files were opened. */
export async function askForFile(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  meetingId: string,
  beside = false,
): Promise<Outcome<{ title: string }>> {
  return perform(desk, request, 'file.add', async (work) => {
    const meeting = await findMeeting(work.trx, meetingId)
    const fault = closedFor(meeting)
    if (!meeting || fault === 'not-found') return refused('not-found')
    if (fault) return refused(fault === 'confidential' ? 'confidential-files' : 'meeting-cancelled')
    const userId = work.actor.userId
    const open = beside ? await findQuestion(work.trx, userId, userId, work.now) : undefined
    // What was asked expressly goes on.
    if (open && open.kind !== 'meeting-file') return done({ title: meeting.title })
    const expiresAt = work.now.add(waitsFor)
    await askQuestion(work, {
      chatId: userId,
      userId,
      kind: 'meeting-file',
      subject: { meetingId, ...(beside && { beside: 1 as const }) },
      expiresAt,
    })
    return done({ title: meeting.title })
  })
}

/** Takes a file back: it is sent to nobody any more. Those who have it keep it. */
export async function removeFile(
  desk: Desk,
  request: Request & { caller: { kind: 'user'; userId: number } },
  fileId: string,
): Promise<Outcome<{ meetingId: string; name: string }>> {
  return perform(desk, request, 'file.add', async (work) => {
    const before = await findFile(work.trx, fileId)
    if (!before) return refused('file-gone')
    await lock(work.trx, 'meeting', before.meetingId)
    const file = await findFile(work.trx, fileId)
    if (file?.state !== 'current') return refused('file-gone')
    await endFile(work.trx, fileId, { state: 'removed', by: work.actor.userId, at: work.now })
    work.note(`meeting:${file.meetingId}`, { file: fileId, removed: file.kind })
    return done({ meetingId: file.meetingId, name: file.name })
  })
}
