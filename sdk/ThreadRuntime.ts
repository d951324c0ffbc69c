import { analyzePhoto } from "./analyzePhoto";
import { type CallQueue, createCallQueue } from "./callQueue";
import { type CreateAvatarOptions, createAvatarFromPhoto } from "./createAvatarFromPhoto";
import { readHeadModel } from "./head/readHeadModel";
import { readLandmarkCalibration } from "./head/readLandmarkCalibration";
import { readShapeCalibration } from "./head/readShapeCalibration";
import {
  type FileProgress,
  type InferenceOptions,
  type InferenceRuntime,
  openInferenceRuntime,
} from "./inference/openInferenceRuntime";
import { loadProgress } from "./loadProgress";
import type { PhotoAnalysis } from "./PhotoAnalysis";
import type { AvatarTools } from "./pipeline/AvatarTools";
import type { PhotoSource } from "./pipeline/fitPerson";
import type { RuntimeInfo } from "./RuntimeInfo";
import { type ReportProgress, risingProgress } from "./risingProgress";
import type { Avatar, Photo } from "./types";

export interface ThreadRuntimeOptions extends Omit<InferenceOptions, "onProgress"> {
  readonly onProgress?: ReportProgress;
}

/** What a call may be given. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: ReportProgress;
}

const HEAD_FILES = ["head", "landmark_calibration", "shape_calibration"] as const;
const NETWORKS = [
  "face_detection_short",
  "face_detection_full",
  "face_mesh",
  "shape",
  "person_segmentation",
  "skin_maps",
] as const;

/** The runtime on the thread at hand: networks, head model, and one call after the other. Photos come decoded. */
export class ThreadRuntime {
  private readonly queue: CallQueue = createCallQueue();

  private constructor(
    private readonly inference: InferenceRuntime,
    private readonly head: AvatarTools["head"],
    /** Where files go on telling of themselves: the call that is under way. */
    private readonly listener: { onFile?: FileProgress },
  ) {}

  /** @throws AvatarError model-unavailable, device-unsupported; signal.reason after an abort */
  static async create(options: ThreadRuntimeOptions): Promise<ThreadRuntime> {
    const { signal } = options;
    const report = risingProgress(options.onProgress);
    const plan: Record<string, number> = {};
    const listener: { onFile?: FileProgress } = {};
    const inference = await openInferenceRuntime({
      ...options,
      onManifest: ({ models }) => {
        for (const file of HEAD_FILES) plan[file] = models[file]?.bytes ?? 0;
        listener.onFile = loadProgress(plan, false, report).onFile;
      },
      onProgress: (...step) => listener.onFile?.(...step),
    });
    try {
      const [head, landmarks, shape] = [
        await inference.load("head", signal),
        await inference.load("landmark_calibration", signal),
        await inference.load("shape_calibration", signal),
      ];
      const model = readHeadModel(head, readLandmarkCalibration(landmarks), readShapeCalibration(shape));
      listener.onFile = undefined;
      report({ stage: "load", progress: 1 });
      return new ThreadRuntime(inference, model, listener);
    } catch (error) {
      await inference.dispose();
      throw error;
    }
  }

  get info(): RuntimeInfo {
    const { device, rung, reason, sessionCount } = this.inference;
    return { device, rung, reason, worker: false, headModelVersion: this.head.version, openSessions: sessionCount };
  }

  /** Loads every network and makes its session now. */
  preload({ signal, onProgress }: CallOptions = {}): Promise<void> {
    const { models } = this.inference.manifest;
    const plan = Object.fromEntries(NETWORKS.map((network) => [network, models[network]?.bytes ?? 0]));
    const progress = loadProgress(plan, true, risingProgress(onProgress));
    return this.call(progress.onFile, signal, async () => {
      for (const network of NETWORKS) {
        await this.inference.prepare(network, signal);
        progress.finish(network);
      }
    });
  }

  analyzePhoto(photo: Photo, { signal, onProgress }: CallOptions = {}): Promise<PhotoAnalysis> {
    const report = risingProgress(onProgress);
    return this.call(fileSteps(report), signal, async () => {
      report({ stage: "detect", progress: 0 });
      const analysis = await analyzePhoto(photo, this.inference, signal);
      report({ stage: "landmarks", progress: 1 });
      return analysis;
    });
  }

  createAvatar(photos: Photo | readonly PhotoSource[], options: CreateAvatarOptions = {}): Promise<Avatar> {
    const onProgress = risingProgress(options.onProgress);
    return this.call(fileSteps(onProgress), options.signal, async () => {
      const tools = { inference: this.inference, head: this.head };
      const avatar = await createAvatarFromPhoto(photos, tools, { ...options, onProgress });
      onProgress({ stage: "finish", progress: 1 });
      return avatar;
    });
  }

  /** Waits for the call under way, then releases every session and, when the runtime made it, the GPU device. */
  async dispose(): Promise<void> {
    await this.inference.dispose();
  }

  private call<T>(onFile: FileProgress, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    return this.queue(async () => {
      this.listener.onFile = onFile;
      try {
        return await work();
      } finally {
        this.listener.onFile = undefined;
      }
    }, signal);
  }
}

/** Files that come between the stages are told of, and leave the progress where it is. */
function fileSteps(report: ReportProgress): FileProgress {
  return (file, loaded, total) => report({ stage: "load", file, loaded, total, progress: 0 });
}
