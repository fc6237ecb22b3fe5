import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Message, Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openWorld, type World } from '../support/world.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, nomor 005/125/Tapem/2023, undang DISBUN BAPPEDA'
type DocumentToSend = Parameters<Person['sendsDocument']>[1]

const pdf = 'application/pdf'
const pptx = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

describe.each(engines)('files of a meeting on $name', (engine) => {
  let world: World
  let secretariat: Person
  let disbun: Person
  beforeEach(async () => {
    world = await openWorld({ engine })
    secretariat = world.secretariat
    disbun = await world.joined('Kepala Dinas Perkebunan', 'DISBUN')
  })
  afterEach(() => world.close())

  const turn = () => world.advance({ seconds: 5 })
  const last = () => secretariat.lastSeen()
  const says = async (text: string) => {
    await secretariat.writes(secretariat.private, text)
    await turn()
    return last().text
  }
  const presses = async (label: string | RegExp, person = secretariat) => {
    const press = await person.presses(person.private, label)
    await turn()
    return (await press.answer).text ?? ''
  }
  const sends = async (file: DocumentToSend, person = secretariat) => {
    await person.sendsDocument(person.private, { mimeType: pdf, ...file })
    await turn()
    return person.lastSeen().text
  }
  const documentsOf = (person: Person) => person.sees().filter((message) => message.document && message.fromBot)
  const captions = (person: Person) => documentsOf(person).map((message) => message.text)
  const opensMeeting = async (person: Person): Promise<Message> => {
    await person.writes(person.private, '/agenda')
    await turn()
    await presses(/^1\. /, person)
    return person.lastSeen()
  }

  it('are added from the preview of a draft, which counts them', async () => {
    await says(line)
    await presses('Berkas')
    expect(last().text).toContain('Belum ada berkas.')
    await presses('Tambah berkas')
    expect(await sends({ fileName: 'Undangan Rakor.pdf' })).toContain('Undangan Rakor.pdf')
    await says('/agenda')
    await presses(/^1\. /)
    expect(last().buttons()).toContain('Berkas (1)')
    await presses('Berkas (1)')
    await presses('Kembali')
    expect(last().text).toContain('Pratinjau undangan')
  })

  it('follow the invitations when they were added to the draft, each to each once', async () => {
    await says(line)
    const preview = last()
    const added = await sends({ fileName: 'Undangan Rakor.pdf', replyTo: preview })
    expect(added).toBe(
      'Ditambahkan ke Rakor Kerja Sama Karet:\n• Surat undangan: Undangan Rakor.pdf\n\nBerkas dikirim secara pribadi bersama undangan, setelah rapat diterbitkan.',
    )
    expect(await sends({ fileName: 'Paparan.pptx', mimeType: pptx, replyTo: preview })).toContain(
      '• Materi: Paparan.pptx',
    )
    expect(documentsOf(disbun)).toEqual([])
    await secretariat.presses(preview, 'Terbitkan')
    await turn()
    expect(captions(disbun)).toEqual([
      'Surat undangan Rakor Kerja Sama Karet, nomor 005/125/Tapem/2023',
      'Materi Rakor Kerja Sama Karet',
    ])
    // Whoever joins the office later gets them with the invitation, and nobody twice.
    const staff = await world.joined('Staf Dinas Perkebunan', 'DISBUN', 'Staf')
    await turn()
    expect(captions(staff)).toHaveLength(2)
    expect(documentsOf(disbun)).toHaveLength(2)
  })

  it('reach those already invited once, privately; a new letter takes the place of the old', async () => {
    const group = await world.linkedGroup('Rakor Kerja Sama', [disbun])
    await says(line)
    await presses('Terbitkan')
    const spoken = disbun.sees(group).length
    expect((await opensMeeting(secretariat)).buttons()).toContain('Berkas')
    await presses('Berkas')
    expect(last().text).toContain('Belum ada berkas.')
    await presses('Tambah berkas')
    expect(last().text).toContain('Mohon mengirim dokumennya ke percakapan ini')
    expect(await says('nanti ya')).toContain('Yang ditunggu adalah dokumen.')
    expect(await sends({ fileName: '005.pdf' })).toBe(
      '005.pdf untuk Rakor Kerja Sama Karet: surat undangan atau materi?',
    )
    await presses('Surat undangan')
    expect(last().text).toContain(
      '• Surat undangan: 005.pdf\n\nBerkas dikirim secara pribadi kepada undangan yang terhubung',
    )
    expect(captions(disbun)).toEqual([
      'Surat undangan Rakor Kerja Sama Karet, nomor 005/125/Tapem/2023, telah ditambahkan.',
    ])
    // The same file again, by whatever name, is one file.
    const bytes = new TextEncoder().encode('005.pdf')
    await presses('Tambah berkas')
    expect(await sends({ fileName: 'salinan.pdf', bytes, caption: 'surat undangan' })).toContain(
      'salinan.pdf sudah ada pada rapat ini',
    )
    await presses('Tambah berkas')
    expect(await sends({ fileName: '005-rev.pdf', caption: 'Surat undangan (revisi)' })).toContain(
      'Surat undangan sebelumnya digantikan',
    )
    expect(captions(disbun).at(-1)).toContain('telah diganti. Surat ini menggantikan yang dikirim sebelumnya.')
    expect(documentsOf(disbun)).toHaveLength(2)
    expect(disbun.sees(group)).toHaveLength(spoken)

    // The invitee finds the letter at the meeting; somebody not invited does not.
    expect((await opensMeeting(disbun)).buttons()).toContain('Berkas (1)')
    await presses('Berkas (1)', disbun)
    expect(disbun.lastSeen().text).toContain('1. Surat undangan: 005-rev.pdf')
    expect(disbun.lastSeen().buttons()).toEqual(['1. 005-rev.pdf', 'Kembali'])
    await presses('1. 005-rev.pdf', disbun)
    expect(documentsOf(disbun)).toHaveLength(3)
    const data = [...disbun.sees(), ...secretariat.sees()]
      .flatMap((message) => message.keyboard.flat())
      .map((button) => button.data ?? '')
    const fileData = data.find((each) => each.startsWith('fo:'))!
    const shelfData = data.find((each) => each.startsWith('fl:'))!
    const dinsos = await world.joined('Kepala Dinas Sosial', 'DINSOS')
    const answers: string[] = []
    const tried: [Person, string][] = [
      [dinsos, fileData],
      [dinsos, shelfData],
      [disbun, fileData.replace('fo:', 'fr:')],
      [disbun, fileData.replace('fo:', 'fry:')],
      [disbun, shelfData.replace('fl:', 'fa:')],
      [secretariat, 'fo:nothing'],
    ]
    for (const [person, forged] of tried) {
      const press = await person.pressesData(person.lastSeen(), forged)
      await turn()
      answers.push((await press.answer).text ?? '')
    }
    expect(answers[0]).toContain('tidak tercatat dalam undangan')
    expect(answers[1]).toContain('tidak tercatat dalam undangan')
    for (const answer of answers.slice(2, 5)) expect(answer).toContain('tidak memiliki hak')
    expect(answers[5]).toContain('sudah diganti atau dihapus')
    expect(documentsOf(dinsos)).toEqual([])

    // Taken back: old buttons say so.
    await opensMeeting(secretariat)
    await presses('Berkas (1)')
    await presses('Hapus')
    expect(last().text).toContain('Hapus 005-rev.pdf dari Rakor Kerja Sama Karet?')
    expect(await presses('Ya, hapus berkas')).toBe('Berkas telah dihapus.')
    expect(last().text).toContain('Belum ada berkas.')
    const press = await disbun.pressesData(disbun.lastSeen(), fileData)
    await turn()
    expect((await press.answer).text).toContain('sudah diganti atau dihapus')
  })

  it('of an album are all taken with one confirmation, and asked about where it is unclear', async () => {
    await says(line)
    await presses('Terbitkan')
    await says(line.replace('Karet', 'Perbatasan'))
    await presses('Tetap: sudah disepakati')
    const seen = secretariat.sees().length
    for (const fileName of ['a.pdf', 'b.pdf', 'c.exe', 'tabel.xlsx'])
      await secretariat.sendsDocument(secretariat.private, { fileName, album: '9001' })
    await turn()
    const own = secretariat
      .sees()
      .slice(seen)
      .filter((message) => message.fromBot)
    expect(own).toHaveLength(1)
    expect(last().text).toBe(
      'c.exe tidak ditambahkan: yang diterima adalah PDF, DOCX, XLSX, PPTX, JPG, dan PNG. Mohon mengirimnya dalam salah satu bentuk itu.\n\na.pdf, b.pdf, dan tabel.xlsx: untuk rapat yang mana dokumen-dokumen ini?',
    )
    await presses(/Karet/)
    expect(last().text).toContain('a.pdf dan b.pdf untuk Rakor Kerja Sama Karet: mana yang surat undangan?')
    expect(last().buttons()).toEqual(['Surat: a.pdf', 'Surat: b.pdf', 'Semuanya materi', 'Tidak jadi'])
    const asked = last()
    await presses('Surat: b.pdf')
    expect(last().text).toContain('• Materi: a.pdf\n• Surat undangan: b.pdf\n• Materi: tabel.xlsx')
    expect(documentsOf(disbun)).toHaveLength(3)
    // An old button changes nothing any more.
    await secretariat.pressesData(asked, asked.keyboard.flat()[0]?.data ?? 'fx:9001')
    await turn()
    expect(documentsOf(disbun)).toHaveLength(3)
    await sends({ fileName: 'lain.pdf' })
    await presses('Tidak jadi')
    expect(last().text).toBe('Dokumen itu tidak ditambahkan ke rapat mana pun.')
  })

  it('are refused kindly with the reason: wrong kind, too large, wrong person, a photo as the letter', async () => {
    await says(line)
    await presses('Terbitkan')
    const page = await opensMeeting(secretariat)
    const refused: [DocumentToSend, string][] = [
      [{ fileName: 'lama.doc', mimeType: 'application/msword' }, 'yang diterima adalah PDF, DOCX'],
      [{ fileName: 'undangan.pdf', mimeType: 'application/x-msdownload' }, 'nama dan isi berkas tidak sesuai'],
      [{ fileName: 'materi.pptx', mimeType: pptx, caption: 'surat undangan' }, 'surat undangan diterima sebagai PDF'],
      [{ fileName: 'besar.pdf', bytes: new Uint8Array(20 * 1024 * 1024 + 1) }, 'besar.pdf melebihi 20 MB'],
    ]
    for (const [file, reason] of refused) expect(await sends({ ...file, replyTo: page })).toContain(reason)
    await secretariat.sendsPhoto(secretariat.private, { caption: 'surat undangan', replyTo: page })
    await turn()
    expect(last().text).toContain('Mohon mengirim PDF suratnya.')
    await secretariat.sendsPhoto(secretariat.private, {
      caption: 'denah ruangan',
      replyTo: page,
      bytes: new Uint8Array(9),
    })
    await turn()
    expect(last().text).toContain('• Materi: foto')
    expect(disbun.lastSeen().photo).toBeDefined()
    expect(disbun.lastSeen().text).toBe('Materi Rakor Kerja Sama Karet telah ditambahkan.')

    const invitation = disbun.sees().find((message) => message.buttons().includes('Hadir'))!
    expect(await sends({ fileName: 'bahan.pdf', replyTo: invitation }, disbun)).toContain(
      'Bila diperlukan, berkasnya mohon disampaikan langsung kepada sekretariat.',
    )
    expect(await sends({ fileName: 'bahan.pdf' }, disbun)).not.toContain('rapat yang mana')
    // Ten are as many as there can be; the album's one confirmation says which was too many.
    for (let at = 2; at <= 11; at += 1)
      await secretariat.sendsDocument(secretariat.private, { fileName: `materi ${at}.pdf`, album: '77', replyTo: page })
    await turn()
    expect(last().text).toContain('• Materi: materi 10.pdf')
    expect(last().text).toContain('materi 11.pdf tidak ditambahkan: rapat ini sudah memiliki 10 berkas.')
  })

  it('of a confidential meeting are refused, and those it had are sent no more', async () => {
    await says(`${line}, sifat Terbatas`)
    const preview = last()
    expect(await sends({ fileName: 'undangan.pdf', replyTo: preview })).toContain(
      'tidak disampaikan melalui Telegram. Mohon menyampaikannya melalui saluran kedinasan, dan menghapus dokumen itu',
    )
    await secretariat.presses(preview, 'Terbitkan')
    await turn()
    expect((await opensMeeting(secretariat)).buttons().some((label) => label.startsWith('Berkas'))).toBe(false)
    expect(documentsOf(disbun)).toEqual([])
    await sends({ fileName: 'materi.pdf' })
    expect(last().text).toContain('belum ada rapat')
    const row = await world.app.desk.db.selectFrom('meeting').select('id').executeTakeFirstOrThrow()
    for (const data of [`fl:${row.id}`, `fa:${row.id}`]) {
      const press = await secretariat.pressesData(last(), data)
      await turn()
      expect((await press.answer).text).toContain('melalui saluran kedinasan')
    }
  })
})
