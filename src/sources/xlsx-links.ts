import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'

/**
 * Links that hide behind the text of cells, by cell and in the order of the sheets; the workbook reader does not hand them on.
 * Only the parts that tell of links are unpacked.
 */
export function hyperlinksOf(workbook: Buffer): ReadonlyMap<string, string>[] {
  const parts = unzipSync(workbook, {
    filter: ({ name }) => /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/(?:_rels\/)?[^/]+)$/.test(name),
  })
  const read = (name: string): string => (parts[name] === undefined ? '' : new TextDecoder().decode(parts[name]))
  const targets = targetsOf(read('xl/_rels/workbook.xml.rels'))
  return elements(read('xl/workbook.xml'), 'sheet').map((sheet) => {
    const path = targets.get(sheet['r:id'] ?? '')?.replace(/^\/?(?:xl\/)?/, '') ?? ''
    const links = targetsOf(read(`xl/worksheets/_rels/${path.split('/').at(-1)}.rels`))
    const found = elements(read(`xl/${path}`), 'hyperlink').map((link) => [link['ref'] ?? '', links.get(link['r:id'] ?? '') ?? ''] as const)
    return new Map(found.filter(([, url]) => url !== ''))
  })
}

const targetsOf = (xml: string): ReadonlyMap<string, string> =>
  new Map(elements(xml, 'Relationship').map((rel) => [rel['Id'] ?? '', rel['Target'] ?? '']))

/** The attributes of every element of a name. */
function elements(xml: string, wanted: string): Readonly<Record<string, string>>[] {
  const found: Readonly<Record<string, string>>[] = []
  const parser = new Parser({ onopentag: (name, attributes) => void (name === wanted && found.push(attributes)) }, { xmlMode: true })
  parser.end(xml)
  return found
}
