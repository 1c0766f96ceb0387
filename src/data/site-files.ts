import type { Dataset } from './dataset.ts'
import type { LinesFile, Publication } from './publication.ts'
import { xmlAttributes, xmlElement } from './xml.ts'

/** Describes the site's search to browsers (OpenSearch 1.1); `search` is the path of the page that searches. */
export function* searchDescription({ settings, address }: Publication, search: string): Generator<LinesFile> {
  const template = address(search)
  if (template === null) return
  const url = { type: 'text/html', method: 'get', template: `${template}?q={searchTerms}` }
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n',
    // The name that browsers show: at most 16 characters.
    `${xmlElement('ShortName', [...settings.title].slice(0, 16).join(''))}\n`,
    `${xmlElement('Description', `${settings.title}: ${settings.subtitle}`)}\n`,
    `<Url${xmlAttributes(url)}/>\n`,
    `${xmlElement('Language', 'ar')}\n${xmlElement('InputEncoding', 'UTF-8')}\n${xmlElement('OutputEncoding', 'UTF-8')}\n`,
    '</OpenSearchDescription>\n',
  ]
  yield { path: 'opensearch.xml', lines: () => lines }
}

/** Licences by their SPDX ids, as far as a citation file may name them. */
const SPDX = /^[A-Za-z0-9][A-Za-z0-9.+-]*$/

/** Makes `CITATION.cff` (1.2.0): how to cite the archive as a whole. JSON strings are YAML too. */
export function citationFile({ publication, latest }: Dataset): LinesFile {
  const { settings, address } = publication
  const url = address('')
  const lines = [
    'cff-version: 1.2.0\n',
    'message: "للاستشهاد بهذا الأرشيف"\n',
    'type: dataset\n',
    `title: ${JSON.stringify(settings.title)}\n`,
    `abstract: ${JSON.stringify(settings.subtitle)}\n`,
    `authors:\n  - name: ${JSON.stringify(settings.title)}\n`,
    // The day of the latest clipping: a build has no clock.
    `date-released: ${JSON.stringify(latest)}\n`,
    ...(url === null ? [] : [`url: ${JSON.stringify(url)}\n`]),
    ...(settings.license !== null && SPDX.test(settings.license) ? [`license: ${settings.license}\n`] : []),
  ]
  return { path: 'CITATION.cff', lines: () => lines }
}
