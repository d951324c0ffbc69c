/** Numbers 0..count - 1 by their cost, the cheapest on top; a cost may be changed at any time. */
export interface CheapestFirst {
  /** Infinity takes the item out. */
  set(item: number, cost: number): void;
  /** Takes the cheapest item out; -1 when none is left. */
  take(): number;
}

/** A binary heap that knows where each item is. */
export function createCheapestFirst(count: number): CheapestFirst {
  const heap: number[] = [];
  const costs = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const places = new Int32Array(count).fill(-1);
  const put = (item: number, at: number) => {
    heap[at] = item;
    places[item] = at;
  };
  const rise = (from: number) => {
    const item = heap[from];
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (costs[heap[parent]] <= costs[item]) break;
      put(heap[parent], at);
      at = parent;
    }
    put(item, at);
  };
  const sink = (from: number) => {
    const item = heap[from];
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && costs[heap[child + 1]] < costs[heap[child]]) child++;
      if (costs[heap[child]] >= costs[item]) break;
      put(heap[child], at);
      at = child;
    }
    put(item, at);
  };
  const remove = (at: number) => {
    const last = heap.pop() as number;
    if (at === heap.length) return;
    put(last, at);
    rise(at);
    sink(places[last]);
  };
  return {
    set(item, cost) {
      costs[item] = cost;
      const at = places[item];
      if (cost === Number.POSITIVE_INFINITY) {
        if (at >= 0) {
          places[item] = -1;
          remove(at);
        }
      } else if (at < 0) {
        put(item, heap.length);
        rise(heap.length - 1);
      } else {
        rise(at);
        sink(places[item]);
      }
    },
    take() {
      if (heap.length === 0) return -1;
      const item = heap[0];
      places[item] = -1;
      remove(0);
      return item;
    },
  };
}
