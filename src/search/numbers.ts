/**
 * Lists of whole numbers as text: six bits a character, low bits first.
 *
 * Reasoning:
 * - A gap between articles that have a word is small for a frequent word and large for a rare one. Rice codes (Rice,
 *   1979: a quotient as ones and a zero, then `k` bits) are near the least that such gaps can take, are read by a few
 *   lines in a browser, and need one number a list to fit it.
 * - Text that any host and any encoding leaves as it is has 64 safe characters: bytes would need a second request.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const CODES = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0))
const VALUES = new Int8Array(128)
CODES.forEach((code, value) => (VALUES[code] = value))

/** Bits of a Rice code that keep numbers of this sum and count short. */
export function riceBits(sum: number, count: number): number {
  const mean = sum / Math.max(1, count)
  return Math.max(0, Math.min(20, Math.floor(Math.log2(mean * Math.LN2 + 1))))
}

/** Writes lists one after another; each begins and ends with a whole character. */
export class ListWriter {
  /** What was written, up to `size`. */
  bytes = new Uint8Array(1 << 16)
  size = 0
  private held = 0
  private count = 0

  /** Writes up to 24 bits. */
  bits(value: number, count: number): void {
    this.held |= value << this.count
    this.count += count
    if (this.size + 8 > this.bytes.length) this.grow()
    while (this.count >= 6) {
      this.bytes[this.size++] = CODES[this.held & 63] as number
      this.held >>>= 6
      this.count -= 6
    }
  }

  /** Writes a number from 0 up, small ones in the least. */
  rice(number: number, k: number): void {
    let ones = number >>> k
    for (; ones > 8; ones -= 8) this.bits(0xff, 8)
    // Ones, a zero and the rest, low bits first.
    const rest = number & ((1 << k) - 1)
    if (k < 16) return this.bits(((1 << ones) - 1) | (rest << (ones + 1)), ones + 1 + k)
    this.bits((1 << ones) - 1, ones + 1)
    this.bits(rest, k)
  }

  /** Writes a number of any size, five bits and then whether it goes on. */
  number(number: number): void {
    let rest = number
    for (; rest >= 32; rest >>>= 5) this.bits(32 + (rest & 31), 6)
    this.bits(rest, 6)
  }

  /** Ends a list. */
  end(): void {
    if (this.count > 0) this.bits(0, 6 - this.count)
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2)
    larger.set(this.bytes)
    this.bytes = larger
  }
}

/** Reads what `ListWriter` wrote, in the same order. */
export class ListReader {
  private readonly text: string
  private at = 0
  private held = 0
  private count = 0

  constructor(text: string) {
    this.text = text
  }

  bits(count: number): number {
    while (this.count < count) {
      this.held |= (VALUES[this.text.charCodeAt(this.at++)] ?? 0) << this.count
      this.count += 6
    }
    const value = this.held & ((1 << count) - 1)
    this.held >>>= count
    this.count -= count
    return value
  }

  rice(k: number): number {
    let ones = 0
    while (this.bits(1) === 1) ones++
    return (ones << k) | this.bits(k)
  }

  number(): number {
    let number = 0
    for (let shift = 0; ; shift += 5) {
      const value = this.bits(6)
      number |= (value & 31) << shift
      if (value < 32) return number
    }
  }
}
