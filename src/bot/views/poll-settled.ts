import { FormattedString } from '@grammyjs/parse-mode'
import type { Chosen } from '../../operations/poll-choosing.ts'
import type { PollShown } from '../../operations/poll-reading.ts'
import type { PollAsked } from '../../operations/time-polls.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { slotName } from './draft-slots.ts'
import { type Letter, letter } from './letter.ts'
import { publishedLetter } from './preview.ts'
import { codesInShort } from './unreached.ts'

/** What stands in the place of a preview once its times were sent. */
export function askedLetter(speech: Speech, { poll, meeting }: PollShown, asked: PollAsked): Letter {
  const { t, format } = speech
  const counts = { offices: asked.offices, reached: asked.reached, until: format.dateTime(poll.answerBy) }
  const body = FormattedString.join(
    [
      FormattedString.bold(t('poll-asked')),
      nameOf(speech, meeting),
      '',
      ...poll.slots.map((slot, at) =>
        t('poll-slot-line', { number: at + 1, slot: slotName(speech, slot, meeting.zone) }),
      ),
      '',
      t('poll-asked-counts', counts),
      ...(asked.unreached.length > 0
        ? [t('meeting-published-not-connected', { codes: codesInShort(speech, asked.unreached) })]
        : []),
    ],
    '\n',
  )
  return letter(body, [[{ text: t('poll-button-see'), callback_data: pressData('tp-view', poll.id, 0) }]])
}

/** What stands in the place of the page once a time is chosen. */
export function chosenLetter(speech: Speech, facts: FormattedString, chosen: Chosen): Letter {
  const made = publishedLetter(speech, facts, chosen)
  if (chosen.carried === 0) return made
  return { ...made, text: `${made.text}\n${speech.t('poll-chosen-carried', { count: chosen.carried })}` }
}
