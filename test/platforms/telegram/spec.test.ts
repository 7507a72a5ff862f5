// The tables of the Bot API as they come out of @gramio/types: that all of them are there, and that they bite.

import { expect, test } from 'vitest'
import { theSpec } from './spec.ts'

const spec = theSpec()

test('every method and type of Bot API 10.3 is read, and the limits in its prose', () => {
  expect(spec.tables.methods.size).toBe(185)
  expect(spec.tables.types.size).toBe(399)
  expect(spec.limits).toEqual({ inTypes: 341, inMethods: 131 })
})

test('every method’s table becomes a check', () => {
  for (const method of spec.tables.methods.keys()) {
    expect(Array.isArray(spec.problemsOfCall(method, {})), method).toBe(true)
  }
})
