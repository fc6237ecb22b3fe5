import { readAccount } from '../../operations/accounts.ts'
import { pressData } from '../callback-data.ts'
import { drop, letter, send } from './letter.ts'
import { placeName } from './place.ts'
import type { Renderers } from './renderer.ts'

export const accountRenderers: Renderers<'account-joined' | 'account-ended'> = {
  /** To the heads of an office: who has joined; staff can be revoked at once. */
  'account-joined': async (house, row, speech) => {
    const read = await readAccount(house.desk, row.subject.accountId)
    if (!read || read.account.until) return drop('the account has ended')
    const { account, office, name } = read
    const isStaff = account.capacity === 'staff'
    const joined = speech.t('people-joined', {
      title: office.headTitle || office.name,
      name,
      place: placeName(speech, office, account),
    })
    const revoke = { text: speech.t('people-button-revoke'), callback_data: pressData('end', account.id) }
    return send(
      row.chatId,
      isStaff
        ? letter(`${joined} ${speech.t('people-joined-staff')}`, [[revoke]])
        : letter(`${joined} ${speech.t('people-joined-head')}`),
    )
  },

  'account-ended': async (house, row, speech) => {
    const read = await readAccount(house.desk, row.subject.accountId)
    if (!read?.account.until) return drop('the account has not ended')
    return send(row.chatId, letter(speech.t('people-ended', { place: placeName(speech, read.office, read.account) })))
  },
}
