import { join } from "node:path";
import sharp from "sharp";

/** A portrait of 260 x 260 px, the smallest in which the face is large enough; JPEG. */
export function soakPhoto(): Promise<Buffer> {
  return sharp(join(import.meta.dirname, "../data/sk_astronaut.png"))
    .extract({ left: 100, top: 0, width: 260, height: 260 })
    .jpeg()
    .toBuffer();
}
