import { describe, expect, it } from 'vitest'
import type { Office, Official } from '../../src/domain/directory.ts'
import { checkRoster, type RosterLine } from '../../src/domain/roster-check.ts'
import { changesIn, farAhead, planRoster, type RosterDirectory, type RosterPlan } from '../../src/domain/roster-plan.ts'

const office = (code: string, name: string, more: Partial<Office> = {}): Office => ({
  id: code,
  code,
  name,
  kind: 'dinas',
  headTitle: `Kepala ${name}`,
  coordinatorId: null,
  aliases: [],
  rank: 10,
  enabled: true,
  ...more,
})

const offices = [
  office('AS1', 'Asisten Pemerintahan', { kind: 'asisten', headTitle: 'Asisten I', rank: 1 }),
  office('AS2', 'Asisten Perekonomian', { kind: 'asisten', headTitle: 'Asisten II', aliases: ['ekbang'], rank: 2 }),
  office('DISBUN', 'Dinas Perkebunan', { coordinatorId: 'AS2', aliases: ['disbun', 'kebun'] }),
  office('BAPPEDA', 'Bappeda', { kind: 'badan', enabled: false, rank: 9 }),
  office('TAMU1', 'Tamu', { kind: 'guest', rank: 99 }),
]

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
const today = day('2023-05-04')
const official = (id: string, name: string, more: Partial<Official> = {}): Official => ({
  id,
  name,
  standing: 'definitif',
  sinceOn: null,
  untilOn: null,
  ...more,
})

const at = (line: Partial<RosterLine>, number = 2): RosterLine => ({ line: number, code: 'DISBUN', ...line })
const faultsOf = (...lines: RosterLine[]) => checkRoster(lines, offices).faults

