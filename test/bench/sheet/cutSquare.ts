import sharp from "sharp";
import type { Photo } from "../../../sdk/types";
import type { PhotoSquare } from "./faceSquare";
import { GREY } from "./stackPictures";

/** A square of a picture, brought to cell x cell px, PNG. */
export function cutSquare(
  { rgba, width, height }: Pick<Photo, "rgba" | "width" | "height">,
  { left, top, side }: PhotoSquare,
  cell: number,
): Promise<Buffer> {
  return sharp(Buffer.from(rgba), { raw: { width, height, channels: 4 } })
    .extract({ left, top, width: side, height: side })
    .resize(cell, cell)
    .flatten({ background: GREY })
    .png()
    .toBuffer();
}
