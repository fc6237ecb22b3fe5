import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { type DraftInvitee, isTyped } from '../../domain/draft.ts'
import type { InviteeRole } from '../../domain/invitation.ts'
import { isConfidential, meetingCode } from '../../domain/meeting.ts'
import { type DraftShown, readDraft } from '../../operations/drafts.ts'
import type { Published } from '../../operations/meetings.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { drop, type Letter, letter, send } from './letter.ts'
import { followUpButtons } from './meeting-buttons.ts'
import { meetingFacts } from './meeting-facts.ts'
import { pointButtons, pointQuestion } from './point.ts'
import type { Renderers } from './renderer.ts'

/** Characters the names of one role may take: a preview must fit a message whatever was typed. */
const namesLimit = 500
/** Groups named in the text and offered as toggles; a region links one or two. */
const groupsNamed = 5
const groupsOffered = 20
/** Offices named that no private invitation reaches. */
const unreachedNamed = 10
const roles: InviteeRole[] = ['chair', 'required', 'optional', 'observer']

export const previewRenderers: Renderers<'preview'> = {
  preview: async (house, row, speech) => {
    const shown = await readDraft(house.desk, row.subject.meetingId)
    return shown ? send(row.chatId, draftLetter(speech, shown)) : drop('the draft is none any more')
  },
}

/** A draft as its author sees it: the next question while something is open, else the preview to publish. */
export const draftLetter = (speech: Speech, shown: DraftShown): Letter =>
  shown.points.length > 0 ? questionLetter(speech, shown) : previewLetter(speech, shown)

function questionLetter(speech: Speech, shown: DraftShown): Letter {
  const { t } = speech
  const point = shown.points[0]!
  // Until the classification is known nothing of the matter is repeated.
  const hidden = shown.points.some((each) => each.kind === 'classification')
  const body = FormattedString.join(
    [
      FormattedString.bold(t('meeting-draft-heading')),
      ...(hidden ? [] : ['', ...understood(speech, shown)]),
      '',
      FormattedString.italic(t('meeting-point-count', { at: 1, of: shown.points.length })),
      pointQuestion(speech, point, shown.today),
    ],
    '\n',
  )
  const choices = isTyped(point) ? [] : pointButtons(speech, shown, point)
  return letter(body, [...choices, [discardButton(speech, shown.meeting.id)]])
}

