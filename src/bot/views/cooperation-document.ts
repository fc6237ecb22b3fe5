import type { InlineKeyboardButton } from 'grammy/types'
import { hasTerm } from '../../domain/cooperation.ts'
import { documentLacks } from '../../domain/cooperation-term.ts'
import { printOf } from '../../operations/print.ts'
import type { QuestionSubjects } from '../../operations/question-kinds.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { type Asked, askedLetter, outcomePart } from './cooperation-asked.ts'
import { documentLines, documentName } from './cooperation-words.ts'
import type { Letter } from './letter.ts'

type Subject = QuestionSubjects['cooperation-document']

/** Terms that are offered, in months. */
const terms = [12, 36, 60] as const

/** Which document a button saves, as it was shown. */
export const printOfDocument = ({ id, kind, draft, purpose }: Subject): string => printOf([id, kind, purpose, draft])

/**
 * What of a document is still asked, above it what is known; once all is, what will be recorded. `said`: what was
 * wrong with the words; `onRecord`: one of its kind is on record from before a way back.
 */
export function documentLetter(
  speech: Speech,
  asked: Asked,
  subject: Subject,
  { said, onRecord }: { said?: string | undefined; onRecord?: boolean } = {},
): Letter {
  const { t } = speech
  const { kind, draft, id, version } = subject
  const lacks = documentLacks(kind, draft)
  const document = documentName(speech, kind)
  const known = documentLines(speech, draft)
  const lines = [
    ...(said ? [said, ''] : []),
    ...(known.length > 0 ? [`${document}:`, ...known, ''] : []),
    lacks
      ? t(`cooperation-document-ask-${lacks}`, { document, example: exampleOf(speech, kind) })
      : t('cooperation-document-review'),
  ]
  const buttons: InlineKeyboardButton[][] = []
  if (onRecord && known.length === 0)
    buttons.push([
      {
        text: t('cooperation-button-on-record'),
        callback_data: pressData('ks-ar', id, version, ...outcomePart(asked)),
      },
    ])
  if (lacks === 'term') buttons.push(...termButtons(speech, subject))
  if (!lacks)
    buttons.push([
      {
        text: t('cooperation-button-save'),
        callback_data: pressData('ks-ds', id, version, printOfDocument(subject)),
        style: 'success',
      },
    ])
  return askedLetter(speech, asked, lines, buttons)
}

const exampleOf = ({ t }: Speech, kind: Subject['kind']): string =>
  t(hasTerm(kind) ? 'cooperation-document-example' : 'cooperation-document-example-short')

function termButtons({ t }: Speech, { id, version }: Subject): InlineKeyboardButton[][] {
  return [
    terms.map((months) => ({
      text: t('cooperation-button-years', { years: months / 12 }),
      callback_data: pressData('ks-dt', id, version, months),
    })),
    [{ text: t('cooperation-button-endless'), callback_data: pressData('ks-dt', id, version, 'none') }],
  ]
}
