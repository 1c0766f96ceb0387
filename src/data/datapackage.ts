import { createHash } from 'node:crypto'
import type { Dataset } from './dataset.ts'
import type { FileSum } from './publication.ts'
import type { Field } from './table.ts'

/** The sum of lines that are written nowhere. */
export function sumOf(lines: Iterable<string>): FileSum {
  const hash = createHash('sha256')
  let bytes = 0
  for (const line of lines) {
    hash.update(line)
    bytes += Buffer.byteLength(line)
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** A CSV file of the package. */
export interface PackagedFile {
  readonly name: string
  readonly row: string
  readonly fields: readonly Field[]
  readonly sum: FileSum
}

/** What a field is to Frictionless. Days stay text: the first day there is, in year 0, is none to every program. */
function schemaField({ name, type, meaning }: Field): object {
  const described = { name, title: name, description: meaning }
  switch (type) {
    case 'number':
    case 'boolean':
      return { ...described, type }
    case 'address':
      return { ...described, type: 'string', format: 'uri' }
    case 'day':
      return { ...described, type: 'string', constraints: { pattern: '\\d{4}-\\d{2}-\\d{2}' } }
    default:
      return { ...described, type: 'string' }
  }
}

/** Makes the `datapackage.json` (Frictionless tabular data package) of the CSV files: what they hold, field by field. */
export function dataPackage({ publication, latest }: Dataset, files: readonly PackagedFile[]): object {
  const { settings, address } = publication
  const homepage = address('data/index.html')
  return {
    profile: 'tabular-data-package',
    name: 'hawliyat',
    title: settings.title,
    description: settings.subtitle,
    ...(homepage !== null && { homepage }),
    version: latest,
    ...(settings.license !== null && { licenses: [{ name: settings.license, title: settings.license }] }),
    sources: [{ title: 'GeoNames, CC BY 4.0 (coordinates of places)', path: 'https://www.geonames.org/' }],
    resources: files.map(({ name, row, fields, sum }) => ({
      profile: 'tabular-data-resource',
      name: name.replace(/\.csv$/, ''),
      path: name,
      description: row,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      hash: `sha256:${sum.sha256}`,
      bytes: sum.bytes,
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields: fields.map(schemaField),
        missingValues: [''],
        ...(fields[0]?.name === 'id' && { primaryKey: 'id' }),
      },
    })),
  }
}
