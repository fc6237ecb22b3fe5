import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  documentKinds,
  documentOf,
  documentsFor,
  endings,
  exitOf,
  paths,
  type Scheme,
  type Stage,
  schemes,
  stages,
} from '../../src/domain/cooperation.ts'
import {
  type CooperationMove,
  type CooperationState,
  isBehindBar,
  move,
  needsDprd,
  type Proof,
} from '../../src/domain/cooperation-steps.ts'

/** What is brought, by column of the tables. */
const brought: Record<string, Proof> = {
  nothing: {},
  press: { confirmed: true },
  document: { document: true },
  words: { words: true },
  'gate, document': { burdens: true, unbudgeted: false, document: true },
  'gate, words': { burdens: false, unbudgeted: false, words: true },
}
const columns = Object.keys(brought)

/** Where each stage leads with what is brought; what it lacks is named by its letter below. */
const lacks: Record<string, string> = {
  c: 'cooperation-unconfirmed',
  d: 'cooperation-document-missing',
  w: 'cooperation-words-missing',
  q: 'cooperation-dprd-unasked',
  l: 'cooperation-last-stage',
  e: 'cooperation-ended',
}

// Columns: nothing, a press, a document, words, both questions of the gate with a document, with words.
const agreed: [Stage, string][] = [
  ['PERSIAPAN', 'c PENAWARAN c c c c'],
  ['PENAWARAN', 'c SUSUN_KB c c c c'],
  ['SUSUN_KB', 'c TTD_KB c c c c'],
  ['TTD_KB', 'd d PERSETUJUAN_DPRD d PERSETUJUAN_DPRD d'],
  ['PERSETUJUAN_DPRD', 'q q q q SUSUN_PKS SUSUN_PKS'],
  ['SUSUN_PKS', 'c TTD_PKS c c c c'],
  ['TTD_PKS', 'd d PELAKSANAAN d PELAKSANAAN d'],
  ['PELAKSANAAN', 'w w w PENATAUSAHAAN w PENATAUSAHAAN'],
  ['PENATAUSAHAAN', 'c PELAPORAN c c c c'],
  ['PELAPORAN', 'l l l l l l'],
]
const joined: [Stage, string][] = [
  ['PERSIAPAN', 'c SUSUN_NK c c c c'],
  ['SUSUN_NK', 'c TTD_NK c c c c'],
  ['TTD_NK', 'd d PELAKSANAAN d PELAKSANAAN d'],
  ['PELAKSANAAN', 'w w w PENATAUSAHAAN w PENATAUSAHAAN'],
  ['PENATAUSAHAAN', 'c PELAPORAN c c c c'],
  ['PELAPORAN', 'l l l l l l'],
]
const abroad: [Stage, string][] = [
  ['PERSIAPAN', 'c LOI c c c c'],
  ['LOI', 'd d RENCANA_KERJA d RENCANA_KERJA d'],
  ['RENCANA_KERJA', 'c PERSETUJUAN_DPRD c c c c'],
  ['PERSETUJUAN_DPRD', 'q q q q SUSUN_MOU SUSUN_MOU'],
  ['SUSUN_MOU', 'c PERSETUJUAN_MENDAGRI c c c c'],
  ['PERSETUJUAN_MENDAGRI', 'd d TTD_MOU d TTD_MOU d'],
  ['TTD_MOU', 'd d PELAKSANAAN d PELAKSANAAN d'],
  ['PELAKSANAAN', 'w w w PENATAUSAHAAN w PENATAUSAHAAN'],
  ['PENATAUSAHAAN', 'c PELAPORAN c c c c'],
  ['PELAPORAN', 'l l l l l l'],
]
const tables: Record<Scheme, [Stage, string][]> = {
  KSDD: agreed,
  KSDPK: agreed,
  SINERGI: joined,
  KSDPL: abroad,
  KSDLL: abroad,
}

