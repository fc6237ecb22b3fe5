import { FormattedString } from '@grammyjs/parse-mode'
import { isConfidential } from '../../domain/meeting.ts'
import { isMarked, isPending } from '../../domain/time-poll.ts'
import type { PollCardShown } from '../../operations/poll-reading.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { slotName } from './draft-slots.ts'
import { type Letter, letter } from './letter.ts'
import { meetingFacts, whenOf } from './meeting-facts.ts'

/** What a group sees of times that are offered: how many offices say what of each. Nobody is named. */
export function pollCardLetter(speech: Speech, shown: PollCardShown, link: string): Letter {
  const { poll, meeting, scores, offices, answers, directory, takesMarks } = shown
  const { t, format } = speech
  if (poll.state === 'withdrawn') return letter(t('poll-withdrawn', { meeting: nameOf(speech, meeting) }), [])
  if (!isPending(poll.state)) {
    const said = isConfidential(meeting)
      ? t('poll-chosen-somewhen')
      : t('poll-page-chosen', { when: whenOf(speech, meeting) })
    return letter(said, [])
  }
  const facts = meetingFacts(
    speech,
    { ...meeting, startsAt: null, endsAt: null, answerBy: null },
    { offices: directory, public: true },
  )
  const lines = scores.map(({ at, slot, required, others, passed }) =>
    passed
      ? t('poll-slot-passed', { number: at + 1, slot: slotName(speech, slot, meeting.zone) })
      : t('poll-card-slot', {
          number: at + 1,
          slot: slotName(speech, slot, meeting.zone),
          can: required.can + others.can,
          need: required.ifNeed + others.ifNeed,
          cannot: required.cannot + others.cannot,
        }),
  )
  const answered = offices.filter(({ officeId }) => isMarked(answers.get(officeId)?.marks, poll.slots.length)).length
  const counted = { answered, offices: offices.length, until: format.dateTime(poll.answerBy) }
  const body = FormattedString.join(
    [
      FormattedString.bold(t('poll-card-heading')),
      facts,
      lines.join('\n'),
      takesMarks ? `${t('poll-card-count', counted)}\n${t('poll-card-help')}` : t('poll-closed'),
    ],
    '\n\n',
  )
  if (!takesMarks) return letter(body, [[{ text: t('poll-button-closed'), disabled: {} }]])
  return letter(body, [
    [
      { text: t('poll-button-all-can'), callback_data: pressData('tp-group', poll.id), style: 'success' },
      { text: t('poll-button-one-by-one'), url: link },
    ],
  ])
}
