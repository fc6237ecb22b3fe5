/** The tables of times that are offered; a part of `Schema`, which says how columns are kept. */
export interface PollSchema {
  /** Times offered for one meeting in the making. */
  time_poll: {
    id: string
    meeting_id: string
    /** JSON: the slots in their order, by which the marks of an answer are counted. */
    slots: string
    state: string
    answer_by: number
    /** JSON: the ids of the offices that were asked. */
    asked: string
    asked_by: number
    asked_at: number
    proposed_at: number | null
    settled_at: number | null
  }
  /** What an office said of them; the latest one stands. */
  time_poll_answer: {
    id: string
    poll_id: string
    office_id: string
    /** JSON: a mark for each slot, or null. */
    marks: string
    given_by: number
    given_as: string
    given_at: number
  }
}
