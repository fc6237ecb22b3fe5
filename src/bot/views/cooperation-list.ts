import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Cooperation } from '../../domain/cooperation.ts'
import type { Office } from '../../domain/directory.ts'
import type { Meeting } from '../../domain/meeting.ts'
import {
  type CooperationListing,
  type CooperationScope,
  cooperationsPerPage,
} from '../../operations/cooperation-reading.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { datedMeeting } from './agenda.ts'
import { endLine, partnersShort, schemeName, stageName } from './cooperation-words.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { pageButtons } from './meeting-buttons.ts'

/** UTF-16 units of a title in a list of six, and of a partner on a button. */
const shownTitle = 160
const shownPartner = 30

/** Entries that a search shows at once. */
export const mostFound = 10

/** One page of the register. */
export function cooperationListLetter(speech: Speech, list: CooperationListing): Letter {
  const { t } = speech
  const { scope, entries, page, pages, total } = list
  const body = [
    FormattedString.bold(headingOf(speech, list)),
    ...(scope.of === 'all' && list.stages.length > 0 ? [countsOf(speech, list)] : []),
    ...(entries.length > 0
      ? entries.map((each, at) => entryOf(speech, each, page * cooperationsPerPage + at + 1, list))
      : [t(list.may.seeAll ? 'cooperation-list-empty' : 'cooperation-list-empty-own')]),
    ...(pages > 1 ? [t('cooperation-list-page', { total, page: page + 1, pages })] : []),
  ]
  return letter(FormattedString.join(body, '\n\n'), [
    ...openButtons(entries),
    ...pageButtons(speech, page, pages, (to) => listData(scope, to)),
    ...otherLists(speech, list),
  ])
}

/** What a search found. */
export function foundLetter(
  speech: Speech,
  words: string,
  found: readonly Cooperation[],
  list: Pick<CooperationListing, 'offices' | 'today' | 'may'>,
): Letter {
  const { t } = speech
  const shown = found.slice(0, mostFound)
  const heading = t('cooperation-list-found', { words: shorten(words, shownPartner), count: found.length })
  const body = [
    FormattedString.bold(heading),
    ...(shown.length > 0
      ? shown.map((each, at) => entryOf(speech, each, at + 1, list))
      : [t(list.may.record ? 'cooperation-found-none-record' : 'cooperation-found-none')]),
    ...(found.length > mostFound ? [t('cooperation-found-more', { count: mostFound })] : []),
  ]
  return letter(FormattedString.join(body, '\n\n'), [...openButtons(shown), ...lastRows(speech, list.may.record, true)])
}

const openButtons = (entries: readonly Cooperation[]): InlineKeyboardButton[][] =>
  inRows(
    2,
    entries.map(({ id, code }) => ({ text: code, callback_data: pressData('ks', id) })),
  )

function entryOf(
  speech: Speech,
  each: Cooperation,
  number: number,
  { offices, today }: { offices: ReadonlyMap<string, Office>; today: Temporal.PlainDate },
): string {
  const { t } = speech
  const end = each.ended ? t(`cooperation-entry-${each.ended}`) : endLine(speech, each.endsOn, today)
  return [
    t('cooperation-entry', { number, code: each.code, scheme: schemeName(speech, each) }),
    shorten(each.title, shownTitle),
    t('cooperation-entry-facts', {
      partners: partnersShort(speech, each.partners, offices),
      stage: stageName(speech, each.stage),
    }),
    ...(end ? [end] : []),
  ].join('\n')
}

function headingOf(speech: Speech, { scope, offices, may }: CooperationListing): string {
  const { t } = speech
  switch (scope.of) {
    case 'stage':
      return t('cooperation-list-stage', { stage: stageName(speech, scope.stage) })
    case 'partner':
      return t('cooperation-list-partner', { partner: offices.get(scope.officeId)?.name ?? scope.officeId })
    case 'all':
      return t(may.seeAll ? 'cooperation-list-all' : 'cooperation-list-own')
    default:
      return t(`cooperation-list-${scope.of}`)
  }
}

