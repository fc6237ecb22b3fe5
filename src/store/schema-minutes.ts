/** The tables of minutes; a part of `Schema`, which says how columns are kept. */
export interface MinutesSchema {
  minutes: {
    meeting_id: string
    state: string
    version: number
    note_taker: number | null
    opening: string | null
    closing: string | null
    /** As they were typed; null: they follow from the meeting. */
    started_at: number | null
    ended_at: number | null
    remark: string | null
    reason: string | null
    submitted_at: number | null
  }
  /** One point of the minutes. */
  minutes_outcome: {
    id: string
    meeting_id: string
    kind: string
    /** The agenda item as it was called; empty: other matters. */
    item: string
    words: string
    field_code: string | null
    office_id: string | null
    due_on: string | null
    source_chat_id: number | null
    source_message_id: number | null
    position: number
    revision: number
    task_id: string | null
    created_by: number
    created_at: number
    /** Set: it was taken out, and can be put back. */
    removed_at: number | null
  }
  /** A version that was approved, as it was: `content` is JSON. */
  minutes_version: {
    meeting_id: string
    version: number
    content: string
    /** Why there is one after the first. */
    reason: string | null
    /** On what the secretariat recorded the chair's approval; null: the chair approved it here. */
    basis: string | null
    approved_by: number
    approved_at: number
  }
  /** The growing minutes in the private chat of somebody who takes notes. */
  minutes_desk: {
    user_id: number
    meeting_id: string
    /** The agenda item for which words are written. */
    item: string
    message_id: number | null
    /** 1: it shows the minutes; 0: a page of them that nobody else may turn. */
    at_home: number
    /** The point written last, for the buttons beside it. */
    last_id: string | null
    touched_at: number
  }
}
