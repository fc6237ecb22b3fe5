import type { Wizard } from '../store/wizards.ts'

/** A wizard left alone for this long has ended; its draft stays. */
const lasts = Temporal.Duration.from({ hours: 24 })

export const isExpired = (wizard: Pick<Wizard, 'touchedAt'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(wizard.touchedAt.add(lasts), now) <= 0
