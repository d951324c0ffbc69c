import type { AvatarError } from "./AvatarError";
import { type CreateAvatarOptions, createAvatarFromPhoto } from "./createAvatarFromPhoto";
import type { HeadModel } from "./head/HeadModel";
import { readHeadModel } from "./head/readHeadModel";
import { readLandmarkCalibration } from "./head/readLandmarkCalibration";
import { readShapeCalibration } from "./head/readShapeCalibration";
import { decodePhotos } from "./image/decodePhotos";
import type { PhotoInput } from "./image/PhotoInput";
import { clearModels, modelsAreCached } from "./inference/cachedModels";
import { fetchPhotoBytes } from "./inference/fetchPhotoBytes";
import { type InferenceOptions, type InferenceRuntime, openInferenceRuntime } from "./inference/openInferenceRuntime";
import type { Avatar, AvatarProgress } from "./types";

export interface AvatarRuntimeOptions extends Omit<InferenceOptions, "onProgress" | "assetsUrl"> {
  /** Folder of mosar's models: a URL, or in Node a path. Default in Node: the package's own. */
  readonly assetsUrl: string | URL;
  readonly onProgress?: (progress: AvatarProgress) => void;
}

export interface RuntimeInfo {
  readonly device: "webgpu" | "wasm";
  /** Why this device. */
  readonly reason: string;
  readonly headModelVersion: string;
  readonly openSessions: number;
}

const NETWORKS = [
  "face_detection_short",
  "face_detection_full",
  "face_mesh",
  "shape",
  "person_segmentation",
  "skin_maps",
];

/** Everything that is loaded once and serves many photos. The only object of the SDK with a life: `dispose()` it. */
export class AvatarRuntime {
  private constructor(
    private readonly inference: InferenceRuntime,
    private readonly head: HeadModel,
  ) {}

  /**
   * Loads the head model and opens the networks' runtime; the networks themselves are loaded when first needed.
   * @throws AvatarError model-unavailable, device-unsupported
   */
  static async create(options: AvatarRuntimeOptions): Promise<AvatarRuntime> {
    const { signal, onProgress } = options;
    const inference = await openInferenceRuntime({
      ...options,
      assetsUrl: String(options.assetsUrl),
      onProgress: (file, loaded, total) =>
        onProgress?.({ stage: "load", file, loaded, total, progress: total ? loaded / total : 0 }),
    });
    try {
      const head = await inference.load("head", signal);
      const calibration = await inference.load("landmark_calibration", signal);
      const shape = await inference.load("shape_calibration", signal);
      const model = readHeadModel(head, readLandmarkCalibration(calibration), readShapeCalibration(shape));
      return new AvatarRuntime(inference, model);
    } catch (error) {
      await inference.dispose();
      throw error;
    }
  }

  /**
   * Whether all models of a folder are in the browser's cache, so that the next visit loads none of them and works
   * without network. Networks that no photo has needed yet are missing until `preload`.
   */
  static isCached(assetsUrl: string | URL): Promise<boolean> {
    return modelsAreCached(String(assetsUrl));
  }

  /** Removes mosar's models from the browser's cache. No photo and nothing made of one is ever in it. */
  static clearCache(): Promise<void> {
    return clearModels();
  }

  get info(): RuntimeInfo {
    const { device, reason, sessionCount } = this.inference;
    return { device, reason, headModelVersion: this.head.version, openSessions: sessionCount };
  }

  /** The morphable head that this runtime fits. */
  get headModel(): HeadModel {
    return this.head;
  }

  /** Loads every network now, so that the first photo does not wait for it. */
  async preload(signal?: AbortSignal): Promise<void> {
    for (const network of NETWORKS) await this.inference.prepare(network, signal);
  }

  /**
   * One photo, or several of one person, to an avatar. Several photos share the person's shape; the avatar has the maps,
   * the light and the expression of the one that shows the person best (`report.photos.main`). A photo among several that
   * cannot be used is left out, with the warning photo-left-out.
   * @throws AvatarError photo-unreadable, photo-too-large, no-face, face-unsuitable (of several photos: the first one's
   *   error, when none is of use), model-unavailable, device-lost; rejects with `signal.reason` after an abort
   */
  async createAvatar(
    photo: PhotoInput | readonly (PhotoInput | AvatarError)[],
    options: CreateAvatarOptions = {},
  ): Promise<Avatar> {
    const started = performance.now();
    options.onProgress?.({ stage: "decode", progress: 0 });
    const decoded = await decodePhotos([photo].flat(), { signal: options.signal, fetchBytes: fetchPhotoBytes });
    const milliseconds = performance.now() - started;
    const tools = { inference: this.inference, head: this.head };
    const avatar = await createAvatarFromPhoto(decoded, tools, options);
    const stages = [{ stage: "decode" as const, milliseconds }, ...avatar.report.stages];
    options.onProgress?.({ stage: "finish", progress: 1 });
    return { ...avatar, report: { ...avatar.report, stages } };
  }

  /** Releases every session and, when the runtime made it, the GPU device. */
  async dispose(): Promise<void> {
    await this.inference.dispose();
  }
}
