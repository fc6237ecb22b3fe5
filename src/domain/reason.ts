import type { Invitation } from './invitation.ts'

/** What words of absence are sorted into and everybody may see. */
const publicReasons = [
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
] as const

/**
 * The category of a reason as others than the office and the secretariat may see it: an illness, and words that
 * nobody sorted, are `berhalangan` (UU 27/2022). Undefined when no reason was given.
 */
export function publicReason({ reason, reasonCode }: Pick<Invitation, 'reason' | 'reasonCode'>): string | undefined {
  if (!reason && !reasonCode) return undefined
  return publicReasons.find((known) => known === reasonCode) ?? 'berhalangan'
}
