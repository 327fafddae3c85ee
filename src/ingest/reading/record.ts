/**
 * A record cut out of a file. `row` is 1-based, header excluded, rejected ones counted. `offset` and `length` are bytes in the
 * decompressed, undecoded file, so that the original text can be shown again.
 */
export type NumberedRecord = Readonly<
  { row: number; offset: number; length: number } & (
    | { value: unknown; broken?: undefined }
    /** Why it cannot be used at all: not JSON, wrong number of cells, a NUL byte, longer than the limit. `text` is its beginning. */
    | { broken: string; text: string; value?: undefined }
  )
>
