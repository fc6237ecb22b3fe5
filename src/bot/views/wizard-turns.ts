import type { InlineKeyboardButton } from 'grammy/types'
import type { TaskDraft } from '../../domain/task-draft.ts'
import type { InTheMaking } from '../../operations/wizards.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { type Letter, letter } from './letter.ts'

const nameLimit = 80
/** Characters of a name on a button. */
const leftLimit = 48

/** What is being made, as a sentence names it: `rapat “Rakor Kerja Sama Karet”`. */
export const makingName = ({ t }: Speech, of: InTheMaking['of'], title: string): string =>
  t(`wizard-busy-${of}`, { title: shorten(title, nameLimit) })

/** How a task in the making is named in one line. */
export const taskDraftName = ({ t }: Speech, draft: Pick<TaskDraft, 'description'>): string =>
  draft.description ?? t('wizard-task-untitled')

/** Takes something in the making up again. */
export const resumeButton = ({ t }: Speech, { of, id }: InTheMaking): InlineKeyboardButton => ({
  text: t('wizard-button-resume'),
  callback_data: pressData(of === 'meeting' ? 'draft-open' : 'task-resume', id),
})

/** Words that came while something waits at its preview: they change nothing there, and where it is changed. */
export function atPreviewLetter(speech: Speech, making: InTheMaking, name: string): Letter {
  const { t } = speech
  const edit = { text: t('wizard-button-edit'), callback_data: pressData('wz-go', making.id, 'lines') }
  return letter(t('wizard-at-preview', { name }), [
    [resumeButton(speech, making), ...(making.of === 'meeting' ? [edit] : [])],
  ])
}

/** What was set aside for what is shown now: one press leads back to it. */
export const leftButton = ({ t }: Speech, { of, id }: InTheMaking, name: string): InlineKeyboardButton => ({
  text: t('wizard-button-back-to', { name: shorten(name, leftLimit) }),
  callback_data: pressData(of === 'meeting' ? 'draft-open' : 'task-resume', id),
})

/** Something is still in the making: go on with it, or set it aside for the new one. `origin`: parts of the button of the new one. */
export function busyLetter(
  speech: Speech,
  busy: InTheMaking,
  name: string,
  wish: { of: InTheMaking['of']; origin: string },
): Letter {
  const { t } = speech
  const anew = { text: t(`wizard-button-anew-${wish.of}`), callback_data: pressData(`wz-new-${wish.of}`, wish.origin) }
  return letter(t('wizard-busy', { name }), [[resumeButton(speech, busy)], [anew]])
}

/** That something lies aside or has lain too long; without a name it is gone altogether. */
export function aboutLetter(
  speech: Speech,
  subject: InTheMaking,
  why: 'wizard-elsewhere' | 'wizard-expired',
  name: string | undefined,
): Letter {
  const { t } = speech
  if (name === undefined) return letter(t('wizard-expired-gone'), [])
  return letter(why === 'wizard-expired' ? t('wizard-expired', { name }) : t('wizard-elsewhere'), [
    [resumeButton(speech, subject)],
  ])
}

/** Asks whether to stop, and what becomes of the draft. */
export function stopAskedLetter({ t }: Speech, meetingId: string): Letter {
  return letter(t('wizard-stop-asked'), [
    [{ text: t('wizard-button-keep'), callback_data: pressData('wz-keep', meetingId) }],
    [
      {
        text: t('meeting-button-discard-yes'),
        callback_data: pressData('draft-discard-yes', meetingId),
        style: 'danger',
      },
    ],
    [{ text: t('wizard-button-back'), callback_data: pressData('draft-open', meetingId) }],
  ])
}

/** Leads from a group into the private chat. The payload says what is wanted and where; it opens nothing by itself. */
export function openPrivatelyLetter({ t }: Speech, username: string, of: InTheMaking['of'], chatId: number): Letter {
  const payload = `${of === 'meeting' ? 'rapat' : 'tugas'}_${chatId}`
  return letter(t(`wizard-open-${of}`), [
    [{ text: t(`wizard-button-open-${of}`), url: `https://t.me/${username}?start=${payload}` }],
  ])
}
