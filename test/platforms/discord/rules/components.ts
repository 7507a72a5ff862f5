// Buttons, rows and selects; and layouts that are made of components alone (“components V2”).

import { ButtonStyle, ComponentType as Type } from 'discord-api-types/v10'
import { type Component, mediaIn } from '../components.ts'
import { type CheckedMessage, lengthOf, problem, type Rule, repeated } from './rule.ts'

const reference = 'components/reference'
const legacy = [
  Type.ActionRow,
  Type.Button,
  Type.StringSelect,
  Type.UserSelect,
  Type.RoleSelect,
  Type.MentionableSelect,
  Type.ChannelSelect,
]
const mostNested = 40
const mostText = 4000

export const components: readonly Rule<CheckedMessage>[] = [
  {
    rule: 'every custom_id is there once',
    source: `${reference}, custom id`,
    problems: ({ parts }) =>
      repeated(parts.flatMap(({ component }) => component.custom_id ?? [])).map((id) =>
        problem('components', 'COMPONENT_CUSTOM_ID_DUPLICATED', `Component custom id ${id} is duplicated`),
      ),
  },
  {
    rule: 'every component id is there once',
    source: `${reference}, anatomy of a component: id`,
    problems: ({ parts }) =>
      repeated(parts.flatMap(({ component }) => component.id || [])).map((id) =>
        problem('components', 'COMPONENT_ID_DUPLICATED', `Component id ${id} is duplicated`),
      ),
  },
  {
    rule: 'a button does one thing: it opens an address, offers an article, or tells the app',
    source: `${reference}, button`,
    problems: ({ parts }) =>
      parts
        .filter(({ component }) => component.type === Type.Button && !doesOneThing(component))
        .map(({ path }) => problem(path, 'BUTTON_COMPONENT_INVALID', 'A url or a custom_id, by its style')),
  },
  {
    rule: 'a button has a label or an emoji',
    source: `${reference}, button design guidelines`,
    problems: ({ parts }) =>
      parts
        .filter(({ component: { type, style } }) => type === Type.Button && style !== ButtonStyle.Premium)
        .filter(({ component: { label, emoji } }) => !label && !emoji)
        .map(({ path }) => problem(path, 'BUTTON_COMPONENT_INVALID', 'A button must have a label or emoji')),
  },
  {
    rule: 'an address leads to a web page or into Discord',
    source: `${reference}, button: url; resources/message, embed`,
    problems: ({ parts }) =>
      parts
        .filter(({ component: { type, url } }) => type === Type.Button && url)
        .filter(({ component: { url } }) => !/^(https?|discord):\/\//.test(url!))
        .map(({ path }) => problem(`${path}.url`, 'URL_TYPE_INVALID_SCHEME', 'http, https or discord')),
  },
  {
    rule: 'a picture comes from the web or with the message, a file only with the message',
    source: `${reference}, unfurled media item; file: only attachment://`,
    problems: ({ parts }) =>
      parts.flatMap(({ component, path }) => [
        ...mediaIn(component)
          .filter((url) => !/^(https?|attachment):\/\//.test(url))
          .map(() => problem(path, 'URL_TYPE_INVALID_SCHEME', 'http, https or attachment')),
        ...(component.type === Type.File && !component.file!.url.startsWith('attachment://')
          ? [problem(`${path}.file.url`, 'URL_TYPE_INVALID_SCHEME', 'attachment only')]
          : []),
      ]),
  },
  {
    rule: 'a text has something in it',
    source: `${reference}, text display: content`,
    problems: ({ parts }) =>
      parts
        .filter(({ component: { type, content } }) => type === Type.TextDisplay && !content?.trim())
        .map(({ path }) => problem(`${path}.content`, 'BASE_TYPE_REQUIRED', 'This field is required')),
  },
  {
    rule: 'a select fills its row',
    source: `${reference}, action row`,
    problems: ({ parts }) =>
      parts
        .filter(({ component: { type, components: row } }) => type === Type.ActionRow && row!.length > 1)
        .filter(({ component }) => component.components!.some(({ type }) => type !== Type.Button))
        .map(({ path }) =>
          problem(
            path,
            'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
            'The specified component exceeds the maximum width',
          ),
        ),
  },
  {
    rule: 'the values of a select differ',
    source: `${reference}, string select: select option`,
    problems: ({ parts }) =>
      parts
        .filter(({ component }) => repeated((component.options ?? []).map(({ value }) => value)).length > 0)
        .map(({ path }) =>
          problem(`${path}.options`, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The value is already used'),
        ),
  },
  {
    rule: 'a select can be answered: no more is asked for than there is, at least as much as at most',
    source: `${reference}, string select: min_values, max_values`,
    problems: ({ parts }) =>
      parts
        .filter(({ component }) => component.type === Type.StringSelect && !isAnswerable(component))
        .map(({ path }) => problem(path, 'SELECT_COMPONENT_RANGE', 'min_values, max_values out of range')),
  },
  {
    rule: 'without the flag for layouts, only rows of buttons and selects, five at most',
    source: `${reference}, legacy message component behavior`,
    problems: ({ parts, v2, body }) => [
      ...(v2 ? [] : parts)
        .filter(({ component }) => !legacy.includes(component.type))
        .map(({ path }) => problem(`${path}.type`, 'UNION_TYPE_CHOICES', 'Needs IS_COMPONENTS_V2')),
      ...(!v2 && (body.components ?? []).length > 5
        ? [problem('components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')]
        : []),
    ],
  },
  {
    rule: 'a layout has at most 40 components, nested ones counted',
    source: `${reference}, component object (note on 40 components)`,
    problems: ({ parts, v2 }) =>
      v2 && parts.length > mostNested
        ? [problem('components', 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', `${parts.length} are over 40`)]
        : [],
  },
  {
    rule: 'the texts of a layout have at most 4000 characters together',
    source: 'discord.js guide, display components: text display (not in Discord’s own pages)',
    problems: ({ parts, v2 }) => {
      const size = parts.reduce((sum, { component: { content } }) => sum + lengthOf(content), 0)
      return v2 && size > mostText
        ? [problem('components', 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', `${size} are over 4000`)]
        : []
    },
  },
  {
    rule: 'a layout has no text, embeds, poll or stickers beside it',
    source: 'resources/message, message flags: IS_COMPONENTS_V2',
    problems: ({ body, v2, edited }) => {
      const old: Record<string, unknown> = {
        content: edited?.message.content,
        embeds: edited?.message.embeds,
        poll: edited?.message.poll,
      }
      return (['content', 'embeds', 'poll', 'sticker_ids'] as const)
        .filter((field) => v2 && !isEmpty(body[field] === undefined ? old[field] : body[field]))
        .map((field) =>
          problem(field, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', 'Not with IS_COMPONENTS_V2'),
        )
    },
  },
  {
    rule: 'a layout stays one',
    source: 'resources/message, message flags: IS_COMPONENTS_V2 cannot be removed',
    problems: ({ body, edited }) =>
      Number(edited?.message.flags ?? 0) & (1 << 15) &&
      body.flags != null &&
      !(Number(body.flags) & (1 << 15))
        ? [problem('flags', 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2', 'IS_COMPONENTS_V2 cannot be removed')]
        : [],
  },
]

function doesOneThing({ style, url, custom_id, sku_id }: Component): boolean {
  if (style === ButtonStyle.Link) return Boolean(url) && !custom_id && !sku_id
  if (style === ButtonStyle.Premium) return Boolean(sku_id) && !custom_id && !url
  return Boolean(custom_id) && !url && !sku_id
}

function isAnswerable({ options, min_values, max_values }: Component): boolean {
  const [least, most] = [Number(min_values ?? 1), Number(max_values ?? 1)]
  const preset = (options ?? []).filter((option) => option.default).length
  return least <= most && most <= options!.length && preset <= most
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
