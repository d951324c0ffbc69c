import { exportGlb } from "../../sdk/export/exportGlb";
import { exportMosar } from "../../sdk/export/exportMosar";
import { HEADER_BYTES, MOSAR_MAGIC, MOSAR_VERSION } from "../../sdk/export/mosar/mosarFormat";
import { packBytes, unpackBytes } from "../../sdk/export/mosar/zlibBytes";
import { readMosar } from "../../sdk/export/readMosar";
import { syntheticAvatar } from "../unit/fixtures/syntheticAvatar";
import { syntheticHair } from "../unit/fixtures/syntheticHair";
import type { FuzzTarget } from "./FuzzTarget";

/**
 * The reader of .mosar files: of whole files, most of which end at the packing, and of JSON and numbers that are damaged
 * and then packed as they should be. What is read has to be fit to be written as GLB.
 */
export async function avatarTargets(): Promise<FuzzTarget[]> {
  const head = syntheticAvatar();
  const file = await exportMosar({ ...head, hair: syntheticHair(head.head.positions.length / 3) });
  const words = new DataView(file.buffer, file.byteOffset, file.length);
  const [jsonBytes, numberBytes] = [8, 12].map((at) => words.getUint32(at, true));
  const bytes = await unpackBytes(file.subarray(HEADER_BYTES), jsonBytes + numberBytes);
  const [json, numbers] = [bytes.slice(0, jsonBytes), bytes.slice(jsonBytes)];
  return [
    { kind: ".mosar", seeds: [file], use: read },
    { kind: ".mosar, JSON", seeds: [json], use: async (damaged) => read(await packed(damaged, numbers)) },
    { kind: ".mosar, numbers", seeds: [numbers], use: async (damaged) => read(await packed(json, damaged)) },
  ];
}

async function read(file: Uint8Array): Promise<string> {
  const glb = await exportGlb(await readMosar(file));
  return glb.length > 1000 ? "avatar" : "no file";
}

async function packed(json: Uint8Array, numbers: Uint8Array): Promise<Uint8Array> {
  const header = new Uint8Array(HEADER_BYTES);
  header.set(new TextEncoder().encode(MOSAR_MAGIC));
  const words = new DataView(header.buffer);
  [MOSAR_VERSION, json.length, numbers.length].forEach((word, i) => {
    words.setUint32(4 + 4 * i, word, true);
  });
  return Buffer.concat([header, await packBytes([json, numbers])]);
}
