import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(
    (file) =>
      /^(?:authority|clippings|imports|chronology)\b|^[a-z]+\.ts$/.test(file) && file !== 'records.ts',
  )
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n')

/** Rule ids as the sources write them: in a diagnostic, or given to a function that makes one. */
const rules = new Set(
  [
    ...sources.matchAll(/\brule: '([a-z]+(?:-[a-z]+)*)'/g),
    ...sources.matchAll(
      /\b(?:problem|failed|note|checkYaml)\([^()]*(?:\([^()]*\)[^()]*)*?'([a-z]+(?:-[a-z]+)+)'/g,
    ),
  ].map((match) => match[1] ?? ''),
)
const diagnostics = readFileSync('docs/diagnostics.md', 'utf8')
const fields = readFileSync('docs/fields.md', 'utf8')

describe('the documents for editors', () => {
  test('find rules in the sources', () => expect(rules.size).toBeGreaterThan(15))

  test.each([...rules])('describe the diagnostic %s', (rule) => {
    expect(diagnostics).toContain(`\`${rule}\``)
  })

  test('describe no diagnostic that the sources do not have', () => {
    const described = [...diagnostics.matchAll(/\| ((?:`[a-z-]+`(?:, )?)+) \|/g)].flatMap((match) =>
      [...(match[1] ?? '').matchAll(/`([a-z-]+)`/g)].map((id) => id[1] ?? ''),
    )
    // Ids that are made of the kind of entry and a common ending.
    const made = /^(?:actor|place|outlet|happening)-(?:list|entry|id-duplicate|unknown)$/
    expect(described.filter((rule) => !rules.has(rule) && !made.test(rule))).toEqual([])
  })

  test.each(['src/clippings/front-matter.ts', 'src/settings.ts'])('describe every field of %s', (file) => {
    const source = readFileSync(file, 'utf8')
    const names = [
      ...source.matchAll(/^ {2,4}([a-zA-Z0-9]+): (?:z\.|orNull|textOrNull|webAddress|list|edtf)/gm),
    ]
    expect(names.length).toBeGreaterThan(5)
    expect(names.map((name) => name[1] ?? '').filter((name) => !fields.includes(`\`${name}\``))).toEqual([])
  })
})
