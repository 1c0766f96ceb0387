/** A map from pairs of integers, neither both 0, to positive integers: open addressing in one array, three cells an entry. */
export class IntegerMap {
  private cells: Int32Array
  private mask: number
  private size = 0

  /** Room for half so many entries as `slots`, a power of two, before it grows. */
  constructor(slots: number) {
    this.cells = new Int32Array(slots * 3)
    this.mask = slots - 1
  }

  /** The value of a pair; 0 when it has none. */
  get(first: number, second: number): number {
    const { cells, mask } = this
    for (let slot = hash(first, second) & mask; ; slot = (slot + 1) & mask) {
      const value = cells[slot * 3 + 2] as number
      if (value === 0) return 0
      if (cells[slot * 3] === first && cells[slot * 3 + 1] === second) return value
    }
  }

  /** Sets the value of a pair that has none. */
  set(first: number, second: number, value: number): void {
    if (this.size * 2 > this.mask) this.grow()
    this.size++
    this.put(first, second, value)
  }

  private put(first: number, second: number, value: number): void {
    const { cells, mask } = this
    let slot = hash(first, second) & mask
    while (cells[slot * 3 + 2] !== 0) slot = (slot + 1) & mask
    cells[slot * 3] = first
    cells[slot * 3 + 1] = second
    cells[slot * 3 + 2] = value
  }

  private grow(): void {
    const old = this.cells
    const slots = (this.mask + 1) * 2
    this.cells = new Int32Array(slots * 3)
    this.mask = slots - 1
    for (let at = 0; at < old.length; at += 3) {
      const value = old[at + 2] as number
      if (value !== 0) this.put(old[at] as number, old[at + 1] as number, value)
    }
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
