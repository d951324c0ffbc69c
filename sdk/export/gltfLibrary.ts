/**
 * What is used of glTF-Transform, by name: bundlers leave out the rest, above all its Node half, whose node: imports no
 * page can resolve. Loaded when a file is written, not before.
 */
export { Document, Logger, type Mesh, type Texture, Verbosity, WebIO } from "@gltf-transform/core";
export { KHRMaterialsIOR, KHRMaterialsSpecular } from "@gltf-transform/extensions";
