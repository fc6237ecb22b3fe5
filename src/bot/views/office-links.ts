import type { Office } from '../../domain/directory.ts'
import { type DirectoryGroup, type KindGroup, kindGroups, officesIn } from '../../domain/directory-groups.ts'
import { type Place, places } from '../../domain/tie-place.ts'
import type { ListedOffice } from '../../operations/directory.ts'
import type { IssuedLink } from '../../operations/links.ts'
import type { HeadLink, IssuedLinks, Unconnected } from '../../operations/links-at-once.ts'
import { readHeadLink } from '../../operations/links-at-once.ts'
import { zoneOf } from '../../operations/voice.ts'
import { pressData } from '../callback-data.ts'
import { viewPart } from '../directory-view.ts'
import type { House, Speech } from '../house.ts'
import { homeButton, labelOf, viewName } from './directory.ts'
import { drop, inRows, type Letter, letter, send } from './letter.ts'
import { addressOf, placeName } from './place.ts'
import type { Renderers } from './renderer.ts'

/** As what a link to one office is to be issued. */
export const whichPlace = (speech: Speech, office: Office): Letter =>
  letter(speech.t('people-link-which', { office: office.name }), [
    (Object.keys(places) as Place[]).map((place) => ({
      text: speech.t(`people-button-place-${place}`),
      callback_data: pressData('link-as', office.id, place),
    })),
    [{ text: speech.t('people-button-back'), callback_data: pressData('office', office.id) }],
  ])

export const urlOf = (house: House, code: string): string => `https://t.me/${house.bot.username}?start=j_${code}`

/** The message to be forwarded to whom a link is for. */
export function linkLetter(house: House, speech: Speech, office: Office, place: Place, issued: IssuedLink): Letter {
  return letter(
    speech.t('people-link', {
      place: placeName(speech, office, places[place]),
      url: urlOf(house, issued.code),
      until: speech.format.dateTime(issued.expiresAt),
    }),
    [[{ text: speech.t('people-button-revoke-link'), callback_data: pressData('unlink', issued.hash) }]],
  )
}

/** For which part of the directory links are wanted; parts in which everybody is connected are left out. */
export function linkGroupsLetter(speech: Speech, offices: readonly ListedOffice[], openLinks: number): Letter {
  const { t } = speech
  const kinds = Object.keys(kindGroups) as KindGroup[]
  const groups: DirectoryGroup[] = [{ by: 'all' }, ...kinds.map((group) => ({ by: 'kind' as const, group }))]
  const buttons = groups.flatMap((group) => {
    const count = officesIn(offices, group).filter(needsLink).length
    if (count === 0) return []
    const text = t('directory-button-group', { name: viewName(speech, group, offices), count })
    return [{ text: labelOf(text), callback_data: pressData('links', viewPart(group)) }]
  })
  const nobody = buttons.length === 0
  const text = nobody ? t('directory-links-none', { group: t('directory-group-all') }) : t('directory-links-group')
  return letter(text, [...inRows(2, buttons), ...offButton(speech, openLinks), [homeButton(speech)]])
}

const needsLink = ({ enabled, heads, kind }: ListedOffice): boolean => enabled && heads === 0 && kind !== 'guest'

const offButton = (speech: Speech, openLinks: number) =>
  openLinks === 0
    ? []
    : [
        [
          {
            text: speech.t('directory-button-links-off', { count: openLinks }),
            callback_data: pressData('links-off', 'ask'),
            style: 'danger' as const,
          },
        ],
      ]

/**
 * What links at once would do for a part of the directory, with the form to choose. With `again` old links are
 * replaced too: those issued before `now`, which the buttons carry.
 */
export function linksLetter(
  speech: Speech,
  shown: Unconnected & { now: Temporal.Instant },
  group: { name: string; part: string },
  again: boolean,
): Letter {
  const { t } = speech
  const { without, linked } = shown
  const all = without.length + linked.length
  const lines = [t(all > 0 ? 'directory-links' : 'directory-links-none', { group: group.name, count: all })]
  if (again) lines.push(t('directory-links-again', { count: linked.length }))
  else if (linked.length > 0 && without.length > 0)
    lines.push(t('directory-links-some-linked', { count: linked.length }))
  else if (linked.length > 0) lines.push(t('directory-links-all-linked'))
  const count = again ? all : without.length
  if (count > 0) lines.push('', t('directory-links-how'))
  const before = again ? shown.now.epochMilliseconds.toString(36) : '-'
  const make = (as: 'messages' | 'text', text: string) => ({
    text,
    callback_data: pressData('links-do', group.part, as, before),
  })
  const forms = [
    make('messages', t('directory-button-links-messages', { count })),
    make('text', t('directory-button-links-text')),
  ]
  const replace = {
    text: t('directory-button-links-again', { count: linked.length }),
    callback_data: pressData('links-again', group.part),
  }
  return letter(lines.join('\n'), [
    ...(count > 0 ? [forms] : []),
    ...(linked.length > 0 && !again ? [[replace]] : []),
    ...offButton(speech, shown.openLinks),
    [{ text: t('people-button-back'), callback_data: pressData('links', '-') }],
  ])
}

/** Links to paste elsewhere, in parts that fit a message each. */
export function linksText(house: House, speech: Speech, issued: IssuedLinks, limit: number): string[] {
  const title = speech.t('directory-links-text-title', { until: speech.format.dateTime(issued.expiresAt) })
  const parts: string[] = []
  let part = title
  for (const link of issued.links) {
    const item = itemOf(house, speech, link)
    if (part.length + item.length + 2 > limit) {
      parts.push(part)
      part = item
    } else part += `\n\n${item}`
  }
  return [...parts, part]
}

const itemOf = (house: House, speech: Speech, { office, code }: HeadLink): string =>
  speech.t('directory-links-text-item', { title: office.headTitle || office.name, url: urlOf(house, code) })

/** Asks once more before every open link is revoked. */
export const linksOffLetter = (speech: Speech, count: number): Letter =>
  letter(speech.t('directory-links-off', { count }), [
    [
      {
        text: speech.t('directory-button-links-off-yes'),
        callback_data: pressData('links-off', 'yes'),
        style: 'danger',
      },
      { text: speech.t('people-button-back'), callback_data: pressData('links', '-') },
    ],
  ])

export const linkRenderers: Renderers<'office-link'> = {
  /** To whoever issued links at once: one for each head, in the language it is forwarded in. */
  'office-link': async (house, row, speech) => {
    const read = await readHeadLink(house.desk, row.subject)
    if (!read) return drop('the link cannot be opened any more')
    const { office, code, link } = read
    const formal = house.speech('id', await zoneOf(house.desk))
    const text = formal.t('directory-link-letter', {
      title: addressOf(formal, office, link.standing),
      url: urlOf(house, code),
      until: formal.format.dateTime(link.expiresAt),
    })
    const revoke = { text: speech.t('people-button-revoke-link'), callback_data: pressData('unlink', link.hash) }
    return send(row.chatId, letter(text, [[revoke]]))
  },
}
