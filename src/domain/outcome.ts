/**
 * Expected failures are values, so that a caller must look at them; bugs are thrown.
 * Every reason has a sentence `refusal-<reason>` in both languages: what went wrong and what to do next.
 */
export const refusalReasons = [
  'not-allowed',
  'not-found',
  'unknown-person',
  'no-secretariat',
  'not-invited',
  'wrong-chat',
  'old-card',
  'invitation-withdrawn',
  'deadline-passed',
  'meeting-cancelled',
  'meeting-closed',
  'meeting-over',
  'already-published',
  'draft-discarded',
  'wizard-elsewhere',
  'wizard-expired',
  'incomplete-draft',
  'time-not-kept',
  'content-changed',
  'group-not-chosen',
  'meeting-not-begun',
  'meeting-begun',
  'meeting-not-over',
  'reopen-too-late',
  'change-gone',
  'change-taken',
  'change-incomplete',
  'change-empty',
  'group-not-linked',
  'group-gone',
  'setting-changed',
  'setting-in-quiet-hours',
  'link-used',
  'link-expired',
  'link-revoked',
  'link-unknown',
  'already-holds',
  'already-connected',
  'claim-waiting',
  'already-claimed',
  'too-many-claims',
  'claim-expired',
  'claim-decided',
  'claims-collide',
  'office-disabled',
  'office-changed',
  'office-name-taken',
  'office-code-taken',
  'bad-office-code',
  'name-day-to-come',
  'name-day-too-early',
  'days-reversed',
  'alias-known',
  'too-many-aliases',
  'nobody-to-link',
  'no-open-link',
  'already-decided',
  'account-revoked',
  'right-ended',
  'right-link-expired',
  'right-from-settings',
  'already-secretariat',
  'last-secretariat',
  'decided-before',
  'list-settled',
  'transfer-empty',
  'transfer-gone',
  'transfer-settled',
  'transfer-too-long',
  'transfer-day-past',
  'transfer-day-far',
  'transfer-office-gone',
  'not-your-task',
  'task-in-other-state',
  'task-draft-gone',
  'task-unknown',
  'task-change-gone',
  'task-unchanged',
  'task-due-past',
  'task-changed',
  'task-withdraw-late',
  'evidence-missing',
  'text-too-long',
  'not-your-question',
  'meeting-not-closed',
  'online-not-offered',
  'answer-changed',
  'confidential-files',
  'file-gone',
  'answered-since',
] as const

export type RefusalReason = (typeof refusalReasons)[number]

export interface Refusal {
  ok: false
  reason: RefusalReason
  /** Values for the sentence, e.g. who decided before. */
  details?: Record<string, string | number>
}

export type Outcome<T> = { ok: true; value: T } | Refusal

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const refused = (reason: RefusalReason, details?: Record<string, string | number>): Refusal =>
  details ? { ok: false, reason, details } : { ok: false, reason }
