const ESPACE_FINE = '\u202F';
const ESPACE_INSECABLE = '\u00A0';

/** French wants a space that does not break before high punctuation, inside quotation marks and before the euro sign. */
export function withFrenchSpaces(text: string): string {
  return text
    .replaceAll(/ (?=[:;?!»])/g, ESPACE_FINE)
    .replaceAll('« ', `«${ESPACE_FINE}`)
    .replaceAll(' €', `${ESPACE_INSECABLE}€`);
}
