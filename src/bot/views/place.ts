import type { Account, Office } from '../../domain/directory.ts'
import { placeOf } from '../../operations/links.ts'
import type { Speech } from '../house.ts'

/** Somebody's place at an office in words: `Plt. Kepala Dinas Perkebunan`, `staf Dinas Perkebunan`. */
export function placeName(speech: Speech, office: Office, tie: Pick<Account, 'capacity' | 'standing'>): string {
  const title = office.headTitle || office.name
  return speech.t(`people-place-${placeOf(tie)}`, { title, office: office.name })
}