function previewLetter(speech: Speech, shown: DraftShown): Letter {
  const { t } = speech
  const body = FormattedString.join(
    [
      FormattedString.bold(t('meeting-preview-heading')),
      '',
      ...understood(speech, shown),
      ...warningLines(speech, shown),
    ],
    '\n',
  )
  return letter(body, [
    [
      {
        text: t('meeting-button-publish'),
        callback_data: pressData('draft-publish', shown.meeting.id),
        style: 'success',
      },
    ],
    [discardButton(speech, shown.meeting.id)],
    ...groupButtons(speech, shown),
  ])
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

/** Everything that was understood, a line each. Of a confidential meeting the code and the numbers of invitees. */
function understood(speech: Speech, shown: DraftShown): (FormattedString | string)[] {
  const { t } = speech
  const { meeting, sheet } = shown
  const facts = meetingFacts(
    speech,
    { ...meeting, answerBy: shown.answerBy?.at ?? null },
    { offices: shown.offices, public: false, known: timesKnown(shown) },
  )
  const count = (role: InviteeRole) => sheet.invitees.filter((each) => each.role === role).length
  const invited =
    sheet.invitees.length === 0 ? [] : ['', t('meeting-preview-invited', { count: sheet.invitees.length })]
  if (isConfidential(meeting))
    return [
      facts,
      ...invited,
      t('meeting-preview-counts', { chair: count('chair'), required: count('required'), optional: count('optional') }),
      ...groupLines(speech, shown),
      '',
      t('meeting-preview-confidential-note', { classification: meeting.classification }),
    ]
  return [
    ...(facts.text === '' ? [] : [facts]),
    ...(meeting.fields.length > 0 ? [`${t('meeting-preview-fields')} ${meeting.fields.join(', ')}`] : []),
    ...invited,
    ...roles.filter((role) => count(role) > 0).map((role) => roleLine(speech, shown, role)),
    ...groupLines(speech, shown),
    ...(meeting.onlineUrl ? [t('meeting-preview-link')] : []),
  ]
}

/** What is known of the time while the day or the start is still asked. */
function timesKnown({ meeting, sheet, today }: DraftShown): NonNullable<Parameters<typeof meetingFacts>[2]['known']> {
  const at = (time: string | null): Temporal.Instant | null =>
    time === null ? null : today.toZonedDateTime({ timeZone: meeting.zone, plainTime: time }).toInstant()
  return {
    ...(sheet.day && { day: Temporal.PlainDate.from(sheet.day) }),
    ...(sheet.from && { hours: { startsAt: at(sheet.from), endsAt: at(sheet.until) } }),
  }
}

function roleLine(speech: Speech, { sheet, offices }: DraftShown, role: InviteeRole): string {
  const byId = new Map(offices.map((office) => [office.id, office]))
  const nameOf = (invitee: DraftInvitee): string =>
    'guest' in invitee
      ? speech.t('meeting-preview-guest', { name: invitee.guest })
      : (byId.get(invitee.officeId)?.code ?? invitee.officeId)
  const invitees = sheet.invitees.filter((each) => each.role === role)
  const rank = (invitee: DraftInvitee) =>
    'guest' in invitee ? Number.MAX_SAFE_INTEGER : (byId.get(invitee.officeId)?.rank ?? 0)
  const names = invitees.toSorted((one, other) => rank(one) - rank(other)).map(nameOf)
  return `${speech.t(`meeting-preview-role-${role}`, { count: names.length })} ${within(speech, names)}`
}

/** As many names as fit, and how many were left out. */
function within(speech: Speech, names: string[]): string {
  let shown = 0
  let length = 0
  while (shown < names.length && length + names[shown]!.length + 2 <= namesLimit) {
    length += names[shown]!.length + 2
    shown += 1
  }
  const rest = names.length - shown
  return [...names.slice(0, shown), ...(rest > 0 ? [speech.t('meeting-preview-more', { count: rest })] : [])].join(', ')
}

function groupLines(speech: Speech, { meeting, linked, sheet }: DraftShown): string[] {
  const titles = linked.filter(({ chatId }) => meeting.groups.includes(chatId)).map(({ title }) => shorten(title, 50))
  const more = titles.length - groupsNamed
  const named = more > 0 ? [...titles.slice(0, groupsNamed), speech.t('meeting-preview-more', { count: more })] : titles
  if (titles.length > 0) return [`${speech.t('meeting-preview-groups')} ${named.join(', ')}`]
  if (linked.length > 1 && !sheet.groupsDecided) return ['', speech.t('meeting-preview-choose-group')]
  return [`${speech.t('meeting-preview-groups')} ${speech.t('meeting-preview-no-group')}`]
}

/** What is worth a second look. Of a confidential meeting its day is not spoken of. */
function warningLines(speech: Speech, shown: DraftShown): (FormattedString | string)[] {
  const { t } = speech
  const timed = isConfidential(shown.meeting) ? [] : shown.warnings
  const lines = [
    ...timed.map((warning) => t(`meeting-warning-${warning.kind}`, 'name' in warning ? { name: warning.name } : {})),
    ...(shown.answerBy?.typedUnusable ? [t('meeting-warning-deadline-unusable')] : []),
    ...shown.sheet.remarks.map((remark) => t(`meeting-warning-${remark}`)),
    ...(shown.linked.length === 0 ? [t('meeting-warning-no-group')] : []),
  ]
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
export function publishedLetter(speech: Speech, facts: FormattedString, published: Published): Letter {
  const { t } = speech
  const body = FormattedString.join(
    [
      FormattedString.bold(t('meeting-published')),
      '',
      facts,
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

function unreachedLines({ t, format }: Speech, { offices, reached, unreached }: Published): string[] {
  if (reached >= offices) return []
  const more = unreached.length - unreachedNamed
  const rest = more > 0 ? [t('meeting-published-rest', { count: more })] : []
  const codes = format.list([...unreached.slice(0, unreachedNamed), ...rest])
  return [...(codes ? [t('meeting-published-not-connected', { codes })] : []), t('meeting-published-unreached')]
}

/** How a draft is named in one line: its title, its code, or that it has none yet. */
export const draftName = (speech: Speech, { meeting }: DraftShown): string =>
  isConfidential(meeting) ? meetingCode(meeting.id) : meeting.title || speech.t('meeting-untitled')
