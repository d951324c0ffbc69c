/** What grows brows and paints the skin below face hair: one chunk, which a page loads when it needs it. */
export { buildBrows } from "../brows/buildBrows";
export { paintGround } from "./paintGround";
