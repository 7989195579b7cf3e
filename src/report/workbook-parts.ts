import type { WorkbookColumn } from './workbook.ts'

/** The parts of a workbook as XML: ECMA-376 part 1, whose order of elements is kept, since Excel repairs what is out of order. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const SHEET_NAMES = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'] as const

/** Places in the list of cell formats in `STYLES`. */
const STYLE = { header: 1, text: 2, long: 3, number: 4, input: 5, title: 6 } as const

/** 49 is `@`, text: what is typed or kept there is never made a number or a date. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E2EC"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FFBBBBBB"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
].join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What is the same in every workbook. */
export const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${DECLARED}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
  'xl/_rels/workbook.xml.rels': relations([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId3', 'styles', 'styles.xml'],
  ]),
  'xl/styles.xml': DECLARED + STYLES,
}

function relations(targets: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const each = targets.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
  return `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

/** @param filtered the range with the filter buttons, which Excel looks for under a hidden name too */
export function workbookXml(names: readonly [string, string], filtered: string): string {
  const sheets = names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  const quoted = `'${escaped(names[0]).replaceAll("'", "''")}'`
  return `${DECLARED}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!${filtered}</definedName></definedNames></workbook>`
}

/** The sheet up to its first row of data: header frozen, columns as wide as said. */
export function sheetStart(columns: readonly WorkbookColumn[]): string {
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
  const header = columns.map(({ header }, index) => textCell(header, STYLE.header, `${columnLetters(index)}1`))
  return `${DECLARED}<worksheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData><row r="1" ht="32" customHeight="1">${header.join('')}</row>`
}

/** What stands behind the last row: filters, and the choices of inputs. */
export function sheetEnd(columns: readonly WorkbookColumn[], rows: number): string {
  const lists = columns.flatMap(({ choices, refusal }, index) => {
    if (choices === undefined || rows < 2) return []
    const letters = columnLetters(index)
    const said = refusal === undefined ? '' : ` error="${escaped(refusal)}"`
    return [
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"${said} sqref="${letters}2:${letters}${rows}"><formula1>"${escaped(choices.join(','))}"</formula1></dataValidation>`,
    ]
  })
  const validations = lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
  return `</sheetData><autoFilter ref="A1:${columnLetters(columns.length - 1)}${rows}"/>${validations}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>`
}

/** The sheet that explains the other. */
export function guideXml(lines: readonly (readonly string[])[]): string {
  const rows = lines.map((cells, row) => {
    const style = (index: number): number => (index === 0 ? STYLE.title : STYLE.long)
    return `<row r="${row + 1}">${cells.map((cell, index) => textCell(cell, style(index), `${columnLetters(index)}${row + 1}`)).join('')}</row>`
  })
  return `${DECLARED}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="2" width="100" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`
}

/** @returns a cell as its column looks; an empty one only where it is to be filled in */
export function cellXml(text: string, look: WorkbookColumn['look'], place: string): string {
  if (text === '') return `<c r="${place}" s="${STYLE[look]}"/>`
  if (look === 'number' && /^-?\d{1,15}(?:\.\d{1,6})?$/.test(text)) return `<c r="${place}" s="${STYLE.number}"><v>${text}</v></c>`
  return look === 'long' && text.includes('«') ? markedCell(text, place) : textCell(text, STYLE[look], place)
}

const textCell = (text: string, style: number, place: string): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is>${textXml(text)}</is></c>`

/** Evidence, which stands between «marks», in bold and colour. */
function markedCell(text: string, place: string): string {
  const runs = text
    .split(/(«[^«»]*»)/)
    .filter((run) => run !== '')
    .map((run) => (run.startsWith('«') && run.endsWith('»') ? `<r>${EVIDENCE_FONT}${textXml(run)}</r>` : `<r>${textXml(run)}</r>`))
  return `<c r="${place}" s="${STYLE.long}" t="inlineStr"><is>${runs.join('')}</is></c>`
}

const EVIDENCE_FONT = '<rPr><b/><sz val="11"/><color rgb="FFB00020"/><rFont val="Calibri"/><family val="2"/></rPr>'

const textXml = (text: string): string => `<t xml:space="preserve">${escaped(text)}</t>`

/** Letters that XML cannot hold are written as `_x0007_`, and what looks so already is guarded: ECMA-376 part 1, §22.9.2.19. */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (letter) => ENTITIES[letter] as string)

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** @returns `A` for 0, `AA` for 26 */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}
