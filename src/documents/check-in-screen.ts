import type { Column } from 'pdfmake/interfaces.js'
import type { Meeting } from '../domain/meeting.ts'
import { letterhead } from './letterhead.ts'
import { pageMark, pagesMark } from './page-marks.ts'
import { makePdf } from './pdf.ts'
import type { Pen } from './pen.ts'

/** What the screen of a meeting shows to whoever comes in. */
export interface CheckInScreen {
  meeting: Pick<Meeting, 'title' | 'startsAt' | 'place'>
  /** Typed in, `K7M3R4`, and what the picture leads to. */
  code: string
  link: string
  /** The bot's name without `@`. */
  bot: string
  madeAt: Temporal.Instant
}

/** In points, on A4 across with the margins below. */
const paperWidth = 774
/** Seen from the last row of a room, and scanned from the first. */
const pictureSize = 270

/** The page that is shown on the screen of a meeting: its name, a picture to scan, and the code to type in. */
export function checkInScreenPdf(pen: Pen, screen: CheckInScreen): Promise<Uint8Array> {
  const { t, format } = pen
  const { meeting, code } = screen
  const when = meeting.startsAt ? format.dateTime(meeting.startsAt) : ''
  return makePdf({
    title: `${t('check-in-screen-title')} ${meeting.title}`,
    orientation: 'landscape',
    margins: [34, 30, 34, 38],
    madeAt: screen.madeAt,
    footer: {
      text: t('check-in-screen-footer', { meeting: meeting.title }),
      page: t('document-page', { page: pageMark, pages: pagesMark }),
    },
    content: [
      ...letterhead(pen, paperWidth),
      {
        text: meeting.title,
        bold: true,
        fontSize: titleSize(meeting.title),
        alignment: 'center',
        margin: [0, 14, 0, 2],
      },
      {
        text: [when, meeting.place].filter(Boolean).join(' · '),
        fontSize: 13,
        alignment: 'center',
        margin: [0, 0, 0, 18],
      },
      { columns: [picture(screen.link), words(pen, screen.bot, code)], columnGap: 30 },
    ],
  })
}

/** A long title takes two lines, not the page. */
const titleSize = (title: string): number => (title.length > 120 ? 15 : title.length > 60 ? 18 : 22)

const picture = (link: string): Column => ({
  qr: link,
  fit: pictureSize,
  eccLevel: 'M',
  alignment: 'right',
  width: '*',
})

const words = ({ t }: Pen, bot: string, code: string): Column => ({
  width: '*',
  margin: [0, 24, 0, 0],
  stack: [
    { text: t('check-in-screen-title'), bold: true, fontSize: 30 },
    { text: t('check-in-screen-scan'), fontSize: 15, margin: [0, 12, 0, 0] },
    { text: t('check-in-screen-or', { bot }), fontSize: 15, margin: [0, 2, 0, 14] },
    { text: code, bold: true, fontSize: 58, characterSpacing: 6 },
  ],
})
