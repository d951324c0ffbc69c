/**
 * Directions and weights that integrate every polynomial of `degree` over the sphere exactly:
 * Gauss-Legendre in z times equal steps about it. The weights sum to 4 pi.
 * @returns directions count * 3 (unit), weights count
 */
export function sphereQuadrature(degree: number): { directions: Float64Array; weights: Float64Array } {
  const rows = Math.floor(degree / 2) + 1;
  const columns = degree + 1;
  const directions = new Float64Array(rows * columns * 3);
  const weights = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const { node, weight } = gaussLegendre(rows, row);
    const ring = Math.sqrt(1 - node * node);
    for (let column = 0; column < columns; column++) {
      const angle = (2 * Math.PI * (column + 0.5)) / columns;
      const i = row * columns + column;
      directions.set([ring * Math.cos(angle), ring * Math.sin(angle), node], i * 3);
      weights[i] = (weight * 2 * Math.PI) / columns;
    }
  }
  return { directions, weights };
}

/** Root and weight number `index` of the Legendre polynomial of order `count`, by Newton from Tricomi's start. */
function gaussLegendre(count: number, index: number): { node: number; weight: number } {
  let node = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
  let slope = 1;
  for (let step = 0; step < 20; step++) {
    let before = 0;
    let value = 1;
    for (let l = 1; l <= count; l++) {
      const next = ((2 * l - 1) * node * value - (l - 1) * before) / l;
      before = value;
      value = next;
    }
    slope = (count * (node * value - before)) / (node * node - 1);
    node -= value / slope;
  }
  return { node, weight: 2 / ((1 - node * node) * slope * slope) };
}
