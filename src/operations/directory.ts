import { type Connection, connectionOf } from '../domain/connection.ts'
import type { FormerName, Office, Official } from '../domain/directory.ts'
import { inProtocolOrder } from '../domain/directory-groups.ts'
import type { Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import type { Taker } from '../domain/seats.ts'
import { accountsOfOffice, accountsOfOffices, type OfficeAccount } from '../store/accounts.ts'
import type { Reader } from '../store/database.ts'
import { type JoinLink, openLinks } from '../store/links.ts'
import { meetingsOf } from '../store/meetings.ts'
import { formerNames } from '../store/office-names.ts'
import { findOfficeById, findOfficeRecord, listOffices, type OfficeRecord } from '../store/offices.ts'
import { officialsOf } from '../store/officials.ts'
import { settingsOf } from '../store/settings.ts'
import { tasksBy } from '../store/tasks.ts'
import { transfersIn } from '../store/transfers.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult } from './perform.ts'

export interface ListedOffice extends Office {
  heads: number
  staff: number
  connection: Connection
  /** Has a link that could still be opened by its head. */
  hasOpenLink: boolean
}

/** The whole directory in protocol order, those set aside included, each with how it is reached. */
export async function readDirectory(desk: Desk, caller: Caller): Promise<Outcome<ListedOffice[]>> {
  return consult(desk, caller, 'directory.read', async (reader, _actor, now) => done(await listedOffices(reader, now)))
}

/** The same inside an operation. */
export async function listedOffices(reader: Reader, now: Temporal.Instant): Promise<ListedOffice[]> {
  const offices = inProtocolOrder(await listOffices(reader))
  const all = await accountsOfOffices(
    reader,
    offices.map((office) => office.id),
  )
  const accounts = Map.groupBy(all, ({ officeId }) => officeId)
  const linked = new Set(
    (await openLinks(reader, now)).filter(({ capacity }) => capacity === 'head').map(({ officeId }) => officeId),
  )
  return offices.map((office) => {
    const own = accounts.get(office.id) ?? []
    const heads = own.filter(({ capacity }) => capacity === 'head').length
    return {
      ...office,
      heads,
      staff: own.length - heads,
      connection: connectionOf(own),
      hasOpenLink: linked.has(office.id),
    }
  })
}

/** An office as the secretariat sees it. */
export interface OpenedOffice {
  office: OfficeRecord
  coordinator: Office | null
  formerNames: FormerName[]
  /** Who held it, holds it and will hold it, the latest first. */
  officials: Official[]
  accounts: OfficeAccount[]
  /** Who takes the seat by a transfer planned for a day to come, the next first; null: it will be vacant. */
  planned: { on: Temporal.PlainDate; taker: Taker | null }[]
  /** Links that could still be opened. */
  links: JoinLink[]
  /** The day it is where the secretariat is. */
  today: Temporal.PlainDate
}

export async function openOffice(desk: Desk, caller: Caller, officeId: string): Promise<Outcome<OpenedOffice>> {
  return consult<OpenedOffice>(desk, caller, 'directory.read', async (reader, _actor, now) => {
    const office = await findOfficeRecord(reader, officeId)
    if (!office) return refused('not-found')
    const { zone } = await settingsOf(reader, desk.settings)
    return done({
      office,
      coordinator: (office.coordinatorId && (await findOfficeById(reader, office.coordinatorId))) || null,
      formerNames: await formerNames(reader, officeId),
      officials: await officialsOf(reader, officeId),
      accounts: await accountsOfOffice(reader, officeId),
      planned: await plannedFor(reader, officeId),
      links: await openLinks(reader, now, officeId),
      today: now.toZonedDateTimeISO(zone).toPlainDate(),
    })
  })
}

async function plannedFor(reader: Reader, officeId: string): Promise<OpenedOffice['planned']> {
  const transfers = await transfersIn(reader, 'planned')
  return transfers.flatMap(({ effectiveOn, moves }) => {
    const move = effectiveOn && moves.find((each) => each.officeId === officeId)
    return move ? [{ on: effectiveOn, taker: move.taker }] : []
  })
}

/** More tasks than an office ever has open. */
const mostTasks = 1_000

/** What an office still has before it, to be known before it is set aside. */
export interface OfficeDuties {
  office: OfficeRecord
  meetings: Meeting[]
  /** Codes of the tasks it has not finished. */
  tasks: string[]
  links: number
}

export async function readDuties(desk: Desk, caller: Caller, officeId: string): Promise<Outcome<OfficeDuties>> {
  return consult<OfficeDuties>(desk, caller, 'directory.read', async (reader, _actor, now) => {
    const office = await findOfficeRecord(reader, officeId)
    if (!office) return refused('not-found')
    const open = { officeIds: [officeId], onlyOpen: true }
    return done({
      office,
      meetings: await meetingsOf(reader, [officeId], ['in_progress', 'scheduled']),
      tasks: (await tasksBy(reader, open, { offset: 0, limit: mostTasks })).map(({ code }) => code),
      links: (await openLinks(reader, now, officeId)).length,
    })
  })
}
