import {
  type Cooperation,
  cooperationCode,
  cooperationLimits,
  type Duty,
  duties,
  type Scheme,
  schemes,
} from '../domain/cooperation.ts'
import { type CooperationDraft, cooperationLacks } from '../domain/cooperation-draft.ts'
import { isBehindBar } from '../domain/cooperation-steps.ts'
import { isRegional } from '../domain/directory-groups.ts'
import { nameWithin } from '../domain/name.ts'
import { done, type Outcome, type Refusal, refused } from '../domain/outcome.ts'
import {
  insertCooperationEvents,
  insertCooperations,
  listCooperations,
  takeCooperationNumbers,
} from '../store/cooperations.ts'
import { listFields } from '../store/fields.ts'
import { findOfficeById } from '../store/offices.ts'
import { dropCooperationQuestion } from './cooperation-questions.ts'
import {
  crossCutting,
  crossCuttingAmong,
  lockedCooperation,
  type Moved,
  type Seen,
  writeCooperation,
} from './cooperation-writing.ts'
import type { Desk } from './desk.ts'
import { perform, type Request, type Work } from './perform.ts'

/** What a cooperation is recorded with. */
export type CooperationFacts = Pick<Cooperation, 'scheme' | 'duty' | 'partners' | 'fields' | 'title' | 'leadOfficeId'>

/** Records a cooperation at its first stage. Refuses what is incomplete, names nobody, or is on record already. */
export async function recordCooperation(
  desk: Desk,
  request: Request,
  draft: CooperationDraft,
): Promise<Outcome<Moved>> {
  return perform<Moved>(desk, request, 'cooperation.record', async (work) => {
    const facts = factsOf(draft)
    if (!facts) return refused('cooperation-incomplete')
    const title = nameWithin(facts.title, cooperationLimits.title)
    if (title === undefined) return refused('text-too-long', { limit: cooperationLimits.title })
    const refusal =
      (await partnersRefused(work, facts.partners)) ??
      (await fieldsRefused(work, facts.fields)) ??
      (await leadRefused(work, facts.leadOfficeId))
    if (refusal) return refusal
    const same = (await listCooperations(work.trx)).find((each) => !each.ended && isSame(each, { ...facts, title }))
    if (same) return refused('cooperation-known', { code: same.code })
    await dropCooperationQuestion(work)
    const [recorded] = await insertAll(work, [{ ...facts, title }])
    return done(recorded!)
  })
}

function factsOf(draft: CooperationDraft): CooperationFacts | undefined {
  const { scheme, leadOfficeId } = draft
  if (cooperationLacks(draft) || scheme === null || leadOfficeId === null || !isScheme(scheme)) return undefined
  const duty = scheme === 'KSDD' && draft.duty !== 'undecided' ? draft.duty : null
  return { scheme, duty, partners: draft.partners, fields: draft.fields, title: draft.title, leadOfficeId }
}

const isScheme = (text: string): text is Scheme => schemes.some((each) => each === text)

const isSame = (one: Cooperation, other: CooperationFacts): boolean =>
  one.scheme === other.scheme &&
  one.title.toLowerCase() === other.title.toLowerCase() &&
  one.partners.toSorted().join() === other.partners.toSorted().join()

/** Writes new cooperations into the register, at their first stage. */
export async function insertAll(work: Work, all: readonly CooperationFacts[]): Promise<Moved[]> {
  const { trx, now } = work
  const { year } = now.toZonedDateTimeISO(work.zone)
  const first = await takeCooperationNumbers(trx, year, all.length)
  const cooperations = all.map((facts, at) => begun(work, facts, cooperationCode(year, first + at)))
  const events = cooperations.map(({ id, stage }) => ({
    ...{ id: work.newId(), cooperationId: id, step: 'record' as const, from: stage, to: stage },
    ...{ note: null, documentId: null, meetingId: null, by: work.actor.userId, at: now },
  }))
  await insertCooperations(trx, cooperations)
  await insertCooperationEvents(trx, events, 1)
  for (const { id, scheme, fields } of cooperations) work.note(`cooperation:${id}`, { step: 'record', scheme, fields })
  return cooperations.map(({ id, code }, at) => ({ cooperationId: id, eventId: events[at]!.id, code }))
}

