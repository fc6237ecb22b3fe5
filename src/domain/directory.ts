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

/** In the order lists follow: the Sekda, Asisten and Staf Ahli, then the kinds of offices, then guests from outside. */
export const officeKinds = [
  'setda',
  'asisten',
  'staf_ahli',
  'bagian',
  'inspektorat',
  'sekretariat_dprd',
  'badan',
  'dinas',
  'satuan',
  'kecamatan',
  'bumd',
  'vertikal',
  'partner',
  'guest',
] as const
export type OfficeKind = (typeof officeKinds)[number]

/** Agencies (OPD) are what `undang SEMUA OPD` means; a company of the region is none of them. */
export const agencyKinds: readonly OfficeKind[] = ['inspektorat', 'sekretariat_dprd', 'badan', 'dinas', 'satuan']

/** What an office was called before. */
export interface FormerName {
  name: string
  headTitle: string
  /** Null: as far back as anybody noted. */
  sinceOn: Temporal.PlainDate | null
  /** Its last day. */
  untilOn: Temporal.PlainDate
}

/** Somebody who held or holds the seat of an office, by the name the directory knows them by. */
export interface Official {
  id: string
  name: string
  standing: Standing
  /** Null: since when is not known. */
  sinceOn: Temporal.PlainDate | null
  /** The last day; null while it is not known. */
  untilOn: Temporal.PlainDate | null
}

/** The office whose staff are the secretariat of the coordination (TKKSD). */
export const secretariatOffice = 'BAG-TAPEM'

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
