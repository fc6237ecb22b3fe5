import { type Holiday, isWorkingDay, type Ramadan, ramadanOn, workingDayBefore } from './calendar.ts'
import type { Office } from './directory.ts'
import { answerOf, type Invitation } from './invitation.ts'
import type { Settings } from './settings.ts'

/**
 * How those who have not answered are reminded, step by step towards the deadline: the head privately, then the staff
 * of the office, the group with counts and no names, the coordinating assistant with the list, and the secretariat
 * with whom to call. Who answers is out of it at that moment.
 */
export const chaseSteps = ['chase-head', 'chase-staff', 'chase-group', 'chase-leader', 'chase-secretariat'] as const
export type ChaseStep = (typeof chaseSteps)[number]

export const isChase = (kind: string): kind is ChaseStep => chaseSteps.some((step) => step === kind)

/** When each comes: working days before the day of the deadline, and the hour. None comes on a day off. */
const ladder: Record<ChaseStep, { days: number; at: Temporal.PlainTime }> = {
  'chase-head': { days: 3, at: Temporal.PlainTime.from('10:00') },
  'chase-staff': { days: 2, at: Temporal.PlainTime.from('10:00') },
  'chase-group': { days: 2, at: Temporal.PlainTime.from('14:00') },
  'chase-leader': { days: 1, at: Temporal.PlainTime.from('10:00') },
  'chase-secretariat': { days: 1, at: Temporal.PlainTime.from('14:00') },
}

/** Whoever was asked is left this long to answer before the first step. */
const leftAlone = Temporal.Duration.from({ hours: 20 })

/** The steps towards a deadline, in order; those too soon after everybody was asked are left out. */
export function chasePlan(
  { answerBy, askedAt, zone }: { answerBy: Temporal.Instant; askedAt: Temporal.Instant | null; zone: string },
  holidays: readonly Holiday[],
): { kind: ChaseStep; dueAt: Temporal.Instant }[] {
  const last = answerBy.toZonedDateTimeISO(zone).toPlainDate()
  const before = (days: number): Temporal.PlainDate => {
    let day = last
    for (let left = days; left > 0; left -= 1) day = workingDayBefore(day, holidays)
    return day
  }
  const plan = chaseSteps.map((kind) => {
    const { days, at: plainTime } = ladder[kind]
    return { kind, dueAt: before(days).toZonedDateTime({ timeZone: zone, plainTime }).toInstant() }
  })
  return plan.filter(({ dueAt }) => !askedAt || Temporal.Instant.compare(dueAt, askedAt.add(leftAlone)) >= 0)
}

/** What tells whether offices are at work. */
export interface WorkCalendar {
  holidays: readonly Holiday[]
  ramadans: readonly Ramadan[]
  hours: Settings['hours']
}

const prayer = { from: Temporal.PlainTime.from('11:30'), until: Temporal.PlainTime.from('13:30') }
const FRIDAY = 5

/** The same moment while offices are at work; else when they are next: not on days off, in the evening, or during Friday prayer. */
export function whenAtWork(moment: Temporal.ZonedDateTime, calendar: WorkCalendar): Temporal.ZonedDateTime {
  const { compare } = Temporal.PlainTime
  const day = moment.toPlainDate()
  const time = moment.toPlainTime()
  const { from, until } = ramadanOn(day, calendar.ramadans) ? calendar.hours.ramadan : calendar.hours.work
  if (!isWorkingDay(day, calendar.holidays) || compare(time, until) >= 0)
    return whenAtWork(moment.startOfDay().add({ days: 1 }), calendar)
  if (compare(time, from) < 0) return whenAtWork(moment.withPlainTime(from), calendar)
  const prays = day.dayOfWeek === FRIDAY && compare(time, prayer.from) >= 0 && compare(time, prayer.until) < 0
  return prays ? whenAtWork(moment.withPlainTime(prayer.until), calendar) : moment
}

const rulers = /^(?:bupati|wali\s?kota|gubernur|menteri|presiden)\b/i

/** A region's or ministry's head is invited, and never reminded of having said nothing. */
export const isNeverChased = ({ kind, headTitle }: Pick<Office, 'kind' | 'headTitle'>): boolean =>
  kind === 'partner' && rulers.test(headTitle)

/** Who has said nothing yet. */
export const silentAmong = (invitations: readonly Invitation[]): Invitation[] =>
  invitations.filter((invitation) => answerOf(invitation) === undefined)
