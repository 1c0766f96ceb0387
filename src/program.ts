/** The program made of the sources (src/start.js, src/modules.ts) that is running. */
import { fileURLToPath } from 'node:url'
import { readCached } from './files.ts'

/**
 * The key of a thread that stands beside a module, from the module's own address: another for every state of the
 * sources that the thread runs, and of Node; null where the sources run as they are, which have no threads.
 */
export function keyOfThread(name: 'reader' | 'printer', address: string): string | null {
  const key = address.endsWith('.js') ? readCached(fileURLToPath(new URL(`./${name}.txt`, address))) : null
  return key === null ? null : Buffer.from(key).toString('latin1')
}
