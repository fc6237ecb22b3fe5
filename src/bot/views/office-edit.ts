import { coordinatorsOf } from '../../domain/directory-groups.ts'
import { type OfficeEdit, type TypedField, titleAfter } from '../../domain/office-edit.ts'
import type { ListedOffice, OfficeDuties, OpenedOffice } from '../../operations/directory.ts'
import { printOfEdit } from '../../operations/office-questions.ts'
import type { QuestionSubjects } from '../../operations/question-kinds.ts'
import { pressData } from '../callback-data.ts'
import type { Speech } from '../house.ts'
import { datedName } from './agenda.ts'
import { labelOf } from './directory.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { backTo, officialText } from './officials.ts'
import { placeName } from './place.ts'

/** Meetings and tasks named before an office is set aside. */
const mostNamed = 12

/** What of an office can be changed. */
export function editLetter(speech: Speech, { office }: OpenedOffice): Letter {
  const { t, format } = speech
  const { nameToCome } = office
  const ask = (field: TypedField) => ({
    text: t(`directory-button-${field}`),
    callback_data: pressData('office-ask', office.id, field),
  })
  return letter(t('directory-edit', { name: office.name }), [
    [ask('name'), { text: t('directory-button-aliases'), callback_data: pressData('office-aliases', office.id) }],
    [ask('title'), { text: t('directory-button-coordinator'), callback_data: pressData('office-coords', office.id) }],
    [
      office.enabled
        ? { text: t('directory-button-disable'), callback_data: pressData('office-able', office.id, 'off') }
        : {
            text: t('directory-button-enable'),
            callback_data: pressData('office-able-yes', office.id, 'on', office.version),
          },
    ],
    ...(nameToCome
      ? [
          [
            {
              text: t('directory-button-name-off', { day: format.shortDate(nameToCome.from) }),
              callback_data: pressData('office-name-off', office.id, office.version),
            },
          ],
        ]
      : []),
    [backTo(speech, office.id)],
  ])
}

/** What is asked to be typed about an office. */
export function editQuestion(speech: Speech, opened: OpenedOffice, subject: QuestionSubjects['office-edit']): string {
  const { office } = opened
  const { name, headTitle } = office
  switch (subject.field) {
    case 'name':
      return speech.t('directory-ask-name', { name })
    case 'title':
      return speech.t('directory-ask-title', { title: headTitle || name })
    case 'aliases':
      return speech.t('directory-ask-aliases', { name })
    case 'official': {
      const place = placeName(speech, office, { capacity: 'head', standing: subject.standing })
      return speech.t('directory-ask-official', { place })
    }
  }
}

export const askLetter = (speech: Speech, opened: OpenedOffice, subject: QuestionSubjects['office-edit']): Letter =>
  letter(editQuestion(speech, opened, subject), [[cancelButton(speech, opened.office.id)]])

const cancelButton = (speech: Speech, officeId: string) => ({
  text: speech.t('directory-button-cancel'),
  callback_data: pressData('office-back', officeId),
})

/** A new name as it was typed, to be saved with the old one kept, or as a correction of its spelling. */
export function nameProposal(
  speech: Speech,
  opened: OpenedOffice,
  proposal: Extract<OfficeEdit, { field: 'name' }>,
): Letter {
  const { t, format } = speech
  const { office } = opened
  const first = proposal.from === null ? opened.today : Temporal.PlainDate.from(proposal.from)
  const title = titleAfter(office.headTitle, office.name, proposal.name)
  const day = format.shortDate(first)
  const keep = (how: 'new' | 'spelling') => pressData('office-keep', how, printOfEdit(office.id, proposal))
  const isToCome = Temporal.PlainDate.compare(first, opened.today) > 0
  const changes = t(isToCome ? 'directory-confirm-name-to-come' : 'directory-confirm-name', {
    before: office.name,
    after: proposal.name,
    day,
  })
  const titleToo = t(title === office.headTitle ? 'directory-confirm-title-same' : 'directory-confirm-title-too', {
    title: title || office.name,
  })
  return letter(`${changes}\n${titleToo}`, [
    [
      {
        text: isToCome ? t('directory-button-save-to-come', { day }) : t('directory-button-save-new'),
        callback_data: keep('new'),
        style: 'success',
      },
    ],
    // What holds from a day to come corrects no spelling.
    ...(isToCome ? [] : [[{ text: t('directory-button-save-spelling'), callback_data: keep('spelling') }]]),
    [cancelButton(speech, office.id)],
  ])
}

