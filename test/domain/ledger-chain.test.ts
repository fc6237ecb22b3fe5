import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  beginning,
  canonicalJson,
  digestOf,
  type Head,
  type KeptText,
  type LedgerRecord,
  type NotedHead,
  type Proof,
  prove,
  type Sealable,
  type SealedEntry,
  sealed,
} from '../../src/domain/ledger-chain.ts'

/*
 * A record of entries 1 to n, and what is done to it; the proof names the first entry where it shows.
 *
 *   one field of entry k changed          altered k
 *   its text changed                      text-altered k
 *   its text gone, nobody erased one      text-missing k, the first such
 *   entries k to l gone                   missing k to l, also when l is the last
 *   contents of k and l swapped           altered k
 *   one put in behind the last            foreign n + 1
 *   k changed and all after sealed anew   rewritten, between the last noted head that fits and the first that does not
 *   a text erased and noted as such       sound
 */

type Kept = SealedEntry & { texts: KeptText[] }

interface Written {
  entries: Kept[]
  head: Head
}

const plain = (at: number): Sealable => ({
  id: `id${at}`,
  at: 1_683_165_600_000 + at,
  actor: `user:${700 + at}`,
  operation: 'answer.give',
  subject: 'meeting:m1',
  officeId: at % 2 === 0 ? 'DISBUN' : null,
  change: canonicalJson({
    office: 'DISBUN',
    answer: 'present',
    texts: { reason: digestOf(`salt${at}`, `alasan ${at}`) },
  }),
})

const texts = (at: number): KeptText[] => [{ name: 'reason', salt: `salt${at}`, text: `alasan ${at}` }]

/** Entries sealed one after the other, each with a text. */
function written(count: number, change: (entry: Sealable) => Sealable = (entry) => entry): Written {
  let head = beginning
  const entries: Kept[] = []
  for (let at = 1; at <= count; at += 1) {
    const entry = change(plain(at))
    head = sealed(head, entry)
    entries.push({ ...entry, ...head, texts: texts(at) })
  }
  return { entries, head }
}

const proofOf = (
  entries: readonly Kept[],
  head: Head | undefined,
  { noted = [], unsealed = [] }: { noted?: NotedHead[]; unsealed?: LedgerRecord['unsealed'] } = {},
): Promise<Proof> =>
  prove({
    entries: (async function* () {
      yield* entries
    })(),
    head,
    unsealed,
    noted,
  })

const at = (count: number, seq: number): NotedHead => ({
  seq,
  hash: written(count).entries[seq - 1]!.hash,
  where: `no. ${seq}`,
})

