/** The seat and its unit. It outlives whoever holds it; partners and guests are kinds of it. */
export interface Office {
  id: string
  /** Short upper-case code people type: `DISBUN`, `AS1`. */
  code: string
  name: string
  kind: OfficeKind
  /** How its head is addressed: `Kepala Dinas Perkebunan`. */
  headTitle: string
  coordinatorId: string | null
  aliases: string[]
  /** Protocol order; lists follow it. */
  rank: number
  enabled: boolean
}

const officeKinds = [
  'setda',
  'asisten',
  'staf_ahli',
  'bagian',
  'inspektorat',
  'sekretariat_dprd',
  'badan',
  'dinas',
  'satuan',
  'bumd',
  'partner',
  'guest',
] as const
export type OfficeKind = (typeof officeKinds)[number]

/** Agencies (OPD) are what `undang SEMUA OPD` means. */
export const agencyKinds: readonly OfficeKind[] = [
  'inspektorat',
  'sekretariat_dprd',
  'badan',
  'dinas',
  'satuan',
  'bumd',
]

export type Capacity = 'head' | 'staff'

/** How a head holds the seat; staff are always `definitif` (Permendagri 1/2023 on acting signatories). */
export type Standing = 'definitif' | 'plt' | 'plh'

/** The tie of one Telegram user to one office. */
export interface Account {
  id: string
  userId: number
  officeId: string
  capacity: Capacity
  standing: Standing
  since: Temporal.Instant
  until: Temporal.Instant | null
}

/** A Telegram user as last seen. */
export interface Person {
  id: number
  name: string
  username: string | null
  locale: 'id' | 'en'
  /** Has pressed Start and has not blocked the bot since. */
  reachable: boolean
}

export interface CooperationField {
  code: string
  hashtag: string
  name: string
  groupCode: string
  leadOffices: string[]
  supportOffices: string[]
  partners: string[]
  /** Coordination only: never the object of an agreement (PP 28/2018: only urusan within the region's authority). */
  crossCutting: boolean
}
