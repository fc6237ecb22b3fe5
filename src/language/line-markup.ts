/** Signs of bold and italics as chat programs have them, and the marks that begin a line of a list. */
const BOLD = /[*`]/g
const EDGE = /(?<![\p{L}\p{N}#])[_~]{1,3}(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.:)])[_~]{1,3}(?![\p{L}\p{N}])/gu
const ITEM_BEFORE_LABEL = /^[ \t]*(?:\d{1,2}[.)]|[a-z][.)]|[-•►▪◦●>–·])[ \t]*(?=\p{L}[^:\n]{1,28}:)/gimu
const TAG_BEFORE_TITLE = /^\s*\[[^\]\n]{1,24}\]/
const URL = /https?:\/\/\S+/gi

/** The text with everything that is mere ornament blanked, so that all places in it stay. */
export function withoutMarkup(text: string): string {
  const addresses = [...text.matchAll(URL)]
  const kept = (at: number) => addresses.some(({ index, 0: url }) => at >= index && at < index + url.length)
  const blank = (match: string, ...rest: unknown[]) => {
    const at = rest.find((value): value is number => typeof value === 'number')!
    return kept(at) ? match : ' '.repeat(match.length)
  }
  return text
    .replace(BOLD, blank)
    .replace(EDGE, blank)
    .replace(ITEM_BEFORE_LABEL, blank)
    .replace(TAG_BEFORE_TITLE, blank)
}
