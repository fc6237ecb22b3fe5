import type { TransferLine } from '../language/transfer-lines.ts'
import { nameWithin } from './name.ts'
import { officeLimits } from './office-edit.ts'
import type { SeatChange } from './seats.ts'

export type { TransferLine } from '../language/transfer-lines.ts'

/** Seats a transfer may change. */
export const mostSeats = 60

/** Why a line cannot be taken; `part` is what it is about: words, or the name of an office. */
export interface TransferFault {
  text: string
  reason: 'form' | 'office' | 'several' | 'holder-unknown' | 'same-seat' | 'seat-twice' | 'vacant-plh' | 'name-long'
  part: string
  officeIds: string[]
}

/**
 * What lines do to seats. Whoever moves leaves the seat they held, unless they only act on the other one; a seat that
 * is left stays vacant unless another line fills it. `holderOf` is the name by which the holder of a seat is known.
 */
export function seatsOf(
  lines: readonly TransferLine[],
  holderOf: (officeId: string) => string | undefined,
  nameOf: (officeId: string) => string,
): { seats: SeatChange[]; faults: TransferFault[] } {
  const taken = new Map<string, SeatChange>()
  const left = new Set<string>()
  const faults: TransferFault[] = []
  const fault = (text: string, reason: TransferFault['reason'], part: string): void =>
    void faults.push({ text, reason, part, officeIds: [] })
  const take = (text: string, officeId: string, taker: NonNullable<SeatChange['taker']>): void => {
    if (taken.has(officeId)) fault(text, 'seat-twice', nameOf(officeId))
    else taken.set(officeId, { officeId, taker })
  }
  for (const line of lines) {
    const { text } = line
    if (line.is === 'unclear') faults.push({ text, reason: line.what, part: line.part, officeIds: line.officeIds })
    else if (line.is === 'leave') left.add(line.from)
    else if (line.is === 'take') {
      const name = nameWithin(line.name, officeLimits.official)
      if (name === undefined) fault(text, 'name-long', line.name.slice(0, officeLimits.official))
      else take(text, line.to, { name, standing: line.standing, since: null, until: null })
    } else if (line.from === line.to) fault(text, 'same-seat', nameOf(line.to))
    else {
      const name = holderOf(line.from)
      if (name === undefined) fault(text, 'holder-unknown', nameOf(line.from))
      else {
        take(text, line.to, { name, standing: line.standing, since: null, until: null, from: line.from })
        if (line.standing === 'definitif') left.add(line.from)
      }
    }
  }
  // Whoever acts while nobody holds the seat is a Plt.; a Plh. acts while its holder is away (UU 30/2014 article 14).
  for (const officeId of left)
    if (taken.get(officeId)?.taker?.standing === 'plh') fault(nameOf(officeId), 'vacant-plh', nameOf(officeId))
  const vacant = [...left].filter((officeId) => !taken.has(officeId)).map((officeId) => ({ officeId, taker: null }))
  return { seats: [...taken.values(), ...vacant], faults }
}

/** A seat that one of two lists empties and the other gives to a Plh., who takes nobody's seat. */
export const vacantWithPlh = (before: readonly SeatChange[], added: readonly SeatChange[]): string | undefined =>
  added.find(({ officeId, taker }) =>
    before.some(
      (other) =>
        other.officeId === officeId &&
        (taker === null ? other.taker?.standing === 'plh' : taker.standing === 'plh' && other.taker === null),
    ),
  )?.officeId

/** The seats of a draft with others laid over them: the last word on a seat counts. */
export const withSeats = (before: readonly SeatChange[], added: readonly SeatChange[]): SeatChange[] => [
  ...before.filter(({ officeId }) => !added.some((seat) => seat.officeId === officeId)),
  // A seat that an earlier line fills is not emptied by somebody leaving it.
  ...added.filter(
    (seat) => seat.taker !== null || !before.some(({ officeId, taker }) => officeId === seat.officeId && taker),
  ),
  ...before.filter(
    ({ officeId, taker }) => taker && added.some((seat) => seat.officeId === officeId && seat.taker === null),
  ),
]
