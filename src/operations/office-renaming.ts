import { nameWithin } from '../domain/name.ts'
import { type OfficeEdit, officeLimits, titleAfter, withAliases } from '../domain/office-edit.ts'
import { done, type Refusal, refused } from '../domain/outcome.ts'
import { lock } from '../store/database.ts'
import { meetingsIn } from '../store/meetings.ts'
import { formerNames, keepFormerName } from '../store/office-names.ts'
import { findOfficeRecord, listOffices, type OfficeRecord, officesToBeRenamed, updateOffice } from '../store/offices.ts'
import type { Desk } from './desk.ts'
import { oweCards } from './meetings.ts'
import { perform, system, type Work } from './perform.ts'
import { zoneOf } from './voice.ts'

/** The day it is where the secretariat is. */
export const todayOf = (work: Work): Temporal.PlainDate => work.now.toZonedDateTimeISO(work.zone).toPlainDate()

/** Whether a name noted with this first day (an ISO date; null: at once) is still to come. */
export const isToCome = (work: Work, from: string | null): boolean =>
  from !== null && Temporal.PlainDate.compare(from, todayOf(work)) > 0

/** Refuses a name that another office has, or is to get. */
export async function nameTaken(work: Work, name: string, officeId: string): Promise<Refusal | undefined> {
  const isSame = (called: string): boolean => called.toLowerCase() === name.toLowerCase()
  const other =
    (await listOffices(work.trx)).find((each) => each.id !== officeId && isSame(each.name)) ??
    (await officesToBeRenamed(work.trx)).find((each) => each.id !== officeId && isSame(each.nameToCome?.name ?? ''))
  return other && refused('office-name-taken', { code: other.code })
}

/** Gives an office whose lock the caller holds another name: at once, or noted for the day to come on which it holds. */
export async function rename(
  work: Work,
  office: OfficeRecord,
  { name: typed, from }: Omit<Extract<OfficeEdit, { field: 'name' }>, 'field'>,
): Promise<Refusal | undefined> {
  const { trx } = work
  const name = nameWithin(typed, officeLimits.name)
  if (name === undefined) return refused('text-too-long')
  const taken = await nameTaken(work, name, office.id)
  if (taken) return taken
  const headTitle = titleAfter(office.headTitle, office.name, name)
  if (from === null) {
    await updateOffice(trx, office.id, { name, headTitle })
    await oweCardsNaming(work, [office.id])
    return undefined
  }
  const first = Temporal.PlainDate.from(from)
  if (isToCome(work, from)) {
    await updateOffice(trx, office.id, { nameToCome: { name, from: first } })
    return undefined
  }
  const [before] = await formerNames(trx, office.id)
  const sinceOn = before ? before.untilOn.add({ days: 1 }) : null
  const untilOn = first.subtract({ days: 1 })
  if (sinceOn && Temporal.PlainDate.compare(untilOn, sinceOn) < 0) return refused('name-day-too-early')
  const former = { name: office.name, headTitle: office.headTitle, sinceOn, untilOn }
  await keepFormerName(trx, work.newId(), office.id, former)
  // Whoever still writes the old name means this office.
  const aliases = withAliases(office.aliases, [office.name, office.headTitle].filter(Boolean), [name, headTitle])
  await updateOffice(trx, office.id, { name, headTitle, aliases })
  await oweCardsNaming(work, [office.id])
  return undefined
}

/** A card names the office of the chair: those of meetings to come are owed anew when these are called otherwise. */
export async function oweCardsNaming(work: Work, officeIds: readonly string[]): Promise<void> {
  if (officeIds.length === 0) return
  for (const meeting of await meetingsIn(work.trx, ['scheduled', 'in_progress']))
    if (meeting.chairOfficeId !== null && officeIds.includes(meeting.chairOfficeId)) oweCards(work, meeting)
}

/**
 * Gives the offices whose next name holds by now that name, each with the day from which on it held. One that cannot be
 * given, since another office has it meanwhile, stays noted and its page says so. Returns how many were due.
 */
export async function runDueNames(desk: Desk): Promise<number> {
  const today = desk.clock
    .now()
    .toZonedDateTimeISO(await zoneOf(desk))
    .toPlainDate()
  const due = (await officesToBeRenamed(desk.db)).filter(
    ({ nameToCome }) => nameToCome !== null && Temporal.PlainDate.compare(nameToCome.from, today) <= 0,
  )
  for (const { id, nameToCome } of due) await giveName(desk, id, `${nameToCome?.from}:${today}`)
  return due.length
}

async function giveName(desk: Desk, officeId: string, days: string): Promise<void> {
  await perform(desk, { key: `name:${officeId}:${days}`, caller: system }, 'office.edit', async (work) => {
    await lock(work.trx, 'office', officeId)
    const office = await findOfficeRecord(work.trx, officeId)
    const next = office?.nameToCome
    // Taken back, or put off, while this waited for the lock.
    if (!next || isToCome(work, next.from.toString())) return done(null)
    const why = await rename(work, office, { name: next.name, from: next.from.toString() })
    if (why) return why
    await updateOffice(work.trx, officeId, { nameToCome: null })
    work.note(`office:${officeId}`, { set: 'name' }, { before: office.name, after: next.name })
    return done(null)
  })
}
