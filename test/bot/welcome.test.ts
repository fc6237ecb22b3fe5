import { describe, expect, it } from 'vitest'
import type { Speech } from '../../src/bot/house.ts'
import { commandsOf, groupMenu, privateMenu } from '../../src/bot/menu.ts'
import { helpLetter } from '../../src/bot/views/help.ts'
import { welcome, whoAmILetter } from '../../src/bot/views/welcome.ts'
import { roles } from '../../src/domain/permission.ts'
import { formatFor } from '../../src/locales/format.ts'
import { textsFor } from '../../src/locales/texts.ts'
import type { WhoIAm } from '../../src/operations/people.ts'

const speech: Speech = { locale: 'id', t: textsFor('id'), format: formatFor('id', 'Asia/Jakarta') }
const today = Temporal.PlainDate.from('2023-04-26')
const nobody: WhoIAm = {
  userId: 4711,
  roles: ['unknown'],
  ties: [],
  waiting: [],
  coming: 0,
  revoked: false,
  noSecretariat: true,
  locale: 'id',
  reachable: true,
}

describe('where no secretariat has been named', () => {
  it('tells whoever starts how to become it', () => {
    const letters = [
      welcome(speech, nobody, { claims: 0, groups: 0 }),
      whoAmILetter(speech, nobody),
      helpLetter(speech, nobody, today),
    ]
    for (const { text } of letters) {
      expect(text).toContain('Nomor akun: 4711')
      expect(text).toContain('SECRETARIAT_IDS')
      expect(text).not.toContain('kepada sekretariat')
    }
    const named = { ...nobody, noSecretariat: false }
    expect(whoAmILetter(speech, named).text).not.toContain('SECRETARIAT_IDS')
    expect(helpLetter(speech, named, today).text).toContain('tautan undangan dari sekretariat')
  })
})

describe('menus', () => {
  it('show each role what it may use', () => {
    expect(commandsOf(['secretariat'])).toEqual([
      'rapat',
      'agenda',
      'presensi',
      'notulen',
      'rekap',
      'tindaklanjut',
      'bidang',
      'kerjasama',
      'pejabat',
      'status',
      'audit',
      'pengaturan',
      'siapasaya',
      'dataku',
      'batal',
      'bantuan',
    ])
    const office =
      'agenda konfirmasi presensi notulen tindaklanjut bidang kerjasama pengaturan siapasaya dataku batal bantuan'.split(
        ' ',
      )
    for (const role of ['head', 'staff', 'partner'] as const) expect(commandsOf([role])).toEqual(office)
    expect(commandsOf(['head', 'leader'])).toEqual([...office.slice(0, 4), 'rekap', ...office.slice(4)])
    expect(commandsOf(['unknown'])).toEqual(['pengaturan', 'siapasaya', 'dataku', 'batal', 'bantuan'])
    expect(commandsOf(['system'])).toEqual([])
  })

  it('fit what Telegram takes', () => {
    for (const role of roles)
      for (const { command, description } of privateMenu(speech, [role])) {
        expect(command).toMatch(/^[a-z0-9_]{1,32}$/)
        expect(description.length).toBeLessThanOrEqual(256)
      }
  })

  it('in groups are answered to the asker alone', () =>
    expect(groupMenu(speech)).toMatchObject([
      { command: 'agenda', is_ephemeral: true },
      { command: 'konfirmasi', is_ephemeral: true },
      { command: 'bidang', is_ephemeral: true },
      { command: 'bantuan', is_ephemeral: true },
    ]))
})

describe('help', () => {
  it('fits a phone for whoever holds several roles', () => {
    const all = helpLetter(speech, { ...nobody, roles: ['secretariat', 'head', 'leader', 'staff', 'partner'] }, today)
    expect(all.text.split('\n').length).toBeLessThanOrEqual(13)
    expect(all.text).toContain('/rapat')
    expect(all.text).toContain('/konfirmasi')
  })
})
