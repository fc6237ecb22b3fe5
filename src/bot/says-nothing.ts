const not = '(?:tidak|tdk|tak|ga|gak|nggak|ngga|enggak|belum|blm)'
const nothing = new RegExp(
  `^(?:-|–|kosong(?:kan)?|hapus|tanpa|lewati|skip|${not}(?:\\s*(?:ada|usah|perlu))?)(?:\\s+(?:aja|saja|dulu|pak|bu|ya))*$`,
  'i',
)

/** Whether plain words say that a fact is to be left out: `tidak ada`, `ga usah dulu`, `lewati`, `-`. */
export const saysNothing = (words: string): boolean => nothing.test(words)
