/** Files kept between visits, by a name that says their content. Keeping is a help, never a need: nothing here throws. */
export interface AssetCache {
  /** What was kept, unchecked; undefined when there is nothing. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Keeps a file, or does not where there is no room. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  has(name: string): Promise<boolean>;
  /** Forgets everything, or everything but these. */
  clear(kept?: ReadonlySet<string>): Promise<void>;
}
