import words from './words/task-lines.json' with { type: 'json' }

/** What a label in a task announces. */
export type TaskLabel = keyof typeof words.labels

/** The values of a task whose parts are labelled; what no label announces goes on with the description. */
export type LabelledTask = Partial<Record<TaskLabel, string>>

/** No task has as many parts. */
const MOST_PARTS = 60

const SPELLINGS = (Object.entries(words.labels) as [TaskLabel, string[]][])
  .flatMap(([label, spellings]) => spellings.map((spelling) => ({ label, spelling })))
  .toSorted((a, b) => b.spelling.length - a.spelling.length)

/**
 * Reads "Bidang: KARET, PJ: DISBUN, Tenggat: 12 Mei, Tugas: susun rencana" in any order, on lines or between commas;
 * undefined unless two parts at least begin with a label. Without a colon "tugas" is a plain word as well, so that such
 * a label counts only where its value holds.
 *
 * @param holds whether a text is a value of that label: a field, an office, a date
 */
export function labelledTask(
  line: string,
  holds: (label: TaskLabel, value: string) => boolean,
): LabelledTask | undefined {
  const task: LabelledTask = {}
  const rest: string[] = []
  let labels = 0
  for (const part of line.split(/[,;\n]/, MOST_PARTS)) {
    const found = labelOf(part)
    const proven = found && (found.certain || holds(found.label, found.value))
    if (!found || task[found.label] !== undefined || !(proven || found.label === 'description')) rest.push(part.trim())
    else {
      if (proven) labels++
      task[found.label] = found.value
    }
  }
  if (labels < 2) return undefined
  const description = [task.description, ...rest].filter(Boolean).join(', ')
  return { ...task, ...(description && { description }) }
}

function labelOf(part: string): { label: TaskLabel; value: string; certain: boolean } | undefined {
  const text = part.trim()
  const written = text.toLowerCase()
  const found = SPELLINGS.find(
    ({ spelling }) => written.startsWith(spelling) && !/^[\p{L}\p{N}]/u.test(written.slice(spelling.length)),
  )
  if (!found) return undefined
  const rest = text.slice(found.spelling.length).trimStart()
  const certain = /^[:=]/.test(rest)
  const value = certain ? rest.slice(1).trim() : rest
  return value ? { label: found.label, value, certain } : undefined
}
