import { forgetRevisions } from '../store/changes.ts'
import { messagesAbout } from '../store/matter.ts'
import type { OutboxKind } from './outbox-kinds.ts'
import type { Work } from './perform.ts'

/** Whatever tells the title, the place or the time of a meeting. Cards are edited anyway. */
const telling: readonly OutboxKind[] = [
  'invitation',
  'meeting-notice',
  'group-notice',
  'reminder-private',
  'reminder-group',
  'office-answered',
  'online-link',
  'answer-question',
  'answer-which',
  'deadline-count',
  'preview',
]

/**
 * A meeting has become confidential: what was said of it is owed to be rewritten to the neutral text, as far as the
 * messages are remembered and Telegram allows it; what it was before is forgotten.
 */
export async function hideMatter(work: Work, meetingId: string): Promise<void> {
  await forgetRevisions(work.trx, meetingId)
  for (const { chatId, messageId, officeId } of await messagesAbout(work.trx, meetingId, telling))
    work.owe({
      kind: 'matter-hidden',
      chatId,
      subject: { meetingId, officeId, messageId },
      priority: 'rest',
      coalesceKey: `matter-hidden:${meetingId}:${chatId}:${messageId}`,
    })
}
