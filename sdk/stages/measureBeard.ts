import { beardZones } from "../head/beard/beardZones";
import type { HeadModel } from "../head/HeadModel";
import { luminance } from "../image/luminance";
import { SRGB8_TO_LINEAR } from "../image/srgb";
import { smoothstep } from "../math/smoothstep";
import type { AvatarMaps, BeardData, BeardStyle, BeardZones } from "../types";

/**
 * Log luminance under the cheeks' that the middle of a zone must be for hair: a moustache in a photo of 37 px between the
 * eyes is .57, the darkest shaven upper lip, chin and jaw of eight photos .14, .24 and .20.
 */
const HAIR = 0.42;
/** Share of a zone's vertices that must be darker than DARK. */
const LEAST_SHARE = 0.4;
const DARK = 0.5;
/** Darkness between which single vertices bear hair. */
const BARE = 0.25;
const DENSE = 0.6;
/** A vertex belongs to a zone, and to the cheeks, from this weight on. */
const INSIDE = 0.6;
/** Share of a beard's vertices, by darkness, that its colour is from; hair is never blacker than this. */
const DARKEST = 0.3;
const BLACKEST = 0.012;
/** Keeps logarithms of black finite. */
const FLOOR = 0.003;
/** Lengths by where the beard is found, metres: one photo from the front hardly shows them. */
const LENGTH = { chin: 0.014, jaw: 0.012, moustache: 0.009 } as const;
const ZONES = ["moustache", "chin", "jaw"] as const;

/**
 * The person's beard by the albedo: where skin is so much darker than the cheeks that only hair makes it so. Stubble and
 * the shade of a shaven beard stay in the maps alone.
 * @param hair colour of the scalp's hair, for beards that are not the person's
 */
export function measureBeard(
  maps: Pick<AvatarMaps, "diffuse" | "size">,
  model: HeadModel,
  hair: BeardStyle["color"],
): BeardData {
  const zones = beardZones(model);
  const colors = vertexColors(maps, model.uv);
  const logs = Float32Array.from({ length: model.vertexCount }, (_, v) => Math.log(luminance(colors, v * 3) + FLOOR));
  const cheeks = vertices(model, (v) => model.regions.cheeks[model.vertexPoint[v]] > INSIDE && zones.jaw[v] < 0.1);
  const cheek = median(cheeks.map((v) => logs[v]));
  const found = ZONES.filter((zone) => isHairy(zones[zone], logs, cheek));
  const growth = Float32Array.from({ length: model.vertexCount }, (_, v) => {
    const zone = found.reduce((most, name) => Math.max(most, zones[name][v]), 0);
    return zone * smoothstep(BARE, DENSE, cheek - logs[v]);
  });
  if (found.length === 0) return { style: null, growth, zones };
  const hairy = vertices(model, (v) => growth[v] > 0.5).sort((a, b) => logs[a] - logs[b]);
  const dark = hairy.slice(0, Math.ceil(DARKEST * hairy.length));
  const mean = (c: number) =>
    Math.max(BLACKEST, dark.reduce((sum, v) => sum + colors[v * 3 + c], 0) / Math.max(1, dark.length));
  const color = dark.length > 0 ? ([mean(0), mean(1), mean(2)] as const) : hair;
  const length = Math.max(...found.map((zone) => LENGTH[zone]));
  return { style: { length, density: 1, area: "own", color }, growth, zones };
}

function vertices({ vertexCount }: HeadModel, chosen: (vertex: number) => boolean): number[] {
  return Array.from({ length: vertexCount }, (_, v) => v).filter(chosen);
}

function isHairy(zone: BeardZones["chin"], logs: Float32Array, cheek: number): boolean {
  const darkness = Array.from(zone.keys()).flatMap((v) => (zone[v] > INSIDE ? [cheek - logs[v]] : []));
  const dark = darkness.filter((value) => value > DARK).length;
  return median(darkness) > HAIR && dark > LEAST_SHARE * darkness.length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** V * 3: mean linear colour over a few millimetres about each vertex. */
function vertexColors({ diffuse, size }: Pick<AvatarMaps, "diffuse" | "size">, uv: Float32Array): Float32Array {
  const radius = Math.max(1, Math.round(size / 340));
  const out = new Float32Array((uv.length / 2) * 3);
  for (let v = 0; v < uv.length / 2; v++) {
    const [column, row] = [Math.floor(uv[v * 2] * size), Math.floor(uv[v * 2 + 1] * size)];
    let count = 0;
    for (let y = Math.max(0, row - radius); y <= Math.min(size - 1, row + radius); y++) {
      for (let x = Math.max(0, column - radius); x <= Math.min(size - 1, column + radius); x++) {
        for (let c = 0; c < 3; c++) out[v * 3 + c] += SRGB8_TO_LINEAR[diffuse[(y * size + x) * 4 + c]];
        count++;
      }
    }
    for (let c = 0; c < 3; c++) out[v * 3 + c] /= Math.max(1, count);
  }
  return out;
}
