import type { NameKind } from '../../names/prepared-name.js'
import { shapesFit } from '../retrieval/word-shapes.js'
import type { IndexData } from './layout.js'
import { KINDS } from './name-table.js'
import { SPELLINGS, TAGS } from './token-table.js'

type Numbers = Uint8Array | Uint16Array | Uint32Array

/** Every number points at something that exists. */
function below(numbers: Numbers, size: number): boolean {
  let highest = -1
  for (let i = 0; i < numbers.length; i++) if ((numbers[i] ?? 0) > highest) highest = numbers[i] ?? 0
  return highest < size
}

/** Ranges one after the other that cover `length` things. */
function ranges(starts: Uint32Array, things: number, length: number): boolean {
  if (starts.length !== things + 1 || starts[0] !== 0 || starts[things] !== length) return false
  for (let i = 1; i < starts.length; i++) if ((starts[i] ?? 0) < (starts[i - 1] ?? 0)) return false
  return true
}

/** A table of a power of two of buckets whose values are below `size`. */
function isTable(starts: Uint32Array, tags: Uint16Array, values: Uint32Array, size: number): boolean {
  const buckets = starts.length - 1
  return (
    buckets >= 2 &&
    (buckets & (buckets - 1)) === 0 &&
    tags.length === values.length &&
    ranges(starts, buckets, values.length) &&
    below(values, size)
  )
}

/**
 * Looks whether every number in an index points at something in it. Returns what is wrong, or undefined: afterwards no number leads outside,
 * whoever wrote them.
 */
export function checkData(data: IndexData): string | undefined {
  const strings = data.stringWide.length
  const entities = data.entityJson.length
  const names = data.nameTexts.length
  const tokens = data.tokenTexts.length
  const holders = data.identifierEntities.length
  const perName = [
    data.nameEntities,
    data.nameRaws,
    data.nameLetters,
    data.nameSorted,
    data.nameFiles,
    data.nameRows,
    data.nameWeak,
    data.nameOmitted,
  ]
  const texts = [
    data.entityJson,
    data.nameTexts,
    data.nameRaws,
    data.nameLetters,
    data.nameSorted,
    data.nameFiles,
    data.tokenTexts,
  ]
  const checks: readonly (readonly [what: string, holds: boolean])[] = [
    ['strings', ranges(data.stringStarts, strings, data.stringBytes.length) && below(data.stringWide, 2)],
    ['texts', texts.every((ids) => below(ids, strings))],
    [
      'entities',
      data.entityKinds.length === entities &&
        below(data.entityKinds, KINDS.length) &&
        ranges(data.entityNames, entities, names),
    ],
    ['names', perName.every(({ length }) => length === names) && below(data.nameEntities, entities)],
    [
      'words of names',
      ranges(data.nameTokenStarts, names, data.nameTokens.length) && below(data.nameTokens, tokens),
    ],
    ['words', areWords(tokens, data.tokenTags, data.tokenSpellings)],
    [
      'identifiers',
      below(data.identifierEntities, entities) &&
        data.identifierPositions.length === holders &&
        isTable(data.identifierStarts, data.identifierTags, data.identifierValues, holders),
    ],
    ...KINDS.map((kind) => [`retrieval of kind ${kind}`, isShelf(data, kind, names, strings)] as const),
  ]
  const wrong = checks.find(([, holds]) => !holds)
  return wrong === undefined ? undefined : `its ${wrong[0]} do not fit together`
}

const areWords = (count: number, tags: Uint8Array, spellings: Uint8Array): boolean =>
  tags.length === count &&
  spellings.length === count &&
  below(tags, TAGS.length) &&
  below(spellings, SPELLINGS.length)

function isShelf(data: IndexData, kind: NameKind, names: number, strings: number): boolean {
  const words = data[`${kind}ShelfWordTexts`]
  const own = data[`${kind}ShelfNames`]
  const postings = data[`${kind}ShelfPostingNames`]
  return (
    below(own, names) &&
    data[`${kind}ShelfNameWeights`].length === own.length &&
    below(words, strings) &&
    areWords(words.length, data[`${kind}ShelfWordTags`], data[`${kind}ShelfWordSpellings`]) &&
    shapesFit(data[`${kind}ShelfWordShapes`], words.length, data.stringBytes.length) &&
    ranges(data[`${kind}ShelfPostingStarts`], words.length, postings.length) &&
    below(postings, own.length) &&
    data[`${kind}ShelfPostingWeights`].length === postings.length &&
    isTable(
      data[`${kind}ShelfTextStarts`],
      data[`${kind}ShelfTextTags`],
      data[`${kind}ShelfTextValues`],
      words.length,
    ) &&
    isTable(
      data[`${kind}ShelfSoundStarts`],
      data[`${kind}ShelfSoundTags`],
      data[`${kind}ShelfSoundValues`],
      words.length,
    ) &&
    isTable(
      data[`${kind}ShelfWholeStarts`],
      data[`${kind}ShelfWholeTags`],
      data[`${kind}ShelfWholeValues`],
      own.length,
    )
  )
}
