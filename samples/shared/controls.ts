/** The page's element of an id; most are inputs. */
export const find = <T extends HTMLElement = HTMLInputElement>(id: string) => document.getElementById(id) as T;

/** Value of the radio button that is chosen among those of a name. */
export const chosen = (name: string) => document.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)!.value;
