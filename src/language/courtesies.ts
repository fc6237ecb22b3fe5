import { tokenise } from './normalise.ts'

/** Words that only thank. */
const thanking = new Set(
  'terima kasih terimakasih makasih makasi trims trimakasih trimakasi tks thx thanks matur nuwun nuhun suwun'.split(
    ' ',
  ),
)
/** Words that only take note. */
const noting = new Set('noted siap 86 baik oke ok oks okey sip siip mantap nggih njih monitor laksanakan'.split(' '))
/** Words that only greet or wish well. */
const courteous = new Set(
  [
    'amin aamiin aminn amiin ya yaa allah rabbal alamin yra insyaallah sama sukses sehat selalu salam hormat maaf',
    'alhamdulillah selamat pagi siang sore malam kembali semoga lancar dilancarkan',
  ]
    .join(' ')
    .split(' '),
)
/** Words that go with either and say nothing by themselves. */
const around = new Set(
  'pak bapak bu ibu bpk asisten sekda kadis kaban kabag atas undangannya undangan informasinya info banyak sekali semua semuanya infonya rekan kami saya mohon dan untuk acara acaranya rapat rapatnya kegiatan kegiatannya'.split(
    ' ',
  ),
)

/**
 * What a message without content is: a `receipt`, also one that thanks; `thanks`; another `courtesy`; undefined when it
 * says anything else.
 */
export function courtesyIn(text: string): 'receipt' | 'thanks' | 'courtesy' | undefined {
  const tokens = tokenise(text.slice(0, 200)).filter(({ kind }) => kind !== 'mark' && kind !== 'newline')
  if (tokens.length === 0) return undefined
  const known = ({ kind, text: word }: (typeof tokens)[number]): boolean =>
    kind === 'emoji' || noting.has(word) || thanking.has(word) || courteous.has(word) || around.has(word)
  if (!tokens.every(known)) return undefined
  if (tokens.some(({ text: word }) => noting.has(word))) return 'receipt'
  if (tokens.some(({ text: word }) => thanking.has(word))) return 'thanks'
  return tokens.some(({ kind, text: word }) => kind === 'emoji' || courteous.has(word)) ? 'courtesy' : undefined
}
