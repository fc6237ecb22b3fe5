import type { Office, Official } from '../domain/directory.ts'
import { inProtocolOrder, rankAfter } from '../domain/directory-groups.ts'
import { officeFacts } from '../domain/ledger-facts.ts'
import { nameWithin } from '../domain/name.ts'
import {
  isOfficeCode,
  mostAliases,
  type NewOffice,
  type OfficeEdit,
  officeLimits,
  withAliases,
} from '../domain/office-edit.ts'
import { succeed } from '../domain/officials.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import { lock } from '../store/database.ts'
import { ledgerOf } from '../store/ledger.ts'
import { revokeLinks } from '../store/links.ts'
import {
  findOfficeRecord,
  insertOffices,
  listOffices,
  type OfficeRecord,
  setDisabled,
  updateOffice,
} from '../store/offices.ts'
import { endOfficial, findOfficial, insertOfficial, officialsOf, removeOfficial } from '../store/officials.ts'
import { findPerson } from '../store/people.ts'
import type { Desk } from './desk.ts'
import { isToCome, nameTaken, oweCardsNaming, rename, todayOf } from './office-renaming.ts'
import { perform, type Request, type Work } from './perform.ts'
import { dropQuestion } from './questions.ts'

type ByUser = Request & { caller: { kind: 'user'; userId: number } }

/**
 * Changes one thing about an office. `version` is the office's as whoever edits saw it: when somebody else has
 * changed it since, it refuses with `office-changed`, by whom and what, and nothing is written.
 */
export async function editOffice(
  desk: Desk,
  request: ByUser,
  officeId: string,
  version: number,
  edit: OfficeEdit,
): Promise<Outcome<{ officeId: string }>> {
  return perform(desk, request, 'office.edit', async (work) => {
    if (!(await lock(work.trx, 'office', officeId))) return refused('not-found')
    const office = await findOfficeRecord(work.trx, officeId)
    if (!office) return refused('not-found')
    if (office.version !== version) return changedBefore(work, officeId)
    const why = await apply(work, office, edit)
    if (why) return why
    const set = edit.field === 'name' && isToCome(work, edit.from) ? 'name-to-come' : edit.field
    const { texts, ...facts } = officeFacts(office, edit)
    work.note(`office:${officeId}`, { set, ...('enabled' in edit && { enabled: edit.enabled }), ...facts }, texts)
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'office-edit')
    return done({ officeId })
  })
}

/** Who changed an office last, and what. */
async function changedBefore(work: Work, officeId: string): Promise<Refusal> {
  const entries = await ledgerOf(work.trx, `office:${officeId}`, { offset: 0, limit: 50 })
  const last = entries.find(({ operation }) => operation.startsWith('office.'))
  const userId = Number(last?.actor.replace('user:', ''))
  const by = Number.isInteger(userId) ? (await findPerson(work.trx, userId))?.name : undefined
  return refused('office-changed', { by: by ?? last?.actor ?? '', what: String(last?.change.set ?? 'other') })
}

/** Writes a change whose office is locked; a refusal comes before anything is written. */
async function apply(work: Work, office: OfficeRecord, edit: OfficeEdit): Promise<Refusal | undefined> {
  const { trx } = work
  switch (edit.field) {
    case 'name':
      return rename(work, office, edit)
    case 'name-off':
      if (!office.nameToCome) return refused('not-found')
      await updateOffice(trx, office.id, { nameToCome: null })
      return undefined
    case 'title': {
      const headTitle = nameWithin(edit.title, officeLimits.title)
      if (headTitle === undefined) return refused('text-too-long')
      await updateOffice(trx, office.id, { headTitle })
      await oweCardsNaming(work, [office.id])
      return undefined
    }
    case 'aliases':
      return addAliases(work, office, edit.added)
    case 'alias-off': {
      if (!office.aliases.includes(edit.alias)) return refused('not-found')
      await updateOffice(trx, office.id, { aliases: office.aliases.filter((alias) => alias !== edit.alias) })
      return undefined
    }
    case 'coordinator': {
      const offices = await listOffices(trx)
      if (edit.officeId !== null && !isCoordinator(offices, edit.officeId, office.id)) return refused('not-found')
      await updateOffice(trx, office.id, { coordinatorId: edit.officeId })
      return undefined
    }
    case 'enabled':
      await setDisabled(trx, office.id, edit.enabled ? null : todayOf(work))
      // Nobody joins an office that is set aside.
      if (!edit.enabled) await revokeLinks(trx, work.now, office.id)
      return undefined
    case 'official':
      return appoint(work, office, edit)
    case 'official-off':
      return endTime(work, office, edit)
  }
}

