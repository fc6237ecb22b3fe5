import { quoted } from './reply-details.ts'
import { does, isUnknown, type Mark } from './reply-marks.ts'
import { ask, type Decision, no, SILENT } from './reply-outcome.ts'
import { reasonOf } from './reply-reasons.ts'
import { onlySeat } from './reply-seats.ts'
import type { Hearing } from './reply-statement.ts'

/** "Mohon izin karena monev di Sungai Rotan", "izin, lagi cuti": nothing is asked for but to stay away. */
function asksOnlyLeave({ clauses, marks }: Hearing['statement']): boolean {
  const because = clauses.findIndex((clause) => clause.reason)
  const before = because > 0 ? clauses[because - 1]!.marks.filter((mark) => !does(mark, 'courtesy')) : []
  const isLeave = (mark: Mark | undefined) => does(mark, 'leave') && !does(mark, 'away')
  if (isLeave(before.at(-1))) return !before.some((mark) => does(mark, 'deputy'))
  const away = marks.some((mark) => does(mark, 'away')) && marks.some(isLeave)
  return away && !marks.some((mark) => does(mark, 'negation', 'condition', 'deputy'))
}

const isLeave = (mark: Mark): boolean => does(mark, 'leave') && !does(mark, 'courtesy')
/** "Dulu untuk ke Jakarta": at once, without a comma, something is asked. */
const saysWhatFor = ([first, second]: Mark[]): boolean =>
  first?.kind === 'word' && /^(untuk|buat|ke)/.test((first.word === 'dulu' ? second?.word : first.word) ?? '')
const firstOf = (marks: Mark[]): Mark | undefined => marks.find((mark) => !does(mark, 'courtesy', 'ack'))

/** Nothing is said about coming: a receipt, a courtesy, a question, something else. */
export function withoutClaims(hearing: Hearing): Decision {
  const { statement } = hearing
  const { marks } = statement
  const some = (...concepts: Parameters<typeof does>[1][]) => marks.some((mark) => does(mark, ...concepts))
  const words = marks.filter((mark) => mark.kind === 'word' || mark.kind === 'number')
  const unknown = words.filter((mark) => mark.concepts.size === 0 && mark.kind === 'word')
  // "Saya tanya Kadis dulu": the answer is still to come.
  if (some('forward') && some('self') && marks.some((mark) => mark.word === 'dulu') && !statement.asked)
    return { label: 'belum_pasti', confidence: 0.75, rests: 'circumstances' }
  if (statement.others === 'known' && some('self')) return no(0.4)
  // "Tolong coret saya dari yang hadir": an order that is about oneself.
  if (statement.ordered && some('self') && !statement.asked) return no(0.4)
  // "Minggu lalu saya izin karena sakit".
  if (statement.clauses.some(({ marks }) => does(firstOf(marks), 'past') && marks.some(isLeave))) return no(0.4)
  // "Apakah hadir? Tidak.": the question is answered.
  const answered = statement.clauses.some(
    (clause) =>
      !clause.question &&
      clause.marks.every((mark) => does(mark, 'negation', 'courtesy')) &&
      clause.marks.some((mark) => does(mark, 'negation')),
  )
  if (statement.asked && answered) return ask('ambigu')
  // "Izin menyampaikan, saya sakit": something is said about oneself, whatever it is.
  if (some('forward') && some('away', 'tell_later', 'unsure') && !statement.asked) return no(0.4)
  if (
    statement.asked ||
    statement.ordered ||
    statement.past ||
    statement.others === 'known' ||
    some('forward', 'report')
  )
    return SILENT
  if (statement.others === 'unknown') return no(0.4)
  if (some('unsure')) return ask('belum_pasti')
  const others = marks.some((mark) => mark.offices)
  if (some('tell_later') && some('later') && !some('document') && !others)
    return { label: 'belum_pasti', confidence: 0.85, rests: 'circumstances' }
  const seat = onlySeat(marks)
  // "Kabid" alone says too little.
  if (seat && !statement.condition && seat.to - seat.from > 1)
    return {
      label: 'diwakilkan',
      delegate: quoted(hearing.text, hearing.tokens, seat),
      confidence: 0.8,
      rests: 'circumstances',
    }
  const leave = some('leave', 'sorry')
  const told = reasonOf(hearing)
  const asks = marks.some((mark) => does(mark, 'sorry', 'self') || (does(mark, 'leave') && mark.word !== 'cuti'))
  const apology = marks.some((mark) => mark.word === 'maaf')
  // "Maaf sedang dinas luar", "saya sakit": where one is says that one does not come.
  const another = some('person', 'deputy', 'foreign', 'everyone')
  if (some('away') && !another && !some('negation', 'condition') && (apology || some('self')))
    return { label: some('sorry') ? 'izin' : 'tidak_hadir', ...told, confidence: 0.75, rests: 'circumstances' }
  // "Pak Kadis minta izin Bupati dulu untuk ke Jakarta": of whom leave is asked, and for what.
  if (marks.some((mark, at) => isLeave(mark) && does(marks[at + 1], 'foreign') && saysWhatFor(marks.slice(at + 2))))
    return ask('ambigu')
  if (leave && some('busy') && !asks) return ask('izin')
  // "Mohon izin, besok tidak ada apel" asks nothing of the kind.
  if (leave && some('busy') && some('negation')) return ask('ambigu')
  // "Izin pakai proyektor, untuk rapat besok": leave for something else, beside no business but the meeting.
  const business = marks.some((mark) => does(mark, 'busy') && !does(mark, 'filler'))
  if (leave && some('busy') && !business) return ask('izin')
  if (!some('person', 'foreign', 'everyone') && asksOnlyLeave(statement))
    return { label: 'izin', ...told, confidence: 0.85, rests: 'circumstances' }
  // "Izin operasional klinik sudah mati": a permit.
  if (marks.some((mark, at) => mark.word === 'izin' && isUnknown(marks[at + 1]))) return ask('ambigu')
  if (leave && business) return { label: 'izin', ...told, confidence: 0.85, rests: 'circumstances' }
  // "Mohon maaf pak, kami izin".
  const said = words.filter((mark) => !does(mark, 'courtesy', 'ack') && !(does(mark, 'filler') && !does(mark, 'leave')))
  const excuses = words.some(({ word }) => /maaf/.test(word)) && some('self') && said.at(-1)?.word === 'izin'
  if (excuses && said.every((mark) => does(mark, 'leave', 'sorry', 'self', 'head')))
    return { label: 'izin', confidence: 0.8, rests: 'circumstances' }
  if (leave) return ask('ambigu')
  if (some('negation') && words.length === 1) return ask('tidak_hadir')
  if (some('same', 'negation') && unknown.length === 0 && words.length < 4 && !some('busy')) return ask('ambigu')
  if (some('ack') && unknown.length < 2 && !some('negation')) return ask('ack')
  const hopes = words.some((mark) => mark.word === 'insya allah')
  // "Insya Allah" alone is a yes; other courtesies alone are none.
  if (hopes && words.every((mark) => does(mark, 'courtesy', 'ack'))) return { label: 'hadir', confidence: 0.72 }
  const greeting = words.every((mark) => does(mark, 'courtesy', 'filler', 'ack'))
  if (greeting && words.length > 0) return SILENT
  if (some('busy') && unknown.length === 0 && words.length < 5 && !some('negation')) return ask('izin')
  return no(0.4)
}
