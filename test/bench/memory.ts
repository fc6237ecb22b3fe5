import type { Memory } from './bot-child.ts'
import { openContender } from './contenders.ts'
import { closedLoad } from './load.ts'

/** What Rakor holds after its start and after many presses. */
export async function measureMemory(wish: {
  url: string
  presses: number
  profile?: string | undefined
}): Promise<({ when: string } & Memory)[]> {
  const contender = await openContender({
    kind: 'rakor',
    name: 'Rakor, memory',
    databaseUrl: wish.url,
    profile: wish.profile,
  })
  try {
    const started = await contender.bot.memory()
    const { unanswered } = await closedLoad([...contender.stage.people.values()], contender.card, wish.presses)
    const pressed = await contender.bot.memory()
    const lost = unanswered > 0 ? `, ${unanswered} unanswered` : ''
    return [
      { when: 'after the start', ...started },
      { when: `after ${wish.presses.toLocaleString('en')} presses${lost}`, ...pressed },
    ]
  } finally {
    await contender.close()
  }
}
