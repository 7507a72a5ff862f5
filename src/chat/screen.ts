// What is shown, as data: a screen is a function of state, and each adapter renders it in its own way.

import type { PictureId } from '../engine/ids.ts'
import type { Drawing } from './drawing.ts'
import type { Press } from './press.ts'
import type { Rich } from './rich.ts'

/** How an option came out, once that is no secret. Shown in words or signs, never by colour alone. */
export type Outcome = 'right' | 'chosen-right' | 'chosen-wrong' | 'missed' | 'plain'

/** `note` stands below its option: why it came out so. `said` is the outcome in a word or two. */
export type Option = {
  label: string
  text: Rich
  outcome: Outcome
  note?: Rich | undefined
  said?: string | undefined
}

export type Block =
  | { block: 'heading'; text: Rich }
  /** `spare`: the first to be shortened where there is little room. */
  | { block: 'text'; text: Rich; spare?: boolean | undefined }
  /** Less important. */
  | { block: 'note'; text: Rich }
  | { block: 'code'; code: string }
  | { block: 'picture'; picture: PictureId; file: string; alt: string }
  /** Shown as a picture is; drawn from data by the function that adapters are handed for pictures. */
  | { block: 'drawing'; drawing: Drawing; alt: string }
  | { block: 'options'; options: readonly Option[] }
  /** `share` runs from 0 to 1. */
  | { block: 'bars'; rows: readonly { label: string; share: number; note: string; indent: number }[] }
  | { block: 'facts'; rows: readonly { label: string; value: Rich }[] }
  | { block: 'list'; items: readonly Rich[] }
  /** Room between the parts of a page. */
  | { block: 'gap' }

/**
 * `key` is what is typed in a terminal instead of a tap; without one the button is only for those who tap.
 * `short` is the label where buttons are narrow. What is `aside` is tucked away behind one button there.
 */
export type Button = {
  key: string
  label: string
  press: Press
  short?: string | undefined
  aside?: boolean | undefined
  /** Where platforms have such links: opens the private chat with us, where `/start` comes with these words. */
  start?: string | undefined
}

/** What is typed or ticked in one field of a form. */
export type Field = { label: string; note?: string | undefined } & (
  | { field: 'text'; placeholder?: string | undefined }
  | { field: 'one' | 'several'; choices: readonly { label: string; given: string }[] }
)

/**
 * How a question is answered by typing or ticking, where a platform opens forms for that: `open` is the button
 * that does so. What is given goes with `press`, as its choice, `joint` between the fields.
 */
export type Form = { open: Button; title: string; press: Press; fields: readonly Field[]; joint: string }

export type Screen = {
  blocks: readonly Block[]
  /** In rows. */
  buttons: readonly (readonly Button[])[]
  /** How to answer where buttons alone can't, or not as well. */
  form?: Form | undefined
  /** What can be typed, in words, where that is more than the buttons' keys. */
  hint?: string | undefined
  /** Shows also the buttons that are aside. */
  unfolded?: boolean | undefined
  /** The one that shows them. */
  more?: Button | undefined
}
