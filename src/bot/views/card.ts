import { FormattedString } from '@grammyjs/parse-mode'
import type { Office } from '../../domain/directory.ts'
import { type AnswerCount, answerKinds } from '../../domain/invitation.ts'
import { isConfidential, type Meeting } from '../../domain/meeting.ts'
import { readCard } from '../../operations/answer-readings.ts'
import type { Speech } from '../house.ts'
import { endedButtons, lockedButtons, meetingButtons } from './answer-buttons.ts'
import { carriedCount } from './carry-over.ts'
import { drop, edit, type Letter, letter, send } from './letter.ts'
import { meetingFacts } from './meeting-facts.ts'
import type { Renderers } from './renderer.ts'

interface CardShown {
  meeting: Meeting
  chair: readonly Office[]
  count: AnswerCount
  /** Everything said in the group reaches the bot, and it still reads only replies. */
  readsAll: boolean
  reopened?: boolean
  /** Answers are due: the card takes no more. */
  locked?: boolean
  /** How many open tasks the meeting looks back on. */
  carried?: number
}

/**
 * The card of a meeting: facts, count, help, six buttons until answers are due. Who has not answered is never named on it.
 * The card of a confidential meeting does not even count.
 */
export function cardLetter(
  speech: Speech,
  { meeting, chair, count, readsAll, reopened, locked = false, carried = 0 }: CardShown,
): Letter {
  const facts = meetingFacts(speech, meeting, { offices: chair, public: true })
  const counted = isConfidential(meeting) ? [] : [countLines(speech, count)]
  const tasks = carriedCount(speech, meeting, carried)
  switch (meeting.state) {
    case 'cancelled':
      return letter(paragraphs(FormattedString.bold(speech.t('change-card-cancelled')), facts), [])
    case 'closed':
      return letter(paragraphs(facts, ...counted, speech.t('answer-card-closed')), endedButtons(speech, meeting))
    default: {
      if (locked)
        return letter(paragraphs(facts, ...tasks, ...counted, speech.t('answer-card-locked')), lockedButtons(speech))
      // Both lines are true of replies; they differ in whether the rest of the talk reaches the bot at all.
      const help = speech.t(readsAll ? 'answer-card-help-admin' : 'answer-card-help')
      const news = speech.t(reopened ? 'change-card-reopened' : 'change-card-again')
      const again = meeting.round > 0 && !isConfidential(meeting) ? [news] : []
      return letter(paragraphs(facts, ...again, ...tasks, ...counted, help), meetingButtons(speech, meeting))
    }
  }
}

/** `Konfirmasi: 5 dari 9 …`, `rated` with the percentage, each answer that was given, and how many required are missing. */
export function countLines(speech: Speech, count: AnswerCount, rated = false): string {
  const { t, format } = speech
  const given = answerKinds
    .filter((kind) => count.by[kind] > 0)
    .map((kind) => t('answer-count-part', { answer: t(`answer-button-${kind}`), count: format.number(count.by[kind]) }))
  const of = { answered: format.number(count.answered), offices: format.number(count.offices) }
  const percent = format.number(Math.round((100 * count.answered) / count.offices))
  const lines = [
    rated && count.offices > 0 ? t('answer-count-rated', { ...of, percent }) : t('answer-count', of),
    given.join(' · '),
    count.requiredMissing > 0 ? t('answer-count-required', { missing: format.number(count.requiredMissing) }) : '',
  ]
  return lines.filter(Boolean).join('\n')
}

const paragraphs = (...parts: (FormattedString | string)[]): FormattedString => FormattedString.join(parts, '\n\n')

export const cardRenderers: Renderers<'card' | 'card-pin'> = {
  card: async (house, row, speech) => {
    const shown = await readCard(house.desk, row.subject.meetingId, row.chatId)
    if (!shown || shown.meeting.state === 'draft') return drop('the meeting is not published')
    if (!shown.linked) return drop('the group is not linked')
    const made = cardLetter(speech, { ...shown, readsAll: shown.readsAll || house.bot.readsAll })
    if (!shown.meeting.groups.includes(row.chatId))
      return shown.messageId === null
        ? drop('the meeting has no card here')
        : edit(row.chatId, shown.messageId, letter(speech.t('change-card-elsewhere'), []))
    if (shown.messageId !== null) return edit(row.chatId, shown.messageId, made)
    if (shown.meeting.state === 'cancelled' || shown.meeting.state === 'closed')
      return drop('the meeting takes no answers and has no card here')
    return send(row.chatId, made, shown.topic === null ? {} : { message_thread_id: shown.topic })
  },
  'card-pin': async (house, row) => {
    const shown = await readCard(house.desk, row.subject.meetingId, row.chatId)
    if (!shown || shown.messageId === null) return drop('there is no card to pin')
    if (shown.meeting.state !== 'scheduled' && shown.meeting.state !== 'in_progress')
      return drop('the meeting takes no answers any more')
    return {
      act: 'call',
      method: 'pinChatMessage',
      payload: { chat_id: row.chatId, message_id: shown.messageId, disable_notification: true },
    }
  },
}
