// Messages that Discord refuses, by its schemas and by the rules that no schema says.

import { button, type Case, layout, many, option, row, select, text } from './case.ts'

const link = { type: 2, style: 5, label: 'x' }

export const bySchema: Case[] = [
  ['a field that Discord does not know', { contents: 'x' }, /additional properties: contents/],
  ['a custom_id of 101', { components: [row(button('x'.repeat(101)))] }, /custom_id.*100/],
  ['an empty custom_id', { components: [row(button(''))] }, /custom_id.*1 char/],
  ['a label of 81', { components: [row(button('a', { label: 'x'.repeat(81) }))] }, /label.*80/],
  ['6 buttons in a row', { components: [row(...many(6, (at) => button(`${at}`)))] }, /components.*5/],
  ['26 options', { components: [row(select({ options: many(26, (at) => option(`${at}`)) }))] }, /25/],
  ['a placeholder of 151', { components: [row(select({ placeholder: 'x'.repeat(151) }))] }, /150/],
  ['an option of 101', { components: [row(select({ options: [option('x'.repeat(101))] }))] }, /100/],
  ['an empty row', { components: [row()] }, /components.*fewer than 1/],
  ['a component that there is not', { components: [{ type: 99 }] }, /type must be equal/],
  ['a select of texts in a text', { components: [{ type: 10, content: 3 }] }, /content must be string/],
  ['a link of 513', { components: [row({ ...link, url: `https://a.org/${'x'.repeat(499)}` })] }, /url.*512/],
  ['a poll of 769 hours', { poll: { question: { text: 'q' }, answers: [], duration: 769 } }, /duration.*768/],
  ['11 embeds', { embeds: many(11, () => ({ title: 'x' })) }, /embeds.*10/],
  ['an embed’s title of 257', { embeds: [{ title: 'x'.repeat(257) }] }, /title.*256/],
  ['26 fields', { embeds: [{ fields: many(26, () => ({ name: 'a', value: 'b' })) }] }, /fields.*25/],
  ['a nonce of 26', { content: 'x', nonce: 'n'.repeat(26), enforce_nonce: true }, /nonce/],
  ['a text of a layout with 4001', layout(text('x'.repeat(4001))), /content.*4000/],
  ['41 components side by side', layout(...many(41, () => text('x'))), /40/],
  [
    'a section of 4 texts',
    layout({ type: 9, components: many(4, () => text('x')), accessory: button() }),
    /3/,
  ],
  ['a section without accessory', layout({ type: 9, components: [text('x')] }), /accessory/],
  ['an empty gallery', layout({ type: 12, items: [] }), /items.*fewer than 1/],
  [
    'a gallery of 11',
    layout({ type: 12, items: many(11, () => ({ media: { url: 'https://a.org/x.png' } })) }),
    /items.*10/,
  ],
  [
    'a description of 1025 for a picture',
    layout({ type: 12, items: [{ media: { url: 'https://a.org/x.png' }, description: 'x'.repeat(1025) }] }),
    /description.*1024/,
  ],
  ['a container in a container', layout({ type: 17, components: [{ type: 17, components: [] }] }), /type/],
  [
    'a poll of 11 answers',
    { poll: { question: { text: 'q' }, answers: many(11, () => ({ poll_media: { text: 'a' } })) } },
    /answers.*10/,
  ],
]

