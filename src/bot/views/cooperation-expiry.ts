import type { Office } from '../../domain/directory.ts'
import { type Expiring, readExpiring } from '../../operations/cooperation-expiry.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { endLine } from './cooperation-words.ts'
import { drop, inRows, type Letter, letter, send } from './letter.ts'
import type { Renderers } from './renderer.ts'

/** Cooperations named in one warning, and UTF-16 units of a title. */
const named = 10
const shownTitle = 160

export const cooperationRenderers: Renderers<'cooperation-expiry'> = {
  'cooperation-expiry': async ({ desk }, row, speech) => {
    const { ending, today } = await readExpiring(desk, row.chatId, row.subject.on)
    if (ending.length === 0) return drop('extended, ended, or none of theirs any more')
    return send(row.chatId, expiryLetter(speech, ending, today))
  },
}

/** What ends soon, in one message. */
export function expiryLetter(speech: Speech, ending: readonly Expiring[], today: Temporal.PlainDate): Letter {
  const { t } = speech
  const shown = ending.slice(0, named)
  const entries = shown.map(({ cooperation, lead, untold }) =>
    [
      t('cooperation-expiry-entry', { code: cooperation.code, title: shorten(cooperation.title, shownTitle) }),
      t('cooperation-expiry-facts', {
        office: officeName(lead),
        end: endLine(speech, cooperation.endsOn, today) ?? '–',
      }),
      ...(untold ? [t('cooperation-expiry-untold')] : []),
    ].join('\n'),
  )
  const body = [
    t('cooperation-expiry', { count: ending.length }),
    ...entries,
    ...(ending.length > named ? [t('cooperation-found-more', { count: named })] : []),
    t('cooperation-expiry-request'),
  ]
  return letter(
    body.join('\n\n'),
    inRows(
      2,
      shown.map(({ cooperation }) => ({ text: cooperation.code, callback_data: pressData('ks', cooperation.id) })),
    ),
  )
}

const officeName = (office: Office | undefined): string => office?.name ?? '–'