/** `9 kerja sama berjalan: 8 Persiapan, 1 Penawaran.` */
function countsOf(speech: Speech, { stages, total }: CooperationListing): string {
  const counts = stages.map(({ stage, count }) =>
    speech.t('cooperation-count', { count, stage: stageName(speech, stage) }),
  )
  return speech.t('cooperation-counts', { total, counts: speech.format.list(counts) })
}

/** Button data of a page of the register. */
export function listData(scope: CooperationScope, page: number): string {
  const key = scope.of === 'stage' ? scope.stage : scope.of === 'partner' ? scope.officeId : '-'
  return pressData('ks-l', scope.of, key, page)
}

function otherLists(speech: Speech, { scope, may }: CooperationListing): InlineKeyboardButton[][] {
  const { t } = speech
  const to = (of: 'all' | 'expiry' | 'ended') => ({
    text: t(`cooperation-button-${of}`),
    callback_data: listData({ of }, 0),
  })
  const by = (what: 'stage' | 'partner') => ({
    text: t(`cooperation-button-by-${what}`),
    callback_data: pressData('ks-by', what),
  })
  return [
    [by('stage'), ...(may.seeAll ? [by('partner')] : [])],
    (['expiry', 'ended'] as const).filter((of) => of !== scope.of).map(to),
    ...lastRows(speech, may.record, scope.of !== 'all'),
  ]
}

function lastRows({ t }: Speech, record: boolean, all: boolean): InlineKeyboardButton[][] {
  return [
    [
      { text: t('cooperation-button-find'), callback_data: pressData('ks-find') },
      ...(record ? [{ text: t('cooperation-button-new'), callback_data: pressData('ks-new') }] : []),
    ],
    ...(all ? [[{ text: t('cooperation-button-all'), callback_data: listData({ of: 'all' }, 0) }]] : []),
  ]
}

/** The stages at which something stands, to choose one. */
export const byStageLetter = (speech: Speech, { stages }: CooperationListing): Letter =>
  letter(speech.t('cooperation-choose-stage'), [
    ...stages.map(({ stage, count }) => [
      {
        text: speech.t('cooperation-choice', { name: stageName(speech, stage), count }),
        callback_data: listData({ of: 'stage', stage }, 0),
      },
    ]),
    ...lastRows(speech, false, true).slice(1),
  ])

/** The partners with whom something runs, to choose one. */
export const byPartnerLetter = (speech: Speech, { partners }: CooperationListing): Letter =>
  letter(speech.t('cooperation-choose-partner'), [
    ...inRows(
      2,
      partners.slice(0, mostPartners).map(({ office, count }) => ({
        text: speech.t('cooperation-choice', { name: shorten(office.code, shownPartner), count }),
        callback_data: listData({ of: 'partner', officeId: office.id }, 0),
      })),
    ),
    ...lastRows(speech, false, true).slice(1),
  ])

/** Of which cooperation a meeting decided. */
export const outcomeLetter = (speech: Speech, meeting: Meeting, found: readonly Cooperation[]): Letter =>
  letter(
    speech.t(found.length > 0 ? 'cooperation-choose-outcome' : 'cooperation-list-empty', {
      meeting: datedMeeting(speech, meeting),
    }),
    [
      ...found
        .slice(0, mostOutcomes)
        .map(({ id, code, title }) => [
          { text: shorten(`${code} · ${title}`, shownOutcome), callback_data: pressData('ks-v', id, meeting.id) },
        ]),
      [{ text: speech.t('minutes-button-back'), callback_data: pressData('minutes', meeting.id) }],
    ],
  )

const mostOutcomes = 20
const shownOutcome = 50

/** Telegram takes a hundred buttons; whoever has more partners looks for them in words. */
const mostPartners = 80
