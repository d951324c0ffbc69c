let current = 0;

/**
 * Number of the instance of ONNX Runtime that is good on this thread: one for all its runtimes, for what one of them has
 * found broken is broken for the others too.
 */
export function ortInstance(): number {
  return current;
}

/** Says that an instance failed to start or lost its device: none is opened on it again. Runtimes that shared it may all say so. */
export function giveUpOrt(instance: number): void {
  if (instance === current) current++;
}
