import { isConfidential, type Meeting, meetingCode } from '../domain/meeting.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import { findClaim } from '../store/claims.ts'
import { findCooperation } from '../store/cooperations.ts'
import type { Reader } from '../store/database.ts'
import { listFields } from '../store/fields.ts'
import { findGroup } from '../store/groups.ts'
import { findHead } from '../store/ledger-chain.ts'
import {
  countLedger,
  type FoundEntry,
  type LedgerFilter,
  peopleCalled,
  searchLedger,
  textsOfEntries,
} from '../store/ledger-search.ts'
import { closedMeetings, findMeeting, meetingsIn } from '../store/meetings.ts'
import { findOfficeById, listOffices } from '../store/offices.ts'
import { namesOf } from '../store/people.ts'
import { settingsOf } from '../store/settings.ts'
import { findTask, findTaskByCode } from '../store/tasks.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult } from './perform.ts'

/** What is searched for, small enough for a button: days as ISO dates, both counted. */
export interface AuditSearch {
  subject?: string
  officeId?: string
  userId?: number
  from?: string
  until?: string
}

export interface AuditEntry {
  seq: number | null
  at: Temporal.Instant
  /** Null: Rakor itself. */
  by: string | null
  operation: string
  change: Record<string, unknown>
  /** What it is about: `meeting`, `task`, …, and how that is called; null where the kind says it all. */
  subject: { kind: string; name: string | null }
  /** Null: for no single office, or the subject itself. */
  office: string | null
  /** Its words, as long as they are kept; none of a confidential meeting. */
  texts: Record<string, string>
}

export interface AuditPage {
  entries: AuditEntry[]
  /** Entries that fit in all. */
  count: number
  page: number
  pages: number
  search: AuditSearch
  /** What the search is narrowed to, as it is called. */
  named: { subject: string | null; office: string | null; person: string | null }
  /** How far the chain goes; undefined before anything was sealed. */
  head: { seq: number; hash: string; at: Temporal.Instant } | undefined
  today: Temporal.PlainDate
  rich: boolean
}

const perPage = 8

/** What is on record and fits a search, the latest first; a page out of range is the nearest one. */
export async function readAudit(
  desk: Desk,
  caller: Caller,
  search: AuditSearch,
  wanted: number,
): Promise<Outcome<AuditPage>> {
  return consult<AuditPage>(desk, caller, 'audit.read', async (reader, _, now) => {
    const { zone, rich } = await settingsOf(reader, desk.settings)
    const filter = filterOf(search, zone)
    const count = await countLedger(reader, filter)
    const pages = Math.max(1, Math.ceil(count / perPage))
    const page = Math.min(Math.max(wanted, 1), pages)
    const found = await searchLedger(reader, filter, { offset: (page - 1) * perPage, limit: perPage })
    const names = createNames(reader)
    const texts = await textsOfEntries(
      reader,
      found.map(({ id }) => id),
    )
    const entries: AuditEntry[] = []
    for (const entry of found) entries.push(await told(entry, texts.get(entry.id) ?? {}, names))
    return done({
      ...{ entries, count, page, pages, search, rich },
      named: {
        subject: search.subject === undefined ? null : (await names.subject(search.subject)).name,
        office: search.officeId === undefined ? null : await names.office(search.officeId),
        person: search.userId === undefined ? null : await names.person(search.userId),
      },
      head: await findHead(reader),
      today: now.toZonedDateTimeISO(zone).toPlainDate(),
    })
  })
}

function filterOf({ from, until, ...search }: AuditSearch, zone: string): LedgerFilter {
  const begins = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(zone).toInstant()
  return {
    ...search,
    ...(from !== undefined && { from: begins(Temporal.PlainDate.from(from)) }),
    ...(until !== undefined && { until: begins(Temporal.PlainDate.from(until).add({ days: 1 })) }),
  }
}

type Names = ReturnType<typeof createNames>

