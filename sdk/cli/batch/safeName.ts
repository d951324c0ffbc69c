import { createHash } from "node:crypto";
import { sep } from "node:path";

/** Names that Windows keeps for devices, and those of the batch's own files. */
const RESERVED = /^((con|prn|aux|nul|com\d|lpt\d)(\.|$)|errors.*\.jsonl$)/i;
/** Of a file name's 255 bytes, what leaves room for an ending. */
const NAME_BYTES = 200;

/**
 * The relative path, without ending, that a photo's avatar is written to: a function of the id alone, so that it stays
 * whatever else the batch holds. Letters and digits of any script and `._-` are kept, the rest is percent-encoded, so
 * that different ids have different names; a part that is too long ends in its hash.
 * @throws RangeError for an id without a single name in it
 */
export function safeName(id: string): string {
  const parts = id
    .normalize("NFC")
    .replace(/^https?:\/\//i, "")
    .split(sep === "\\" ? /[\\/]/ : "/")
    .filter((part) => part !== "");
  if (parts.length === 0) throw new RangeError(`"${id}" is no id`);
  return parts.map(safePart).join("/");
}

function safePart(part: string): string {
  const encoded = part
    .replace(/[^\p{L}\p{N}\p{M}._-]/gu, percent)
    // Hidden, the folder itself or the one above; Windows drops a dot at the end.
    .replace(/^\.|\.$/g, percent);
  const name = RESERVED.test(encoded) ? percent(encoded[0]) + encoded.slice(1) : encoded;
  return Buffer.byteLength(name) <= NAME_BYTES ? name : shorten(name);
}

function percent(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

function shorten(name: string): string {
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 24);
  let start = name;
  while (Buffer.byteLength(start) > NAME_BYTES - hash.length - 1) start = [...start].slice(0, -1).join("");
  return `${start}~${hash}`;
}
