// Many random lives, other ones each time.

import { propertiesOfLives } from './rebuilding.ts'

propertiesOfLives(100)
