import {
  type Cooperation,
  type CooperationDocument,
  type CooperationEvent,
  type Ending,
  paths,
  type Stage,
} from '../domain/cooperation.ts'
import type { Office } from '../domain/directory.ts'
import { done, type Outcome } from '../domain/outcome.ts'
import { listCooperationEvents, listCooperations, listDocuments } from '../store/cooperations.ts'
import { namesOn } from '../store/office-names.ts'
import { listOffices } from '../store/offices.ts'
import { settingsOf } from '../store/settings.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult } from './perform.ts'

/** A period of a report; both days count. */
export interface ReportPeriod {
  from: Temporal.PlainDate
  until: Temporal.PlainDate
}

/** How the gate of the DPRD stood: approved, passed without need, still open, or no part of the scheme. */
export type GateState = 'approved' | 'not-needed' | 'open' | 'none'

/** A cooperation as it stood at the end of a period, which is the line of the semester report. */
export interface CooperationLine {
  cooperation: Cooperation
  /** As they were called on the last day of the period. */
  partners: Pick<Office, 'id' | 'name'>[]
  lead: Pick<Office, 'id' | 'name'> | undefined
  stage: Stage
  ended: Ending | null
  gate: GateState
  /** Signed by the end of the period. */
  documents: CooperationDocument[]
  /** What happened within the period. */
  events: CooperationEvent[]
  /** What was carried out, as it was said within the period. */
  carriedOut: string[]
}

/**
 * Every cooperation that was on record by the end of a period and had not ended before it began, as it stood at its
 * end: for the semester report to the Bupati, Governor and Minister.
 */
export async function cooperationsIn(
  desk: Desk,
  caller: Caller,
  { from, until }: ReportPeriod,
): Promise<Outcome<CooperationLine[]>> {
  return consult<CooperationLine[]>(desk, caller, 'cooperation.read', async (reader, actor) => {
    const { zone } = await settingsOf(reader, desk.settings)
    const begins = from.toZonedDateTime(zone).toInstant()
    const ends = until.add({ days: 1 }).toZonedDateTime(zone).toInstant()
    const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0
    const all = actor.roles.includes('secretariat') || actor.roles.includes('leader') || actor.roles.includes('system')
    const own = new Set(actor.ties.map(({ office }) => office.id))
    const offices = new Map((await listOffices(reader)).map((office) => [office.id, office]))
    const then = await namesOn(reader, until)
    const named = (id: string) => {
      const office = offices.get(id)
      return office && { id, name: then.get(id)?.name ?? office.name }
    }
    const documents = Map.groupBy(await listDocuments(reader), ({ cooperationId }) => cooperationId)
    const events = Map.groupBy(await listCooperationEvents(reader), ({ cooperationId }) => cooperationId)
    const lines = (await listCooperations(reader)).flatMap((cooperation): CooperationLine[] => {
      const { id, leadOfficeId, partners, createdAt, endedAt } = cooperation
      if (!all && ![leadOfficeId, ...partners].some((office) => own.has(office))) return []
      if (!isBefore(createdAt, ends) || (endedAt && isBefore(endedAt, begins))) return []
      const happened = (events.get(id) ?? []).filter(({ at }) => isBefore(at, ends))
      const within = happened.filter(({ at }) => !isBefore(at, begins))
      return [
        {
          cooperation,
          partners: partners.flatMap((office) => named(office) ?? []),
          lead: named(leadOfficeId),
          stage: happened.at(-1)?.to ?? cooperation.stage,
          ended: endedAt && isBefore(endedAt, ends) ? cooperation.ended : null,
          gate: gateOf(cooperation, happened),
          documents: (documents.get(id) ?? []).filter(({ signedOn }) => signedOn <= until.toString()),
          events: within,
          carriedOut: within.flatMap(({ step, from: stage, note }) =>
            step === 'advance' && stage === 'PELAKSANAAN' && note ? [note] : [],
          ),
        },
      ]
    })
    return done(lines)
  })
}

/** Where the gate stood after what had happened: whoever went back over it has it before them again. */
function gateOf({ scheme }: Cooperation, happened: readonly CooperationEvent[]): GateState {
  const path = paths[scheme]
  const gate = path.indexOf('PERSETUJUAN_DPRD')
  if (gate < 0) return 'none'
  const last = happened.at(-1)
  if (!last || path.indexOf(last.to) <= gate) return 'open'
  const passed = happened.findLast(({ step, from }) => step === 'advance' && from === 'PERSETUJUAN_DPRD')
  return passed?.documentId ? 'approved' : 'not-needed'
}
