import type { Holiday } from '../domain/calendar.ts'
import type { Office, OfficeKind } from '../domain/directory.ts'
import { done } from '../domain/outcome.ts'
import { referenceFields } from '../reference/fields.ts'
import { referenceHolidays, referenceRamadans } from '../reference/holidays.ts'
import { referenceOffices, referencePartners } from '../reference/offices.ts'
import { referenceRooms } from '../reference/rooms.ts'
import { insertOffices } from '../store/offices.ts'
import { hasReference, insertFields, insertHolidays, insertRamadans } from '../store/reference.ts'
import { insertRooms, listRooms } from '../store/rooms.ts'
import { loadCooperations } from './cooperation-reference.ts'
import type { Desk } from './desk.ts'
import { perform, system } from './perform.ts'

/** Room between two ranks, so that an office can be put between them. */
const step = 10

/**
 * Loads offices, partners, cooperation fields and holidays into an empty database, and then the cooperations that are in preparation.
 * Once there is an office nothing is touched any more: what the secretariat changed stays changed.
 */
export async function loadReference(desk: Desk): Promise<void> {
  await loadRooms(desk)
  await loadDirectory(desk)
  await loadCooperations(desk)
}

async function loadDirectory(desk: Desk): Promise<void> {
  if (await hasReference(desk.db)) return
  await perform(desk, { key: 'reference', caller: system }, 'reference.load', async ({ trx, note }) => {
    if (await hasReference(trx)) return done(null)
    const offices = [...ownOffices(), ...partners()]
    await insertOffices(trx, offices)
    await insertFields(
      trx,
      referenceFields.map(({ group, ...field }) => ({ ...field, groupCode: group })),
    )
    await insertHolidays(trx, referenceHolidays as Holiday[])
    await insertRamadans(trx, referenceRamadans)
    note('reference', { offices: offices.length, fields: referenceFields.length, holidays: referenceHolidays.length })
    return done(null)
  })
}

/** Rooms came later than the rest: a database that has none gets them, whatever else is in it. No room is ever removed. */
async function loadRooms(desk: Desk): Promise<void> {
  if ((await listRooms(desk.db)).length > 0) return
  await perform(desk, { key: 'reference:rooms', caller: system }, 'reference.load', async ({ trx, note }) => {
    if ((await listRooms(trx)).length > 0) return done(null)
    await insertRooms(
      trx,
      referenceRooms.map((room) => ({ ...room, aliases: [...room.aliases], enabled: true })),
    )
    note('reference', { rooms: referenceRooms.length })
    return done(null)
  })
}

const ownOffices = (): Office[] =>
  referenceOffices.map((office, index) => ({
    id: office.code,
    code: office.code,
    name: office.name,
    kind: office.kind as OfficeKind,
    headTitle: office.headTitle,
    coordinatorId: office.coordinator,
    aliases: office.aliases,
    rank: (index + 1) * step,
    enabled: office.enabled ?? true,
  }))

const partners = (): Office[] =>
  referencePartners.map((partner, index) => ({
    id: partner.code,
    code: partner.code,
    name: partner.name,
    kind: 'partner',
    headTitle: partner.headTitle,
    coordinatorId: null,
    aliases: partner.aliases,
    rank: (referenceOffices.length + index + 1) * step,
    enabled: true,
  }))
