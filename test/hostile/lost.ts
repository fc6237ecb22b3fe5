import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/sandbox/index.ts'
import { engines } from '../support/engines.ts'
import { openStage, type Stage } from './stage.ts'

/** Something that one person does in private, of which every answer of Rakor's may be lost on its way. */
export interface Act<G = unknown> {
  name: string
  who: (stage: Stage) => Person
  given?: (stage: Stage) => Promise<G>
  does: (stage: Stage, given: G) => Promise<unknown>
}
export const act = <G>(given: Act<G>): Act => given as Act

const withoutChance = (shown: string): string =>
  shown
    .replace(/https:\/\/t\.me\/\S+/g, 'https://t.me/…')
    .replace(/\bR-[0-9A-Z]{6}\b/g, 'R-…')
    .replace(/\b(?:[A-Z][0-9]){3}\b/g, 'K7M3R4')

/** What changed on somebody's screen, with what is made by chance left out. */
const screen = (who: Person): Map<number, string> =>
  new Map(who.sees().map((message) => [message.id, withoutChance(`${message.text} [${message.buttons().join('|')}]`)]))

/** Does it on a stage of its own while one call is lost, and returns what came of it in the end, on the screen and in the books. */
async function comesTo(each: Act, lose?: (stage: Stage, who: Person) => void) {
  const stage = await openStage(engines[0]!)
  try {
    const who = each.who(stage)
    const given = await each.given?.(stage)
    await stage.world.advance({ minutes: 2 })
    const before = screen(who)
    const { db } = stage.world.app.desk
    const { length } = stage.world.sandbox.calls
    const written = (await db.selectFrom('ledger').select('id').execute()).length
    lose?.(stage, who)
    await each.does(stage, given)
    await stage.world.advance({ minutes: 3 })
    const answers = stage.world.sandbox.calls
      .slice(length)
      .filter(({ method, chatId }) => chatId === who.id || method === 'answerCallbackQuery')
    const ledger = await db.selectFrom('ledger').select(['operation', 'at', 'id']).orderBy('at').orderBy('id').execute()
    const question = await db.selectFrom('open_question').select('kind').where('user_id', '=', who.id).execute()
    return {
      answers,
      end: {
        screen: [...screen(who)].filter(([id, shown]) => before.get(id) !== shown).map(([, shown]) => shown),
        ledger: ledger
          .slice(written)
          .map(({ operation }) => operation)
          .sort(),
        question: question.map(({ kind }) => kind),
        undone: await db.selectFrom('inbox').select('error').where('state', '!=', 'done').execute(),
      },
    }
  } finally {
    await stage.close()
  }
}

/** Plays each act as often as Rakor calls Telegram in it, and loses another of these calls each time. */
export function playLost(acts: Act[]): void {
  describe('one call that is lost', () => {
    it.each(acts)(
      'changes nothing about $name',
      async (each) => {
        const { answers, end } = await comesTo(each)
        expect(answers.length).toBeGreaterThan(0)
        const inChat = answers.filter(({ method }) => method !== 'answerCallbackQuery')
        for (const [after, { method }] of inChat.entries()) {
          const lost = await comesTo(each, (stage, who) => {
            stage.world.sandbox.faults.add({ kind: '500', chat: who.id, after, times: 1 })
          })
          expect(lost.end, `call ${after + 1}, ${method}`).toEqual(end)
        }
        if (inChat.length === answers.length) return
        const lost = await comesTo(each, ({ world }) => {
          world.sandbox.faults.add({ kind: '500', method: 'answerCallbackQuery', times: 1 })
        })
        expect(lost.end, 'answerCallbackQuery').toEqual(end)
      },
      60_000,
    )
  })
}
