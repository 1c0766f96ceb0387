/** What each command does and takes, for `--help` and for the reading of arguments. */

/** The options of all commands, as `parseArgs` of `node:util` takes them. */
export const OPTIONS = {
  content: { type: 'string', default: 'content' },
  output: { type: 'string', default: '_site' },
  base: { type: 'string', default: '/' },
  cards: { type: 'boolean', default: false },
  shard: { type: 'string' },
  merge: { type: 'boolean', default: false },
  'allow-empty': { type: 'boolean', default: false },
  shards: { type: 'string', default: '.shards' },
  timings: { type: 'boolean', default: false },
  port: { type: 'string', default: '8080' },
  terminal: { type: 'string', default: 'auto' },
  'dry-run': { type: 'boolean', default: false },
  misses: { type: 'boolean', default: false },
  aside: { type: 'boolean', default: false },
  time: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const
type Option = keyof typeof OPTIONS

const OPTION_HELP: Readonly<Record<Option, readonly [written: string, does: string]>> = {
  content: ['--content DIR', "the archive's folder (content)"],
  output: ['--output DIR', 'where the site is written (_site)'],
  base: ['--base PATH', 'the path under which the site is served (/)'],
  cards: ['--cards', 'makes a picture for each article and event, shown where it is shared'],
  shard: ['--shard I/N', 'reads the I-th of N parts of the clippings, for --merge, and writes no site'],
  merge: ['--merge', 'builds with what was read by --shard; what no shard has read is read now'],
  'allow-empty': ['--allow-empty', 'writes a site without clippings over one that has some'],
  shards: ['--shards DIR', 'where shards are written and looked for (.shards)'],
  timings: ['--timings', 'tells how long each phase took, and the memory of the process after it'],
  port: ['--port N', 'the port of the server on this machine (8080)'],
  terminal: [
    '--terminal MODE',
    'Arabic in messages: logical as it is stored; visual for terminals that neither join nor order it; auto (auto)',
  ],
  'dry-run': ['--dry-run', 'tells what would be done and writes nothing'],
  misses: ['--misses', 'lists what was missed and what was read wrongly'],
  aside: ['--aside', 'measures on the clippings that are kept aside'],
  time: ['--time', 'tells how long the stages take'],
  help: ['--help', 'this text'],
}

interface Command {
  /** How it is called; without the options that every command has. */
  readonly usage: string
  readonly does: string
  /** Further paragraphs of its own help. */
  readonly more: readonly string[]
  readonly options: readonly Option[]
}

export const COMMANDS = {
  build: {
    usage: 'npm run build [-- --content DIR --output DIR --base /sub/path/ --cards --shard I/N --merge]',
    does: 'reads content/, writes the whole site to _site/',
    more: [
      'When anything in the content is in error, every error is listed and the last good site stays. It stays too when',
      'there is no clipping left: a folder that was moved or not mounted is likelier than an archive that was given up.',
      'Machines share the reading of a large archive: each runs `--shard I/N` with its own I on the same content, one',
      'gathers the folders below `--shards` and runs `--merge`. The site is the same bytes as without.',
    ],
    options: ['content', 'output', 'base', 'cards', 'allow-empty', 'shard', 'merge', 'shards', 'timings'],
  },
  dev: {
    usage: 'npm run dev [-- --content DIR --output DIR --port N]',
    does: 'builds, serves, and rebuilds on every change',
    more: [],
    options: ['content', 'output', 'port'],
  },
  read: {
    usage: 'npm run --silent read -- PATH… [--content DIR]',
    does: 'reads clippings without decisions, prints one article record a line',
    more: [
      'PATH is a clipping (.txt, .md; UTF-8) or a folder of them. Records are JSON, on standard output.',
    ],
    options: ['content'],
  },
  import: {
    usage: 'npm run import -- FILE… [--content DIR --dry-run]',
    does: 'brings saved pages and texts into content/clippings/, never over a file',
    more: [
      'FILE is a text in UTF-8, UTF-16, windows-1256 or ISO-8859-6, a saved page (HTML), Markdown of a web clipper,',
      'or a folder of them. Their front matter is filled with what was found, their text is sealed, and the saved',
      'file is kept beside the clipping where the text alone does not hold it.',
    ],
    options: ['content', 'dry-run'],
  },
  verify: {
    usage: 'npm run verify [-- DIR]',
    does: 'checks a site against its manifest-sha256.txt, or an archive against its seals',
    more: ['DIR is a site (_site unless given), or the folder of an archive such as content.'],
    options: [],
  },
  evaluate: {
    usage: 'npm run evaluate [-- --misses --aside --time]',
    does: 'figures of the reading on the annotated clippings',
    more: [],
    options: ['misses', 'aside', 'time'],
  },
} as const satisfies Record<string, Command>
export type CommandName = keyof typeof COMMANDS

const EVERYWHERE: readonly Option[] = ['terminal', 'help']
const CODES: Readonly<Record<CommandName, string>> = {
  build: '1 when something in the content is in error',
  dev: '1 when the server cannot start',
  read: '1 when a file could not be read',
  import: '1 when a file could not be imported',
  verify: '1 when something differs',
  evaluate: '1 when the annotated clippings could not be read',
}

export function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(COMMANDS, name)
}

/** Whether a command takes an option. */
export function takesOption(command: CommandName, option: string): boolean {
  const options: readonly string[] = [...COMMANDS[command].options, ...EVERYWHERE]
  return options.includes(option)
}

function optionLines(options: readonly Option[]): string {
  const width = Math.max(...options.map((option) => OPTION_HELP[option][0].length)) + 2
  return options
    .map((option) => `  ${OPTION_HELP[option][0].padEnd(width)}${OPTION_HELP[option][1]}\n`)
    .join('')
}

/** The help of one command, or of all. */
export function helpFor(command: CommandName | null): string {
  if (command === null) {
    const list = Object.values(COMMANDS).map(({ usage, does }) => `  ${usage}\n      ${does}\n`)
    return `Ḥawliyāt: a chronicle from a folder of Arabic news clippings

${list.join('')}
${optionLines(['content', 'output', 'base', ...EVERYWHERE])}
Ends with 0, with 1 when something in the content is in error, with 2 when the command is not understood.
\`--help\` after a command tells more of it.
`
  }
  const { usage, does, more, options } = COMMANDS[command]
  const further = more.map((line) => `${line}\n`).join('')
  return `${usage}
  ${does}

${further}${further === '' ? '' : '\n'}${optionLines([...options, ...EVERYWHERE])}
Ends with 0; ${CODES[command]}; 2 when the command is not understood.
`
}
