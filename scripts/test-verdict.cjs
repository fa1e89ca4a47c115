/**
 * @typedef {{ passed: number, failed: number }} Verdict
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number }} JestReport
 */

const COUNTS = ['numPassedTests', 'numFailedTests', 'numPendingTests', 'numTodoTests', 'numRuntimeErrorTestSuites'];

/**
 * @param {unknown} report
 * @returns {report is JestReport}
 */
const isJestReport = (report) =>
  typeof report === 'object' && report !== null && COUNTS.every((name) => typeof Reflect.get(report, name) === 'number');

/**
 * A test that is skipped or only promised has failed, so has a file that could not be loaded; so have a run without any test
 * and a run that says nothing is wrong and exits in error.
 *
 * @param {JestReport | null} report null when Jest wrote none
 * @param {number} exitCode
 * @returns {Verdict}
 */
function verdictOf(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + report.numRuntimeErrorTestSuites;
  const isSilentFailure = failed === 0 && (exitCode !== 0 || report.numPassedTests === 0);
  return { passed: report.numPassedTests, failed: isSilentFailure ? 1 : failed };
}

module.exports = { isJestReport, verdictOf };
