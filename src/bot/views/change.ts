import { FormattedString } from '@grammyjs/parse-mode'
import type { InlineKeyboardButton } from 'grammy/types'
import { addedOffices, type Fact, factsOf } from '../../domain/change.ts'
import { type ChoicePoint, isTyped } from '../../domain/draft.ts'
import { classifications, isConfidential } from '../../domain/meeting.ts'
import { keyOf } from '../../domain/wizard-choices.ts'
import { nearPlace } from '../../language/near-place.ts'
import type { Applied } from '../../operations/apply-change.ts'
import type { ChangeShown } from '../../operations/changes.ts'
import { pressData } from '../callback-data.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { nameOf } from './agenda.ts'
import { changeLines, type Names, wordsOf } from './change-lines.ts'
import { exampleMeetingDay } from './example-days.ts'
import { inRows, type Letter, letter } from './letter.ts'
import { followUpButtons, pageButtons, pageOf } from './meeting-buttons.ts'
import { titleOf, whenAndWhere } from './meeting-facts.ts'
import { pointQuestion } from './point.ts'
import { freeRoomButtons, roomWarnings } from './room-warnings.ts'
import { scopeButton, scopeLines } from './series-page.ts'
import { clashLines, settlingButtons, timeWarningLines } from './time-warnings.ts'
import { codesInShort, unreachedCodes } from './unreached.ts'

/** Characters of each value in the preview, so that all of them fit one message. */
const valueLimit = 100
const titleLimit = 120
/** Invitees on one page, a button each. */
const inviteesShown = 12
/** Facts that can be left out. */
const leavable: readonly Fact[] = ['place', 'link', 'chair', 'agenda', 'number', 'dress']

const namesOf = ({ offices, linked }: ChangeShown): Names => ({ offices, groups: linked })

/** A change as far as it has come: what changes, who will be told what, what to mind, and what else can be changed. */
export function changeLetter(speech: Speech, shown: ChangeShown): Letter {
  const { t } = speech
  const { before, after, changed, points, content } = shown
  const id = before.meeting.id
  const title = shorten(nameOf(speech, before.meeting), titleLimit)
  const lines = changeLines(speech, before, after, changed, { names: namesOf(shown), limit: valueLimit })
  const point = points[0]
  const none = lines.length === 0 && !content.reopens
  // What is opened again has to be known by its day and place, whether they change or not.
  const stands = content.reopens ? whenAndWhere(speech, after.meeting) : []
  const said = [
    FormattedString.bold(t(content.reopens ? 'change-heading-reopen' : 'change-heading', { title })),
    '',
    ...stands,
    ...(stands.length > 0 && lines.length > 0 ? [''] : []),
    ...(none ? [t('change-none')] : lines),
    ...scopeLines(speech, shown.series, 'ch', isConfidential(before.meeting)),
    ...(point ? ['', pointQuestion(speech, point, today(shown))] : none ? [] : tellingLines(speech, shown)),
  ]
  const body = point ? said : [...said, ...warningLines(speech, shown, said)]
  const choices = point && !isTyped(point) ? choiceButtons(speech, shown, point) : undefined
  const apply = settlingButtons(
    speech,
    { meeting: after.meeting, warnings: shown.warnings, print: shown.print, slots: shown.slots },
    {
      press: 'ch-apply',
      label: t('change-button-apply'),
      keep: t('change-button-apply-kept'),
      another: pressData('ch-fact', id, 'time'),
      slot: 'ch-slot',
    },
  )
  return letter(FormattedString.join(body, '\n'), [
    ...(choices ?? []),
    ...(point || none ? [] : apply),
    ...(point ? [] : roomButton(speech, shown)),
    ...(point ? [] : freeRoomButtons(speech, shown.freeRooms ?? [], (key) => pressData('ch-set', id, 'place', key))),
    ...(point ? [] : alongButton(speech, shown)),
    ...(point ? [] : rolesButton(speech, shown)),
    ...(point ? [] : scopeButton(speech, id, shown.series, 'ch')),
    ...(choices ? [] : factButtons(speech, shown)),
    [{ text: t('change-button-drop'), callback_data: pressData('ch-drop', id) }],
  ])
}