const begun = (work: Work, facts: CooperationFacts, code: string): Cooperation => ({
  ...facts,
  id: work.newId(),
  code,
  stage: 'PERSIAPAN',
  burdens: null,
  unbudgeted: null,
  dprdSkipped: null,
  ended: null,
  endedAt: null,
  endReason: null,
  endsOn: null,
  version: 1,
  createdBy: work.actor.userId,
  createdAt: work.now,
  stageSince: work.now,
})

/** What of a cooperation is corrected. */
export type FactChange =
  | { fact: 'title'; title: string }
  | { fact: 'lead'; officeId: string }
  | { fact: 'partners'; partners: string[] }
  | { fact: 'fields'; fields: string[] }
  | { fact: 'duty'; duty: Duty | null }

/** Corrects a fact of a cooperation; what stood before stays in its history. */
export async function correctCooperation(
  desk: Desk,
  request: Request,
  seen: Seen,
  change: FactChange,
): Promise<Outcome<Moved>> {
  return perform<Moved>(desk, request, 'cooperation.change', async (work) => {
    const locked = await lockedCooperation(work, seen)
    if (!locked.ok) return locked
    const before = locked.value
    const corrected = await correction(work, before, change)
    if ('ok' in corrected) return corrected
    await dropCooperationQuestion(work)
    return writeCooperation(work, before, corrected.to, change.fact, { note: corrected.before })
  })
}

async function correction(
  work: Work,
  before: Cooperation,
  change: FactChange,
): Promise<{ to: Partial<Cooperation>; before: string } | Refusal> {
  switch (change.fact) {
    case 'title': {
      const title = nameWithin(change.title, cooperationLimits.title)
      if (title === undefined) return refused('text-too-long', { limit: cooperationLimits.title })
      return { to: { title }, before: before.title }
    }
    case 'lead':
      return (
        (await leadRefused(work, change.officeId)) ?? {
          to: { leadOfficeId: change.officeId },
          before: before.leadOfficeId,
        }
      )
    case 'partners':
      return (
        (await partnersRefused(work, change.partners)) ?? {
          to: { partners: change.partners },
          before: before.partners.join(', '),
        }
      )
    case 'fields': {
      const refusal = await fieldsRefused(work, change.fields)
      if (refusal) return refusal
      const crossing = await crossCuttingAmong(work, change.fields)
      if (crossing.length > 0 && isBehindBar(before.scheme, before.stage)) return crossCutting(crossing)
      return { to: { fields: change.fields }, before: before.fields.join(', ') }
    }
    case 'duty': {
      const { duty } = change
      const fits = before.scheme === 'KSDD' && (duty === null || duties.includes(duty))
      return fits ? { to: { duty }, before: before.duty ?? '–' } : refused('not-found')
    }
  }
}

async function partnersRefused({ trx }: Work, ids: readonly string[]): Promise<Refusal | undefined> {
  if (ids.length === 0) return refused('cooperation-incomplete')
  if (ids.length > cooperationLimits.partners) return refused('text-too-long', { limit: cooperationLimits.partners })
  for (const id of ids) {
    const office = await findOfficeById(trx, id)
    if (!office?.enabled || isRegional(office.kind)) return refused('cooperation-office-gone')
  }
  return new Set(ids).size === ids.length ? undefined : refused('cooperation-incomplete')
}

async function leadRefused({ trx }: Work, id: string): Promise<Refusal | undefined> {
  const office = await findOfficeById(trx, id)
  return office?.enabled && isRegional(office.kind) ? undefined : refused('cooperation-office-gone')
}

async function fieldsRefused({ trx }: Work, codes: readonly string[]): Promise<Refusal | undefined> {
  if (codes.length === 0) return refused('cooperation-incomplete')
  const known = (await listFields(trx)).map(({ code }) => code)
  return codes.every((code) => known.includes(code)) && new Set(codes).size === codes.length
    ? undefined
    : refused('not-found')
}
