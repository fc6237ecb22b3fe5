/** The tables of the register of cooperations; a part of `Schema`, which says how columns are kept. */
export interface CooperationSchema {
  cooperation: {
    id: string
    code: string
    title: string
    scheme: string
    duty: string | null
    lead_office_id: string
    partners: string
    fields: string
    stage: string
    /** The two questions of the DPRD's gate; null: not asked yet. */
    burdens: 0 | 1 | null
    unbudgeted: 0 | 1 | null
    dprd_skipped: string | null
    ended: string | null
    ended_at: number | null
    end_reason: string | null
    ends_on: string | null
    version: number
    created_by: number
    created_at: number
    stage_since: number
  }
  cooperation_document: {
    id: string
    cooperation_id: string
    kind: string
    numbers: string
    signed_on: string
    valid_from: string | null
    valid_until: string | null
    added_by: number
    added_at: number
  }
  /** `seq`: the version of the cooperation that it made. */
  cooperation_event: {
    id: string
    cooperation_id: string
    seq: number
    step: string
    from_stage: string
    to_stage: string
    note: string | null
    document_id: string | null
    meeting_id: string | null
    by_user: number
    at: number
  }
  cooperation_number: { year: number; last: number }
}
