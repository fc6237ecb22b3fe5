import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Office } from '../../domain/directory.ts'
import type { Share } from '../../domain/forecast.ts'
import { deadlineMark, momentMarked } from '../../domain/forecast-decision.ts'
import { answerKinds, type Invitation } from '../../domain/invitation.ts'
import { isConfidential } from '../../domain/meeting.ts'
import { forecastKey } from '../../operations/forecast-rows.ts'
import { type ForecastOf, type ForecastShown, readForecast } from '../../operations/forecasts.ts'
import { readSentMessage } from '../../operations/sent.ts'
import { pressData } from '../callback-data.ts'
import { fitting, shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { concernLines } from './delegation-concerns.ts'
import { drop, edit, type Letter, letter, send } from './letter.ts'
import { followUpButtons } from './meeting-buttons.ts'
import { whenOf } from './meeting-facts.ts'
import type { Renderers } from './renderer.ts'

/** Offices named in one line: all of them at any meeting but the largest; the recap has every one. */
const mostRequired = 20
const mostOthers = 10
/** Characters of a guest's name. */
const guestLimit = 40
/** UTF-16 units of a forecast, under Telegram's 4,096. */
const mostText = 4_000

/**
 * Who comes as far as the answers say, the required offices by name, whether the quorum would be met, and what is to be
 * decided or was. Of a confidential meeting nobody is named.
 */
export function forecastLetter(speech: Speech, shown: ForecastShown): Letter {
  const { t, format } = speech
  const { meeting, forecast, decision } = shown
  const { count, coming, absent, unsure, silent } = forecast
  const heading = { meeting: nameOf(speech, meeting), answered: count.answered, offices: count.offices }
  const closing = decision
    ? [t('forecast-proceeds', { by: shorten(decision.by, 64), at: format.dateTime(decision.at) })]
    : shown.isOpen
      ? [t('forecast-ask')]
      : []
  const parts = [
    FormattedString.join(
      [
        FormattedString.bold(t('forecast-heading', heading)),
        ...(meeting.startsAt && !isConfidential(meeting)
          ? [t('forecast-when', { when: whenOf(speech, meeting) })]
          : []),
      ],
      '\n',
    ),
    shareLines(speech, shown, 'coming', coming),
    shareLines(speech, shown, 'absent', absent),
    shareLines(speech, shown, 'unsure', unsure),
    sizeOf(silent) > 0 ? shareLines(speech, shown, 'silent', silent) : t('forecast-all'),
    requiredLine(speech, shown),
  ]
  const said = [...parts, ...closing].reduce(
    (sum, part) => sum + (typeof part === 'string' ? part : part.text).length + 2,
    0,
  )
  const minded = isConfidential(meeting) ? [] : concernLines(speech, shown.concerns, shown.offices)
  const concerns = fitting(minded, mostText - said).join('\n')
  return letter(
    FormattedString.join(
      [...parts, concerns, ...closing].filter((part) => part !== ''),
      '\n\n',
    ),
    [...(shown.isOpen ? decisionButtons(speech, shown) : []), followUpButtons(speech, shown.meetingId)],
  )
}

const sizeOf = ({ required, others }: Share): number => required.length + others.length

/** How many say so, who of them is required, and who else; of those who come, how. */
function shareLines(
  speech: Speech,
  { meeting, forecast, offices }: ForecastShown,
  what: 'coming' | 'absent' | 'unsure' | 'silent',
  share: Share,
): string {
  const { t } = speech
  if (sizeOf(share) === 0 && what !== 'coming') return ''
  const { by } = forecast.count
  const ways = answerKinds
    .filter((kind) => by[kind] > 0 && kind !== 'absent' && kind !== 'unsure')
    .map((kind) => t('answer-count-part', { answer: t(`answer-button-${kind}`), count: by[kind] }))
  const named = (key: string, among: readonly Invitation[], most: number): string =>
    among.length > 0 && !isConfidential(meeting) ? t(key, { offices: names(speech, among, offices, most) }) : ''
  return [
    t(`forecast-${what}`, { count: sizeOf(share) }),
    what === 'coming' ? ways.join(' · ') : '',
    named('forecast-required', share.required, mostRequired),
    // Of those who come, the rest is a number: who is missed is what is looked for.
    what === 'coming' ? '' : named('forecast-others', share.others, mostOthers),
  ]
    .filter(Boolean)
    .join('\n')
}

function names(
  speech: Speech,
  among: readonly Invitation[],
  offices: ReadonlyMap<string, Office>,
  most: number,
): string {
  const said = among.slice(0, most).map(({ officeId, role }) => {
    const office = offices.get(officeId)
    const code = office?.kind === 'guest' ? shorten(office.name, guestLimit) : (office?.code ?? officeId)
    return role === 'chair' ? speech.t('forecast-chair', { code }) : code
  })
  const more = among.length - said.length
  return more > 0 ? speech.t('reminder-status-more', { names: said.join(', '), count: more }) : said.join(', ')
}

function requiredLine({ t }: Speech, { forecast: { required, needed, coming } }: ForecastShown): string {
  if (required === 0) return ''
  const numbers = { coming: coming.required.length, required }
  if (needed !== null)
    return t(numbers.coming >= needed ? 'forecast-quorum-met' : 'forecast-quorum-missed', { ...numbers, needed })
  return numbers.coming === required ? t('forecast-required-all', { required }) : t('forecast-required-some', numbers)
}

const decisionButtons = ({ t }: Speech, { meetingId, mark }: ForecastOf): InlineKeyboardButton[][] => [
  [
    { text: t('forecast-button-proceed'), callback_data: pressData('fc-go', meetingId, mark), style: 'success' },
    { text: t('forecast-button-extend'), callback_data: pressData('fc-more', meetingId, mark) },
    { text: t('forecast-button-postpone'), callback_data: pressData('fc-move', meetingId, mark) },
  ],
]

/** Until when the deadline is put off: the usual moments, or another that is typed. */
export function extensionLetter(speech: Speech, { meeting, meetingId, mark, extensions }: ForecastShown): Letter {
  const { t, format } = speech
  const label = { 'next-day': 'forecast-button-next-day', 'shortly-before': 'forecast-button-shortly-before' } as const
  const said = ({ at }: { at: Temporal.Instant }) => ({ when: format.dateTime(at), time: format.time(at) })
  return letter(t('forecast-extend-ask', { meeting: nameOf(speech, meeting) }), [
    ...extensions.map((extension) => [
      {
        text: t(label[extension.kind], said(extension)),
        callback_data: pressData('fc-till', meetingId, mark, deadlineMark(extension.at)),
      },
    ]),
    [{ text: t('forecast-button-other'), callback_data: pressData('fc-other', meetingId, mark) }],
    [{ text: t('meeting-button-back'), callback_data: pressData('fc', meetingId, mark) }],
  ])
}

/** What stands in the place of a forecast once its deadline was put off. */
function extendedLetter(speech: Speech, by: string, { meeting, meetingId }: ForecastShown): Letter {
  const until = meeting.answerBy ? speech.format.dateTime(meeting.answerBy) : ''
  const said = speech.t('forecast-extended', { meeting: nameOf(speech, meeting), by: shorten(by, 64), until })
  return letter(said, [followUpButtons(speech, meetingId)])
}

/** The answers it counted stand no longer: the meeting is cancelled, or everybody was asked again since. */
function isVoid({ meeting, mark }: ForecastShown): boolean {
  const told = momentMarked(mark)
  const asked = meeting.roundAt
  return meeting.state === 'cancelled' || (told && asked ? Temporal.Instant.compare(asked, told) > 0 : false)
}

/** What stands in its place once the meeting is cancelled, or has another time. */
function voidLetter(speech: Speech, { meeting, meetingId }: ForecastShown): Letter {
  const cancelled = meeting.state === 'cancelled'
  const said = speech.t(cancelled ? 'forecast-void-cancelled' : 'forecast-void', { meeting: nameOf(speech, meeting) })
  return letter(said, [followUpButtons(speech, meetingId)])
}

export const forecastRenderers: Renderers<'deadline-count'> = {
  'deadline-count': async ({ desk }, row, speech) => {
    const { meetingId, mark } = row.subject
    const shown = await readForecast(desk, meetingId, mark)
    const before = mark && (await readSentMessage(desk, row.chatId, forecastKey(meetingId, mark, row.chatId)))
    if (shown?.stands) {
      const made = forecastLetter(speech, shown)
      return before ? edit(row.chatId, before, made) : send(row.chatId, made)
    }
    if (!before) return drop('over, or of a deadline that was changed')
    if (shown?.decision?.what === 'extend')
      return edit(row.chatId, before, extendedLetter(speech, shown.decision.by, shown))
    // Whatever it asks, the choices of `Perpanjang` among it, is to be decided no more.
    if (shown)
      return edit(row.chatId, before, isVoid(shown) ? voidLetter(speech, shown) : forecastLetter(speech, shown))
    const reply_markup = { inline_keyboard: [followUpButtons(speech, meetingId)] }
    return {
      act: 'call',
      method: 'editMessageReplyMarkup',
      payload: { chat_id: row.chatId, message_id: before, reply_markup },
    }
  },
}
