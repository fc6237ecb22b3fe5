import { shorten } from './cut.ts'

/** Lines put on pages of at most `limit` characters each; a line that is longer has a page of its own, cut. */
export function pagesOf(lines: readonly string[], limit: number): string[] {
  const pages: string[] = []
  let page = ''
  for (const line of lines) {
    const whole = page === '' ? line : `${page}\n${line}`
    if (whole.length <= limit) page = whole
    else {
      if (page !== '') pages.push(page)
      page = shorten(line, limit)
    }
  }
  return page === '' ? pages : [...pages, page]
}
