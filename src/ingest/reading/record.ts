/**
 * A record cut out of a file. `row` is 1-based, header excluded, rejected ones counted. `offset` and `length` are bytes in the
 * decompressed, undecoded file, so that it can be found again. `text` is the record as written; of a broken record at most its beginning, 500 characters.
 */
export type NumberedRecord = Readonly<
  { row: number; offset: number; length: number; text: string } & (
    | { value: unknown; broken?: undefined }
    /** Why it cannot be used at all: not JSON, wrong number of cells, a NUL byte, longer than the limit. */
    | { broken: string; value?: undefined }
  )
>
