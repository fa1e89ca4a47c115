import fc from 'fast-check';

export const colour = fc.integer({ min: 1, max: 0xffffff }).map((value) => `#${value.toString(16).toUpperCase().padStart(6, '0')}`);
