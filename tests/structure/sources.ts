/** The project's own sources, parsed. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'

export const ROOT = resolve(import.meta.dirname, '../..')

export interface Source {
  /** Below the project's folder, with `/`. */
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile
}

/** Every file below a folder whose name ends so, in order; none when the folder is not there. */
export function listFiles(folder: string, end: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(end))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Every TypeScript file below a folder, parsed. */
export function readSources(folder: string): Source[] {
  return listFiles(folder, '.ts').map((path) => parseSource(path, readFileSync(join(ROOT, path), 'utf8')))
}

/** Parse a text as the TypeScript file of that path. */
export function parseSource(path: string, text: string): Source {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) }
}

/** Every node of a file, from the top down. */
export function* walk(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  node.forEachChild((child) => void children.push(child))
  for (const child of children) yield* walk(child)
}

/** What a file imports or re-exports, and whether it takes types alone. */
export function importsOf(source: Source): string[] {
  const specifiers: string[] = []
  for (const node of walk(source.tree)) {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) specifiers.push(specifier.text)
  }
  return specifiers
}

/** `path:line` of a node. */
export function placeOf(source: Source, node: ts.Node): string {
  return `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}