/** The known room that a new place with a typing error is meant to be. */
const roomMeant = ({ changed, after: { meeting }, rooms }: ChangeShown): string | undefined =>
  changed.includes('place') && meeting.place && !isConfidential(meeting) ? nearPlace(meeting.place, rooms) : undefined

function roomButton({ t }: Speech, shown: ChangeShown): InlineKeyboardButton[][] {
  const room = roomMeant(shown)
  if (!room) return []
  const text = t('meeting-button-room', { room: shorten(room, 40) })
  return [[{ text, callback_data: pressData('ch-set', shown.before.meeting.id, 'place', keyOf(room)) }]]
}

/** Moves a typed deadline along with its meeting. */
const alongButton = ({ t }: Speech, { along, before }: ChangeShown): InlineKeyboardButton[][] =>
  along
    ? [[{ text: t('change-button-along'), callback_data: pressData('ch-set', before.meeting.id, 'deadline', 'along') }]]
    : []

/** Whoever is added is required until this is pressed, and optional after. */
function rolesButton({ t }: Speech, { before, after }: ChangeShown): InlineKeyboardButton[][] {
  const added = addedOffices(before, after)
  if (added.length === 0) return []
  const optional = added.every(({ role }) => role === 'optional')
  const text = `${optional ? '☑' : '☐'} ${t('change-button-optional', { count: added.length })}`
  return [[{ text, callback_data: pressData('ch-role', before.meeting.id, optional ? 'required' : 'optional') }]]
}

const today = ({ now, before }: ChangeShown): Temporal.PlainDate =>
  now.toZonedDateTimeISO(before.meeting.zone).toPlainDate()

function factButtons(speech: Speech, { before, after }: ChangeShown): InlineKeyboardButton[][] {
  const offered = factsOf(isConfidential(after.meeting))
  const order: Fact[] = ['time', 'place', 'link', 'chair', 'agenda', 'fields', 'invitees', 'deadline', 'groups']
  const listed = [...order, 'classification', 'title', 'number', 'dress', 'delegation'].filter((fact) =>
    offered.includes(fact as Fact),
  )
  return inRows(
    3,
    listed.map((fact) => ({
      text: speech.t(`change-button-${fact}`),
      callback_data: pressData('ch-fact', before.meeting.id, fact),
    })),
  )
}

/** `58 undangan yang sudah disampaikan akan menerima pemberitahuan perubahan` and so on, only what applies. */
function tellingLines(speech: Speech, shown: ChangeShown): string[] {
  const { before, after } = shown
  const counts = impactLines(speech, shown)
  const moved = before.meeting.groups.length + after.meeting.groups.length
  const cards = moved > 0 ? [speech.t('change-tells-cards')] : []
  const lines = [...counts, ...cards]
  return [
    '',
    ...(lines.length > 0
      ? [speech.t('change-tells'), ...lines.map((line) => `• ${line}`)]
      : [speech.t('change-tells-nobody')]),
  ]
}

function impactLines(speech: Speech, { impact, after, offices, unreached }: ChangeShown): string[] {
  const { t } = speech
  const { told, again, invited, withdrawn, withdrawnTold } = impact
  const line = (key: string, count: number, more: Record<string, number> = {}) =>
    count > 0 ? [t(key, { count, ...more })] : []
  const named = (openly: string, counted: string, among: readonly string[]): string[] => {
    const of = after.invitees.filter((each) => among.includes('officeId' in each ? each.officeId : each.guest))
    const codes = unreachedCodes(of, offices, unreached)
    const key = isConfidential(after.meeting) ? counted : openly
    return codes.length > 0 ? [t(key, { count: codes.length, codes: codesInShort(speech, codes) })] : []
  }
  return [
    ...line('change-tells-told', told.length),
    ...line('change-tells-again', again.filter((officeId) => !unreached.has(officeId)).length),
    ...named('change-tells-again-unreached', 'change-tells-again-unreached-count', again),
    ...line('change-tells-invited', invited.length),
    ...named('change-tells-invited-unreached', 'change-tells-invited-unreached-count', invited),
    ...line('change-tells-withdrawn', withdrawn.length, { told: withdrawnTold.length }),
  ]
}

