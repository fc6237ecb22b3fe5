/** The tables of who was there; a part of `Schema`, which says how columns are kept. */
export interface AttendanceSchema {
  /** What is on record about one office at one meeting. */
  attendance: {
    meeting_id: string
    office_id: string
    state: string
    provisional: number
    set_by: number | null
    set_at: number
  }
  /** Somebody with an account who was asked to stand in for the head of their office. */
  delegation: {
    id: string
    meeting_id: string
    office_id: string
    user_id: number
    made_by: number
    made_at: number
    state: string
    settled_at: number | null
  }
  /** The registration of a meeting while it can be used: the code follows from `code_key` and a secret that is not here. */
  check_in_window: {
    meeting_id: string
    opened_at: number
    /** Null: it opened by itself. */
    opened_by: number | null
    code_key: string
    code_hash: string
  }
  /** One person who registered, once for each office they stood for; a guest of no known office has none. */
  check_in: {
    id: string
    meeting_id: string
    user_id: number
    office_id: string | null
    capacity: string
    /** What a guest said of themselves. */
    position: string | null
    agency: string | null
    online: number
    arrived_at: number
  }
}
