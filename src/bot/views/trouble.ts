import type { Speech } from '../house.ts'
import { letter, send } from './letter.ts'
import type { Renderers } from './renderer.ts'

/** Troubles whose detail is the stretch of time they lasted. */
const lasting = ['polling-silent', 'telegram-away']

export const troubleRenderers: Renderers<'trouble' | 'apology'> = {
  trouble: async (_, row, speech) => {
    const { what, detail } = row.subject
    const args = lasting.includes(what) ? stretchOf(speech, detail) : { detail }
    return send(row.chatId, letter(speech.t(`trouble-${what}`, args)))
  },
  apology: async (_, row, { t }) => send(row.chatId, letter(t(`trouble-apology-${row.subject.why}`))),
}

/** `<since>` or `<since>/<until>`, two moments. */
function stretchOf({ format }: Speech, detail: string): Record<string, string> {
  const [since = '', until = ''] = detail.split('/').map((moment) => format.dateTime(Temporal.Instant.from(moment)))
  return { since, until }
}
