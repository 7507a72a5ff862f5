// Says a phrase in English, to test what a learner would read. Throws when a message or an argument is
// missing.

import { readContent } from '../../../src/content/read.ts'
import { ftlOf, loadWords } from '../../../src/content/words.ts'

export const { say } = loadWords(ftlOf(readContent(), 'en'), 'en')
