import { describe, expect, it } from 'vitest'
import { answerToPoint, meaningOfLine } from '../../src/bot/meeting-meaning.ts'
import type { CooperationField, Office, OfficeKind } from '../../src/domain/directory.ts'
import type { DraftingTable } from '../../src/operations/drafts.ts'
import { referenceFields } from '../../src/reference/fields.ts'
import { referenceOffices, referencePartners } from '../../src/reference/offices.ts'

const offices = [...referenceOffices, ...referencePartners.map((each) => ({ ...each, kind: 'partner' }))].map(
  (each, rank): Office => ({
    id: each.code,
    code: each.code,
    name: each.name,
    kind: each.kind as OfficeKind,
    headTitle: each.headTitle,
    coordinatorId: null,
    aliases: each.aliases,
    rank,
    enabled: true,
  }),
)
const fields = referenceFields.map(({ group, ...field }): CooperationField => ({ ...field, groupCode: group }))
const group = (chatId: number, title: string): DraftingTable['groups'][number] => ({
  chatId,
  title,
  state: 'linked',
  isForum: false,
  botIsAdmin: false,
  addedBy: null,
  decidedBy: null,
})
const table: DraftingTable = {
  offices,
  fields,
  groups: [group(-1, 'Rakor Kerja Sama'), group(-2, 'Rakor Perbatasan')],
  now: Temporal.ZonedDateTime.from('2023-04-26T08:00:00+07:00[Asia/Jakarta]'),
}
const line =
  'Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang SDM RISET KARET, pimpinan Asisten I, undang DISBUN BAPPEDA'
const read = (text: string) => meaningOfLine(text, table)

describe('a line about a meeting', () => {
  it('of the story is understood whole', () => {
    expect(read(line)).toMatchObject({
      title: 'Rakor Kerja Sama Karet',
      day: '2023-05-04',
      from: '09:00',
      until: '12:00',
      when: null,
      problem: null,
      place: 'Ruang Rapat Serasan Sekundang',
      chair: { officeId: 'AS1' },
      required: { officeIds: ['DISBUN', 'BAPPEDA'], groups: [], unclear: [] },
      fields: ['SDM', 'RISET', 'KARET'],
      answerBy: null,
      groups: [],
    })
  })

  it('with weekday and date that disagree offers both', () => {
    const { when, day, from, until } = read(line.replace('Kamis', 'Jumat'))
    expect(when?.reason).toBe('hari_tanggal_bertentangan')
    expect(when?.candidates.length).toBeGreaterThan(1)
    expect([day, from]).toEqual([null, null])
    expect(until).toBe('12:00')
  })

  it('keeps the time when the date is over, and the date when the time contradicts itself', () => {
    const over = read(line.replace('Kamis 4 Mei 2023', 'Kamis 20 April 2023'))
    expect(over).toMatchObject({ day: null, when: null, problem: 'sudah_lewat', from: '09:00', until: '12:00' })
    const backwards = read(line.replace('09.00 s.d. 12.00', '12.00 s.d. 09.00'))
    expect(backwards).toMatchObject({ day: '2023-05-04', problem: 'selesai_sebelum_mulai', from: null, until: null })
  })

  it('asks about a sifat there is not, never takes it for Biasa', () => {
    expect(read(`${line}, sifat Rahasia`).classification).toBe('Rahasia')
    expect(read(`${line}, sifat rahsia`).classification).toEqual({ text: 'rahsia' })
    expect(read(line).classification).toBeNull()
  })

  it('offers the nearest offices for a name that is none', () => {
    const { unclear } = read(line.replace('DISBUN BAPPEDA', 'DISBUN, Dinas Perkebunana Rakyat')).required
    expect(unclear).toHaveLength(1)
    expect(unclear[0]!.near).toContain('DISBUN')
    expect(unclear[0]!.near.length).toBeLessThanOrEqual(3)
  })

  it('finds the group by a part of its title', () => {
    expect(read(`${line}, grup perbatasan`).groups).toEqual([-2])
    expect(read(`${line}, grup Karang Taruna`).groups).toBe('unknown')
  })

  it('takes a deadline, at noon when only the day is named', () => {
    expect(read(`${line}, batas 2 Mei 2023 pukul 15.00`).answerBy).toBe('2023-05-02T08:00:00Z')
    expect(read(`${line}, batas 2 Mei 2023`).answerBy).toBe('2023-05-02T05:00:00Z')
  })
})

describe('words that answer a point', () => {
  const sheet = { day: '2023-05-04' } as never
  const say = (text: string, point: string) => answerToPoint(text, point, { sheet }, table)

  it('are read by what was asked', () => {
    expect(say('Kamis 4 Mei 2023', 'date')).toEqual({ kind: 'when', day: '2023-05-04' })
    expect(say('4 Mei pukul 10.00', 'date')).toMatchObject({ day: '2023-05-04', from: '10:00', until: null })
    expect(say('09.00 s.d. 12.00', 'time')).toMatchObject({ from: '09:00', until: '12:00' })
    expect(say('pukul 9', 'time')).toMatchObject({ from: '09:00' })
    expect(say('31 Juni 2023', 'date')).toMatchObject({ problem: 'tanggal_tidak_ada' })
    expect(say('Aula Bappeda', 'place')).toEqual({
      kind: 'place',
      place: 'Aula Bappeda',
      onlineUrl: null,
      online: false,
    })
    expect(say('https://zoom.us/j/1', 'place')).toMatchObject({
      place: null,
      onlineUrl: 'https://zoom.us/j/1',
      online: true,
    })
    expect(say('SEMUA OPD', 'invitees')).toMatchObject({ invitees: { groups: ['SEMUA OPD'] } })
  })

  it('keep the time beside a date that is over, and ask again for a time that is', () => {
    expect(say('20 April 2023 pukul 09.00 s.d. 12.00', 'date')).toEqual({
      kind: 'when',
      from: '09:00',
      until: '12:00',
      problem: 'sudah_lewat',
    })
    const today = { day: '2023-04-26' } as never
    expect(answerToPoint('pukul 07.00', 'time', { sheet: today }, table)).toEqual({
      kind: 'when',
      problem: 'sudah_lewat',
    })
  })

  it('say nothing when they are about something else', () => {
    expect(say('terserah', 'date')).toBeUndefined()
  })
})
