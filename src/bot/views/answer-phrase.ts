import { answerOf, type Invitation, isCarried } from '../../domain/invitation.ts'
import { publicReason } from '../../domain/reason.ts'
import type { Speech } from '../house.ts'

/**
 * How much of a reason may be shown: `none` in groups, `category` to leaders (a typed reason may name an illness,
 * and `sakit` is for the secretariat alone, UU 27/2022), `full` to the office itself and the secretariat.
 */
export type ReasonShown = 'none' | 'category' | 'full'

/**
 * The standing answer in words, with its reason as far as that may be shown: `hadir`, `diwakilkan Kabid Produksi`,
 * `diwakilkan Kabid Produksi (surat tugas)`, `terlambat 15 menit`, `tidak hadir (dinas luar)`, `belum menjawab`.
 */
export function answerPhrase(speech: Speech, invitation: Invitation, reason: ReasonShown = 'none'): string {
  const before = lapsed(invitation)
  if (!answerOf(invitation) && before) return speech.t('change-phrase-again', { answer: answerPhrase(speech, before) })
  const what = kindPhrase(speech, invitation)
  const basis =
    reason !== 'none' && invitation.delegateBasis ? speech.t(`delegation-basis-${invitation.delegateBasis}`) : ''
  const why = [basis, reasonPhrase(speech, invitation, reason)].filter(Boolean).join('; ')
  return why ? speech.t('answer-phrase-because', { what, why }) : what
}

function kindPhrase({ t }: Speech, invitation: Invitation): string {
  const kind = answerOf(invitation)
  switch (kind) {
    case undefined:
      return t('answer-phrase-missing')
    case 'delegated': {
      const delegate = [invitation.delegatePosition, invitation.delegateName].filter(Boolean).join(', ')
      return delegate ? t('answer-phrase-delegated-to', { delegate }) : t('answer-phrase-delegated')
    }
    case 'late':
      return invitation.minutesLate
        ? t('answer-phrase-late-by', { minutes: invitation.minutesLate })
        : t('answer-phrase-late')
    case 'absent':
      return t(invitation.excused ? 'answer-phrase-excused' : 'answer-phrase-absent')
    case 'unsure':
      return t(isCarried(invitation) ? 'poll-phrase-carried' : 'answer-phrase-unsure')
    default:
      return t(`answer-phrase-${kind}`)
  }
}

/** An invitation as it stood before its office was asked again; undefined when it was not, or had not answered. */
export const lapsed = (invitation: Invitation): Invitation | undefined =>
  invitation.previous
    ? { ...invitation, ...invitation.previous, reason: null, reasonCode: null, previous: null }
    : undefined

function reasonPhrase(speech: Speech, invitation: Invitation, shown: ReasonShown): string {
  const category = publicReason(invitation)
  if (shown === 'none' || !category) return ''
  if (shown === 'full' && invitation.reason) return invitation.reason
  if (shown === 'full' && invitation.reasonCode === 'sakit') return speech.t('answer-reason-sakit')
  return speech.t(`answer-reason-${category}`)
}
