/** The answer to a question about a measure is written in its comment, where people read it; formulas look for the same word. */
export const VERIFIE = 'vérifié';