export const byRule: Case[] = [
  ['2001 characters', { content: 'x'.repeat(2001) }, /2000 or fewer/],
  [
    '6001 characters in all embeds',
    { embeds: [{ description: 'x'.repeat(4000) }, { description: 'y'.repeat(2001) }] },
    /MAX_EMBED_SIZE_EXCEEDED/,
  ],
  [
    'a poll’s answer of 56',
    { poll: { question: { text: 'q' }, answers: [{ poll_media: { text: 'x'.repeat(56) } }] } },
    /between 1 and 55/,
  ],
  ['a flag that is not a bot’s to set', { content: 'x', flags: 1 }, /FLAGS_INVALID/],
  ['a private message in a channel', { content: 'x', flags: 64 }, /FLAGS_INVALID/],
  [
    'mentions allowed by kind and one by one',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['123456789012345678'] } },
    /PARSE_EXCLUSIVE/,
  ],
  ['one custom_id twice', { components: [row(button('a'), button('a'))] }, /CUSTOM_ID_DUPLICATED/],
  [
    'one custom_id in a row and in an accessory',
    layout({ type: 9, components: [text('x')], accessory: button('a') }, row(button('a'))),
    /CUSTOM_ID_DUPLICATED/,
  ],
  ['one id twice', layout({ ...text('x'), id: 7 }, { ...text('y'), id: 7 }), /COMPONENT_ID_DUPLICATED/],
  [
    'a link that tells the app',
    { components: [row(button('a', { style: 5, url: 'https://a.org' }))] },
    /BUTTON_COMPONENT_INVALID/,
  ],
  [
    'a button that opens an address and is no link',
    { components: [row(button('a', { url: 'https://a.org' }))] },
    /BUTTON_COMPONENT_INVALID/,
  ],
  [
    'a button that does nothing',
    { components: [row({ type: 2, style: 1, label: 'x' })] },
    /BUTTON_COMPONENT_INVALID|custom_id/,
  ],
  [
    'a button without label or emoji',
    { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
    /label or emoji/,
  ],
  [
    'a link that leads nowhere on the web',
    { components: [row({ type: 2, style: 5, label: 'x', url: 'ftp://a.org' })] },
    /URL_TYPE_INVALID_SCHEME/,
  ],
  [
    'a picture from nowhere on the web',
    layout({ type: 12, items: [{ media: { url: 'file:///etc/motd' } }] }),
    /URL_TYPE_INVALID_SCHEME/,
  ],
  ['a file from the web', layout({ type: 13, file: { url: 'https://a.org/x.csv' } }), /attachment only/],
  ['a text with nothing in it', layout(text(' ')), /This field is required/],
  ['a select beside a button', { components: [row(select(), button())] }, /LAYOUT_WIDTH_EXCEEDED/],
  [
    'two options with one value',
    { components: [row(select({ options: [option('a'), option('a', { label: 'b' })] }))] },
    /VALUE_DUPLICATED/,
  ],
  ['3 choices of 2', { components: [row(select({ max_values: 3 }))] }, /SELECT_COMPONENT_RANGE/],
  [
    'at least 2 and at most 1',
    { components: [row(select({ min_values: 2, max_values: 1 }))] },
    /SELECT_COMPONENT_RANGE/,
  ],
  [
    'two chosen beforehand where one can be',
    {
      components: [
        row(select({ options: [option('a', { default: true }), option('b', { default: true })] })),
      ],
    },
    /SELECT_COMPONENT_RANGE/,
  ],
  ['parts of a layout without its flag', { components: [text('x')] }, /Needs IS_COMPONENTS_V2/],
  ['6 rows', { components: many(6, (at) => row(button(`${at}`))) }, /between 1 and 5/],
  [
    '41 components, nested ones counted',
    layout({ type: 17, components: many(10, (at) => row(...many(3, (of) => button(`${at}.${of}`)))) }),
    /MAX_TOTAL_COMPONENTS_EXCEEDED/,
  ],
  [
    'texts of 4001 together',
    layout(text('x'.repeat(3000)), { type: 17, components: [text('y'.repeat(1001))] }),
    /TEXT_SIZE_EXCEEDED/,
  ],
  ['a layout with content', { ...layout(text('x')), content: 'y' }, /LEGACY_FIELDS/],
  ['a layout with embeds', { ...layout(text('x')), embeds: [{ title: 'y' }] }, /LEGACY_FIELDS/],
  [
    'a layout with a poll',
    { ...layout(text('x')), poll: { question: { text: 'q' }, answers: [{ poll_media: { text: 'a' } }] } },
    /LEGACY_FIELDS/,
  ],
  ['a layout with a sticker', { ...layout(text('x')), sticker_ids: ['123456789012345678'] }, /LEGACY_FIELDS/],
  ['an attachment that did not come along', { content: 'x', attachments: [{ id: 0 }] }, /no file 0/],
  ['a picture that was not sent', { embeds: [{ image: { url: 'attachment://no.png' } }] }, /no attachment:/],
  [
    'a picture in a layout that was not sent',
    layout({ type: 12, items: [{ media: { url: 'attachment://no.png' } }] }),
    /no attachment:/,
  ],
]
