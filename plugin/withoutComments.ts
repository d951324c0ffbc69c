/** Shader code without its comments: Babylon breaks lines after semicolons, those of comments too. */
export function withoutComments(code: string): string {
  return code.replace(/^ *\/\/.*\n/gm, "");
}
