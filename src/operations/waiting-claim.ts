import type { Account, Office } from '../domain/directory.ts'
import type { AnswerKind } from '../domain/invitation.ts'
import { type Place, placeOf } from '../domain/tie-place.ts'
import { waitingClaimsOf } from '../store/claims.ts'
import type { Reader } from '../store/database.ts'
import { findOfficeById } from '../store/offices.ts'

/** Somebody's place at an office, as the sentence of a refusal puts it into words. */
export type PlaceDetails = { place: Place; title: string; office: string }

export const placeDetails = (
  office: Pick<Office, 'name' | 'headTitle'>,
  tie: Pick<Account, 'capacity' | 'standing'>,
): PlaceDetails => ({ place: placeOf(tie), title: office.headTitle || office.name, office: office.name })

/** What somebody waits for: the place they claimed last, and the last answer that waits with it. */
export async function readWaitingClaim(
  reader: Reader,
  userId: number,
): Promise<(PlaceDetails & { answer: AnswerKind | 'none' }) | undefined> {
  const [made] = await waitingClaimsOf(reader, userId)
  const office = made && (await findOfficeById(reader, made.officeId))
  if (!made || !office) return undefined
  return { ...placeDetails(office, made), answer: made.held.at(-1)?.answer.kind ?? 'none' }
}
