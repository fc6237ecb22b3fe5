/** What somebody comes on instead of the head, as far as words say it; in the terms of the domain. */
type Basis = 'disposition' | 'assignment' | 'spoken'

const assignment =
  '(?:surat\\s+(?:perintah\\s+)?(?:tugas|penugasan|perintah)(?:nya)?|surtug|st|spt|sprin|sppd|nota\\s+dinas\\s+penugasan)'
const disposition = '(?:(?:lembar\\s+)?(?:di|ter|men)?disposisi(?:kan|nya)?|dispo(?:nya)?)'
const spoken =
  '(?:(?:perintah|arahan|penugasan|instruksi|izin|petunjuk|disampaikan)?\\s*(?:secara\\s+)?lisan|(?:perintah|arahan|petunjuk)\\s+langsung|(?:via|lewat|per|by)\\s+(?:telepon|telpon|telp|tlp|phone))'

/** Not there, or not yet: an order that is only waited for is none, one that follows is. */
const missing = new RegExp(
  `(?:belum|blm|tanpa|tidak|tdk|ga|gak|menunggu|nunggu|tunggu|mohon|minta)\\s+(?:\\p{L}+\\s+){0,2}(?:${assignment}|${disposition})(?!\\p{L})`,
  'giu',
)
const said: [Basis, RegExp][] = [
  ['assignment', new RegExp(`(?<!\\p{L})${assignment}(?!\\p{L})`, 'iu')],
  ['disposition', new RegExp(`(?<!\\p{L})${disposition}(?!\\p{L})`, 'iu')],
  ['spoken', new RegExp(`(?<!\\p{L})${spoken}(?!\\p{L})`, 'iu')],
]

/** `sesuai disposisi`, `surat tugas terlampir`, `st menyusul`, `arahan lisan`; a letter counts before a note on one. */
export function basisIn(text: string): Basis | undefined {
  const rest = text.replace(missing, ' ')
  return said.find(([, words]) => words.test(rest))?.[0]
}

const stretch = new RegExp(
  `[\\s,;(–-]*(?<!\\p{L})(?:(?:dengan|dgn|sesuai|berdasarkan|berdasar|atas|dasar(?:nya)?|melalui|sudah|ada|dan|serta|dilengkapi|membawa|bawa|karena)\\s*:?\\s+)*(?:${assignment}|${disposition}|${spoken})(?!\\p{L})(?:\\s+(?:terlampir|menyusul|ada|dari|oleh|bupati|sekda|kadis|kaban|camat|kepala|dinas|badan|pimpinan|beliau|pak|bapak|ibu|nomor|no\\.?|tanggal|tgl\\.?|\\d[\\p{L}\\d./-]*))*\\s*\\)?`,
  'giu',
)
const leads = new RegExp(
  `^\\s*(?:${disposition}|${assignment})\\s+(?:ke|kepada|kpd|pada|untuk|a\\.?\\s?n\\.?|atas\\s+nama)\\s+`,
  'iu',
)

/** The words that name who comes, without those that say on what. */
export const withoutBasis = (text: string): string =>
  text.replace(leads, '').replace(stretch, ' ').replace(/\s+/g, ' ').trim()
