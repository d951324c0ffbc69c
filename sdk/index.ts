export { AvatarError, type AvatarErrorCode } from "./AvatarError";
export { AvatarRuntime, type AvatarRuntimeOptions } from "./AvatarRuntime";
export type { CreateAvatarOptions } from "./createAvatarFromPhoto";
export { exportFit, type FitFile } from "./export/exportFit";
export type { GlbOptions } from "./export/exportGlb";
export { exportGlb } from "./export/exportGlbLater";
export { exportMaps, type MapFileName } from "./export/exportMaps";
export { exportObj } from "./export/exportObj";
export type { ImageFormat } from "./export/glb/GlbDraft";
export { exportMosar, readMosar } from "./export/mosarLater";
export { buildBeard } from "./head/beard/buildBeard";
export { buildBrows } from "./head/brows/buildBrowsLater";
export type { EyePlace } from "./head/eyeView";
export type { FaceHairMesh } from "./head/faceHair/FaceHairMesh";
export { faceHairTexture } from "./head/faceHair/faceHairTexture";
export { buildHair, type HairOptions } from "./head/hair/buildHair";
export { hairTexture } from "./head/hair/hairTexture";
export { type HeadAnchor, headAnchors } from "./head/headAnchors";
export { buildLashes } from "./head/lashes/buildLashes";
export type { AvatarLod } from "./head/lod/AvatarLod";
export { buildLods } from "./head/lod/buildLods";
export { wholeLod } from "./head/lod/wholeLod";
export { type DecodePhotoOptions, decodePhoto } from "./image/decodePhoto";
export { encodePng } from "./image/encodePngLater";
export type { PhotoInput, RgbaPixels } from "./image/PhotoInput";
export { readHdr } from "./image/readHdr";
export type { DeviceChoice, DeviceRung } from "./inference/DeviceRung";
export type { PhotoAnalysis } from "./PhotoAnalysis";
export type { RuntimeInfo } from "./RuntimeInfo";
export { deringLight } from "./shading/deringLight";
export { meterLight } from "./shading/meterLight";
export { projectEnvironment } from "./shading/projectEnvironment";
export type { RenderedAvatar, RenderMode, RenderOptions } from "./shading/renderAvatar";
export { renderAvatar } from "./shading/renderAvatarLater";
export type { CallOptions } from "./ThreadRuntime";
export type {
  Avatar,
  AvatarMaps,
  AvatarProgress,
  AvatarReport,
  BeardData,
  BeardStyle,
  BeardZones,
  BrowData,
  BrowStyle,
  Camera,
  DetectedFace,
  EyeballData,
  FaceLandmarks,
  FloatImage,
  HairData,
  HairFlow,
  HairLie,
  HairOutline,
  HairStyle,
  HairTail,
  HeadFit,
  IrisReport,
  LashStyle,
  MeshData,
  MorphTarget,
  MouthPart,
  Photo,
  QualityWarning,
  ScalpData,
  ShapeReport,
  ShLight,
  StageName,
  StageTime,
  WrinkleMap,
} from "./types";
export type { WorkerLike } from "./worker/askWorker";
