import { CONTROLES } from '../plan/names';
import { OK } from '../plan/sheets/controles';
import type { Controle, EtatClasseur } from './classeur';
import { readDossier } from './read-dossier';
import { readActes } from './registre/read-actes';
import { RESULT_NAMES, type Snapshot } from './snapshot';

/** What the panel is told of the workbook. */
export function toEtat(snapshot: Snapshot): EtatClasseur {
  if (!snapshot.isOurs) return { kind: 'vierge' };
  const read = readDossier(snapshot);
  const resultats = { noms: readNoms(snapshot), controles: readControles(snapshot) };
  return read.ok
    ? { kind: 'budget', dossier: read.dossier, cellulesMesures: read.cellulesMesures, actes: readActes(snapshot), ...resultats }
    : { kind: 'illisible', fautes: read.fautes, ...resultats };
}

function readNoms(snapshot: Snapshot): Readonly<Record<string, number | string | boolean>> {
  return Object.fromEntries(
    RESULT_NAMES.flatMap((name) => {
      const value = snapshot.cells.get(name)?.values[0]?.[0];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function readControles(snapshot: Snapshot): readonly Controle[] {
  const column = (name: string): readonly string[] => (snapshot.cells.get(name)?.values ?? []).map(([value]) => String(value ?? ''));
  const statuts = column(CONTROLES.statuts);
  const messages = column(CONTROLES.messages);
  return column(CONTROLES.ids).map((id, index) => ({ id, ok: statuts[index] === OK, message: messages[index] ?? '' }));
}
