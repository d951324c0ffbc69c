/** Runs one call after the other, whatever became of those before. */
export type CallQueue = <T>(call: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** A waiting call leaves the queue with `signal.reason` as soon as it is aborted; what a running one does is its own affair. */
export function createCallQueue(): CallQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (call, signal) => {
    const result = untilAborted(last, signal).then(call);
    // Nothing of the results: each would hold the one before it, and the queue every avatar ever made.
    last = Promise.allSettled([last, result]).then(() => undefined);
    return result;
  };
}

/** The wait for one's turn. @throws signal.reason as soon as it is aborted */
function untilAborted(turn: Promise<unknown>, signal?: AbortSignal): Promise<unknown> {
  if (!signal) return turn;
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) return giveUp();
    signal.addEventListener("abort", giveUp, { once: true });
    turn.then(() => {
      signal.removeEventListener("abort", giveUp);
      resolve(undefined);
    });
  });
}
