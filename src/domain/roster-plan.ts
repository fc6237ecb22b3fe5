import type { Office, OfficeKind, Official } from './directory.ts'
import { rankAfter } from './directory-groups.ts'
import { withAliases } from './office-edit.ts'
import { comingAfter, holdersOn } from './officials.ts'
import { faultOf, type RosterFault, type RosterRow } from './roster-check.ts'
import { isSameName, type SeatChange, type Taker } from './seats.ts'

/** What a roster would change; plain values, so that two of them can be compared and kept. */
export interface RosterPlan {
  added: Office[]
  renamed: { officeId: string; before: string; after: string }[]
  retitled: { officeId: string; before: string; after: string }[]
  coordinated: { officeId: string; coordinatorId: string | null }[]
  aliased: { officeId: string; aliases: string[] }[]
  enabled: string[]
  disabled: string[]
  /** Seats of which nobody was noted yet. */
  named: SeatChange[]
  /** Seats that pass from somebody noted to somebody else: accounts follow. */
  passed: (SeatChange & { from: string[] })[]
  /** The same from a later day on. */
  coming: SeatChange[]
  /** First and last days that are noted otherwise. */
  dated: { officeId: string; officialId: string; name: string; since: string | null; until: string | null }[]
  /** Offices of the file that stay exactly as they are. */
  unchanged: number
}

export interface RosterDirectory {
  offices: readonly Office[]
  officials: ReadonlyMap<string, readonly Official[]>
  /** Seats whose change is planned already. */
  planned: readonly SeatChange[]
}

/** What checked rows change about the directory as it is today. What a file does not name stays. */
export function planRoster(
  rows: readonly RosterRow[],
  directory: RosterDirectory,
  today: Temporal.PlainDate,
): RosterPlan {
  const plan: RosterPlan = {
    added: [],
    renamed: [],
    retitled: [],
    coordinated: [],
    aliased: [],
    enabled: [],
    disabled: [],
    named: [],
    passed: [],
    coming: [],
    dated: [],
    unchanged: 0,
  }
  const known = new Map(directory.offices.map((office) => [office.code, office]))
  // One behind the last of its kind; to look for that among all of them each time holds up a long file.
  const ranks = new Map<OfficeKind, number>()
  const rankNext = (kind: OfficeKind): number => {
    const last = ranks.get(kind)
    return last === undefined ? rankAfter(kind, [...directory.offices, ...plan.added]) : last + 1
  }
  for (const [code, own] of Map.groupBy(rows, (row) => row.code)) {
    const office = known.get(code)
    const before = changesIn(plan)
    if (office) planOffice(plan, office, own)
    else {
      const added = newOffice(code, own, rankNext)
      plan.added.push(added)
      ranks.set(added.kind, added.rank)
    }
    for (const row of own) planPerson(plan, office?.id ?? code, row, directory, today)
    if (changesIn(plan) === before) plan.unchanged += 1
  }
  return plan
}

/** How many changes a plan holds; none, and there is nothing to put in force. */
export const changesIn = (plan: RosterPlan): number =>
  Object.values(plan).reduce((sum: number, each) => sum + (Array.isArray(each) ? each.length : 0), 0)

/** Nobody is named longer before they take a seat: such a day is a slip of the pen. */
const namedAhead = { years: 1 }

/** The rows by which somebody would be noted from a day on that is too far ahead; what is noted already may stay. */
export function farAhead(rows: readonly RosterRow[], plan: RosterPlan, today: Temporal.PlainDate): RosterFault[] {
  const latest = today.add(namedAhead)
  const noted = [...plan.coming.map(({ taker }) => taker), ...plan.dated]
  return rows.flatMap((row) => {
    const { official, since } = row
    if (official === undefined || since === undefined || Temporal.PlainDate.compare(since, latest) <= 0) return []
    const changes = noted.some((each) => each?.since === since && isSameName(each.name, official))
    return changes ? [faultOf(row, 'since', 'since-far', since)] : []
  })
}

