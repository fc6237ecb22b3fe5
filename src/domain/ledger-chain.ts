import { createHash } from 'node:crypto'

/** Up to where a chain goes: the number of its last entry, counted from 1 without gaps, and that entry's hash. */
export interface Head {
  seq: number
  /** SHA-256, in hex. */
  hash: string
}

/** What of an entry its hash covers, beside the hash of the entry before and its number. */
export interface Sealable {
  id: string
  /** Epoch milliseconds. */
  at: number
  actor: string
  operation: string
  subject: string
  officeId: string | null
  /** The JSON text as it is stored. */
  change: string
}

export type SealedEntry = Sealable & Head

/** A free text that belongs to an entry, as long as it is kept. */
export interface KeptText {
  name: string
  salt: string
  text: string
}

/** Before the first entry. */
export const beginning: Head = { seq: 0, hash: '0'.repeat(64) }

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The chain one entry further. Everything that is hashed is a JSON list of texts and whole numbers, which has one spelling. */
export function sealed(head: Head, { id, at, actor, operation, subject, officeId, change }: Sealable): Head {
  const seq = head.seq + 1
  return { seq, hash: sha256(JSON.stringify([head.hash, seq, id, at, actor, operation, subject, officeId, change])) }
}

/** What stands in an entry instead of a free text: without the salt nobody can tell whether a guess is right. */
export const digestOf = (salt: string, text: string): string => sha256(JSON.stringify([salt, text]))

/** JSON with the keys of every object in order and without what is undefined: equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/**
 * The keys of a change under which the digests of its free texts stand, and how many texts of earlier entries were
 * erased by it.
 */
export const textsKey = 'texts'
export const erasedKey = 'erased'

/** A head that somebody noted elsewhere, of its hash perhaps only the first digits, and where it stands. */
export interface NotedHead extends Head {
  where: string
}

/** The first thing about a record that is not as it was written. */
export type Flaw =
  /** Entries are gone: from `seq` to `until`, both included. */
  | { kind: 'missing'; seq: number; until: number }
  /** The entry is not what was sealed under this number. */
  | { kind: 'altered'; seq: number; id: string }
  /** It stands where no entry was sealed: twice under a number, or beyond the last. */
  | { kind: 'foreign'; seq: number; id: string }
  /** A free text of the entry is not the one it was written with. */
  | { kind: 'text-altered'; seq: number; id: string; name: string }
  /** The entry's free text is gone, and no erasing is on record that would account for it. */
  | { kind: 'text-missing'; seq: number; id: string; name: string }
  /** The chain was made anew: between these numbers, both included, stands something else than when a head was noted; `where` is empty for the one kept beside the chain. */
  | { kind: 'rewritten'; seq: number; until: number; where: string }

export interface Proof {
  flaw: Flaw | undefined
  /** How far the record goes, or up to where it is unbroken. */
  head: Head
  /** Entries that are not sealed yet: until they are, nobody would notice a change of them. */
  unsealed: number
  /** Free texts that were erased, as the record says. */
  erased: number
}

/** Everything a record is proved from. */
export interface LedgerRecord {
  /** The sealed entries in the order of their numbers, each with its texts. */
  entries: AsyncIterable<SealedEntry & { texts: readonly KeptText[] }>
  /** What was written last, where sealing keeps it; undefined when nothing was ever sealed. */
  head: Head | undefined
  unsealed: readonly Pick<Sealable, 'change'>[]
  /** Heads noted elsewhere. */
  noted: readonly NotedHead[]
}

/** Walks through a record and finds the first thing that is not as it was written. */
export async function prove({ entries, head: kept, unsealed, noted }: LedgerRecord): Promise<Proof> {
  const last = kept?.seq ?? 0
  const known = [...noted, ...(kept ? [{ ...kept, where: '' }] : [])]
  const knownAt = Map.groupBy(known, ({ seq }) => seq)
  let head = beginning
  /** Up to here a known head agrees. */
  let agreed = 0
  let gone = 0
  let firstGone: Flaw | undefined
  let erased = sumErased(unsealed)
  const proof = (flaw?: Flaw): Proof => ({ flaw, head, unsealed: unsealed.length, erased: gone })
  for await (const entry of entries) {
    const { seq, id } = entry
    if (seq > head.seq + 1) return proof({ kind: 'missing', seq: head.seq + 1, until: seq - 1 })
    if (seq <= head.seq || seq > last) return proof({ kind: 'foreign', seq, id })
    const next = sealed(head, entry)
    if (next.hash !== entry.hash) return proof({ kind: 'altered', seq, id })
    const texts = wrongText(entry)
    if (texts.altered) return proof({ kind: 'text-altered', seq, id, name: texts.altered })
    if (texts.gone[0]) firstGone ??= { kind: 'text-missing', seq, id, name: texts.gone[0] }
    gone += texts.gone.length
    erased += sumErased([entry])
    for (const { hash, where } of knownAt.get(seq) ?? []) {
      if (!next.hash.startsWith(hash)) return proof({ kind: 'rewritten', seq: agreed + 1, until: seq, where })
      agreed = seq
    }
    head = next
  }
  const furthest = Math.max(0, ...known.map(({ seq }) => seq))
  if (furthest > head.seq) return proof({ kind: 'missing', seq: head.seq + 1, until: furthest })
  return proof(gone > erased ? firstGone : undefined)
}

function wrongText({ change, texts }: { change: string; texts: readonly KeptText[] }): {
  altered?: string
  gone: string[]
} {
  const digests = digestsIn(change)
  const altered = texts.find(({ name, salt, text }) => digests[name] !== digestOf(salt, text))
  const there = new Set(texts.map(({ name }) => name))
  const gone = Object.keys(digests).filter((name) => !there.has(name))
  return altered ? { altered: altered.name, gone } : { gone }
}

function digestsIn(change: string): Record<string, string> {
  const { [textsKey]: digests } = JSON.parse(change) as Record<string, unknown>
  return (digests as Record<string, string> | undefined) ?? {}
}

function sumErased(entries: readonly Pick<Sealable, 'change'>[]): number {
  let sum = 0
  for (const { change } of entries)
    if (change.includes(`"${erasedKey}":`)) sum += Number((JSON.parse(change) as { erased?: number })[erasedKey] ?? 0)
  return sum
}