async function told(entry: FoundEntry, texts: Record<string, string>, names: Names): Promise<AuditEntry> {
  const { seq, at, actor, operation, subject, officeId, change } = entry
  const about = await names.subject(subject)
  return {
    ...{ seq, at, operation, change },
    by: actor === 'system' ? null : await names.person(Number(actor.replace('user:', ''))),
    subject: { kind: about.kind, name: about.name },
    office: officeId !== null && subject !== `office:${officeId}` ? await names.office(officeId) : null,
    texts: about.isHidden ? {} : texts,
  }
}

/** How those an entry names are called; each is looked up once. */
function createNames(reader: Reader) {
  const known = new Map<string, Promise<unknown>>()
  const once = <T>(key: string, look: () => Promise<T>): Promise<T> => {
    const looked = (known.get(key) as Promise<T> | undefined) ?? look()
    known.set(key, looked)
    return looked
  }
  const person = (id: number): Promise<string> =>
    once(`person:${id}`, async () => (await namesOf(reader, [id])).get(id) ?? String(id))
  const office = (id: string): Promise<string> =>
    once(`office:${id}`, async () => (await findOfficeById(reader, id))?.name ?? id)
  const subject = (of: string) => once(`subject:${of}`, () => subjectOf(reader, of, { person, office }))
  return { person, office, subject }
}

async function subjectOf(
  reader: Reader,
  subject: string,
  names: { person(id: number): Promise<string>; office(id: string): Promise<string> },
): Promise<{ kind: string; name: string | null; isHidden: boolean }> {
  const [kind = '', ...rest] = subject.split(':')
  const id = rest.join(':')
  const plain = (name: string | null) => ({ kind, name, isHidden: false })
  switch (kind) {
    case 'meeting': {
      const meeting = await findMeeting(reader, id)
      return { ...plain(meeting ? calledMeeting(meeting) : id), isHidden: !meeting || isConfidential(meeting) }
    }
    case 'task': {
      const task = await findTask(reader, id)
      const meeting = task?.meetingId ? await findMeeting(reader, task.meetingId) : undefined
      return { ...plain(task?.code ?? id), isHidden: meeting !== undefined && isConfidential(meeting) }
    }
    case 'cooperation':
      return plain((await findCooperation(reader, id))?.title ?? id)
    case 'office':
      return plain(await names.office(id))
    case 'group':
      return plain((await findGroup(reader, Number(id)))?.title ?? id)
    case 'person':
      return plain(await names.person(Number(id)))
    case 'claim': {
      const claim = await findClaim(reader, id)
      return plain(claim ? await names.person(claim.userId) : null)
    }
    case 'setting':
      return plain(id)
    default:
      return plain(null)
  }
}

const calledMeeting = (meeting: Meeting): string => (isConfidential(meeting) ? meetingCode(meeting.id) : meeting.title)

/** What words of a search can mean: offices, fields, and meetings by what they are called. */
export interface AuditWorld {
  offices: Awaited<ReturnType<typeof listOffices>>
  fields: { code: string }[]
  meetings: { id: string; name: string; code: string }[]
  today: Temporal.PlainDate
}

/** Meetings that were closed and are still found by their name. */
const mostClosed = 500

export async function readAuditWorld(desk: Desk, caller: Caller): Promise<Outcome<AuditWorld>> {
  return consult<AuditWorld>(desk, caller, 'audit.read', async (reader, _, now) => {
    const { zone } = await settingsOf(reader, desk.settings)
    const others = await meetingsIn(reader, ['in_progress', 'scheduled', 'draft', 'cancelled'])
    const meetings = [...others, ...(await closedMeetings(reader, mostClosed))]
    return done({
      offices: await listOffices(reader),
      fields: await listFields(reader),
      meetings: meetings.map((each) => ({ id: each.id, name: calledMeeting(each), code: meetingCode(each.id) })),
      today: now.toZonedDateTimeISO(zone).toPlainDate(),
    })
  })
}

/** The one person whose name has these words in it; undefined for none or several. For a search that passed its check. */
export async function personCalled(desk: Desk, words: string): Promise<number | undefined> {
  const [one, ...others] = await peopleCalled(desk.db, words, 2)
  return others.length === 0 ? one?.id : undefined
}

/** The task with a code. For a search that passed its check. */
export const taskWithCode = async (desk: Desk, code: string): Promise<string | undefined> =>
  (await findTaskByCode(desk.db, code))?.id
