/**
 * What is used of glTF-Transform, by name: bundlers leave out the rest, above all its Node half, whose node: imports no
 * page can resolve. Loaded when a file is written, not before.
 */
export {
  Document,
  Format,
  GLB_BUFFER,
  type GLTF,
  Logger,
  type Material,
  type Mesh,
  type Node,
  type Texture,
  Verbosity,
  WebIO,
} from "@gltf-transform/core";
export { EXTTextureWebP, KHRMaterialsIOR, KHRMaterialsSpecular, KHRMeshQuantization } from "@gltf-transform/extensions";
