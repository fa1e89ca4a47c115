/** A real calendar day, `YYYY-MM-DD`; made only by `parseDateIso`. */
export type DateIso = string & { readonly __brand: 'DateIso' };
