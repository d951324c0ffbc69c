import type { AvatarErrorCode } from "./AvatarError";
import type { DetectedFace, FaceLandmarks, QualityWarning } from "./types";

/** What a photo is good for, found without making an avatar of it. */
export interface PhotoAnalysis {
  /** Size of the decoded photo, px: what faces and landmarks are measured in; and of the file. */
  readonly width: number;
  readonly height: number;
  readonly originalWidth: number;
  readonly originalHeight: number;
  /** Every face that was confirmed, largest first. */
  readonly faces: readonly DetectedFace[];
  /** The largest face's; undefined where none was found. */
  readonly landmarks?: FaceLandmarks;
  /** What will make the avatar less good: low-resolution, blurred, turned ... */
  readonly warnings: readonly QualityWarning[];
  /** Whether `createAvatar` can make an avatar of the largest face. */
  readonly suitable: boolean;
  /** Why it cannot: no-face or face-unsuitable, what was found, and what to do. */
  readonly obstacle?: { readonly code: AvatarErrorCode; readonly message: string; readonly hint: string };
}
