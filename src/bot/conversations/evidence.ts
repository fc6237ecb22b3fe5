import type { Context } from 'grammy'
import { plainLine } from '../../domain/plain-line.ts'
import { type EvidenceFile, mostEvidence } from '../../domain/task.ts'
import type { Evidence } from '../../operations/task-steps.ts'
import { shorten } from '../cut.ts'

/** UTF-16 units of a file's name that are kept. */
const longestName = 100

/** Adds what was sent to the evidence; false when it is neither note nor file. */
export function takeUp(ctx: Context, evidence: Evidence): boolean {
  const { text, caption } = ctx.message ?? {}
  const note = plainLine([text ?? caption ?? '', ...linksBehind(ctx)].join(' '))
  const file = fileOf(ctx)
  if (file && evidence.files.length < mostEvidence) evidence.files.push(file)
  if (note) evidence.note = evidence.note && evidence.note !== note ? `${evidence.note}; ${note}` : note
  return note !== '' || file !== undefined
}

/** Addresses that stand behind words: the words alone would be no evidence. */
function linksBehind({ message }: Context): string[] {
  const entities = message?.entities ?? message?.caption_entities ?? []
  return entities.flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : []))
}

/** Of a file only Telegram's id is kept. */
function fileOf({ message }: Context): EvidenceFile | undefined {
  const largest = message?.photo?.at(-1)
  if (largest) return { id: largest.file_id, kind: 'photo', name: null }
  const document = message?.document
  if (!document) return undefined
  const name = shorten(plainLine(document.file_name ?? ''), longestName)
  return { id: document.file_id, kind: 'document', name: name || null }
}
