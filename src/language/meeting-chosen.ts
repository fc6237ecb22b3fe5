import { countedMeeting } from './answer-parts.ts'
import { tokenise } from './normalise.ts'

/** Words that go with a choice and choose nothing. */
const beside = new Set(
  'yang yg utk untuk pada hari tanggal tgl rapat rapatnya rakor undangan acara kegiatan itu saja aja bae dulu pak bapak bu ibu ya yaa maksud saya sy'.split(
    ' ',
  ),
)
const counts = new Set(['pertama', 'kedua', 'ketiga'])
const days: Record<string, number> = {
  senin: 1,
  selasa: 2,
  rabu: 3,
  kamis: 4,
  jumat: 5,
  "jum'at": 5,
  sabtu: 6,
  minggu: 7,
  ahad: 7,
}
const ahead: Record<string, number> = { besok: 1, lusa: 2 }

interface Choice {
  title: string
  on: Temporal.PlainDate | null
}

/**
 * Which of several meetings words choose that say nothing else, by its title, its day or its place in the list: `yang
 * jumat`, `yg kedua pak`, `HUT`. Undefined when any other word is in them, or they fit none or more than one.
 */
export function meetingChosen(
  text: string,
  meetings: readonly Choice[],
  today: Temporal.PlainDate,
): number | undefined {
  const said = wordsOf(text).filter((word) => !beside.has(word))
  if (said.length === 0 || text.includes('?')) return undefined
  const counted = countedMeeting(text)
  const rest = said.filter((word) => !counts.has(word))
  if (rest.length < said.length && (counted === undefined || !meetings[counted])) return undefined
  const fits = meetings.flatMap((meeting, at) =>
    (counted === undefined || counted === at) && rest.every((word) => says(word, meeting, today)) ? [at] : [],
  )
  return fits.length === 1 ? fits[0] : undefined
}

function says(word: string, { title, on }: Choice, today: Temporal.PlainDate): boolean {
  if (days[word]) return on?.dayOfWeek === days[word]
  if (ahead[word]) return on !== null && today.add({ days: ahead[word] }).equals(on)
  return wordsOf(title).includes(word)
}

const wordsOf = (text: string): string[] =>
  tokenise(text.slice(0, 200))
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ text: word }) => word)
