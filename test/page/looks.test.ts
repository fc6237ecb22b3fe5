import { existsSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { visitorOn } from '../support/acting.ts'
import { openBrowser } from '../support/browser.ts'
import { openPageStage, openTab, type PageStage, phone, type Tab } from '../support/page.ts'

let stage: PageStage
let browser: Browser
/** The story waits for it after each act of a person. */
let held: Promise<void> = Promise.resolve()
beforeAll(async () => {
  ;[stage, browser] = await Promise.all([openPageStage(() => held), openBrowser()])
  for (let act = 0; act < 3; act++) await stage.teller.tells()
})
// A window that stays open would go on listening.
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

/** What axe-core finds wrong with the page as it stands, as lines to read. */
async function barriers(tab: Tab, part = 'html'): Promise<string[]> {
  await tab.evaluate(axe.source)
  const found = (await tab.evaluate(`axe.run('${part}', { resultTypes: ['violations'] })`)) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
  }
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  )
}

/** How far the page could be pushed aside. */
const overhang = (tab: Tab): Promise<unknown> =>
  tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

const at = (as: { id: number }, chat?: { id: number }): string =>
  `${stage.address}/#as=${as.id}${chat ? `&chat=${chat.id}` : ''}`

const onPhone = { viewport: phone, isMobile: true, hasTouch: true }

it('plays a step of the story before one’s eyes, and lets nobody in between', async () => {
  const { cast } = stage
  const tab = await openTab(browser, at(cast.secretariat))
  const { promise, resolve } = Promise.withResolvers<void>()
  held = promise
  await tab.getByRole('button', { name: 'Mainkan: Undangan dijawab' }).click()
  await tab.locator('#chats-title', { hasText: 'Asisten II' }).waitFor()
  await tab.locator('.step.playing', { hasText: 'Undangan dijawab' }).waitFor()
  expect(await tab.getByRole('button', { name: 'Pengingat berikutnya' }).getAttribute('aria-disabled')).toBe('true')
  await tab.locator('#field').fill('Boleh saya menyela?')
  await tab.locator('#field').press('Enter')
  await tab.locator('.toast', { hasText: 'Tunggu sebentar' }).waitFor()
  expect(await tab.locator('#field').inputValue()).toBe('Boleh saya menyela?')
  await tab.locator('#field').fill('')
  resolve()
  await tab.locator('.step.done', { hasText: 'Undangan dijawab' }).waitFor()
  await tab.locator('#messages', { hasText: '9 dari 9 undangan telah menjawab' }).waitFor()
  await stage.caughtUp(tab)
  await photographed(tab)
  expect(tab.complaints).toEqual([])
}, 60_000)

/** What README shows. Made when it is missing or asked for, so that a run leaves nothing behind. */
async function photographed(tab: Tab): Promise<void> {
  const picture = join(import.meta.dirname, '../screenshots/page.png')
  if (existsSync(picture) && !process.env.SCREENSHOTS) return
  await tab.setViewportSize({ width: 1280, height: 860 })
  await tab.locator('.toast').first().waitFor({ state: 'detached' })
  await tab.locator('.keys').first().scrollIntoViewIfNeeded()
  await tab.locator('#field').blur()
  await tab.mouse.move(0, 0)
  await tab.screenshot({ path: picture })
}

