import { getBareme } from '../../../src/baremes';
import { buildPlan } from '../../../src/plan/build-plan';
import { formuleLisible } from '../../../src/taskpane/ca/audit/formule-lisible';
import { readExample } from '../../examples';

it.each([
  ['=ROUND(SUM(F7:F14),2)', '=ARRONDI(SOMME(F7:F14);2)'],
  ['=ROUND(Depenses[[#This Row],[Quantité]]*0.5,2)', '=ARRONDI(Depenses[[#Cette ligne];[Quantité]]*0,5;2)'],
  ['=SUM(Depenses[Montant, en euros])', '=SOMME(Depenses[Montant, en euros])'],
  ['=IF(Mode="a,b(1.5)",TRUE,\'Budget, global\'!F7)', '=SI(Mode="a,b(1.5)";VRAI;\'Budget, global\'!F7)'],
  ['=SUMIFS(A1:A2,B1:B2,"x")-IFERROR(INDEX(A:A,MATCH(1,B:B,0)),0)', '=SOMME.SI.ENS(A1:A2;B1:B2;"x")-SIERREUR(INDEX(A:A;EQUIV(1;B:B;0));0)'],
  ['=INCONNUE(1,2)', '=INCONNUE(1;2)'],
])('says %s as Excel shows it in French', (formule, lisible) => {
  expect(formuleLisible(formule)).toBe(lisible);
});

it('knows every function that the sheets are written with', () => {
  const dossier = readExample('centre-alsace');
  const plan = JSON.stringify(buildPlan(dossier, getBareme(dossier)));
  const called = new Set([...plan.matchAll(/\b([A-Z]{2,}[A-Z0-9.]*)\(/g)].map(([, name = '']) => name));
  expect(called.size).toBeGreaterThan(20);
  const untouched = [...called].filter((name) => formuleLisible(`${name}()`) === `${name}()`);
  // The same word in both languages.
  expect(untouched.sort()).toEqual(['ABS', 'INDEX', 'MAX', 'MIN']);
});
