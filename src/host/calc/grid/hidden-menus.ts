/** Entries of Univer's menus for what this grid refuses; their keys are Univer's. */
export const HIDDEN_MENUS: Readonly<Record<string, { readonly hidden: true }>> = {};
