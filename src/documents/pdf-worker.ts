import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { pageMark, pagesMark } from './page-marks.ts'
import type { PdfOrder } from './pdf.ts'

/** Letters for every name and title in Latin, Greek or Cyrillic script; what it lacks is shown as a box. */
const fonts = {
  Noto: {
    normal: fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
    bold: fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf')),
    italics: fileURLToPath(
      import.meta.resolve('@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
    ),
    bolditalics: fileURLToPath(
      import.meta.resolve('@expo-google-fonts/noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf'),
    ),
  },
}

/** Thin lines, and room for handwriting rather than for print. */
const layouts = {
  form: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    paddingLeft: () => 3,
    paddingRight: () => 3,
    paddingTop: () => 2,
    paddingBottom: () => 2,
  },
}

/** What pdfmake has beyond its types: nothing is fetched, and no other file is read. */
interface Guarded {
  setUrlAccessPolicy(may: (url: string) => boolean): void
  setLocalAccessPolicy(may: (path: string) => boolean): void
}

const guarded = pdfmake as typeof pdfmake & Guarded
guarded.setFonts(fonts)
guarded.setTableLayouts(layouts)
guarded.setUrlAccessPolicy(() => false)
guarded.setLocalAccessPolicy((path) => Object.values(fonts.Noto).includes(path))

const order = workerData as PdfOrder
const definition: TDocumentDefinitions = {
  pageSize: 'A4',
  pageOrientation: order.orientation,
  pageMargins: order.margins,
  info: { title: order.title, creationDate: new Date(order.madeAt), modDate: new Date(order.madeAt) },
  defaultStyle: { font: 'Noto', fontSize: 9 },
  content: order.content,
  footer: (page, pages) => ({
    margin: [order.margins[0], 8, order.margins[2], 0],
    fontSize: 7.5,
    columns: [
      { text: order.footer.text },
      {
        text: order.footer.page.replace(pageMark, String(page)).replace(pagesMark, String(pages)),
        alignment: 'right',
        noWrap: true,
        width: 'auto',
      },
    ],
  }),
}
parentPort?.postMessage(await guarded.createPdf(definition).getBuffer())
