import { erasedKey } from '../domain/ledger-chain.ts'
import { reasonsBefore } from '../domain/retention.ts'
import { forgetConversations } from '../store/conversations.ts'
import { transact } from '../store/database.ts'
import { keepDeliveries } from '../store/delivery.ts'
import { forgetOffers } from '../store/file-offers.ts'
import { forgetBodies, forgetUpdates } from '../store/inbox.ts'
import { eraseTexts, writeLedger } from '../store/ledger.ts'
import { forgetSettledRows } from '../store/outbox.ts'
import { removeExpiredQuestions } from '../store/questions.ts'
import { forgetReasons } from '../store/reasons.ts'
import { forgetReportDrafts } from '../store/report-drafts.ts'
import { forgetResults } from '../store/requests.ts'
import { forgetLists } from '../store/sent-lists.ts'
import { findSetting, putSetting, settingsOf } from '../store/settings.ts'
import { forgetNudges } from '../store/task-nudges.ts'
import { forgetTroubles } from '../store/trouble.ts'
import { forgetWizards } from '../store/wizards.ts'
import type { Desk } from './desk.ts'
import { oweAllClear, oweTrouble, type StandingTrouble, type TroubleNote } from './trouble.ts'

const hours = (days: number): Temporal.Duration => Temporal.Duration.from({ hours: 24 * days })

/** How long the bot remembers what it needs no more. */
const keeps = {
  /** What updates said. */
  bodies: hours(7),
  /** That an update was seen. */
  updates: hours(30),
  /** Results of requests; a repeated update is at most a day old. */
  results: hours(14),
  /** What was sent; what `/status` tells of a meeting is written down before it is forgotten. */
  rows: hours(30),
  /** A conversation nobody went on with. */
  wizards: hours(2),
  /** Where somebody was in a draft; the draft itself stays. */
  places: hours(30),
  /** A report on a task that nobody sent. */
  reports: hours(7),
  /** Of which tasks somebody was told on a morning. */
  nudges: hours(30),
  /** What was sent to be a file of a meeting; the files themselves stay. */
  offers: hours(30),
  /** A list out of a file, put in force or not. */
  lists: hours(30),
  /** What went wrong and did not come again. */
  troubles: hours(30),
}

export interface Forgotten {
  reasons: number
  texts: number
  bodies: number
  updates: number
  results: number
  rows: number
  wizards: number
  places: number
  questions: number
  reports: number
  nudges: number
  offers: number
  lists: number
  troubles: number
}

/** Forgets what has served, each in a transaction of its own so that none holds the database for long. */
export async function forgetWhatHasServed(desk: Desk): Promise<Forgotten> {
  const before = (kept: Temporal.Duration): Temporal.Instant => desk.clock.now().subtract(kept)
  return {
    reasons: await forgetOldReasons(desk),
    texts: await eraseOldTexts(desk),
    bodies: await transact(desk.db, (trx) => forgetBodies(trx, before(keeps.bodies))),
    updates: await transact(desk.db, (trx) => forgetUpdates(trx, before(keeps.updates))),
    results: await transact(desk.db, (trx) => forgetResults(trx, before(keeps.results))),
    rows: await forgetRows(desk, before(keeps.rows)),
    wizards: await transact(desk.db, (trx) => forgetConversations(trx, before(keeps.wizards))),
    places: await transact(desk.db, (trx) => forgetWizards(trx, before(keeps.places))),
    questions: await transact(desk.db, (trx) => removeExpiredQuestions(trx, desk.clock.now())),
    reports: await transact(desk.db, (trx) => forgetReportDrafts(trx, before(keeps.reports))),
    nudges: await forgetOldNudges(desk, before(keeps.nudges)),
    offers: await transact(desk.db, (trx) => forgetOffers(trx, before(keeps.offers))),
    lists: await transact(desk.db, (trx) => forgetLists(trx, before(keeps.lists))),
    troubles: await transact(desk.db, (trx) => forgetTroubles(trx, before(keeps.troubles))),
  }
}

/** Why people did not come, of meetings longer ago than the setting keeps it; in portions. */
async function forgetOldReasons(desk: Desk): Promise<number> {
  const { kept } = await settingsOf(desk.db, desk.settings)
  const before = reasonsBefore(kept, desk.clock.now())
  if (!before) return 0
  let forgotten = 0
  for (let some = 1; some > 0; forgotten += some) some = await transact(desk.db, (trx) => forgetReasons(trx, before))
  return forgotten
}

/**
 * The free texts of the audit, as old as reasons may become: the entries stay, and each erasing is an entry itself, so
 * that a text removed by anybody else is noticed.
 */
async function eraseOldTexts(desk: Desk): Promise<number> {
  const { kept } = await settingsOf(desk.db, desk.settings)
  const now = desk.clock.now()
  const before = reasonsBefore(kept, now)
  if (!before) return 0
  let sum = 0
  for (let some = portion; some === portion; sum += some) {
    some = await transact(desk.db, async (trx) => {
      const erased = await eraseTexts(trx, before, portion)
      const entry = {
        id: desk.newId(),
        at: now,
        actor: 'system',
        operation: 'ledger.erase',
        subject: 'ledger',
        officeId: null,
      }
      if (erased > 0) await writeLedger(trx, [{ ...entry, change: { [erasedKey]: erased } }])
      return erased
    })
  }
  return sum
}

async function forgetOldNudges(desk: Desk, before: Temporal.Instant): Promise<number> {
  const { zone } = await settingsOf(desk.db, desk.settings)
  const day = before.toZonedDateTimeISO(zone).toPlainDate().toString()
  return transact(desk.db, (trx) => forgetNudges(trx, day))
}

/** Rows written down at once: the lock is held no longer than that takes. */
const portion = 200

async function forgetRows(desk: Desk, before: Temporal.Instant): Promise<number> {
  let kept = 0
  for (let some = portion; some === portion; ) {
    some = await transact(desk.db, (trx) => keepDeliveries(trx, before, portion))
    kept += some
  }
  return kept + (await transact(desk.db, (trx) => forgetSettledRows(trx, before)))
}

/** When a nightly job last ran. */
export async function readLastRun(desk: Desk, job: string): Promise<Temporal.Instant | undefined> {
  const at = await findSetting(desk.db, `job:${job}`)
  return at === undefined ? undefined : Temporal.Instant.from(at)
}

export const noteRun = (desk: Pick<Desk, 'db' | 'clock'>, job: string): Promise<void> =>
  transact(desk.db, (trx) => putSetting(trx, `job:${job}`, desk.clock.now().toString()))

/** What of a desk it takes to tell the secretariat something. */
type TellingDesk = Omit<Desk, 'codeFor' | 'newSalt' | 'giveWay'>

/** Takes down that a copy of the database was made, at night or by hand, and that copies can be made again. */
export async function noteBackup(desk: TellingDesk): Promise<void> {
  await noteRun(desk, 'backup-made')
  await tellAllClear(desk, 'backup-failed')
}

/** Tells the secretariat of a trouble of the bot itself. */
export async function tellTrouble(desk: Desk, trouble: TroubleNote): Promise<void> {
  await transact(desk.db, (trx) => oweTrouble(desk, trx, trouble))
  desk.wake()
}

/** Tells the secretariat that a trouble is over. Returns whether it stood. */
export async function tellAllClear(desk: TellingDesk, what: StandingTrouble): Promise<boolean> {
  const stood = await transact(desk.db, (trx) => oweAllClear(desk, trx, what))
  if (stood) desk.wake()
  return stood
}
