import { readAccount } from '../../operations/accounts.ts'
import { readHeadLink } from '../../operations/links-at-once.ts'
import { readTransferTold } from '../../operations/transfer-apply.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { drop, letter, send } from './letter.ts'
import { urlOf } from './office-links.ts'
import { placeName } from './place.ts'
import type { Renderers } from './renderer.ts'
import { holderName } from './seats.ts'

type Told = NonNullable<Awaited<ReturnType<typeof readTransferTold>>>

export const transferRenderers: Renderers<'transfer-left' | 'transfer-moved' | 'transfer-done'> = {
  'transfer-left': async (house, row, speech) => {
    const told = await readTransferTold(house.desk, row.subject.transferId)
    const read = await readAccount(house.desk, row.subject.accountId)
    if (!told || !read?.account.until) return drop('the account has not ended')
    const place = placeName(speech, read.office, read.account)
    return send(row.chatId, letter(speech.t('transfer-left', { place, date: dateOf(speech, told) })))
  },

  'transfer-moved': async (house, row, speech) => {
    const told = await readTransferTold(house.desk, row.subject.transferId)
    const link = await readHeadLink(house.desk, row.subject)
    const move = told?.moves.find(({ officeId }) => officeId === row.subject.officeId)
    if (!told || !link || !move?.office || !move.taker) return drop('the link cannot be opened any more')
    const place = placeName(speech, move.office, { capacity: 'head', standing: move.taker.standing })
    const until = speech.format.dateTime(link.link.expiresAt)
    const url = urlOf(house, link.code)
    return send(row.chatId, letter(speech.t('transfer-moved', { date: dateOf(speech, told), place, until, url })))
  },

  'transfer-done': async (house, row, speech) => {
    const told = await readTransferTold(house.desk, row.subject.transferId)
    if (!told) return drop('the transfer is gone')
    const date = dateOf(speech, told)
    const { state } = told.transfer
    const title =
      state === 'failed' || state === 'expired'
        ? speech.t(`transfer-${state}`, { date })
        : told.byName === null
          ? speech.t('transfer-done-clock', { date })
          : speech.t('transfer-done', { date, by: told.byName })
    return send(row.chatId, letter(shorten([title, ...linesOf(speech, told)].join('\n'), mostText)))
  },
}

/** A message holds no more; the seats of a longer transfer are in the directory. */
const mostText = 4_000

const dateOf = (speech: Speech, { transfer }: Told): string => {
  if (transfer.effectiveOn && transfer.state !== 'expired') return speech.format.shortDate(transfer.effectiveOn)
  return speech.format.shortDate(transfer.settledAt ?? transfer.madeAt)
}

const linesOf = (speech: Speech, { moves }: Told): string[] =>
  moves.map(({ office, officeId, taker }) =>
    speech.t('transfer-done-line', {
      seat: office?.headTitle || office?.name || officeId,
      holder: taker ? holderName(speech, taker) : speech.t('transfer-vacant'),
    }),
  )
