import type { ReactElement, ReactNode } from 'react';
import type { Bareme } from '../../../domain/bareme';
import { formatDateFr } from '../../../domain/calendrier';
import { MISSIONS, type Mission } from '../../../domain/mission';
import { Decimal } from '../../../domain/money';
import { formatPourcentage } from '../../affichage';
import { CaseACocher } from '../../champs/case-a-cocher';
import { ChampPourcentage } from '../../champs/champs-de-mesure';
import { Rubrique } from '../../elements/rubrique';
import { BROUILLON_VIERGE, type Brouillon } from '../../etat/brouillon';
import { isMissionConnue, lignesConnues } from '../../etat/structure';
import { readDate, readPourcentage } from '../../saisie';
import { TEXTES } from '../../texts.fr';
import { AvisSeul } from '../../champs/avis-seul';
import { LigneMission } from './ligne-mission';

interface Props {
  readonly brouillon: Brouillon;
  readonly bareme: Bareme;
  readonly onSaisie: (patch: Partial<Brouillon>) => void;
}

const NATURES = [
  { nature: 'socle', titre: TEXTES.missions.socle },
  { nature: 'complementaire', titre: TEXTES.missions.complementaires },
] as const;

export function RubriqueMissions(props: Props): ReactElement {
  const { brouillon, bareme, onSaisie } = props;
  const lue = readDate(brouillon.dateSignature);
  return (
    <Rubrique numero={3} titre={TEXTES.missions.titre}>
      {NATURES.map(({ nature, titre }) => (
        <fieldset key={nature} className="missions">
          <legend className="missions-legende petit">
            {titre}
            <span className="missions-debut" aria-hidden="true">
              {TEXTES.missions.debut}
            </span>
          </legend>
          {MISSIONS.filter((mission) => mission.nature === nature).map((mission) => (
            <LigneMission
              key={mission.code}
              mission={mission}
              saisie={brouillon.missions[mission.code]}
              signature={lue.ok ? formatDateFr(lue.valeur) : ''}
              empechement={isMissionConnue(brouillon, mission.code) ? undefined : TEXTES.missions.absente(bareme.libelle)}
              onSaisie={(saisie) => {
                onSaisie({ missions: { ...brouillon.missions, [mission.code]: saisie } });
              }}
            >
              {complements(mission, props)}
            </LigneMission>
          ))}
        </fieldset>
      ))}
    </Rubrique>
  );
}

/** What is asked of one mission and not of the others. */
function complements({ code }: Mission, { brouillon, bareme, onSaisie }: Props): ReactNode {
  if (code === 'crise') {
    return (
      <CaseACocher
        chemin="missions.crise.survenue"
        libelle={TEXTES.missions.survenue}
        cochee={brouillon.survenue}
        onCochee={(survenue) => {
          onSaisie({ survenue });
        }}
      />
    );
  }
  if (code !== 'acces') return undefined;
  const hasSupplement = lignesConnues(brouillon).includes('acces.supplementSnp');
  // Hidden only where it changes nothing: what was typed under another barème stays in sight, with its warning.
  const asksPart = bareme.repartitionAcces === 'cle' || brouillon.partMedecinTraitant !== BROUILLON_VIERGE.partMedecinTraitant;
  return (
    <>
      {asksPart && (
        <ChampPourcentage
          chemin="missions.acces.partMedecinTraitant"
          libelle={TEXTES.missions.partMedecinTraitant}
          aide={aidePart(brouillon.partMedecinTraitant)}
          valeur={brouillon.partMedecinTraitant}
          onValeur={(partMedecinTraitant) => {
            onSaisie({ partMedecinTraitant });
          }}
        />
      )}
      {(hasSupplement || brouillon.orientationSnp) && (
        <>
          <CaseACocher
            chemin="missions.acces.orientationSnp"
            libelle={TEXTES.missions.orientationSnp}
            cochee={brouillon.orientationSnp}
            onCochee={(orientationSnp) => {
              onSaisie({ orientationSnp });
            }}
          />
          <AvisSeul chemin="missions.acces.orientationSnp" />
        </>
      )}
    </>
  );
}

function aidePart(part: string): string {
  const lue = readPourcentage(part);
  return lue.ok ? TEXTES.missions.partAide(formatPourcentage(new Decimal(1).minus(lue.valeur))) : TEXTES.missions.partAideSimple;
}
