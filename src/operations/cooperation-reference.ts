import type { Duty, Scheme } from '../domain/cooperation.ts'
import { done } from '../domain/outcome.ts'
import { referenceCooperations } from '../reference/cooperations.ts'
import { hasCooperations } from '../store/cooperations.ts'
import { listFields } from '../store/fields.ts'
import { listOffices } from '../store/offices.ts'
import { insertAll } from './cooperations.ts'
import type { Desk } from './desk.ts'
import { perform, system } from './perform.ts'

/** The register begins with what is in preparation, also where an earlier version knew none; never twice, for nothing leaves it. */
export async function loadCooperations(desk: Desk): Promise<void> {
  if (await hasCooperations(desk.db)) return
  await perform(desk, { key: 'reference:cooperations', caller: system }, 'cooperation.load', async (work) => {
    if (await hasCooperations(work.trx)) return done(null)
    const offices = new Set((await listOffices(work.trx)).map(({ id }) => id))
    const fields = new Set((await listFields(work.trx)).map(({ code }) => code))
    // A house that has made its directory otherwise records its own.
    const known = referenceCooperations.filter(
      (each) =>
        [each.lead, ...each.partners].every((id) => offices.has(id)) && each.fields.every((code) => fields.has(code)),
    )
    const facts = known.map(({ scheme, duty, lead, ...named }) => ({
      ...{ scheme: scheme as Scheme, duty: duty as Duty | null },
      ...{ ...named, leadOfficeId: lead },
    }))
    if (facts.length > 0) await insertAll(work, facts)
    return done(null)
  })
}
