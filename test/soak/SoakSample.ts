/** What is held after an avatar was made and thrown away and the garbage was collected: counts, and megabytes where the name ends in MB. */
export type SoakSample = Readonly<Record<string, number>>;

/** Called after avatar number 1, 2, ... */
export type OnSample = (avatar: number, sample: SoakSample) => void;
