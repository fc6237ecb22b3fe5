import type { Generated } from 'kysely'

/** The tables of the audit; a part of `Schema`, which says how columns are kept. */
export interface LedgerSchema {
  /** Every change, never altered and never removed: triggers see to it. */
  ledger: {
    id: string
    at: number
    actor: string
    operation: string
    subject: string
    /** The office it was done for; null when for none or for several. */
    office_id: Generated<string | null>
    /** Canonical JSON. Of free texts it holds digests alone. */
    change: string
    /** Its number in the chain and the hash that covers the one before; both null until it is sealed. */
    seq: Generated<number | null>
    hash: Generated<string | null>
  }
  /** Free texts of entries, each with the salt of its digest; a row is removed to erase it. */
  ledger_text: { ledger_id: string; name: string; at: number; salt: string; text: string }
  /** One row: how far the chain goes. */
  ledger_head: { id: number; seq: number; hash: string; at: number }
}
