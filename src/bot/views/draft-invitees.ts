import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Office } from '../../domain/directory.ts'
import { type InviteeSection, inviteeSections, officesIn } from '../../domain/invitees.ts'
import { isConfidential } from '../../domain/meeting.ts'
import type { DraftShown } from '../../operations/drafts.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { inviteeName, inviteesNamed, orderedInvitees } from './draft-facts.ts'
import { type Letter, letter } from './letter.ts'
import { pageButtons, pageOf } from './meeting-buttons.ts'

/** Offices on a page of buttons, and invitees on a page of text. */
const officesPerPage = 8
const inviteesPerPage = 25
const buttonLimit = 56

const isInvited = ({ sheet }: DraftShown, office: Office): boolean =>
  sheet.invitees.some((each) => 'officeId' in each && each.officeId === office.id)
const mark = (on: boolean): string => (on ? '☑' : '☐')

/** The parts of the directory to pick invitees from, with how many of each are invited, and all agencies at once. */
export function sectionButtons(speech: Speech, shown: DraftShown): InlineKeyboardButton[][] {
  const { t } = speech
  const id = shown.meeting.id
  const agencies = officesIn('agencies', shown.offices)
  const all = agencies.length > 0 && agencies.every((office) => isInvited(shown, office))
  const parts = inviteeSections.flatMap((section): InlineKeyboardButton[][] => {
    const offices = officesIn(section, shown.offices)
    if (offices.length === 0) return []
    const picked = offices.filter((office) => isInvited(shown, office)).length
    const text = t('wizard-button-section', { name: t(`wizard-section-${section}`), picked, of: offices.length })
    return [[{ text, callback_data: pressData('wz-view', id, section, 0) }]]
  })
  const everybody = {
    text: `${mark(all)} ${t('wizard-button-all-agencies')}`,
    callback_data: pressData('wz-mark', id, 'all', 'agencies', all ? 0 : 1),
  }
  return agencies.length > 0 ? [[everybody], ...parts] : parts
}

/** One part of the directory, a page of it, each office with its mark. `where`: a page, or an office that stands on it. */
export function sectionLetter(
  speech: Speech,
  shown: DraftShown,
  section: InviteeSection,
  where: number | string,
): Letter {
  const { t } = speech
  const id = shown.meeting.id
  const offices = officesIn(section, shown.offices)
  const asked =
    typeof where === 'number'
      ? where
      : Math.floor(
          Math.max(
            0,
            offices.findIndex((office) => office.id === where),
          ) / officesPerPage,
        )
  const { items, page, pages } = pageOf(offices, asked, officesPerPage)
  const all = offices.every((office) => isInvited(shown, office))
  const body = FormattedString.join(
    [
      FormattedString.bold(t(`wizard-section-${section}`)),
      t('wizard-section-picked', { picked: shown.sheet.invitees.length }),
      ...(pages > 1 ? [t('meeting-agenda-page', { page: page + 1, pages })] : []),
      '',
      t('wizard-section-ask'),
    ],
    '\n',
  )
  const rows = items.map((office): InlineKeyboardButton[] => {
    const on = isInvited(shown, office)
    return [
      {
        text: `${mark(on)} ${shorten(office.name, buttonLimit)}`,
        callback_data: pressData('wz-mark', id, 'invitees', office.id, on ? 0 : 1),
      },
    ]
  })
  return letter(body, [
    ...rows,
    ...pageButtons(speech, page, pages, (to) => pressData('wz-view', id, section, to)),
    [
      {
        text: t(all ? 'wizard-button-section-none' : 'wizard-button-section-all'),
        callback_data: pressData('wz-mark', id, 'section', section, all ? 0 : 1),
      },
    ],
    [
      { text: t('wizard-button-back'), callback_data: pressData('wz-go', id, 'invitees') },
      { text: t('wizard-button-on'), callback_data: pressData('wz-on', id, 'invitees') },
      { text: t('wizard-button-stop'), callback_data: pressData('wz-stop', id) },
    ],
  ])
}

/** Opens the list of everybody invited, where they are too many to be named in the preview. */
export function inviteesButton(speech: Speech, shown: DraftShown): InlineKeyboardButton[][] {
  const count = shown.sheet.invitees.length
  if (count <= inviteesNamed && !isConfidential(shown.meeting)) return []
  if (count === 0) return []
  return [
    [
      {
        text: speech.t('wizard-button-invitees', { count }),
        callback_data: pressData('wz-list', shown.meeting.id, 0),
      },
    ],
  ]
}

/** Everybody invited, a page of them, numbered. */
export function inviteeListLetter(speech: Speech, shown: DraftShown, asked: number): Letter {
  const { t } = speech
  const { items, page, pages, first } = pageOf(orderedInvitees(shown), asked, inviteesPerPage)
  const lines = items.map((invitee, at) =>
    t('wizard-invitee', {
      number: first + at + 1,
      name: inviteeName(speech, invitee, shown.offices),
      role: t(`wizard-role-${invitee.role}`),
    }),
  )
  const heading = FormattedString.bold(t('meeting-preview-invited', { count: shown.sheet.invitees.length }))
  const paged = pages > 1 ? ['', t('meeting-agenda-page', { page: page + 1, pages })] : []
  return letter(FormattedString.join([heading, '', ...lines, ...paged], '\n'), [
    ...pageButtons(speech, page, pages, (to) => pressData('wz-list', shown.meeting.id, to)),
    [{ text: t('wizard-button-back'), callback_data: pressData('draft-open', shown.meeting.id) }],
  ])
}
