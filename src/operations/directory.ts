import type { Office } from '../domain/directory.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { accountsOfOffice, accountsOfOffices, type OfficeAccount } from '../store/accounts.ts'
import { type JoinLink, openLinks } from '../store/links.ts'
import { findOfficeById, listOffices } from '../store/offices.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult } from './perform.ts'

export interface ListedOffice extends Office {
  heads: number
  staff: number
}

/** The whole directory, each office behind the one that coordinates it, with how many are connected. */
export async function readDirectory(desk: Desk, caller: Caller): Promise<Outcome<ListedOffice[]>> {
  return consult(desk, caller, 'directory.read', async (reader) => {
    const offices = (await listOffices(reader)).filter((office) => office.enabled)
    const accounts = await accountsOfOffices(
      reader,
      offices.map((office) => office.id),
    )
    const count = (officeId: string, capacity: OfficeAccount['capacity']): number =>
      accounts.filter((account) => account.officeId === officeId && account.capacity === capacity).length
    return done(
      byCoordinator(offices).map((office) => ({
        ...office,
        heads: count(office.id, 'head'),
        staff: count(office.id, 'staff'),
      })),
    )
  })
}

/** Offices of one coordinator stand together, coordinators and partners in protocol order. */
function byCoordinator(offices: Office[]): Office[] {
  const rank = new Map(offices.map((office) => [office.id, office.rank]))
  const group = (office: Office): number => (office.coordinatorId ? (rank.get(office.coordinatorId) ?? 0) : office.rank)
  return [...offices].sort((one, other) => group(one) - group(other) || one.rank - other.rank)
}

/** An office as the secretariat sees it. */
export interface OpenedOffice {
  office: Office
  coordinator: Office | null
  accounts: OfficeAccount[]
  /** Links that could still be opened. */
  links: JoinLink[]
}

export async function openOffice(desk: Desk, caller: Caller, officeId: string): Promise<Outcome<OpenedOffice>> {
  return consult<OpenedOffice>(desk, caller, 'directory.read', async (reader, _actor, now) => {
    const office = await findOfficeById(reader, officeId)
    if (!office) return refused('not-found')
    return done({
      office,
      coordinator: (office.coordinatorId && (await findOfficeById(reader, office.coordinatorId))) || null,
      accounts: await accountsOfOffice(reader, officeId),
      links: await openLinks(reader, officeId, now),
    })
  })
}
