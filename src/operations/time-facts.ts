import type { DraftInvitee } from '../domain/draft.ts'
import type { Meeting } from '../domain/meeting.ts'
import { type MeetingWarning, type TimeFacts, warningsKey } from '../domain/meeting-warnings.ts'
import { type Refusal, refused } from '../domain/outcome.ts'
import type { Settings } from '../domain/settings.ts'
import type { Reader } from '../store/database.ts'
import { listHolidays, listRamadans } from '../store/holidays.ts'
import { listOffices } from '../store/offices.ts'

/** What the time of a meeting that invites these is held against at this moment. */
export async function readTimeFacts(
  reader: Reader,
  invitees: readonly DraftInvitee[],
  { now, settings }: { now: Temporal.Instant; settings: Settings },
): Promise<TimeFacts> {
  const invited = new Set(invitees.flatMap((each) => ('officeId' in each ? [each.officeId] : [])))
  const offices = await listOffices(reader)
  return {
    holidays: await listHolidays(reader),
    ramadans: await listRamadans(reader),
    hours: settings.hours,
    now,
    partners: offices.some(({ id, kind }) => kind === 'partner' && invited.has(id)),
  }
}

/**
 * Refuses a time about which there is something to mind, unless whoever settles it has kept it in view of all of that:
 * `kept` is the name of the choice they made.
 */
export function whyNotKept(
  meeting: Pick<Meeting, 'startsAt' | 'endsAt'>,
  warnings: readonly MeetingWarning[],
  kept: string | undefined,
): Refusal | undefined {
  const key = warningsKey(meeting, warnings)
  return key === undefined || key === kept ? undefined : refused('time-not-kept')
}

/** The ledger's words for a time that was kept in spite of these; nothing when there were none. */
export const keptNote = (warnings: readonly MeetingWarning[]): { keptTime?: string[] } =>
  warnings.length > 0 ? { keptTime: warnings.map(({ kind }) => kind) } : {}
