import type { Office } from '../../domain/directory.ts'
import type { DraftInvitee } from '../../domain/draft.ts'
import { isConfidential, type Meeting } from '../../domain/meeting.ts'
import { shorten } from '../cut.ts'
import type { Speech } from '../house.ts'

/** Offices named that no private invitation reaches. */
const named = 10
/** Characters of a guest's name among the codes. */
const guestLimit = 40

/** Codes, the first ten of them, and how many more: `DISBUN, PUPR, dan 3 lainnya`. */
export function codesInShort({ t, format }: Speech, codes: readonly string[]): string {
  const more = codes.length - named
  return format.list([...codes.slice(0, named), ...(more > 0 ? [t('meeting-published-rest', { count: more })] : [])])
}

/** Who of a draft's invitees would get no private invitation: how many, and which unless the meeting is confidential. */
export function unreachedDraftLines(
  speech: Speech,
  {
    meeting,
    sheet,
    offices,
    unreached,
  }: {
    meeting: Meeting
    sheet: { invitees: readonly DraftInvitee[] }
    offices: readonly Office[]
    unreached: ReadonlySet<string>
  },
): string[] {
  const codes = unreachedCodes(sheet.invitees, offices, unreached)
  if (codes.length === 0) return []
  const counts = { count: codes.length, offices: sheet.invitees.length }
  return isConfidential(meeting)
    ? [speech.t('meeting-preview-unreached-count', counts)]
    : [speech.t('meeting-preview-unreached', { ...counts, codes: codesInShort(speech, codes) })]
}

/** The codes of the invitees nobody can be written to for, in the order of the directory; guests by their name. */
export function unreachedCodes(
  invitees: readonly DraftInvitee[],
  offices: readonly Office[],
  unreached: ReadonlySet<string>,
): string[] {
  const ids = new Set(invitees.flatMap((each) => ('officeId' in each ? [each.officeId] : [])))
  const guests = invitees.flatMap((each) => ('guest' in each ? [shorten(each.guest, guestLimit)] : []))
  return [...offices.filter(({ id }) => ids.has(id) && unreached.has(id)).map(({ code }) => code), ...guests]
}
