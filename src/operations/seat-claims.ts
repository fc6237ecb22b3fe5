import type { Office } from '../domain/directory.ts'
import { done, type Outcome, refused } from '../domain/outcome.ts'
import { type Place, places } from '../domain/tie-place.ts'
import { findOfficeById, listOffices } from '../store/offices.ts'
import { claim, connectedAs, whyNotClaimable } from './claims.ts'
import type { Desk } from './desk.ts'
import { type Caller, consult, perform, type Request } from './perform.ts'

/** The offices somebody unknown may name as theirs; guests join by a link. Refuses whoever is connected already. */
export async function claimableOffices(desk: Desk, caller: Caller): Promise<Outcome<Office[]>> {
  return consult<Office[]>(desk, caller, 'claim.make', async (reader, actor) => {
    const offices = await listOffices(reader)
    return connectedAs(actor) ?? done(offices.filter(({ enabled, kind }) => enabled && kind !== 'guest'))
  })
}

/** Claims an office that was named in words, with no answer that waits. The secretariat decides as about any claim. */
export async function claimSeat(
  desk: Desk,
  request: Request,
  wish: { officeId: string; place: Place },
): Promise<Outcome<{ claimId: string }>> {
  return perform<{ claimId: string }>(desk, request, 'claim.make', async (work) => {
    const office = await findOfficeById(work.trx, wish.officeId)
    if (!office?.enabled || office.kind === 'guest') return refused('not-found')
    const connected = connectedAs(work.actor)
    if (connected) return connected
    const place = places[wish.place]
    const why = await whyNotClaimable(work, { officeId: office.id, ...place })
    if (why) return refused(why)
    return done(await claim(desk, work, { officeId: office.id, ...place, linkHash: null, held: [] }))
  })
}
