import { conversations } from '@grammyjs/conversations'
import { Bot } from 'grammy'
import type { Update, UserFromGetMe } from 'grammy/types'
import { formatFor } from '../locales/format.ts'
import { textsFor } from '../locales/texts.ts'
import { conversationStorage } from '../operations/conversations.ts'
import type { Desk } from '../operations/desk.ts'
import type { Render } from '../operations/outbox.ts'
import { voiceFor } from '../operations/voice.ts'
import { callerOf } from './actor.ts'
import type { RakorContext } from './context.ts'
import { throwsLost, undoing } from './conversations/failing.ts'
import { downloader } from './download.ts'
import { facts } from './features/facts.ts'
import { features } from './features/index.ts'
import { refuseNobody } from './features/nobody.ts'
import type { House } from './house.ts'
import { inOrder } from './in-order.ts'
import { type Call, defaultMenus } from './menu.ts'
import { renderer } from './views/index.ts'

export interface RakorBot {
  /** Handles one stored update; throws when it must be tried again. Calls `moveOn` when only a toast is left to bring. */
  handle(update: Update, moveOn: () => void): Promise<void>
  render: Render
  /** Answers a press in a group that is not linked, where nothing else is said or kept. Never rejects. */
  decline(pressId: string): Promise<void>
  /** The command menus of chats that have none of their own, to be set at each start. */
  defaultMenus: Call[]
}

interface BotParts {
  token: string
  apiRoot: string
  me: UserFromGetMe
  desk: Desk
  /** The fetch through which every call passes: limits, metrics and capture live there. */
  fetch: typeof fetch
  roomFor(chatId: number): boolean
}

/** Wires features and views. Makes no call to Telegram by itself. */
export function createBot(parts: BotParts): RakorBot {
  const bot = new Bot<RakorContext>(parts.token, {
    botInfo: parts.me,
    client: { apiRoot: parts.apiRoot, fetch: parts.fetch as never, timeoutSeconds: 60 },
  })
  const house: House = {
    desk: parts.desk,
    bot: {
      id: parts.me.id,
      username: parts.me.username,
      name: parts.me.first_name,
      readsAll: parts.me.can_read_all_group_messages,
    },
    roomFor: parts.roomFor,
    download: downloader({ api: bot.api, ...parts }),
    speech: (locale, zone = parts.desk.settings.zone) => ({
      locale,
      t: textsFor(locale),
      format: formatFor(locale, zone),
    }),
  }
  const moves = new WeakMap<Update, () => void>()
  bot.use(facts(house))
  bot.use(async (ctx, next) => {
    const caller = callerOf(ctx)
    if (!caller) return refuseNobody(house, ctx)
    ctx.caller = caller
    const { locale, zone } = await voiceFor(parts.desk, caller.userId, ctx.chat?.id)
    ctx.speech = house.speech(locale, zone)
    ctx.moveOn = moves.get(ctx.update) ?? (() => {})
    ctx.request = (step) => ({ key: `${ctx.update.update_id}:${step}`, caller })
    await next()
  })
  bot
    .filter((ctx) => ctx.chat?.type === 'private')
    .use(throwsLost)
    .use(
      conversations<RakorContext, RakorContext>({
        storage: conversationStorage(parts.desk, ({ undone }: RakorContext) => undone === true),
      }),
    )
    .use(undoing)
  bot.use(inOrder(features.map((feature) => feature(house))))
  return {
    handle(update, moveOn) {
      moves.set(update, moveOn)
      return bot.handleUpdate(update)
    },
    render: renderer(house),
    decline: async (pressId) => {
      const text = house.speech('id').t('refusal-group-not-linked')
      // A press is answered once or not at all: whoever waited in vain presses again.
      await bot.api.answerCallbackQuery(pressId, { text, show_alert: true }).catch(() => {})
    },
    defaultMenus: defaultMenus(house.speech('id')),
  }
}
