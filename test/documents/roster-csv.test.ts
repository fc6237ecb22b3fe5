import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rosterCsv } from '../../src/documents/roster-csv.ts'
import { type Office, type Official, officeKinds } from '../../src/domain/directory.ts'
import { isName } from '../../src/domain/name.ts'
import { plainLine } from '../../src/domain/plain-line.ts'
import { checkRoster } from '../../src/domain/roster-check.ts'
import { changesIn, farAhead, planRoster } from '../../src/domain/roster-plan.ts'
import { readRoster } from '../../src/language/roster.ts'
import { formatFor } from '../../src/locales/format.ts'
import { textsFor } from '../../src/locales/texts.ts'

const speech = { t: textsFor('id'), format: formatFor('id', 'Asia/Jakarta') }
const today = Temporal.PlainDate.from('2023-05-04')
const kinds = officeKinds.filter((kind) => kind !== 'guest')

const asis: Office = {
  id: 'AS1',
  code: 'AS1',
  name: 'Asisten Pemerintahan',
  kind: 'asisten',
  headTitle: 'Asisten I',
  coordinatorId: null,
  aliases: [],
  rank: 1,
  enabled: true,
}

const textOf = (entries: Parameters<typeof rosterCsv>[1]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(rosterCsv(speech, entries))

describe('the roster as CSV', () => {
  it('opens in an Indonesian Excel: byte order mark, semicolons, CRLF, months in words', () => {
    const official: Official = {
      id: 'O',
      name: 'Nama; "Gelar", M.Si.',
      standing: 'plt',
      sinceOn: Temporal.PlainDate.from('2023-05-04'),
      untilOn: null,
    }
    expect(textOf([{ office: { ...asis, coordinatorId: 'SEKDA', aliases: ['as1', 'asisten 1'] }, official }])).toBe(
      '\uFEFFkode;nama;jenis;asisten koordinator;jabatan kepala;singkatan/alias;nama pejabat;status (definitif/Plt./Plh.);sejak;sampai;aktif\r\n' +
        'AS1;Asisten Pemerintahan;Asisten;SEKDA;Asisten I;as1, asisten 1;"Nama; ""Gelar"", M.Si.";Plt.;4 Mei 2023;;ya\r\n',
    )
  })

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+62811', "'+62811"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["'=1", "''=1"],
    ["'Aisyiyah", "'Aisyiyah"],
    ['a=b', 'a=b'],
  ])('keeps a sheet from taking %s for a formula', (name, cell) =>
    expect(textOf([{ office: { ...asis, name }, official: null }])).toContain(`\r\nAS1;${cell};Asisten;`),
  )

  const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
  const code = fc.array(letters, { minLength: 2, maxLength: 12 }).map((signs) => signs.join(''))
  const line = (longest: number) =>
    fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: longest }),
        fc.constantFrom('=1+1', '+62', '-x', '@y', "'=z", "'", '";"', 'a;b', '"quoted"', 'Café – Ŝ', '4 Mei'),
      )
      .map(plainLine)
      .filter((text) => isName(text) && text.length <= longest && !/^(?:[-–]|tidak ada|tanpa|kosong)$/i.test(text))
  const alias = line(30)
    .map((text) => text.replace(/[,;|]/g, ' ').trim())
    .filter(isName)
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }))

  const officeOf = fc.record({
    code,
    name: line(60),
    kind: fc.constantFrom(...kinds),
    headTitle: line(60),
    aliases: fc.uniqueArray(alias, { maxLength: 5 }),
    rank: fc.nat(),
    enabled: fc.boolean(),
  })
  const officialOf = fc.record({
    name: line(60),
    standing: fc.constantFrom('definitif' as const, 'plt' as const, 'plh' as const),
    sinceOn: fc.option(day),
    untilOn: fc.option(day),
  })

  it('read back as it is changes nothing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(officeOf, fc.option(officialOf)), {
          minLength: 1,
          maxLength: 6,
          selector: ([each]) => each.code,
        }),
        (made) => {
          const names = new Set(made.map(([each]) => each.name.toLowerCase().replace(/\s+/g, ' ')))
          fc.pre(names.size === made.length)
          const leader = made.find(([{ kind }]) => kind === 'asisten')?.[0].code
          const entries = made.map(([each, holder], at) => {
            const coordinatorId = leader && leader !== each.code && at % 2 === 0 ? leader : null
            const office: Office = { ...each, id: each.code, coordinatorId }
            const days =
              holder?.sinceOn && holder.untilOn && Temporal.PlainDate.compare(holder.sinceOn, holder.untilOn) > 0
            const official: Official | null = holder && { ...holder, id: `O${at}`, ...(days && { untilOn: null }) }
            return { office, official }
          })
          const offices = entries.map(({ office }) => office)
          const officials = new Map(entries.map(({ office, official }) => [office.id, official ? [official] : []]))
          const reading = readRoster(rosterCsv(speech, entries), today)
          if (!reading.ok) throw new Error(reading.fault)
          expect(reading.faults).toEqual([])
          const { rows, faults } = checkRoster(reading.lines, offices)
          expect(faults).toEqual([])
          const plan = planRoster(rows, { offices, officials, planned: [] }, today)
          expect(plan).toMatchObject({ unchanged: entries.length })
          expect(changesIn(plan)).toBe(0)
          expect(farAhead(rows, plan, today)).toEqual([])
        },
      ),
    )
  })
})
