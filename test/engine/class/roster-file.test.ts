// A list of people as a file: as spreadsheets and other programs write it, and whatever else it may be.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRosterFile } from '../../../src/engine/class/roster-file.ts'

const named = (text: string) => readRosterFile(text, []).people.map(({ name }) => name)

describe('a roster in a file', () => {
  it.each([
    ['without headings', 'Kim Lee,kim@example.org,red\n"Núñez, Ana",blue\n'],
    ['with headings in any order', 'Group,E-mail,Name\nred,kim@example.org,Kim Lee\nblue,,"Núñez, Ana"\n'],
    [
      'as Moodle writes it',
      '\ufeff"First name","Last name","ID number","Email address",Groups\r\nKim,Lee,7,kim@example.org,red\r\n"Núñez,",Ana,8,,blue\r\n',
    ],
    ['with semicolons', 'Name;Email;Group\nKim Lee;kim@example.org;red\n"Núñez, Ana";;blue\n'],
    ['with tabs', 'Kim Lee\tkim@example.org\tred\nNúñez, Ana\t\tblue\n'],
  ])('%s', (_, text) => {
    expect(readRosterFile(text, [])).toEqual({
      people: [
        { name: 'Kim Lee', email: 'kim@example.org', group: 'red' },
        { name: 'Núñez, Ana', email: undefined, group: 'blue' },
      ],
      problems: [],
    })
  })

  it('names by their lines, as an editor shows them, those who can’t be told apart or read', () => {
    const text = 'name,email\n\nKim Lee,\n"Ana\nNúñez",\n123,\nkim lee,\nBo,bo@\n'
    expect(readRosterFile(text, [{ name: 'Ana Núñez' }])).toEqual({
      people: [],
      problems: [
        { problem: 'twice', name: 'Kim Lee', lines: [3, 7] },
        { problem: 'there-already', name: 'Ana Núñez', lines: [4] },
        { problem: 'no-name', name: '123', lines: [6] },
        { problem: 'bad-email', name: 'Bo', lines: [8] },
      ],
    })
  })

  it('that is no list is taken as none', () => {
    expect(readRosterFile('Kim\n"Ana', []).problems).toEqual([
      { problem: 'open-quote', name: '"', lines: [2] },
    ])
    expect(readRosterFile('Email,Group\nkim@example.org,red', []).problems).toMatchObject([
      { problem: 'no-name-column', name: 'Email, Group', lines: [1] },
    ])
    expect(named('')).toEqual([])
  })

  it('may be a plain list with numbers before the names', () => {
    expect(named('1. Kim Lee\n2. Ana\n')).toEqual(['Kim Lee', 'Ana'])
  })

  it('is read or named by its lines, whatever it is', () => {
    const piece = fc.constantFrom(
      'Kim',
      'Ana',
      'name',
      'email',
      'group',
      'x@y.z',
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r',
      ' ',
    )
    const any = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 100 }),
    )
    fc.assert(
      fc.property(any, (text) => {
        const { people, problems } = readRosterFile(text, [{ name: 'Kim' }])
        const lines = text.split(/\r\n?|\n/).length
        for (const { name } of people) expect(name).toMatch(/\p{L}/u)
        for (const problem of problems)
          for (const line of problem.lines) {
            expect(line).toBeGreaterThanOrEqual(1)
            expect(line).toBeLessThanOrEqual(lines)
          }
      }),
    )
  })
})
