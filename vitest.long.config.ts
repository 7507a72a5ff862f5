// The exhaustive runs: every kill, long simulations, soaks.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.long.ts'],
    testTimeout: 40 * 60_000,
    hookTimeout: 120_000,
  },
})
