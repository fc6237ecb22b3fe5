import { clashReasons } from './meeting-warnings.ts'

export type ClashReason = (typeof clashReasons)[number]

interface Settled {
  at: Temporal.Instant
  actor: string
  change: Record<string, unknown>
}

/**
 * Why the time of a meeting was kept in spite of a clash, out of what is on record of its publication and its changes,
 * the latest first. A change of the time that met with none has settled what was kept before; one of anything else has
 * not.
 */
export function keptClash(
  records: readonly Settled[],
): { because: ClashReason; at: Temporal.Instant; actor: string } | undefined {
  for (const { at, actor, change } of records) {
    const because = clashReasons.find((each) => each === change.keptBecause)
    if (because) return { because, at, actor }
    if (Array.isArray(change.changed) && change.changed.includes('time')) return undefined
  }
  return undefined
}
