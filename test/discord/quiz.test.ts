// A whole quiz in a channel of Discord.

import { onDiscord } from '../quiz/on-discord.ts'
import { wholeQuiz } from '../quiz/whole-quiz.ts'

wholeQuiz({
  begin: () => onDiscord(),
  command: (questions) => `quiz topic:things questions:${questions} seconds:60 mode:accuracy`,
  leisure: 3,
  panel: /^Your controls/m,
})
