import type { Dossier } from '../../domain/dossier';
import { MISSIONS } from '../../domain/mission';
import { FIRST_DATE, LAST_DATE } from '../dates';
import { formula } from '../formula';
import { NON, OUI } from '../labels';
import { DERIVED, LISTES, MISSIONS_BLOCK, debutName, joursName, retenueName } from '../names';
import { nameRef as n } from '../refs';
import type { SheetBuilder } from '../sheet-builder';

/** One row a mission: kept or not, since when, and how much of the contract year it runs. Returns the first free row. */
export function writeMissions(sheet: SheetBuilder, { missions }: Dossier, top: number): number {
  sheet.text(top, 0, 'Les missions', 'heading');
  const header = top + 1;
  ['Mission', 'Retenue', 'Début', 'Jours dans l’année', 'Part de l’année', 'Situation'].forEach((text, column) => {
    sheet.text(header, column, text, column === 2 || column === 3 || column === 4 ? 'headerAmount' : 'header');
  });
  sheet.height(header, 32);
  const first = header + 1;
  MISSIONS.forEach((mission, index) => {
    const row = first + index;
    const kept = missions[mission.code];
    sheet.text(row, 0, mission.libelle, 'label');
    const retenue = sheet.name(sheet.input(row, 1, kept ? OUI : NON, 'inputChoice'), retenueName(mission.code));
    const debut = sheet.name(
      kept ? sheet.input(row, 2, { date: kept.debut }, 'inputDate') : sheet.silentInput(row, 2, null, 'inputDate'),
      debutName(mission.code),
    );
    const jours = sheet.formula(
      row,
      3,
      formula`IF(OR(${retenue}<>${OUI},${debut}=""),0,MAX(0,${n(DERIVED.anneeFin)}-MAX(${debut},${n(DERIVED.anneeDebut)})))`,
      'integer',
      'missions.jours',
    );
    sheet.name(jours, joursName(mission.code));
    sheet.formula(row, 4, formula`${jours}/${n(DERIVED.joursAnnee)}`, 'percent', 'missions.part');
    sheet.formula(
      row,
      5,
      formula`CHOOSE(1+(${retenue}=${OUI})*(1+(${jours}>0)+(${jours}>=${n(DERIVED.joursAnnee)})),${'Non retenue'},${'Pas commencée cette année'},${'Année incomplète : fixe au prorata, variable entier'},${'Année entière'})`,
      'note',
      'missions.situation',
    );
  });
  const rows = MISSIONS.length;
  sheet.validate(
    { row: first, column: 1, rows, columns: 1 },
    { kind: 'list', name: LISTES.ouiNon },
    'Oui ou Non',
    'Choisissez Oui ou Non.',
  );
  sheet.validate(
    { row: first, column: 2, rows, columns: 1 },
    { kind: 'date', min: FIRST_DATE, max: LAST_DATE },
    'Début de la mission',
    'Une date, par exemple 15/06/2022.',
  );
  sheet.nameArea(MISSIONS_BLOCK.retenue, { row: first, column: 1, rows, columns: 1 });
  sheet.nameArea(MISSIONS_BLOCK.debut, { row: first, column: 2, rows, columns: 1 });
  sheet.nameArea(MISSIONS_BLOCK.jours, { row: first, column: 3, rows, columns: 1 });
  const premiere = first + rows;
  sheet.text(premiere, 0, 'Crise sanitaire : première année du plan (1 = oui)', 'label');
  sheet.name(
    sheet.formula(
      premiere,
      3,
      formula`IF(AND(${n(joursName('crise'))}>0,${n(debutName('crise'))}>=${n(DERIVED.anneeDebut)}),1,0)`,
      'integer',
    ),
    DERIVED.premiereAnneeCrise,
  );
  return premiere + 1;
}
