import { hash } from 'node:crypto'
import type { Dataset } from './dataset.ts'
import type { FileSum } from './publication.ts'
import type { Field } from './table.ts'

/** The sum of a file. */
export function sumOf(bytes: Uint8Array): FileSum {
  return { sha256: hash('sha256', bytes), bytes: bytes.length }
}

/** A CSV file of the package, or a part of one. */
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

/**
 * Makes the `datapackage.json` (Frictionless tabular data package) of the CSV files: what they hold, field by field.
 * `parts` names, for every file that was cut, what it was cut into.
 */
export function dataPackage(
  { publication, latest }: Dataset,
  files: readonly PackagedFile[],
  parts: ReadonlyMap<string, readonly string[]>,
): object {
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
    ...(parts.size > 0 && { parts: Object.fromEntries(parts) }),
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
