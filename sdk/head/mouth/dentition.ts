/** One tooth of a half arch, mm. */
export interface ToothSize {
  readonly kind: "incisor" | "canine" | "premolar" | "molar";
  /** Along the arch. */
  readonly width: number;
  /** From gum to edge. */
  readonly height: number;
  /** From lip to tongue, at the neck. */
  readonly thickness: number;
}

/** A dental arch of the mean head. Lengths in mm; y and z in the head frame. */
export interface Dentition {
  readonly jaw: "upper" | "lower";
  /** From the middle backwards, one side. */
  readonly teeth: readonly ToothSize[];
  /** Height of the incisors' edges. */
  readonly edgeY: number;
  /** The incisors' outermost place. */
  readonly frontZ: number;
  /** The outer outline: z = frontZ - depth * (|x| / halfWidth) ^ power. */
  readonly halfWidth: number;
  readonly depth: number;
  readonly power: number;
}

const tooth = (kind: ToothSize["kind"], width: number, height: number, thickness: number): ToothSize => ({
  kind,
  width,
  height,
  thickness,
});

/**
 * Means of permanent teeth (Ash and Nelson, Wheeler's Dental Anatomy), third molars left out.
 * The places are the mean head's: lips meet at y = -69.5, the vestibule's front walls lie at z = 29 (upper) and 26 (lower),
 * upper edges stand 2 mm below the lips' line and lower ones 2.5 mm behind and 1.5 mm above them: a normal bite.
 */
export const DENTITIONS: readonly [Dentition, Dentition] = [
  {
    jaw: "upper",
    teeth: [
      tooth("incisor", 8.5, 10.5, 7),
      tooth("incisor", 6.5, 9.2, 6),
      tooth("canine", 7.6, 10, 8),
      tooth("premolar", 7, 8.5, 9),
      tooth("premolar", 6.8, 8.3, 9),
      tooth("molar", 10.2, 7.5, 11),
      tooth("molar", 9.6, 7, 11),
    ],
    edgeY: -71.5,
    frontZ: 27,
    halfWidth: 30,
    depth: 45,
    power: 2.8,
  },
  {
    jaw: "lower",
    teeth: [
      tooth("incisor", 5.3, 9, 6),
      tooth("incisor", 5.9, 9.2, 6.3),
      tooth("canine", 6.9, 10, 7.5),
      tooth("premolar", 7, 8.5, 7.7),
      tooth("premolar", 7.1, 8, 8),
      tooth("molar", 11, 7.5, 10.3),
      tooth("molar", 10.4, 7, 10),
    ],
    edgeY: -70,
    frontZ: 24,
    halfWidth: 28,
    depth: 42,
    power: 2.8,
  },
];
