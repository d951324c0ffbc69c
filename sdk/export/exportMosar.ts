import { joinBytes } from "../math/joinBytes";
import type { Avatar } from "../types";
import { HEADER_BYTES, MOSAR_MAGIC, MOSAR_VERSION } from "./mosar/mosarFormat";
import { packTree } from "./mosar/packTree";
import { packBytes } from "./mosar/zlibBytes";

/**
 * All of an avatar as one file, `.mosar`: maps, meshes, shapes, light, fit and report, exactly as they are, in whatever
 * fields an Avatar has. readMosar gives it back; Babylon loads it by registerMosarLoader.
 */
export async function exportMosar(avatar: Avatar): Promise<Uint8Array> {
  const { root, arrays, bytes } = packTree(avatar);
  const json = new TextEncoder().encode(JSON.stringify({ root, arrays }));
  const header = new Uint8Array(HEADER_BYTES);
  header.set(new TextEncoder().encode(MOSAR_MAGIC));
  const words = new DataView(header.buffer);
  const size = bytes.reduce((sum, { length }) => sum + length, 0);
  [MOSAR_VERSION, json.length, size].forEach((word, i) => {
    words.setUint32(4 + 4 * i, word, true);
  });
  return joinBytes([header, await packBytes([json, ...bytes])]);
}
