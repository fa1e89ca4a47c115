import { BAREMES, getBareme } from '../../src/baremes';
import { computeBudget, computeNoms } from '../../src/domain/budget';
import { changeIndicateurs, changeMesure, mesuresIgnorees, withoutMesures, type ChangementIndicateur } from '../../src/domain/changement';
import type { Comparaison } from '../../src/domain/depuis-le-vote';
import type { Acte, DemandeActe } from '../../src/domain/vote';
import type { ActeInscrit } from '../../src/plan/registre/registre';
import { ZERO } from '../../src/domain/money';
import { nextActe } from '../../src/domain/vote';
import type { Depense, Dossier, Mesure, Ressource } from '../../src/domain/dossier';
import { dossierToJson } from '../../src/domain/dossier-json';
import { parseDossier } from '../../src/domain/parse-dossier';
import { SECTIONS } from '../../src/domain/section';
import type { Anomalie } from '../../src/plan/audit/anomalie';
import { formatEuros } from '../../src/texts/montant.fr';
import {
  ErreurClasseur,
  type Audit,
  type Cible,
  type Classeur,
  type Commentaire,
  type Controle,
  type Differences,
  type EtatClasseur,
  type FauteCellule,
  type Imprimeur,
  type ObjetCommente,
  type Progress,
  type Reparee,
  type Selection,
} from '../../src/taskpane/ports';

type Appel =
  | 'read'
  | 'generate'
  | 'addDepense'
  | 'addRessource'
  | 'addMesures'
  | 'removeMesures'
  | 'changeMesure'
  | 'updateIndicateurs'
  | 'generatePreuves'
  | 'recordActe'
  | 'readDifferences'
  | 'prepareImpression'
  | 'readCommentaires'
  | 'addCommentaire'
  | 'audit'
  | 'repair'
  | 'explain'
  | 'watchSelection'
  | 'goTo'
  | 'watch';

/**
 * A workbook in memory that keeps the port's promises: what is written is what is read back, amounts come out as the
 * binary numbers of cells, a refused call changes nothing, and our own writes call nobody back.
 */
export class FakeClasseur implements Classeur {
  readonly visites: Cible[] = [];
  readonly generes: Dossier[] = [];
  /** How often the sheets of evidence were made. */
  preuves = 0;
  readonly repares: (readonly Anomalie[])[] = [];
  /** What an audit finds. */
  constat: Audit = { anomalies: [], consequences: [] };
  /** Why its figures are not those of its inputs. */
  ecarts: readonly Anomalie[] = [];
  /** Checks besides those of balance. */
  integrite: readonly Controle[] = [];
  /** What happened before the board so far. */
  actes: readonly ActeInscrit[] = [];
  /** What changed since the last vote. */
  differences: Differences = [];
  /** Each one asked for. */
  readonly comparaisons: Comparaison[] = [];
  /** null: a host without comments. */
  commentaires: readonly Commentaire[] | null = [];
  /** How often the page of the board was made ready for the printer. */
  impressions = 0;
  imprimeur: Imprimeur = 'excel';
  private selectionnee: Selection = { kind: 'vierge' };
  private readonly suiveurs = new Set<() => void>();
  private contenu: Dossier | null;
  private fautes: readonly FauteCellule[] = [];
  private readonly refus = new Map<Appel, Error>();
  private readonly attentes = new Map<Appel, Promise<void>>();
  private readonly ecouteurs = new Set<() => void>();

  constructor(contenu: unknown = null) {
    this.contenu = contenu === null ? null : parse(contenu);
  }

  get dossier(): Dossier | null {
    return this.contenu;
  }

  get suivis(): number {
    return this.ecouteurs.size;
  }

  /** The next such call is refused. */
  refuseNext(appel: Appel, erreur: Error): void {
    this.refus.set(appel, erreur);
  }