describe('rows that cannot be taken', () => {
  const fresh = { code: 'DISNAKER', name: 'Dinas Tenaga Kerja', kind: 'dinas', title: 'Kepala Dinas Tenaga Kerja' }
  const bad: [string, RosterLine[], object[]][] = [
    ['a code with spaces', [at({ ...fresh, code: 'DIS NAKER' })], [{ column: 'code', reason: 'code-bad' }]],
    ['a code of one letter', [at({ ...fresh, code: 'D' })], [{ reason: 'code-bad', value: 'D' }]],
    ['a code of thirteen', [at({ ...fresh, code: 'ABCDEFGHIJKLM' })], [{ reason: 'code-bad' }]],
    ['a code with a formula', [at({ ...fresh, code: '=A1' })], [{ reason: 'code-bad' }]],
    ['a guest', [at({ code: 'TAMU1' })], [{ reason: 'guest', value: 'TAMU1' }]],
    ['another kind', [at({ kind: 'badan' })], [{ column: 'kind', reason: 'kind-fixed' }]],
    [
      'new without a name',
      [at({ ...fresh, name: undefined as never })],
      [{ reason: 'name-missing', value: 'DISNAKER' }],
    ],
    ['new without a kind', [at({ ...fresh, kind: undefined as never })], [{ reason: 'kind-missing' }]],
    ['new without a title', [at({ ...fresh, title: undefined as never })], [{ reason: 'title-missing' }]],
    [
      'new with a code alone',
      [at({ code: 'DISNAKER' })],
      [{ reason: 'name-missing' }, { reason: 'kind-missing' }, { reason: 'title-missing' }],
    ],
    [
      'a name too long',
      [at({ name: 'x'.repeat(151) })],
      [{ column: 'name', reason: 'too-long', value: 'x'.repeat(60) }],
    ],
    ['a name of nothing', [at({ name: '\u202e\u200b' })], [{ column: 'name', reason: 'too-long' }]],
    ['an official too long', [at({ official: 'x'.repeat(101) })], [{ column: 'official', reason: 'too-long' }]],
    ['an alias too long', [at({ aliases: ['x'.repeat(61)] })], [{ column: 'aliases', reason: 'too-long' }]],
    [
      'too many aliases',
      [at({ aliases: Array.from({ length: 31 }, (_, number) => `a${number}`) })],
      [{ reason: 'too-many-aliases', value: '31' }],
    ],
    [
      'an unknown coordinator',
      [at({ coordinator: 'Asisten IX' })],
      [{ reason: 'coordinator-unknown', value: 'Asisten IX' }],
    ],
    ['a coordinator that is none', [at({ coordinator: 'BAPPEDA' })], [{ reason: 'coordinator-unknown' }]],
    ['itself as coordinator', [at({ code: 'AS1', coordinator: 'Asisten I' })], [{ reason: 'coordinator-itself' }]],
    ['the name of another office', [at({ name: 'bappeda' })], [{ column: 'name', reason: 'name-taken' }]],
    [
      'two new offices of one name',
      [at(fresh), at({ ...fresh, code: 'NAKER' }, 3)],
      [
        { line: 2, reason: 'name-taken' },
        { line: 3, reason: 'name-taken' },
      ],
    ],
    [
      'a status without a name',
      [at({ standing: 'plt' })],
      [{ column: 'official', reason: 'official-missing', value: 'plt' }],
    ],
    ['a date without a name', [at({ since: '2023-05-04' })], [{ reason: 'official-missing', value: '2023-05-04' }]],
    [
      'an end before the beginning',
      [at({ official: 'Nama', since: '2023-05-04', until: '2023-05-03' })],
      [{ column: 'until', reason: 'until-before-since', value: '2023-05-03' }],
    ],
    [
      'one person twice',
      [at({ official: 'Nama' }), at({ official: 'NAMA ' }, 3)],
      [{ line: 3, reason: 'official-twice' }],
    ],
    [
      'two on one seat',
      [at({ official: 'Satu' }), at({ official: 'Dua', standing: 'plt' }, 3)],
      [{ line: 3, reason: 'seat-twice', value: 'Dua' }],
    ],
    [
      'rows that contradict each other',
      [at({ name: 'Dinas Kebun' }), at({ name: 'Dinas Perkebunan dan Peternakan' }, 7)],
      [{ line: 7, column: 'name', reason: 'contradicts' }],
    ],
    [
      'all of it, in the order of the file',
      [at({ coordinator: 'x' }, 9), at({ code: 'd', name: 'y' }, 3), at({ standing: 'plh' }, 5)],
      [
        { line: 3, reason: 'code-bad' },
        { line: 3, reason: 'kind-missing' },
        { line: 3, reason: 'title-missing' },
        { line: 5 },
        { line: 9 },
      ],
    ],
  ]
  it.each(bad)('%s', (_, lines, faults) => expect(faultsOf(...lines)).toMatchObject(faults))

  it('say as many things as there are', () =>
    expect(faultsOf(at({ coordinator: 'x', standing: 'plt' }))).toHaveLength(2))
})

describe('rows that can be taken', () => {
  it.each([
    ['a known code alone', [at({})]],
    ['a Plh. beside the head', [at({ official: 'Satu' }), at({ official: 'Dua', standing: 'plh' }, 3)]],
    [
      'one after the other',
      [at({ official: 'Satu', until: '2023-05-31' }), at({ official: 'Dua', since: '2023-06-01' }, 3)],
    ],
    ['a coordinator by its title', [at({ coordinator: 'asisten  i' })]],
    ['a coordinator by an alias', [at({ coordinator: 'Ekbang' })]],
    [
      'a coordinator the same file adds',
      [
        at({ code: 'AS4', name: 'Asisten Baru', kind: 'asisten', title: 'Asisten IV' }),
        at({ coordinator: 'Asisten IV' }, 3),
      ],
    ],
    ['names swapped in one file', [at({ name: 'Bappeda' }), at({ code: 'BAPPEDA', name: 'Dinas Perkebunan' }, 3)]],
  ] as [string, RosterLine[]][])('%s', (_, lines) => expect(faultsOf(...lines)).toEqual([]))

  it('come out cleaned, with the coordinator as an id', () =>
    expect(checkRoster([at({ name: ' Dinas\u202e  Kebun ', coordinator: 'Asisten I' })], offices).rows).toEqual([
      { line: 2, code: 'DISBUN', name: 'Dinas Kebun', coordinator: 'AS1' },
    ]))
})

