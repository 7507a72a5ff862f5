// npm run picture -- <id> [width] [file]: draws one of content/pictures as the chats show it.

import { readFile, writeFile } from 'node:fs/promises'
import { draw } from '../pictures/draw.ts'

const [picture, width = '800', file = `${picture}.png`] = process.argv.slice(2)
if (!picture) {
  console.error('Say which picture: npm run picture -- layer-stack 400 out.png')
  process.exit(2)
}
const svg = await readFile(new URL(`../../content/pictures/${picture}.svg`, import.meta.url), 'utf8')
await writeFile(file, await draw(svg, Number(width)))
console.log(file)
