import data from './fields.json' with { type: 'json' }

interface ReferenceField {
  /** At most six letters A–Z, so that button data stays short. */
  code: string
  /** With its `#`; letters, digits and `_` alone, since Telegram cuts a hashtag at `-`. */
  hashtag: string
  name: string
  group: string
  leadOffices: string[]
  supportOffices: string[]
  partners: string[]
  crossCutting: boolean
}

/** The cooperation fields (bidang) in the order in which they are listed. */
export const referenceFields: readonly ReferenceField[] = data.fields
