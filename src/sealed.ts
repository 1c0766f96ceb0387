/** Values that are kept in files behind their hash, in the format of the Node that wrote them. */
import { hash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { readCached, writeCached } from './files.ts'

/** Reads what `writeSealed` wrote; null when there is nothing, or its hash is another. */
export function readSealed<Value>(file: string): Value | null {
  const bytes = readCached(file)
  if (bytes === null) return null
  const sealed = bytes.subarray(64)
  if (Buffer.from(bytes.subarray(0, 64)).toString('latin1') !== hash('sha256', sealed)) return null
  return deserialize(sealed) as Value
}

/** Keeps a value for later builds. */
export function writeSealed(file: string, value: unknown): void {
  const bytes = serialize(value)
  writeCached(file, Buffer.concat([Buffer.from(hash('sha256', bytes), 'latin1'), bytes]))
}
