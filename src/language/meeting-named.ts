import { tokenise } from './normalise.ts'

/** Words that say something else in an answer than which meeting is meant. */
const ofAnswers = new Set(
  [
    'hadir tidak bisa belum pasti daring online zoom luring izin sakit cuti terlambat telat wakil diwakilkan diwakili',
    'mewakili rapat rakor pertemuan undangan koordinasi untuk yang dan pada dari dengan besok lusa hari senin selasa',
    'rabu kamis jumat sabtu minggu pagi siang sore bapak ibu kepala sekretaris kabid kasi kabag staf plt plh asisten',
  ]
    .join(' ')
    .split(' '),
)
const shortest = 3

/**
 * Which of several meetings words name, by a word that only its title has: its place in `titles`, or undefined when
 * they name none or more than one. `except`: words that mean something else, such as the names of the own offices.
 */
export function meetingNamed(text: string, titles: readonly string[], except = ''): number | undefined {
  const others = wordsIn(except)
  const said = wordsIn(text)
  const ofTitles = titles.map(wordsIn)
  const named = ofTitles.flatMap((words, at) => {
    const own = [...words].filter(
      (word) => !others.has(word) && ofTitles.every((rest, where) => where === at || !rest.has(word)),
    )
    return own.some((word) => said.has(word)) ? [at] : []
  })
  return named.length === 1 ? named[0] : undefined
}

/** Words that begin the name of a meeting. */
const naming = new Set('rakor rapat rapatnya pertemuan undangan acara kegiatan sosialisasi'.split(' '))

/**
 * The text without the name of the meeting it is about: `siap hadir rakor kopi` says `siap hadir`. A name begins with
 * a word like `rakor`, and goes on as long as the words stand in the title.
 */
export function withoutTitle(text: string, title: string): string {
  const own = wordsIn(title)
  const tokens = tokenise(text)
  let kept = ''
  let from = 0
  for (const [at, token] of tokens.entries()) {
    if (token.start < from || !naming.has(token.text)) continue
    const rest = tokens.slice(at + 1)
    const foreign = rest.findIndex(({ text: word }) => !own.has(word) && !naming.has(word))
    const name = foreign < 0 ? rest : rest.slice(0, foreign)
    const last = name.at(-1)
    if (!last || !name.some(({ text: word }) => own.has(word))) continue
    kept += text.slice(from, token.start)
    from = last.end
  }
  return (kept + text.slice(from)).trim()
}

const wordsIn = (text: string): Set<string> =>
  new Set(
    tokenise(text.slice(0, 1000))
      .filter(({ kind, text: word }) => kind === 'word' && word.length >= shortest && !ofAnswers.has(word))
      .map(({ text: word }) => word),
  )
