import type { Avatar } from "../types";
import { checkAvatar } from "./mosar/checkAvatar";
import {
  HEADER_BYTES,
  MOSAR_MAGIC,
  MOSAR_VERSION,
  MOST_JSON_BYTES,
  MOST_NUMBER_BYTES,
  unreadable,
} from "./mosar/mosarFormat";
import { unpackTree } from "./mosar/unpackTree";
import { unpackBytes } from "./mosar/zlibBytes";

/**
 * The avatar of a `.mosar` file, number for number what exportMosar was given.
 * @throws AvatarError avatar-unreadable for every other bytes, before they can cost more than a few times half a gigabyte
 */
export async function readMosar(source: ArrayBuffer | Uint8Array): Promise<Avatar> {
  const file = source instanceof Uint8Array ? source : new Uint8Array(source);
  if (file.length < HEADER_BYTES) throw unreadable(`it has ${file.length} bytes`);
  const magic = String.fromCharCode(...file.subarray(0, 4));
  if (magic !== MOSAR_MAGIC) throw unreadable(`it begins with ${JSON.stringify(magic)}, not ${MOSAR_MAGIC}`);
  const words = new DataView(file.buffer, file.byteOffset, file.length);
  const [version, jsonBytes, numberBytes] = [4, 8, 12].map((at) => words.getUint32(at, true));
  if (version !== MOSAR_VERSION) throw unreadable(`it is of version ${version}, this reads ${MOSAR_VERSION}`);
  if (jsonBytes > MOST_JSON_BYTES || numberBytes > MOST_NUMBER_BYTES) {
    throw unreadable(`it says that it holds ${jsonBytes + numberBytes} bytes`);
  }
  const bytes = await unpackBytes(file.subarray(HEADER_BYTES), jsonBytes + numberBytes);
  const { root, arrays } = parse(bytes.subarray(0, jsonBytes));
  const avatar = unpackTree(root, arrays, bytes.subarray(jsonBytes));
  checkAvatar(avatar);
  return avatar;
}

function parse(bytes: Uint8Array): { root?: unknown; arrays?: unknown } {
  try {
    return Object(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch (error) {
    throw unreadable("its JSON is damaged", error);
  }
}
