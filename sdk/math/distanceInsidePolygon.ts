/**
 * Distance of a point from the edge of a closed polygon: positive inside, negative outside.
 * @param polygon x, y pairs
 */
export function distanceInsidePolygon(polygon: ArrayLike<number>, x: number, y: number): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0, j = polygon.length - 2; i < polygon.length; j = i, i += 2) {
    const ax = polygon[j];
    const ay = polygon[j + 1];
    const bx = polygon[i];
    const by = polygon[i + 1];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    const dx = bx - ax;
    const dy = by - ay;
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    const offX = x - ax - along * dx;
    const offY = y - ay - along * dy;
    nearest = Math.min(nearest, offX * offX + offY * offY);
  }
  return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
}
