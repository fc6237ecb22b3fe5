import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Visitor, visitorOn } from '../support/acting.ts'
import { openBrowser } from '../support/browser.ts'
import { openPageStage, openTab, type PageStage } from '../support/page.ts'

/** The group is linked, everybody has joined, and the invitation has been published. */
let stage: PageStage
let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openPageStage(), openBrowser()])
  for (let act = 0; act < 3; act++) await stage.teller.tells()
  visitor = visitorOn(await openTab(browser, stage.address), stage)
})
afterEach(() => expect(visitor.tab.complaints).toEqual([]))
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

const group = 'Rakor Kerja Sama Daerah'
const secretariat = 'Bagian Tata Pemerintahan'

/** Calls the Bot API as the bot does. */
async function bot(method: string, body: object): Promise<void> {
  const address = `${stage.address}/bot${stage.sandbox.token}/${method}`
  const headers = { 'content-type': 'application/json' }
  const answer = await (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).json()
  expect(answer).toMatchObject({ ok: true })
  await stage.settle()
  await stage.caughtUp(visitor.tab)
}

describe('what one person sees', () => {
  it('an ephemeral message is on its receiver’s screen alone, and says so', async () => {
    const { becomes, opens, presses, finds, tab } = visitor
    await becomes('Asisten II')
    await opens(group)
    await presses('Terlambat')
    expect(await (await finds(/perkiraan keterlambatannya/)).textContent()).toContain(
      'Hanya Anda yang melihat pesan ini',
    )
    await becomes('Kepala Bappeda')
    await finds(/1 dari 9 undangan telah menjawab/)
    expect(await tab.locator('.bubble', { hasText: 'perkiraan keterlambatannya' }).count()).toBe(0)
    await becomes('Asisten II')
    await presses('15 menit')
    await finds(/terlambat 15 menit/)
  })

  it('commands are those of the person, in the menu and while typing', async () => {
    const { becomes, opens, tab, finds, does } = visitor
    const menu = async (): Promise<string | null> => {
      await tab.getByRole('button', { name: 'Perintah' }).click()
      const text = await tab.getByRole('listbox', { name: 'Perintah' }).textContent()
      await tab.locator('#field').press('Escape')
      return text
    }
    await becomes(secretariat)
    await opens('Rakor')
    expect(await menu()).toMatch(/\/pejabat/)
    await becomes('Kepala BSIP')
    const theirs = await menu()
    expect(theirs).toMatch(/\/konfirmasi/)
    expect(theirs).not.toMatch(/\/pejabat/)
    await tab.locator('#field').pressSequentially('/kon')
    await does(() => tab.getByRole('option', { name: /konfirmasi/ }).click())
    await finds(/Rakor Kerja Sama Karet/)
  })

  it('unread messages are counted for each person, and read by opening the chat', async () => {
    const { becomes, opens, tab } = visitor
    await becomes(secretariat)
    const face = tab.locator('.person', { hasText: 'Kepala Puslit Karet' })
    const before = Number(await face.locator('.badge').textContent())
    expect(before).toBeGreaterThan(0)
    await becomes('Kepala Puslit Karet')
    await opens(group)
    await face.locator('.badge').waitFor({ state: 'detached' })
  })

  it('news comes to another window without reloading, and the reader’s zone is the reader’s', async () => {
    const { becomes, opens, writes } = visitor
    const other = await openTab(browser, `${stage.address}/#as=${stage.cast.water.id}&chat=${stage.cast.group.id}`, {
      timezoneId: 'Asia/Jayapura',
      locale: 'en-GB',
    })
    await becomes('Kepala BSIP')
    await opens(group)
    await writes('Mohon izin, kami menyusul dengan bahan.')
    await other.locator('.bubble', { hasText: 'kami menyusul dengan bahan' }).waitFor()
    expect(await other.locator('#announcements').textContent()).toMatch(/Kepala BSIP: Mohon izin/)
    expect(await other.locator('#now-time').textContent()).toMatch(/10.\d\d WIT/)
    await other.context().close()
  })
})

