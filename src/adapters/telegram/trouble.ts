// What ends the adapter, in a sentence for whoever runs the program.

import { GrammyError } from 'grammy'
import { PlatformTrouble } from '../../chat/adapter.ts'

export class TelegramTrouble extends PlatformTrouble {
  override name = 'TelegramTrouble'
}

/** The error as trouble with Telegram, or as it was when it is something else. */
export function asTelegramTrouble(error: unknown): unknown {
  if (!(error instanceof GrammyError)) return error
  const sentence = sentences[error.error_code]
  return sentence === undefined ? error : new TelegramTrouble(sentence)
}

const unknownToken =
  'Telegram does not know the token in TELEGRAM_TOKEN. Copy it again from @BotFather, with /token.'

const sentences: Record<number, string> = {
  401: unknownToken,
  404: unknownToken,
  409: 'Another program asks Telegram for messages with the same TELEGRAM_TOKEN. Stop that one, or give this one a token of its own.',
}
