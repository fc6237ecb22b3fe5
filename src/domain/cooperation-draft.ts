import { cooperationLimits, type Duty, type Scheme } from './cooperation.ts'

/** What is known of a cooperation somebody is about to record. */
export interface CooperationDraft {
  scheme: Scheme | null
  /** Of KSDD alone; `undecided`: it was said that it is not decided yet. */
  duty: Duty | 'undecided' | null
  /** Ids of offices. */
  partners: string[]
  /** Codes of fields. */
  fields: string[]
  title: string
  leadOfficeId: string | null
}

export const blankCooperation: CooperationDraft = {
  scheme: null,
  duty: null,
  partners: [],
  fields: [],
  title: '',
  leadOfficeId: null,
}

/** The questions in their order. */
export const cooperationParts = ['scheme', 'duty', 'partners', 'fields', 'title', 'lead'] as const
export type CooperationPart = (typeof cooperationParts)[number]

/** What is asked next; undefined when it can be recorded. */
export function cooperationLacks(draft: CooperationDraft): CooperationPart | undefined {
  if (draft.scheme === null) return 'scheme'
  if (draft.scheme === 'KSDD' && draft.duty === null) return 'duty'
  if (draft.partners.length === 0) return 'partners'
  if (draft.fields.length === 0) return 'fields'
  if (draft.title === '' || draft.title.length > cooperationLimits.title) return 'title'
  return draft.leadOfficeId === null ? 'lead' : undefined
}
