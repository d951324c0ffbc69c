import { joinBytes } from "../../math/joinBytes";
import { unreadable } from "./mosarFormat";

/** Pieces one behind the other, as zlib. */
export async function packBytes(pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  const stream = new Blob([...pieces] as BlobPart[]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Opens zlib of a known size; stops as soon as more comes out than that, so that no small file fills the memory.
 * @throws AvatarError avatar-unreadable for other bytes, for more and for less
 */
export async function unpackBytes(packed: Uint8Array, size: number): Promise<Uint8Array> {
  const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream("deflate"));
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > size) break;
      pieces.push(value);
    }
  } catch (error) {
    throw unreadable("what is in it is damaged", error);
  } finally {
    await reader.cancel().catch(() => {});
  }
  if (length !== size)
    throw unreadable(`it holds ${length > size ? "more" : "less"} than the ${size} bytes that it says`);
  return joinBytes(pieces);
}
