/** A map of which only single keys can be asked: what stands behind it is made, fetched or noted when it is asked. */
export class Lookup<V> implements ReadonlyMap<string, V> {
  readonly get: (key: string) => V | undefined
  readonly has: (key: string) => boolean

  constructor(
    get: (key: string) => V | undefined,
    has: (key: string) => boolean = (key) => get(key) !== undefined,
  ) {
    this.get = get
    this.has = has
  }

  get size(): number {
    return unknown()
  }
  forEach(): void {
    unknown()
  }
  entries(): never {
    return unknown()
  }
  keys(): never {
    return unknown()
  }
  values(): never {
    return unknown()
  }
  [Symbol.iterator](): never {
    return unknown()
  }
}

function unknown(): never {
  throw new Error('expected a page of an article or an event to ask for single records, not for all of them')
}
