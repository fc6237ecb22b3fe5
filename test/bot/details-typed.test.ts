import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Gathering, openGathering } from '../support/gathering.ts'

const line =
  '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 s.d. 12.00 WIB, Ruang Rapat Serasan Sekundang, bidang KARET, pimpinan Asisten I, undang DISBUN'

describe('what is typed while an answer lacks its details', () => {
  let at: Gathering
  beforeEach(async () => {
    at = await openGathering({ meetings: [line] })
  })
  afterEach(() => at.world.close())

  it('a receipt or thanks is no reason, and a question about the meeting is answered', async () => {
    await at.presses(at.disbun, at.disbun.private, 'Tidak hadir')
    expect(await at.says('ok')).toMatch(/^Mohon .*alasan/)
    expect(await at.says('terima kasih')).toBe('Sama-sama, Bapak/Ibu.')
    expect(await at.says('jam berapa rapatnya?')).toMatch(/Pukul: 09\.00 s\.d\. 12\.00 WIB/)
    expect(await at.says('dinas luar ke Palembang')).toMatch(/izin tidak hadir \(dinas luar ke Palembang\)/)
  })

  it('nor a position', async () => {
    await at.presses(at.disbun, at.disbun.private, 'Diwakilkan')
    expect(await at.says('jam brp?')).toMatch(/Pukul: 09\.00 s\.d\. 12\.00 WIB/)
    expect(await at.says('siap pak')).toMatch(/^Mohon .*jabatan/)
    expect(await at.says('Kepala Bidang Produksi')).toMatch(/diwakilkan Kepala Bidang Produksi/)
  })

  it('completes privately what was pressed and asked in the group', async () => {
    await at.presses(at.disbun, at.card(), 'Diwakilkan')
    expect(await at.says('jam brp?')).toMatch(/Pukul: 09\.00/)
    expect(await at.says('kabag pembangunan')).toMatch(/telah kami catat: diwakilkan kabag pembangunan\./)
    // It was asked once: what is said next is no position.
    expect(await at.says('aula kecil')).not.toMatch(/aula/)
  })

  it('does so while it is before the eyes, and the answer stands', async () => {
    await at.presses(at.disbun, at.card(), 'Diwakilkan')
    await at.presses(at.disbun, at.card(), 'Hadir')
    expect(await at.says('kabag pembangunan')).not.toMatch(/kami catat:/)
    await at.presses(at.disbun, at.card(), 'Diwakilkan')
    await at.world.advance({ minutes: 16 })
    expect(await at.says('kabag pembangunan')).not.toMatch(/telah kami catat/)
  })
})
