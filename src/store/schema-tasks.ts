/** The tables of follow-up tasks; a part of `Schema`, which says how columns are kept. */
export interface TaskSchema {
  task: {
    id: string
    code: string
    field_code: string
    office_id: string
    description: string
    due_on: string
    first_due_on: string
    state: string
    meeting_id: string | null
    source_chat_id: number | null
    source_message_id: number | null
    progress: number | null
    created_by: number
    created_at: number
    finished_at: number | null
  }
  task_event: {
    id: string
    task_id: string
    step: string
    note: string | null
    /** What was handed in, as JSON: Telegram's id, kind and name of each file. */
    files: string
    progress: number | null
    wish: string | null
    answers: string | null
    by_user: number
    at: number
  }
  /** An office that helps with a task. */
  task_part: {
    task_id: string
    office_id: string
    what: string | null
    state: string
    progress: number | null
    asked_at: number
  }
  /** Of which tasks a chat is told on a day; `digest_id` names the message, null before there is one. */
  task_nudge: {
    chat_id: number
    day: string
    task_id: string
    role: string
    seat_id: string
    due_on: string
    digest_id: string | null
  }
  task_number: { field_code: string; year: number; last: number }
  /** A task in the making as JSON. */
  task_draft: { id: string; sheet: string; created_by: number; created_at: number }
  /** A report on a task that waits to be sent; `doubt`: words that may have been meant for it, as JSON. */
  report_draft: {
    user_id: number
    task_id: string
    note: string
    shown: number
    /** Number of the message it was written in. */
    said_in: number | null
    doubt: string | null
    touched_at: number
  }
}
