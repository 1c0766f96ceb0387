import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ROOT } from './sources.ts'

const manifest = z
  .object({
    engines: z.object({ node: z.string() }),
    license: z.string(),
    type: z.string(),
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ resolved: z.string().optional(), hasInstallScript: z.boolean().optional() }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')))

describe('the package', () => {
  test('runs on Node 20.19 and later', () => {
    expect(manifest.engines.node).toBe('>=20.19')
    expect(manifest.type).toBe('module')
  })

  test('is free software under the licence that arabic-reshaper asks for', () => {
    expect(manifest.license).toBe('GPL-3.0-or-later')
    expect(readFileSync(join(ROOT, 'LICENSE'), 'utf8')).toContain('GNU GENERAL PUBLIC LICENSE')
  })

  test('has the commands that others rely on', () => {
    for (const name of ['build', 'dev', 'read', 'import', 'verify', 'evaluate', 'test'])
      expect(manifest.scripts).toHaveProperty(name)
  })

  test('pins Eleventy, whose later version cannot be installed', () => {
    expect(manifest.dependencies['@11ty/eleventy']).toBe('3.1.7')
  })

  test('locks its dependencies without naming a place to fetch them from', () => {
    const placed = Object.entries(lock.packages).filter(
      ([path, { resolved }]) => path !== '' && resolved !== undefined,
    )
    expect(placed.map(([path]) => path)).toEqual([])
  })

  test('needs no tool of the tests to build', () => {
    const both = Object.keys(manifest.dependencies).filter((name) => name in manifest.devDependencies)
    expect(both).toEqual([])
    expect(manifest.dependencies).toHaveProperty('esbuild')
  })

  test('has a run for continuous integration that can be run', () => {
    const run = join(ROOT, '.ci/run')
    expect(existsSync(run)).toBe(true)
    expect(statSync(run).mode & 0o111).not.toBe(0)
  })
})
