import type { Answer } from './invitation.ts'

/** For how many days after a meeting the reasons of its answers are kept, as the setting says it; `always`: for good. */
export const retentions = ['30', '90', '365', 'always'] as const
export type Retention = (typeof retentions)[number]

/** Reasons of meetings before this moment are to be forgotten; undefined when they are kept for good. */
export const reasonsBefore = (kept: Retention, now: Temporal.Instant): Temporal.Instant | undefined =>
  kept === 'always' ? undefined : now.subtract({ hours: 24 * Number(kept) })

/** An answer without why: the words go, and of an illness remains that somebody could not come (UU 27/2022). */
export function withoutReason({ reason: _reason, reasonCode, ...answer }: Answer): Answer {
  return reasonCode ? { ...answer, reasonCode: reasonCode === 'sakit' ? 'berhalangan' : reasonCode } : answer
}
