import type { Generated } from 'kysely'

/** The tables of rights and of the roster as a whole; a part of `Schema`, which says how columns are kept. */
export interface RosterSchema {
  /** The right of the secretariat, granted in the chat; those of the environment have no row. */
  secretariat_right: {
    id: string
    user_id: number
    state: string
    asked_at: number
    decided_by: number | null
    decided_at: number | null
    ended_by: number | null
    ended_at: number | null
  }
  secretariat_link: {
    code_hash: string
    issued_by: number
    issued_at: number
    expires_at: number
    used_by: number | null
    used_at: number | null
    revoked_at: number | null
  }
  /** A list read from a file, of the kind `roster` or `days-off`, waiting to be put in force: its rows as JSON. */
  roster_file: {
    id: string
    kind: Generated<string>
    state: string
    rows: string
    sent_by: number
    sent_at: number
    settled_by: number | null
    settled_at: number | null
  }
  /** A transfer of officials: its moves as JSON; `effective_on` is a plain date. */
  transfer: {
    id: string
    state: string
    effective_on: string | null
    moves: string
    made_by: number
    made_at: number
    settled_by: number | null
    settled_at: number | null
  }
}
