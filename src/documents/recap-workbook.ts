import writeExcelFile, { type Row, type SheetData } from 'write-excel-file/node'
import type { Pen } from './pen.ts'
import { printed } from './print-setup.ts'
import { delegateOf, type RecapEntry, type RecapState, recapGroupOf, recapGroups, remarkOf, whenOf } from './recap.ts'

/** In points. */
const lineHeight = 15

const columns = ['number', 'office', 'invited', 'status', 'way', 'delegate', 'remark', 'by', 'at'] as const
const widths: Record<(typeof columns)[number], number> = {
  number: 5,
  office: 58,
  invited: 11,
  status: 21,
  way: 9,
  delegate: 34,
  remark: 30,
  by: 26,
  at: 17,
}
const line = { borderStyle: 'thin', borderColor: '#000000' } as const
const heading = {
  ...line,
  fontWeight: 'bold',
  backgroundColor: '#e8e8e8',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
} as const
const cell = { ...line, alignVertical: 'top', wrap: true } as const

/**
 * The recap as a workbook: facts, a header that stays in sight and on every printed page, a line for each office with
 * real numbers and moments, and the totals. `full`: with what only the secretariat may see.
 */
export async function recapWorkbook(pen: Pen, recap: RecapState, full: boolean): Promise<Uint8Array> {
  const { t, format } = pen
  const facts = [
    t('document-recap-title'),
    recap.meeting.title,
    [whenOf(pen, recap.meeting), recap.meeting.place].filter(Boolean).join(', '),
    t('document-recap-as-of', { at: format.dateTime(recap.now) }),
  ]
  const headerRow = facts.length + 2
  const data: SheetData = [
    ...facts.map((value, at): Row => [{ value, height: lineHeight, ...(at < 2 && { fontWeight: 'bold' }) }]),
    [],
    columns.map((column) => ({ value: t(`document-recap-${column}`), ...heading, height: 1.4 * lineHeight })),
    ...recap.lines.map((entry, at) => row(pen, recap, entry, at + 1, full)),
    [],
    ...totals(pen, recap),
  ]
  return writeExcelFile(
    data,
    {
      sheet: t('document-recap-sheet'),
      columns: columns.map((column) => ({ width: widths[column] })),
      orientation: 'landscape',
      stickyRowsCount: headerRow,
    },
    {
      fontFamily: 'Calibri',
      fontSize: 11,
      features: [
        printed({
          sheet: t('document-recap-sheet'),
          headerRow,
          footer: t('document-page', { page: '&P', pages: '&N' }),
        }),
      ],
    },
  ).toBuffer()
}

function row(pen: Pen, recap: RecapState, entry: RecapEntry, number: number, full: boolean): Row {
  const { t } = pen
  const { invitation, office, giver } = entry
  const group = recapGroupOf(invitation)
  const comes = group === 'present' || group === 'late' || group === 'delegated'
  const { role } = invitation
  const invited = role === 'chair' || role === 'required' ? role : 'other'
  const texts = [
    office.name,
    t(`document-recap-invited-${invited}`),
    t(`document-recap-group-${group}`),
    comes ? t(`document-recap-way-${invitation.online ? 'online' : 'room'}`) : '',
    delegateOf(invitation),
    remarkOf(pen, entry, full),
    giver
      ? [t(`document-recap-by-${giver.givenAs}`), giver.givenAs !== 'head' && giver.name].filter(Boolean).join(': ')
      : '',
  ]
  // Not every program makes a row as high as its text.
  const high = Math.max(...texts.map((text, at) => Math.ceil(text.length / widths[columns[at + 1]!])), 1)
  return [
    { value: number, type: Number, ...cell, align: 'center', height: high * lineHeight },
    ...texts.map((value) => ({ value, type: String, ...cell })),
    invitation.answeredAt
      ? {
          value: onTheClock(invitation.answeredAt, recap.meeting.zone),
          type: Date,
          format: 'dd/mm/yyyy hh:mm',
          ...cell,
          align: 'center',
        }
      : { value: '', type: String, ...cell },
  ]
}

/** A workbook knows no zones: the moment as the clock on the wall shows it. */
const onTheClock = (at: Temporal.Instant, zone: string): Date =>
  new Date(at.toZonedDateTimeISO(zone).toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds)

function totals({ t }: Pen, { lines, count }: RecapState): SheetData {
  const total = (text: string, value: number, format?: string): Row => [
    null,
    { value: text, type: String, ...line, fontWeight: 'bold', height: lineHeight },
    { value, type: Number, ...line, ...(format && { format }) },
  ]
  const groups = recapGroups.map((group) =>
    total(
      t(`document-recap-group-${group}`),
      lines.filter(({ invitation }) => recapGroupOf(invitation) === group).length,
    ),
  )
  const online = lines.filter(({ invitation }) => recapGroupOf(invitation) === 'present' && invitation.online).length
  return [
    ...groups.flatMap((row, at) => (at === 0 ? [row, total(t('document-recap-online'), online)] : [row])),
    total(t('document-recap-offices'), count.offices),
    // Of nobody there is no rate.
    ...(count.offices > 0 ? [total(t('document-recap-rate'), count.answered / count.offices, '0.0%')] : []),
  ]
}
