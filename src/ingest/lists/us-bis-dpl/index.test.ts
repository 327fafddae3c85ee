import { expect, test } from 'vitest'
import { fixture, mapWhole } from '../../testing/map-fixture.js'

test('a denied person reads as in the Consolidated Screening List; records of one person are one entity', async () => {
  const dpl = await mapWhole(fixture('lists/us-bis-dpl', 'dpl.txt'))
  expect([dpl.used, dpl.rejects.map(({ reason }) => reason)]).toEqual([
    4,
    ['"Effective_Date" expected month/day/year, got "someday"'],
  ])
  const csl = await mapWhole(fixture('lists/us-csl', 'consolidated.json'))
  const first = (rows: typeof dpl.rows) =>
    rows
      .filter(({ row }) => row === 1)
      .map(({ table, values }) => ({
        table,
        // Where the entry was found is another place.
        values:
          'remarks' in values
            ? { ...values, remarks: values.remarks?.replace(/ Source List: [^;]*;/, '') }
            : values,
      }))
  expect(first(dpl.rows)).toEqual(first(csl.rows))
  const ids = dpl.rows.flatMap(({ table, values }) =>
    table === 'list_entities' && 'entity' in values ? values.entity : [],
  )
  expect(ids).toEqual([
    'denied-example-person/2017-10-16',
    'another-denied-example/2003-06-19',
    'another-denied-example/2003-06-19',
    'example-aviation-ltd/2008-03-17',
  ])
})
