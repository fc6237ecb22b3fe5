import type { Token } from './normalise.ts'

/** What a label in a one-line meeting or a letter's block announces. */
export type Label =
  | 'title'
  | 'when'
  | 'place'
  | 'chair'
  | 'agenda'
  | 'fields'
  | 'invitees'
  | 'optional'
  | 'number'
  | 'classification'
  | 'deadline'
  | 'link'
  | 'group'
  | 'dress'
  | 'aside'

const SPELLINGS: Record<Label, string[]> = {
  title: ['judul', 'hal', 'perihal', 'kegiatan', 'nama rapat', 'tema', 'rapat'],
  when: [
    'hari / tanggal',
    'hari , tanggal',
    'hari tanggal',
    'hari / tgl',
    'hari',
    'tanggal',
    'tgl',
    'waktu',
    'pukul',
    'pkl',
    'jam',
  ],
  place: ['tempat', 'lokasi', 'bertempat di', 'bertempat'],
  chair: [
    'pimpinan rapat',
    'pimpinan',
    'dipimpin langsung oleh',
    'dipimpin oleh',
    'dipimpin',
    'ketua rapat',
    'pemimpin rapat',
  ],
  agenda: ['acara', 'agenda rapat', 'agenda', 'mata acara', 'susunan acara'],
  fields: ['bidang kerja sama', 'bidang'],
  invitees: ['undangan wajib', 'undang', 'undangan', 'mengundang', 'diundang', 'peserta wajib', 'peserta'],
  optional: ['undangan opsional', 'peserta opsional', 'undang opsional', 'opsional', 'optional', 'tidak wajib'],
  number: ['nomor surat', 'no . surat', 'no surat', 'surat nomor', 'nomor', 'nomer', 'no .', 'no'],
  classification: ['sifat surat', 'sifat'],
  deadline: [
    'batas konfirmasi',
    'batas jawaban',
    'batas jawab',
    'batas waktu konfirmasi',
    'batas waktu',
    'batas',
    'konfirmasi paling lambat',
    'konfirmasi sebelum',
  ],
  link: ['tautan zoom', 'tautan rapat', 'tautan', 'link zoom', 'link rapat', 'link', 'url'],
  group: ['grup', 'group', 'kirim ke grup'],
  dress: ['pakaian', 'dress code', 'dresscode', 'busana'],
  aside: [
    'catatan',
    'keterangan',
    'lampiran',
    'kontak',
    'narahubung',
    'tembusan',
    'kepada',
    'yth',
    'meeting id',
    'passcode',
  ],
}

const LABELS = (Object.entries(SPELLINGS) as [Label, string[]][])
  .flatMap(([label, spellings]) => spellings.map((spelling) => ({ label, words: spelling.split(' ') })))
  .toSorted((a, b) => b.words.length - a.words.length)

/** A label found at a token; `next` is the first token of its value. */
export interface FoundLabel {
  label: Label
  next: number
  /** A colon or an equals sign makes it a label beyond doubt. */
  certain: boolean
}

/** The label that begins at `at`, the longest spelling first. */
export function labelAt(tokens: Token[], at: number): FoundLabel | undefined {
  for (const { label, words } of LABELS) {
    if (!words.every((word, step) => tokens[at + step]?.text === word)) continue
    const colon = tokens[at + words.length]?.text
    const certain = colon === ':' || colon === '='
    return { label, next: at + words.length + (certain ? 1 : 0), certain }
  }
  return undefined
}
