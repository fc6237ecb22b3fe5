import Sqlite from 'better-sqlite3'
import { Bot, InlineKeyboard } from 'grammy'
import type { Held } from './bot-child.ts'

const kinds = ['present', 'online', 'delegated', 'late', 'absent', 'unsure']

/** As long as Rakor's spacing of the edits of one card, so that both send as many. */
const editEvery = 4_000

/**
 * The yardstick: what a press costs when nothing is promised but a row and an answer. Handlers do not wait for their
 * answers, so that grammY's one-update-at-a-time polling costs the bare bot nothing.
 */
export async function startBare(options: {
  token: string
  apiRoot: string
  database: string
  groupId: number
  fetch: typeof fetch | undefined
}): Promise<Held> {
  const db = new Sqlite(options.database)
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL']) db.pragma(pragma)
  db.exec('create table if not exists answer (user_id integer primary key, kind text not null, at integer not null)')
  const record = db.prepare('insert or replace into answer (user_id, kind, at) values (?, ?, ?)')
  const count = db.prepare('select kind, count(*) as answers from answer group by kind')

  const client = { apiRoot: options.apiRoot, ...(options.fetch && { fetch: options.fetch as never }) }
  const bot = new Bot(options.token, { client })
  const keyboard = InlineKeyboard.from([kinds.map((kind) => InlineKeyboard.text(kind, `a:bare:${kind}`))])
  const text = (): string =>
    `Rapat Koordinasi Kerja Sama Daerah\n${'Kamis, 4 Mei 2023. '.repeat(20)}\n${JSON.stringify(count.all())}`

  let dirty = false
  let card = 0
  bot.callbackQuery(/^a:bare:([a-z]+)$/, (ctx) => {
    record.run(ctx.from.id, ctx.match[1], Date.now())
    dirty = true
    void ctx.answerCallbackQuery({ text: 'Jawaban telah dicatat.' }).catch(console.error)
  })
  const editing = setInterval(() => {
    if (!dirty) return
    dirty = false
    void bot.api.editMessageText(options.groupId, card, text(), { reply_markup: keyboard }).catch(() => {})
  }, editEvery)

  await bot.init()
  card = (await bot.api.sendMessage(options.groupId, text(), { reply_markup: keyboard })).message_id
  // A poll that is cut off by the stop ends in an error of its own.
  const polling = bot.start().catch(() => {})
  return {
    async stop() {
      clearInterval(editing)
      await bot.stop()
      await polling
      db.close()
    },
  }
}
