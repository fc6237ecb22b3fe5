import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { type ClaimRead, claimAskedKey, readClaim } from '../../operations/claim-questions.ts'
import { readSentMessage } from '../../operations/sent.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { drop, edit, type Letter, letter, send } from './letter.ts'
import { placeName } from './place.ts'
import type { Renderers } from './renderer.ts'

export const claimRenderers: Renderers<'claim-asked' | 'claim-decided'> = {
  /** Asks while the claim waits; afterwards corrects what was asked, and drops what was never sent. */
  'claim-asked': async (house, row, speech) => {
    const read = await readClaim(house.desk, row.subject.claimId)
    if (!read) return drop('the claim is gone')
    const made = letter(question(speech, read), read.claim.state === 'waiting' ? buttons(speech, read.claim.id) : [])
    if (read.claim.state === 'waiting') return send(row.chatId, made)
    const before = await readSentMessage(house.desk, row.chatId, claimAskedKey(read.claim.id, row.chatId))
    return before ? edit(row.chatId, before, made) : drop('decided before it was asked')
  },

  'claim-decided': async (house, row, speech) => {
    const read = await readClaim(house.desk, row.subject.claimId)
    if (!read || read.claim.state === 'waiting') return drop('nothing was decided')
    return send(row.chatId, outcome(speech, read))
  },
}

function question(speech: Speech, read: ClaimRead): FormattedString {
  const { t } = speech
  const { claim, office, name, username, replaces } = read
  const lines: (string | FormattedString | undefined)[] = [
    t('people-claim-asked'),
    t('people-claim-name', { name }),
    username ? t('people-claim-username', { username }) : undefined,
    FormattedString.join([t('people-claim-number'), ' ', FormattedString.code(String(claim.userId))]),
    t('people-claim-wish', { place: placeName(speech, office, claim) }),
    claim.press ? t('people-claim-by-press') : t('people-claim-by-link'),
    claim.state === 'waiting' && replaces.length > 0
      ? t('people-claim-replaces', {
          names: speech.format.list(replaces.map((each) => `${each.name} (${placeName(speech, office, each)})`)),
        })
      : undefined,
    decision(speech, read),
  ]
  return FormattedString.join(
    lines.filter((line) => line !== undefined),
    '\n',
  )
}

function decision(speech: Speech, { claim, decidedByName }: ClaimRead): string | undefined {
  const by = decidedByName ?? ''
  const when = speech.format.dateTime(claim.decidedAt ?? claim.createdAt)
  if (claim.state === 'confirmed') return speech.t('people-claim-confirmed-by', { by, when })
  if (claim.state === 'refused') return speech.t('people-claim-refused-by', { by, when })
  return claim.state === 'expired' ? speech.t('people-claim-over') : undefined
}

const buttons = (speech: Speech, claimId: string): InlineKeyboardButton[][] => [
  [
    {
      text: speech.t('people-button-right'),
      callback_data: pressData('claim', claimId, 'confirmed'),
      style: 'success',
    },
    { text: speech.t('people-button-wrong'), callback_data: pressData('claim', claimId, 'refused'), style: 'danger' },
  ],
]

function outcome(speech: Speech, { claim, office, pressCounted }: ClaimRead): Letter {
  const place = placeName(speech, office, claim)
  if (claim.state === 'refused') return letter(speech.t('people-claim-refused', { place }))
  if (claim.state === 'expired') return letter(speech.t('people-claim-expired', { place }))
  const welcome = speech.t('people-claim-welcome', { place })
  if (!claim.press) return letter(welcome)
  const press = pressCounted ? speech.t('people-claim-welcome-press') : speech.t('people-claim-welcome-no-press')
  return letter(`${welcome}\n${press}`)
}
