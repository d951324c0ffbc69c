import type { LightSet } from "./selectLights";

// In a jest sandbox every look at a global is slow, and this loop looks for every cell of every light.
const { ceil, floor, max, min } = Math;

/** Side of a shadow map in cells; the sphere round the casters is about .34 m wide, so a cell is about 1.3 mm. */
const MAP = 256;
/** A receiver is lifted off the surface this far along normal and light, metres: about the spacing of the vertices. */
const LIFT = 0.0018;

/**
 * Which light reaches which vertex: one orthographic depth map a light, read with 2 x 2 filtering.
 * Rays through a hierarchy give the same picture at 4 x the time (11,000 vertices x 128 lights: about .3 s here).
 * @param positions V * 3 receivers, metres
 * @param triangles casters, vertices of the same list
 * @returns lights.count rows of V bytes, 255 = fully lit
 */
export function castShadows(
  positions: Float32Array,
  normals: Float32Array,
  triangles: Uint32Array,
  lights: LightSet,
): Uint8Array {
  const vertexCount = positions.length / 3;
  const visibility = new Uint8Array(lights.count * vertexCount);
  const sphere = boundingSphere(positions, triangles);
  const mapped = new Float32Array(vertexCount * 3);
  const depth = new Float32Array(MAP * MAP);
  for (let i = 0; i < lights.count; i++) {
    const axes = lightAxes(lights.directions, i * 3);
    mapPoints(positions, axes, sphere, mapped);
    depth.fill(-1);
    for (let t = 0; t < triangles.length; t += 3) fillDepth(mapped, triangles, t, depth);
    readShadow(mapped, normals, axes, sphere, depth, visibility.subarray(i * vertexCount, (i + 1) * vertexCount));
  }
  return visibility;
}

interface Sphere {
  readonly centre: readonly [number, number, number];
  readonly radius: number;
}

function boundingSphere(positions: Float32Array, triangles: Uint32Array): Sphere {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const vertex of triangles) {
    for (let c = 0; c < 3; c++) {
      low[c] = Math.min(low[c], positions[vertex * 3 + c]);
      high[c] = Math.max(high[c], positions[vertex * 3 + c]);
    }
  }
  const radius = Math.hypot(high[0] - low[0], high[1] - low[1], high[2] - low[2]) / 2;
  return { centre: [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2], radius };
}

/** Right, up and towards-the-light of the map, rows. */
function lightAxes(directions: Float32Array, offset: number): Float64Array {
  const [x, y, z] = [directions[offset], directions[offset + 1], directions[offset + 2]];
  // Frisvad 2012: a frame from one vector without square roots
  const s = Math.max(z, -0.9999);
  const a = 1 / (1 + s);
  const b = -x * y * a;
  return Float64Array.of(1 - x * x * a, b, -x, b, 1 - y * y * a, -y, x, y, z);
}

/** To map cells x, y and 0..1 depth towards the light. */
function mapPoints(positions: Float32Array, axes: Float64Array, { centre, radius }: Sphere, out: Float32Array): void {
  const scale = (MAP - 4) / (2 * radius);
  const [a0, a1, a2, b0, b1, b2, c0, c1, c2] = axes;
  for (let i = 0; i < positions.length; i += 3) {
    const x = positions[i] - centre[0];
    const y = positions[i + 1] - centre[1];
    const z = positions[i + 2] - centre[2];
    out[i] = (a0 * x + a1 * y + a2 * z) * scale + MAP / 2;
    out[i + 1] = (b0 * x + b1 * y + b2 * z) * scale + MAP / 2;
    out[i + 2] = 0.5 + (c0 * x + c1 * y + c2 * z) / (2 * radius);
  }
}

/** Writes the depth nearest to the light over one triangle that faces it. */
function fillDepth(p: Float32Array, triangles: Uint32Array, t: number, depth: Float32Array): void {
  const a = triangles[t] * 3;
  const b = triangles[t + 1] * 3;
  const c = triangles[t + 2] * 3;
  const ax = p[a];
  const ay = p[a + 1];
  const bx = p[b] - ax;
  const by = p[b + 1] - ay;
  const cx = p[c] - ax;
  const cy = p[c + 1] - ay;
  const area = bx * cy - by * cx;
  if (area < 1e-4) return;
  const x0 = max(0, ceil(ax + min(0, bx, cx) - 0.5));
  const x1 = min(MAP - 1, floor(ax + max(0, bx, cx) - 0.5));
  const y0 = max(0, ceil(ay + min(0, by, cy) - 0.5));
  const y1 = min(MAP - 1, floor(ay + max(0, by, cy) - 0.5));
  const za = p[a + 2];
  const gradientB = (p[b + 2] - za) / area;
  const gradientC = (p[c + 2] - za) / area;
  for (let y = y0; y <= y1; y++) {
    const dy = y + 0.5 - ay;
    for (let x = x0; x <= x1; x++) {
      const dx = x + 0.5 - ax;
      const wb = dx * cy - dy * cx;
      const wc = bx * dy - by * dx;
      if (wb < 0 || wc < 0 || wb + wc > area) continue;
      const z = za + wb * gradientB + wc * gradientC;
      const cell = y * MAP + x;
      if (z > depth[cell]) depth[cell] = z;
    }
  }
}

function readShadow(
  mapped: Float32Array,
  normals: Float32Array,
  axes: Float64Array,
  { radius }: Sphere,
  depth: Float32Array,
  out: Uint8Array,
): void {
  const lift = (LIFT * (MAP - 4)) / (2 * radius);
  const [a0, a1, a2, b0, b1, b2, c0, c1, c2] = axes;
  for (let v = 0, i = 0; v < out.length; v++, i += 3) {
    const facing = c0 * normals[i] + c1 * normals[i + 1] + c2 * normals[i + 2];
    if (facing <= 0) continue;
    const x = mapped[i] + (a0 * normals[i] + a1 * normals[i + 1] + a2 * normals[i + 2]) * lift - 0.5;
    const y = mapped[i + 1] + (b0 * normals[i] + b1 * normals[i + 1] + b2 * normals[i + 2]) * lift - 0.5;
    const z = mapped[i + 2] + ((facing + 0.6) * LIFT) / (2 * radius);
    const ix = Math.floor(x);
    const iy = Math.floor(y);
    if (ix < 0 || iy < 0 || ix >= MAP - 1 || iy >= MAP - 1) {
      out[v] = 255;
      continue;
    }
    const fx = x - ix;
    const fy = y - iy;
    const cell = iy * MAP + ix;
    const top = (depth[cell] < z ? 1 - fx : 0) + (depth[cell + 1] < z ? fx : 0);
    const bottom = (depth[cell + MAP] < z ? 1 - fx : 0) + (depth[cell + MAP + 1] < z ? fx : 0);
    out[v] = 255 * (top + (bottom - top) * fy) + 0.5;
  }
}
