import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../support/engines.ts'
import { openStage, type Stage } from './stage.ts'
import { stateOf } from './state.ts'

/** One wrong or hostile input: who does what, and what they are told. `given` sets the scene before the books are read. */
export interface Case<G = unknown> {
  name: string
  given?: (stage: Stage) => Promise<G>
  when: (stage: Stage, given: G) => Promise<string>
  /** A whole sentence or a pattern; the empty string where silence is right. */
  told: RegExp | string
  /** Tables a question about the input may be kept in. */
  but?: readonly string[]
}

/** Keeps a case's types while it stands in a list. */
export const hostile = <G>(given: Case<G>): Case => given as Case

/** One stage for the areas of a file: opening one takes longer than playing on it. The last area closes it. */
let shared: Promise<Stage> | undefined
let areas = 0

async function leaveShared(): Promise<void> {
  areas -= 1
  if (areas > 0) return
  const stage = await shared
  shared = undefined
  await stage?.close()
}

interface Playing {
  /** Refusals of Telegram that the cases provoke on purpose. */
  refusals?: RegExp
  /** Groups get one hint a minute: each case waits for the next. */
  hints?: boolean
  /** Claims and links of the areas before would count here too. */
  fresh?: boolean
}

/** Plays the cases of an area: each is answered as written and changes nothing. */
export function play(area: string, cases: Case[], { refusals, hints = false, fresh = false }: Playing = {}): void {
  if (!fresh) areas += 1
  describe(area, () => {
    let stage: Stage
    beforeAll(async () => {
      if (fresh) stage = await openStage(engines[0]!)
      else {
        shared ??= openStage(engines[0]!)
        stage = await shared
      }
    })
    afterAll(() => (fresh ? stage.close() : leaveShared()))

    it.each(cases)('$name', async ({ given, when, told, but }) => {
      const { db } = stage.world.app.desk
      const scene = await given?.(stage)
      if (hints) await stage.minute()
      const before = await stateOf(db, but)
      const said = await when(stage, scene)
      if (typeof told === 'string') expect(said).toBe(told)
      else expect(said).toMatch(told)
      expect(await stateOf(db, but)).toEqual(before)
      stage.holds(refusals)
    })

    it('leave nothing set aside and nothing untried', async () => {
      const { db } = stage.world.app.desk
      await stage.minute()
      const inbox = await db.selectFrom('inbox').select(['state', 'attempts', 'error']).distinct().execute()
      expect(inbox).toEqual([{ state: 'done', attempts: 0, error: null }])
      const failed = await db.selectFrom('outbox').select(['kind', 'error']).where('state', '=', 'failed').execute()
      // Of these nobody misses anything.
      expect(failed.filter(({ kind }) => !['card-pin', 'courtesy'].includes(kind))).toEqual([])
    })
  })
}
