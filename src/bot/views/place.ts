import type { Account, Office } from '../../domain/directory.ts'
import { placeOf } from '../../domain/tie-place.ts'
import type { Addressee } from '../../operations/standing.ts'
import type { Speech } from '../house.ts'
import { titleOf } from './meeting-facts.ts'

/** Somebody's place at an office in words: `Plt. Kepala Dinas Perkebunan`, `staf Dinas Perkebunan`. */
export function placeName(speech: Speech, office: Office, tie: Pick<Account, 'capacity' | 'standing'>): string {
  const title = office.headTitle || office.name
  return speech.t(`people-place-${placeOf(tie)}`, { title, office: office.name })
}

/**
 * How a letter addresses who holds the seat: `Kepala Balitbangda`, `Plt. Kepala Balitbangda`; guests have no title to act in, and staff is
 * written to as the office. */
export function addressOf(speech: Speech, office: Office, as: Addressee): string {
  if (as === 'staff') return office.name
  return as === 'definitif' || !office.headTitle
    ? titleOf(office)
    : placeName(speech, office, { capacity: 'head', standing: as })
}
