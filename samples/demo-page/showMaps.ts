import type { Avatar } from "mosar";

const SIDE = 128;
const MAPS = [
  ["diffuse", "Albedo", 4],
  ["lightNormalized", "Evenly lit", 4],
  ["normal", "Normal", 4],
  ["specular", "Specular", 1],
  ["roughness", "Roughness", 1],
  ["ambientOcclusion", "Occlusion", 1],
  ["translucency", "Translucency", 1],
] as const;

/** One small picture for each map. */
export function showMaps(avatar: Avatar, into: HTMLElement): void {
  const pictures = MAPS.map(([name, label, channels]) => {
    const picture = document.createElement("div");
    picture.append(thumbnail(avatar.maps[name], avatar.maps.size, channels), label);
    return picture;
  });
  for (const old of into.querySelectorAll("div")) old.remove();
  into.append(...pictures);
}

function thumbnail(bytes: Uint8Array, size: number, channels: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  const image = new ImageData(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = Math.floor((((i % SIDE) + 0.5) * size) / SIDE);
    const y = Math.floor(((Math.floor(i / SIDE) + 0.5) * size) / SIDE);
    for (let c = 0; c < 3; c++) image.data[4 * i + c] = bytes[(y * size + x) * channels + Math.min(c, channels - 1)];
    image.data[4 * i + 3] = 255;
  }
  canvas.getContext("2d")!.putImageData(image, 0, 0);
  return canvas;
}
