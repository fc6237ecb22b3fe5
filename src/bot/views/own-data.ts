import { FormattedString } from '@grammyjs/parse-mode'
import type { Answer } from '../../domain/invitation.ts'
import { meetingCode } from '../../domain/meeting.ts'
import type { OwnData } from '../../operations/own-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { type Letter, letter } from './letter.ts'

/** Characters of a name or title, and of a reason. */
const nameLimit = 80
const reasonLimit = 200
/** Registrations listed one by one. */
const arrivalsShown = 15
/** Characters of one message, in UTF-16 units: under Telegram's 4,096. */
const messageLimit = 3800

/** What is stored about a person, in as many messages as it takes; a section is never torn apart but by its lines. */
export function ownDataLetters(speech: Speech, data: OwnData): Letter[] {
  const { t } = speech
  const sections: [string, string[]][] = [
    [t('own-data-heading'), personLines(speech, data)],
    [t('own-data-ties'), tieLines(speech, data)],
    [t('own-data-answers', { count: data.answersInAll }), data.answers.map((each) => answerLine(speech, each))],
    [t('own-data-arrivals', { count: data.arrivals.length }), arrivalLines(speech, data)],
    [t('own-data-other'), otherLines(speech, data)],
  ]
  const letters: Letter[] = []
  let parts: FormattedString[] = []
  let length = 0
  const flush = (): void => {
    if (parts.length > 0) letters.push(letter(FormattedString.join(parts, '\n')))
    parts = []
    length = 0
  }
  const add = (part: FormattedString): void => {
    if (length + part.text.length + 1 > messageLimit) flush()
    parts.push(part)
    length += part.text.length + 1
  }
  for (const [heading, lines] of sections.filter(([, { length: count }]) => count > 0)) {
    if (parts.length > 0) add(new FormattedString(''))
    add(FormattedString.bold(heading))
    for (const line of lines) add(new FormattedString(line))
  }
  flush()
  return letters
}

function personLines({ t }: Speech, { userId, person }: OwnData): string[] {
  const username = person?.username ? `@${person.username}` : '–'
  return [
    t('own-data-number', { id: String(userId) }),
    ...(person
      ? [
          t('own-data-name', { name: shorten(person.name, nameLimit), username }),
          t('own-data-language', { language: t(`own-data-language-${person.locale}`) }),
        ]
      : []),
  ]
}

const tieLines = ({ t, format }: Speech, { ties, claims }: OwnData): string[] => [
  ...ties.map(({ office, headTitle, capacity, since, until }) => {
    const seat = capacity === 'head' ? headTitle || office : t('own-data-staff', { office })
    const facts = { seat: shorten(seat, nameLimit), since: format.shortDate(since) }
    return until ? t('own-data-tie-ended', { ...facts, until: format.shortDate(until) }) : t('own-data-tie', facts)
  }),
  ...claims
    .filter(({ state }) => state !== 'confirmed')
    .map(({ office, at }) => t('own-data-claim', { office: shorten(office, nameLimit), at: format.shortDate(at) })),
]

/** A meeting that is confidential is named by its code alone. */
const nameOf = ({
  title,
  classification,
  meetingId,
}: OwnData['arrivals'][number] | OwnData['answers'][number]): string =>
  classification === 'Terbatas' || classification === 'Rahasia' ? meetingCode(meetingId) : shorten(title, nameLimit)

function answerLine({ t, format }: Speech, given: OwnData['answers'][number]): string {
  const facts = {
    at: format.dateTime(given.at),
    meeting: nameOf(given),
    office: shorten(given.office, nameLimit),
    answer: t(`answer-phrase-${given.answer.kind}`),
  }
  const said = saidWith({ t }, given.answer)
  return said ? t('own-data-answer-with', { ...facts, said }) : t('own-data-answer', facts)
}

/** What was said with an answer, in full: it is their own. */
function saidWith({ t }: Pick<Speech, 't'>, { delegate, minutesLate, reason, reasonCode }: Answer): string {
  const parts = [
    delegate && [delegate.position, delegate.name].filter(Boolean).join(', '),
    minutesLate !== undefined && t('own-data-minutes', { minutes: minutesLate }),
    reason ?? (reasonCode && t(`answer-reason-${reasonCode}`)),
  ]
  return parts
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => shorten(String(part), reasonLimit))
    .join('; ')
}

function arrivalLines({ t, format }: Speech, { arrivals }: OwnData): string[] {
  return arrivals.slice(0, arrivalsShown).map((arrival) => {
    const { position, agency, at } = arrival
    const facts = { meeting: nameOf(arrival), at: format.dateTime(at) }
    const as = [position, agency].filter(Boolean).join(', ')
    return as ? t('own-data-arrival-as', { ...facts, as }) : t('own-data-arrival', facts)
  })
}

const otherLines = ({ t }: Speech, data: OwnData): string[] => [
  t('own-data-tasks', { count: data.taskSteps }),
  ...(data.points > 0 ? [t('own-data-points', { count: data.points })] : []),
  ...(data.pollAnswers > 0 ? [t('own-data-polls', { count: data.pollAnswers })] : []),
  t('own-data-messages', { count: data.messages }),
  t('own-data-entries', { count: data.entries }),
  data.kept === 'always' ? t('own-data-kept-always') : t('own-data-kept', { days: data.kept }),
  t('own-data-end'),
]
