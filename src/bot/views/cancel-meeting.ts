import { FormattedString } from '@grammyjs/parse-mode'
import { isConfidential, type Meeting } from '../../domain/meeting.ts'
import type { CancelShown } from '../../operations/cancel-meeting.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { type Letter, letter } from './letter.ts'
import { scopeButton, scopeLines } from './series-page.ts'

const titleLimit = 120

/** Asks whether a meeting shall be cancelled: who will be told, and why, if that is to be said. */
export function cancelAskedLetter(speech: Speech, { meeting, told, reason, print, series }: CancelShown): Letter {
  const { t } = speech
  const title = shorten(nameOf(speech, meeting), titleLimit)
  const why = reason === null ? t('change-cancel-reason-asked') : t('change-notice-reason', { reason })
  const body = [
    FormattedString.bold(t('change-cancel-asked', { title })),
    told > 0 ? t('change-cancel-tells', { count: told }) : t('change-tells-nobody'),
    ...scopeLines(speech, series, 'mc', isConfidential(meeting)),
    ...(isConfidential(meeting) ? [] : ['', why]),
  ]
  return letter(FormattedString.join(body, '\n'), [
    [{ text: t('change-button-cancel-yes'), callback_data: pressData('mc-yes', meeting.id, print), style: 'danger' }],
    ...scopeButton(speech, meeting.id, series, 'mc'),
    [{ text: t('meeting-button-back'), callback_data: pressData('mc-no', meeting.id) }],
  ])
}

export function cancelledLetter(
  speech: Speech,
  meeting: Meeting,
  { told, following = 0 }: { told: number; following?: number },
): Letter {
  const title = shorten(nameOf(speech, meeting), titleLimit)
  const said = speech.t('change-cancelled', { title, count: told })
  const more = following > 0 ? `\n${speech.t('series-cancelled', { count: following })}` : ''
  return letter(`${said}${more}`, [
    [{ text: speech.t('change-button-meeting'), callback_data: pressData('meeting', meeting.id) }],
  ])
}

/** Asks whether a closed meeting shall be opened once more. */
export function reopenAskedLetter(speech: Speech, meeting: Meeting): Letter {
  const title = shorten(nameOf(speech, meeting), titleLimit)
  return letter(speech.t('change-reopen-asked', { title }), [
    [{ text: speech.t('change-button-reopen-yes'), callback_data: pressData('mo-yes', meeting.id) }],
    [{ text: speech.t('meeting-button-back'), callback_data: pressData('meeting', meeting.id) }],
  ])
}
