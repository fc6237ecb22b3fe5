import type { Cooperation } from '../../src/domain/cooperation.ts'
import type { CooperationDraft } from '../../src/domain/cooperation-draft.ts'
import { blankDocument, type DocumentDraft } from '../../src/domain/cooperation-term.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import { type CooperationView, openCooperation } from '../../src/operations/cooperation-reading.ts'
import { advanceCooperation, type Brought } from '../../src/operations/cooperation-steps.ts'
import type { Moved } from '../../src/operations/cooperation-writing.ts'
import { recordCooperation } from '../../src/operations/cooperations.ts'
import { transact } from '../../src/store/database.ts'
import { putPerson } from '../../src/store/people.ts'
import { type Engine, type Opened, secretariatId } from './engines.ts'
import { invited } from './invited.ts'
import { by, caller } from './people.ts'

export const disbun = 11
export const bappeda = 12
export const sekda = 13
export const bsip = 14

export const document = (number: string, signedOn: string, more: Partial<DocumentDraft> = {}): DocumentDraft => ({
  ...blankDocument,
  numbers: [number],
  signedOn,
  ...more,
})

/** A complete cooperation of the secretariat, as it was read. */
export const draft: CooperationDraft = {
  scheme: 'KSDD',
  duty: 'wajib',
  partners: ['LAHAT'],
  fields: ['BATAS'],
  title: 'Penegasan batas daerah',
  leadOfficeId: 'BAG-TAPEM',
}

// What leads a KSDD from its preparation into PELAKSANAAN.
export const press: Brought = { confirmed: true }
export const kb: Brought = { document: document('1/KB/2023', '2023-04-03', { validUntil: '2028-04-02' }) }
export const skipped: Brought = { gate: { burdens: false, unbudgeted: false }, words: 'telah teranggarkan' }
export const pks: Brought = { document: document('2/PKS/2023', '2023-04-20', { validUntil: '2023-07-31' }) }

/** A database with the register and people of some of its offices, and what its tests ask of it. */
export interface CooperationDesk extends Opened {
  /** Records a cooperation and returns its id. */
  recorded(change?: Partial<CooperationDraft>): Promise<string>
  now(id: string): Promise<Cooperation>
  view(id: string): Promise<CooperationView>
  advance(id: string, brought: Brought): Promise<Outcome<Moved>>
  /** Leads a cooperation on as far as it goes: the stage or the refusal it came to. */
  goes(id: string, ...all: Brought[]): Promise<string>
  /** Moves the clock to a local moment. */
  advanceTo(moment: string): Promise<void>
}

export async function openCooperationDesk(engine: Engine): Promise<CooperationDesk> {
  const opened = await engine.open()
  await invited(
    opened,
    ['DISBUN'],
    [
      { userId: disbun, officeId: 'DISBUN' },
      { userId: bappeda, officeId: 'BAPPEDA', capacity: 'staff' },
      { userId: sekda, officeId: 'SEKDA' },
      { userId: bsip, officeId: 'BSIP' },
    ],
  )
  const person = { id: secretariatId, name: 'Sekretariat', username: null, locale: 'id' as const, reachable: true }
  await transact(opened.db, (trx) => putPerson(trx, person, opened.clock.now()))
  const view = async (id: string) => {
    const found = await openCooperation(opened.desk, caller(secretariatId), id)
    if (!found.ok) throw new Error(found.reason)
    return found.value
  }
  const now = async (id: string) => (await view(id)).cooperation
  const advance = async (id: string, brought: Brought) =>
    advanceCooperation(opened.desk, by(secretariatId), await now(id), brought)
  return {
    ...opened,
    view,
    now,
    advance,
    async recorded(change = {}) {
      const done = await recordCooperation(opened.desk, by(secretariatId), { ...draft, ...change })
      if (!done.ok) throw new Error(done.reason)
      return done.value.cooperationId
    },
    async goes(id, ...all) {
      for (const brought of all) {
        const moved = await advance(id, brought)
        if (!moved.ok) return moved.reason
      }
      return (await now(id)).stage
    },
    advanceTo: (moment) => opened.clock.advance(opened.clock.now().until(Temporal.Instant.from(`${moment}:00+07:00`))),
  }
}
