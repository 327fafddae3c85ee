import { expect, test } from 'vitest'
import { countryCode } from './country-code.js'

test('countries as records and lists write them', () => {
  expect(['USA', 'uk', 'Viet Nam', 'Côte d’Ivoire', 'Korea, North', 'KP'].map(countryCode)).toEqual([
    'US',
    'GB',
    'VN',
    'CI',
    'KP',
    'KP',
  ])
})

test('what is no country stays unknown', () => {
  expect(['Atlantis', 'TN 37129', '', 'ZZ', 'EU'].map(countryCode)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('nationals stand for their country, unless two countries share the word', () => {
  expect(['Russian', 'Saudi Arabian', 'Filipino', 'Congolese'].map(countryCode)).toEqual([
    'RU',
    'SA',
    'PH',
    undefined,
  ])
})
