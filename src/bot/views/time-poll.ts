import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { isConfidential } from '../../domain/meeting.ts'
import { hasPassed, type Slot } from '../../domain/slot.ts'
import { isMarked, type PollMark, pollMarks } from '../../domain/time-poll.ts'
import type { PollPlace } from '../../operations/poll-reading.ts'
import { type Addressee, readStanding } from '../../operations/standing.ts'
import { pressData } from '../callback-data.ts'
import type { House, Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { slotName } from './draft-slots.ts'
import { type Letter, letter } from './letter.ts'
import { meetingFacts, whenOf } from './meeting-facts.ts'
import { addressOf } from './place.ts'

/** How it begins: asked for the first time, as a reminder, to whoever wrote what could not be read or did not say for which office, or to a head whose staff says otherwise. */
export type PollOpening = 'asked' | 'reminder' | 'unclear' | 'which' | 'disputed'

/** The one message in which an office says which times suit: what it says, and the buttons while it may. */
export function pollLetter(
  speech: Speech,
  place: PollPlace,
  standing: Addressee,
  opening: PollOpening = 'asked',
): Letter {
  const { poll, meeting, office } = place
  const { t, format } = speech
  const ended = endedText(speech, place)
  if (ended) return letter(ended, [])
  const until = format.dateTime(poll.answerBy)
  const facts = meetingFacts(
    speech,
    { ...meeting, startsAt: null, endsAt: null, answerBy: null },
    { offices: place.directory, public: false },
  )
  const begins =
    opening === 'reminder' ? t('poll-reminder', { office: office.name, until }) : t('poll-opening', { until })
  const lines = poll.slots.map((slot, at) =>
    t('poll-slot-said', {
      number: at + 1,
      slot: slotName(speech, slot, meeting.zone),
      mark: t(`poll-mark-${place.answer?.marks[at] ?? 'none'}`),
    }),
  )
  return letter(
    FormattedString.join(
      [
        ...(opening === 'unclear' || opening === 'which' ? [t(`poll-${opening}`)] : []),
        t('answer-invitation-salutation', { title: addressOf(speech, office, standing) }),
        ...(opening === 'disputed' ? [t('poll-disputed', { office: office.name })] : []),
        begins,
        facts,
        lines.join('\n'),
        howOn(speech, place, until),
      ],
      '\n\n',
    ),
    place.takesMarks ? markButtons(speech, place) : [[{ text: t('poll-button-closed'), disabled: {} }]],
  )
}

function howOn(speech: Speech, { poll, meeting, office, answer, takesMarks, now }: PollPlace, until: string): string {
  const { t, format } = speech
  const given = answer
    ? [t('poll-given', { at: format.shortMoment(answer.givenAt, now), by: t(`answer-by-${answer.givenAs}`) })]
    : []
  if (!takesMarks) return [t('poll-closed'), ...given].join(' ')
  if (isMarked(answer?.marks, poll.slots.length))
    return [t('poll-complete', { office: office.name, until }), ...given].join(' ')
  return t('poll-how', { example: t('poll-how-example', exampleDays(speech, poll.slots, meeting.zone)) })
}

/** Two of the times as people name them: by their weekday, where that tells them apart. */
function exampleDays({ format }: Speech, slots: readonly Slot[], zone: string): { first: string; second: string } {
  const days = slots.map(({ day }) => Temporal.PlainDate.from(day))
  const names = days.map((day) => format.weekday(day))
  const distinct = new Set(names).size === names.length
  const [first = '', second = ''] = distinct ? names : slots.map((_, at) => String(at + 1))
  return zone ? { first, second } : { first, second }
}

/** What became of the times, once nobody is asked any more. */
function endedText(speech: Speech, { poll, meeting, invited }: PollPlace): string | undefined {
  const { t } = speech
  if (poll.state === 'withdrawn') return t('poll-withdrawn', { meeting: nameOf(speech, meeting) })
  if (poll.state === 'chosen')
    return isConfidential(meeting) ? t('poll-chosen-somewhen') : t('poll-chosen', { when: whenOf(speech, meeting) })
  return invited ? undefined : t('poll-uninvited')
}

/** All at once, then three for each time that is still ahead; what was said is ticked. */
function markButtons(speech: Speech, { poll, meeting, office, answer, now }: PollPlace): InlineKeyboardButton[][] {
  return slotMarkButtons(speech, poll.slots, answer?.marks, {
    isOver: (slot) => hasPassed(slot, meeting.zone, now),
    dataOf: (slot, mark) => pressData('tp-mark', poll.id, office.id, slot, mark),
  })
}

/** The same for whoever fills it in; `slot` `all` of `dataOf` is every time. */
export function slotMarkButtons(
  speech: Speech,
  slots: readonly Slot[],
  marks: readonly (PollMark | null)[] | undefined,
  { isOver, dataOf }: { isOver: (slot: Slot) => boolean; dataOf: (slot: number | 'all', mark: PollMark) => string },
): InlineKeyboardButton[][] {
  const { t } = speech
  const styles: Partial<Record<PollMark, 'success' | 'danger'>> = { can: 'success', cannot: 'danger' }
  const rows = slots.flatMap((slot, at) =>
    isOver(slot)
      ? []
      : [
          pollMarks.map((mark) => {
            const isSaid = marks?.[at] === mark
            const text = t(`poll-button-${mark}`, { number: at + 1 })
            const style = styles[mark]
            return {
              text: isSaid ? `☑ ${text}` : text,
              callback_data: dataOf(at, mark),
              ...(isSaid && style && { style }),
            }
          }),
        ],
  )
  return [
    [
      { text: t('poll-button-all-can'), callback_data: dataOf('all', 'can'), style: 'success' },
      { text: t('poll-button-none-can'), callback_data: dataOf('all', 'cannot') },
    ],
    ...rows,
  ]
}

/** The same, addressed to whoever reads it. */
export async function pollLetterFor(
  { desk }: Pick<House, 'desk'>,
  speech: Speech,
  userId: number,
  place: PollPlace,
  opening?: PollOpening,
): Promise<Letter> {
  return pollLetter(speech, place, await readStanding(desk, userId, place.office.id), opening)
}
