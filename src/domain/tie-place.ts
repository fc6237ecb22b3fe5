import type { Capacity, Standing } from './directory.ts'

/** What a link or claim ties somebody to an office as. */
export const places = {
  head: { capacity: 'head', standing: 'definitif' },
  plt: { capacity: 'head', standing: 'plt' },
  plh: { capacity: 'head', standing: 'plh' },
  staff: { capacity: 'staff', standing: 'definitif' },
} as const satisfies Record<string, { capacity: Capacity; standing: Standing }>

export type Place = keyof typeof places

export const isPlace = (text: string): text is Place => Object.hasOwn(places, text)

export const placeOf = (tie: { capacity: Capacity; standing: Standing }): Place => {
  if (tie.capacity === 'staff') return 'staff'
  return tie.standing === 'definitif' ? 'head' : tie.standing
}
