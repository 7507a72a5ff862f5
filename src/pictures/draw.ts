// A diagram as a PNG. resvg draws off the main thread, with the one font that the project brings
// along (a TTF: resvg draws blank text with woff), so that a picture is the same on every machine.

import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js'
import { fontFile } from './font.ts'

/** `width` in pixels; the height follows from the picture. */
export async function draw(svg: string, width: number): Promise<Buffer> {
  const options: ResvgRenderOptions = {
    fitTo: { mode: 'width', value: width },
    font: {
      fontFiles: ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSansMono'].map(fontFile),
      loadSystemFonts: false,
      defaultFontFamily: 'DejaVu Sans',
      monospaceFamily: 'DejaVu Sans Mono',
    },
  }
  const picture = await renderAsync(svg, options)
  return picture.asPng()
}