const isCoordinator = (offices: readonly Office[], id: string, of: string): boolean =>
  offices.some((each) => each.id === id && id !== of && (each.kind === 'setda' || each.kind === 'asisten'))

async function addAliases(work: Work, office: OfficeRecord, typed: string[]): Promise<Refusal | undefined> {
  const added = typed.map((alias) => nameWithin(alias, officeLimits.alias))
  if (added.length === 0 || added.some((alias) => alias === undefined)) return refused('text-too-long')
  const aliases = withAliases(office.aliases, added as string[], [office.name, office.code])
  if (aliases.length === office.aliases.length) return refused('alias-known')
  if (aliases.length > mostAliases) return refused('too-many-aliases', { most: mostAliases })
  await updateOffice(work.trx, office.id, { aliases })
  return undefined
}

const dayOf = (text: string | null): Temporal.PlainDate | null => (text === null ? null : Temporal.PlainDate.from(text))

async function appoint(
  work: Work,
  office: OfficeRecord,
  edit: Extract<OfficeEdit, { field: 'official' }>,
): Promise<Refusal | undefined> {
  const name = nameWithin(edit.name, officeLimits.official)
  if (name === undefined) return refused('text-too-long')
  const [sinceOn, untilOn] = [dayOf(edit.since), dayOf(edit.until)]
  if (sinceOn && untilOn && Temporal.PlainDate.compare(sinceOn, untilOn) > 0) return refused('days-reversed')
  await holdOffice(work, office.id, { name, standing: edit.standing, sinceOn, untilOn })
  await updateOffice(work.trx, office.id, {})
  return undefined
}

/** Notes that somebody holds an office: those before end the day before, or are taken back where they never held it. */
async function holdOffice(work: Work, officeId: string, next: Omit<Official, 'id'>): Promise<void> {
  const { trx } = work
  const { ended, removed } = succeed(await officialsOf(trx, officeId), next, todayOf(work))
  for (const { id, untilOn } of ended) await endOfficial(trx, id, untilOn)
  for (const id of removed) await removeOfficial(trx, id)
  await insertOfficial(trx, officeId, { id: work.newId(), ...next })
}

async function endTime(
  work: Work,
  office: OfficeRecord,
  edit: Extract<OfficeEdit, { field: 'official-off' }>,
): Promise<Refusal | undefined> {
  const official = await findOfficial(work.trx, edit.officialId)
  if (!official || official.officeId !== office.id) return refused('not-found')
  const until = Temporal.PlainDate.from(edit.until)
  if (official.sinceOn && Temporal.PlainDate.compare(official.sinceOn, until) > 0) return refused('days-reversed')
  await endOfficial(work.trx, official.id, until)
  await updateOffice(work.trx, office.id, {})
  return undefined
}

/** Adds an office or partner behind the others of its kind. Refuses a code or name that is taken. */
export async function addOffice(desk: Desk, request: ByUser, wish: NewOffice): Promise<Outcome<{ officeId: string }>> {
  return perform(desk, request, 'office.add', async (work) => {
    const name = nameWithin(wish.name, officeLimits.name)
    const headTitle = nameWithin(wish.headTitle, officeLimits.title)
    if (name === undefined || headTitle === undefined) return refused('text-too-long')
    if (!isOfficeCode(wish.code)) return refused('bad-office-code')
    const offices = inProtocolOrder(await listOffices(work.trx))
    const taken = offices.find(({ id, code }) => code === wish.code || id === wish.code)
    if (taken) return refused('office-code-taken', { office: taken.name })
    const { coordinatorId, kind, code } = wish
    const other = await nameTaken(work, name, code)
    if (other) return other
    if (coordinatorId !== null && !isCoordinator(offices, coordinatorId, code)) return refused('not-found')
    const rank = rankAfter(kind, offices)
    const office = { id: code, code, name, kind, headTitle, coordinatorId, aliases: [], rank, enabled: true }
    await insertOffices(work.trx, [office])
    // Somebody else's at the same moment came first: then nothing was written.
    const there = await findOfficeRecord(work.trx, code)
    if (there?.name !== name) return refused('office-code-taken', { office: there?.name ?? code })
    work.note(`office:${code}`, { added: kind, coordinator: coordinatorId }, { after: name })
    await dropQuestion(work, work.actor.userId, work.actor.userId, 'office-new')
    return done({ officeId: code })
  })
}
