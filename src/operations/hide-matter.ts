import { erasedKey } from '../domain/ledger-chain.ts'
import { forgetRevisions, revisionsOf } from '../store/changes.ts'
import { forgetOfferNames } from '../store/file-offers.ts'
import { forgetHandled } from '../store/inbox.ts'
import { eraseTextsOf } from '../store/ledger.ts'
import { filesSentOf, messagesAbout } from '../store/matter.ts'
import { currentFiles, endFile, forgetFileNames } from '../store/meeting-files.ts'
import { findMeeting } from '../store/meetings.ts'
import { forgetMinutes } from '../store/minutes.ts'
import { minutesDesksOf } from '../store/minutes-desks.ts'
import { removeQuestionsAbout } from '../store/questions.ts'
import { blankInResults } from '../store/requests.ts'
import { lastPollOf } from '../store/time-polls.ts'
import type { OutboxKind } from './outbox-kinds.ts'
import type { Work } from './perform.ts'
import { owePollEnds } from './poll-tell.ts'

/** The same to the secretariat, about an office that is not theirs. */
const toSecretariat: readonly OutboxKind[] = ['late-answer', 'delegated-anyway', 'series-made']

/** Whatever tells the title, the place or the time of a meeting. Cards are edited anyway. */
const telling: readonly OutboxKind[] = [
  'invitation',
  'invitation-copy',
  'answer-choice',
  'meeting-notice',
  'group-notice',
  'reminder-private',
  'reminder-group',
  'office-answered',
  'online-link',
  'asked-fact',
  'answer-question',
  'answer-which',
  'deadline-count',
  'chase-list',
  'check-in-asked',
  'check-in-opened',
  'minutes-named',
  'minutes-approval',
  'minutes-returned',
  'minutes-summary',
  'minutes-due',
  'preview',
  'delegation-asked',
  'delegation-ended',
  'delegation-settled',
  'delegation-noted',
  ...toSecretariat,
]

/** What carries the matter as a file: it is taken back. */
const carrying: readonly OutboxKind[] = ['minutes-pdf', 'minutes-sent']

/**
 * A meeting has become confidential: what was said of it is owed to be rewritten to the neutral text, as far as the
 * messages are remembered and Telegram allows it; its files are taken back, what it was before is forgotten, and so is
 * what people wrote and pressed until now: some of it spoke of this meeting, and all of it has served.
 */
export async function hideMatter(work: Work, meetingId: string): Promise<void> {
  await forgetWritten(work, meetingId)
  for (const { chatId, messageId, kind, delegationId, ...about } of await messagesAbout(work.trx, meetingId, telling)) {
    const officeId = toSecretariat.some((each) => each === kind) ? null : about.officeId
    work.owe({
      kind: 'matter-hidden',
      chatId,
      subject: { meetingId, officeId, messageId, ...(delegationId && { delegationId }) },
      priority: 'rest',
      coalesceKey: `matter-hidden:${meetingId}:${chatId}:${messageId}`,
    })
  }
  const end = { state: 'removed' as const, by: work.actor.userId, at: work.now }
  for (const file of await currentFiles(work.trx, meetingId)) await endFile(work.trx, file.id, end)
  for (const { chatId, messageId } of await filesSentOf(work.trx, meetingId))
    work.owe({ kind: 'matter-removed', chatId, subject: { meetingId, messageId }, priority: 'rest' })
  await hideMinutes(work, meetingId)
  await forgetNoted(work, meetingId)
  const poll = await lastPollOf(work.trx, meetingId)
  if (poll) await owePollEnds(work, poll, { groups: (await findMeeting(work.trx, meetingId))?.groups ?? [] })
  await forgetFileNames(work.trx, meetingId)
  await forgetOfferNames(work.trx, meetingId)
}

/** Its minutes are the matter itself: they are taken back and forgotten. */
async function hideMinutes(work: Work, meetingId: string): Promise<void> {
  const sent = await messagesAbout(work.trx, meetingId, carrying, false)
  const growing = (await minutesDesksOf(work.trx, meetingId)).flatMap(({ userId, messageId }) =>
    messageId === null ? [] : [{ chatId: userId, messageId }],
  )
  for (const { chatId, messageId } of [...sent, ...growing])
    work.owe({ kind: 'matter-removed', chatId, subject: { meetingId, messageId }, priority: 'rest' })
  await removeQuestionsAbout(work.trx, meetingId, [
    'minutes-point',
    'minutes-part',
    'minutes-text',
    'minutes-return',
    'minutes-reason',
    'minutes-basis',
  ])
  await forgetMinutes(work.trx, meetingId)
}

/** What the record kept of its words; the entries themselves stay. */
async function forgetNoted(work: Work, meetingId: string): Promise<void> {
  const erased = await eraseTextsOf(work.trx, `meeting:${meetingId}`)
  if (erased > 0) work.note(`meeting:${meetingId}`, { [erasedKey]: erased })
}

async function forgetWritten({ trx }: Work, meetingId: string): Promise<void> {
  const matter = (await revisionsOf(trx, meetingId)).flatMap(({ title, place, letterNumber, agenda }) => [
    ...[title, place ?? '', letterNumber ?? ''],
    ...agenda,
  ])
  await blankInResults(trx, matter)
  await forgetHandled(trx)
  await forgetRevisions(trx, meetingId)
}
