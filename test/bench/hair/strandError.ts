import { projectToPhoto } from "../../../sdk/math/projectToPhoto";
import { rasterizeTriangles } from "../../../sdk/math/rasterizeTriangles";
import { transformPoints } from "../../../sdk/math/transformPoints";
import type { HairPicture } from "../../../sdk/stages/hair/HairPicture";
import { measureStrands } from "../../../sdk/stages/hair/measureStrands";
import type { HeadFit, MeshData, Photo } from "../../../sdk/types";

/** Cells whose strands the photo shows at least so clearly. */
const CLEAR = 0.3;

/**
 * Angle between the strands of a photo and those of cards where they lie over it, degrees: mean over the picture's cells;
 * 45 by chance.
 */
export function strandError(
  photo: Photo,
  picture: HairPicture,
  fit: Pick<HeadFit, "camera" | "headToCamera">,
  { positions, tangents, indices }: Pick<MeshData, "positions" | "tangents" | "indices">,
): { degrees: number; cells: number } {
  if (!tangents) throw new Error("cards have tangents");
  const axes = measureStrands(photo, picture);
  const place = (points: Float32Array) => {
    const pixels = projectToPhoto(fit.camera, transformPoints(fit.headToCamera, points));
    return pixels.map((value, i) =>
      i % 3 === 2 ? value : (value - (i % 3 === 0 ? picture.left : picture.top)) / picture.step,
    );
  };
  const placed = place(positions);
  // A millimetre along the strand.
  const ahead = place(positions.map((value, i) => value + 0.001 * tangents[Math.floor(i / 3) * 4 + (i % 3)]));
  const { triangle } = rasterizeTriangles(placed, indices, picture.width, picture.height);
  let [sum, cells] = [0, 0];
  triangle.forEach((t, cell) => {
    const [cosine, sine] = [axes[cell * 2], axes[cell * 2 + 1]];
    if (t < 0 || Math.hypot(cosine, sine) < CLEAR) return;
    const along = [0, 1].map((c) =>
      [0, 1, 2].reduce((total, k) => total + ahead[indices[t * 3 + k] * 3 + c] - placed[indices[t * 3 + k] * 3 + c], 0),
    );
    const turn = Math.abs(2 * Math.atan2(along[1], along[0]) - Math.atan2(sine, cosine)) % (2 * Math.PI);
    sum += 0.5 * Math.min(turn, 2 * Math.PI - turn);
    cells++;
  });
  return { degrees: (sum / cells) * (180 / Math.PI), cells };
}
