import { FormattedString } from '@grammyjs/parse-mode'
import type { ChosenGroup, OwnChoices } from '../../operations/choices.ts'
import type { Group } from '../../operations/groups.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { type Letter, letter } from './letter.ts'
import { pageButtons, pageOf } from './meeting-buttons.ts'

const groupsPerPage = 8
/** A title is cut on a button; above the buttons it stands whole. */
const labelLimit = 40

const languages = ['id', 'en'] as const
const gets = ['cards', 'counts', 'task-notices'] as const

/** Somebody's own settings: the language, and what they receive. `back`: the secretariat came from its settings. */
export function ownChoicesLetter(speech: Speech, own: OwnChoices): Letter {
  const { t } = speech
  const isSecretariat = own.roles.includes('secretariat')
  const receives = [
    ...(isSecretariat ? [t('settings-own-receives-secretariat')] : []),
    ...(own.roles.some((role) => role === 'head' || role === 'staff' || role === 'partner')
      ? [t('settings-own-receives-office')]
      : []),
  ]
  const body = [
    FormattedString.bold(t('settings-own')),
    t('settings-own-language', { language: t(`settings-language-${own.locale}`) }),
    receives.length > 0 ? receives.join('\n') : t('settings-own-receives-unknown'),
  ]
  const choices = languages.map((locale) => ({
    text: marked(speech, t(`settings-language-${locale}`), locale === own.locale),
    callback_data: pressData('set-language', locale),
  }))
  const back = [{ text: t('settings-button-back'), callback_data: pressData('set-home') }]
  return letter(FormattedString.join(body, '\n\n'), isSecretariat ? [choices, back] : [choices])
}

/** The linked groups, a button each. */
export function groupsToChooseLetter(speech: Speech, groups: Group[], asked: number): Letter {
  const { t } = speech
  const { items, page, pages } = pageOf(groups, asked, groupsPerPage)
  return letter(groups.length > 0 ? t('settings-groups') : t('settings-groups-none'), [
    ...items.map(({ chatId, title }) => [
      { text: shorten(title, labelLimit), callback_data: pressData('set-group', chatId) },
    ]),
    ...pageButtons(speech, page, pages, (to) => pressData('set-groups', to)),
    [{ text: t('settings-button-back'), callback_data: pressData('set-home') }],
  ])
}

/** What one group gets; a press turns a thing on or off. */
export function groupChoicesLetter(speech: Speech, group: ChosenGroup): Letter {
  const { t } = speech
  const state = (on: boolean): string => t(on ? 'settings-group-on' : 'settings-group-off')
  const lines = [
    t('settings-group-language', { language: t(`settings-language-${group.locale}`) }),
    ...gets.map((what) => t(`settings-group-${what}`, { state: state(group.gets[what]) })),
  ]
  const to = (what: string, value: string): string => pressData('set-group-to', group.chatId, what, value)
  const heading = FormattedString.bold(t('settings-group-heading', { title: group.title }))
  const body = FormattedString.join([heading, lines.join('\n'), t('settings-group-effect')], '\n\n')
  return letter(body, [
    gets.map((what) => ({
      text: marked(speech, t(`settings-group-button-${what}`), group.gets[what]),
      callback_data: to(what, group.gets[what] ? 'off' : 'on'),
    })),
    languages.map((locale) => ({
      text: marked(speech, t(`settings-language-${locale}`), locale === group.locale),
      callback_data: to('language', locale),
    })),
    [{ text: t('settings-button-back'), callback_data: pressData('set-groups', 0) }],
  ])
}

const marked = ({ t }: Speech, label: string, chosen: boolean): string =>
  chosen ? t('settings-button-chosen', { label }) : label
