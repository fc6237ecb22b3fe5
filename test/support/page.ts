import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type App, createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts'
import { createPage } from '../../src/sandbox/page/index.ts'
import { acts } from '../../src/sandbox/story/acts.ts'
import { type Cast, secretariatId } from '../../src/sandbox/story/cast.ts'
import { settleTogether } from '../../src/sandbox/story/stage.ts'
import { Teller } from '../../src/sandbox/story/teller.ts'

/** The sandbox's page with a whole Rakor behind it, in still time. */
export interface PageStage {
  sandbox: Sandbox
  app: App
  teller: Teller
  cast: Cast
  address: string
  /** How often a new beginning was asked for. */
  beginnings(): number
  /** Lets a few seconds pass, as people do, and waits until nobody owes anybody anything. */
  settle(): Promise<void>
  /** Waits until the window shows how things stand now. */
  caughtUp(tab: Tab): Promise<void>
  close(): Promise<void>
}

/** @param pace awaited after each act of a person in the story: holds it where somebody wants to look */
export async function openPageStage(pace: () => Promise<void> = async () => {}): Promise<PageStage> {
  const sandbox = await startSandbox()
  const app = await createApp(
    readConfig({
      BOT_TOKEN: sandbox.token,
      TELEGRAM_API_ROOT: sandbox.apiRoot,
      DATABASE_URL: 'sqlite::memory:',
      SECRETARIAT_IDS: String(secretariatId),
      LOG_LEVEL: 'silent',
      PORT: '0',
    }),
    { clock: sandbox.clock },
  )
  const rest = (): Promise<void> => settleTogether(sandbox, app)
  sandbox.clock.between = rest
  const teller = new Teller({ sandbox, settle: rest, pace }, acts)
  await app.start()
  let beginnings = 0
  const page = createPage({ again: () => void beginnings++ })
  page.show(sandbox, teller)
  return {
    sandbox,
    app,
    teller,
    cast: teller.cast,
    address: sandbox.apiRoot,
    beginnings: () => beginnings,
    settle: async () => {
      await rest()
      await sandbox.clock.advance({ seconds: 4 })
    },
    caughtUp: async (tab) => {
      page.news()
      const now = new Date(sandbox.clock.ms()).toISOString()
      await tab.locator(`#now-time[datetime="${now}"]`).waitFor({ state: 'attached' })
    },
    close: async () => {
      page.close()
      await app.stop()
      await sandbox.stop()
    },
  }
}

/** A window of the browser, with what it complained about. */
export type Tab = Page & { complaints: string[] }

export const desktop = { width: 1440, height: 900 }
export const phone = { width: 360, height: 740 }

/** Opens the page in a window of its own; what the browser complains about fails the test. */
export async function openTab(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext({
    viewport: desktop,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    ...options,
  })
  const tab = (await context.newPage()) as Tab
  tab.complaints = []
  tab.on('pageerror', (error) => tab.complaints.push(String(error.stack ?? error)))
  tab.on('console', (message) => {
    // A refusal the page explains to its user is no fault of the page.
    if (message.type() === 'error' && !/status of 409/.test(message.text())) tab.complaints.push(message.text())
  })
  // Beside other tests on two cores a click can take seconds.
  tab.setDefaultTimeout(20_000)
  await tab.goto(address)
  await tab.locator('.person').first().waitFor({ state: 'attached' })
  return tab
}
