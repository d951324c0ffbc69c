declare module "gltf-validator" {
  export function validateBytes(bytes: Uint8Array): Promise<{
    issues: { messages: { code: string; message: string; severity: number; pointer?: string }[] };
    info: { extensionsUsed?: string[]; extensionsRequired?: string[] };
  }>;
}
