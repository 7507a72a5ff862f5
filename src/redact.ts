// Takes secrets out of whatever is written for people to read: a log, an error.

/** `secrets` may hold a Telegram token, whose half after the colon is the secret one. */
export function redactor(secrets: readonly (string | undefined)[]): (text: string) => string {
  const parts = secrets.flatMap((secret) => (secret ? [secret, ...secret.split(':').slice(1)] : []))
  const hidden = parts.filter((part) => part.length >= 6)
  return (text) => hidden.reduce((left, part) => left.replaceAll(part, '[secret]'), text)
}
