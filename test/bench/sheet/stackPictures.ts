import sharp from "sharp";

export const GREY = { r: 40, g: 42, b: 50 };

/** Pictures of one size beside (left) or below (top) each other, PNG. */
export function stackPictures(
  pictures: readonly Buffer[],
  { width, height }: { readonly width: number; readonly height: number },
  along: "left" | "top",
): Promise<Buffer> {
  const count = pictures.length;
  const size = along === "left" ? { width: width * count, height } : { width, height: height * count };
  const placed = pictures.map((input, i) => ({
    input,
    left: along === "left" ? i * width : 0,
    top: along === "top" ? i * height : 0,
  }));
  return sharp({ create: { ...size, channels: 3, background: GREY } })
    .composite(placed)
    .png()
    .toBuffer();
}