/** What was typed, to be saved although somebody else has changed the office meanwhile. */
export function againLetter(speech: Speech, opened: OpenedOffice, proposal: OfficeEdit): Letter {
  const { t } = speech
  const { office } = opened
  const text = t('directory-confirm-again', { name: office.name, typed: typedText(speech, proposal) })
  const keep = pressData('office-keep', 'yes', printOfEdit(office.id, proposal))
  return letter(text, [
    [{ text: t('directory-button-save'), callback_data: keep, style: 'success' }, cancelButton(speech, office.id)],
  ])
}

function typedText(speech: Speech, proposal: OfficeEdit): string {
  switch (proposal.field) {
    case 'name':
      return proposal.name
    case 'title':
      return proposal.title
    case 'aliases':
      return proposal.added.join(', ')
    case 'official': {
      const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text))
      const { since, until, ...held } = proposal
      return officialText(speech, { id: '', ...held, sinceOn: day(since), untilOn: day(until) })
    }
    default:
      return ''
  }
}

/** The aliases of an office, each to be removed by a press. */
export function aliasesLetter(speech: Speech, { office }: OpenedOffice): Letter {
  const { t } = speech
  const text = t(office.aliases.length > 0 ? 'directory-aliases' : 'directory-aliases-none', { name: office.name })
  return letter(text, [
    ...inRows(
      2,
      office.aliases.map((alias, index) => ({
        text: labelOf(t('directory-button-alias-off', { alias })),
        callback_data: pressData('office-alias', office.id, index, office.version),
      })),
    ),
    [{ text: t('directory-button-alias-add'), callback_data: pressData('office-ask', office.id, 'aliases') }],
    [backTo(speech, office.id)],
  ])
}

/** Who coordinates an office, to choose. */
export function coordinatorLetter(speech: Speech, { office }: OpenedOffice, offices: readonly ListedOffice[]): Letter {
  const { t } = speech
  const choice = (text: string, id: string) => ({
    text: labelOf(text),
    callback_data: pressData('office-coord', office.id, id, office.version),
  })
  return letter(t('directory-coordinator', { name: office.name }), [
    ...inRows(
      2,
      coordinatorsOf(offices)
        .filter(({ id }) => id !== office.id)
        .map(({ id, headTitle }) => choice(headTitle, id)),
    ),
    [choice(t('directory-button-nobody'), '-')],
    [backTo(speech, office.id)],
  ])
}

/** What an office still has before it, asked once more before it is set aside. */
export function disableLetter(speech: Speech, { office, meetings, tasks, links }: OfficeDuties): Letter {
  const { t } = speech
  const lines = [t('directory-disable', { name: office.name })]
  if (meetings.length > 0) lines.push('', t('directory-disable-meetings'))
  for (const meeting of meetings.slice(0, mostNamed))
    lines.push(t('directory-office-item', { official: datedName(speech, meeting) }))
  if (meetings.length > mostNamed) lines.push(t('directory-more', { count: meetings.length - mostNamed }))
  if (tasks.length > 0) {
    const more = tasks.length - mostNamed
    const codes = tasks.slice(0, mostNamed)
    if (more > 0) codes.push(t('directory-more', { count: more }))
    lines.push('', t('directory-disable-tasks', { codes: codes.join(', ') }))
  }
  if (links > 0) lines.push('', t('directory-disable-links', { count: links }))
  if (meetings.length + tasks.length + links === 0) lines.push(t('directory-disable-nothing'))
  return letter(lines.join('\n'), [
    [
      {
        text: t('directory-button-disable-yes'),
        callback_data: pressData('office-able-yes', office.id, 'off', office.version),
        style: 'danger',
      },
      { text: t('people-button-back'), callback_data: pressData('office-ed', office.id) },
    ],
  ])
}