  /** The next such call waits until the function given back is called. */
  holdNext(appel: Appel): () => void {
    let release = (): void => undefined;
    this.attentes.set(
      appel,
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    return () => {
      release();
    };
  }

  /** The person goes to another cell. */
  select(selection: Selection): void {
    this.selectionnee = selection;
    for (const suiveur of this.suiveurs) suiveur();
  }

  /** Who follows the selection. */
  get suiviesDeSelection(): number {
    return this.suiveurs.size;
  }

  /** Somebody types in the sheets. */
  change(patch: (json: ReturnType<typeof dossierToJson>) => unknown): void {
    if (this.contenu === null) throw new Error('Nothing to change in an empty workbook');
    this.contenu = parse(patch(dossierToJson(this.contenu)));
    this.tell();
  }

  /** Somebody types what cannot be understood, or corrects it. */
  breakWith(fautes: readonly FauteCellule[]): void {
    this.fautes = fautes;
    this.tell();
  }

  read = async (): Promise<EtatClasseur> => {
    await this.begin('read');
    return this.etat();
  };

  generate = async (dossier: Dossier, onProgress: (progress: Progress) => void): Promise<EtatClasseur> => {
    onProgress({ step: 'reading', done: 0 });
    await Promise.resolve();
    onProgress({ step: 'writing', done: 0.5 });
    await this.begin('generate');
    onProgress({ step: 'calculating', done: 0.9 });
    this.contenu = parse(dossierToJson(dossier));
    this.generes.push(this.contenu);
    return this.etat();
  };

  updateParametres = async (parametres: Dossier, onProgress: (progress: Progress) => void): Promise<EtatClasseur> => {
    if (this.fautes.length > 0) return this.etat();
    const { depenses, ressources, indicateurs, mesures } = this.existing();
    return this.generate({ ...parametres, depenses, ressources, indicateurs, mesures }, onProgress);
  };

  addDepense = (depense: Depense): Promise<EtatClasseur> =>
    this.rewrite('addDepense', (contenu) => ({ ...contenu, depenses: [...contenu.depenses, depense] }));

  addRessource = (ressource: Ressource): Promise<EtatClasseur> =>
    this.rewrite('addRessource', (contenu) => ({ ...contenu, ressources: [...contenu.ressources, ressource] }));

  addMesures = (mesures: readonly Mesure[]): Promise<EtatClasseur> =>
    this.rewrite('addMesures', (contenu) => ({ ...contenu, mesures: [...contenu.mesures, ...mesures] }));

  changeMesure = (avant: Mesure, apres: Mesure): Promise<EtatClasseur> =>
    this.rewrite('changeMesure', (contenu) => changeMesure(contenu, avant, apres));

  removeMesures = (mesures: readonly Mesure[]): Promise<EtatClasseur> =>
    this.rewrite('removeMesures', (contenu) => withoutMesures(contenu, mesures));

  generatePreuves = async (onProgress: (progress: Progress) => void): Promise<EtatClasseur> => {
    onProgress({ step: 'writing', done: 0.5 });
    await this.begin('generatePreuves');
    if (this.fautes.length === 0) this.preuves += 1;
    return this.etat();
  };

  updateIndicateurs = (changements: readonly ChangementIndicateur[], connues: readonly Mesure[]): Promise<EtatClasseur> =>
    this.rewrite('updateIndicateurs', (contenu) => {
      const ignorees = mesuresIgnorees(contenu, changements, connues).length;
      if (ignorees > 0) throw new ErreurClasseur('mesures-entre-temps', String(ignorees));
      return changeIndicateurs(contenu, changements);
    });

  recordActe = async (demande: DemandeActe, actes: readonly Acte[]): Promise<EtatClasseur> => {
    await this.begin('recordActe');
    if (this.fautes.length > 0) return this.etat();
    if (actes.length !== this.actes.length) throw new ErreurClasseur('modifie-entre-temps', '');
    this.actes = [...this.actes, this.inscrire(nextActe(this.actes, demande))];
    return this.etat();
  };

  readDifferences = async (entre: Comparaison): Promise<Differences> => {
    await this.begin('readDifferences');
    this.comparaisons.push(entre);
    return this.actes.some(({ nature }) => nature === 'vote') ? this.differences : [];
  };

  prepareImpression = async (): Promise<Imprimeur> => {
    await this.begin('prepareImpression');
    this.impressions += 1;
    return this.imprimeur;
  };

  readCommentaires = async (): Promise<readonly Commentaire[] | null> => {
    await this.begin('readCommentaires');
    return this.commentaires;
  };

  addCommentaire = async (objet: ObjetCommente, texte: string): Promise<readonly Commentaire[]> => {
    await this.begin('addCommentaire');
    if (this.commentaires === null) throw new ErreurClasseur('version-excel', '');
    const commentaires = [...this.commentaires, { objet, texte, auteur: 'Vous', cellule: 'Feuille!A1' }];
    this.commentaires = commentaires;
    return commentaires;
  };

  audit = async (): Promise<Audit> => {
    await this.begin('audit');
    return this.constat;
  };

  repair = async (anomalies: readonly Anomalie[]): Promise<Reparee> => {
    await this.begin('repair');
    const before = this.constat;
    const left = before.anomalies.filter((anomalie) => !anomalies.includes(anomalie) || anomalie.reparation === null);
    this.constat = { anomalies: left, consequences: left.length > 0 ? before.consequences : [] };
    this.repares.push(anomalies);
    const isWrittenAnew = anomalies.some(({ reparation }) => reparation?.kind === 'mise-a-jour');
    const undo = (): Promise<Audit> => Promise.resolve((this.constat = before));
    return { audit: this.constat, undo: isWrittenAnew ? null : undo };
  };

  explain = async (): Promise<Selection> => {
    await this.begin('explain');
    return this.selectionnee;
  };

  watchSelection = async (onSelect: () => void): Promise<() => Promise<void>> => {
    await this.begin('watchSelection');
    this.suiveurs.add(onSelect);
    return () => {
      this.suiveurs.delete(onSelect);
      return Promise.resolve();
    };
  };

  goTo = async (target: Cible): Promise<void> => {
    await this.begin('goTo');
    this.visites.push(target);
  };

  watch = async (onChange: () => void): Promise<() => Promise<void>> => {
    await this.begin('watch');
    this.ecouteurs.add(onChange);
    return () => {
      this.ecouteurs.delete(onChange);
      return Promise.resolve();
    };
  };

  /** `null` from the change: what it was to change is no longer there. */
  private async rewrite(appel: Appel, change: (contenu: Dossier) => Dossier | null): Promise<EtatClasseur> {
    await this.begin(appel);
    if (this.fautes.length > 0) return this.etat();
    const contenu = change(this.existing());
    if (contenu === null) throw new ErreurClasseur('modifie-entre-temps', '');
    this.contenu = parse(dossierToJson(contenu));
    return this.etat();
  }

  private async begin(appel: Appel): Promise<void> {
    const attente = this.attentes.get(appel);
    this.attentes.delete(appel);
    await attente;
    const erreur = this.refus.get(appel);
    this.refus.delete(appel);
    if (erreur !== undefined) throw erreur;
  }

  private inscrire(acte: Acte): ActeInscrit {
    const contenu = this.existing();
    const { dep, res, ecart } = computeBudget(contenu, getBareme(contenu)).total;
    const vide = { points: 0, lignes: 0, lignesDepenses: 0, lignesRessources: 0, somme: ZERO, empreinte: '' };
    return { ...acte, depenses: dep, ressources: res, ecart, ...vide };
  }

  private existing(): Dossier {
    if (this.contenu === null) throw new Error('A line is added to a budget that exists');
    return this.contenu;
  }

  private tell(): void {
    for (const ecouteur of this.ecouteurs) ecouteur();
  }

  private etat(): EtatClasseur {
    if (this.contenu === null) return { kind: 'vierge' };
    const budget = computeBudget(this.contenu, getBareme(this.contenu));
    const noms = Object.fromEntries(Object.entries(computeNoms(budget)).map(([nom, valeur]) => [nom, Number(valeur)]));
    const controles = SECTIONS.map(({ code, libelle }): Controle => {
      const { ecart } = budget.sections[code];
      const ok = ecart.isZero();
      return {
        id: `equilibre.${code}`,
        ok,
        message: ok ? `${libelle} : équilibré.` : `${libelle} : l’écart est de ${formatEuros(ecart)}.`,
        isEquilibre: true,
      };
    });
    if (this.fautes.length > 0) return { kind: 'illisible', fautes: this.fautes, noms, controles: [...controles, ...this.integrite] };
    return {
      kind: 'budget',
      dossier: this.contenu,
      actes: this.actes,
      ecarts: this.ecarts,
      noms,
      controles: [...controles, ...this.integrite],
    };
  }
}

function parse(json: unknown): Dossier {
  const resultat = parseDossier(json, BAREMES);
  if (!resultat.ok) throw new Error(JSON.stringify(resultat.fautes));
  return resultat.dossier;
}
