// Bit for bit, and in whatever order: a few random lives, always the same ones. The long run has many more.

import { propertiesOfLives } from './rebuilding.ts'

propertiesOfLives(8, 7)
