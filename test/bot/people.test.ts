import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Chat, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

describe.each(engines)('people in the bot on $name', (engine) => {
  let world: World
  let secretariat: Person
  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
  })
  afterEach(() => world.close())

  /** A chat takes a message a second, so each turn takes a moment. */
  const turn = () => world.advance({ seconds: 3 })
  /** What somebody sees last in their private chat after writing there. */
  const says = async (person: Person, text: string): Promise<string> => {
    await person.writes(person.private, text)
    await turn()
    return person.lastSeen().text ?? ''
  }
  const opens = async (person: Person, url: string): Promise<string> => {
    await person.opens(url)
    await turn()
    return person.lastSeen().text ?? ''
  }
  const presses = async (person: Person, label: string | RegExp, where: Chat = person.private) => {
    const press = await person.presses(where, label)
    await turn()
    return press.answer
  }
  const linkOf = async (office: string, place = 'Kepala') => {
    await says(secretariat, `/pejabat ${office}`)
    await presses(secretariat, 'Tautan undangan')
    await presses(secretariat, place)
    const link = /https:\/\/t\.me\/\S+/.exec(secretariat.lastSeen().text ?? '')?.[0]
    if (!link) throw new Error(`no link in: ${secretariat.lastSeen().text}`)
    return link
  }
  const joined = async (name: string, office: string, place = 'Kepala') => {
    const person = world.sandbox.person({ name })
    await opens(person, await linkOf(office, place))
    await presses(secretariat, 'Benar')
    return person
  }
  const texts = (person: Person, chat: Chat = person.private) => person.sees(chat).map(({ text }) => text ?? '')

  describe('welcome', () => {
    it('tells a stranger who Rakor is and how to join', async () => {
      const stranger = world.sandbox.person({ name: 'Orang baru' })
      const greeting = await says(stranger, '/start')
      expect(greeting).toContain('menyelenggarakan rapat koordinasi')
      expect(greeting).toContain('membuka tautan undangan dari sekretariat')
      expect(stranger.menu()).toEqual(['/pengaturan', '/siapasaya', '/dataku', '/batal', '/bantuan'])
    })

    it('shows the account number to be copied', async () => {
      const stranger = world.sandbox.person({ name: 'Orang baru' })
      expect(await says(stranger, '/siapasaya')).toContain(
        `Nomor akun: ${stranger.id}\nPerangkat daerah/instansi: belum ada`,
      )
      expect(stranger.lastSeen().entities[0]).toMatchObject({ type: 'code', length: String(stranger.id).length })
    })

    it('tells the secretariat what comes next, and sends what waits again', async () => {
      const stranger = world.sandbox.person({ name: 'Orang baru' })
      await opens(stranger, await linkOf('DISBUN'))
      await says(secretariat, '/start')
      const seen = texts(secretariat)
      const greeting = seen.findLastIndex((text) => text.includes('terdaftar sebagai sekretariat'))
      expect(seen[greeting]).toContain('1 permohonan akun dan 0 grup')
      expect(seen.at(-1)).toContain('Meminta dihubungkan sebagai: Kepala Dinas Perkebunan')
      expect(secretariat.lastSeen().buttons()).toEqual(['Benar', 'Bukan'])
    })

    it('names the offices of an official and what they may do', async () => {
      const head = await joined('Asisten satu', 'AS1')
      expect(await says(head, '/start')).toContain('• Asisten I\nBelum ada rapat mendatang')
      expect(await says(head, '/siapasaya')).toContain('Hak: kepala perangkat daerah/instansi dan pimpinan')
      expect(await says(head, '/bantuan')).toContain('/rekap – jawaban setiap perangkat daerah/instansi')
      expect(head.menu()).toContain('/rekap')
      expect(head.menu()).not.toContain('/pejabat')
    })
  })

  describe('links', () => {
    it('join an official in four steps, each of which is told', async () => {
      const head = world.sandbox.person({ name: 'Orang Perkebunan', username: 'perkebunan' })
      const notice = await opens(head, await linkOf('DISBUN', 'Plt.'))
      expect(notice).toContain('UU 27/2022')
      expect(notice).toContain('Permohonan sebagai Plt. Kepala Dinas Perkebunan telah kami sampaikan')
      const question = secretariat.lastSeen().text ?? ''
      expect(question).toContain('Nama akun: Orang Perkebunan\nNama pengguna: @perkebunan')
      expect(question).toContain(`Nomor akun: ${head.id}`)
      expect(await presses(secretariat, 'Benar')).toMatchObject({ text: 'Akun telah terhubung.' })
      expect(secretariat.lastSeen().text).toContain(
        'Dibenarkan oleh Bagian Tata Pemerintahan pada Rabu, 26 April 2023 pukul 08.00 WIB.',
      )
      expect(secretariat.lastSeen().buttons()).toEqual([])
      expect(head.lastSeen().text).toContain('kini terhubung sebagai Plt. Kepala Dinas Perkebunan')
      expect(head.menu()).toContain('/konfirmasi')
    })

    it('are refused when used, revoked, expired or mistyped', async () => {
      const first = world.sandbox.person({ name: 'Orang satu' })
      const second = world.sandbox.person({ name: 'Orang dua' })
      const used = await linkOf('DISBUN')
      await opens(first, used)
      expect(await opens(second, used)).toContain('sudah digunakan')
      expect(await opens(first, used)).toContain('masih menunggu keputusan')
      const revoked = await linkOf('BAPPEDA')
      expect(await presses(secretariat, 'Cabut tautan')).toMatchObject({ text: 'Tautan telah dicabut.' })
      expect(secretariat.lastSeen().text).toContain('tidak dapat dibuka lagi')
      expect(await opens(second, revoked)).toContain('telah dicabut oleh sekretariat')
      const old = await linkOf('PUPR')
      await world.advance({ hours: 7 * 24 })
      expect(await opens(second, old)).toContain('masa berlaku tujuh hari')
      expect(await opens(second, `${old.slice(0, -3)}xyz`)).toContain('tidak dikenali')
      await second.starts('entah_apa')
      await turn()
      expect(second.lastSeen().text).toContain('tidak dikenali')
    })

    it('lead nowhere when the secretariat says no, or nothing for seven days', async () => {
      const refused = world.sandbox.person({ name: 'Orang satu' })
      await opens(refused, await linkOf('DISBUN'))
      await presses(secretariat, 'Bukan')
      expect(refused.lastSeen().text).toContain('tidak dapat memastikan akun ini')
      const forgotten = world.sandbox.person({ name: 'Orang dua' })
      await opens(forgotten, await linkOf('DISBUN'))
      const question = secretariat.lastSeen()
      await world.advance({ hours: 8 * 24 })
      expect(forgotten.lastSeen().text).toContain('belum diputuskan dalam tujuh hari')
      expect(question.text).toContain('Tidak diputuskan dalam tujuh hari')
      expect(question.buttons()).toEqual([])
    })

    it('show in the office, and are revoked there', async () => {
      await linkOf('DISBUN')
      expect(await says(secretariat, '/pejabat Kadis Perkebunan')).toContain(
        '1. Kepala Dinas Perkebunan, berlaku sampai',
      )
      await presses(secretariat, 'Akun')
      await presses(secretariat, 'Cabut tautan 1')
      expect(secretariat.lastSeen().text).not.toContain('berlaku sampai')
    })
  })

  describe('accounts', () => {
    it('of a former head end when a new one is confirmed, and both are told', async () => {
      const before = await joined('Kepala lama', 'DISBUN')
      const after = world.sandbox.person({ name: 'Kepala baru' })
      await opens(after, await linkOf('DISBUN'))
      expect(secretariat.lastSeen().text).toContain('berakhir: Kepala lama (Kepala Dinas Perkebunan)')
      await presses(secretariat, 'Benar')
      expect(before.lastSeen().text).toContain('Kepala Dinas Perkebunan telah berakhir')
      expect(before.menu()).toEqual(['/pengaturan', '/siapasaya', '/dataku', '/batal', '/bantuan'])
      expect(await says(before, '/konfirmasi')).toContain('telah berakhir')
      expect(await says(before, '/start')).toContain('meminta tautan undangan baru')
    })

    it('of staff are told to the head, who revokes them with one press', async () => {
      const head = await joined('Kepala', 'DISBUN')
      const staff = await joined('Staf kebun', 'DISBUN', 'Staf')
      expect(head.lastSeen().text).toContain('akun Staf kebun kini terhubung sebagai staf Dinas Perkebunan')
      expect(await presses(head, 'Cabut')).toMatchObject({ text: 'Akun Staf kebun telah dicabut.' })
      expect(head.lastSeen().buttons()).toEqual([])
      expect(staff.lastSeen().text).toContain('staf Dinas Perkebunan telah berakhir')
    })

    it('are revoked by the secretariat in the view of the office', async () => {
      const head = await joined('Kepala', 'DISBUN')
      expect(await says(secretariat, '/pejabat disbun')).toContain('1. Kepala – Kepala Dinas Perkebunan')
      await presses(secretariat, 'Akun')
      await presses(secretariat, 'Cabut 1')
      expect(secretariat.lastSeen().text).toContain('Cabut akun Kepala sebagai Kepala Dinas Perkebunan?')
      await presses(secretariat, 'Ya, cabut')
      expect(secretariat.lastSeen().text).toContain('Belum ada akun yang terhubung')
      expect(head.lastSeen().text).toContain('telah berakhir')
    })
  })

  describe('the directory', () => {
    it('is for the secretariat alone, whatever is pressed', async () => {
      const head = await joined('Kepala', 'DISBUN')
      const stranger = world.sandbox.person({ name: 'Orang lain' })
      expect(await says(head, '/pejabat')).toContain('tidak memiliki hak')
      expect(await says(stranger, '/pejabat DISBUN')).toContain('belum terhubung')
      const forged = [
        'dir:1',
        'office:DISBUN',
        'link:DISBUN',
        'link-as:DISBUN:head',
        'unlink:x',
        'revoke-yes:x',
        'end:x',
      ]
      for (const data of [...forged, 'claim:x:confirmed', 'group:-1:linked']) {
        const press = await head.pressesData(head.lastSeen(), data)
        await turn()
        expect(await press.answer, data).toMatchObject({ text: expect.stringMatching(/hak|tidak ditemukan/) })
      }
      for (const data of ['office:', 'link-as:DISBUN:raja', 'claim:x:perhaps', 'group:a:linked', 'claim-as:a:b:c:d']) {
        const press = await secretariat.pressesData(secretariat.lastSeen(), data)
        await turn()
        expect(await press.answer, data).toMatchObject({ text: expect.stringContaining('sudah tidak berlaku') })
      }
    })
  })

  describe('what nothing asked for', () => {
    it('gets a clear answer in private', async () => {
      const head = await joined('Kepala', 'DISBUN')
      expect(await says(head, '/entah')).toContain('Perintah /entah tidak dikenal')
      expect(await says(head, '/batal')).toContain('Tidak ada pertanyaan yang terbuka')
      await head.sendsSticker(head.private)
      await turn()
      expect(head.lastSeen().text).toContain('belum dapat menyimpan')
      await head.sendsVoice(head.private)
      await turn()
      expect(head.lastSeen().text).toContain('belum dapat menyimpan')
      const stranger = world.sandbox.person({ name: 'Orang lain' })
      expect(await says(stranger, 'halo')).toContain('belum terhubung dengan perangkat daerah/instansi')
    })

    it('takes back an open question', async () => {
      await says(secretariat, '/rapat Rakor Karet, undang DISBUN')
      expect(await says(secretariat, '/batal')).toContain('telah dibatalkan')
      expect(await says(secretariat, '/batal')).toContain('Tidak ada pertanyaan yang terbuka')
      expect(await says(secretariat, 'besok')).toContain('tidak menjawab pertanyaan yang terbuka')
    })

    it('is answered in the language somebody chose', async () => {
      const head = await joined('Kepala', 'DISBUN')
      await world.app.desk.db.updateTable('person').set({ locale: 'en' }).where('id', '=', head.id).execute()
      expect(await says(head, '/siapasaya')).toContain('Rights: head of an office')
      expect(await says(head, '/bantuan')).toContain('one answer per office')
      const other = world.sandbox.person({ name: 'Staf' })
      await opens(other, await linkOf('DISBUN', 'Staf'))
      await presses(secretariat, 'Benar')
      expect(head.lastSeen().text).toContain('is now connected as staff of Dinas Perkebunan')
    })

    it('cannot hide behind marks of direction in a name', async () => {
      const tricky = world.sandbox.person({ name: 'Bupati\u202Eitapu\u2066B', username: 'tricky' })
      await opens(tricky, await linkOf('DISBUN'))
      expect(secretariat.lastSeen().text).toContain('Nama akun: Bupati itapu B\n')
    })
  })
})
