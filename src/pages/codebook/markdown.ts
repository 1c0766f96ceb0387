/** The code book as Markdown, for `docs/codebook.md`. */
import { CODE_BOOK, type Cell, type CodeTable } from './tables.ts'
import { codebookWords as w } from './words.ts'

const INTRO = `Made from the tables that the reading uses (\`src/pages/codebook/\`); the method page of the site shows the same.
\`npm run test:update\` writes it anew; a test fails while it is not what the code says.`

function writeCell(cell: Cell): string {
  const text = typeof cell === 'string' ? cell : `\`${cell.code}\``
  return text.replaceAll('|', '\\|')
}

/** Cells longer than this would make a table too wide to read as text. */
const WIDEST = 100

function writeRow(cells: readonly Cell[]): string {
  return `| ${cells.map(writeCell).join(' | ')} |`
}

/** A row as an item of a list, its first cell standing out. */
function writeItem([first = '', ...rest]: readonly Cell[]): string {
  const said = rest.map(writeCell).filter((cell) => cell !== '')
  return `- **${writeCell(first)}**: ${said.join(' — ')}`
}

function writeTable({ title, note, heads, rows }: CodeTable): string {
  const wide = rows.flat().some((cell) => typeof cell === 'string' && cell.length > WIDEST)
  const lines = wide
    ? [`${heads.join(' — ')}:`, '', ...rows.map(writeItem)]
    : [writeRow(heads), writeRow(heads.map(() => '---')), ...rows.map(writeRow)]
  return `## ${title}\n\n${note}\n\n${lines.join('\n')}\n`
}

/** Writes the whole code book; the layout of its tables is left to the formatter. */
export function codebookMarkdown(): string {
  return `# Code book · ${w.title}\n\n${INTRO}\n\n${CODE_BOOK.map(writeTable).join('\n')}`
}
