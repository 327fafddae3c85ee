import { expect, test } from 'vitest'
import { isPersonal } from './personal-fields.js'

test.each([
  'Home Email',
  'Mobile Phone',
  'Address Line 1',
  'phone_numbers[0].value',
  'Gross Earnings',
  'Employee Taxes',
  'First Name',
  'educations[0].degree',
  'Reporting to',
  'Account Number',
])('%s is personal', (field) => expect(isPersonal(field)).toBe(true))

test.each([
  'ContractAddress',
  'client.ipAddress',
  'can_email',
  'Wallet Address',
  'Transaction Hash',
  'From',
  'eventType',
  'Tracking Number',
  'DeviceName',
  'published',
])('%s is not', (field) => expect(isPersonal(field)).toBe(false))
