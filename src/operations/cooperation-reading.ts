import {
  type Cooperation,
  type CooperationDocument,
  type CooperationEvent,
  type Stage,
  stages,
} from '../domain/cooperation.ts'
import type { CooperationField, Office } from '../domain/directory.ts'
import { isRegional } from '../domain/directory-groups.ts'
import { isConfidential, type Meeting } from '../domain/meeting.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import {
  findCooperation,
  listCooperationEvents,
  listDocuments,
  listCooperations as readCooperations,
} from '../store/cooperations.ts'
import type { Reader } from '../store/database.ts'
import { listFields } from '../store/fields.ts'
import { closedMeetings, findMeeting, meetingsIn } from '../store/meetings.ts'
import { namesOn } from '../store/office-names.ts'
import { listOffices } from '../store/offices.ts'
import { findPerson } from '../store/people.ts'
import { settingsOf } from '../store/settings.ts'
import type { Desk } from './desk.ts'
import { type Actor, type Caller, consult } from './perform.ts'

/** Which part of the register is listed. */
export type CooperationScope =
  | { of: 'all' }
  | { of: 'expiry' }
  | { of: 'ended' }
  | { of: 'stage'; stage: Stage }
  | { of: 'partner'; officeId: string }

export const cooperationsPerPage = 6

/** What stands in the register, as whoever asks may see it. */
export interface CooperationListing {
  scope: CooperationScope
  entries: Cooperation[]
  total: number
  page: number
  pages: number
  /** How many run at each stage, in the order of the stages. */
  stages: { stage: Stage; count: number }[]
  /** How many run with each partner, in protocol order. */
  partners: { office: Office; count: number }[]
  offices: Map<string, Office>
  today: Temporal.PlainDate
  may: { seeAll: boolean; record: boolean }
}

/** One page of the register: to the secretariat and the leaders all of it, to others what their offices lead or join. */
export async function listCooperations(
  desk: Desk,
  caller: Caller,
  scope: CooperationScope,
  page: number,
): Promise<Outcome<CooperationListing>> {
  return consult<CooperationListing>(desk, caller, 'cooperation.read', async (reader, actor, now) => {
    const seen = await visible(reader, actor)
    const running = seen.filter(({ ended }) => !ended)
    const entries = within(scope, seen)
    const pages = Math.max(1, Math.ceil(entries.length / cooperationsPerPage))
    const at = Math.min(Math.max(0, page), pages - 1)
    const offices = await listOffices(reader)
    return done({
      scope,
      entries: entries.slice(at * cooperationsPerPage, (at + 1) * cooperationsPerPage),
      total: entries.length,
      page: at,
      pages,
      stages: stages.flatMap((stage) => {
        const count = running.filter((each) => each.stage === stage).length
        return count > 0 ? [{ stage, count }] : []
      }),
      partners: offices.flatMap((office) => {
        const count = running.filter(({ partners }) => partners.includes(office.id)).length
        return count > 0 ? [{ office, count }] : []
      }),
      offices: new Map(offices.map((office) => [office.id, office])),
      today: await todayIn(desk, reader, now),
      may: { seeAll: seesAll(actor), record: actor.roles.includes('secretariat') },
    })
  })
}

/** What words find: in code, title, scheme, partners, fields and lead office; ended ones last. */
export async function searchCooperations(
  desk: Desk,
  caller: Caller,
  named: { words: readonly string[]; partners: readonly string[]; fields: readonly string[] },
): Promise<Outcome<Cooperation[]>> {
  return consult<Cooperation[]>(desk, caller, 'cooperation.read', async (reader, actor) => {
    const offices = new Map((await listOffices(reader)).map((office) => [office.id, office]))
    const fields = new Map((await listFields(reader)).map((field) => [field.code, field]))
    const textOf = (each: Cooperation): string =>
      [each.code, each.title, each.scheme, each.duty ?? '']
        .concat([...each.partners, each.leadOfficeId].flatMap((id) => [id, offices.get(id)?.name ?? '']))
        .concat(each.fields.flatMap((code) => [code, fields.get(code)?.name ?? '']))
        .join(' ')
        .toLowerCase()
    const found = (await visible(reader, actor)).filter((each) => {
      const text = textOf(each)
      const isNamed =
        named.partners.some((id) => each.partners.includes(id) || each.leadOfficeId === id) ||
        named.fields.some((code) => each.fields.includes(code))
      return isNamed || (named.words.length > 0 && named.words.every((word) => text.includes(word)))
    })
    return done(found.toSorted((one, other) => Number(one.ended !== null) - Number(other.ended !== null)))
  })
}

/** A document with what its parties were called when it was signed, where that is not what they are called now. */
export interface DocumentView extends CooperationDocument {
  formerly: string[]
}

/** One cooperation with everything. */
export interface CooperationView {
  cooperation: Cooperation
  lead: Office | undefined
  partners: Office[]
  fields: CooperationField[]
  documents: DocumentView[]
  history: { event: CooperationEvent; by: string; meeting: Meeting | undefined }[]
  today: Temporal.PlainDate
  may: { change: boolean }
}

/** One cooperation by its id, for whoever may see it: for others it is unknown. */
export async function openCooperation(desk: Desk, caller: Caller, id: string): Promise<Outcome<CooperationView>> {
  return consult<CooperationView>(desk, caller, 'cooperation.read', async (reader, actor, now) => {
    const cooperation = await findCooperation(reader, id)
    if (!cooperation || !maySee(actor, cooperation)) return refused('not-found')
    return done(await viewOf(reader, actor, cooperation, await todayIn(desk, reader, now)))
  })
}

