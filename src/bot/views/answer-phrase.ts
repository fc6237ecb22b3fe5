import { answerOf, type Invitation } from '../../domain/invitation.ts'
import type { Speech } from '../house.ts'

/**
 * How much of a reason may be shown: `none` in groups, `category` to leaders (a typed reason may name an illness,
 * and `sakit` is for the secretariat alone, UU 27/2022), `full` to the office itself and the secretariat.
 */
export type ReasonShown = 'none' | 'category' | 'full'

const knownReasons = [
  'dinas_luar',
  'rapat_lain',
  'cuti',
  'berhalangan',
  'internal',
  'kendala_jalan',
  'tugas_pimpinan',
  'diklat',
  'duka',
  'pemeriksaan',
]

/** The standing answer in words: `hadir`, `diwakilkan Kabid Produksi`, `terlambat 15 menit`, `belum dijawab`. */
export function answerPhrase(speech: Speech, invitation: Invitation, reason: ReasonShown = 'none'): string {
  const { t } = speech
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
    case 'absent': {
      const why = reasonPhrase(speech, invitation, reason)
      const what = t(invitation.excused ? 'answer-phrase-excused' : 'answer-phrase-absent')
      return why ? t('answer-phrase-because', { what, why }) : what
    }
    default:
      return t(`answer-phrase-${kind}`)
  }
}

function reasonPhrase(speech: Speech, invitation: Invitation, shown: ReasonShown): string {
  const { reason, reasonCode } = invitation
  if (shown === 'none' || (!reason && !reasonCode)) return ''
  if (shown === 'full' && reason) return reason
  if (reasonCode === 'sakit') return speech.t(shown === 'full' ? 'answer-reason-sakit' : 'answer-reason-berhalangan')
  const known = reasonCode && knownReasons.includes(reasonCode) ? reasonCode : 'berhalangan'
  return speech.t(`answer-reason-${known}`)
}
