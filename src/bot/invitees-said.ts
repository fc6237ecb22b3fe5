import type { Draft } from '../domain/draft.ts'
import { plainLine } from '../domain/plain-line.ts'
import type { PointAnswer } from '../domain/point-answer.ts'
import { findOffices } from '../language/office-names.ts'
import type { DraftingTable } from '../operations/drafts.ts'
import { answerToPoint } from './meeting-meaning.ts'

type Sheet = Pick<Draft, 'sheet'>

/** What is to be done with the names behind it; `jangan undang` before `undang`, of which it is the opposite. */
const verb =
  /(?<![\p{L}-])(?:(jangan\s+(?:di)?undang|hapus(?:kan)?|tanpa|coret|keluarkan|kecuali|batalkan|tarik)|tambah(?:kan|an|in)?|(?:di)?undang)(?:\s+(?:juga|lagi|undangan(?:nya)?))*(?![\p{L}-])/giu
/** What joins one wish to the next. */
const joint = /^[\s,;:.–-]+|(?:[\s,;.–-]|(?<!\p{L})(?:dan|serta|lalu|terus|sama|trus)(?!\p{L}))+$/giu

/**
 * `tambah Dinkes, hapus DKP`: who is to be invited and who no more, in the order it was said; names without a word
 * before them are invited. Nothing when a part of it says nothing, so that none of it is passed over.
 */
export function inviteesSaid(text: string, draft: Sheet, table: DraftingTable): PointAnswer[] {
  const wishes = wishesIn(text)
  const answers = wishes.map(({ out, names }) =>
    out ? takenOut(names, draft, table) : (answerToPoint(names, 'invitees', draft, table) ?? []),
  )
  return answers.some((each) => [each].flat().length === 0) ? [] : answers.flat()
}

function wishesIn(text: string): { out: boolean; names: string }[] {
  const verbs = [...text.matchAll(verb)]
  const before = text.slice(0, verbs[0]?.index)
  const parts = verbs.map((found, at) => ({
    out: found[1] !== undefined,
    names: text.slice(found.index + found[0].length, verbs[at + 1]?.index),
  }))
  return [{ out: false, names: before }, ...parts]
    .map(({ out, names }) => ({ out, names: names.replace(joint, '').trim() }))
    .filter(({ names }) => plainLine(names) !== '')
}

/** Those of the invited, offices and guests, whom the names mean. */
function takenOut(names: string, { sheet }: Sheet, table: DraftingTable): PointAnswer[] {
  const named = names.toLowerCase()
  const guests = sheet.invitees.flatMap((each) => ('guest' in each ? [each.guest] : []))
  const out = guests.filter((guest) => named.includes(guest.toLowerCase()) || guest.toLowerCase().includes(named))
  return [
    ...findOffices(names, table.offices).found.map(
      (officeId): PointAnswer => ({ kind: 'invite', officeId, on: false }),
    ),
    ...out.map((guest): PointAnswer => ({ kind: 'guest-out', guest })),
  ]
}
