import { resampleRgba8 } from "../image/resampleRgba8";
import type { AvatarMaps, Photo } from "../types";
import { drawLabel, type Sheet } from "./drawLabel";

/** A picture of the sheet: RGBA, straight alpha. */
export interface OverviewPicture {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}

const CELL = 420;
const GAP = 8;
const BACKGROUND = 34;
const COLUMNS = 4;

/** Lays pictures out on one sheet, four in a row, each fitted into a square cell with its label. */
export function drawOverview(pictures: readonly OverviewPicture[]): Sheet {
  const rows = Math.ceil(pictures.length / COLUMNS);
  const width = COLUMNS * (CELL + GAP) + GAP;
  const height = rows * (CELL + GAP) + GAP;
  const sheet = { width, height, rgba: new Uint8ClampedArray(width * height * 4) };
  for (let i = 0; i < sheet.rgba.length; i++) sheet.rgba[i] = i % 4 === 3 ? 255 : BACKGROUND;
  pictures.forEach((picture, index) => {
    const left = GAP + (index % COLUMNS) * (CELL + GAP);
    const top = GAP + Math.floor(index / COLUMNS) * (CELL + GAP);
    paste(sheet, picture, left, top);
    drawLabel(sheet, picture.label, left + 8, top + 8, 3);
  });
  return sheet;
}

function paste(sheet: Sheet, picture: OverviewPicture, left: number, top: number): void {
  const scale = CELL / Math.max(picture.width, picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const bytes = Uint8ClampedArray.from(picture.rgba);
  const small = resampleRgba8(bytes, picture.width, picture.height, width, height);
  const startX = left + Math.floor((CELL - width) / 2);
  const startY = top + Math.floor((CELL - height) / 2);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      const to = ((startY + y) * sheet.width + startX + x) * 4;
      const alpha = small[from + 3] / 255;
      for (let c = 0; c < 3; c++) sheet.rgba[to + c] += alpha * (small[from + c] - sheet.rgba[to + c]);
    }
  }
}

/** The maps as pictures of a sheet. */
export function mapPictures(maps: AvatarMaps): OverviewPicture[] {
  const { size } = maps;
  const color = (label: string, rgba: Uint8Array) => ({ label, width: size, height: size, rgba });
  const grey = (label: string, bytes: Uint8Array) => color(label, spread(bytes));
  return [
    color("light normalized", maps.lightNormalized),
    color("diffuse", maps.diffuse),
    grey("specular", maps.specular),
    grey("roughness", maps.roughness),
    color("normal map", maps.normal),
    grey("occlusion", maps.ambientOcclusion),
    grey("translucency", maps.translucency),
  ];
}

function spread(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length * 4);
  for (let i = 0; i < bytes.length; i++) {
    out.fill(bytes[i], i * 4, i * 4 + 3);
    out[i * 4 + 3] = 255;
  }
  return out;
}

/** A rendered avatar over the photo. */
export function overPhoto(photo: Photo, rgba: Uint8ClampedArray): Uint8ClampedArray {
  const out = Uint8ClampedArray.from(photo.rgba);
  for (let i = 0; i < out.length; i += 4) {
    const alpha = rgba[i + 3] / 255;
    for (let c = 0; c < 3; c++) out[i + c] += alpha * (rgba[i + c] - out[i + c]);
    out[i + 3] = 255;
  }
  return out;
}
