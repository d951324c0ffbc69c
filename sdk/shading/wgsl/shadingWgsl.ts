import { F0_PER_SPECULAR } from "../fresnelSchlick";
import { LAMBERT_FACTORS } from "../lambertFactors";
import { SH_NORM } from "../legendreRecurrence";
import { LOBE_ROWS } from "../lobeTable";
import { SCATTER_ROWS } from "../scatterTable";
import { TRANSMISSION_LENGTHS } from "../transmission";

const list = (values: ArrayLike<number>) => Array.from(values, (x) => x.toPrecision(9)).join(", ");

/**
 * The shading equation in WGSL, function by function as in the TypeScript beside it. A module that uses it binds:
 * group 0: 0 texels (16 floats each, packTexels), 1 light (81 * 3), 2 tables (packTables), 3 the result.
 */
export const SHADING_WGSL = /* wgsl */ `
struct Texel {
  normal: vec3f, specular: f32,
  view: vec3f, roughness: f32,
  diffuse: vec3f, translucency: f32,
  ambientOcclusion: f32, curvature: f32, thickness: f32, padding: f32,
}
@group(0) @binding(0) var<storage, read> texels: array<Texel>;
@group(0) @binding(1) var<storage, read> light: array<f32>;
@group(0) @binding(2) var<storage, read> tables: array<f32>;
@group(0) @binding(3) var<storage, read_write> result: array<f32>;

const SCATTER_ROWS = ${SCATTER_ROWS}u;
const SCATTER_SLOPE = ${SCATTER_ROWS * 15}u;
const LOBE = ${SCATTER_ROWS * 30}u;
const LOBE_ROWS = ${LOBE_ROWS}u;
const LOBE_SLOPE = ${SCATTER_ROWS * 30 + LOBE_ROWS * 9}u;

var<private> shNorm: array<f32, 45> = array<f32, 45>(${list(SH_NORM)});
var<private> lambert: array<f32, 5> = array<f32, 5>(${list(LAMBERT_FACTORS)});
var<private> legendre: array<f32, 45>;
var<private> basis: array<f32, 81>;
var<private> slope: array<vec3f, 81>;
var<private> scatter: array<vec3f, 5>;
var<private> scatterByT: array<vec3f, 5>;
var<private> lobes: array<f32, 9>;
var<private> lobesByR: array<f32, 9>;

fn legendreRecurrence(z: f32, maxBand: u32) {
  var diagonal = 1.0;
  for (var m = 0u; m <= maxBand; m++) {
    if (m > 0u) { diagonal *= f32(2u * m - 1u); }
    var before = 0.0;
    var current = diagonal;
    legendre[(m * (m + 1u)) / 2u + m] = current;
    for (var l = m + 1u; l <= maxBand; l++) {
      let next = (f32(2u * l - 1u) * z * current - f32(l + m - 1u) * before) / f32(l - m);
      legendre[(l * (l + 1u)) / 2u + m] = next;
      before = current;
      current = next;
    }
  }
}

/** Fills basis, and slope (the polynomials' derivative by direction) beside it. */
fn evaluateSh(d: vec3f, maxBand: u32) {
  legendreRecurrence(d.z, maxBand);
  var re = 1.0;
  var im = 0.0;
  var reBefore = 0.0;
  var imBefore = 0.0;
  for (var m = 0u; m <= maxBand; m++) {
    for (var l = m; l <= maxBand; l++) {
      let index = (l * (l + 1u)) / 2u + m;
      let q = shNorm[index] * legendre[index];
      var dq = 0.0;
      if (m < l) { dq = shNorm[index] * legendre[index + 1u]; }
      let centre = l * l + l;
      basis[centre + m] = q * re;
      slope[centre + m] = vec3f(q * f32(m) * reBefore, -q * f32(m) * imBefore, dq * re);
      if (m > 0u) {
        basis[centre - m] = q * im;
        slope[centre - m] = vec3f(q * f32(m) * imBefore, q * f32(m) * reBefore, dq * im);
      }
    }
    reBefore = re;
    imBefore = im;
    re = d.x * reBefore - d.y * imBefore;
    im = d.x * imBefore + d.y * reBefore;
  }
}

fn lightAt(k: u32) -> vec3f { return vec3f(light[3u * k], light[3u * k + 1u], light[3u * k + 2u]); }

fn interpolate(start: u32, stride: u32, rows: u32, column: u32, at: f32) -> f32 {
  let position = clamp(at * f32(rows - 1u), 0.0, f32(rows - 1u));
  let row = min(rows - 2u, u32(position));
  let below = tables[start + row * stride + column];
  return mix(below, tables[start + (row + 1u) * stride + column], position - f32(row));
}

fn subsurfaceFactors(curvature: f32, translucency: f32) {
  let u = curvature * translucency;
  for (var l = 0u; l < 5u; l++) {
    for (var c = 0u; c < 3u; c++) {
      scatter[l][c] = interpolate(0u, 15u, SCATTER_ROWS, 3u * l + c, u);
      scatterByT[l][c] = curvature * interpolate(SCATTER_SLOPE, 15u, SCATTER_ROWS, 3u * l + c, u);
    }
  }
}

fn specularLobes(roughness: f32) {
  for (var l = 0u; l < 9u; l++) {
    lobes[l] = interpolate(LOBE, 9u, LOBE_ROWS, l, roughness);
    lobesByR[l] = interpolate(LOBE_SLOPE, 9u, LOBE_ROWS, l, roughness);
  }
}

fn transmission(thickness: f32) -> vec3f { return exp(-thickness / vec3f(${list(TRANSMISSION_LENGTHS)})); }

/** value, by S, by n.v */
fn fresnelSchlick(specular: f32, cosine: f32) -> vec3f {
  let f0 = ${F0_PER_SPECULAR} * specular;
  let saturated = f0 >= 0.04;
  let f90 = select(25.0 * f0, 1.0, saturated);
  let x = clamp(1.0 - cosine, 0.0, 1.0);
  let x4 = x * x * x * x;
  let bySpecular = ${F0_PER_SPECULAR} * select(1.0 + 24.0 * x4 * x, 1.0 - x4 * x, saturated);
  return vec3f(f0 + (f90 - f0) * x4 * x, bySpecular, -5.0 * (f90 - f0) * x4);
}

/** value, by A, by D of one channel */
fn multiBounceOcclusion(occlusion: f32, albedo: f32) -> vec3f {
  let a = 2.0404 * albedo - 0.3324;
  let b = -4.7951 * albedo + 0.6417;
  let c = 2.7552 * albedo + 0.6903;
  let cubic = ((occlusion * a + b) * occlusion + c) * occlusion;
  let byAlbedo = ((2.0404 * occlusion - 4.7951) * occlusion + 2.7552) * occlusion;
  return select(vec3f(occlusion, 1.0, 0.0), vec3f(cubic, (3.0 * a * occlusion + 2.0 * b) * occlusion + c, byAlbedo), cubic > occlusion);
}

/** value, by A, by R, by n.v */
fn specularOcclusion(occlusion: f32, roughness: f32, cosine: f32) -> vec4f {
  let base = max(1e-4, max(0.0, cosine) + occlusion);
  let exponent = exp2(-16.0 * roughness - 1.0);
  let power = pow(base, exponent);
  let open = power - 1.0 + occlusion;
  let byBase = exponent * power / base;
  let slopes = vec4f(0.0, byBase + 1.0, power * log(base) * exponent * -11.0903549, byBase);
  return select(vec4f(clamp(open, 0.0, 1.0), 0.0, 0.0, 0.0), vec4f(open, slopes.yzw), open > 0.0 && open < 1.0);
}

fn bandOf(k: u32) -> u32 { return u32(sqrt(f32(k) + 0.5)); }
`;
