import type { InlineKeyboardButton } from 'grammy/types'
import type { Office } from '../../domain/directory.ts'
import type { AnswerKind } from '../../domain/invitation.ts'
import { type Place, places } from '../../domain/tie-place.ts'
import { readClaim } from '../../operations/claim-questions.ts'
import type { ClaimChoice } from '../../operations/claims.ts'
import { pressData, waitingParts } from '../callback-data.ts'
import type { House, Speech } from '../house.ts'
import { labelOf, turning } from './directory.ts'
import { type Letter, letter } from './letter.ts'
import { placeName } from './place.ts'

const perPage = 8

/** The press that waits: it travels in the buttons until the claim holds it. */
export interface Press {
  meetingId: string
  kind: AnswerKind
  /** The round of asking in which the card was pressed. */
  round: number
  /** When it was pressed, in epoch seconds. */
  at?: number
}

/** The payload of the deep link by which a press on a card comes into the private chat. */
export const claimPayload = (press: Press): string =>
  ['c', press.meetingId, press.kind, ...waitingParts(press)].join('_')

const dataOf = (name: string, press: Press, ...parts: (string | number)[]): string =>
  pressData(name, press.meetingId, press.kind, ...parts, ...waitingParts(press))

/** Which office somebody unknown answers for. */
export function whichClaimedOffice(speech: Speech, choice: ClaimChoice, press: Press, wanted: number): Letter {
  const pages = Math.max(1, Math.ceil(choice.offices.length / perPage))
  const page = Math.min(Math.max(wanted, 1), pages)
  const question = choice.title
    ? speech.t('people-claim-office', { title: choice.title })
    : speech.t('people-claim-office-confidential')
  return letter(question, [
    ...choice.offices
      .slice((page - 1) * perPage, page * perPage)
      .map((office) => [{ text: labelOf(office.name), callback_data: dataOf('claim-of', press, office.id) }]),
    ...turning(speech, page, pages, (to) => dataOf('claim-at', press, to)),
    [{ text: speech.t('claims-button-none-of-them'), callback_data: dataOf('claim-find', press) }],
  ])
}

/** Asks somebody unknown to name their office; `again`: what was written names none. */
export const nameYourOffice = ({ t }: Speech, again = false): Letter =>
  letter(again ? `${t('claims-search-none')} ${t('claims-search-ask')}` : t('claims-search-ask'))

/** The way to the search, beneath a text for somebody unknown. */
export const searchButton = ({ t }: Speech): InlineKeyboardButton[][] => [
  [{ text: t('claims-button-search'), callback_data: pressData('seat-find') }],
]

/**
 * The offices that words of somebody unknown may mean, each to be claimed. The press goes with those in `invited`;
 * with another office no answer waits. `unasked`: they wrote by themselves, and what they wrote is not recorded.
 */
export function whichNamedOffice(
  speech: Speech,
  offices: readonly Pick<Office, 'id' | 'name'>[],
  { press, invited, unasked }: { press: Press | null; invited: ReadonlySet<string>; unasked: boolean },
): Letter {
  const { t } = speech
  const uninvited = press !== null && offices.some(({ id }) => !invited.has(id))
  const opening = unasked ? `${t('claims-named-unasked')} ${t('claims-named')}` : t('claims-named')
  const lines = [opening, ...(uninvited ? [t('claims-named-uninvited')] : [])]
  return letter(lines.join('\n'), [
    ...offices.map(({ id, name }) => [
      {
        text: labelOf(name),
        callback_data: press && invited.has(id) ? dataOf('claim-of', press, id) : pressData('seat-of', id),
      },
    ]),
    [
      {
        text: t('claims-button-none-of-them'),
        callback_data: press ? dataOf('claim-find', press) : pressData('seat-find'),
      },
    ],
  ])
}

/** As what somebody belongs to the office. */
export const whichClaimedPlace = (speech: Speech, office: { id: string; name: string }, press: Press | null): Letter =>
  letter(speech.t('people-claim-place', { office: office.name }), [
    (Object.keys(places) as Place[]).map((place) => ({
      text: speech.t(`people-button-place-${place}`),
      callback_data: press ? dataOf('claim-as', press, office.id, place) : pressData('seat-as', office.id, place),
    })),
    [
      {
        text: speech.t('people-button-back'),
        callback_data: press ? dataOf('claim-at', press, 1) : pressData('seat-find'),
      },
    ],
  ])

/** What somebody hears whose claim is on its way. */
export async function claimSent(house: House, speech: Speech, claimId: string): Promise<string> {
  const read = await readClaim(house.desk, claimId)
  if (!read) throw new Error('a claim just made is gone')
  const sent = speech.t('people-claim-sent', { place: placeName(speech, read.office, read.claim) })
  const held = read.held.at(-1)
  return held ? `${sent} ${speech.t('claims-sent-held', { answer: speech.t(`answer-phrase-${held.kind}`) })}` : sent
}