/** What to mind; `said`: what stands above it. */
function warningLines(speech: Speech, shown: ChangeShown, said: readonly (FormattedString | string)[]): string[] {
  const { after, deadlineUnusable, before, along } = shown
  const { t, format } = speech
  const confidential = isConfidential(after.meeting)
  const meant = roomMeant(shown)
  const others = [
    ...timeWarningLines(speech, shown),
    ...(along && after.meeting.answerBy && !confidential
      ? [
          t('change-warning-deadline-stays', {
            stays: format.dateTime(after.meeting.answerBy),
            along: format.dateTime(along),
          }),
        ]
      : []),
    ...(shown.changed.some((fact) => fact === 'place' || fact === 'invitees')
      ? roomWarnings(speech, { meeting: after.meeting, room: shown.room, invited: after.invitees.length })
      : []),
    ...(meant ? [t('meeting-warning-near-room', { room: shorten(meant, 80) })] : []),
    ...(deadlineUnusable ? [t('meeting-warning-deadline-unusable')] : []),
    ...(confidential && !isConfidential(before.meeting) ? [t('change-warning-confidential')] : []),
  ]
  const lines = [...others, ...clashLines(speech, shown.warnings, [...said, ...others])]
  return lines.length > 0 ? ['', t('meeting-preview-warnings'), ...lines.map((line) => `• ${line}`)] : []
}

/** The choices of a question that words left open. */
function choiceButtons(speech: Speech, shown: ChangeShown, point: ChoicePoint): InlineKeyboardButton[][] {
  const { t, format } = speech
  const { meeting } = shown.before
  const button = (text: string, choice: string | number): InlineKeyboardButton => ({
    text,
    callback_data: pressData('ch-point', meeting.id, point.id, choice),
  })
  const moment = (candidate: string): string =>
    candidate.includes('T')
      ? format.dateTime(Temporal.PlainDateTime.from(candidate).toZonedDateTime(meeting.zone).toInstant())
      : format.date(Temporal.PlainDate.from(candidate))
  const skip = button(t('meeting-button-skip'), 'skip')
  switch (point.kind) {
    case 'when':
      return point.candidates.map((candidate, at) => [button(moment(candidate), at)])
    case 'classification':
      return inRows(
        2,
        classifications.map((name, at) => button(name, at)),
      )
    case 'field':
      return [
        ...inRows(
          2,
          shown.fields.map((field) => button(field.hashtag, field.code)),
        ),
        [skip],
      ]
    case 'office': {
      const near = point.near.flatMap((id) => shown.offices.filter((office) => office.id === id))
      if (point.listed)
        return [...near.map((office) => [button(`${titleOf(office)} (${office.code})`, office.id)]), [skip]]
      const out = point.role === 'chair' ? button(t('meeting-button-mention'), 'skip') : skip
      return [
        ...near.map((office) => [button(`${titleOf(office)} (${office.code})`, office.id)]),
        [button(t('meeting-button-guest'), 'guest'), out],
      ]
    }
  }
}

/**
 * Asks what a fact shall be; typed words answer, buttons where the choices are known. `page` of the invitees: its
 * number, or an office on it; `problem`: what was typed was no use.
 */
