import { isCameraAspect } from "./isCameraAspect";

/** The little of a photo's EXIF block that the head fit needs. Nothing of it is ever written to a file. */
export interface ExifInfo {
  /** 1..8 as in TIFF; 1 is upright. */
  readonly orientation: number;
  /** Focal length of the lens, mm. */
  readonly focalLengthMm?: number;
  /** 35-mm-equivalent focal length, mm: stated, or computed from lens and sensor. */
  readonly focalLength35mm?: number;
  /** Diagonal of the sensor's used part, mm. */
  readonly sensorDiagonalMm?: number;
  /** Size of the camera's own picture; another aspect ratio than the file's tells of a crop. */
  readonly pixelWidth?: number;
  readonly pixelHeight?: number;
}

/** Numbers of TIFF 6.0 and EXIF 2.32. */
const TAG = {
  orientation: 0x0112,
  exifIfd: 0x8769,
  focalLength: 0x920a,
  pixelWidth: 0xa002,
  pixelHeight: 0xa003,
  focalPlaneXResolution: 0xa20e,
  focalPlaneYResolution: 0xa20f,
  focalPlaneUnit: 0xa210,
  focalLength35mm: 0xa405,
} as const;

/** Millimetres per FocalPlaneResolutionUnit: 2 inch, 3 cm, 4 mm, 5 micrometre. */
const UNIT_MM: Readonly<Record<number, number>> = { 2: 25.4, 3: 10, 4: 1, 5: 0.001 };
const FULL_FRAME_DIAGONAL_MM = Math.hypot(36, 24);
/** A picture of fewer pixels was reduced, and the sensor's pixel pitch no longer is that of the file. */
const MIN_CAMERA_PIXELS = 2e6;
const TYPE_BYTES: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8 };

/**
 * Reads a TIFF-structured EXIF block (without the "Exif\0\0" prefix). A damaged block gives the default: a bad tag must
 * not make a good photo unreadable.
 */
export function readExif(block: Uint8Array): ExifInfo {
  try {
    return interpret(readTags(block));
  } catch (error) {
    if (error instanceof RangeError) return { orientation: 1 };
    throw error;
  }
}

function readTags(block: Uint8Array): Map<number, number> {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const littleEndian = view.getUint16(0) === 0x4949;
  const tags = new Map<number, number>();
  readDirectory(view, view.getUint32(4, littleEndian), littleEndian, tags);
  const exifIfd = tags.get(TAG.exifIfd);
  if (exifIfd !== undefined) readDirectory(view, exifIfd, littleEndian, tags);
  return tags;
}

/** First value of every entry of one directory; a later block that runs over the end keeps what was read. */
function readDirectory(view: DataView, start: number, littleEndian: boolean, tags: Map<number, number>): void {
  if (start + 2 > view.byteLength) return;
  const count = view.getUint16(start, littleEndian);
  for (let i = 0; i < count; i++) {
    const entry = start + 2 + i * 12;
    if (entry + 12 > view.byteLength) return;
    const value = readValue(view, entry, littleEndian);
    if (value !== undefined) tags.set(view.getUint16(entry, littleEndian), value);
  }
}

function readValue(view: DataView, entry: number, littleEndian: boolean): number | undefined {
  const type = view.getUint16(entry + 2, littleEndian);
  const bytes = TYPE_BYTES[type];
  if (bytes === undefined) return undefined;
  const inEntry = bytes * view.getUint32(entry + 4, littleEndian) <= 4;
  const at = inEntry ? entry + 8 : view.getUint32(entry + 8, littleEndian);
  if (at + bytes > view.byteLength) return undefined;
  if (type === 1) return view.getUint8(at);
  if (type === 3) return view.getUint16(at, littleEndian);
  if (type === 4) return view.getUint32(at, littleEndian);
  return view.getUint32(at, littleEndian) / view.getUint32(at + 4, littleEndian);
}

function interpret(tags: Map<number, number>): ExifInfo {
  const orientation = tags.get(TAG.orientation) ?? 1;
  const focalLengthMm = within(tags.get(TAG.focalLength), 0.5, 2000);
  const sensorDiagonalMm = within(sensorDiagonal(tags), 2, 80);
  const computed =
    focalLengthMm !== undefined && sensorDiagonalMm !== undefined
      ? (focalLengthMm * FULL_FRAME_DIAGONAL_MM) / sensorDiagonalMm
      : undefined;
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    focalLengthMm,
    // Cameras write 0 for "unknown".
    focalLength35mm: within(tags.get(TAG.focalLength35mm), 5, 2000) ?? within(computed, 5, 2000),
    sensorDiagonalMm,
    pixelWidth: within(tags.get(TAG.pixelWidth), 1, 1e6),
    pixelHeight: within(tags.get(TAG.pixelHeight), 1, 1e6),
  };
}

/**
 * From the focal plane's resolution. Editors keep it when they crop or reduce (seen: an 85 mm portrait that then reads
 * as 404 mm), so it counts only for a picture that still looks as it left the camera.
 */
function sensorDiagonal(tags: Map<number, number>): number | undefined {
  const [width, height] = [tags.get(TAG.pixelWidth), tags.get(TAG.pixelHeight)];
  const xResolution = tags.get(TAG.focalPlaneXResolution);
  const yResolution = tags.get(TAG.focalPlaneYResolution) ?? xResolution;
  const unitMm = UNIT_MM[tags.get(TAG.focalPlaneUnit) ?? 2];
  if (!width || !height || !xResolution || !yResolution || !unitMm) return undefined;
  if (width * height < MIN_CAMERA_PIXELS || !isCameraAspect(width, height)) return undefined;
  return Math.hypot(width / xResolution, height / yResolution) * unitMm;
}

function within(value: number | undefined, low: number, high: number): number | undefined {
  return value !== undefined && value >= low && value <= high ? value : undefined;
}
