import type { Cooperation } from '../domain/cooperation.ts'
import { daysLeft, daysOf, isExpiry } from '../domain/cooperation-term.ts'
import type { Office } from '../domain/directory.ts'
import { type ReminderNote, reminderExpires } from '../domain/reminder-due.ts'
import { accountsOfOffice, tiesOf } from '../store/accounts.ts'
import { findCooperation } from '../store/cooperations.ts'
import { listOffices } from '../store/offices.ts'
import { reachableSecretariat } from '../store/people.ts'
import { firedBetween } from '../store/reminders.ts'
import { secretariatOf } from '../store/secretariat.ts'
import { settingsOf } from '../store/settings.ts'
import type { Desk, Settings } from './desk.ts'
import { todayOf } from './office-renaming.ts'
import type { Work } from './perform.ts'

/** So long a warning waits for others of the same morning, which then are one message. */
const gathered = Temporal.Duration.from({ minutes: 1 })

/** Owes the warning of one cooperation to its lead office and to the secretariat; several of a morning become one. */
export async function tellOfExpiry(
  work: Work,
  settings: Settings,
  { leadOfficeId }: Cooperation,
): Promise<ReminderNote> {
  const on = todayOf(work).toString()
  const expiresAt = reminderExpires(work.now, work.zone, work.settings.quiet)
  const owe = (chatId: number): string =>
    work.owe({
      kind: 'cooperation-expiry',
      chatId,
      subject: { on },
      priority: 'timed',
      coalesceKey: `cooperation-expiry:${on}:${chatId}`,
      notBefore: work.now.add(gathered),
      expiresAt,
    })
  const accounts = await accountsOfOffice(work.trx, leadOfficeId)
  const office = [...new Set(accounts.filter(({ reachable }) => reachable).map(({ userId }) => userId))]
  const others = (await reachableSecretariat(work.trx, settings)).filter((chatId) => !office.includes(chatId))
  const rows = office.map(owe)
  const secretariat = others.map(owe)
  if (rows.length === 0 && secretariat.length === 0) return { skipped: 'unreachable', unreachable: [leadOfficeId] }
  return rows.length > 0
    ? { offices: [{ officeId: leadOfficeId, rows }], secretariat }
    : { unreachable: [leadOfficeId], secretariat }
}

/** A cooperation that ends soon, for one reader. */
export interface Expiring {
  cooperation: Cooperation
  lead: Office | undefined
  /** Negative: it is over. */
  days: number
  /** Nobody of the lead office can be written to. */
  untold: boolean
}

/**
 * What one person is warned of on a day: of the warnings of that day those that still hold, of all cooperations for
 * the secretariat, of those an office leads for its people; the first to end come first. For views.
 */
export async function readExpiring(
  desk: Desk,
  userId: number,
  on: string,
): Promise<{ ending: Expiring[]; today: Temporal.PlainDate }> {
  const { db } = desk
  const { zone } = await settingsOf(db, desk.settings)
  const today = desk.clock.now().toZonedDateTimeISO(zone).toPlainDate()
  const from = Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone })
  const fired = await firedBetween(db, 'cooperation', from.toInstant(), from.add({ days: 1 }).toInstant())
  const isSecretariat = (await secretariatOf(db, desk.settings)).includes(userId)
  const own = new Set((await tiesOf(db, userId)).map(({ office }) => office.id))
  const offices = new Map((await listOffices(db)).map((office) => [office.id, office]))
  const found = new Map<string, Expiring>()
  for (const { subjectId, kind } of fired) {
    const cooperation = await findCooperation(db, subjectId)
    if (!cooperation?.endsOn || cooperation.ended || !isExpiry(kind)) continue
    if (!isSecretariat && !own.has(cooperation.leadOfficeId)) continue
    const days = daysLeft(cooperation.endsOn, today)
    // On days off the warning came some days early; much later it was extended meanwhile.
    if (days > daysOf(kind) + longestBreak) continue
    const accounts = await accountsOfOffice(db, cooperation.leadOfficeId)
    const untold = isSecretariat && !accounts.some(({ reachable }) => reachable)
    found.set(cooperation.id, { cooperation, lead: offices.get(cooperation.leadOfficeId), days, untold })
  }
  return { ending: [...found.values()].sort((one, other) => one.days - other.days), today }
}

/** Days in a row on which no office works, at most. */
const longestBreak = 14
