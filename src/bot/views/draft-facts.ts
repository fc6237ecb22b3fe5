import type { FormattedString } from '@grammyjs/parse-mode'
import type { Office } from '../../domain/directory.ts'
import { type DraftInvitee, lastDayIn } from '../../domain/draft.ts'
import { type InviteeRole, isRequired } from '../../domain/invitation.ts'
import { inviteeSections, sectionOf } from '../../domain/invitees.ts'
import { isConfidential } from '../../domain/meeting.ts'
import type { DraftShown } from '../../operations/drafts.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'
import { slotLines } from './draft-slots.ts'
import { meetingFacts, titleOf } from './meeting-facts.ts'
import { draftSeriesLines } from './series-draft.ts'
import { unreadLines } from './unread.ts'

/** Up to so many invitees are named, a line each; of more the groups are counted, and a button lists them. */
export const inviteesNamed = 10
/** Groups named in the text; a region links one or two. */
const groupsNamed = 5
/** Fields written with their names; of more the hashtags have to do. */
const fieldsNamed = 2
const nameLimit = 100
type Invited = Exclude<InviteeRole, 'chair'>
/** The chair is required like others. */
const roles: Invited[] = ['required', 'optional', 'observer']
const isInvitedAs = (role: Invited) => (invitee: DraftInvitee) =>
  role === 'required' ? isRequired(invitee) : invitee.role === role

/**
 * Everything that is known of a draft, a line each. Of a confidential meeting the code and the numbers of invitees.
 * Where its card goes is said once everything else is.
 */
export function draftFacts(speech: Speech, shown: DraftShown): (FormattedString | string)[] {
  const { t } = speech
  const groups = shown.screen.on === 'step' ? [] : groupLines(speech, shown)
  const { meeting, sheet } = shown
  const facts = meetingFacts(
    speech,
    { ...meeting, answerBy: sheet.slots ? null : (shown.answerBy?.at ?? null) },
    { offices: shown.offices, public: false, known: timesKnown(shown) },
  )
  const count = (role: Invited) => sheet.invitees.filter(isInvitedAs(role)).length
  const invited =
    sheet.invitees.length === 0 ? [] : ['', t('meeting-preview-invited', { count: sheet.invitees.length })]
  if (isConfidential(meeting))
    return [
      facts,
      ...draftSeriesLines(speech, shown),
      ...invited,
      t('meeting-preview-counts', { required: count('required'), optional: count('optional') }),
      ...groups,
      '',
      t('meeting-preview-confidential-note', { classification: meeting.classification }),
    ]
  return [
    ...(facts.text === '' ? [] : [facts]),
    ...slotLines(speech, shown),
    ...fieldLines(speech, shown),
    ...draftSeriesLines(speech, shown),
    ...invited,
    ...roles.filter((role) => count(role) > 0).flatMap((role) => roleLines(speech, shown, role)),
    ...groups,
    ...(meeting.onlineUrl ? [t('meeting-preview-link')] : []),
    ...unreadLines(speech, sheet.unread).flatMap((line) => ['', line]),
  ]
}

/** What is known of the time while the day or the start is still asked. */
function timesKnown({ meeting, sheet, today }: DraftShown): NonNullable<Parameters<typeof meetingFacts>[2]['known']> {
  const at = (time: string | null): Temporal.Instant | null =>
    time === null ? null : today.toZonedDateTime({ timeZone: meeting.zone, plainTime: time }).toInstant()
  const lastDay = lastDayIn(sheet)
  return {
    ...(sheet.day && { day: Temporal.PlainDate.from(sheet.day) }),
    ...(lastDay && { lastDay: Temporal.PlainDate.from(lastDay) }),
    ...(sheet.from && { hours: { startsAt: at(sheet.from), endsAt: at(sheet.until), zone: meeting.zone } }),
  }
}

function fieldLines({ t }: Speech, { meeting, fields }: DraftShown): string[] {
  const named = fields.filter((field) => meeting.fields.includes(field.code))
  if (named.length === 0) return []
  const few = named.length <= fieldsNamed
  const written = few
    ? named.map((field) => `${shorten(field.name, nameLimit)} ${field.hashtag}`)
    : named.map((field) => field.hashtag)
  return [`${t('meeting-preview-fields')} ${written.join(few ? '; ' : ' ')}`]
}

/** The invitees of a draft in the order of protocol, guests last. */
export function orderedInvitees({ sheet, offices }: Pick<DraftShown, 'sheet' | 'offices'>): DraftInvitee[] {
  const rank = (invitee: DraftInvitee): number =>
    'guest' in invitee ? Number.MAX_SAFE_INTEGER : (offices.find((office) => office.id === invitee.officeId)?.rank ?? 0)
  return sheet.invitees.toSorted((one, other) => rank(one) - rank(other))
}

/** How an invitee is named to the secretariat: the chair by title, an office by its name, a guest as one. */
export function inviteeName(speech: Speech, invitee: DraftInvitee, offices: readonly Office[]): string {
  if ('guest' in invitee) return speech.t('meeting-preview-guest', { name: shorten(invitee.guest, nameLimit) })
  const office = offices.find((each) => each.id === invitee.officeId)
  if (!office) return invitee.officeId
  return shorten(invitee.role === 'chair' ? titleOf(office) : office.name, nameLimit)
}

function roleLines(speech: Speech, shown: DraftShown, role: Invited): string[] {
  const invitees = orderedInvitees(shown).filter(isInvitedAs(role))
  const heading = speech.t(`meeting-preview-role-${role}`, { count: invitees.length })
  const names = invitees.map((invitee) => {
    const name = inviteeName(speech, invitee, shown.offices)
    return invitee.role === 'chair' ? speech.t('meeting-preview-chair', { name }) : name
  })
  if (shown.sheet.invitees.length > inviteesNamed) return [`${heading} ${sectionCounts(speech, shown, invitees)}`]
  return [heading, ...names.map((name) => `• ${name}`)]
}

/** `perangkat daerah 28, bagian 10`: how many of each part of the directory. */
function sectionCounts({ t }: Speech, { offices }: DraftShown, invitees: DraftInvitee[]): string {
  const sections = invitees.map((invitee) => {
    const office = 'officeId' in invitee ? offices.find((each) => each.id === invitee.officeId) : undefined
    return office ? sectionOf(office) : 'guests'
  })
  return inviteeSections
    .map((section) => ({ section, count: sections.filter((each) => each === section).length }))
    .filter(({ count }) => count > 0)
    .map(({ section, count }) => t(`wizard-count-${section}`, { count }))
    .join(', ')
}

function groupLines(speech: Speech, { meeting, linked, sheet }: DraftShown): string[] {
  const titles = linked.filter(({ chatId }) => meeting.groups.includes(chatId)).map(({ title }) => shorten(title, 50))
  const more = titles.length - groupsNamed
  const named = more > 0 ? [...titles.slice(0, groupsNamed), speech.t('meeting-preview-more', { count: more })] : titles
  if (titles.length > 0) return [`${speech.t('meeting-preview-groups')} ${named.join(', ')}`]
  if (linked.length > 1 && !sheet.groupsDecided) return ['', speech.t('meeting-preview-choose-group')]
  return [`${speech.t('meeting-preview-groups')} ${speech.t('meeting-preview-no-group')}`]
}
