import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Starting a platform stand-in on a busy machine takes its time.
    hookTimeout: 60_000,
  },
})
