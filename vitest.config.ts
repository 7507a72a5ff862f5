import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // All cores: by itself the runner leaves one of them idle, and of two that is half.
    maxWorkers: '100%',
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Starting a platform stand-in on a busy machine takes its time.
    hookTimeout: 60_000,
  },
})