describe('what a roster changes', () => {
  const officials = new Map([
    ['DISBUN', [official('O1', 'Kepala Lama', { sinceOn: day('2020-01-01') })]],
    [
      'AS1',
      [official('O2', 'Pelaksana', { standing: 'plt' }), official('O3', 'Dahulu', { untilOn: day('2019-12-31') })],
    ],
  ])
  const directory: RosterDirectory = { offices, officials, planned: [] }
  const plan = (lines: RosterLine[], over: Partial<RosterDirectory> = {}): RosterPlan => {
    const { rows, faults } = checkRoster(lines, offices)
    expect(faults).toEqual([])
    return planRoster(rows, { ...directory, ...over }, today)
  }
  const only = (wanted: RosterPlan) =>
    Object.fromEntries(Object.entries(wanted).filter(([, each]) => !Array.isArray(each) || each.length > 0))
  const seat = (name: string, more: object = {}) => ({
    officeId: 'DISBUN',
    taker: { name, standing: 'definitif', since: null, until: null, ...more },
  })

  const cases: [string, RosterLine[], object][] = [
    ['nothing, where it says the same', [at({ name: 'Dinas Perkebunan', enabled: true })], { unchanged: 1 }],
    ['nothing, for whoever is noted already', [at({ official: 'kepala lama' })], { unchanged: 1 }],
    ['nothing, for the same aliases in another order', [at({ aliases: ['kebun', 'disbun'] })], { unchanged: 1 }],
    [
      'a name',
      [at({ name: 'Dinas Kebun' })],
      { renamed: [{ officeId: 'DISBUN', before: 'Dinas Perkebunan', after: 'Dinas Kebun' }], unchanged: 0 },
    ],
    [
      'a title',
      [at({ title: 'Kadisbun' })],
      { retitled: [{ officeId: 'DISBUN', before: 'Kepala Dinas Perkebunan', after: 'Kadisbun' }], unchanged: 0 },
    ],
    [
      'a coordinator',
      [at({ coordinator: 'Asisten I' })],
      { coordinated: [{ officeId: 'DISBUN', coordinatorId: 'AS1' }], unchanged: 0 },
    ],
    [
      'nobody to coordinate',
      [at({ coordinator: null })],
      { coordinated: [{ officeId: 'DISBUN', coordinatorId: null }], unchanged: 0 },
    ],
    [
      'aliases',
      [at({ aliases: ['disbun'] })],
      { aliased: [{ officeId: 'DISBUN', aliases: ['disbun'] }], unchanged: 0 },
    ],
    ['what is set aside', [at({ enabled: false })], { disabled: ['DISBUN'], unchanged: 0 }],
    ['what is taken into use', [at({ code: 'BAPPEDA', enabled: true })], { enabled: ['BAPPEDA'], unchanged: 0 }],
    [
      'a first name for a seat',
      [at({ code: 'AS2', official: 'Baru' })],
      { named: [{ ...seat('Baru'), officeId: 'AS2' }], unchanged: 0 },
    ],
    [
      'a new head for an old one',
      [at({ official: 'Baru' })],
      { passed: [{ ...seat('Baru'), from: ['Kepala Lama'] }], unchanged: 0 },
    ],
    [
      'a Plh. beside the head',
      [at({ official: 'Baru', standing: 'plh' })],
      { named: [seat('Baru', { standing: 'plh' })], unchanged: 0 },
    ],
    [
      'a Plt. who becomes the head',
      [at({ code: 'AS1', official: 'Pelaksana', since: '2023-05-01' })],
      {
        passed: [{ ...seat('Pelaksana', { since: '2023-05-01' }), officeId: 'AS1', from: ['Pelaksana'] }],
        unchanged: 0,
      },
    ],
    [
      'somebody to come',
      [at({ official: 'Baru', since: '2023-06-01' })],
      { coming: [seat('Baru', { since: '2023-06-01' })], unchanged: 0 },
    ],
    [
      'the first day of whoever is noted',
      [at({ official: 'Kepala Lama', since: '2021-02-03' })],
      {
        dated: [{ officeId: 'DISBUN', officialId: 'O1', name: 'Kepala Lama', since: '2021-02-03', until: null }],
        unchanged: 0,
      },
    ],
    [
      'the last day of whoever is noted',
      [at({ official: 'Kepala Lama', until: '2023-05-31' })],
      {
        dated: [
          { officeId: 'DISBUN', officialId: 'O1', name: 'Kepala Lama', since: '2020-01-01', until: '2023-05-31' },
        ],
        unchanged: 0,
      },
    ],
    [
      'somebody of the past, whom nobody gives way to',
      [at({ official: 'Lebih Dahulu', since: '2015-01-01', until: '2019-12-31' })],
      { named: [seat('Lebih Dahulu', { since: '2015-01-01', until: '2019-12-31' })], unchanged: 0 },
    ],
    ['nobody of the past twice', [at({ code: 'AS1', official: 'Dahulu', until: '2019-12-31' })], { unchanged: 1 }],
  ]
  it.each(cases)('%s', (_, lines, expected) => expect(only(plan(lines))).toEqual(expected))

  it('an office that is new, behind the others of its kind', () => {
    const { added } = plan([
      at({
        code: 'DISNAKER',
        name: 'Dinas Tenaga Kerja',
        kind: 'dinas',
        title: 'Kadisnaker',
        aliases: ['naker', 'disnaker'],
      }),
    ])
    expect(added).toEqual([
      {
        id: 'DISNAKER',
        code: 'DISNAKER',
        name: 'Dinas Tenaga Kerja',
        kind: 'dinas',
        headTitle: 'Kadisnaker',
        coordinatorId: null,
        aliases: ['naker'],
        rank: 11,
        enabled: true,
      },
    ])
  })

  it('nothing twice that is planned already', () => {
    const planned = [seat('Baru', { since: '2023-06-01' })] as RosterDirectory['planned']
    expect(plan([at({ official: 'Baru', since: '2023-06-01' })], { planned }).coming).toEqual([])
  })

  it('nothing about offices the file does not name', () => {
    const wanted = plan([at({ code: 'AS1' })])
    expect(changesIn(wanted)).toBe(0)
    expect(wanted.unchanged).toBe(1)
  })
})

