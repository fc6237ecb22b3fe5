import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { isConfidential, meetingCode } from '../../domain/meeting.ts'
import { keyOf } from '../../domain/wizard-choices.ts'
import { nearPlace } from '../../language/near-place.ts'
import { type DraftShown, readDraft } from '../../operations/drafts.ts'
import type { Published } from '../../operations/meetings.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { carriedHeading, carriedLines, carryOverButton } from './carry-over.ts'
import { draftFacts } from './draft-facts.ts'
import { inviteesButton } from './draft-invitees.ts'
import { filesButton } from './files-button.ts'
import { drop, type Letter, letter, send, withButton, withNote } from './letter.ts'
import { followUpButtons } from './meeting-buttons.ts'
import type { Renderers } from './renderer.ts'
import { freeRoomButtons, roomWarnings } from './room-warnings.ts'
import { clashLines, settlingButtons, stepToAnotherTime, timeWarningLines } from './time-warnings.ts'
import { codesInShort, unreachedDraftLines } from './unreached.ts'
import { linesLetter, type StepExtras, stepLetter } from './wizard-step.ts'
import { openPrivatelyLetter } from './wizard-turns.ts'

/** Groups offered as toggles; a region links one or two. */
const groupsOffered = 20

export const previewRenderers: Renderers<'preview' | 'wizard-link'> = {
  'wizard-link': async (house, row, speech) => {
    const { messageId, of } = row.subject
    const answers = messageId > 0 && { reply_parameters: { message_id: messageId, allow_sending_without_reply: true } }
    return send(row.chatId, openPrivatelyLetter(speech, house.bot.username, of, row.chatId), answers || {})
  },

  preview: async (house, row, speech) => {
    const shown = await readDraft(house.desk, row.subject.meetingId, row.chatId)
    return shown ? send(row.chatId, draftLetter(speech, shown)) : drop('the draft is none any more')
  },
}

/** A draft as its maker sees it: the step at which they are, the lines to edit, or the preview to publish. */
export function draftLetter(speech: Speech, shown: DraftShown, more: StepExtras = {}): Letter {
  const made =
    shown.screen.on === 'step'
      ? stepLetter(speech, shown, shown.screen, more)
      : shown.screen.on === 'lines'
        ? linesLetter(speech, shown, more)
        : previewLetter(speech, shown)
  return withButton(more.left ? withNote(made, more.left) : made, more.back)
}

function previewLetter(speech: Speech, shown: DraftShown): Letter {
  const { t } = speech
  const facts = [
    FormattedString.bold(t(previewHeading(shown))),
    '',
    ...draftFacts(speech, shown),
    ...(shown.sheet.slots && !shown.poll ? ['', t('poll-preview-note')] : []),
    ...unreachedDraftLines(speech, shown),
  ]
  const carried = shown.sheet.noCarryOver ? undefined : shown.carried
  const warnings = warningLines(speech, shown, [...facts, ...carriedHeading(speech, carried)])
  const tasks = carriedLines(speech, carried, [...facts, ...warnings])
  const body = FormattedString.join([...facts, ...(tasks.length > 0 ? ['', ...tasks] : []), ...warnings], '\n')
  return letter(body, [
    ...sendingButtons(speech, shown),
    ...roomButton(speech, shown),
    ...freeRoomButtons(speech, shown.freeRooms ?? [], (key) => pressData('draft-room', shown.meeting.id, key)),
    [
      { text: t('wizard-button-edit'), callback_data: pressData('wz-go', shown.meeting.id, 'lines') },
      ...(shown.sheet.slots ? [] : [seriesButton(speech, shown)]),
    ],
    ...carryOverButton(speech, shown),
    ...inviteesButton(speech, shown),
    ...filesButton(speech, shown.meeting, shown.files, true),
    [discardButton(speech, shown.meeting.id)],
    ...groupButtons(speech, shown),
  ])
}

const seriesButton = ({ t }: Speech, { meeting, sheet }: DraftShown): InlineKeyboardButton => ({
  text: t(sheet.series ? 'series-button-change' : 'series-button-repeat'),
  callback_data: pressData('wz-go', meeting.id, 'series'),
})

const previewHeading = ({ sheet, poll }: DraftShown): string =>
  poll ? 'poll-preview-pending' : sheet.slots ? 'poll-preview-heading' : 'meeting-preview-heading'

/** Publishes a draft with one time; of several asks which suits, or shows what was answered. */
function sendingButtons(speech: Speech, shown: DraftShown): InlineKeyboardButton[][] {
  const { t } = speech
  const { meeting, sheet, poll, print } = shown
  if (poll) return [[{ text: t('poll-button-see'), callback_data: pressData('tp-view', poll.id, 0) }]]
  if (sheet.slots)
    return [[{ text: t('poll-button-ask'), callback_data: pressData('tp-send', meeting.id, print), style: 'success' }]]
  return settlingButtons(speech, shown, {
    press: 'draft-publish',
    label: t('meeting-button-publish'),
    keep: t('meeting-button-publish-kept'),
    another: pressData('wz-go', meeting.id, stepToAnotherTime(shown.warnings)),
    slot: 'draft-slot',
  })
}

