import { fold } from './normalise.ts'

const letterWords = /\b(surat|undangan|nota dinas)\b/
const materialWords =
  /\b(materi|bahan|paparan|presentasi|tayangan|lampiran|data|jadwal|rundown|denah|foto|draf|draft|rancangan)\b/

/**
 * Whether words under a file, or its name, say that it is the letter of invitation or a material; null when they say
 * neither, or both. `caption` speaks before the name.
 */
export function readFileKind(caption: string, name: string): 'letter' | 'material' | null {
  return kindIn(caption) ?? (saysBoth(caption) ? null : kindIn(name.replace(/[_.-]+/g, ' ')))
}

function kindIn(text: string): 'letter' | 'material' | null {
  const { text: plain } = fold(text)
  const [letter, material] = [letterWords.test(plain), materialWords.test(plain)]
  if (letter === material) return null
  return letter ? 'letter' : 'material'
}

const saysBoth = (text: string): boolean => {
  const { text: plain } = fold(text)
  return letterWords.test(plain) && materialWords.test(plain)
}
