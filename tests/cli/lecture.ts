/** What `lire` printed, read as a script would. */
export interface Lecture {
  readonly dossier: Readonly<Record<string, unknown>>;
  readonly noms: Readonly<Record<string, unknown>>;
  readonly controles: readonly { readonly id: string; readonly ok: boolean; readonly message: string }[];
}

/** Throws unless it is JSON of exactly the shape of the contract. */
export function readLecture(stdout: string): Lecture {
  const printed: unknown = JSON.parse(stdout);
  if (!isRecord(printed) || Object.keys(printed).join() !== 'dossier,noms,controles')
    throw new Error('Not the three members of the contract');
  const { dossier, noms, controles } = printed;
  if (!isRecord(dossier) || !isRecord(noms) || !Array.isArray(controles)) throw new Error('A member is not of its kind');
  return { dossier, noms, controles: controles.map(readControle) };
}

function readControle(controle: unknown): Lecture['controles'][number] {
  if (!isRecord(controle) || Object.keys(controle).join() !== 'id,ok,message') throw new Error('A check has other members');
  const { id, ok, message } = controle;
  if (typeof id !== 'string' || typeof ok !== 'boolean' || typeof message !== 'string')
    throw new Error('A member of a check is not of its kind');
  return { id, ok, message };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
