import type { BaremesConnus } from './bareme';
import type { Dossier } from './dossier';
import { dossierToJson } from './dossier-json';
import { parseDossier, type ResultatDossier } from './parse-dossier';

/**
 * The dossier that a patch makes of another (JSON Merge Patch, RFC 7396): objects merge member by member, `null`
 * removes a member, lists are replaced whole. What comes out is read like any other dossier, faults included.
 */
export function mergeDossier(base: Dossier, patch: unknown, baremes: BaremesConnus): ResultatDossier {
  return parseDossier(mergePatch(dossierToJson(base), patch), baremes);
}

/** A dossier is four objects deep: what a patch holds further down is refused whatever it is, and not followed. */
const DEEPEST = 8;

function mergePatch(target: unknown, patch: unknown, depth = 0): unknown {
  if (!isObject(patch) || depth > DEEPEST) return patch;
  const merged = new Map<string, unknown>(isObject(target) ? Object.entries(target) : []);
  for (const [nom, value] of Object.entries(patch)) {
    if (value === null) merged.delete(nom);
    else merged.set(nom, mergePatch(merged.get(nom), value, depth + 1));
  }
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
