import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Place } from '../../src/domain/tie-place.ts'
import { issueLink } from '../../src/operations/links.ts'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWithTwo, type TwoSecretaries } from '../support/secretaries.ts'

describe.each(engines)('waiting claims in the bot on $name', (engine) => {
  let { world, secretariat, second, turn, says, presses } = {} as TwoSecretaries
  beforeEach(async () => {
    ;({ world, secretariat, second, turn, says, presses } = await openWithTwo(engine))
  })
  afterEach(() => world.close())

  let links = 0
  const asks = async (name: string, office: string, place: Place = 'head') => {
    const person = world.sandbox.person({ name })
    links += 1
    const request = { key: `link:${links}`, caller: { kind: 'user' as const, userId: secretariat.id } }
    const issued = await issueLink(world.app.desk, request, office, place)
    if (!issued.ok) throw new Error(issued.reason)
    await person.starts(`j_${issued.value.code}`)
    await turn()
    return person
  }
  const list = async (person: Person) => {
    await says(person, '/pejabat')
    await presses(person, /^Pengajuan/)
  }

  it('keep their numbers when one is decided, and say when one account asks for two offices', async () => {
    await asks('Orang Perkebunan', 'DISBUN')
    const both = await asks('Orang Perencanaan', 'BAPPEDA')
    const request = { key: 'link:both', caller: { kind: 'user' as const, userId: secretariat.id } }
    const issued = await issueLink(world.app.desk, request, 'PUPR', 'staff')
    if (!issued.ok) throw new Error(issued.reason)
    await both.starts(`j_${issued.value.code}`)
    await turn()
    await list(secretariat)
    const shown = secretariat.lastSeen()
    expect(shown.text).toMatch(/2\. Orang Perencanaan .*\nAkun yang sama juga mengajukan: PUPR/)
    await presses(secretariat, 'Benar 1')
    expect(shown.buttons()).toEqual(expect.arrayContaining(['Benar 2', 'Benar 3']))
    expect(shown.buttons()).not.toContain('Benar 1')
  })

  it('are one list: several are marked and confirmed together, and who comes second learns by whom', async () => {
    const estate = await asks('Orang Perkebunan', 'DISBUN')
    const planning = await asks('Orang Perencanaan', 'BAPPEDA')
    const works = await asks('Orang Pekerjaan Umum', 'PUPR', 'staff')
    await list(secretariat)
    expect(secretariat.lastSeen().text).toContain(
      '3 pengajuan menunggu\n\n1. Orang Perkebunan – meminta sebagai Kepala Dinas Perkebunan',
    )
    expect(secretariat.lastSeen().buttons()).toEqual(
      expect.arrayContaining(['☐ 1', 'Benar 1', 'Tolak 1', '☐ 3', 'Tandai semua di halaman ini']),
    )
    await says(second, '/start')
    expect(second.sees(second.private).flatMap((message) => message.buttons())).toContain('Pengajuan (3)')
    await list(second)
    await presses(secretariat, '☐ 1')
    await presses(secretariat, '☐ 2')
    expect(secretariat.lastSeen().buttons()).toEqual(
      expect.arrayContaining(['☑ 1', '☑ 2', '☐ 3', 'Benarkan yang ditandai (2)', 'Tolak yang ditandai (2)']),
    )
    expect(await presses(secretariat, 'Benarkan yang ditandai (2)')).toBe('2 pengajuan telah dibenarkan.')
    expect(
      secretariat
        .sees(secretariat.private)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('1 pengajuan menunggu\n\n3. Orang Pekerjaan Umum')
    expect(estate.lastSeen().text).toContain('kini terhubung sebagai Kepala Dinas Perkebunan')
    expect(planning.lastSeen().text).toContain('kini terhubung sebagai')

    // The questions of the other secretary are corrected; a press on the list as it was says who decided and when.
    const said = second.sees(second.private).map(({ text }) => text ?? '')
    expect(
      said.filter((text) => text.includes('Dibenarkan oleh Bagian Tata Pemerintahan pada Rabu, 26 April 2023')),
    ).toHaveLength(2)
    expect(await presses(second, 'Tolak 1')).toMatch(
      /^Pengajuan ini sudah dibenarkan oleh Bagian Tata Pemerintahan pada Rabu, 26 April 2023 pukul 08\.0\d WIB\.$/,
    )
    expect(second.lastSeen().text).toContain('1 pengajuan menunggu')
    expect(await presses(second, 'Tolak 3')).toBe('1 pengajuan telah ditolak.')
    expect(works.lastSeen().text).toContain('tidak dapat memastikan akun ini')
    expect(second.lastSeen().text).toContain('Tidak ada pengajuan yang menunggu')
  })

  it('for one seat are not confirmed together, and forged marks decide nothing', async () => {
    await asks('Orang satu', 'DISBUN')
    await asks('Orang dua', 'DISBUN')
    await list(secretariat)
    await presses(secretariat, 'Tandai semua di halaman ini')
    expect(await presses(secretariat, 'Benarkan yang ditandai (2)')).toContain('meminta jabatan yang sama')
    const tries: [string, RegExp][] = [
      ['claims-do:1:confirmed:-', /tidak berlaku/],
      ['claims-do:1:perhaps:abcdef', /tidak berlaku/],
      ['claims-do:1:confirmed:abcde', /tidak berlaku/],
      ['claims-do:1:confirmed:abcdefghijkl', /tidak ditemukan/],
    ]
    for (const [data, answer] of tries) {
      const press = await secretariat.pressesData(secretariat.lastSeen(), data)
      await turn()
      expect((await press.answer)?.text, data).toMatch(answer)
    }
    const stranger = world.sandbox.person({ name: 'Orang lain' })
    await stranger.starts()
    await turn()
    const press = await stranger.pressesData(stranger.lastSeen(), 'claims:1:-')
    await turn()
    expect((await press.answer)?.text).toContain('belum terhubung')
    await list(secretariat)
    expect(secretariat.lastSeen().text).toContain('2 pengajuan menunggu')
  })
})