/** The known room that a place with a typing error is meant to be. */
const roomMeant = ({ meeting, rooms }: DraftShown): string | undefined =>
  meeting.place && !isConfidential(meeting) ? nearPlace(meeting.place, rooms) : undefined

function roomButton({ t }: Speech, shown: DraftShown): InlineKeyboardButton[][] {
  const room = roomMeant(shown)
  if (!room) return []
  const text = t('meeting-button-room', { room: shorten(room, 40) })
  return [[{ text, callback_data: pressData('draft-room', shown.meeting.id, keyOf(room)) }]]
}

/** Asks first, then sets the draft aside. */
export const discardButton = (speech: Speech, meetingId: string): InlineKeyboardButton => ({
  text: speech.t('meeting-button-discard'),
  callback_data: pressData('draft-discard', meetingId),
})

/** Toggles stand only where there is a choice. */
function groupButtons(speech: Speech, { meeting, linked, sheet }: DraftShown): InlineKeyboardButton[][] {
  if (linked.length < 2) return []
  const toggles = linked.slice(0, groupsOffered).map(({ chatId, title }) => [
    {
      text: speech.t(`meeting-button-group-${meeting.groups.includes(chatId) ? 'on' : 'off'}`, {
        title: shorten(title, 50),
      }),
      callback_data: pressData('draft-group', meeting.id, chatId),
    },
  ])
  const none = sheet.groupsDecided && meeting.groups.length === 0
  const text = speech.t('meeting-button-group-none')
  return [
    ...toggles,
    [{ text: none ? `☑ ${text}` : `☐ ${text}`, callback_data: pressData('draft-group', meeting.id, 'none') }],
  ]
}

/** What is worth a second look; `said`: what stands above it. */
function warningLines(
  speech: Speech,
  shown: DraftShown,
  said: readonly (FormattedString | string)[],
): (FormattedString | string)[] {
  const { t } = speech
  const room = roomMeant(shown)
  const others = [
    ...timeWarningLines(speech, shown),
    ...(shown.answerBy?.typedUnusable ? [t('meeting-warning-deadline-unusable')] : []),
    ...shown.sheet.remarks.map((remark) => t(`meeting-warning-${remark}`)),
    ...(room ? [t('meeting-warning-near-room', { room: shorten(room, 80) })] : []),
    ...roomWarnings(speech, { meeting: shown.meeting, room: shown.room, invited: shown.sheet.invitees.length }),
    ...(shown.linked.length === 0 ? [t('meeting-warning-no-group')] : []),
  ]
  const lines = [...others, ...clashLines(speech, shown.warnings, [...said, ...others])]
  if (lines.length === 0) return []
  return ['', FormattedString.bold(t('meeting-preview-warnings')), ...lines.map((line) => `• ${line}`)]
}

/** Asks whether a draft shall really go. */
export function discardAskedLetter(speech: Speech, meetingId: string): Letter {
  return letter(speech.t('meeting-discard-asked'), [
    [
      {
        text: speech.t('meeting-button-discard-yes'),
        callback_data: pressData('draft-discard-yes', meetingId),
        style: 'danger',
      },
    ],
    [{ text: speech.t('meeting-button-back'), callback_data: pressData('draft-open', meetingId) }],
  ])
}

/** What stands in the place of a preview once its meeting is published. */
export function publishedLetter(
  speech: Speech,
  facts: FormattedString,
  published: Published,
  series: string | undefined = undefined,
): Letter {
  const { t } = speech
  const body = FormattedString.join(
    [
      FormattedString.bold(t('meeting-published')),
      '',
      facts,
      ...(series ? [series] : []),
      '',
      t('meeting-published-counts', {
        offices: published.offices,
        reached: published.reached,
        groups: published.groups,
      }),
      ...unreachedLines(speech, published),
    ],
    '\n',
  )
  return letter(body, [followUpButtons(speech, published.meetingId)])
}

function unreachedLines(speech: Speech, { offices, reached, unreached }: Published): string[] {
  const { t } = speech
  if (reached >= offices) return []
  const codes = codesInShort(speech, unreached)
  return [...(codes ? [t('meeting-published-not-connected', { codes })] : []), t('meeting-published-unreached')]
}

/** How a draft is named in one line: its title, its code, or that it has none yet. */
export const draftName = (speech: Speech, { meeting }: DraftShown): string =>
  isConfidential(meeting) ? meetingCode(meeting.id) : meeting.title || speech.t('meeting-untitled')
