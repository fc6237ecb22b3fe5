import { type Sandbox, transcript } from '../index.ts'
import { acts } from './acts.ts'
import { settleTogether } from './stage.ts'
import { Teller } from './teller.ts'

/** The bot the story is told to, started by whoever tells it. */
interface Bot {
  settled(): Promise<void>
}

/** Tells the story and prints it while it happens, an act a heading. Throws at the first step that did not happen. */
export async function tellAloud(
  sandbox: Sandbox,
  bot: Bot,
  print: (line: string) => void,
  teller: Teller = new Teller({ sandbox, settle: () => settleTogether(sandbox, bot) }, acts),
): Promise<void> {
  const linesOf = transcript()
  const deaf = sandbox.onEvent((event) => {
    for (const line of linesOf(event)) print(line)
  })
  const before = sandbox.clock.between
  sandbox.clock.between = () => settleTogether(sandbox, bot)
  teller.announce = (title) => print(`\n── ${title} ──\n`)
  try {
    await teller.tellsAll()
    print('\n── Setiap langkah cerita ini benar-benar terjadi. ──\n')
  } finally {
    sandbox.clock.between = before
    deaf()
  }
}