/** The same by its code. */
export async function openCooperationByCode(
  desk: Desk,
  caller: Caller,
  code: string,
): Promise<Outcome<CooperationView>> {
  return consult<CooperationView>(desk, caller, 'cooperation.read', async (reader, actor, now) => {
    const cooperation = (await visible(reader, actor)).find((each) => each.code === code)
    if (!cooperation) return refused('cooperation-unknown', { code })
    return done(await viewOf(reader, actor, cooperation, await todayIn(desk, reader, now)))
  })
}

async function viewOf(
  reader: Reader,
  actor: Actor,
  cooperation: Cooperation,
  today: Temporal.PlainDate,
): Promise<CooperationView> {
  const offices = new Map((await listOffices(reader)).map((office) => [office.id, office]))
  const parties = cooperation.partners.flatMap((id) => offices.get(id) ?? [])
  const documents: DocumentView[] = []
  for (const document of await listDocuments(reader, cooperation.id)) {
    const then = await namesOn(reader, Temporal.PlainDate.from(document.signedOn))
    const formerly = parties.flatMap(({ id }) => then.get(id)?.name ?? [])
    documents.push({ ...document, formerly })
  }
  const events = await listCooperationEvents(reader, cooperation.id)
  const history: CooperationView['history'] = []
  for (const event of events) {
    const meeting = event.meetingId === null ? undefined : await findMeeting(reader, event.meetingId)
    const by = event.by === 0 ? '' : ((await findPerson(reader, event.by))?.name ?? '–')
    // Of a meeting that became confidential nothing is told here any more.
    history.push({ event, by, meeting: meeting && !isConfidential(meeting) ? meeting : undefined })
  }
  return {
    cooperation,
    lead: offices.get(cooperation.leadOfficeId),
    partners: parties,
    fields: (await listFields(reader)).filter(({ code }) => cooperation.fields.includes(code)),
    documents,
    history,
    today,
    may: { change: actor.roles.includes('secretariat') && !cooperation.ended },
  }
}

const meetingsOffered = 8

/** Meetings of which a change of stage may be the outcome: going on, or closed last; those on its fields come first. A plain reading. */
export async function meetingsForOutcome(desk: Desk, fields: readonly string[]): Promise<Meeting[]> {
  const going = await meetingsIn(desk.db, ['in_progress'])
  const closed = await closedMeetings(desk.db, meetingsOffered * 2)
  const open = [...going, ...closed].filter((meeting) => !isConfidential(meeting))
  const onFields = (meeting: Meeting): boolean => meeting.fields.some((code) => fields.includes(code))
  return [...open.filter(onFields), ...open.filter((meeting) => !onFields(meeting))].slice(0, meetingsOffered)
}

/** Running cooperations on fields, those of which a meeting may have decided; all that run where there are none. A plain reading. */
export async function cooperationsOn(desk: Desk, fields: readonly string[]): Promise<Cooperation[]> {
  const running = (await readCooperations(desk.db)).filter(({ ended }) => !ended)
  const found = running.filter((each) => each.fields.some((code) => fields.includes(code)))
  return found.length > 0 ? found : running
}

/** What a cooperation is read and recorded against. */
export interface CooperationWorld {
  /** In protocol order, those in use. */
  offices: Office[]
  /** Those among them that may be partners, and those that may lead. */
  outside: Office[]
  regional: Office[]
  fields: CooperationField[]
  today: Temporal.PlainDate
}

export async function readCooperationWorld(desk: Desk): Promise<CooperationWorld> {
  const offices = (await listOffices(desk.db)).filter(({ enabled }) => enabled)
  return {
    offices,
    outside: offices.filter(({ kind }) => !isRegional(kind)),
    regional: offices.filter(({ kind }) => isRegional(kind)),
    fields: await listFields(desk.db),
    today: await todayIn(desk, desk.db, desk.clock.now()),
  }
}

function within(scope: CooperationScope, seen: readonly Cooperation[]): Cooperation[] {
  const running = seen.filter(({ ended }) => !ended)
  switch (scope.of) {
    case 'all':
      return running
    case 'ended':
      return seen.filter(({ ended }) => ended)
    case 'stage':
      return running.filter(({ stage }) => stage === scope.stage)
    case 'partner':
      return running.filter(({ partners }) => partners.includes(scope.officeId))
    case 'expiry':
      return running
        .filter(({ endsOn }) => endsOn !== null)
        .toSorted((one, other) => ((one.endsOn ?? '') < (other.endsOn ?? '') ? -1 : 1))
  }
}

const visible = async (reader: Reader, actor: Actor): Promise<Cooperation[]> =>
  (await readCooperations(reader)).filter((each) => maySee(actor, each))

const seesAll = ({ roles }: Actor): boolean => roles.includes('secretariat') || roles.includes('leader')

function maySee(actor: Actor, { leadOfficeId, partners }: Cooperation): boolean {
  return seesAll(actor) || actor.ties.some(({ office: { id } }) => id === leadOfficeId || partners.includes(id))
}

async function todayIn(desk: Desk, reader: Reader, now: Temporal.Instant): Promise<Temporal.PlainDate> {
  return now.toZonedDateTimeISO((await settingsOf(reader, desk.settings)).zone).toPlainDate()
}
