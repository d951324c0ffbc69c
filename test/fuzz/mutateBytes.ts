import { joinBytes } from "../../sdk/math/joinBytes";
import { repairPng } from "./repairPng";

type Random = () => number;
type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

/** Values at which counters and lengths go wrong. */
const EDGES = [0, 1, 2, 0x7f, 0x80, 0xfe, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

const below = (random: Random, count: number) => Math.floor(random() * count);

/** Half of all places are in the first 200 bytes: there stand the header's sizes and counts. */
function place(bytes: Uint8Array, random: Random): number {
  return below(random, random() < 0.5 ? Math.min(bytes.length, 200) : bytes.length);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return joinBytes(parts);
}

/** Changes in place, which leave the file's structure alone. */
const SMALL: readonly Mutation[] = [
  function flipBit(bytes, random) {
    bytes[place(bytes, random)] ^= 1 << below(random, 8);
    return bytes;
  },
  function setByte(bytes, random) {
    bytes[place(bytes, random)] = below(random, 256);
    return bytes;
  },
  function setEdge(bytes, random) {
    const [at, size, edge] = [place(bytes, random), [1, 2, 4][below(random, 3)], EDGES[below(random, EDGES.length)]];
    const littleEndian = random() < 0.5;
    for (let i = 0; i < size && at + i < bytes.length; i++) {
      bytes[at + i] = Math.floor(edge / 256 ** (littleEndian ? i : size - 1 - i)) % 256;
    }
    return bytes;
  },
  function fillPiece(bytes, random) {
    const at = place(bytes, random);
    return bytes.fill([0, 0xff, below(random, 256)][below(random, 3)], at, at + below(random, 64));
  },
];

const LARGE: readonly Mutation[] = [
  function removePiece(bytes, random) {
    const at = place(bytes, random);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + below(random, 64)));
  },
  function repeatPiece(bytes, random) {
    const at = place(bytes, random);
    const piece = bytes.subarray(at, at + 1 + below(random, 256));
    return joined(bytes.subarray(0, at), ...Array<Uint8Array>(1 + below(random, 8)).fill(piece), bytes.subarray(at));
  },
  function insertNoise(bytes, random) {
    const at = place(bytes, random);
    const noise = Uint8Array.from({ length: 1 + below(random, 64) }, () => below(random, 256));
    return joined(bytes.subarray(0, at), noise, bytes.subarray(at));
  },
  function splice(bytes, random, other) {
    const at = place(bytes, random);
    return joined(bytes.subarray(0, at), other.subarray(random() < 0.5 ? at : below(random, other.length)));
  },
  function cutEnd(bytes, random) {
    return bytes.slice(0, below(random, bytes.length));
  },
];

/**
 * A damaged copy of a file: one to four changes, as transfers, editors and attackers make them. The same for the same
 * random numbers.
 * @param other another file, of which pieces are taken
 */
export function mutateBytes(file: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let bytes: Uint8Array = Uint8Array.from(file);
  const changes = 1 + below(random, 4);
  for (let i = 0; i < changes && bytes.length > 0; i++) {
    const mutations = random() < 0.7 ? SMALL : LARGE;
    bytes = mutations[below(random, mutations.length)](bytes, random, other);
  }
  // Else nearly every damaged PNG would end at its first checksum.
  return random() < 0.7 ? repairPng(bytes) : bytes;
}
