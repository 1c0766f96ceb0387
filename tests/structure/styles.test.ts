import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listFiles, ROOT } from './sources.ts'

/** Properties that name a side, and values that do; logical ones serve both directions of writing. */
const SIDED_PROPERTY =
  /^(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right).*|left|right|border-(?:top|bottom)-(?:left|right)-radius)$/
const SIDED_VALUE = /^(?:float|clear|text-align|text-align-last|caption-side)$/
const FOUR_SIDES =
  /^(?:margin|padding|inset|border-width|border-style|border-color|scroll-margin|scroll-padding)$/
const DECLARATION = /(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)/g

/** The declarations of a style sheet that hold for one direction of writing only. */
function sided(css: string): string[] {
  const bare = css.replace(/\/\*.*?\*\//gs, '')
  return [...bare.matchAll(DECLARATION)].flatMap(([, property = '', value = '']) => {
    const parts = value.trim().split(/\s+(?![^(]*\))/)
    const unequal = FOUR_SIDES.test(property) && parts.length === 4 && parts[1] !== parts[3]
    const word = SIDED_VALUE.test(property) && /\b(?:left|right)\b/.test(value)
    return SIDED_PROPERTY.test(property) || unequal || word ? [`${property}: ${value.trim()}`] : []
  })
}

describe('style sheets', () => {
  test('name no side of the page', () => {
    const sheets = ['public', 'src', 'templates'].flatMap((folder) => listFiles(folder, '.css'))
    expect(sheets.length).toBeGreaterThan(0)
    const found = sheets.flatMap((path) =>
      sided(readFileSync(join(ROOT, path), 'utf8')).map((what) => `${path}: ${what}`),
    )
    expect(found).toEqual([])
  })
})

describe('the rule of sides', () => {
  test.each([
    'margin-inline-start: 1rem',
    'text-align: start',
    'inset-inline-end: 0',
    'margin: 0 1rem 2rem 1rem',
    'padding: 0 var(--a, 1rem)',
    'align-self: start',
  ])('accepts %s', (text) => expect(sided(`a { ${text} }`)).toEqual([]))

  test.each([
    'margin-left: 1rem',
    'left: 0',
    'text-align: right',
    'float: left',
    'border-right-color: red',
    'border-top-left-radius: 2px',
    'padding: 0 1rem 0 2rem',
  ])('rejects %s', (text) => expect(sided(`a { color: red; ${text} }`)).toHaveLength(1))
})
