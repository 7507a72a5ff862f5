// A diagram as a PNG. resvg draws off the main thread, with the one font that the project brings
// along (a TTF: resvg draws blank text with woff), so that a picture is the same on every machine.

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js'

const fonts = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf')

/** `width` in pixels; the height follows from the picture. */
export async function draw(svg: string, width: number): Promise<Buffer> {
  const options: ResvgRenderOptions = {
    fitTo: { mode: 'width', value: width },
    font: {
      fontFiles: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSansMono.ttf'].map((file) =>
        join(fonts, file),
      ),
      loadSystemFonts: false,
      defaultFontFamily: 'DejaVu Sans',
      monospaceFamily: 'DejaVu Sans Mono',
    },
  }
  const picture = await renderAsync(svg, options)
  return picture.asPng()
}
