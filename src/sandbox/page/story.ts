import type { Act } from '../story/act.ts'
import type { Teller } from '../story/teller.ts'
import type { StoryShown } from './shown.ts'

/** The story's steps, how far it has come, and why it cannot go on here. */
export function storyShown(teller: Teller): StoryShown {
  const { next, playing, broken } = teller
  return {
    steps: teller.acts.map((act) => ({ title: act.title, text: act.text, look: lookOf(act, teller) })),
    next,
    playing,
    ...(broken ? { problem: 'broken' as const, detail: broken.message } : {}),
    ...(!broken && !playing && teller.late ? { problem: 'late' as const } : {}),
  }
}

function lookOf({ look }: Act, { cast }: Teller): { as: number; chat: number } {
  const { id } = cast[look.as]
  return { as: id, chat: look.in === 'group' ? cast.group.id : id }
}
