/** The value below which the share `p` (0-1) of sorted numbers lies. */
export const percentile = (sorted: readonly number[], p: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN

export const median = (numbers: readonly number[]): number =>
  percentile(
    numbers.toSorted((a, b) => a - b),
    0.5,
  )

/** A figure with as many decimals as its size deserves. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '-'
  return value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

export const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`

/** `met` or `missed`, with the aim in words. */
export const aim = (met: boolean, words: string): string => `${words}: ${met ? 'met' : 'missed'}`

/** Rows under a title, in columns; the first column to the left, figures to the right, what follows them as it is. */
export function table(title: string, head: string[], rows: string[][]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]): string =>
    row
      .map((cell, column) => {
        if (column === 0) return cell.padEnd(widths[0]!)
        return column < head.length - 1 ? cell.padStart(widths[column]!) : cell
      })
      .join('  ')
      .trimEnd()
  return [title, ...all.map((row) => `  ${line(row)}`), ''].join('\n')
}
