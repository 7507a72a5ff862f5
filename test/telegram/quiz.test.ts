// A whole quiz in a group on Telegram.

import { onTelegram } from '../quiz/on-telegram.ts'
import { wholeQuiz } from '../quiz/whole-quiz.ts'

wholeQuiz({
  begin: () => onTelegram(),
  command: (questions) => `quiz things ${questions} 60s`,
  leisure: 10,
  panel: /^Your controls/m,
})
