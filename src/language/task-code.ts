/** The number of a task as somebody typed it. */
export interface TaskCodeTyped {
  /** The code of its field, in capitals. */
  field: string
  /** Absent when it was left out. */
  year?: number
  number: number
}

const CODE =
  /^\s*(?:(?:tugas|nomor|no\.?)\s+)*#?tl[\s\-–—_./:]*([a-z]+)[\s\-–—_./:]+(?:(20\d{2})[\s\-–—_./:]+)?0*(\d{1,4})(?!\d)(?![-/.]\d)/i
const TOGETHER = /^\s*#?tl([a-z]+)(20\d{2})(\d{4})(?!\d)/i

/**
 * Reads "TL-KARET-2023-0002", "tl karet 2023 2", "TL_KARET_2", "TLKARET20230002" at the beginning of a text; undefined
 * when it begins otherwise or names no field.
 */
export function readTaskCode(text: string, fields: readonly { code: string }[]): TaskCodeTyped | undefined {
  const [, field = '', year, number] = CODE.exec(text) ?? TOGETHER.exec(text) ?? []
  const code = fields.find((each) => each.code === field.toUpperCase())?.code
  if (!code || Number(number) === 0) return undefined
  return { field: code, ...(year && { year: Number(year) }), number: Number(number) }
}
