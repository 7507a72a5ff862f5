// Files that come with a message: named, paired, shown, and not too large.

import { type Component, mediaOf } from '../components.ts'
import { type CheckedMessage, problem, type Rule } from './rule.ts'

const mebibyte = 1024 * 1024
const uploading = 'reference, uploading files'

export const files: readonly Rule<CheckedMessage>[] = [
  {
    rule: 'every file is a part files[n], and where attachments are listed, one has its n as id',
    source: uploading,
    problems: ({ body, uploads }) => {
      const listed = body.attachments && new Set(body.attachments.map(({ id }) => String(id)))
      return uploads
        .map(({ part }) => [part, /^files\[(\d+)\]$/.exec(part)?.[1]] as const)
        .filter(([, number]) => number === undefined || (listed && !listed.has(number)))
        .map(([part]) => problem('attachments', 'ATTACHMENT_NOT_LISTED', `${part} is no attachment's file`))
    },
  },
  {
    rule: 'every attachment is a file that comes along, or one that was there before',
    source: `${uploading}; resources/message, edit message: attachments`,
    problems: ({ body, uploads, edited }) => {
      const known = new Set([
        ...uploads.map(({ part }) => part.slice('files['.length, -1)),
        ...(edited?.files ?? []).map(({ id }) => id),
      ])
      return (body.attachments ?? [])
        .filter(({ id }) => !known.has(String(id)))
        .map(({ id }) => problem('attachments', 'ATTACHMENT_NOT_FOUND', `there is no file ${id}`))
    },
  },
  {
    rule: 'attachment:// names a file of this message',
    source: `${uploading}, using attachments within embeds; components/reference, unfurled media item`,
    problems: ({ body, uploads, edited }) => {
      const kept = body.attachments?.map(({ id }) => String(id))
      const old = (edited?.files ?? []).filter(({ id }) => kept === undefined || kept.includes(id))
      const renamed = (body.attachments ?? []).flatMap(({ filename }) => filename ?? [])
      const names = new Set(
        [...uploads, ...old.map(({ filename }) => ({ name: filename }))].map((one) => one.name),
      )
      for (const name of renamed) names.add(name)
      return attachmentsNamed({ components: body.components, embeds: body.embeds })
        .filter((name) => !names.has(name))
        .map((name) => problem('components', 'ATTACHMENT_NOT_FOUND', `there is no attachment://${name}`))
    },
  },
  {
    rule: 'at most ten files',
    source: 'resources/message, create message: files',
    problems: ({ uploads }) =>
      uploads.length > 10 ? [problem('files', 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.')] : [],
  },
  {
    rule: 'in a layout every file is shown by a component',
    source: 'components/reference: attachments are not shown by themselves with IS_COMPONENTS_V2',
    problems: ({ body, uploads, v2, edited }) => {
      if (!v2) return []
      const shown = new Set(
        mediaOf((body.components ?? edited?.message.components) as Component[] | undefined),
      )
      return uploads
        .filter(({ part, name }) => {
          const asked = body.attachments?.find(({ id }) => part === `files[${id}]`)
          return !shown.has(`attachment://${asked?.filename ?? name}`)
        })
        .map(({ name }) => problem('attachments', 'ATTACHMENT_NOT_SHOWN', `nothing shows ${name}`))
    },
  },
]

function attachmentsNamed(shown: object): string[] {
  return [...JSON.stringify(shown).matchAll(/"attachment:\/\/([^"]*)"/g)].map(([, name]) => name!)
}

/** Not a wrong form, but a body that is not taken at all: 10 MiB a file, 25 MiB together. */
export function isTooLarge({ uploads }: CheckedMessage): boolean {
  const sizes = uploads.map(({ bytes }) => bytes.length)
  return Math.max(0, ...sizes) > 10 * mebibyte || sizes.reduce((sum, size) => sum + size, 0) > 25 * mebibyte
}
