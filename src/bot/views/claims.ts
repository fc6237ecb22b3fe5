import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { type ClaimRead, claimAskedKey, readClaim } from '../../operations/claim-questions.ts'
import type { HeldRead } from '../../operations/held-answers.ts'
import { readSentMessage } from '../../operations/sent.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
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
  const { claim, office, name, username, replaces, gives, held } = read
  const lines: (string | FormattedString | undefined)[] = [
    t('people-claim-asked'),
    t('people-claim-name', { name }),
    username ? t('people-claim-username', { username }) : undefined,
    FormattedString.join([t('people-claim-number'), ' ', FormattedString.code(String(claim.userId))]),
    t('people-claim-wish', { place: placeName(speech, office, claim) }),
    ...(claim.linkHash !== null ? [t('people-claim-by-link')] : []),
    ...(claim.linkHash === null && held.length > 0 ? [t('people-claim-by-press')] : []),
    ...(claim.linkHash === null && held.length === 0 ? [t('claims-by-words')] : []),
    ...(isOver(claim) ? [] : held.map((each) => heldLine(speech, each))),
    claim.state === 'waiting' && replaces.length > 0
      ? t('people-claim-replaces', {
          names: speech.format.list(replaces.map((each) => `${each.name} (${placeName(speech, office, each)})`)),
        })
      : undefined,
    gives.length > 0
      ? t('claims-gives', { names: speech.format.list(gives.map((each) => placeName(speech, office, each))) })
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

const isOver = ({ state }: ClaimRead['claim']): boolean => state === 'refused' || state === 'expired'

/** One line about an answer that waited: what, for which meeting, pressed when, and what became of it. */
const heldLine = (speech: Speech, held: HeldRead): string =>
  speech.t(`claims-held-${held.came}`, heldWords(speech, held))

function heldWords(speech: Speech, { meeting, kind, at, stands }: HeldRead): Record<string, string> {
  const { t, format } = speech
  return {
    meeting: nameOf(speech, meeting),
    answer: t(`answer-phrase-${kind}`),
    when: format.dateTime(at),
    ...(stands && { stands: t(`answer-phrase-${stands.kind}`), since: format.dateTime(stands.at) }),
  }
}

function outcome(speech: Speech, { claim, office, held }: ClaimRead): Letter {
  const place = placeName(speech, office, claim)
  if (claim.state === 'refused') return letter(speech.t('people-claim-refused', { place }))
  if (claim.state === 'expired') return letter(speech.t('people-claim-expired', { place }))
  const welcome = speech.t('people-claim-welcome', { place })
  const told = held.map((each) => speech.t(`claims-welcome-${each.came}`, heldWords(speech, each)))
  return letter([welcome, ...told].join('\n'))
}
