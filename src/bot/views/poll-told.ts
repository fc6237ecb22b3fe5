import { isPending } from '../../domain/time-poll.ts'
import { newestPollMessage, pollOf, readPollCard, readPollPlace } from '../../operations/poll-reading.ts'
import { nameOf } from './agenda.ts'
import { drop, edit, letter, send } from './letter.ts'
import { pollCardLetter } from './poll-card.ts'
import { pollPageLetter } from './poll-page.ts'
import type { Renderers } from './renderer.ts'
import { pollLetterFor } from './time-poll.ts'

type PollKind =
  | 'poll-dropped'
  | 'poll-disputed'
  | 'poll-asked'
  | 'poll-reminder'
  | 'poll-copy'
  | 'poll-card'
  | 'poll-proposal'
  | 'poll-updated'

/** Leads from a group to the message in which an office answers; the payload opens nothing by itself. */
export const pollLink = (username: string, pollId: string): string => `https://t.me/${username}?start=w_${pollId}`

export const pollRenderers: Renderers<PollKind> = {
  'poll-asked': async (house, row, speech) => {
    const place = await readPollPlace(house.desk, row.chatId, row.subject)
    if (!place?.takesMarks || !place.invited) return drop('nobody is asked any more, or not theirs')
    return send(row.chatId, await pollLetterFor(house, speech, row.chatId, place))
  },
  'poll-reminder': async (house, row, speech) => {
    const place = await readPollPlace(house.desk, row.chatId, row.subject)
    if (!place?.takesMarks || !place.invited) return drop('nobody is asked any more, or not theirs')
    if (place.answer?.marks.every((mark) => mark !== null)) return drop('the office has answered')
    return send(row.chatId, await pollLetterFor(house, speech, row.chatId, place, 'reminder'))
  },
  'poll-copy': async (house, row, speech) => {
    const place = await readPollPlace(house.desk, row.chatId, row.subject)
    if (!place) return drop('the office is not theirs any more')
    const copy = await newestPollMessage(house.desk, { ...row.subject, chatId: row.chatId })
    if (!copy || copy.messageId === row.subject.shown) return drop('nothing shows it, or it does already')
    return edit(row.chatId, copy.messageId, await pollLetterFor(house, speech, row.chatId, place))
  },
  'poll-card': async (house, row, speech) => {
    const { pollId } = row.subject
    const shown = await readPollCard(house.desk, pollId, row.chatId)
    if (!shown) return drop('the group is not linked')
    const made = pollCardLetter(speech, shown, pollLink(house.bot.username, pollId))
    if (shown.messageId !== null) return edit(row.chatId, shown.messageId, made)
    if (!isPending(shown.poll.state) || !shown.getsCards) return drop('nobody is asked any more, or not there')
    return send(row.chatId, made, shown.topic === null ? {} : { message_thread_id: shown.topic })
  },
  'poll-proposal': async (house, row, speech) => {
    const shown = await pollOf(house.desk, { kind: 'user', userId: row.chatId }, row.subject.pollId)
    if (!shown.ok || !shown.value.pending) return drop('it is settled')
    if (shown.value.poll.state === 'open') return drop('more is asked')
    return send(row.chatId, pollPageLetter(speech, shown.value, 0, true))
  },
  'poll-disputed': async (house, row, speech) => {
    const place = await readPollPlace(house.desk, row.chatId, row.subject)
    if (!place?.takesMarks || place.answer?.givenAs !== 'staff') return drop('the head has decided, or it is over')
    return send(row.chatId, await pollLetterFor(house, speech, row.chatId, place, 'disputed'))
  },
  'poll-dropped': async (house, row, speech) => {
    const place = await readPollPlace(house.desk, row.chatId, row.subject)
    if (place?.poll.state !== 'withdrawn') return drop('it goes on, or not theirs any more')
    return send(row.chatId, letter(speech.t('poll-withdrawn', { meeting: nameOf(speech, place.meeting) })))
  },
  'poll-updated': async (house, row, speech) => {
    const { pollId, officeId, messageId } = row.subject
    if (officeId === null) {
      const shown = await pollOf(house.desk, { kind: 'user', userId: row.chatId }, pollId)
      if (!shown.ok) return drop('not theirs to read any more')
      return edit(row.chatId, messageId, pollPageLetter(speech, shown.value))
    }
    const place = await readPollPlace(house.desk, row.chatId, { pollId, officeId })
    if (!place) return drop('the office is not theirs any more')
    return edit(row.chatId, messageId, await pollLetterFor(house, speech, row.chatId, place))
  },
}
