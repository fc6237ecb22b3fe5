import type { Blob } from 'node:buffer'
import type { Stream } from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import { sanitizeTextContent } from 'write-excel-file/utility'

interface Print {
  /** Name of the sheet; letters and spaces alone. */
  sheet: string
  /** Counted from 1: this row stands at the top of every page. */
  headerRow: number
  /** At the foot of every page; `&P` and `&N` are the page and the pages. */
  footer: string
}

/** How a sheet is printed, which the writer itself does not know: as wide as the page, header and number on each. */
export const printed = ({ sheet, headerRow, footer }: Print): Feature<Stream | Buffer | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(
              /<pageSetup ([^>]*)\/>/,
              `<pageSetup $1 fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;R${sanitizeTextContent(footer)}</oddFooter></headerFooter>`,
            ),
      },
      'xl/workbook.xml': {
        transform: (xml) =>
          xml.replace(
            '<definedNames/>',
            `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet}'!$${headerRow}:$${headerRow}</definedName></definedNames>`,
          ),
      },
    },
  },
})
