import { afterQuietHours } from '../domain/calendar.ts'
import type { Work } from './perform.ts'

/** From when on what happened by itself at night is told: nobody is written to then. */
export const awake = (work: Pick<Work, 'now' | 'zone' | 'settings'>): Temporal.Instant =>
  afterQuietHours(work.now.toZonedDateTimeISO(work.zone), work.settings.quiet).toInstant()
