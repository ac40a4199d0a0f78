interface Entry<T> {
  readonly item: T
  readonly priority: number
  readonly order: number
}

/**
 * A binary heap: the item of the highest priority first, of equal ones the earlier added.
 *
 * A priority is taken when the item is put in; {@link isStale} tells that it has changed since.
 */
export class PriorityQueue<T> {
  readonly #priorityOf: (item: T) => number
  readonly #heap: Entry<T>[] = []
  #added = 0
  #last: Entry<T> | null = null

  constructor(priorityOf: (item: T) => number, items: Iterable<T>) {
    this.#priorityOf = priorityOf
    for (const item of items) this.push(item)
  }

  push(item: T): void {
    const heap = this.#heap
    const entry = { item, priority: this.#priorityOf(item), order: this.#added++ }
    let at = heap.length
    heap.push(entry)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!before(entry, heap[parent] as Entry<T>)) break
      heap[at] = heap[parent] as Entry<T>
      at = parent
    }
    heap[at] = entry
  }

  pop(): T | undefined {
    const heap = this.#heap
    const top = heap[0]
    const last = heap.pop()
    this.#last = top ?? null
    if (top === undefined || last === undefined || heap.length === 0) return top?.item
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && before(heap[child + 1] as Entry<T>, heap[child] as Entry<T>)) child++
      if (!before(heap[child] as Entry<T>, last)) break
      heap[at] = heap[child] as Entry<T>
      at = child
    }
    heap[at] = last
    return top.item
  }

  /** Whether the item that came out last went in with another priority than it has now. */
  isStale(item: T): boolean {
    return this.#last !== null && this.#last.item === item && this.#last.priority !== this.#priorityOf(item)
  }
}

function before<T>(a: Entry<T>, b: Entry<T>): boolean {
  return a.priority > b.priority || (a.priority === b.priority && a.order < b.order)
}
