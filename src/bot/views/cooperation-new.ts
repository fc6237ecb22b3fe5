import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { duties, schemes } from '../../domain/cooperation.ts'
import { type CooperationDraft, type CooperationPart, cooperationLacks } from '../../domain/cooperation-draft.ts'
import type { CooperationWorld } from '../../operations/cooperation-reading.ts'
import { printOf } from '../../operations/print.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { schemeName } from './cooperation-words.ts'
import { inRows, type Letter, letter } from './letter.ts'

/** Telegram takes a hundred buttons; other partners are typed. */
const mostPartners = 40
const shownNames = 600

/** Which cooperation in the making a button belongs to, as far as it had come. */
export const printOfDraft = (draft: CooperationDraft): string => printOf(draft)

/** The next question about a cooperation somebody records, or what will be recorded; `said`: why words were none. */
export function newCooperationLetter(
  speech: Speech,
  draft: CooperationDraft,
  world: CooperationWorld,
  asking: CooperationPart | undefined = cooperationLacks(draft),
  said?: string,
): Letter {
  const { t } = speech
  const known = knownLines(speech, draft, world)
  const question = asking ? t(`cooperation-new-${asking}`) : t('cooperation-new-review')
  const crossing = world.fields.filter(({ code, crossCutting }) => crossCutting && draft.fields.includes(code))
  const lines = [
    FormattedString.bold(t('cooperation-new-heading')),
    ...known,
    ...(crossing.length > 0
      ? [t('cooperation-new-cross-cutting', { fields: speech.format.list(crossing.map(({ name }) => name)) })]
      : []),
    '',
    ...(said ? [said] : []),
    question,
  ]
  return letter(FormattedString.join(lines, '\n'), [
    ...(asking ? choices(speech, draft, world, asking) : reviewButtons(speech, draft)),
    [{ text: t('cooperation-button-drop'), callback_data: pressData('ks-nx', printOfDraft(draft)) }],
  ])
}

function knownLines(speech: Speech, draft: CooperationDraft, world: CooperationWorld): string[] {
  const { t, format } = speech
  const { scheme, duty, partners, fields, title, leadOfficeId } = draft
  const nameOf = (id: string): string => world.offices.find((office) => office.id === id)?.name ?? id
  const fieldOf = (code: string): string => world.fields.find((field) => field.code === code)?.name ?? code
  const list = (names: string[]): string => shorten(format.list(names), shownNames)
  return [
    ...(title ? [t('cooperation-line-title', { title })] : []),
    ...(scheme
      ? [
          t('cooperation-line-scheme', {
            name: schemeName(speech, { scheme, duty: duty === 'undecided' ? null : duty }),
          }),
        ]
      : []),
    ...(partners.length > 0 ? [t('cooperation-line-partners', { partners: list(partners.map(nameOf)) })] : []),
    ...(fields.length > 0 ? [t('cooperation-line-fields', { fields: list(fields.map(fieldOf)) })] : []),
    ...(leadOfficeId ? [t('cooperation-line-lead', { office: nameOf(leadOfficeId) })] : []),
  ]
}

function choices(
  speech: Speech,
  draft: CooperationDraft,
  world: CooperationWorld,
  asking: CooperationPart,
): InlineKeyboardButton[][] {
  const { t } = speech
  const print = printOfDraft(draft)
  const pick = (text: string, value: string): InlineKeyboardButton => ({
    text,
    callback_data: pressData('ks-n', asking, value, print),
  })
  const marked = (is: boolean, text: string): string => (is ? t('cooperation-chosen', { name: text }) : text)
  const on = (any: boolean): InlineKeyboardButton[][] => (any ? [[pick(t('cooperation-button-on'), '-')]] : [])
  switch (asking) {
    case 'scheme':
      return inRows(2, [
        ...duties.map((duty) => pick(schemeName(speech, { scheme: 'KSDD', duty }), `KSDD-${duty}`)),
        ...schemes.filter((scheme) => scheme !== 'KSDD').map((scheme) => pick(scheme, scheme)),
      ])
    case 'duty':
      return [...duties, 'undecided' as const].map((duty) => [pick(t(`cooperation-button-${duty}`), duty)])
    case 'partners':
      return [
        ...inRows(
          2,
          world.outside
            .slice(0, mostPartners)
            .map(({ id, code }) => pick(marked(draft.partners.includes(id), code), id)),
        ),
        ...on(draft.partners.length > 0),
      ]
    case 'fields':
      return [
        ...inRows(
          2,
          world.fields.map(({ code }) => pick(marked(draft.fields.includes(code), code), code)),
        ),
        ...on(draft.fields.length > 0),
      ]
    default:
      return []
  }
}

function reviewButtons({ t }: Speech, draft: CooperationDraft): InlineKeyboardButton[][] {
  const print = printOfDraft(draft)
  const change = (part: CooperationPart): InlineKeyboardButton => ({
    text: t(`cooperation-fact-${part}`),
    callback_data: pressData('ks-na', part, print),
  })
  return [
    [{ text: t('cooperation-button-record-it'), callback_data: pressData('ks-ns', print), style: 'success' }],
    [change('title'), change('scheme')],
    [change('partners'), change('fields')],
    [change('lead')],
  ]
}