describe('what one person can do', () => {
  it('writes, replies, edits, reacts and deletes', async () => {
    const { becomes, opens, writes, picks, finds, tab, does } = visitor
    await becomes('Asisten I')
    await opens(group)
    await writes('Mohon bahan disiapkn')
    const own = await finds('Mohon bahan disiapkn')
    const more = own.getByRole('button', { name: 'Tindakan untuk pesan ini' })
    await more.click()
    await tab.getByRole('menuitem', { name: 'Ubah' }).click()
    expect(await tab.locator('#field').inputValue()).toBe('Mohon bahan disiapkn')
    await writes('Mohon bahan disiapkan')
    const edited = await finds('Mohon bahan disiapkan')
    expect(await edited.textContent()).toContain('diubah')
    await picks(edited.getByRole('button', { name: 'Tindakan untuk pesan ini' }), 'Beri reaksi 👍')
    const reaction = edited.getByRole('button', { name: 'Reaksi 👍: 1, termasuk Anda' })
    await does(() => reaction.click())
    await reaction.waitFor({ state: 'detached' })
    await picks(edited.getByRole('button', { name: 'Tindakan untuk pesan ini' }), 'Hapus')
    await edited.waitFor({ state: 'detached' })
  })

  it('sends a photo that is shown and a document that comes back byte for byte', async () => {
    const { becomes, opens, finds, tab, does } = visitor
    await becomes('Kepala BSIP')
    await opens('Rakor')
    const png = await tab.screenshot({ clip: { x: 0, y: 0, width: 60, height: 40 } })
    await tab.locator('#file').setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: png })
    await tab.getByRole('checkbox', { name: 'Kirim sebagai foto' }).check()
    await tab.locator('#field').fill('Foto lokasi')
    await does(() => tab.locator('#field').press('Enter'))
    const photo = (await finds('Foto lokasi')).locator('img')
    const width = (): Promise<number> =>
      photo.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)
    await expect.poll(width).toBe(60)

    const bytes = Buffer.from('%PDF-1.7\n<script>alert(1)</script>\n')
    await tab.locator('#file').setInputFiles({ name: 'surat tugas.html', mimeType: 'text/html', buffer: bytes })
    await does(() => tab.getByRole('button', { name: 'Kirim', exact: true }).last().click())
    const link = (await finds('surat tugas.html')).getByRole('link', { name: /Unduh surat tugas.html/ })
    const [download] = await Promise.all([tab.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toBe('surat tugas.html')
    expect(readFileSync(await download.path())).toEqual(bytes)
  })

  it('blocks Rakor, which is then refused, and unblocks it', async () => {
    const { becomes, opens, picks, tab, does } = visitor
    await becomes('Kepala BSIP')
    await opens('Rakor')
    await picks(tab.getByRole('button', { name: 'Menu obrolan' }), 'Blokir Rakor')
    expect(await tab.locator('#head').textContent()).toContain('Rakor diblokir')
    expect(await tab.locator('#field').isVisible()).toBe(false)
    await does(() => tab.locator('#begin', { hasText: 'Buka blokir Rakor' }).click())
    await tab.locator('#field').waitFor()
  })

  it('takes Rakor out of the group and back only where the person manages it', async () => {
    const { becomes, opens, picks, tab, finds } = visitor
    await becomes('Kepala Bappeda')
    await opens(group)
    await tab.getByRole('button', { name: 'Menu obrolan' }).click()
    expect(await tab.getByRole('menuitem').allInnerTexts()).toEqual(['Salin id Telegram Anda'])
    await tab.keyboard.press('Escape')
    await becomes(secretariat)
    const menu = tab.getByRole('button', { name: 'Menu obrolan' })
    await picks(menu, 'Jadikan Rakor admin')
    await tab.locator('#head', { hasText: 'Rakor admin' }).waitFor()
    await picks(menu, 'Keluarkan Rakor dari grup')
    await tab.locator('#head', { hasText: 'Rakor belum ada di grup ini' }).waitFor()
    await picks(menu, 'Tambahkan Rakor ke grup')
    await tab.locator('.service', { hasText: 'Bagian Tata Pemerintahan menambahkan Rakor' }).last().waitFor()
    await finds(/./)
  })
})

