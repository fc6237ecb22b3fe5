import { done, type Outcome, refused } from '../domain/outcome.ts'
import type { Reader } from '../store/database.ts'
import { countLedgerOf, ledgerOf } from '../store/ledger.ts'
import { findOfficeById } from '../store/offices.ts'
import { findPerson } from '../store/people.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult } from './perform.ts'

/** One thing that happened to an office: by whom, and to which account's owner where there is one. */
export interface OfficeEvent {
  at: Temporal.Instant
  /** Null: Rakor itself. */
  by: string | null
  what: string
  whom: string | null
}

export interface OfficeHistory {
  officeId: string
  name: string
  events: OfficeEvent[]
  page: number
  pages: number
}

const perPage = 10

/** What is on record about an office, the latest first; a page out of range is the nearest one. */
export async function officeHistory(
  desk: Desk,
  caller: Caller,
  officeId: string,
  wanted: number,
): Promise<Outcome<OfficeHistory>> {
  return consult<OfficeHistory>(desk, caller, 'directory.read', async (reader) => {
    const office = await findOfficeById(reader, officeId)
    if (!office) return refused('not-found')
    const subject = `office:${officeId}`
    const pages = Math.max(1, Math.ceil((await countLedgerOf(reader, subject)) / perPage))
    const page = Math.min(Math.max(wanted, 1), pages)
    const entries = await ledgerOf(reader, subject, { offset: (page - 1) * perPage, limit: perPage })
    const events: OfficeEvent[] = []
    for (const { at, actor, change } of entries) {
      const whom = change.joined ?? change.revoked
      events.push({
        at,
        by: actor === 'system' ? null : await nameOf(reader, Number(actor.replace('user:', ''))),
        what: whatHappened(change),
        whom: typeof whom === 'number' ? await nameOf(reader, whom) : null,
      })
    }
    return done({ officeId, name: office.name, events, page, pages })
  })
}

const nameOf = async (reader: Reader, userId: number): Promise<string> =>
  (await findPerson(reader, userId))?.name ?? String(userId)

const edits: readonly unknown[] = [
  'name',
  'name-to-come',
  'name-off',
  'title',
  'aliases',
  'alias-off',
  'coordinator',
  'official',
  'official-off',
]

/** The kind of an entry, as the texts know it; what is unknown is another change. */
function whatHappened(change: Record<string, unknown>): string {
  if (change.set === 'enabled') return change.enabled ? 'enabled' : 'disabled'
  if (edits.includes(change.set)) return String(change.set)
  if ('added' in change) return 'added'
  if ('joined' in change) return 'joined'
  if ('revoked' in change) return 'revoked'
  if ('link' in change) return change.link === 'revoked' ? 'link-revoked' : 'link'
  return 'other'
}
