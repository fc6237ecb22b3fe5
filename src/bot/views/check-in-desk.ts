import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { countAttendance } from '../../domain/attendance.ts'
import { minutesLate } from '../../domain/check-in.ts'
import { type CheckInChoice, type CheckInShown, readCheckInDesk } from '../../operations/check-in-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { datedName, nameOf } from './agenda.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import type { Renderers } from './renderer.ts'

/** Offices and guests named on the page; the list by invitee has them all. */
const named = 20
const guestLimit = 80

export const deskRenderers: Renderers<'check-in-opened'> = {
  'check-in-opened': async ({ desk }, row, speech) => {
    const shown = await readCheckInDesk(desk, row.subject.meetingId, row.chatId)
    if (!shown.ok || shown.value.state !== 'open') return drop('not open any more')
    return send(row.chatId, checkInDeskLetter(speech, shown.value))
  },
}

/** The secretariat's page of a registration: the code, who has come, and who is still awaited. */
export function checkInDeskLetter(speech: Speech, shown: CheckInShown): Letter {
  const { t, format } = speech
  const { meeting, state, code, openedAt } = shown
  const head = FormattedString.bold(t('check-in-heading', { meeting: nameOf(speech, meeting) }))
  const lines: (FormattedString | string)[] = [head, '']
  if (state === 'not-opened') lines.push(t('check-in-not-opened'))
  if (state === 'over') lines.push(t('check-in-over'))
  if (openedAt && state === 'open') lines.push(t('check-in-open-since', { at: format.dateTime(openedAt) }))
  if (code) lines.push(codeLine(speech, code), t('check-in-code-how'))
  if (openedAt) lines.push('', ...countLines(speech, shown))
  return letter(FormattedString.join(lines, '\n'), deskButtons(speech, shown))
}

/** The code stands by itself, so that a touch copies it. */
function codeLine({ t }: Speech, code: string): FormattedString {
  const [before = '', after = ''] = t('check-in-code', { code: '\u0000' }).split('\u0000')
  return FormattedString.join([before, FormattedString.code(code), after])
}

function countLines(speech: Speech, shown: CheckInShown): string[] {
  const { t, format } = speech
  const { facts, checkIns, awaited, guests, meeting } = shown
  const sure = countAttendance(facts.filter(({ setBy }) => setBy !== null))
  const late = new Set(
    checkIns.filter(({ arrivedAt }) => minutesLate(meeting.startsAt!, arrivedAt) > 0).map(({ userId }) => userId),
  ).size
  const { present, represented, online } = sure
  const visitors = sure.visitor + guests.length
  return [
    t('check-in-count', { came: shown.came, invited: shown.invited }),
    t('check-in-count-states', { present, represented, online, visitors }),
    ...(late > 0 ? [t('check-in-count-late', { count: late })] : []),
    ...(awaited.length > 0
      ? listed(
          awaited.map(({ code }) => code),
          (offices, more) =>
            t(more > 0 ? 'check-in-awaited-more' : 'check-in-awaited', {
              count: awaited.length,
              offices: more > 0 ? offices.join(', ') : format.list(offices),
              ...(more > 0 && { more }),
            }),
        )
      : []),
    ...(guests.length > 0
      ? listed(
          guests.map(({ position, agency }) =>
            shorten(t('check-in-guest', { position: position ?? '', agency: agency ?? '' }), guestLimit),
          ),
          (said, more) =>
            t(more > 0 ? 'check-in-guests-more' : 'check-in-guests', {
              guests: said.join('; '),
              ...(more > 0 && { more }),
            }),
        )
      : []),
  ]
}

const listed = (items: string[], line: (items: string[], more: number) => string): string[] => [
  line(items.slice(0, named), Math.max(0, items.length - named)),
]

function deskButtons({ t }: Speech, { meeting, state, openedAt }: CheckInShown): InlineKeyboardButton[][] {
  const button = (text: string, ...data: [string, ...string[]]): InlineKeyboardButton => ({
    text: t(text),
    callback_data: pressData(...data),
  })
  const back = [button('meeting-button-back', 'meeting', meeting.id)]
  if (state === 'not-opened') return [[button('check-in-button-open', 'po', meeting.id)], back]
  const offices = button('check-in-button-offices', 'attendance', meeting.id)
  if (state === 'over') return openedAt ? [[offices], back] : [back]
  return [
    [button('check-in-button-screen', 'doc', 'check-in-screen', meeting.id)],
    [button('check-in-button-refresh', 'pd', meeting.id), offices],
    [button('check-in-button-new-code', 'pn', meeting.id)],
    back,
  ]
}

/** Which meeting's registration is meant. */
export const checkInChoiceLetter = (speech: Speech, { meetings }: CheckInChoice): Letter =>
  letter(
    speech.t('check-in-choose'),
    meetings.map(({ meeting }) => [{ text: datedName(speech, meeting), callback_data: pressData('pd', meeting.id) }]),
  )
