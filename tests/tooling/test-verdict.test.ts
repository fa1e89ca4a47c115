import { isJestReport, verdictOf } from '../../scripts/test-verdict.cjs';

const ALL_WELL = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0 };

it('counts what passed', () => {
  expect(verdictOf(ALL_WELL, 0)).toEqual({ passed: 12, failed: 0 });
});

it.each([
  ['failed', { ...ALL_WELL, numFailedTests: 2 }, 1, 2],
  ['was skipped', { ...ALL_WELL, numPendingTests: 1 }, 0, 1],
  ['was only promised', { ...ALL_WELL, numTodoTests: 3 }, 0, 3],
  ['could not be loaded', { ...ALL_WELL, numRuntimeErrorTestSuites: 1 }, 1, 1],
  ['was never run', { ...ALL_WELL, numPassedTests: 0 }, 0, 1],
  ['went wrong around the tests', ALL_WELL, 1, 1],
])('counts as failed what %s', (_title, report, exitCode, failed) => {
  expect(verdictOf(report, exitCode)).toEqual({ passed: report.numPassedTests, failed });
});

it('counts a run without a report as failed', () => {
  expect(verdictOf(null, 0)).toEqual({ passed: 0, failed: 1 });
  expect(isJestReport({ numPassedTests: 1 })).toBe(false);
  expect(isJestReport(ALL_WELL)).toBe(true);
});
