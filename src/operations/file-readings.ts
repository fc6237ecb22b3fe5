import { isConfidential, type Meeting } from '../domain/meeting.ts'
import type { MeetingFile } from '../domain/meeting-file.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import type { Reader } from '../store/database.ts'
import { type FileOffer, offersOf } from '../store/file-offers.ts'
import { invitationsOf } from '../store/invitations.ts'
import { currentFiles, findFile } from '../store/meeting-files.ts'
import { findMeeting, meetingsIn } from '../store/meetings.ts'
import type { Desk } from './desk.ts'
import { type Actor, type Caller, consult } from './perform.ts'

export interface FileShelf {
  meeting: Meeting
  files: MeetingFile[]
  /** Whoever asks is secretariat: may add, replace and remove. */
  all: boolean
}

/** The files of a meeting, for its invitees and the secretariat. */
export async function filesOf(desk: Desk, caller: Caller, meetingId: string): Promise<Outcome<FileShelf>> {
  return consult<FileShelf>(desk, caller, 'file.read', async (reader, actor) => {
    const meeting = await findMeeting(reader, meetingId)
    if (!meeting) return refused('not-found')
    const why = await whyNot(reader, actor, meeting)
    if (why) return why
    return done({ meeting, files: await currentFiles(reader, meetingId), all: isSecretariat(actor) })
  })
}

/** One file that still stands, for an invitee of its meeting or the secretariat. */
export async function fileOf(
  desk: Desk,
  caller: Caller,
  fileId: string,
): Promise<Outcome<{ file: MeetingFile; meeting: Meeting; all: boolean }>> {
  return consult<{ file: MeetingFile; meeting: Meeting; all: boolean }>(
    desk,
    caller,
    'file.read',
    async (reader, actor) => {
      const file = await findFile(reader, fileId)
      const meeting = file && (await findMeeting(reader, file.meetingId))
      if (!file || !meeting) return refused('file-gone')
      const why = await whyNot(reader, actor, meeting)
      if (why) return why
      return file.state === 'current' ? done({ file, meeting, all: isSecretariat(actor) }) : refused('file-gone')
    },
  )
}

/** Why somebody may not have the files of a meeting; undefined when they may. */
async function whyNot(reader: Reader, actor: Actor, meeting: Meeting): Promise<ReturnType<typeof refused> | undefined> {
  if (!isSecretariat(actor)) {
    if (meeting.publishedAt === null) return refused('not-found')
    const held = new Set(actor.ties.map(({ office }) => office.id))
    const invited = (await invitationsOf(reader, meeting.id)).some(({ officeId }) => held.has(officeId))
    if (!invited) return refused('not-invited')
  }
  return isConfidential(meeting) ? refused('confidential-files') : undefined
}

export interface Batch {
  offers: FileOffer[]
  /** The meeting of the batch, once it is known. */
  meeting: Meeting | undefined
  /** The meetings it could be for, while it is not. */
  choices: Meeting[]
}

/** What somebody of the secretariat sent together, with what is still to be asked. For views: it acts as the system. */
export async function readBatch(desk: Desk, userId: number, batch: string): Promise<Batch> {
  const offers = await offersOf(desk.db, userId, batch)
  const meetingId = offers.find((offer) => offer.meetingId !== null)?.meetingId
  if (meetingId) return { offers, meeting: await findMeeting(desk.db, meetingId), choices: [] }
  const meetings = await meetingsIn(desk.db, ['in_progress', 'scheduled', 'draft'])
  return { offers, meeting: undefined, choices: meetings.filter((meeting) => !isConfidential(meeting)) }
}

/** The one meeting among ids that buttons carry; undefined when there is none, or more than one. A plain reading. */
export async function meetingAmong(desk: Desk, ids: readonly string[]): Promise<string | undefined> {
  const found = new Set<string>()
  for (const id of new Set(ids)) if (await findMeeting(desk.db, id)) found.add(id)
  return found.size === 1 ? [...found][0] : undefined
}

const isSecretariat = (actor: Actor): boolean => actor.roles.includes('secretariat')
