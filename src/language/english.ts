import type { Token } from './normalise.ts'

/** Forms of the one English word that is read as an answer. */
const attending = ['attend', 'attends', 'attending']

/** English words that turn such an answer around or hang it on something; what they do to it is not read. */
const turning = new Set(
  'not no never neither without unless if instead behalf by deputy representative later another possible impossible maybe perhaps might may should would could who whether only partly unlikely'.split(
    ' ',
  ),
)

/** Whether a text answers in English in a way that is not read with confidence: then its writer is asked. */
export function isDoubtfulEnglish(tokens: readonly Pick<Token, 'text'>[]): boolean {
  const words = tokens.map(({ text }) => text)
  return words.some((word) => attending.includes(word)) && words.some((word) => turning.has(word))
}
