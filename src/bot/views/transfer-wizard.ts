import type { InlineKeyboardButton } from 'grammy/types'
import type { Office, Standing } from '../../domain/directory.ts'
import { type KindGroup, kindGroups, officesIn } from '../../domain/directory-groups.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { labelOf, turning } from './directory.ts'
import { inRows, type Letter, letter } from './letter.ts'

const perPage = 8

/** Where the choice of a seat stands: the draft it is for, and whose move it is the target of. `-` stands for none yet. */
export interface SeatChoice {
  draft: string
  from: string
}

const groups = (Object.keys(kindGroups) as KindGroup[]).filter((group) => group !== 'guests')

export const isSeatGroup = (text: string): text is KindGroup => (groups as string[]).includes(text)

const titleOf = ({ headTitle, name }: Office): string => headTitle || name

/** Which seat changes, or which one its holder takes: first among what kind it is. */
export function seatGroups(speech: Speech, offices: readonly Office[], choice: SeatChoice): Letter {
  const { draft, from } = choice
  const buttons = groups.flatMap((group): InlineKeyboardButton[] =>
    officesIn(offices, { by: 'kind', group }).length === 0
      ? []
      : [{ text: speech.t(`directory-group-${group}`), callback_data: pressData('mw', draft, from, group, 1) }],
  )
  return letter(question(speech, offices, from), [...inRows(2, buttons), back(speech, choice)])
}

/** The seats of one kind, a page of them. */
export function seatPage(
  speech: Speech,
  offices: readonly Office[],
  choice: SeatChoice,
  { group, page: wanted }: { group: KindGroup; page: number },
): Letter {
  const { draft, from } = choice
  const listed = officesIn(offices, { by: 'kind', group }).filter(({ id }) => id !== from)
  const pages = Math.max(1, Math.ceil(listed.length / perPage))
  const page = Math.min(Math.max(wanted, 1), pages)
  return letter(question(speech, offices, from), [
    ...listed.slice((page - 1) * perPage, page * perPage).map((office) => [
      {
        text: labelOf(titleOf(office)),
        callback_data:
          from === '-' ? pressData('mw-seat', draft, office.id) : pressData('mw-move', draft, from, office.id),
      },
    ]),
    ...turning(speech, page, pages, (to) => pressData('mw', draft, from, group, to)),
    [{ text: speech.t('people-button-back'), callback_data: pressData('mw', draft, from, '-', 1) }],
  ])
}

function question(speech: Speech, offices: readonly Office[], from: string): string {
  const office = offices.find(({ id }) => id === from)
  return office ? speech.t('transfer-where', { title: titleOf(office) }) : speech.t('transfer-which')
}

const back = ({ t }: Speech, { draft }: SeatChoice): InlineKeyboardButton[] => [
  draft === '-'
    ? { text: t('people-button-back'), callback_data: 'mutasi-list' }
    : { text: t('people-button-back'), callback_data: pressData('mutasi', draft, 1) },
]

const standings: readonly Standing[] = ['definitif', 'plt', 'plh']

export const isStanding = (text: string): text is Standing => (standings as string[]).includes(text)

/** What becomes of a seat. */
export function seatLetter({ t }: Speech, office: Office, draft: string): Letter {
  const { id } = office
  return letter(t('transfer-what', { title: titleOf(office) }), [
    [{ text: t('transfer-button-moves'), callback_data: pressData('mw', draft, id, '-', 1) }],
    [{ text: t('transfer-button-leaves'), callback_data: pressData('mw-out', draft, id) }],
    standings.map((standing) => ({
      text: t(`transfer-button-new-${standing}`),
      callback_data: pressData('mw-name', draft, id, standing),
    })),
    [{ text: t('people-button-back'), callback_data: pressData('mw', draft, '-', '-', 1) }],
  ])
}
