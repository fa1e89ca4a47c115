import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

it('is understood by Microsoft’s own reader of manifests', () => {
  const cli = require.resolve('office-addin-manifest/cli.js');
  const info = execFileSync(process.execPath, [cli, 'info', join(ROOT, 'manifest.xml')], { encoding: 'utf8' });

  expect(info).toContain('Name: Budget CPTS');
  expect(info).toContain('Type: TaskPaneApp');
  expect(info).toContain('Support Url: https://localhost:3000/aide.html');
});
