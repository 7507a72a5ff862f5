// What the lists of forbidden requests are made of: ordinary parts, to be spoilt in one place each.

export type Case = [what: string, body: object, words: RegExp]

export const button = (id = 'a', more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'x',
  custom_id: id,
  ...more,
})
export const row = (...components: object[]) => ({ type: 1, components })
export const text = (content: string) => ({ type: 10, content })
export const option = (value: string, more: object = {}) => ({ label: value, value, ...more })
export const select = (more: object = {}) => ({
  type: 3,
  custom_id: 's',
  options: [option('a'), option('b')],
  ...more,
})
export const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))

/** A layout: its flag, and what it is made of. */
export const layout = (...components: object[]) => ({ flags: 1 << 15, components })
export const modal = (...components: object[]) => ({ custom_id: 'm', title: 'Your answer', components })
export const label = (component: object) => ({ type: 18, label: 'Field', component })
export const input = (more: object = {}) => ({ type: 4, custom_id: 'i', style: 1, ...more })
export const radio = (more: object = {}) => ({
  type: 21,
  custom_id: 'r',
  options: [option('a'), option('b')],
  ...more,
})
export const boxes = (more: object = {}) => ({
  type: 22,
  custom_id: 'c',
  options: [option('a'), option('b')],
  ...more,
})
export const command = (more: object = {}) => ({ name: 'review', description: 'Go on', ...more })
export const asks = (name = 'topic', more: object = {}) => ({ type: 3, name, description: 'Which', ...more })
