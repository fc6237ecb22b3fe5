import lines from '../../../src/language/words/meeting-lines.json' with { type: 'json' }
import tasks from '../../../src/language/words/task-lines.json' with { type: 'json' }
import times from '../../../src/language/words/times.json' with { type: 'json' }

const words = (list: unknown): string[] =>
  typeof list === 'string' ? [list] : list && typeof list === 'object' ? Object.values(list).flatMap(words) : []

/** Every word the lists of times, meetings and tasks know: texts made of them find their way into every reader. */
export const listWords: string[] = [lines, tasks, times].flatMap(words)
