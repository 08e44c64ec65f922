// The browser that all checks start, and how they count.
import { chromium } from 'playwright-core';

/** With more `flags` where a check needs them. */
export const launch = (flags = []) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', ...flags],
  });

/** Counts what holds and prints what does not. */
export class Tally {
  passed = 0;
  failed = 0;

  check(name, holds, more = '') {
    if (holds) this.passed += 1;
    else {
      this.failed += 1;
      console.log(`FAILED ${name}${more && `: ${more}`}`);
    }
  }

  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed ? 1 : 0;
  }
}
