import { SKIN_EXTENSION } from "../../sdk/export/skinExtension";
import { createSkinExporter } from "./createSkinExporter";

/** What is asked of Babylon's GLTFExporter class; its types need a package that most pages do not have. */
interface ExporterClass {
  RegisterExtension(name: string, factory: unknown): void;
}

const registered = new WeakSet<ExporterClass>();

/**
 * Lets Babylon's glTF exporter write skin as MOSAR_materials_skin. The class is handed in, so that pages which do not export
 * need no @babylonjs/serializers: `registerSkinExporter(GLTFExporter)`.
 */
export function registerSkinExporter(exporter: ExporterClass): void {
  if (registered.has(exporter)) return;
  registered.add(exporter);
  exporter.RegisterExtension(SKIN_EXTENSION, createSkinExporter);
}
