import { letter, send } from './letter.ts'
import type { Renderers } from './renderer.ts'

export const troubleRenderers: Renderers<'trouble'> = {
  trouble: async (_, row, { t }) => {
    const { what, detail } = row.subject
    return send(row.chatId, letter(t(`trouble-${what}`, { detail })))
  },
}