export function factLetter(
  speech: Speech,
  shown: ChangeShown,
  fact: Fact,
  page: number | string = 0,
  problem = '',
): Letter {
  const { t } = speech
  const { meeting } = shown.content.draft
  const { id } = meeting
  const now = shorten(wordsOf(speech, meeting, fact, namesOf(shown)) || '–', 300)
  const day = exampleMeetingDay(today(shown))
  const asked = meeting.state === 'in_progress' && fact === 'time' ? 'end' : fact
  const text = t(`change-ask-${asked}`, { now, day, count: shown.after.invitees.length })
  const set = (label: string, value: string | number): InlineKeyboardButton => ({
    text: label,
    callback_data: pressData('ch-set', id, fact, value),
  })
  const mark = (on: boolean, label: string) => `${on ? '☑' : '☐'} ${label}`
  const leave = leavable.includes(fact) && (fact !== 'place' || meeting.online)
  return letter(problem ? `${problem}\n${text}` : text, [
    ...(fact === 'classification'
      ? inRows(
          2,
          classifications.map((name, at) => set(mark(name === meeting.classification, name), at)),
        )
      : []),
    ...(fact === 'fields'
      ? inRows(
          2,
          shown.fields.map(({ code, hashtag }) => set(mark(meeting.fields.includes(code), hashtag), code)),
        )
      : []),
    ...(fact === 'delegation'
      ? [
          (['allowed', 'not'] as const).map((choice) =>
            set(mark(meeting.inPerson === (choice === 'not'), t(`wizard-button-delegation-${choice}`)), choice),
          ),
        ]
      : []),
    ...(fact === 'place'
      ? shown.rooms.filter((room) => room !== meeting.place).map((room) => [set(shorten(room, 48), keyOf(room))])
      : []),
    ...(fact === 'groups'
      ? shown.linked.map(({ chatId, title }) => [
          set(mark(meeting.groups.includes(chatId), shorten(title, 50)), chatId),
        ])
      : []),
    ...(fact === 'invitees' ? inviteeButtons(speech, shown, page, set) : []),
    ...(fact === 'deadline' ? [[set(t('change-button-default'), 'none')]] : []),
    ...(leave ? [[set(t('change-button-empty'), 'none')]] : []),
    [{ text: t('meeting-button-back'), callback_data: pressData('ch', id) }],
  ])
}

/** Those invited before and those added, each to be taken out or back in. */
function inviteeButtons(
  speech: Speech,
  shown: ChangeShown,
  asked: number | string,
  set: (label: string, value: string) => InlineKeyboardButton,
): InlineKeyboardButton[][] {
  const { before, after, offices } = shown
  const idsOf = (of: typeof before) => of.invitees.flatMap((each) => ('officeId' in each ? [each.officeId] : []))
  const wanted = new Set(idsOf(after))
  const ids = new Set([...idsOf(before), ...wanted])
  const listed = offices.filter(({ id }) => ids.has(id))
  const at = typeof asked === 'number' ? asked : Math.floor(listed.findIndex(({ id }) => id === asked) / inviteesShown)
  const { items, page, pages } = pageOf(listed, at, inviteesShown)
  const buttons = items.map(({ id, code }) => set(`${wanted.has(id) ? '☑' : '☐'} ${code}`, id))
  const turn = (to: number) => pressData('ch-list', before.meeting.id, to)
  return [...inRows(3, buttons), ...pageButtons(speech, page, pages, turn)]
}

/** Somebody else is changing the meeting. */
export function takenLetter({ t }: Speech, meetingId: string, by: string, what: 'ch' | 'mc'): Letter {
  return letter(t('change-taken', { by: shorten(by, 60) }), [
    [{ text: t('change-button-take'), callback_data: pressData(`${what}-take`, meetingId), style: 'danger' }],
    [{ text: t('meeting-button-back'), callback_data: pressData('meeting', meetingId) }],
  ])
}

/** What stands in the place of a change once it is applied. */
export function appliedLetter(speech: Speech, applied: Applied): Letter {
  const { t } = speech
  const { told, again, invited, withdrawn, meetingId, followed } = applied
  const counts: [string, number][] = [
    ['change-applied-told', told],
    ['change-applied-again', again],
    ['change-applied-invited', invited],
    ['change-applied-withdrawn', withdrawn],
  ]
  const lines = counts.filter(([, count]) => count > 0).map(([key, count]) => `• ${t(key, { count })}`)
  const series = followed
    ? [
        `• ${t('series-applied', { count: followed.meetings })}`,
        ...(followed.left.length > 0 ? [`• ${t('series-applied-left', { count: followed.left.length })}`] : []),
      ]
    : []
  const left = (followed?.left ?? []).map((id, at) => [
    { text: t('series-button-left', { number: at + 1 }), callback_data: pressData('meeting', id) },
  ])
  return letter([t('change-applied'), ...lines, ...series].join('\n'), [
    followUpButtons(speech, meetingId),
    ...left,
    [{ text: t('change-button-meeting'), callback_data: pressData('meeting', meetingId) }],
  ])
}
