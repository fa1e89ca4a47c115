import { createClasseur } from '../excel';
import type { Classeur } from '../excel/classeur';
import { createGridEngine, type GridEngine } from '../host/calc/grid/grid-engine';
import type { EmbeddedHost } from '../host/install';
import type { Book } from '../host/model/book';
import { readAuteur } from '../taskpane/auteur';
import { firstHost, hostFor } from './embedded';

/** One workbook on the page: shown, calculated, and open to the panel. */
export interface Session {
  readonly book: Book;
  readonly classeur: Classeur;
  readonly settle: () => Promise<void>;
  readonly close: () => void;
}

/** Shows a workbook in the grid, in the place of whichever was there; `null` = the new one that Office.js found at its start. */
export function openSession(book: Book | null, container: HTMLElement, onChange: () => void): Session {
  const host = book ? hostFor(book) : firstHost;
  const grid = showGrid(host, container, onChange);
  host.attach(grid);
  return {
    book: host.book,
    classeur: watched(createClasseur({ now: () => new Date(), nom: readAuteur }), onChange),
    settle: () => grid.settle(),
    close: () => {
      grid.dispose();
    },
  };
}

function showGrid(host: EmbeddedHost, container: HTMLElement, onChange: () => void): GridEngine {
  return createGridEngine(host.book, container, {
    onUserChange: (sheet, rect) => {
      host.cellsChangedByUser(sheet, rect);
      onChange();
    },
    onUserSelect: (sheet, rect) => {
      host.cellsSelectedByUser(sheet, rect);
    },
  });
}

/** What the panel writes changes the workbook as much as what the person types. */
function watched(classeur: Classeur, onChange: () => void): Classeur {
  const noted = async <Result>(result: Promise<Result>): Promise<Result> => {
    const done = await result;
    onChange();
    return done;
  };
  // One by one: a new way to write that is forgotten here does not compile.
  return {
    read: () => classeur.read(),
    readDifferences: (entre) => classeur.readDifferences(entre),
    readCommentaires: () => classeur.readCommentaires(),
    audit: () => classeur.audit(),
    repair: async (anomalies) => {
      const { audit, undo } = await noted(classeur.repair(anomalies));
      return { audit, undo: undo && (() => noted(undo())) };
    },
    explain: () => classeur.explain(),
    watchSelection: (listener) => classeur.watchSelection(listener),
    goTo: (target) => classeur.goTo(target),
    watch: (listener) => classeur.watch(listener),
    generate: (dossier, onProgress) => noted(classeur.generate(dossier, onProgress)),
    updateParametres: (parametres, onProgress) => noted(classeur.updateParametres(parametres, onProgress)),
    addDepense: (depense) => noted(classeur.addDepense(depense)),
    addRessource: (ressource) => noted(classeur.addRessource(ressource)),
    addMesures: (mesures) => noted(classeur.addMesures(mesures)),
    removeMesures: (mesures) => noted(classeur.removeMesures(mesures)),
    changeMesure: (avant, apres) => noted(classeur.changeMesure(avant, apres)),
    updateIndicateurs: (changements, connues) => noted(classeur.updateIndicateurs(changements, connues)),
    recordActe: (demande, actes) => noted(classeur.recordActe(demande, actes)),
    prepareImpression: async () => {
      await noted(classeur.prepareImpression());
      return 'fichier';
    },
    addCommentaire: (objet, texte) => noted(classeur.addCommentaire(objet, texte)),
    generatePreuves: (onProgress) => noted(classeur.generatePreuves(onProgress)),
  };
}
