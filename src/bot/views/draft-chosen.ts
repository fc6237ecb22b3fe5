import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { DraftInvitee } from '../../domain/draft.ts'
import type { DraftShown } from '../../operations/drafts.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { inviteeKey } from '../wizard-picks.ts'
import { inviteeName, orderedInvitees } from './draft-facts.ts'
import { type Letter, letter } from './letter.ts'
import { pageButtons, pageOf } from './meeting-buttons.ts'

/** Chosen invitees that stand at the step itself; more have pages of their own. */
const chosenPerPage = 8
const buttonLimit = 56

const chosen = (shown: DraftShown): DraftInvitee[] => orderedInvitees(shown).filter(({ role }) => role !== 'chair')

/** Whether the chosen are too many to stand at the step of the invitees. */
export const hasChosenPage = (shown: DraftShown): boolean => chosen(shown).length > chosenPerPage

/** Those chosen so far, a tick each so that a press takes one out; many are behind one button. */
export function chosenButtons(speech: Speech, shown: DraftShown): InlineKeyboardButton[][] {
  if (!hasChosenPage(shown)) return chosen(shown).map((invitee) => [ticked(speech, shown, invitee)])
  const text = speech.t('wizard-button-chosen', { count: chosen(shown).length })
  return [[{ text, callback_data: pressData('wz-view', shown.meeting.id, 'chosen', 0) }]]
}

const ticked = (speech: Speech, shown: DraftShown, invitee: DraftInvitee): InlineKeyboardButton => ({
  text: `☑ ${shorten(inviteeName(speech, invitee, shown.offices), buttonLimit)}`,
  callback_data: pressData('wz-mark', shown.meeting.id, 'chosen', inviteeKey(invitee), 0),
})

/** A page of those chosen, each to be taken out by a press. */
export function chosenLetter(speech: Speech, shown: DraftShown, asked: number): Letter {
  const { t } = speech
  const id = shown.meeting.id
  const { items, page, pages } = pageOf(chosen(shown), asked, chosenPerPage)
  const body = [
    FormattedString.bold(t('wizard-button-chosen', { count: chosen(shown).length })),
    ...(pages > 1 ? [t('meeting-agenda-page', { page: page + 1, pages })] : []),
    '',
    t('wizard-chosen-ask'),
  ]
  return letter(FormattedString.join(body, '\n'), [
    ...items.map((invitee) => [ticked(speech, shown, invitee)]),
    ...pageButtons(speech, page, pages, (to) => pressData('wz-view', id, 'chosen', to)),
    [
      { text: t('wizard-button-back'), callback_data: pressData('wz-go', id, 'invitees') },
      { text: t('wizard-button-on'), callback_data: pressData('wz-on', id, 'invitees') },
    ],
  ])
}
