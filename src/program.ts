/** The program made of the sources (src/start.js) that is running. */
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/** The key of the program: another for every state of the source; null where the sources run as they are. */
export const PROGRAM: string | null = import.meta.url.endsWith('.js') ? basename(dirname(here)) : null
