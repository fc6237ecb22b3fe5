import { does, type Mark } from './reply-marks.ts'
import type { Whose } from './reply-subject.ts'

const EXCHANGES = /^((di)?(ganti|ubah|rubah|tukar)(kan)?|diperbarui|perbarui|dicabut)$/
const LINKS = /^(jadi|menjadi|ke|dengan|kepada|lewat|via|secara|saja|ya|[,:"'(])$/
/** What is exchanged: an answer, by the name of it or by what it said. */
const ANSWER = /^(status|statusnya|jawaban|jawabannya|kehadiran|keterangan|konfirmasi|centang|isian|pilihan)$/

const answers = (mark: Mark | undefined): boolean =>
  does(mark, 'attend', 'online', 'late', 'leave', 'unsure', 'hindered', 'represent') ||
  (does(mark, 'delegate') && !EXCHANGES.test(mark!.word))

/**
 * "Status hadir kami tolong diganti tidak hadir", "jawaban diubah dari zoom ke hadir": an answer is exchanged for another
 * one. Gives where the new one begins, which stands alone; undefined where a seat is exchanged, or somebody else's answer.
 */
export function exchangeIn(marks: Mark[], whose: Whose): number | undefined {
  const at = marks.findLastIndex(({ word }) => EXCHANGES.test(word))
  if (at < 0) return undefined
  const before = marks.slice(0, at)
  if (marks.some((mark) => does(mark, 'question', 'talk') || mark.word === '?')) return undefined
  if (before.some((mark) => isOfOthers(mark, whose))) return undefined
  const named = before.some((mark) => ANSWER.test(mark.word) || answers(mark) || does(mark, 'report'))
  const behind = marks.slice(at + 1)
  // "Diubah dari zoom ke hadir": between the two stands "ke".
  const from = behind.findIndex(({ word }) => word === 'dari') === 0 || behind[1]?.word === 'dari'
  const link = from ? behind.findIndex(({ word }) => /^(ke|jadi|menjadi)$/.test(word)) : -1
  const first = behind.findIndex(
    (mark, index) => index > link && !LINKS.test(mark.word) && !(does(mark, 'courtesy', 'ack') && !answers(mark)),
  )
  if (first < 0 || (from && link < 0)) return undefined
  const [next, second] = behind.slice(first)
  const denies =
    does(next, 'negation', 'not_yet') && (second === undefined || second.kind !== 'word' || saysMore(second))
  if (!denies && !answers(next)) return undefined
  // "Diganti hadir Kabid Aset" sends somebody; "ganti hadir" by itself exchanges.
  if (does(second, 'deputy') && !does(next, 'delegate', 'represent')) return undefined
  return named || first > 0 || before.every((mark) => does(mark, 'courtesy', 'ack', 'order'))
    ? at + 1 + first
    : undefined
}

const saysMore = (mark: Mark): boolean => answers(mark) || does(mark, 'able', 'sure', 'courtesy', 'join', 'come')

const isOfOthers = (mark: Mark, { own, known }: Whose): boolean =>
  does(mark, 'foreign', 'everyone', 'person') ||
  (known && mark.offices !== undefined && !mark.offices.some((office) => own.has(office)))
