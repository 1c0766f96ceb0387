/** The program made of the sources (src/start.js, src/modules.ts) that is running. */
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The key of the program that a module belongs to, from the module's own address: another for every state of the
 * sources that the module imports; null where the sources run as they are.
 */
export function programOf(address: string): string | null {
  return address.endsWith('.js') ? basename(dirname(dirname(fileURLToPath(address)))) : null
}
