import { Button, Checkbox } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement, type ReactNode, type SubmitEvent } from 'react';
import { CATALOGUE_INDICATEURS, type EntreeCatalogue } from '../../../domain/catalogue-indicateurs';
import type { Dossier } from '../../../domain/dossier';
import { MISSIONS, type Mission } from '../../../domain/mission';
import { Depliant } from '../../elements/depliant';
import { Notice } from '../../elements/notice';
import { Pied } from '../../elements/pied';
import { Rubrique } from '../../elements/rubrique';
import { nommerIndicateur } from '../affichage';
import { TEXTES } from '../textes.fr';
import { useEchap } from '../../champs/use-clavier';

interface Props {
  readonly dossier: Dossier;
  /** By identifier. */
  readonly coches: readonly string[];
  readonly enCours: boolean;
  readonly notices: ReactNode;
  readonly onCoches: (coches: readonly string[]) => void;
  readonly onAjouter: (entrees: readonly EntreeCatalogue[]) => void;
  readonly onFermer: () => void;
}

/** The indicators that contracts often hold, to be ticked. */
export function Catalogue({ dossier, coches, enCours, notices, onCoches, onAjouter, onFermer }: Props): ReactElement {
  const { missions } = dossier;
  const presents = new Set(dossier.indicateurs.map(({ id }) => id.toLowerCase()));
  const choisies = CATALOGUE_INDICATEURS.filter(({ id }) => coches.includes(id) && !presents.has(id.toLowerCase()));
  const [refus, setRefus] = useState(false);
  const debut = useRef<HTMLDivElement>(null);
  useEffect(() => {
    debut.current?.querySelector<HTMLInputElement>('input:not([aria-disabled])')?.focus();
  }, []);

  const quitter = (): void => {
    onCoches([]);
    onFermer();
  };
  useEchap(quitter);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (enCours) return;
    if (choisies.length === 0) setRefus(true);
    else onAjouter(choisies);
  };

  const cases = ({ code }: Mission): ReactElement => (
    <ul className="liste">
      {CATALOGUE_INDICATEURS.filter(({ mission }) => mission === code).map((entree) => (
        <li key={entree.id}>
          <Entree
            entree={entree}
            present={presents.has(entree.id.toLowerCase())}
            cochee={coches.includes(entree.id)}
            onCochee={(cochee) => {
              onCoches(cochee ? [...coches, entree.id] : coches.filter((id) => id !== entree.id));
            }}
          />
        </li>
      ))}
    </ul>
  );
  const autres = MISSIONS.filter(({ code }) => missions[code] === undefined);
  return (
    <form noValidate className="formulaire" onSubmit={onSubmit}>
      <div ref={debut}>
        <Rubrique titre={TEXTES.catalogue.titre}>
          <p className="petit">{TEXTES.catalogue.aide}</p>
          {MISSIONS.filter(({ code }) => missions[code] !== undefined).map((mission) => (
            <section key={mission.code} aria-label={mission.libelle}>
              <h3 className="catalogue-mission">{mission.libelle}</h3>
              {cases(mission)}
            </section>
          ))}
          {autres.length > 0 && (
            <Depliant titre={TEXTES.catalogue.autres} resume="">
              {autres.map((mission) => (
                <section key={mission.code} aria-label={mission.libelle}>
                  <h3 className="catalogue-mission">{mission.libelle}</h3>
                  {cases(mission)}
                </section>
              ))}
            </Depliant>
          )}
          <p className="petit">{TEXTES.catalogue.source}</p>
        </Rubrique>
      </div>
      <div className="ressort" />
      <Pied>
        {notices}
        {refus && choisies.length === 0 && (
          <Notice ton="info" role="status">
            {TEXTES.catalogue.rien}
          </Notice>
        )}
        <div className="boutons">
          <Button type="submit" appearance="primary" disabledFocusable={enCours}>
            {enCours ? TEXTES.catalogue.enCours : TEXTES.catalogue.ajouter(choisies.length)}
          </Button>
          <Button onClick={quitter}>{TEXTES.catalogue.fermer}</Button>
        </div>
      </Pied>
    </form>
  );
}

interface PropsEntree {
  readonly entree: EntreeCatalogue;
  readonly present: boolean;
  readonly cochee: boolean;
  readonly onCochee: (cochee: boolean) => void;
}

/** An indicator already there stays within reach of the keyboard, to be read. */
function Entree({ entree, present, cochee, onCochee }: PropsEntree): ReactElement {
  const { fournisseur, present: dejaPresent } = TEXTES.catalogue;
  return (
    <Checkbox
      className={present ? 'case case-empechee' : 'case'}
      label={
        <>
          {nommerIndicateur(entree)}
          <span className="petit catalogue-detail">
            {[
              TEXTES.types[entree.type],
              entree.unite,
              fournisseur(nommerFournisseur(entree.fournisseur)),
              ...(present ? [dejaPresent] : []),
            ].join(' · ')}
          </span>
        </>
      }
      checked={present || cochee}
      aria-disabled={present || undefined}
      onChange={(_, { checked }) => {
        if (!present) onCochee(checked === true);
      }}
    />
  );
}

/** `CPTS et AM`: la CPTS et l’Assurance Maladie. */
function nommerFournisseur(fournisseur: string): string {
  const { AM, ARS, CPTS } = TEXTES.catalogue.fournisseurs;
  return fournisseur
    .replace(/\bAM\b/, AM)
    .replace(/\bARS\b/, ARS)
    .replace(/\bCPTS\b/, CPTS);
}
