import { InputFile } from 'grammy'
import type { Document } from 'grammy/types'
import { mostRows } from '../../language/table-file.ts'
import type { TableReading } from '../../language/table-reading.ts'
import type { ListKind } from '../../operations/sent-lists.ts'
import type { RakorContext } from '../context.ts'
import type { House } from '../house.ts'
import { reply } from '../replying.ts'
import { sayOnce } from '../said-once.ts'
import { letter } from '../views/letter.ts'
import { faultLines, faultsLetter, type ListFault, mostFaults, noHeadingText } from '../views/list-files.ts'

/** Bytes of a file that is read; the roster of a whole region has a tenth of it. */
const largest = 512 * 1_024

/** The bytes of a list that was sent; undefined when it cannot be had, which is said. */
export async function fetchList(house: House, ctx: RakorContext, document: Document): Promise<Uint8Array | undefined> {
  const { t } = ctx.speech
  const said = async (text: string): Promise<undefined> => void (await reply(ctx, letter(text)))
  const tooBig = t('list-file-too-big', { limit: largest / 1_024 })
  if ((document.file_size ?? 0) > largest) return said(tooBig)
  const bytes = await house.download(document.file_id, largest)
  if (bytes === 'too-big') return said(tooBig)
  return bytes === 'unavailable' ? said(t('list-file-unavailable')) : bytes
}

/** Says why a file is no list of this kind at all. */
export async function tellUnreadable(
  ctx: RakorContext,
  kind: ListKind,
  reading: Extract<TableReading<string>, { ok: false }>,
): Promise<void> {
  await reply(ctx, letter(unreadable(ctx, kind, reading)))
}

function unreadable(
  { speech }: RakorContext,
  kind: ListKind,
  { fault, line, count, value }: Extract<TableReading<string>, { ok: false }>,
): string {
  const { t } = speech
  switch (fault) {
    case 'quote-open':
    case 'row-too-long':
      return t(`list-file-${fault}`, { line })
    case 'too-many-rows':
      return t('list-file-too-many-rows', { count, most: mostRows })
    case 'heading-twice':
      return t('list-file-heading-twice', { value })
    case 'no-heading':
      return noHeadingText(speech, kind, value)
    default:
      return t(`list-file-${fault}`)
  }
}

/** Names the rows that cannot be taken: all of them, in a file when they are many. */
export async function tellFaults(
  house: House,
  ctx: RakorContext,
  kind: ListKind,
  faults: readonly ListFault[],
): Promise<void> {
  const made = faultsLetter(ctx.speech, kind, faults)
  if (faults.length <= mostFaults) return reply(ctx, made)
  await sayOnce(house, ctx, 'faults', () => reply(ctx, made))
  const text = new TextEncoder().encode(`\uFEFF${faultLines(ctx.speech, kind, faults).join('\r\n')}\r\n`)
  await ctx.replyWithDocument(new InputFile(text, 'perbaikan-daftar.txt'), {
    caption: ctx.speech.t('list-faulty-file'),
  })
}
