import type { Format } from '../locales/format.ts'
import type { Text } from '../locales/texts.ts'

/** What a document is written with: the texts of its language and the formatter of its zone. */
export interface Pen {
  t: Text
  format: Format
}