const state = (scheme: Scheme, stage: Stage, more: Partial<CooperationState> = {}): CooperationState => ({
  scheme,
  stage,
  ended: null,
  crossCutting: false,
  ...more,
})
const cameTo = (from: CooperationState, event: CooperationMove): string => {
  const moved = move(from, event)
  return typeof moved === 'string' ? moved : (moved.ended ?? moved.stage)
}

describe.each(schemes)('a cooperation of scheme %s', (scheme) => {
  const table = tables[scheme]

  it('has the stages of its table', () => {
    expect(paths[scheme]).toEqual(table.map(([stage]) => stage))
    expect(paths[scheme].every((stage) => stages.includes(stage))).toBe(true)
  })

  it.each(table)('at %s moves on: %s', (stage, row) => {
    const expected = row.split(' ')
    columns.forEach((column, at) => {
      const event: CooperationMove = { do: 'advance', proof: brought[column]! }
      expect(`${column}: ${cameTo(state(scheme, stage), event)}`).toBe(
        `${column}: ${lacks[expected[at]!] ?? expected[at]}`,
      )
      for (const ended of endings) expect(cameTo(state(scheme, stage, { ended }), event)).toBe('cooperation-ended')
    })
  })

  it('goes back to any stage before, and to no other', () => {
    paths[scheme].forEach((stage, at) => {
      for (const to of stages) {
        const before = paths[scheme].indexOf(to)
        const expected = before >= 0 && before < at ? to : 'cooperation-not-back'
        expect(`${stage} ${to} ${cameTo(state(scheme, stage), { do: 'back', to })}`).toBe(`${stage} ${to} ${expected}`)
        expect(cameTo(state(scheme, stage, { ended: 'finished' }), { do: 'back', to })).toBe('cooperation-ended')
      }
    })
  })

  it('is extended from PELAKSANAAN on, and ends from anywhere, once', () => {
    for (const stage of paths[scheme]) {
      const carriedOut = ['PELAKSANAAN', 'PENATAUSAHAAN', 'PELAPORAN'].includes(stage)
      expect(cameTo(state(scheme, stage), { do: 'extend' })).toBe(carriedOut ? stage : 'cooperation-not-signed')
      for (const as of endings) {
        expect(cameTo(state(scheme, stage), { do: 'end', as })).toBe(as)
        expect(cameTo(state(scheme, stage, { ended: as }), { do: 'end', as: 'finished' })).toBe('cooperation-ended')
        expect(cameTo(state(scheme, stage, { ended: as }), { do: 'extend' })).toBe('cooperation-ended')
      }
    }
  })
})

describe('the gate of the DPRD', () => {
  it.each([
    [false, false, false],
    [true, false, true],
    [false, true, true],
    [true, true, true],
  ])('burdens %s, unbudgeted %s: needed %s', (burdens, unbudgeted, needed) => {
    expect(needsDprd({ burdens, unbudgeted })).toBe(needed)
  })

  it.each([
    [{}, 'cooperation-dprd-unasked'],
    [{ burdens: false }, 'cooperation-dprd-unasked'],
    [{ unbudgeted: true, document: true }, 'cooperation-dprd-unasked'],
    [{ burdens: false, unbudgeted: false }, 'cooperation-words-missing'],
    [{ burdens: false, unbudgeted: false, document: true }, 'cooperation-words-missing'],
    [{ burdens: false, unbudgeted: false, words: true }, 'SUSUN_PKS'],
    [{ burdens: true, unbudgeted: false, words: true }, 'cooperation-dprd-needed'],
    [{ burdens: false, unbudgeted: true, words: true }, 'cooperation-dprd-needed'],
    [{ burdens: true, unbudgeted: true, document: true }, 'SUSUN_PKS'],
  ] as [Proof, string][])('with %j comes to %s', (proof, expected) => {
    expect(cameTo(state('KSDD', 'PERSETUJUAN_DPRD'), { do: 'advance', proof })).toBe(expected)
  })
})

