import data from './offices.json' with { type: 'json' }

interface ReferenceOffice {
  /** Upper-case code, also the id the office gets. */
  code: string
  name: string
  kind: string
  headTitle: string
  /** Code of the office that coordinates it; null for the Sekda. */
  coordinator: string | null
  aliases: string[]
  /** Absent means yes. */
  enabled?: boolean
}

interface ReferencePartner {
  code: string
  name: string
  /** How its head is addressed: `Bupati Lahat`. */
  headTitle: string
  aliases: string[]
}

/** The offices of Kabupaten Muara Enim in protocol order: realistic, to be checked with the current SOTK. */
export const referenceOffices: readonly ReferenceOffice[] = data.offices

/** Partners of the cooperation: a ministry's agency, a research centre, neighbouring regions and the province. */
export const referencePartners: readonly ReferencePartner[] = data.partners
