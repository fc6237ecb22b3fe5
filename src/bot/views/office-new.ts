import type { Office, OfficeKind } from '../../domain/directory.ts'
import { coordinatorsOf, isRegional } from '../../domain/directory-groups.ts'
import type { NewOffice } from '../../domain/office-edit.ts'
import { printOfNew } from '../../operations/office-questions.ts'
import type { QuestionSubjects } from '../../operations/question-kinds.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { homeButton, labelOf } from './directory.ts'
import { inRows, type Letter, letter } from './letter.ts'

/** Kinds that can be added; the others exist once, or come with a meeting. */
export const newKinds: readonly OfficeKind[] = [
  'dinas',
  'badan',
  'bagian',
  'kecamatan',
  'satuan',
  'asisten',
  'staf_ahli',
  'bumd',
  'vertikal',
  'partner',
]

/** Similar offices named before one is added. */
const mostSimilar = 3

export const newKindLetter = (speech: Speech): Letter =>
  letter(speech.t('directory-new-kind'), [
    ...inRows(
      2,
      newKinds.map((kind) => ({
        text: speech.t(`directory-kind-${kind}`),
        callback_data: pressData('office-new-kind', kind),
      })),
    ),
    [homeButton(speech)],
  ])

/** What is asked about a new office. */
export function newQuestion(speech: Speech, { office, asking }: QuestionSubjects['office-new']): string {
  const { t } = speech
  const { kind } = office
  if (asking === 'code') return t('directory-new-code', { code: office.code })
  if (asking === 'title') return t('directory-new-title', { title: office.headTitle })
  const example = t(isRegional(kind) ? 'directory-new-example-regional' : 'directory-new-example-other')
  return t('directory-new-name', { kind: t(`directory-kind-${kind}`), example })
}

export const askNewLetter = (speech: Speech, subject: QuestionSubjects['office-new']): Letter =>
  letter(newQuestion(speech, subject), [[dropButton(speech, subject.office)]])

const dropButton = (speech: Speech, office: NewOffice) => ({
  text: speech.t('directory-button-cancel'),
  callback_data: pressData('office-drop', printOfNew(office)),
})

/** The title a head of this kind usually has. */
export function usualTitle(speech: Speech, kind: OfficeKind, name: string): string {
  if (kind === 'kecamatan')
    return speech.t('directory-new-titled-district', { name: name.replace(/^kecamatan\s+/i, '') })
  if (kind === 'asisten' || kind === 'staf_ahli') return name
  return speech.t(kind === 'bumd' ? 'directory-new-titled-company' : 'directory-new-headed', { name })
}

/** A new office before it is added, with what may be meant by it already. */
export function newReview(
  speech: Speech,
  office: NewOffice,
  offices: readonly Office[],
  similar: readonly Office[],
): Letter {
  const { t } = speech
  const coordinator = offices.find(({ id }) => id === office.coordinatorId)
  const lines = [
    t('directory-new-review', {
      kind: t(`directory-kind-${office.kind}`),
      name: office.name,
      code: office.code,
      title: office.headTitle,
    }),
  ]
  if (coordinator) lines.push(t('directory-office-coordinator', { title: coordinator.headTitle }))
  if (similar.length > 0) {
    const names = similar.slice(0, mostSimilar).map(({ name, code }) => `${name} (${code})`)
    lines.push('', t('directory-new-similar', { names: speech.format.list(names) }))
  }
  const print = printOfNew(office)
  const ask = (part: 'name' | 'code' | 'title', text: string) => ({
    text,
    callback_data: pressData('office-new-ask', part, print),
  })
  return letter(lines.join('\n'), [
    [{ text: t('directory-button-save'), callback_data: pressData('office-new-save', '-', print), style: 'success' }],
    [ask('name', t('directory-button-name')), ask('code', t('directory-button-new-code'))],
    [
      ask('title', t('directory-button-title')),
      { text: t('directory-button-coordinator'), callback_data: pressData('office-new-coords', '-', print) },
    ],
    [dropButton(speech, office)],
  ])
}

/** Who coordinates the new office, to choose. */
export function newCoordinatorLetter(speech: Speech, office: NewOffice, offices: readonly Office[]): Letter {
  const choice = (text: string, id: string) => ({
    text: labelOf(text),
    callback_data: pressData('office-new-coord', id, printOfNew(office)),
  })
  return letter(speech.t('directory-coordinator', { name: office.name }), [
    ...inRows(
      2,
      coordinatorsOf(offices).map(({ id, headTitle }) => choice(headTitle, id)),
    ),
    [choice(speech.t('directory-button-nobody'), '-')],
    [dropButton(speech, office)],
  ])
}
