// What classmates see instead of a name: two plain words, drawn by chance, so that no order in a list gives them away.

import { oneOf, type Random } from '../random.ts'

const kinds =
  'amber blue brave bright calm clever copper coral crimson eager early fair fleet fond gentle glad golden green grey happy hardy honest indigo ivory jade jolly keen kind lively loyal lucky mellow merry mild neat noble olive patient plucky polite proud quick quiet rosy ruby sage scarlet silver smart snowy steady sunny swift tidy violet warm wise witty young'.split(
    ' ',
  )
const animals =
  'badger beaver bison bobcat camel cat civet cod condor coyote crane cricket curlew deer dingo dolphin dove eagle egret elk falcon ferret finch fox gecko gibbon hare heron hornet ibex ibis jackal jay kestrel koala lark lemur lion llama lynx macaw marmot marten mole moose newt ocelot orca osprey otter owl panda pelican penguin puffin quail rabbit raven robin salmon seal shrew skua sparrow squid stork swan tapir tern toad trout vole walrus weasel whale wombat wren yak zebra'.split(
    ' ',
  )

/** One that is not taken yet: with a number, once the words grow few. */
export function aliasFrom(random: Random, taken: ReadonlySet<string>): string {
  for (let tries = 0; ; tries++) {
    const words = `${oneOf(kinds, random)}-${oneOf(animals, random)}`
    const alias = tries < 20 ? words : `${words}-${2 + Math.floor(random() * (8 + tries))}`
    if (!taken.has(alias)) return alias
  }
}
