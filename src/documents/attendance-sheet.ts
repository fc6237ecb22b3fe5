import type { Column, Content, TableCell } from 'pdfmake/interfaces.js'
import type { Meeting } from '../domain/meeting.ts'
import { lastDayOf } from '../domain/several-days.ts'
import { hoursOf } from '../locales/hours.ts'

import {
  emptyEntry,
  entryOf,
  entryOfOther,
  type OtherOnSheet,
  type SheetEntry,
  type Signatory,
} from './attendance-entry.ts'
import { letterhead } from './letterhead.ts'
import { pageMark, pagesMark } from './page-marks.ts'
import { makePdf } from './pdf.ts'
import type { Pen } from './pen.ts'

export interface AttendanceSheet {
  meeting: Pick<Meeting, 'title' | 'startsAt' | 'endsAt' | 'zone' | 'place' | 'online'>
  signatories: Signatory[]
  /** Whoever registered without being invited; printed below the invited offices. */
  others?: OtherOnSheet[]
  /** How the chair is addressed; empty when nobody is named. */
  chair: string
  madeAt: Temporal.Instant
}

/** Empty rows for whoever comes unannounced, and rows on the whole sheet, at least. */
const spareRows = 6
const fewestRows = 15
/** In points; a row is high enough to sign in. */
const rowHeight = 25
const paperWidth = 774

const columns = ['number', 'name', 'nip', 'position', 'office', 'as', 'way', 'time', 'phone', 'signature'] as const
const widths = [18, 112, 88, 104, 110, 62, 34, 28, 62, '*']

/**
 * The list of attendance to sign (daftar hadir), as PDF on A4 across: head, meeting, a row for each invited office
 * and some empty ones, signatures in turn left and right, and below whoever keeps the list and the chair. A promise
 * is never printed as a fact: only who was announced to come instead, and the way where there is but one.
 */
export function attendanceSheetPdf(pen: Pen, sheet: AttendanceSheet): Promise<Uint8Array> {
  const { t } = pen
  const title = t('document-attendance-title')
  const way = sheet.meeting.online ? '' : t('document-attendance-way-room')
  const entries = [
    ...sheet.signatories.map((each) => entryOf(pen, each, way)),
    ...(sheet.others ?? []).map((each) => entryOfOther(pen, each)),
  ]
  const rows = Math.max(fewestRows, entries.length + spareRows)
  const body = Array.from({ length: rows }, (_, at) => row(entries[at] ?? emptyEntry, at + 1))
  return makePdf({
    title: `${title} ${sheet.meeting.title}`,
    orientation: 'landscape',
    margins: [34, 30, 34, 38],
    madeAt: sheet.madeAt,
    footer: {
      text: `${title}: ${sheet.meeting.title}`,
      page: t('document-page', { page: pageMark, pages: pagesMark }),
    },
    content: [
      ...letterhead(pen, paperWidth),
      { text: title, bold: true, fontSize: 13, alignment: 'center', margin: [0, 8, 0, 6] },
      titleBlock(pen, sheet),
      {
        layout: 'form',
        fontSize: 8.5,
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths,
          heights: ['auto', ...body.map(() => rowHeight)],
          body: [columns.map((column) => heading(t(`document-attendance-${column}`))), ...body],
        },
      },
      signatures(pen, sheet),
    ],
  })
}

const heading = (text: string): TableCell => ({
  text,
  bold: true,
  fontSize: 8,
  alignment: 'center',
  verticalAlignment: 'middle',
  fillColor: '#e8e8e8',
})

/** What the list is of: a label, a colon and the fact, line by line. */
function titleBlock(pen: Pen, { meeting }: AttendanceSheet): Content {
  const { t, format } = pen
  const { startsAt } = meeting
  const where = [meeting.place, meeting.online && t('document-online')].filter(Boolean)
  const facts = {
    activity: meeting.title,
    date: startsAt ? dates(format, startsAt, lastDayOf(meeting)) : '',
    hours: hoursOf(pen, meeting),
    place: where.join(t('document-and')),
  }
  return {
    layout: 'noBorders',
    margin: [0, 0, 0, 8],
    fontSize: 10,
    table: {
      widths: [70, 4, '*'],
      body: Object.entries(facts).map(([fact, value]) => [t(`document-attendance-fact-${fact}`), ':', value]),
    },
  }
}

/** `Kamis, 4 Mei 2023`; of a meeting over several days the first and the last. */
const dates = (format: Pen['format'], first: Temporal.Instant, last: Temporal.PlainDate | undefined): string =>
  last ? `${format.date(first)} – ${format.date(last)}` : format.date(first)

const cell = (text: string, alignment: 'left' | 'center' = 'left'): TableCell => ({
  text,
  alignment,
  verticalAlignment: 'middle',
})

function row(said: SheetEntry, number: number): TableCell[] {
  return [
    cell(String(number), 'center'),
    cell(said.name),
    '',
    cell(said.position),
    cell(said.office),
    cell(said.as),
    cell(said.way, 'center'),
    cell(said.time, 'center'),
    '',
    // Signatures stand in turn left and right, so that they do not run into each other.
    {
      text: said.signature || `${number}. …………………`,
      fontSize: 7.5,
      margin: [number % 2 === 0 ? 34 : 0, 0, 0, 0],
      verticalAlignment: 'middle',
      noWrap: !said.signature,
    },
  ]
}

/** Whoever keeps the list at the left, the chair at the right; never torn apart by the end of a page. */
function signatures({ t, format }: Pen, { meeting, chair }: AttendanceSheet): Content {
  const day = meeting.startsAt ? format.shortDate(meeting.startsAt) : ''
  const block = (...lines: string[]): Column => ({
    stack: [...lines, { text: t('document-signature-line'), margin: [0, 44, 0, 0] }, t('document-nip')],
    alignment: 'center',
    width: 250,
  })
  return {
    unbreakable: true,
    margin: [0, 14, 0, 0],
    fontSize: 9.5,
    columns: [
      block(' ', t('document-attendance-keeper'), ' '),
      { text: '', width: '*' },
      block(t('document-place-date', { date: day }), t('document-attendance-chair'), chair || ' '),
    ],
  }
}
