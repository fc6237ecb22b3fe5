import { titleAfter, withAliases } from '../domain/office-edit.ts'
import type { RosterPlan } from '../domain/roster-plan.ts'
import type { Taker } from '../domain/seats.ts'
import { revokeLinks } from '../store/links.ts'
import { formerNames, keepFormerName } from '../store/office-names.ts'
import { findOfficeById, insertOffices, setDisabled, updateOffice } from '../store/offices.ts'
import { dateOfficial, insertOfficial } from '../store/officials.ts'
import { insertTransfer } from '../store/transfers.ts'
import type { Desk } from './desk.ts'
import { inTurns } from './in-turns.ts'
import { oweCardsNaming } from './office-renaming.ts'
import type { Work } from './perform.ts'
import { changeSeat, type SeatEffect } from './seats.ts'

/** Writes what a preview showed, inside an operation that holds the locks of its offices. */
export async function applyPlan(
  desk: Desk,
  work: Work,
  { id, plan, effects }: { id: string; plan: RosterPlan; effects: readonly SeatEffect[] },
): Promise<void> {
  const today = work.now.toZonedDateTimeISO(work.zone).toPlainDate()
  await insertOffices(work.trx, plan.added)
  for (const { id: officeId, kind } of plan.added) work.note(`office:${officeId}`, { added: kind })
  await applyFacts(desk, work, plan, today)
  for await (const { officeId, taker } of inTurns(desk, plan.named)) if (taker) await note(work, officeId, taker)
  for await (const { officialId, since, until } of inTurns(desk, plan.dated))
    await dateOfficial(work.trx, officialId, { sinceOn: dayIn(since), untilOn: dayIn(until) })
  for await (const effect of inTurns(desk, effects))
    await changeSeat(desk, work, effect, today, {
      linkKey: `roster:${id}:${effect.office.id}:${effect.change.taker?.standing}`,
      issuedBy: work.actor.userId,
      linksTo: work.actor.userId,
      notBefore: work.now,
      tellEnded: ({ accountId, userId }) =>
        void work.owe({ kind: 'account-ended', chatId: userId, subject: { accountId }, priority: 'rest' }),
    })
  await planComing(work, plan)
  for await (const officeId of inTurns(desk, new Set(idsOf([...plan.named, ...plan.dated]))))
    await updateOffice(work.trx, officeId, {})
  work.note(`roster:${id}`, { state: 'applied', changes: summaryOf(plan) })
}

const dayIn = (text: string | null): Temporal.PlainDate | null => (text === null ? null : Temporal.PlainDate.from(text))

const summaryOf = (plan: RosterPlan): Record<string, number> =>
  Object.fromEntries(Object.entries(plan).flatMap(([key, each]) => (Array.isArray(each) ? [[key, each.length]] : [])))

async function applyFacts(desk: Desk, work: Work, plan: RosterPlan, today: Temporal.PlainDate): Promise<void> {
  const { trx } = work
  for await (const { officeId, after } of inTurns(desk, plan.renamed)) {
    const retitled = plan.retitled.some((each) => each.officeId === officeId)
    await rename(work, officeId, after, retitled, today)
  }
  for await (const { officeId, after } of inTurns(desk, plan.retitled))
    await updateOffice(trx, officeId, { headTitle: after })
  for await (const { officeId, coordinatorId } of inTurns(desk, plan.coordinated))
    await updateOffice(trx, officeId, { coordinatorId })
  for await (const { officeId, aliases } of inTurns(desk, plan.aliased)) {
    const renamed = plan.renamed.find((each) => each.officeId === officeId)
    await updateOffice(trx, officeId, { aliases: renamed ? withAliases(aliases, [renamed.before], []) : aliases })
  }
  for (const officeId of plan.enabled) await setDisabled(trx, officeId, null)
  for (const officeId of plan.disabled) {
    await setDisabled(trx, officeId, today)
    // Nobody joins an office that is set aside.
    await revokeLinks(trx, work.now, officeId)
  }
  await oweCardsNaming(work, idsOf([...plan.renamed, ...plan.retitled]))
  const set = (field: string, ids: readonly string[]): void => {
    for (const officeId of ids) work.note(`office:${officeId}`, { set: field })
  }
  set('name', idsOf(plan.renamed))
  set('title', idsOf(plan.retitled))
  set('coordinator', idsOf(plan.coordinated))
  set('aliases', idsOf(plan.aliased))
  set('official', idsOf([...plan.named, ...plan.dated]))
  for (const officeId of plan.enabled) work.note(`office:${officeId}`, { set: 'enabled', enabled: true })
  for (const officeId of plan.disabled) work.note(`office:${officeId}`, { set: 'enabled', enabled: false })
}

const idsOf = (changes: readonly { officeId: string }[]): string[] => changes.map(({ officeId }) => officeId)

/** The old name is kept with its last day, yesterday, and still means the office. */
async function rename(
  work: Work,
  officeId: string,
  name: string,
  retitled: boolean,
  today: Temporal.PlainDate,
): Promise<void> {
  const office = await findOfficeById(work.trx, officeId)
  if (!office) return
  const [before] = await formerNames(work.trx, officeId)
  const sinceOn = before ? before.untilOn.add({ days: 1 }) : null
  const untilOn = today.subtract({ days: 1 })
  // Renamed twice in one day: the name in between was never in use.
  if (!sinceOn || Temporal.PlainDate.compare(sinceOn, untilOn) <= 0)
    await keepFormerName(work.trx, work.newId(), officeId, {
      name: office.name,
      headTitle: office.headTitle,
      sinceOn,
      untilOn,
    })
  const headTitle = retitled ? office.headTitle : titleAfter(office.headTitle, office.name, name)
  const aliases = withAliases(office.aliases, [office.name], [name, headTitle])
  await updateOffice(work.trx, officeId, { name, headTitle, aliases })
}

/** Somebody is noted where nobody was, or beside whoever is: nobody gives way. */
const note = (work: Work, officeId: string, taker: Taker): Promise<void> =>
  insertOfficial(work.trx, officeId, {
    id: work.newId(),
    name: taker.name,
    standing: taker.standing,
    sinceOn: dayIn(taker.since),
    untilOn: dayIn(taker.until),
  })

/** What takes effect later is a transfer of its own for each day. */
async function planComing(work: Work, plan: RosterPlan): Promise<void> {
  for (const [day, moves] of Map.groupBy(plan.coming, ({ taker }) => taker?.since ?? '')) {
    const id = work.newId()
    await insertTransfer(work.trx, {
      id,
      state: 'planned',
      effectiveOn: dayIn(day),
      moves,
      madeBy: work.actor.userId,
      madeAt: work.now,
    })
    work.note(`transfer:${id}`, { state: 'planned', on: day, seats: idsOf(moves) })
  }
}
