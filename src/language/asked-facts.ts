import { tokenise } from './normalise.ts'

const asking = new Set(
  'jam pukul kapan tanggal tgl jadwal waktu lokasi tempat tempatnya alamat ruang ruangan dimana'.split(' '),
)
const questions = new Set('apa apakah berapa brp mana dimana kapan gimana bagaimana'.split(' '))

/** Whether a message asks when or where a meeting is: `jam berapa rapatnya`, `lokasi rapat?`. */
export function asksFacts(text: string): boolean {
  const tokens = tokenise(text.slice(0, 300))
  const says = (words: ReadonlySet<string>): boolean => tokens.some(({ text: word }) => words.has(word))
  const isQuestion = says(questions) || tokens.some(({ text: word }) => word === '?')
  return isQuestion && (says(asking) || / di ?mana /.test(` ${tokens.map(({ text: word }) => word).join(' ')} `))
}
