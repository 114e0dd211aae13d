import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageCommand } from './project.mjs';
import { run } from './run.mjs';

/** @typedef {import('./run.mjs').Result & { passed: number, failed: number }} TestResult */

/**
 * Runs the tests of some projects of vitest.config.ts and counts them.
 * @param {string} node
 * @param {{ projects: string[], filters?: string[], quiet?: boolean, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<TestResult>}
 */
export async function runTests(node, { projects, filters = [], quiet = false, env = process.env }) {
  const folder = mkdtempSync(join(tmpdir(), 'porttask-tests-'));
  const report = join(folder, 'report.json');
  try {
    const args = [
      ...[packageCommand('vitest'), 'run', ...projects.flatMap((name) => ['--project', name])],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...filters,
    ];
    const result = await run(node, args, { quiet, env });
    return { ...result, ...countTests(report, result.code) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} report
 * @param {number} code
 */
function countTests(report, code) {
  const { passed, failed } = readReport(report);
  // Failing without a failed test means that something around the tests broke, which counts as one.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @param {string} report */
function readReport(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    // A file may fail outside its tests: in a hook or an import.
    /** @param {{ status: string, assertionResults: { status: string }[] }} file */
    const brokenFile = ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((each) => each.status !== 'failed');
    return { passed: numPassedTests, failed: numFailedTests + testResults.filter(brokenFile).length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
