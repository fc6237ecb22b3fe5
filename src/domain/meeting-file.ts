/** A meeting has one letter of invitation and any number of materials. */
export type FileKind = 'letter' | 'material'

/** A file as Telegram keeps it; Rakor keeps its name and number, never its bytes. */
export interface KeptFile {
  telegramId: string
  /** The same for the same file, whoever sends it. */
  uniqueId: string
  /** As what it is sent again; a photo has no name of its own. */
  form: 'document' | 'photo'
  name: string
  /** In bytes; null when Telegram did not say. */
  size: number | null
}

/** One file of one meeting. */
export interface MeetingFile extends KeptFile {
  id: string
  meetingId: string
  kind: FileKind
  state: 'current' | 'replaced' | 'removed'
  addedBy: number
  addedAt: Temporal.Instant
}

/** In bytes: what Telegram lets a bot fetch, so that a file can be archived later. */
export const largestFile = 20 * 1024 * 1024
/** Current files of one meeting. */
export const mostFiles = 10

/** Why a file is not taken. */
export type FileFault =
  | 'confidential'
  | 'meeting-over'
  | 'not-found'
  | 'too-large'
  | 'too-many'
  | 'kind'
  | 'mismatch'
  | 'letter-photo'
  | 'letter-not-pdf'

const office = 'application/vnd.openxmlformats-officedocument'
/** What each ending declares itself to be. Some senders declare nothing, or bytes. */
const declared: Record<string, string> = {
  pdf: 'application/pdf',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
}
const saysNothing = ['', 'application/octet-stream']

const endingOf = (name: string): string => /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Whether a file can be a letter at all: only as PDF, and as a document. */
export const canBeLetter = (file: Pick<KeptFile, 'form' | 'name'>): boolean =>
  file.form === 'document' && endingOf(file.name) === 'pdf'

/** What speaks against a file by its name, size and declared type; `kind` null while nobody has said what it is. */
export function faultOf(
  file: Pick<KeptFile, 'form' | 'name' | 'size'> & { mimeType: string },
  kind: FileKind | null,
): FileFault | undefined {
  if ((file.size ?? 0) > largestFile) return 'too-large'
  if (file.form === 'photo') return kind === 'letter' ? 'letter-photo' : undefined
  const type = declared[endingOf(file.name)]
  if (!type) return 'kind'
  if (!saysNothing.includes(file.mimeType) && file.mimeType !== type) return 'mismatch'
  return kind === 'letter' && !canBeLetter(file) ? 'letter-not-pdf' : undefined
}