describe('on a wide screen', () => {
  it('axe finds nothing, in light colours', async () => {
    const { cast } = stage
    const tab = await openTab(browser, at(cast.assistantTwo, cast.group))
    await tab.locator('.bubble.ephemeral').first().waitFor()
    expect(await barriers(tab)).toEqual([])
    await tab.getByRole('button', { name: 'Menu obrolan' }).click()
    expect(await barriers(tab, '.conversation')).toEqual([])
    await tab.keyboard.press('Escape')
    await tab.getByRole('button', { name: 'Perintah' }).click()
    expect(await barriers(tab, '.composer')).toEqual([])
    await tab.keyboard.press('Escape')
    await tab.getByRole('button', { name: 'Bahasa dan zona waktu' }).click()
    expect(await barriers(tab, 'dialog')).toEqual([])
    expect(await tab.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(238, 242, 243)')
    expect(tab.complaints).toEqual([])
  })

  it('axe finds nothing, in dark colours', async () => {
    const { cast } = stage
    const tab = await openTab(browser, at(cast.secretariat, cast.group), { colorScheme: 'dark' })
    await tab.locator('.bubble').last().waitFor()
    await tab.getByRole('button', { name: 'Inspektur' }).click()
    await tab.getByRole('checkbox', { name: 'Hanya yang ditolak' }).check()
    await tab.locator('.call.refused summary').first().click()
    await tab.locator('.call-body pre').first().waitFor()
    expect(await barriers(tab)).toEqual([])
    expect(await tab.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(13, 20, 24)')
    expect(tab.complaints).toEqual([])
  })

  it('speaks English when asked, and shows times in the zone that was chosen', async () => {
    const { cast } = stage
    const tab = await openTab(browser, at(cast.plantation, cast.plantation))
    const moment = tab.locator('.bubble time.moment').first()
    expect(await moment.textContent()).toBe('Kamis, 4 Mei 2023')
    expect(await moment.getAttribute('title')).toContain('09.00')
    await tab.getByRole('button', { name: 'Bahasa dan zona waktu' }).click()
    await tab.getByLabel('Zona waktu pembaca').selectOption('Asia/Jayapura')
    await tab.getByLabel('Bahasa', { exact: true }).selectOption('en')
    await tab.getByRole('dialog').getByRole('button').click()
    await tab.getByRole('button', { name: 'Next reminder' }).waitFor()
    expect(await moment.getAttribute('title')).toContain('11:00')
    expect(await tab.evaluate('document.documentElement.lang')).toBe('en')
    await tab.reload()
    await tab.getByRole('button', { name: 'Next reminder' }).waitFor()
  })
})

describe('on a phone of 360 pixels', () => {
  it('one thing stands at a time, nothing can be pushed aside, and axe finds nothing', async () => {
    const { cast } = stage
    const tab = await openTab(browser, at(cast.assistantTwo), onPhone)
    const checked = async (): Promise<void> => {
      expect(await overhang(tab)).toBe(0)
      expect(await barriers(tab)).toEqual([])
    }
    await tab.locator('#chats .chat').first().waitFor()
    expect(await tab.locator('#conversation').isVisible()).toBe(false)
    await checked()
    await tab.locator('#chats .chat', { hasText: 'Rakor Kerja Sama Daerah' }).tap()
    await tab.locator('.bubble').last().waitFor()
    expect(await tab.locator('#chats').isVisible()).toBe(false)
    await checked()
    await tab.getByRole('button', { name: 'Kembali ke daftar obrolan' }).tap()
    await tab.locator('#chats .chat').first().waitFor()
    await tab.getByRole('navigation', { name: 'Panel' }).getByText('Cerita').tap()
    await tab.locator('.step').first().waitFor()
    await checked()
    await tab.getByRole('navigation', { name: 'Panel' }).getByText('Inspektur').tap()
    await tab.locator('.call').first().waitFor()
    expect(await overhang(tab)).toBe(0)
    await tab.goBack()
    expect(tab.complaints).toEqual([])
  })

  it('the longest of words and links fit as well', async () => {
    const { cast } = stage
    const long = `${'Penyelenggaraan'.repeat(12)} https://example.go.id/${'a'.repeat(300)}`
    await cast.bappeda.writes(cast.bappeda.private, long)
    await stage.settle()
    const tab = await openTab(browser, at(cast.bappeda, cast.bappeda), { ...onPhone, colorScheme: 'dark' })
    await tab.locator('.bubble', { hasText: 'PenyelenggaraanPenyelenggaraan' }).waitFor()
    expect(await overhang(tab)).toBe(0)
    expect(
      await tab.evaluate(
        'document.querySelector("#stream").scrollWidth <= document.querySelector("#stream").clientWidth',
      ),
    ).toBe(true)
  })
})

it('where there is no pointer, the mark for what can be done with a message covers none of its words', async () => {
  const { cast } = stage
  for (const text of ['siap hadir', 'Mohon izin, kami sampaikan bahwa bahan paparan sudah siap seluruhnya'])
    await cast.bsip.writes(cast.bsip.private, text)
  await stage.settle()
  const tab = await openTab(browser, at(cast.bsip, cast.bsip), onPhone)
  await tab.locator('.bubble', { hasText: 'siap hadir' }).waitFor()
  const covered = await tab.evaluate(`[...document.querySelectorAll('.bubble')].flatMap((bubble) => {
    const mark = bubble.querySelector('.bubble-more .icon').getBoundingClientRect()
    const words = document.createRange()
    words.selectNodeContents(bubble.querySelector('.bubble-text') ?? bubble.querySelector('.bubble-rich'))
    const under = [...words.getClientRects()].filter((line) => line.right > mark.left && line.top < mark.bottom)
    return under.length > 0 ? [bubble.innerText] : []
  })`)
  expect(covered).toEqual([])
})

it('everything can be done by keyboard alone', async () => {
  const { cast } = stage
  const tab = await openTab(browser, at(cast.secretariat))
  const { does, finds } = visitorOn(tab, stage)
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 60; presses++) {
      await tab.keyboard.press('Tab')
      const focused = (await tab.evaluate(
        '(document.activeElement.getAttribute("aria-label") ?? document.activeElement.innerText) + " #" + document.activeElement.id',
      )) as string
      if (name.test(focused)) return
    }
    throw new Error(`no ${name} can be reached by Tab`)
  }
  await tab.keyboard.press('Tab')
  expect(await tab.evaluate('document.activeElement.className')).toBe('skip')
  await tabTo(/Kepala Bappeda/)
  await tab.keyboard.press('Enter')
  await tab.locator('#chats-title', { hasText: 'Kepala Bappeda' }).waitFor()
  await tabTo(/^R\s+Rakor/)
  await tab.keyboard.press('Enter')
  await tab.locator('#head h2', { hasText: /^Rakor$/ }).waitFor()
  // Who opened the chat by keyboard writes there at once.
  await tab.locator('#field:focus').waitFor()
  await tab.keyboard.type('/kon')
  await does(() => tab.keyboard.press('Enter'))
  await finds(/Rakor Kerja Sama Karet/)
  await tabTo(/Menu obrolan/)
  await tab.keyboard.press('Enter')
  await tab.keyboard.press('ArrowDown')
  await tab.keyboard.press('ArrowUp')
  await tab.keyboard.press('Escape')
  expect(await tab.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Menu obrolan')
  await tab.keyboard.press('Enter')
  await does(() => tab.keyboard.press('Enter'))
  await tab.locator('#head', { hasText: 'Rakor diblokir' }).waitFor()
  await tabTo(/#begin/)
  await does(() => tab.keyboard.press('Enter'))
  await tabTo(/^Rakor Kerja Sama Daerah/)
  await tab.keyboard.press('Enter')
  await tab.locator('#head h2', { hasText: 'Rakor Kerja Sama Daerah' }).waitFor()
  await tabTo(/^Terlambat/)
  await does(() => tab.keyboard.press('Enter'))
  await finds(/perkiraan keterlambatannya/)
  await tabTo(/Tindakan untuk pesan ini/)
  expect(tab.complaints).toEqual([])
}, 60_000)

it('says when a step no longer fits because the clock has passed its dates', async () => {
  const { cast } = stage
  const tab = await openTab(browser, at(cast.bsip))
  const { does } = visitorOn(tab, stage)
  for (let day = 0; day < 2; day++) {
    await does(() => tab.getByRole('button', { name: '+1 hari' }).click())
    await tab.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click()
  }
  await tab.locator('#story-note', { hasText: 'Jam sudah melewati tanggal langkah ini' }).waitFor()
  expect(await tab.getByRole('button', { name: /^Mainkan/ }).count()).toBe(0)
})
