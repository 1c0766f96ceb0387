import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A page as a reader pastes it, and what a careful reader takes from it. */
export interface Page {
  readonly name: string
  readonly outlet: string | null
  /** EDTF; a span where the page only bounds the day. */
  readonly published: string | null
  readonly title: string | null
  readonly lines: readonly string[]
  readonly furniture: readonly string[]
}

const FOLDER = join(import.meta.dirname, 'pages')
const orNull = (text: string | undefined): string | null =>
  text === undefined || text === 'null' ? null : text

/** The pages of `pages/*.txt`: `@ name | outlet | published`, then lines marked `=` title, `-` aside, `|` article. */
export function readPages(): Page[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))
  return files.flatMap((file) =>
    readFileSync(join(FOLDER, file), 'utf8')
      .split(/^@ /m)
      .slice(1)
      .map((source) => pageOf(source)),
  )
}

function pageOf(source: string): Page {
  const [head = '', ...marked] = source.trim().split('\n')
  const [name = '', outlet, published] = head.split(' | ').map((cell) => cell.trim())
  const of = (mark: string): string[] =>
    marked.filter((line) => line.startsWith(mark)).map((line) => line.slice(2))
  return {
    name,
    outlet: orNull(outlet),
    published: orNull(published),
    title: of('=')[0]?.replace(/^#+ /, '') ?? null,
    lines: marked.map((line) => line.slice(2)),
    furniture: of('-'),
  }
}
