/**
 * Writes one answer as other hands would: abbreviated, in dialect, with honorifics, slips of the thumb and emoji,
 * loud, without punctuation, or with its reason first. What it says stays the same. The same seed, the same variations.
 */
export function variationsOf(text: string, count: number, seed: number): string[] {
  const random = randomFrom(seed)
  const made = new Set<string>()
  for (let tries = 0; made.size < count && tries < count * 4; tries += 1) {
    const changes = 1 + Math.floor(random() * 3)
    let variation = text
    for (let change = 0; change < changes; change += 1) variation = pick(ways, random)(variation, random)
    if (variation !== text) made.add(variation)
  }
  return [...made]
}

type Random = () => number
type Way = (text: string, random: Random) => string

function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!

/** How a word is shortened in chats. */
const short: Record<string, readonly string[]> = {
  hadir: ['hdr', 'hdir', 'hadirr'],
  tidak: ['tdk', 'gak', 'ga', 'nggak', 'tak', 'ngga', 'enggak'],
  bisa: ['bs', 'bsa'],
  dapat: ['dpt'],
  saya: ['sy', 'sya'],
  sedang: ['sdg', 'lg', 'lagi'],
  karena: ['krn', 'karna', 'krna'],
  dengan: ['dgn', 'dg'],
  mohon: ['mhn', 'mhon'],
  izin: ['ijin', 'izn', 'idzin'],
  diwakilkan: ['diwklkan', 'diwakilkn', 'd wakilkan'],
  terlambat: ['telat', 'tlt', 'trlambat'],
  menit: ['mnt', 'mnit'],
  jam: ['jm'],
  besok: ['bsk'],
  belum: ['blm', 'blum'],
  datang: ['dtg', 'dtang'],
  sudah: ['sdh', 'udah'],
  yang: ['yg'],
  masih: ['msh'],
  juga: ['jg'],
  untuk: ['utk'],
  tetapi: ['tp', 'tapi'],
  bapak: ['bpk', 'pak'],
  rapat: ['rpt'],
  insya: ['insha'],
}

/** How it is said around Palembang and Muara Enim. */
const dialect: Record<string, readonly string[]> = {
  tidak: ['idak', 'dak'],
  bisa: ['biso', 'pacak'],
  belum: ['lum', 'belom'],
  saya: ['aku'],
  sudah: ['la', 'lah'],
  kalau: ['men', 'kalo'],
  ya: ['yo'],
  semua: ['galo'],
  nanti: ['kagek', 'agek'],
}

const openings = [
  'Siap, ',
  'Baik Pak, ',
  'Assalamualaikum, ',
  'Selamat pagi Bapak/Ibu, ',
  'Nggih, ',
  'Yth. Pak Asisten, ',
  'Mohon izin Pak, ',
]
const closings = [
  ' pak',
  ' Bu',
  ' Pak Asisten',
  ', terima kasih',
  ' 🙏',
  ' 🙏🙏',
  ' mksh',
  '.',
  ' ya pak',
  ' nggih',
  ', matur nuwun',
  ' Ndan',
]

const words = (text: string, change: (word: string) => string): string => text.replace(/\p{L}+/gu, change)

function exchange(table: Record<string, readonly string[]>): Way {
  return (text, random) =>
    words(text, (word) => {
      const others = Object.hasOwn(table, word.toLowerCase()) ? table[word.toLowerCase()] : undefined
      return others && random() < 0.7 ? pick(others, random) : word
    })
}

/** One slip in one long word: a letter left out, doubled, or two exchanged. Names and words in capitals are left alone. */
const slip: Way = (text, random) => {
  const long = [...text.matchAll(/(?<![\p{L}])\p{Ll}{6,}(?![\p{L}])/gu)]
  if (long.length === 0) return text
  const { 0: word, index } = pick(long, random)
  const at = 1 + Math.floor(random() * (word.length - 3))
  const letters = [...word]
  const kind = Math.floor(random() * 3)
  if (kind === 0) letters.splice(at, 1)
  else if (kind === 1) letters.splice(at, 0, letters[at]!)
  else letters.splice(at, 2, letters[at + 1]!, letters[at]!)
  return text.slice(0, index) + letters.join('') + text.slice(index + word.length)
}

/** "Mohon izin tidak hadir karena dinas luar" and "Karena dinas luar, mohon izin tidak hadir". */
const reasonFirst: Way = (text) => {
  const parts = /^([^,.?!\n]+?),? (karena [^,.?!\n]+)$/i.exec(text)
  return parts ? `${parts[2]}, ${parts[1]}` : text
}

const ways: Way[] = [
  exchange(short),
  exchange(short),
  exchange(dialect),
  slip,
  reasonFirst,
  (text, random) => pick(openings, random) + text,
  (text, random) => text + pick(closings, random),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/[.,!]+(?=\s|$)/g, ''),
  (text) => text.replace(/, /g, '\n'),
  (text) => text.replace(/ /g, '  '),
]
