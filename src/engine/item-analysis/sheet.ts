// Who got how much for what. Marks are shares of what a question may earn, so that people who were asked
// different questions, or questions of different weight, can still be laid side by side.

/** A question of a challenge: what it may earn, and what share of that mere guessing earns on the average. */
export type Slot = { id: string; most: number; guess?: number | undefined }

/** `shares[person][slot]` runs from 0 to 1; nothing where the person was not asked it. What was left empty is 0. */
export type Sheet = { slots: readonly Slot[]; shares: readonly (readonly (number | undefined)[])[] }

/** Each person's share of all that they could earn. */
export function gradesOf(sheet: Sheet): number[] {
  return sheet.shares.map((row) => shareOf(sheet, row, undefined))
}

/** One question beside the rest, for each person who was asked it: share of it, and share of everything else. */
export function besideRest(sheet: Sheet, slot: number): { own: number[]; rest: number[] } {
  const asked = sheet.shares.filter((row) => row[slot] !== undefined)
  return {
    own: asked.map((row) => row[slot]!),
    rest: asked.map((row) => shareOf(sheet, row, slot)),
  }
}

/** Whether everybody was asked everything. */
export function isWhole({ slots, shares }: Sheet): boolean {
  return shares.every((row) => slots.every((_, slot) => row[slot] !== undefined))
}

/** Of a whole sheet: what each person earned for one question, in marks. */
export function marksOf({ slots, shares }: Sheet, slot: number): number[] {
  return shares.map((row) => row[slot]! * slots[slot]!.most)
}

function shareOf(
  { slots }: Sheet,
  row: readonly (number | undefined)[],
  without: number | undefined,
): number {
  let [earned, most] = [0, 0]
  for (const [slot, share] of row.entries()) {
    if (share === undefined || slot === without) continue
    earned += share * slots[slot]!.most
    most += slots[slot]!.most
  }
  return most === 0 ? 0 : earned / most
}
