import { INVALIDE, refuse, type Lieu, type Lu, type Reader } from './reader';

/** The members of one object being read. */
export interface Champs {
  readonly required: <T>(nom: string, read: Reader<T>) => Lu<T>;
  /** `absent` stands for a member that is not there. */
  readonly optional: <T, A>(nom: string, read: Reader<T>, absent: A) => Lu<T | A>;
}

/** An object whose members are those that `readMembers` asks for, and no others. */
export function objet<T>(readMembers: (champs: Champs, lieu: Lieu) => Lu<T>): Reader<T> {
  return (value, lieu) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return refuse(lieu, { code: 'type', recu: value, attendu: 'objet' });
    const members: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
    const connus: string[] = [];
    const optional: Champs['optional'] = (nom, read, absent) => {
      connus.push(nom);
      const member = members.get(nom);
      return member === undefined ? absent : read(member, child(lieu, nom));
    };
    const required: Champs['required'] = (nom, read) => {
      if (members.get(nom) !== undefined) return optional(nom, read, INVALIDE);
      connus.push(nom);
      return refuse(child(lieu, nom), { code: 'champ-absent' });
    };
    const lu = readMembers({ required, optional }, lieu);
    const inconnus = [...members.keys()].filter((nom) => !connus.includes(nom));
    for (const champ of inconnus) refuse(child(lieu, champ), { code: 'champ-inconnu', champ, acceptes: connus });
    return inconnus.length === 0 ? lu : INVALIDE;
  };
}

/** The object itself once every member could be read. */
export function complete<T extends object>(members: { readonly [K in keyof T]: Lu<T[K]> }): Lu<T> {
  return isComplete<T>(members) ? members : INVALIDE;
}

function isComplete<T extends object>(members: { readonly [K in keyof T]: Lu<T[K]> }): members is T {
  return !Object.values(members).includes(INVALIDE);
}

export function liste<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, lieu) => {
    if (!Array.isArray(value)) return refuse(lieu, { code: 'type', recu: value, attendu: 'liste' });
    const items: readonly unknown[] = value;
    const lus = items.map((item, index) => read(item, { ...lieu, chemin: `${lieu.chemin}[${index}]` }));
    return allRead(lus) ? lus : INVALIDE;
  };
}

function allRead<T>(lus: readonly Lu<T>[]): lus is readonly T[] {
  return !lus.includes(INVALIDE);
}

/** `cpts.nom`; a name that is no plain word is quoted, `montants["parcours.fixe"]`, so that a path reads one way only. */
function child({ chemin, fautes }: Lieu, nom: string): Lieu {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(nom)) return { chemin: `${chemin}[${JSON.stringify(nom)}]`, fautes };
  return { chemin: chemin === '' ? nom : `${chemin}.${nom}`, fautes };
}
