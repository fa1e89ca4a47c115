import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { Notice } from '../../elements/notice';
import { decodeReleve, type LectureDOctets } from '../../../releve/decode-releve';
import { frenchSpaces } from '../../typographie';
import { TEXTES } from '../textes.fr';

/** A file chosen on the person's machine; its text goes where it can be corrected, nothing is sent anywhere. */
export function ChoixFichier({ onTexte }: { readonly onTexte: (texte: string) => void }): ReactElement {
  const champ = useRef<HTMLInputElement>(null);
  const [illisible, setIllisible] = useState(false);
  const [lectures, setLectures] = useState<readonly LectureDOctets[]>([]);
  const [dit, setDit] = useState('');

  const lire = async (fichier: File): Promise<void> => {
    const octets = await readOctets(fichier);
    setIllisible(octets === null);
    const decodage = octets && decodeReleve(octets);
    setLectures(decodage?.etat === 'a-demander' ? decodage.lectures : []);
    setDit(decodage?.etat === 'lu' && decodage.encodage !== null ? TEXTES.releve.lu[decodage.encodage] : '');
    if (decodage?.etat === 'lu') onTexte(decodage.texte);
  };
  return (
    <>
      <div>
        <Button
          onClick={() => {
            champ.current?.click();
          }}
        >
          {TEXTES.releve.fichier}
        </Button>
        <input
          ref={champ}
          type="file"
          hidden
          aria-label={TEXTES.releve.fichier}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={({ currentTarget }) => {
            const [fichier] = currentTarget.files ?? [];
            if (fichier !== undefined) void lire(fichier);
            // The same file, corrected meanwhile, may be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      {lectures.length > 0 && (
        <Notice
          ton="avertissement"
          titre={frenchSpaces(TEXTES.releve.encodage)}
          role="alert"
          actions={lectures.map(({ encodage, texte, exemple }) => (
            <Button
              key={encodage}
              size="small"
              onClick={() => {
                setLectures([]);
                onTexte(texte);
              }}
            >
              {exemple}
            </Button>
          ))}
        />
      )}
      {dit !== '' && <p className="petit">{dit}</p>}
      {illisible && (
        <Notice ton="erreur" role="alert">
          {TEXTES.releve.fichierIllisible}
        </Notice>
      )}
    </>
  );
}

/** null when the machine does not give it: a file that is gone, or that another program keeps for itself. */
async function readOctets(fichier: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await fichier.arrayBuffer());
  } catch {
    return null;
  }
}