describe('a chain', () => {
  it('as it was written is sound, and says how far it goes', async () => {
    const { entries, head } = written(20)
    expect(await proofOf(entries, head, { noted: [at(20, 5), at(20, 20)] })).toEqual({
      flaw: undefined,
      head,
      unsealed: 0,
      erased: 0,
    })
    expect(await proofOf([], undefined)).toMatchObject({ flaw: undefined, head: beginning })
  })

  it('has hashes that another program can compute', () => {
    const entry: Sealable = {
      id: 'a',
      at: 1,
      actor: 'system',
      operation: 'meeting.begin',
      subject: 'meeting:m1',
      officeId: null,
      change: '{"from":"scheduled","to":"in_progress"}',
    }
    // As Python's hashlib and json compute it, from the list of the hash before, the number and the fields.
    expect(sealed(beginning, entry)).toEqual({
      seq: 1,
      hash: 'df8d3789071f597fc12038c6e0e958130c1d1f74bfcb0eec827eac7658ff13be',
    })
  })

  it('names the entry of which anything was changed', async () => {
    const fields = ['id', 'at', 'actor', 'operation', 'subject', 'officeId', 'change', 'hash'] as const
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.constantFrom(...fields), async (seq, field) => {
        const { entries, head } = written(12)
        const before = entries[seq - 1]!
        const other =
          field === 'at' ? before.at + 1 : field === 'change' ? before.change.replace('present', 'absent') : 'x'
        const spoilt = entries.with(seq - 1, { ...before, [field]: other } as Kept)
        const { flaw, head: until } = await proofOf(spoilt, head)
        expect(flaw).toMatchObject({ kind: 'altered', seq })
        expect(until.seq).toBe(seq - 1)
      }),
      { numRuns: 60 },
    )
  })

  it('names the first of the entries that are gone, also of the last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), async (from, count) => {
        const { entries, head } = written(12)
        const until = Math.min(12, from + count - 1)
        const { flaw } = await proofOf(entries.toSpliced(from - 1, count), head)
        expect(flaw).toEqual({ kind: 'missing', seq: from, until })
      }),
      { numRuns: 60 },
    )
  })

  it('names the first of two entries that changed places', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 2 }),
        async (pair) => {
          const [first, second] = pair.sort((a, b) => a - b) as [number, number]
          const { entries, head } = written(12)
          const [one, other] = [entries[first - 1]!, entries[second - 1]!]
          const swapped = entries.with(first - 1, { ...other, seq: first }).with(second - 1, { ...one, seq: second })
          expect((await proofOf(swapped, head)).flaw).toMatchObject({ kind: 'altered', seq: first })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('names an entry that was put in, in between or behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 13 }), async (seq) => {
        const { entries, head } = written(12)
        const later = entries.slice(seq - 1).map((entry) => ({ ...entry, seq: entry.seq + 1 }))
        const before = entries[seq - 2] ?? beginning
        const foreign = { ...plain(99), ...sealed(before, plain(99)), texts: texts(99) }
        const { flaw } = await proofOf([...entries.slice(0, seq - 1), foreign, ...later], head)
        // It was sealed soundly: what follows it no longer fits, the last not its seal, and behind that nothing is sealed.
        expect(flaw).toMatchObject(
          seq === 13
            ? { kind: 'foreign', seq: 13 }
            : seq === 12
              ? { kind: 'rewritten', until: 12 }
              : { kind: 'altered', seq: seq + 1 },
        )
        const twice = entries.toSpliced(seq - 1, 0, { ...foreign, seq: Math.max(1, seq - 1) })
        if (seq > 1) expect((await proofOf(twice, head)).flaw).toMatchObject({ kind: 'foreign', seq: seq - 1 })
      }),
      { numRuns: 30 },
    )
  })

  it('that was made anew as a whole is found out by what was noted elsewhere', async () => {
    const forged = written(12, (entry) => (entry.id === 'id7' ? { ...entry, actor: 'user:1' } : entry))
    const noted = [at(12, 4), at(12, 6), at(12, 9), at(12, 12)]
    // Nothing gives it away but the heads: that is why they are kept elsewhere.
    expect((await proofOf(forged.entries, forged.head)).flaw).toBeUndefined()
    expect((await proofOf(forged.entries, forged.head, { noted })).flaw).toEqual({
      kind: 'rewritten',
      seq: 7,
      until: 9,
      where: 'no. 9',
    })
    const short = [{ ...at(12, 9), hash: at(12, 9).hash.slice(0, 12) }]
    expect((await proofOf(forged.entries, forged.head, { noted: short })).flaw).toMatchObject({ seq: 1, until: 9 })
    expect((await proofOf(written(12).entries, written(12).head, { noted: short })).flaw).toBeUndefined()
  })

  it('cut off together with its own head is found out by a head noted elsewhere', async () => {
    const { entries } = written(9)
    const head = { seq: 9, hash: entries[8]!.hash }
    expect((await proofOf(entries, head, { noted: [at(12, 12)] })).flaw).toEqual({
      kind: 'missing',
      seq: 10,
      until: 12,
    })
  })

  it('knows a text that was changed, and one that is gone without being erased', async () => {
    const { entries, head } = written(6)
    const other = entries.with(3, { ...entries[3]!, texts: [{ ...texts(4)[0]!, text: 'lain' }] })
    expect((await proofOf(other, head)).flaw).toEqual({ kind: 'text-altered', seq: 4, id: 'id4', name: 'reason' })
    const added = entries.with(1, { ...entries[1]!, texts: [...texts(2), { name: 'note', salt: 's', text: 'x' }] })
    expect((await proofOf(added, head)).flaw).toMatchObject({ kind: 'text-altered', seq: 2, name: 'note' })
    const gone = entries.map((entry) => (entry.seq < 3 ? { ...entry, texts: [] } : entry))
    expect((await proofOf(gone, head)).flaw).toEqual({ kind: 'text-missing', seq: 1, id: 'id1', name: 'reason' })
    // The entry about the erasing may wait to be sealed itself.
    const erased = [{ change: '{"erased":2}' }]
    expect(await proofOf(gone, head, { unsealed: erased })).toMatchObject({ flaw: undefined, erased: 2, unsealed: 1 })
    expect((await proofOf(gone, head, { unsealed: [{ change: '{"erased":1}' }] })).flaw).toBeDefined()
  })
})

it('equal values have one spelling', () => {
  expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}')
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})
