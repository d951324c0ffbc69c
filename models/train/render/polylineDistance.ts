export interface PolylinePoint {
  distance: number;
  /** 0 at the first corner, 1 at the last, by count of segments. */
  along: number;
  /** y of the nearest place. */
  y: number;
}

/** Nearest place of an open polyline (corners * 3) to a point. */
export function polylineDistance(corners: ArrayLike<number>, x: number, y: number, z: number): PolylinePoint {
  const segments = corners.length / 3 - 1;
  const nearest = { distance: Infinity, along: 0, y: 0 };
  for (let s = 0; s < segments; s++) {
    const o = 3 * s;
    const [ax, ay, az] = [corners[o], corners[o + 1], corners[o + 2]];
    const [dx, dy, dz] = [corners[o + 3] - ax, corners[o + 4] - ay, corners[o + 5] - az];
    const along = ((x - ax) * dx + (y - ay) * dy + (z - az) * dz) / (dx * dx + dy * dy + dz * dz);
    const t = Math.max(0, Math.min(1, along));
    const distance = Math.hypot(x - ax - t * dx, y - ay - t * dy, z - az - t * dz);
    if (distance >= nearest.distance) continue;
    nearest.distance = distance;
    nearest.along = (s + t) / segments;
    nearest.y = ay + t * dy;
  }
  return nearest;
}