describe('documents', () => {
  it.each([
    ['KSDD', ['KB', 'DPRD', 'PKS', 'ADENDUM']],
    ['KSDPK', ['KB', 'DPRD', 'PKS', 'ADENDUM']],
    ['SINERGI', ['NK', 'ADENDUM']],
    ['KSDPL', ['LOI', 'DPRD', 'MENDAGRI', 'MOU', 'ADENDUM']],
    ['KSDLL', ['LOI', 'DPRD', 'MENDAGRI', 'MOU', 'ADENDUM']],
  ] as const)('of %s are %j', (scheme, kinds) => expect(documentsFor(scheme)).toEqual(kinds))

  it('are what a stage of signing or approval is left with', () => {
    for (const stage of stages)
      expect(`${stage} ${documentOf(stage) !== undefined}`).toBe(
        `${stage} ${['document', 'dprd'].includes(exitOf(stage))}`,
      )
    expect(documentKinds.filter((kind) => kind !== 'ADENDUM')).toHaveLength(7)
  })
})

describe('whatever is tried in whatever order', () => {
  const proof = fc.record(
    {
      confirmed: fc.boolean(),
      document: fc.boolean(),
      words: fc.boolean(),
      burdens: fc.boolean(),
      unbudgeted: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  const event: fc.Arbitrary<CooperationMove> = fc.oneof(
    { weight: 6, arbitrary: proof.map((brought) => ({ do: 'advance' as const, proof: brought })) },
    { weight: 1, arbitrary: fc.constantFrom(...stages).map((to) => ({ do: 'back' as const, to })) },
    { weight: 1, arbitrary: fc.constant({ do: 'extend' as const }) },
  )
  const walk = fc.record({
    scheme: fc.constantFrom(...schemes),
    crossCutting: fc.boolean(),
    events: fc.array(event, { maxLength: 60 }),
  })
  type Step = { before: CooperationState; event: CooperationMove; after: CooperationState }
  const walked = (from: CooperationState, events: readonly CooperationMove[]): Step[] => {
    let at = from
    return events.flatMap((each) => {
      const after = move(at, each)
      if (typeof after === 'string') return []
      const step = { before: at, event: each, after }
      at = after
      return [step]
    })
  }

  it('no cross-cutting field comes to an agreement, nor behind it', () => {
    fc.assert(
      fc.property(walk, ({ scheme, events }) => {
        for (const { after } of walked(state(scheme, 'PERSIAPAN', { crossCutting: true }), events)) {
          expect(isBehindBar(scheme, after.stage)).toBe(false)
          expect(['TTD_PKS', 'SUSUN_PKS', 'TTD_NK', 'TTD_MOU', 'PELAKSANAAN']).not.toContain(after.stage)
        }
      }),
    )
  })

  it('nobody passes the gate without approval where it is needed, nor without a reason where it is not', () => {
    fc.assert(
      fc.property(walk, ({ scheme, crossCutting, events }) => {
        const gate = paths[scheme].indexOf('PERSETUJUAN_DPRD')
        let passed = false
        for (const { before, event: tried, after } of walked(state(scheme, 'PERSIAPAN', { crossCutting }), events)) {
          const at = paths[scheme].indexOf(after.stage)
          if (tried.do === 'advance' && before.stage === 'PERSETUJUAN_DPRD') {
            const { burdens, unbudgeted, document, words } = tried.proof
            expect(burdens || unbudgeted ? document : words).toBe(true)
            passed = true
          }
          if (at <= gate) passed = false
          expect(gate < 0 || at <= gate || passed).toBe(true)
        }
      }),
    )
  })

  it('a stage of signing is left forwards by a document alone, and stages follow one another', () => {
    fc.assert(
      fc.property(walk, ({ scheme, crossCutting, events }) => {
        for (const { before, event: tried, after } of walked(state(scheme, 'PERSIAPAN', { crossCutting }), events)) {
          if (tried.do !== 'advance') continue
          expect(paths[scheme].indexOf(after.stage)).toBe(paths[scheme].indexOf(before.stage) + 1)
          if (exitOf(before.stage) === 'document') expect(tried.proof.document).toBe(true)
        }
      }),
    )
  })
})
