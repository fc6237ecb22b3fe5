import { FormattedString } from '@grammyjs/parse-mode'
import { isConfidential } from '../../domain/meeting.ts'
import { type ChaseList, readChaseList, type Silent } from '../../operations/chase-reading.ts'
import { pressData } from '../callback-data.ts'
import { fitting, shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { datedMeeting } from './agenda.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import { followUpButtons } from './meeting-buttons.ts'
import { titleOf } from './meeting-facts.ts'
import type { Renderers } from './renderer.ts'

/** Offices in one message: all but those of the largest meetings; the recap has every one. */
const most = 30
/** UTF-16 units of their lines: with the longest names a message holds fewer. */
const mostText = 3_200
/** Characters of an office, and of a name. */
const nameLimit = 70

export const chaseRenderers: Renderers<'chase-list'> = {
  'chase-list': async ({ desk }, row, speech) => {
    const list = await readChaseList(desk, { ...row.subject, chatId: row.chatId })
    if (!list || list.silent.length === 0) return drop('all have answered, it is too late, or not theirs any more')
    return send(row.chatId, chaseLetter(speech, list))
  },
}

/**
 * Who has not answered: for an assistant the offices they coordinate, for the secretariat whom to call, as lines to be
 * copied. Of a confidential meeting only how many.
 */
export function chaseLetter(speech: Speech, { meeting, leader, silent }: ChaseList): Letter {
  const { t, format } = speech
  const facts = { meeting: datedMeeting(speech, meeting), count: silent.length }
  const until = meeting.answerBy && !isConfidential(meeting) ? format.dateTime(meeting.answerBy) : undefined
  const shown = isConfidential(meeting) ? [] : silent.slice(0, most)
  const lines = fitting(
    shown.map((each, at) => entry(speech, each, at + 1, leader === undefined)),
    mostText,
  )
  const left = lines.length > 0 ? silent.length - lines.length : 0
  const body = FormattedString.join(
    [
      ...(leader ? [t('reminder-salutation', { title: titleOf(leader) })] : []),
      t(leader ? 'reminder-chase-leader' : 'reminder-chase-secretariat', facts),
      ...(until ? [t('reminder-chase-until', { until })] : []),
      ...(lines.length > 0 ? ['', ...lines] : []),
      ...(left > 0 ? [t('reminder-chase-more', { count: left })] : []),
    ],
    '\n',
  )
  const record = { text: t('answer-button-answer-for'), callback_data: pressData('rj', meeting.id, 0) }
  const recap = { text: t('meeting-button-recap'), callback_data: pressData('rk', meeting.id, 0) }
  return letter(body, leader ? [[recap]] : [[record], followUpButtons(speech, meeting.id)])
}

function entry({ t }: Speech, { office, holder, reachable }: Silent, number: number, toCall: boolean): string {
  const name = shorten(office.name, nameLimit)
  if (!toCall) return t('reminder-chase-office', { number, office: name })
  const title = shorten(titleOf(office), nameLimit)
  const who = holder ? t('reminder-chase-holder', { title, name: shorten(holder, nameLimit) }) : title
  return t(reachable ? 'reminder-chase-call' : 'reminder-chase-call-unreached', { number, who })
}
