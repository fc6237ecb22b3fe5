import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { exitOf, type Started, startByNpm } from '../support/started.ts'

let rakor: Started
let browser: Browser
beforeAll(async () => {
  ;[rakor, browser] = await Promise.all([startByNpm(), openBrowser()])
}, 90_000)
afterAll(async () => {
  await browser?.close()
  const ended = exitOf(rakor.npm)
  rakor.npm.kill('SIGTERM')
  await ended
})

it('"Mulai dari awal" raises a world that has met nobody, in which the story is played', async () => {
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1280, height: 900 } })
  const tab = await context.newPage()
  await tab.goto(rakor.page)
  const time = tab.locator('#now-time')
  // The story has been told: its last day is the 15th of May.
  await tab.locator('#now-time[datetime^="2023-05-15"]').waitFor({ state: 'attached' })

  const again = () => tab.getByRole('button', { name: 'Mulai dari awal' })
  await again().first().click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Mulai dari awal' }).click()
  await tab.locator('#now-time[datetime^="2023-04-26"]').waitFor({ state: 'attached' })
  expect(await tab.locator('.message').count()).toBe(0)

  const current = tab.locator('.step[aria-current]')
  const first = (await current.textContent()) ?? ''
  await tab
    .getByRole('button', { name: /^Mainkan/ })
    .first()
    .click()
  await current.filter({ hasNotText: first }).waitFor()
  await tab.locator('.chat', { hasText: 'Rakor' }).first().waitFor()
  expect(await time.getAttribute('datetime')).toMatch(/^2023-04-26/)
  expect((await fetch(rakor.health)).status).toBe(200)
}, 90_000)
