import { projectToPhoto } from "../../math/projectToPhoto";
import { transformPoints } from "../../math/transformPoints";
import type { FaceLandmarks, HeadFit } from "../../types";
import { eyeCentre } from "../eyeCentre";
import { EYE_LANDMARKS } from "../eyeLandmarks";
import type { HeadModel } from "../HeadModel";
import type { IrisFrame } from "./IrisFrame";

/** An iris' frame: how it is turned and foreshortened from the fit, place and size from the landmarks. */
export function placeIris(
  model: HeadModel,
  fit: Pick<HeadFit, "camera" | "headToCamera" | "identity" | "gaze">,
  landmarks: FaceLandmarks,
  side: "left" | "right",
): IrisFrame {
  const { radius, irisRadius } = model.eyes[side];
  const centre = eyeCentre(model, fit.identity, side);
  const [yaw, pitch] = fit.gaze[side];
  const reach = Math.sqrt(radius ** 2 - irisRadius ** 2);
  const onIris = (a: number, b: number): number[] => {
    const y = b * irisRadius * Math.cos(pitch) + reach * Math.sin(pitch);
    const z = reach * Math.cos(pitch) - b * irisRadius * Math.sin(pitch);
    const x = a * irisRadius;
    const turned = [x * Math.cos(yaw) + z * Math.sin(yaw), y, z * Math.cos(yaw) - x * Math.sin(yaw)];
    return turned.map((value, c) => centre[c] + value);
  };
  const inHead = [...onIris(1, 0), ...onIris(-1, 0), ...onIris(0, 1), ...onIris(0, -1)];
  const p = projectToPhoto(fit.camera, transformPoints(fit.headToCamera, inHead));
  const [ax, ay, bx, by] = [(p[0] - p[3]) / 2, (p[1] - p[4]) / 2, (p[6] - p[9]) / 2, (p[7] - p[10]) / 2];
  const { irisCentre, irisEdge } = EYE_LANDMARKS[side];
  const { points } = landmarks;
  const [x, y] = points.subarray(irisCentre * 2);
  const seen = irisEdge.reduce((sum, i) => sum + Math.hypot(points[i * 2] - x, points[i * 2 + 1] - y), 0) / 4;
  const scale = (2 * seen) / (Math.hypot(ax, ay) + Math.hypot(bx, by));
  return { x, y, ax: ax * scale, ay: ay * scale, bx: bx * scale, by: by * scale, share: irisRadius / radius };
}
