import type { FileProgress } from "./inference/openInferenceRuntime";
import type { ReportProgress } from "./risingProgress";

/** Several files' loading as one progress. */
export interface LoadProgress {
  readonly onFile: FileProgress;
  /** Says that a file, and the session that is made of it, is done. */
  finish(file: string): void;
}

/** Share of a network's bytes that stands for the making of its session. */
const SESSION_SHARE = 0.5;

/**
 * @param plan bytes of each file that will be loaded, by name; a file beside the plan is added to it when it comes
 * @param sessions whether sessions are made of the files
 */
export function loadProgress(
  plan: Readonly<Record<string, number>>,
  sessions: boolean,
  report: ReportProgress,
): LoadProgress {
  const bytes = new Map(Object.entries(plan));
  const done = new Map<string, number>();
  const session = sessions ? SESSION_SHARE : 0;
  const tell = (file: string, share: number, loaded?: number, total?: number) => {
    done.set(file, Math.max(done.get(file) ?? 0, share));
    let [sum, whole] = [0, 0];
    for (const [name, size] of bytes) {
      sum += size * (done.get(name) ?? 0);
      whole += size;
    }
    report({ stage: "load", file, loaded, total, progress: whole > 0 ? sum / whole : 1 });
  };
  return {
    onFile: (file, loaded, total) => {
      if (total !== undefined) bytes.set(file, total);
      const share = loaded === undefined ? 1 : loaded / (total ?? bytes.get(file) ?? loaded);
      tell(file, share * (1 - session), loaded, total);
    },
    finish: (file) => tell(file, 1),
  };
}
