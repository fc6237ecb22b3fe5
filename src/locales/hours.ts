import type { Meeting } from '../domain/meeting.ts'
import { endHourOf } from '../domain/several-days.ts'
import type { Format } from './format.ts'
import type { Text } from './texts.ts'

/** From when to when one sits, the zone said once: `09.00 s.d. 12.00 WIB`, `09.00 WIB s.d. selesai`. Empty without a start. */
export function hoursOf(
  { t, format }: { t: Text; format: Format },
  meeting: Pick<Meeting, 'startsAt' | 'endsAt' | 'zone'>,
): string {
  if (!meeting.startsAt) return ''
  const until = endHourOf(meeting)
  return until
    ? t('meeting-hours', {
        from: format.clock(meeting.startsAt),
        until: format.clock(until),
        zone: format.zoneName(meeting.startsAt),
      })
    : t('meeting-hours-open', { from: format.time(meeting.startsAt) })
}
