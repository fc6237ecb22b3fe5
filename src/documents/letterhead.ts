import type { Content } from 'pdfmake/interfaces.js'
import type { Pen } from './pen.ts'

/** The head of every paper of the Sekretariat Daerah (kop), closed by its thick and thin line; `width` in points. */
export const letterhead = ({ t }: Pick<Pen, 't'>, width: number): Content[] => [
  { text: t('document-head-government'), fontSize: 12, bold: true, alignment: 'center' },
  { text: t('document-head-unit'), fontSize: 15, bold: true, alignment: 'center', margin: [0, -2, 0, 3] },
  {
    canvas: [
      { type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1.8 },
      { type: 'line', x1: 0, y1: 2.4, x2: width, y2: 2.4, lineWidth: 0.6 },
    ],
  },
]
