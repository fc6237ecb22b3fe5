/** Schemes of regional cooperation (PP 28/2018): with regions, third parties, ministries, and two kinds abroad. */
export const schemes = ['KSDD', 'KSDPK', 'SINERGI', 'KSDPL', 'KSDLL'] as const
export type Scheme = (typeof schemes)[number]

/** KSDD alone is either: *wajib* with bordering regions and for what crosses a border, *sukarela* otherwise. */
export const duties = ['wajib', 'sukarela'] as const
export type Duty = (typeof duties)[number]

/** Every stage there is, in the order in which lists have them. */
export const stages = [
  'PERSIAPAN',
  'PENAWARAN',
  'LOI',
  'RENCANA_KERJA',
  'SUSUN_KB',
  'TTD_KB',
  'PERSETUJUAN_DPRD',
  'SUSUN_PKS',
  'TTD_PKS',
  'SUSUN_NK',
  'TTD_NK',
  'SUSUN_MOU',
  'PERSETUJUAN_MENDAGRI',
  'TTD_MOU',
  'PELAKSANAAN',
  'PENATAUSAHAAN',
  'PELAPORAN',
] as const
export type Stage = (typeof stages)[number]

const carriedOut: readonly Stage[] = ['PELAKSANAAN', 'PENATAUSAHAAN', 'PELAPORAN']
const agreed: readonly Stage[] = [
  'PERSIAPAN',
  'PENAWARAN',
  'SUSUN_KB',
  'TTD_KB',
  'PERSETUJUAN_DPRD',
  'SUSUN_PKS',
  'TTD_PKS',
  ...carriedOut,
]
const abroad: readonly Stage[] = [
  'PERSIAPAN',
  'LOI',
  'RENCANA_KERJA',
  'PERSETUJUAN_DPRD',
  'SUSUN_MOU',
  'PERSETUJUAN_MENDAGRI',
  'TTD_MOU',
  ...carriedOut,
]

/** The stages of each scheme in order (Permendagri 22/2020 and 25/2020; their wording is to be confirmed). */
export const paths: Record<Scheme, readonly Stage[]> = {
  KSDD: agreed,
  KSDPK: agreed,
  SINERGI: ['PERSIAPAN', 'SUSUN_NK', 'TTD_NK', ...carriedOut],
  KSDPL: abroad,
  KSDLL: abroad,
}

/**
 * Kinds of documents: *Kesepakatan Bersama*, *Perjanjian Kerja Sama*, *Nota Kesepakatan*, letter of intent, memorandum,
 * the approvals of the DPRD and the Minister of Home Affairs, *adendum*.
 */
export const documentKinds = ['KB', 'PKS', 'NK', 'LOI', 'MOU', 'DPRD', 'MENDAGRI', 'ADENDUM'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What a stage is left with: a press, a document with number and date, the gate of the DPRD, words, or never. */
export type ExitRule = 'confirmed' | 'document' | 'dprd' | 'words' | 'last'

const exits: Record<Stage, ExitRule> = {
  PERSIAPAN: 'confirmed',
  PENAWARAN: 'confirmed',
  SUSUN_KB: 'confirmed',
  TTD_KB: 'document',
  PERSETUJUAN_DPRD: 'dprd',
  SUSUN_PKS: 'confirmed',
  TTD_PKS: 'document',
  SUSUN_NK: 'confirmed',
  TTD_NK: 'document',
  LOI: 'document',
  RENCANA_KERJA: 'confirmed',
  SUSUN_MOU: 'confirmed',
  PERSETUJUAN_MENDAGRI: 'document',
  TTD_MOU: 'document',
  PELAKSANAAN: 'words',
  PENATAUSAHAAN: 'confirmed',
  PELAPORAN: 'last',
}

export const exitOf = (stage: Stage): ExitRule => exits[stage]

const documentsOf: Partial<Record<Stage, DocumentKind>> = {
  TTD_KB: 'KB',
  PERSETUJUAN_DPRD: 'DPRD',
  TTD_PKS: 'PKS',
  TTD_NK: 'NK',
  LOI: 'LOI',
  PERSETUJUAN_MENDAGRI: 'MENDAGRI',
  TTD_MOU: 'MOU',
}

/** The document a stage ends with; undefined where it ends with none. */
export const documentOf = (stage: Stage): DocumentKind | undefined => documentsOf[stage]

/** The kinds of documents a cooperation of a scheme may have. */
export const documentsFor = (scheme: Scheme): DocumentKind[] => [
  ...paths[scheme].flatMap((stage) => documentsOf[stage] ?? []),
  'ADENDUM',
]

/** Approvals and intents hold for no time of their own. */
export const hasTerm = (kind: DocumentKind): boolean => !['DPRD', 'MENDAGRI', 'LOI'].includes(kind)

/** How a cooperation ended. */
export const endings = ['finished', 'terminated'] as const
export type Ending = (typeof endings)[number]

/** A cooperation of the register. */
export interface Cooperation {
  id: string
  /** `KS-2023-0001`: numbered per year of recording. */
  code: string
  title: string
  scheme: Scheme
  /** Null: not KSDD, or not decided yet. */
  duty: Duty | null
  leadOfficeId: string
  /** Ids of the partner offices, at least one. */
  partners: string[]
  /** Codes of cooperation fields, at least one. */
  fields: string[]
  stage: Stage
  /** The plan burdens the people and the region; null: not asked yet. */
  burdens: boolean | null
  /** Its funding is not in the budget (APBD) of the year; null: not asked yet. */
  unbudgeted: boolean | null
  /** Why the approval of the DPRD was not needed; null unless the gate was passed without it. */
  dprdSkipped: string | null
  ended: Ending | null
  endedAt: Temporal.Instant | null
  endReason: string | null
  /** ISO date of the last day on which it holds, as its documents have it; null while none says. */
  endsOn: string | null
  /** Goes up with every change: what was decided on an older one is not done. */
  version: number
  /** 0: it came with the reference data. */
  createdBy: number
  createdAt: Temporal.Instant
  stageSince: Temporal.Instant
}

/** A document of a cooperation, as it was signed. */
export interface CooperationDocument {
  id: string
  cooperationId: string
  kind: DocumentKind
  /** The number of each side, at least one. */
  numbers: string[]
  /** ISO dates; the last two null where it says nothing of how long it holds, the last day alone where it has no end. */
  signedOn: string
  validFrom: string | null
  validUntil: string | null
  addedBy: number
  addedAt: Temporal.Instant
}

export const cooperationSteps = [
  'record',
  'advance',
  'back',
  'document',
  'amend',
  'extend',
  'end',
  'title',
  'lead',
  'partners',
  'fields',
  'duty',
] as const
export type CooperationStep = (typeof cooperationSteps)[number]

/** One entry of the history of a cooperation. */
export interface CooperationEvent {
  id: string
  cooperationId: string
  step: CooperationStep
  /** Where it stood before and stands since; the same where the stage did not change. */
  from: Stage
  to: Stage
  /** A reason, what was carried out, or what stood before. */
  note: string | null
  documentId: string | null
  /** The meeting whose outcome it is. */
  meetingId: string | null
  by: number
  at: Temporal.Instant
}

export const cooperationCode = (year: number, number: number): string => `KS-${year}-${String(number).padStart(4, '0')}`

/** UTF-16 units of a title, and of a reason. */
export const cooperationLimits = { title: 300, words: 500, number: 100, numbers: 15, partners: 20, fields: 10 }
