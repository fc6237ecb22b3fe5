import type { Locator } from 'playwright-core'
import type { PageStage, Tab } from './page.ts'

/** Whoever sits before the page: acts by clicks and keys, and each act is settled before the next. */
export interface Visitor {
  tab: Tab
  /** Becomes somebody by their face in the rail. */
  becomes(name: string): Promise<void>
  opens(chat: string): Promise<void>
  writes(text: string): Promise<void>
  /** Presses the newest button of this label in the open chat. */
  presses(label: string | RegExp): Promise<void>
  /** Picks an entry of the menu that a button opens. */
  picks(opener: Locator, entry: string): Promise<void>
  /** Does something that asks the server, and waits until all have answered. */
  does(act: () => Promise<unknown>): Promise<void>
  /** The newest message in the open chat that reads like this, once it is there. */
  finds(text: string | RegExp): Promise<Locator>
  /** Waits for a short word over everything. */
  hears(text: string | RegExp): Promise<void>
}

export function visitorOn(tab: Tab, stage: PageStage): Visitor {
  const does = async (act: () => Promise<unknown>): Promise<void> => {
    const asked = tab.waitForResponse(
      (response) =>
        /\/page\/(act|file)/.test(response.url()) && !/"act":"read"/.test(response.request().postData() ?? ''),
    )
    await Promise.all([asked, act()])
    await stage.settle()
    await stage.caughtUp(tab)
  }
  return {
    tab,
    does,
    becomes: async (name) => {
      const face = tab.locator('.person', { hasText: new RegExp(`^\\S{2,4}${name}(\\d|$)`) })
      await face.click()
      await tab.locator('#chats-title', { hasText: name }).waitFor()
      await stage.caughtUp(tab)
    },
    opens: async (chat) => {
      await tab
        .locator('#chats .chat', { has: tab.locator('.chat-title', { hasText: new RegExp(`^${chat}$`) }) })
        .click()
      await tab.locator('#head h2', { hasText: chat }).waitFor()
      await stage.caughtUp(tab)
    },
    writes: async (text) => {
      await tab.locator('#field').fill(text)
      await does(() => tab.locator('#field').press('Enter'))
    },
    presses: async (label) => {
      const button = tab.locator('#messages').getByRole('button', { name: label, exact: true })
      await button.last().waitFor()
      await does(() => button.last().click())
    },
    picks: async (opener, entry) => {
      await opener.click()
      await does(() => tab.getByRole('menuitem', { name: entry }).click())
    },
    finds: async (text) => {
      const found = tab.locator('#messages .bubble', { hasText: text }).last()
      await found.waitFor()
      return found
    },
    hears: async (text) => {
      await tab.locator('.toast', { hasText: text }).last().waitFor()
    },
  }
}
