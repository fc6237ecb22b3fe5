import { describe, expect, it } from 'vitest'
import { type Answer, call } from './client.ts'
import { type Stage, staged } from './stage.ts'

/** One way to be refused. Texts are Telegram's; those that begin with `sandbox:` are ours. */
export interface Refusal {
  what: string
  act: (stage: Stage) => Promise<Answer>
  /** 400 unless told otherwise, and then `says` is the whole description. */
  code?: number
  says: string
}

/** A call to the group. */
export function inGroup(method: string, params: Record<string, unknown> = {}) {
  return ({ sandbox, group }: Stage) => call(sandbox, method, { chat_id: group.id, ...params })
}

export function inPrivate(method: string, params: Record<string, unknown> = {}) {
  return ({ sandbox, head }: Stage) => call(sandbox, method, { chat_id: head.id, ...params })
}

/** Provokes each refusal on a stage of its own. */
export function refuses(name: string, refusals: Refusal[]): void {
  describe(`refused: ${name}`, () => {
    it.each(refusals)('$what', async ({ act, code = 400, says }) => {
      const answer = await act(await staged())
      const description = code === 400 ? `Bad Request: ${says}` : says
      expect(answer).toMatchObject({ ok: false, error_code: code, description })
    })
  })
}
