import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NamedOffice, searchOffices } from '../../src/language/office-names.ts'
import { anyText } from './support/any-text.ts'
import { directory } from './support/directory.ts'

const found = (text: string, offices: NamedOffice[] = directory): string => {
  const search = searchOffices(text, offices)
  if (search.kind === 'office') return search.officeId
  return search.kind === 'several' ? search.officeIds.join(' ') : `? ${search.officeIds.join(' ')}`.trim()
}

/** As people of a secretariat write them. */
const cases: Record<string, [text: string, expected: string][]> = {
  'slips of the finger': [
    ['perkebnan', 'DISBUN'],
    ['perkebunn', 'DISBUN'],
    ['dinas perkbunan', 'DISBUN'],
    ['disbn', 'DISBUN'],
    ['bappda', 'BAPPEDA'],
    ['bapeda', 'BAPPEDA'],
    ['perencanan', 'BAPPEDA'],
    ['keuangn', 'BPKAD'],
    ['lingkunagn hidup', 'DLH'],
    ['perhubngan', 'DISHUB'],
    ['pendidkan', 'DISDIKBUD'],
    ['kesehtan', 'DINKES'],
    ['penanggulangan bencan', 'BPBD'],
    ['prabumuli', 'PRABUMULIH'],
    ['sumbawa', 'PUSLITKARET'],
    ['standarisasi', 'BSIP'],
    ['bapedda', 'BAPPEDA BAPENDA'],
  ],
  'a word out of the middle of a name': [
    ['aset', 'BPKAD'],
    ['pendapatan', 'BAPENDA'],
    ['kepegawaian', 'BKPSDM'],
    ['bencana', 'BPBD'],
    ['penataan ruang', 'PUPR'],
    ['lingkungan', 'DLH'],
    ['permukiman', 'DISPERKIMTAN'],
    ['pertanahan', 'DISPERKIMTAN'],
    ['perdagangan', 'DISPERINDAG'],
    ['energi', 'DISPERINDAG'],
    ['esdm', 'DISPERINDAG'],
    ['satu pintu', 'DPMPTSP'],
    ['kebudayaan', 'DISDIKBUD'],
    ['pencatatan sipil', 'DISDUKCAPIL'],
    ['desa', 'DPMD'],
    ['informatika', 'DISKOMINFO'],
    ['pamong praja', 'SATPOLPP'],
    ['lematang enim', 'PDAM'],
    ['hortikultura', 'DTPHP'],
    ['peternakan', 'DTPHP'],
    ['pengadaan', 'BAG-PBJ'],
    ['dewan', 'SETWAN'],
    ['karet', 'PUSLITKARET'],
    ['bengkulu', 'KAUR'],
  ],
  'abbreviations and initials': [
    ['dpupr', 'PUPR'],
    ['pu', 'PUPR'],
    ['bkd', 'BKPSDM'],
    ['litbang', 'BALITBANGDA'],
    ['kesbang', 'KESBANGPOL'],
    ['diknas', 'DISDIKBUD'],
    ['kominfo', 'DISKOMINFO'],
    ['capil', 'DISDUKCAPIL'],
    ['perkim', 'DISPERKIMTAN'],
    ['kesra', 'BAG-KESRA'],
    ['oi', 'OI'],
    ['okus', 'OKUS'],
    ['asisten 1', 'AS1'],
    ['Asisten II', 'AS2'],
    ['kadis perkebunan', 'DISBUN'],
  ],
  'the beginnings of words': [
    ['perkeb', 'DISBUN'],
    ['penan modal', 'DPMPTSP'],
    ['kependud', 'DISDUKCAPIL'],
    ['lingk', 'DLH'],
  ],
  'former names that stand among the aliases': [
    ['brmp', 'BSIP'],
    ['badan perakitan dan modernisasi pertanian', 'BSIP'],
    ['bpsip sumsel', 'BSIP'],
    ['dispenda', 'BAPENDA'],
    ['blh', 'DLH'],
  ],
  'several that fit equally': [
    ['asisten', 'AS1 AS2 AS3'],
    ['staf ahli', 'SA-EKB SA-SDM SA-HUK'],
    ['hukum', 'SA-HUK BAG-HUKUM'],
    ['komunikasi', 'BAG-PROKOPIM DISKOMINFO'],
    ['penelitian', 'BALITBANGDA PUSLITKARET'],
    ['pangan', 'DTPHP DKP'],
    ['kota', 'PALEMBANG PRABUMULIH PAGARALAM'],
    ['ogan', 'OI OKU OKUS'],
  ],
  'nobody, with what looks alike': [
    // A word for the kind of office makes none alike: no suggestion is better than a senseless one.
    ['dinas angkasa', '?'],
    ['dinas kemaritiman', '?'],
    ['badan siber', '?'],
    ['bagian antariksa', '?'],
    ['kecamatan rambang', '?'],
    ['kodim 0404 muara enim', '?'],
    ['PT Antah Berantah', '?'],
    ['catatan sipil', '? DISDUKCAPIL'],
    ['dinas perkebunanan rakyat', '? DISBUN'],
    ['dinas pendidkan dasar', '? DISDIKBUD'],
    ['dinas pangan nabati', '? DKP'],
    ['xyzzy', '?'],
    ['kepala', '?'],
    ['🙏', '?'],
    ['', '?'],
    ['d', '?'],
  ],
}

describe.each(Object.entries(cases))('a search by %s', (_name, examples) => {
  it.each(examples)('%s: %s', (text, expected) => expect(found(text)).toBe(expected))
})

describe('a search', () => {
  it('finds every office and partner by its own code and name', () => {
    for (const { id, code, name } of directory) expect([found(code), found(name)], id).toEqual([id, id])
  })

  it('finds an office by what was added to it just now', () => {
    const renamed = directory.map((office) =>
      office.id === 'BSIP'
        ? { ...office, name: 'Balai Modernisasi', aliases: [...office.aliases, office.name] }
        : office,
    )
    expect(found('balai modernisasi', renamed)).toBe('BSIP')
    expect(found('standardisasi instrumen', renamed)).toBe('BSIP')
  })

  it('takes whatever is typed', () =>
    fc.assert(
      fc.property(anyText(60), (text) => {
        const search = searchOffices(text, directory)
        const ids = search.kind === 'office' ? [search.officeId] : search.officeIds
        return ids.every((id) => directory.some((office) => office.id === id)) && new Set(ids).size === ids.length
      }),
      { numRuns: 30 },
    ))
})
