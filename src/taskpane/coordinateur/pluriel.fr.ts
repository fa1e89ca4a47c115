/** One is told apart from all other numbers; zero takes what the caller gives it. */
export const pluriel = (nombre: number, un: string, plusieurs: string): string => (nombre === 1 ? un : plusieurs);
