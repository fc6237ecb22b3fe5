import type { RecordedForOffices, WhichOffice } from '../../operations/give-answer.ts'
import type { Speech } from '../house.ts'

/** UTF-16 units of a toast. */
const toastLimit = 200

/** What somebody reads for a moment after a press: what was recorded, and where what is missing or owed goes on. */
export function recordedToast(speech: Speech, given: RecordedForOffices): string {
  const said = recordedLine(speech, given)
  if (!given.late) return said
  const late = speech.t('answer-toast-late')
  const whole = `${said} ${late}`
  return whole.length > toastLimit ? `${speech.t('answer-toast-detail')} ${late}` : whole
}

function recordedLine(speech: Speech, given: RecordedForOffices): string {
  const answer = speech.t(`answer-phrase-${given.kind}`)
  const [office] = given.offices
  if (!office || given.offices.length > 1)
    return speech.t('answer-toast-several', { count: given.offices.length, answer })
  const said = { office: office.name, answer }
  if (given.asked === 'privately') return speech.t('answer-toast-question-private', said)
  if (given.asked === 'unreachable') return speech.t('answer-toast-question-unreachable', said)
  if (given.link === 'owed') return speech.t('answer-toast-link', said)
  if (given.link === 'unreachable') return speech.t('answer-toast-link-unreachable', said)
  return speech.t('answer-toast', said)
}

/** Where somebody with several invited offices chooses among them. */
export function whichToast(speech: Speech, which: WhichOffice): string {
  if (which.asked === 'privately') return speech.t('answer-toast-which-private')
  return speech.t(which.asked === 'here' ? 'answer-toast-which' : 'answer-toast-which-unreachable')
}
