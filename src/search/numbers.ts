/** Lists of small numbers as text: five bits a character, low bits first; a sixth says that the number goes on. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Int8Array(128).fill(-1)
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i

/** Writes whole numbers from 0 up. */
export function encodeNumbers(numbers: readonly number[]): string {
  let text = ''
  for (const number of numbers) {
    let rest = number
    while (rest >= 32) {
      text += ALPHABET[32 + (rest & 31)]
      rest >>>= 5
    }
    text += ALPHABET[rest]
  }
  return text
}

/** Reads what `encodeNumbers` wrote. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = []
  let number = 0
  let shift = 0
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? 0
    number |= (value & 31) << shift
    if (value >= 32) shift += 5
    else {
      numbers.push(number)
      number = 0
      shift = 0
    }
  }
  return numbers
}

/** Writes numbers as `encodeNumbers` does, one at a time. */
export class NumberWriter {
  #bytes = new Uint8Array(8)
  #size = 0

  write(number: number): void {
    let rest = number
    if (this.#size + 7 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    while (rest >= 32) {
      this.#bytes[this.#size++] = ALPHABET.charCodeAt(32 + (rest & 31))
      rest >>>= 5
    }
    this.#bytes[this.#size++] = ALPHABET.charCodeAt(rest)
  }

  /** What was written so far. */
  text(): string {
    return new TextDecoder('latin1').decode(this.#bytes.subarray(0, this.#size))
  }
}
