// Who may do what in a class. The core asks here for every command and press; what a screen shows or hides decides
// nothing.

export const roles = ['teacher', 'assistant', 'learner'] as const
export type Role = (typeof roles)[number]

/** What is done to a class. Each act names who may do it. */
const rights = {
  'see-names': ['teacher', 'assistant'],
  'see-audit': ['teacher', 'assistant'],
  'add-people': ['teacher', 'assistant'],
  'give-codes': ['teacher', 'assistant'],
  'free-seat': ['teacher', 'assistant'],
  'remove-people': ['teacher'],
  'change-roles': ['teacher'],
  'bind-places': ['teacher'],
  'set-challenges': ['teacher'],
  'see-results': ['teacher', 'assistant'],
  regrade: ['teacher'],
  'keep-bank': ['teacher'],
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof rights

export function may(role: Role, right: Right): boolean {
  return (rights[right] as readonly Role[]).includes(role)
}
