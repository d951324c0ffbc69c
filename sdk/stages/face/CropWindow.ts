/** A turned square of the photo that a network looks at. */
export interface CropWindow {
  readonly centreX: number;
  readonly centreY: number;
  /** Side in photo px. */
  readonly side: number;
  /** Radians, clockwise on the screen: the crop's x axis points at this angle in the photo. */
  readonly rotation: number;
  /** True when the crop shows the photo left-right mirrored. */
  readonly mirrored?: boolean;
}

/** Maps crop coordinates 0..1 to photo px; writes x, y. */
export function cropToPhoto(window: CropWindow, u: number, v: number, out: Float32Array, offset: number): void {
  const across = (window.mirrored ? 0.5 - u : u - 0.5) * window.side;
  const down = (v - 0.5) * window.side;
  const cos = Math.cos(window.rotation);
  const sin = Math.sin(window.rotation);
  out[offset] = window.centreX + across * cos - down * sin;
  out[offset + 1] = window.centreY + across * sin + down * cos;
}

/** The inverse: photo px to -.5 .. .5 about the crop's middle; writes x, y. */
export function photoToCrop(window: CropWindow, x: number, y: number, out: Float32Array, offset: number): void {
  const [right, down] = [(x - window.centreX) / window.side, (y - window.centreY) / window.side];
  const cos = Math.cos(window.rotation);
  const sin = Math.sin(window.rotation);
  out[offset] = (right * cos + down * sin) * (window.mirrored ? -1 : 1);
  out[offset + 1] = down * cos - right * sin;
}