describe('a first day too far ahead', () => {
  const officials = new Map([['DISBUN', [official('O1', 'Kepala Kelak', { sinceOn: day('2030-01-01') })]]])
  const farOf = (...lines: RosterLine[]) => {
    const { rows } = checkRoster(lines, offices)
    return farAhead(rows, planRoster(rows, { offices, officials, planned: [] }, today), today)
  }

  it.each([
    ['of somebody new', [at({ official: 'Baru', since: '2024-05-05' })], ['2024-05-05']],
    ['of an office the file adds', [at({ code: 'BARU', official: 'Baru', since: '2098-01-01' })], ['2098-01-01']],
    ['that is noted otherwise', [at({ official: 'Kepala Kelak', since: '2031-01-01' })], ['2031-01-01']],
  ])('%s is a fault of its row', (_, lines, values) =>
    expect(farOf(...lines)).toEqual(values.map((value) => ({ line: 2, column: 'since', reason: 'since-far', value }))),
  )

  it.each([
    ['a year from now', [at({ official: 'Baru', since: '2024-05-04' })]],
    ['that is noted already', [at({ official: 'Kepala Kelak', since: '2030-01-01' })]],
    ['long ago', [at({ official: 'Baru', since: '1998-02-01' })]],
  ])('%s is none', (_, lines) => expect(farOf(...lines)).toEqual([]))
})

it('puts new offices one behind the other, each behind the last of its kind', () => {
  const kinds = ['badan', 'kecamatan', 'badan', 'kecamatan', 'dinas', 'badan'] as const
  const lines = kinds.map((kind, index) => ({
    ...at({ code: `BARU${index}`, name: `Kantor ${index}`, title: `Kepala ${index}`, kind }, index + 2),
  }))
  const { rows } = checkRoster(lines, offices)
  const { added } = planRoster(rows, { offices, officials: new Map(), planned: [] }, today)
  // Of districts there were none: the first stands behind the offices before them.
  expect(added.map(({ kind, rank }) => `${kind} ${rank}`)).toEqual([
    'badan 10',
    'kecamatan 11',
    'badan 11',
    'kecamatan 12',
    'dinas 11',
    'badan 12',
  ])
})
