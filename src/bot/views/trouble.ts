import { readUnreached } from '../../operations/unreached.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { drop, letter, send } from './letter.ts'
import type { Renderers } from './renderer.ts'

/** Offices named in one message; `/status` has them all. */
const mostNames = 30

/** Troubles whose detail is the stretch of time they lasted. */
const isLasting = (what: string): boolean =>
  ['polling-silent', 'telegram-away'].includes(what) || what.endsWith('-over')

export const troubleRenderers: Renderers<'trouble' | 'apology' | 'offices-unreached'> = {
  trouble: async (_, row, speech) => {
    const { what, detail } = row.subject
    const args = isLasting(what) ? stretchOf(speech, detail) : { detail }
    return send(row.chatId, letter(speech.t(`trouble-${what}`, args)))
  },
  'offices-unreached': async ({ desk }, row, speech) => {
    const read = await readUnreached(desk, row.subject.meetingId)
    if (!read) return drop('everybody can be reached meanwhile')
    const { t, format } = speech
    const codes = read.offices.slice(0, mostNames).map(({ code }) => code)
    const more = read.offices.length - codes.length
    const names = more > 0 ? [...codes, t('trouble-offices-more', { count: more })] : codes
    const said = t('trouble-offices-unreached', { meeting: nameOf(speech, read.meeting), offices: format.list(names) })
    return send(row.chatId, letter(said))
  },
  apology: async (_, row, { t }) => send(row.chatId, letter(t(`trouble-apology-${row.subject.why}`))),
}

/** `<since>` or `<since>/<until>`, two moments. */
function stretchOf({ format }: Speech, detail: string): Record<string, string> {
  const [since = '', until = ''] = detail.split('/').map((moment) => format.dateTime(Temporal.Instant.from(moment)))
  return { since, until }
}
