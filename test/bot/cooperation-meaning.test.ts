import { describe, expect, it } from 'vitest'
import {
  burdensMeant,
  confirmMeant,
  cooperationCodeIn,
  leadMeant,
  partnersIn,
  readCooperationLine,
  schemeMeant,
  searchMeant,
  unbudgetedMeant,
} from '../../src/bot/cooperation-meaning.ts'
import type { Office, OfficeKind } from '../../src/domain/directory.ts'
import type { CooperationWorld } from '../../src/operations/cooperation-reading.ts'
import { referenceFields } from '../../src/reference/fields.ts'
import { referenceOffices, referencePartners } from '../../src/reference/offices.ts'

const regional: Office[] = referenceOffices.map((office, rank) => ({
  ...{ id: office.code, code: office.code, name: office.name, kind: office.kind as OfficeKind },
  ...{ headTitle: office.headTitle, coordinatorId: null, aliases: office.aliases, rank, enabled: true },
}))
const outside: Office[] = referencePartners.map((partner, rank) => ({
  ...{ id: partner.code, code: partner.code, name: partner.name, kind: 'partner' as const },
  ...{ headTitle: partner.headTitle, coordinatorId: null, aliases: partner.aliases, rank, enabled: true },
}))
const world: CooperationWorld = {
  offices: [...regional, ...outside],
  outside,
  regional,
  fields: referenceFields.map(({ group, ...field }) => ({ ...field, groupCode: group })),
  today: Temporal.PlainDate.from('2023-05-08'),
}

describe('a cooperation in one line', () => {
  it.each([
    [
      'KSDD Lahat bidang BATAS: Penegasan batas daerah',
      {
        scheme: 'KSDD',
        duty: null,
        partners: ['LAHAT'],
        fields: ['BATAS'],
        title: 'Penegasan batas daerah',
        leadOfficeId: 'BAG-TAPEM',
      },
    ],
    [
      'ksdd wajib Kabupaten Lahat dan Kota Pagar Alam bidang TARU: Penataan ruang kawasan hulu',
      {
        scheme: 'KSDD',
        duty: 'wajib',
        partners: ['LAHAT', 'PAGARALAM'],
        fields: ['TARU'],
        title: 'Penataan ruang kawasan hulu',
        leadOfficeId: 'PUPR',
      },
    ],
    [
      'KSDD sukarela dengan Palembang YANLIK: Layanan rujukan pasien',
      {
        scheme: 'KSDD',
        duty: 'sukarela',
        partners: ['PALEMBANG'],
        fields: ['YANLIK'],
        title: 'Layanan rujukan pasien',
        leadOfficeId: 'BAG-ORG',
      },
    ],
    [
      'SINERGI BSIP bidang SDM RISET pelaksana Balitbangda: Kaji terap klon karet',
      {
        scheme: 'SINERGI',
        duty: null,
        partners: ['BSIP'],
        fields: ['SDM', 'RISET'],
        title: 'Kaji terap klon karet',
        leadOfficeId: 'BALITBANGDA',
      },
    ],
    // Without a field the title says which.
    [
      'KSDPK Puslit Karet Sembawa: Pelatihan penyadap karet',
      {
        scheme: 'KSDPK',
        duty: null,
        partners: ['PUSLITKARET'],
        fields: ['SDM', 'KARET'],
        title: 'Pelatihan penyadap karet',
        leadOfficeId: 'DISBUN',
      },
    ],
    [
      'KSDLL: Pertukaran pengetahuan',
      { scheme: 'KSDLL', duty: null, partners: [], fields: [], title: 'Pertukaran pengetahuan', leadOfficeId: null },
    ],
    ['KSDD Lahat', undefined],
    ['Lahat: penegasan batas', undefined],
    ['KSDDX Lahat: penegasan batas', undefined],
    ['', undefined],
  ])('%s', (text, expected) => expect(readCooperationLine(text, world)).toEqual(expected))
})

describe('what is typed about the register', () => {
  it.each([
    ['KS-2023-0004', 'KS-2023-0004'],
    ['ks 2023 4', 'KS-2023-0004'],
    ['KS_2023_12', 'KS-2023-0012'],
    ['#ks2023-7', 'KS-2023-0007'],
    ['KSDD', undefined],
    ['KS-2023', undefined],
    ['lahat', undefined],
  ])('%s is the code %s', (text, expected) => expect(cooperationCodeIn(text)).toBe(expected))

  it.each([
    ['Lahat, Pagar Alam', ['LAHAT', 'PAGARALAM']],
    ['Pemerintah Kabupaten Musi Rawas dan OKU Selatan', ['MURA', 'OKUS']],
    ['BRMP', ['BSIP']],
    ['Lahat Lahat', ['LAHAT']],
    ['DISBUN', []],
  ])('%s names the partners %j', (text, expected) => expect(partnersIn(text, world)).toEqual(expected))

  it.each([
    ['Bappeda', 'BAPPEDA'],
    ['Dinas PUPR', 'PUPR'],
    ['Lahat', undefined],
    ['siapa saja', undefined],
  ])('%s leads as %s', (text, expected) => expect(leadMeant(text, world)).toBe(expected))

  it.each([
    ['KSDD wajib', { scheme: 'KSDD', duty: 'wajib' }],
    ['sinergi', { scheme: 'SINERGI', duty: null }],
    ['hibah', undefined],
  ])('%s is the scheme %j', (text, expected) => expect(schemeMeant(text)).toEqual(expected))

  it.each([
    // text, confirms, burdens, unbudgeted
    ['ya', true, true, undefined],
    ['sudah pak', true, true, false],
    ['telah diterima', true, true, false],
    ['belum', false, false, true],
    ['tidak', false, false, undefined],
    ['tidak membebani', false, false, undefined],
    ['membebani', undefined, true, undefined],
    ['belum teranggarkan', false, false, true],
    ['sudah teranggarkan', true, true, false],
    ['sudah?', undefined, undefined, undefined],
    ['mungkin sudah', undefined, undefined, undefined],
    ['nanti saya tanyakan', undefined, undefined, undefined],
  ] as const)('%s: %s, %s, %s', (text, confirms, burdens, unbudgeted) => {
    expect([confirmMeant(text), burdensMeant(text), unbudgetedMeant(text)]).toEqual([confirms, burdens, unbudgeted])
  })

  it('finds by partner, field and words', () => {
    expect(searchMeant('kabupaten Lahat', world)).toMatchObject({ partners: ['LAHAT'] })
    expect(searchMeant('karet', world)).toMatchObject({ words: ['karet'], fields: ['KARET'] })
    expect(searchMeant('penegasan batas', world).words).toEqual(['penegasan', 'batas'])
  })
})
