import { Session } from "node:inspector/promises";

interface Node {
  readonly callFrame: { readonly url: string };
  readonly selfSize: number;
  readonly children: readonly Node[];
}

/** Bytes between two samples of V8's allocation profile: a 16 byte object in each of 1000 frames is seen some 250 times. */
const INTERVAL = 64;

/**
 * What code makes on the heap, collected again or not, by V8's sampling.
 * @param isOurs by the file's address; what the language's own functions make for it (map, filter) counts as its own
 * @returns bytes of that code, and of all
 */
export async function allocatedBytes(
  run: () => void,
  isOurs: (url: string) => boolean,
): Promise<{ ours: number; all: number }> {
  const session = new Session();
  session.connect();
  try {
    await session.post("HeapProfiler.startSampling", {
      samplingInterval: INTERVAL,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    });
    run();
    const { profile } = await session.post("HeapProfiler.stopSampling");
    return sum(profile.head, false, isOurs);
  } finally {
    session.disconnect();
  }
}

function sum(node: Node, calledByUs: boolean, isOurs: (url: string) => boolean): { ours: number; all: number } {
  const { url } = node.callFrame;
  const ours = url === "" ? calledByUs : isOurs(url);
  const below = node.children.map((child) => sum(child, ours, isOurs));
  return {
    ours: below.reduce((total, one) => total + one.ours, ours ? node.selfSize : 0),
    all: below.reduce((total, one) => total + one.all, node.selfSize),
  };
}
