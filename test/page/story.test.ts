import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Visitor, visitorOn } from '../support/acting.ts'
import { openBrowser } from '../support/browser.ts'
import { openPageStage, openTab, type PageStage } from '../support/page.ts'

let stage: PageStage
let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openPageStage(), openBrowser()])
  visitor = visitorOn(await openTab(browser, stage.address), stage)
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

const group = 'Rakor Kerja Sama Daerah'
const secretariat = 'Bagian Tata Pemerintahan'

it('is lived through on the page, from the first Start to the last confirmed task', async () => {
  const { tab, becomes, opens, writes, presses, picks, finds, hears, does } = visitor

  // The secretariat meets Rakor and links the group.
  await becomes(secretariat)
  await does(() => tab.locator('#begin').click())
  await opens(group)
  await picks(tab.getByRole('button', { name: 'Menu obrolan' }), 'Tambahkan Rakor ke grup')
  await opens('Rakor')
  await presses('Hubungkan')
  await opens(group)
  await finds(/Rakor siap membantu rapat koordinasi/)

  // Invitation links, each opened by whom it is for and confirmed by the secretariat.
  for (const [office, capacity, name] of [
    ['AS1', 'Kepala', 'Asisten I'],
    ['AS2', 'Kepala', 'Asisten II'],
    ['DISBUN', 'Kepala', 'Kepala Dinas Perkebunan'],
    ['BAPPEDA', 'Kepala', 'Kepala Bappeda'],
  ] as const) {
    await becomes(secretariat)
    await opens('Rakor')
    await writes(`/pejabat ${office}`)
    await presses('Tautan undangan')
    await presses(capacity)
    const link = (await finds(/Tautan undangan Rakor/)).locator('button.link')
    await link.click()
    await tab.getByRole('radio', { name, exact: true }).check()
    await does(() => tab.getByRole('button', { name: 'Oke' }).click())
    await tab.locator('#chats-title', { hasText: name }).waitFor()
    await finds(/Permohonan sebagai .* telah kami sampaikan/)
    await becomes(secretariat)
    await presses('Benar')
  }

  // One line, a preview, published.
  await writes(
    '/rapat Rakor Kerja Sama Karet, Kamis 4 Mei 2023 pukul 09.00 WIB s.d. selesai, Ruang Rapat Serasan Sekundang, ' +
      'nomor 005/118/Setda/2023, bidang KARET, acara Pembukaan; Kerja sama pengembangan karet, pimpinan Asisten I, ' +
      'pakaian Batik, undang AS2 BAPPEDA DISBUN',
  )
  await finds(/Pratinjau undangan/)
  await presses('Terbitkan')

  // The offices answer: by button, in their own words, with an ephemeral question; an outsider's press does not count.
  await becomes('Asisten I')
  await opens(group)
  await presses('Hadir')
  await hears(/Tercatat: .* hadir/)
  await becomes('Kepala Bappeda')
  const card = await finds(/Rakor Kerja Sama Karet/)
  await card.hover()
  await card.getByRole('button', { name: 'Tindakan untuk pesan ini' }).click()
  await tab.getByRole('menuitem', { name: 'Balas' }).click()
  await writes('Siap hadir, Pak Asisten')
  await presses('Benar')
  await becomes('Orang luar')
  await opens(group)
  await presses('Hadir')
  await becomes('Asisten II')
  await opens(group)
  await presses('Terlambat')
  const question = await finds(/perkiraan keterlambatannya/)
  expect(await question.textContent()).toContain('Hanya Anda yang melihat pesan ini')
  await presses('15 menit')
  await becomes('Kepala Dinas Perkebunan')
  await opens('Rakor')
  await presses('Hadir')
  await opens(group)
  await finds(/4 dari 4 undangan telah menjawab/)

  // The clock runs ahead to the reminders, and says what happened meanwhile.
  await opens('Rakor')
  await does(() => tab.getByRole('button', { name: 'Pengingat berikutnya' }).click())
  const meanwhile = tab.getByRole('dialog', { name: 'Sementara itu' })
  expect(await meanwhile.textContent()).toMatch(/Rab, 26 Apr,? 08.\d\d sampai \w+, \d+ \w+,? \d\d.\d\d/)
  await meanwhile.getByRole('button', { name: /Kepala Dinas Perkebunan/ }).click()
  await finds(/kami ingatkan bahwa/)
  await until(visitor, '2023-05-04T11:30:00+07:00')

  // The meeting is closed, and its task goes from filed to confirmed.
  await becomes(secretariat)
  await opens('Rakor')
  await writes('/agenda')
  await presses(/^1\. /)
  await presses('Tutup rapat')
  await presses('Ya, tutup rapat')
  await finds(/Kehadiran/)
  await writes('/tindaklanjut #KS_Karet DISBUN 12 Mei: susun rencana kerja demplot karet')
  await becomes('Kepala Dinas Perkebunan')
  await finds(/TL-KARET-2023-0001/)
  await presses('Terima')
  await presses('Selesai')
  await tab
    .locator('#file')
    .setInputFiles({ name: 'rencana-demplot.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 isi') })
  await does(() => tab.getByRole('button', { name: 'Kirim', exact: true }).last().click())
  await finds('rencana-demplot.pdf')
  await does(() => tab.locator('#messages').getByRole('button', { name: 'Kirim', exact: true }).last().click())
  await becomes(secretariat)
  await presses('Konfirmasi')
  await writes('/bidang')
  await finds(/Pengembangan Usaha Tani Komoditas Karet/)
  await finds(/selesai 1/)
  expect(tab.complaints).toEqual([])
}, 120_000)

/** By the buttons of the clock bar, and no further than the moment. */
async function until({ tab, does }: Visitor, moment: string): Promise<void> {
  const left = (): number => Temporal.Instant.from(moment).since(stage.sandbox.clock.now()).total('hours')
  const closing = async (): Promise<void> => {
    await tab.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click()
  }
  while (left() >= 1) {
    await does(() => tab.getByRole('button', { name: left() >= 24 ? '+1 hari' : '+1 jam' }).click())
    await closing()
  }
}
