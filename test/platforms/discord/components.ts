// Buttons, selects, texts and what holds them: walked through, and shaped as Discord gives them back.

import { ComponentType } from 'discord-api-types/v10'

/** Any component, asked for or given back; which fields it has, its schema has checked. */
export type Component = {
  type: ComponentType
  id?: number | null
  custom_id?: string | null
  label?: string | null
  content?: string
  placeholder?: string | null
  disabled?: boolean | null
  style?: number
  url?: string | null
  components?: Component[]
  accessory?: Component
  component?: Component
  options?: SelectOption[]
  items?: Item[]
  media?: Media
  file?: Media
  [field: string]: unknown
}
type Media = { url: string; [field: string]: unknown }
type Item = { media: Media; [field: string]: unknown }
export type SelectOption = {
  label: string
  value: string
  description?: string | null
  default?: boolean | null
}

export type Placed = { component: Component; path: string; inRow?: Component | undefined }

/** Every component, nested ones after what holds them. */
export function walk(list: readonly Component[] | null | undefined, path = 'components'): Placed[] {
  return (list ?? []).flatMap((component, at) => one(component, `${path}.${at}`))
}

function one(component: Component, path: string): Placed[] {
  return [
    { component, path },
    ...walk(component.components, `${path}.components`),
    ...(component.accessory ? one(component.accessory, `${path}.accessory`) : []),
    ...(component.component ? one(component.component, `${path}.component`) : []),
  ]
}

/** The addresses of pictures and files in one component itself. */
export function mediaIn({ items, media, file }: Component): string[] {
  return [...(items ?? []).map((item) => item.media), ...[media, file].flatMap((one) => one ?? [])].map(
    ({ url }) => url,
  )
}

export function mediaOf(list: readonly Component[] | null | undefined): string[] {
  return walk(list).flatMap(({ component }) => mediaIn(component))
}

export type Attached = { url: string; filename: string; size: number }

/** As Discord keeps them: every id given, every default said, every attachment at its address. */
export function shaped(
  list: readonly Component[] | null | undefined,
  fileAt: (url: string) => Attached | undefined,
  newId: () => string,
): Component[] {
  const copy = structuredClone([...(list ?? [])])
  const all = walk(copy).map(({ component }) => component)
  const taken = new Set(all.map(({ id }) => Number(id)))
  let next = 1
  for (const component of all) {
    if (component.id) continue
    while (taken.has(next)) next++
    component.id = next++
  }
  const media = (given: Media): Media => {
    const url = fileAt(given.url)?.url ?? given.url
    return { id: newId(), proxy_url: url, ...given, url }
  }
  for (const component of all) {
    for (const field of Object.keys(component)) if (component[field] === null) delete component[field]
    Object.assign(component, { ...defaults[component.type], ...component })
    if (component.items) {
      component.items = component.items.map((item) => ({
        description: null,
        spoiler: false,
        ...item,
        media: media(item.media),
      }))
    }
    if (component.media) component.media = media(component.media)
    if (component.file) {
      const { filename: name, size } = fileAt(component.file.url) ?? { filename: '', size: 0 }
      Object.assign(component, { name, size, file: media(component.file) })
    }
  }
  return copy
}

const select = { min_values: 1, max_values: 1 }
const defaults: Partial<Record<ComponentType, object>> = {
  [ComponentType.StringSelect]: select,
  [ComponentType.UserSelect]: select,
  [ComponentType.RoleSelect]: select,
  [ComponentType.MentionableSelect]: select,
  [ComponentType.ChannelSelect]: select,
  [ComponentType.Container]: { spoiler: false, accent_color: null },
  [ComponentType.Separator]: { spacing: 1, divider: true },
  [ComponentType.Thumbnail]: { description: null, spoiler: false },
  [ComponentType.File]: { spoiler: false },
}