describe('what the bot sends', () => {
  const to = () => stage.cast.bsip.id

  it('is text, however it reads, and links lead only where links may', async () => {
    const { becomes, opens, finds } = visitor
    await becomes('Kepala BSIP')
    await opens('Rakor')
    const hostile = '<img src=x onerror="document.title=1"> & <b>tebal</b> \u202Etukab'
    await bot('sendMessage', {
      chat_id: to(),
      text: hostile,
      entities: [{ type: 'bold', offset: 0, length: 4 }],
    })
    const shown = await finds('onerror')
    expect(await shown.locator('.bubble-text').textContent()).toBe(hostile)
    expect(await shown.locator('img').count()).toBe(0)
    expect(await shown.locator('strong').textContent()).toBe('<img')
  })

  it('entities nest, times stand in the reader’s zone, buttons look and act as they are', async () => {
    const { finds, tab, does } = visitor
    const text = 'Rapat Kamis, 4 Mei 2023 pukul 09.00 WIB rahasia https://example.go.id'
    await bot('sendMessage', {
      chat_id: to(),
      text,
      entities: [
        { type: 'bold', offset: 0, length: 39 },
        { type: 'date_time', offset: 6, length: 33, unix_time: 1_683_165_600, date_time_format: 'wDt' },
        { type: 'spoiler', offset: 40, length: 7 },
      ],
      reply_markup: {
        inline_keyboard: [
          [
            { text: 'Setuju', callback_data: 'x', style: 'success' },
            { text: 'Ditutup', disabled: {} },
          ],
          [
            { text: 'Salin kode', copy_text: { text: 'KODE-77' } },
            { text: 'Buka rapat', url: 'https://rapat.example.go.id' },
          ],
        ],
      },
    })
    const bubble = await finds('rahasia')
    expect(await bubble.locator('strong time').textContent()).toBe('Kamis, 4 Mei 2023 pukul 09.00 WIB')
    expect(await bubble.locator('a.link').getAttribute('rel')).toBe('noopener noreferrer')
    const keys = tab.locator('.row').last().locator('.key')
    expect(await keys.first().getAttribute('class')).toContain('success')
    expect(await keys.nth(1).isDisabled()).toBe(true)
    expect(await keys.nth(3).getAttribute('href')).toBe('https://rapat.example.go.id')
    await tab.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await keys.nth(2).click()
    await visitor.hears('Disalin')
    expect(await tab.evaluate('navigator.clipboard.readText()')).toBe('KODE-77')
    // The bot has never heard of this button and says so in an alert.
    await does(() => keys.first().click())
    await tab.getByRole('dialog', { name: 'Rakor' }).getByRole('button', { name: 'Oke' }).click()
  })

  it('rich messages have their headings, lists, tables and folding parts', async () => {
    const { finds } = visitor
    await bot('sendRichMessage', {
      chat_id: to(),
      rich_message: {
        blocks: [
          { type: 'heading', size: 1, text: 'Notula' },
          { type: 'list', items: [{ blocks: [{ type: 'paragraph', text: 'Pembukaan' }] }] },
          {
            type: 'table',
            cells: [
              [
                { text: 'OPD', is_header: true, align: 'left', valign: 'top' },
                { text: 'Hadir', is_header: true, align: 'left', valign: 'top' },
              ],
              [
                { text: { type: 'bold', text: 'Bappeda' }, align: 'left', valign: 'top' },
                { text: 'ya', align: 'left', valign: 'top' },
              ],
            ],
          },
          { type: 'details', summary: 'Lampiran', blocks: [{ type: 'paragraph', text: 'Daftar hadir' }] },
        ],
      },
    })
    const rich = (await finds('Notula')).locator('.bubble-rich')
    expect(await rich.locator('h3').textContent()).toBe('Notula')
    expect(await rich.locator('li').textContent()).toMatch(/•\s*Pembukaan/)
    expect(await rich.locator('th').allInnerTexts()).toEqual(['OPD', 'Hadir'])
    expect(await rich.locator('td strong').textContent()).toBe('Bappeda')
    await rich.locator('summary').click()
    expect(await rich.locator('details p').isVisible()).toBe(true)
  })

  it('a reply keyboard stands below the field, and a reply field opens by itself', async () => {
    const { finds, tab, does, writes } = visitor
    await bot('sendMessage', {
      chat_id: to(),
      text: 'Pilih.',
      reply_markup: { keyboard: [['Ya', { text: 'Pilih pejabat', request_users: { request_id: 1 } }]] },
    })
    await tab.locator('#keyboard').getByRole('button', { name: 'Pilih pejabat' }).click()
    await tab.getByRole('checkbox', { name: 'Asisten I', exact: true }).check()
    await does(() => tab.getByRole('button', { name: 'Bagikan' }).click())
    await finds('Membagikan pilihan')
    await does(() => tab.locator('#keyboard').getByRole('button', { name: 'Ya' }).click())
    await finds(/^Ya/)
    await bot('sendMessage', { chat_id: to(), text: 'Alasannya?', reply_markup: { force_reply: true } })
    await tab.locator('#note', { hasText: 'Alasannya?' }).waitFor()
    await writes('Dinas luar')
    expect(stage.cast.bsip.sees().findLast(({ text }) => text === 'Dinas luar')?.replyTo?.text).toBe('Alasannya?')
  })

  it('the inspector shows every call with its answer, and the refused ones apart', async () => {
    const { tab } = visitor
    await tab.getByRole('button', { name: 'Inspektur' }).click()
    await tab.getByRole('searchbox').fill('sendRichMessage')
    const call = tab.locator('.call').first()
    await call.locator('summary').click()
    await call.locator('pre').last().waitFor()
    expect(await call.locator('pre').first().textContent()).toContain('"Notula"')
    await tab.getByRole('searchbox').fill('')
    await tab.getByRole('checkbox', { name: 'Hanya yang ditolak' }).check()
    expect(await tab.locator('.call').allInnerTexts()).toSatisfy((calls: string[]) => calls.length > 0)
    expect(await tab.locator('.call:not(.refused)').count()).toBe(0)
    await tab.getByRole('button', { name: 'Cerita' }).click()
  })
})

describe('the story on the page', () => {
  it('says kindly that a step cannot go on in a world that has gone its own way', async () => {
    const { tab } = visitor
    await tab.locator('.step[aria-current]', { hasText: 'Sembilan undangan dijawab dengan segala cara' }).waitFor()
    await tab.getByRole('button', { name: 'Mainkan: Undangan dijawab' }).click()
    await tab.locator('#story-note', { hasText: 'Keadaan di sini sudah berbeda dari cerita' }).waitFor()
    expect(await tab.getByRole('button', { name: /^Mainkan/ }).count()).toBe(0)
    await stage.settle()
    await stage.caughtUp(tab)
  })

  it('asks before it begins again', async () => {
    const { tab, does } = visitor
    await tab.getByRole('button', { name: 'Mulai dari awal' }).click()
    await tab.getByRole('button', { name: 'Batal' }).click()
    expect(stage.beginnings()).toBe(0)
    await tab.getByRole('button', { name: 'Mulai dari awal' }).click()
    await does(() => tab.getByRole('dialog').getByRole('button', { name: 'Mulai dari awal' }).click())
    await expect.poll(() => stage.beginnings()).toBe(1)
  })
})
