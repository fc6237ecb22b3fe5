import type { Flaw, Proof } from '../../domain/ledger-chain.ts'
import type { Speech } from '../house.ts'
import { type Letter, letter } from './letter.ts'

/** What came of proving the record: sound as far as it goes, or the first entry that is not as it was written. */
export function proofLetter({ t, format }: Speech, { flaw, head, unsealed, erased }: Proof): Letter {
  const numbers = {
    count: format.number(head.seq),
    unsealed: format.number(unsealed),
    erased: format.number(erased),
  }
  const lines = flaw
    ? [t('audit-broken', flawParts(flaw)), t('audit-broken-next', numbers)]
    : [t('audit-sound', numbers), ...(head.seq > 0 ? [t('audit-note-seal', { seal: `${head.seq}:${head.hash}` })] : [])]
  return letter(lines.join('\n'))
}

const flawParts = (flaw: Flaw): Record<string, string | number> => ({
  kind: flaw.kind,
  seq: flaw.seq,
  until: 'until' in flaw ? flaw.until : flaw.seq,
})
