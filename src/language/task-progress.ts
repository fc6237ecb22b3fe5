import { tokenise } from './normalise.ts'
import { wholeNumber } from './numbers.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const finished = set('selesai rampung tuntas beres kelar')
const denying = set('belum blm tidak tdk tak bukan')
/** What stands beside "sudah selesai" without narrowing it to a part of the work. */
const around = set(
  'sudah sdh telah semua semuanya seluruhnya alhamdulillah tugas tugasnya ini kami pak bapak bu ibu siap dan ya izin lapor melaporkan pekerjaan pekerjaannya dikerjakan dilaksanakan',
)

/** Ways to say how far one is, the most telling first. The words before a match must not deny it. */
const phrases: readonly { percent: number; said: RegExp }[] = [
  {
    percent: 95,
    said: /\b(?:tinggal|menunggu|tunggu|nunggu) (?:di)?(?:ttd|tanda ?tangan|paraf|pengesahan|finalisasi)/,
  },
  { percent: 90, said: /\bhampir (?:selesai|rampung|tuntas|beres|kelar|jadi)\b/ },
  { percent: 75, said: /\b(?:tiga perempat|sebagian besar)\b(?! jam)/ },
  { percent: 50, said: /\b(?:setengah|separuh|separo)(?:nya| jalan| selesai| rampung| jadi| dari|$)/ },
  { percent: 25, said: /\b(?:seperempat|sebagian kecil)(?:nya)?\b(?! jam)/ },
  { percent: 10, said: /\b(?:baru|mulai) (?:mulai|dimulai|dikerjakan|berjalan)\b/ },
]
const notBegun =
  /\bbelum (?:sempat |ada )?(?:mulai|dimulai|dikerjakan|mengerjakan|progres|progress|perkembangan|kemajuan)\b/

/**
 * How far a report says the office is, in whole percent: named (`sudah 70 persen`, `tujuh puluh persen`, `60%`) or in
 * words (`hampir selesai`, `tinggal ttd`); undefined when it says none between 0 and 100. A part that is finished says
 * nothing of the whole.
 */
export function progressIn(text: string): number | undefined {
  const named = /(?<![\d.,-])(\d{1,3})(?:[.,]\d{1,2})?\s*(?:%|persen\b)/i.exec(text)?.[1]
  if (named !== undefined) return Number(named) > 100 ? undefined : Number(named)
  return percentInWords(text) ?? percentMeant(text)
}

function percentInWords(text: string): number | undefined {
  const tokens = tokenise(text)
  for (const at of tokens.keys()) {
    const number = tokens[at]!.text === 'seratus' ? { value: 100, next: at + 1 } : wholeNumber(tokens, at)
    if (number && tokens[number.next]?.text === 'persen') return number.value > 100 ? undefined : number.value
  }
  return undefined
}

function percentMeant(text: string): number | undefined {
  const words = tokenise(text)
    .filter(({ kind }) => kind === 'word')
    .map((token) => token.text)
  const said = words.join(' ')
  if (notBegun.test(said)) return 0
  for (const { percent, said: phrase } of phrases) {
    const match = phrase.exec(said)
    if (match && !isDenied(said.slice(0, match.index))) return percent
  }
  const isWhole =
    words.some((word) => finished.has(word)) && words.every((word) => finished.has(word) || around.has(word))
  return isWhole ? 100 : undefined
}

const isDenied = (before: string): boolean =>
  before
    .trim()
    .split(' ')
    .slice(-2)
    .some((word) => denying.has(word))
