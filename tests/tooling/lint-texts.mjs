/**
 * Lints texts as if they were files of the project: reads `[{ file, text, typed }]` on its input, prints `file:line rule` for each error.
 * Rules that ask TypeScript cost seconds a file: they are left out unless `typed`.
 * A program of its own, because ESLint loads its configuration in a way Jest does not allow.
 */
import { text as readAll } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** @type {{ file: string, text: string, typed: boolean }[]} */
const samples = JSON.parse(await readAll(process.stdin));
const complete = new ESLint();
const quick = new ESLint({
  overrideConfig: { ...tseslint.configs.disableTypeChecked, languageOptions: { parserOptions: { projectService: false } } },
});
for (const { file, text, typed } of samples) {
  for (const { messages } of await (typed ? complete : quick).lintText(text, { filePath: file })) {
    for (const { line, ruleId, severity, message } of messages) {
      if (severity === 2) console.log(`${file}:${line} ${ruleId ?? message}`);
    }
  }
}
