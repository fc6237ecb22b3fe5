import { type Act, playLost } from './lost.ts'
import type { Stage } from './stage.ts'

/** The head of Dinas Perkebunan has written a report that waits, and perhaps more after it. */
const drafted =
  (...more: string[]) =>
  async (stage: Stage): Promise<void> => {
    await stage.forges(stage.disbun, `task-report:${stage.tasks.baru}`)
    for (const text of ['bibit tersedia, 40%', ...more]) await stage.says(stage.disbun, text)
  }
const writes = (name: string, text: string, given?: Act['given']): Act => ({
  name,
  who: (stage) => stage.disbun,
  ...(given && { given }),
  does: (stage) => stage.disbun.writes(stage.disbun.private, text),
})
const presses = (label: string, given: Act['given']): Act => ({
  name: label,
  who: (stage) => stage.disbun,
  given: given!,
  does: (stage) => stage.disbun.presses(stage.disbun.private, label),
})
const doubtful = 'nanti dibawa kabid saja'

playLost([
  writes('words that correct a report', 'ralat, 45 persen', drafted()),
  writes('words that are unclear beside a report', doubtful, drafted()),
  writes('words that are unclear once more', 'pak asisten sudah tahu', drafted(doubtful)),
  presses('Ganti rancangan', drafted(doubtful)),
  presses('Jawaban undangan', drafted(doubtful)),
  presses('Abaikan', drafted(doubtful)),
  writes('words about a task', 'laporan progres demplot karet 40 persen'),
])
