// The exhaustive runs: every kill, long simulations, soaks.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // All cores: by itself the runner leaves one of them idle, and of two that is half.
    maxWorkers: '100%',
    include: ['test/**/*.long.ts'],
    testTimeout: 40 * 60_000,
    hookTimeout: 120_000,
  },
})
