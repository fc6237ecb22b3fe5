import data from './cooperations.json' with { type: 'json' }

interface ReferenceCooperation {
  scheme: string
  /** KSDD alone; null where it is not decided. */
  duty: string | null
  title: string
  partners: string[]
  fields: string[]
  /** Code of the office that leads it. */
  lead: string
}

/**
 * The cooperations that were discussed on 4 May 2023, all in preparation: no document of them is known, and titles,
 * kind and lead offices are to be confirmed by the secretariat.
 */
export const referenceCooperations: readonly ReferenceCooperation[] = data.cooperations