const firstOf = <K extends keyof RosterRow>(own: readonly RosterRow[], key: K): RosterRow[K] | undefined =>
  own.find((row) => row[key] !== undefined)?.[key]

function newOffice(code: string, own: readonly RosterRow[], rankNext: (kind: OfficeKind) => number): Office {
  const kind = firstOf(own, 'kind') ?? 'dinas'
  const name = firstOf(own, 'name') ?? code
  return {
    id: code,
    code,
    name,
    kind,
    headTitle: firstOf(own, 'title') ?? name,
    coordinatorId: firstOf(own, 'coordinator') ?? null,
    aliases: withAliases([], firstOf(own, 'aliases') ?? [], [name, code]),
    rank: rankNext(kind),
    enabled: firstOf(own, 'enabled') ?? true,
  }
}

function planOffice(plan: RosterPlan, office: Office, own: readonly RosterRow[]): void {
  const { id: officeId } = office
  const name = firstOf(own, 'name')
  const title = firstOf(own, 'title')
  const coordinatorId = firstOf(own, 'coordinator')
  const aliases = firstOf(own, 'aliases')
  const enabled = firstOf(own, 'enabled')
  if (name !== undefined && name !== office.name) plan.renamed.push({ officeId, before: office.name, after: name })
  if (title !== undefined && title !== office.headTitle)
    plan.retitled.push({ officeId, before: office.headTitle, after: title })
  if (coordinatorId !== undefined && coordinatorId !== office.coordinatorId)
    plan.coordinated.push({ officeId, coordinatorId })
  if (aliases && !sameList(aliases, office.aliases)) plan.aliased.push({ officeId, aliases })
  if (enabled !== undefined && enabled !== office.enabled) plan[enabled ? 'enabled' : 'disabled'].push(officeId)
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each))

function planPerson(
  plan: RosterPlan,
  officeId: string,
  row: RosterRow,
  directory: RosterDirectory,
  today: Temporal.PlainDate,
): void {
  if (row.official === undefined) return
  const taker: Taker = {
    name: row.official,
    standing: row.standing ?? 'definitif',
    since: row.since ?? null,
    until: row.until ?? null,
  }
  const officials = directory.officials.get(officeId) ?? []
  const same = officials.find(
    (each) => each.standing === taker.standing && isSameName(each.name, taker.name) && fits(each, taker, today),
  )
  if (same) {
    planDates(plan, officeId, same, taker)
    return
  }
  if (taker.since && Temporal.PlainDate.compare(taker.since, today) > 0) {
    const planned = directory.planned.some(
      (seat) => seat.officeId === officeId && seat.taker !== null && isSameName(seat.taker.name, taker.name),
    )
    if (!planned) plan.coming.push({ officeId, taker })
    return
  }
  const now = holdersOn(officials, today)
  const from = now.filter(({ standing }) => taker.standing !== 'plh' || standing === 'plh').map(({ name }) => name)
  if (from.length > 0 && !isOver(taker, today)) plan.passed.push({ officeId, taker, from })
  else plan.named.push({ officeId, taker })
}

const isOver = ({ until }: Taker, today: Temporal.PlainDate): boolean =>
  until !== null && Temporal.PlainDate.compare(until, today) < 0

/** A noted time is the one meant when it lasts or is to come, or was noted with the same last day. */
const fits = (official: Official, taker: Taker, today: Temporal.PlainDate): boolean =>
  holdersOn([official], today).length > 0 ||
  comingAfter([official], today).length > 0 ||
  official.untilOn?.toString() === taker.until

function planDates(plan: RosterPlan, officeId: string, official: Official, taker: Taker): void {
  const [sinceOn, untilOn] = [official.sinceOn?.toString() ?? null, official.untilOn?.toString() ?? null]
  const since = taker.since ?? sinceOn
  const until = taker.until ?? untilOn
  if (since === sinceOn && until === untilOn) return
  plan.dated.push({ officeId, officialId: official.id, name: official.name, since, until })
}
