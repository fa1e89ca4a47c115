import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from '../scripts/project.mjs';

const README = inProject('README.md');
const PLACE = /(<!-- bench:start -->)[^]*(<!-- bench:end -->)/;

/** Puts the table where the README quotes the bench. */
export function quoteInReadme(markdown: string): void {
  const text = readFileSync(README, 'utf8');
  if (!PLACE.test(text)) throw new Error('README.md has no place for the figures: <!-- bench:start --> … <!-- bench:end -->');
  writeFileSync(
    README,
    text.replace(PLACE, (_, start: string, end: string) => `${start}\n${markdown}\n${end}`),
  );
}
