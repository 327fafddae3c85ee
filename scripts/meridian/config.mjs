import { OFFICE } from './destinations.mjs'
import { RANGES } from './networks.mjs'

/** bridle.yaml of the example: what the files cannot say themselves. */
export const bridleYaml =
  () => `# What the files in this folder cannot say themselves. SYNTHETIC: Meridian Analytics does not exist.
caseId: meridian
title: Meridian Analytics, Inc. (synthetic)
synthetic: true

# Printed in the report.
purpose: Insider-risk review after a report of undeclared laptops at one address
legalBasis: Legitimate interest (security of systems and payroll), recorded in DPIA-2023-04 (synthetic)
retention:
  applicants: 6 months
  note: 30 days
  legalHold: false

# For files whose times carry no zone and whose dates could be read in two ways.
timezone: America/Chicago
dates: mdy

# Networks with a meaning. The most specific range wins.
networks:
  - { cidr: ${RANGES.egress}, kind: egress, operator: Meridian head office }
  - { cidr: ${RANGES.vpn}, kind: vpn, operator: Example VPN Exit Ltd (commercial) }
  - { cidr: ${RANGES.hosting}, kind: hosting, operator: Example Hosting GmbH }

# Remote tools and helpers that the firm deployed itself: their presence says nothing.
deployedTools: [TeamViewer]

# Where the firm itself receives equipment: many laptops at one of these addresses mean nothing.
sites:
  - ${OFFICE.line}, Chicago, IL ${OFFICE.place.zip}

# Settings and mappings per file. \`path\` is a glob below this folder; \`columns\` maps the header of a generic CSV to
# columns of a Bridle table. \`application\` and \`employee\` name the person by application id or employee number; \`set\` gives
# every row a constant. A path that stands here several times feeds several tables. Other columns are not read.
files:
  - path: mdm/*.csv # Intune and Jamf export UTC without saying so
    timezone: UTC

  - path: chain/*.csv # Etherscan does not name the chain
    chain: eip155:1

  - path: references/reference-checks.csv
    table: referees
    columns:
      Application ID: application
      Referee Name: name
      Referee Company: company
      Referee E-mail: email
      Referee Phone: phone
      Date Asked: ts

  - path: references/domain-ages.csv
    table: domains
    columns:
      Domain: domain
      Registered: registered_on
      Source: origin

  - path: assets/laptops.csv
    table: assets
    columns:
      Serial Number: serial
      Model: model
      Assigned Employee Number: employee
      Order Date: ts
      Tracking Number: tracking

  - path: assets/laptops.csv # where the laptop was to go when the offer was made
    table: claims
    set: { kind: delivery_address }
    columns:
      Assigned Employee Number: employee
      Ship To At Offer: address
      Order Date: valid_from

  - path: assets/laptops.csv # where it was sent in the end; no date: nothing was changed
    table: claims
    set: { kind: delivery_address }
    columns:
      Assigned Employee Number: employee
      Ship To Final: address
      Ship To Changed On: valid_from

  - path: shipping/carrier-shipments.csv
    table: shipments
    set: { carrier: ups }
    columns:
      Tracking Number: tracking
      Ship Date: shipped_at
      Ship To Name: to_name
      Ship To Company: to_company
      Ship To Address: address
      Ship To City: city
      State: region
      Postal Code: postal_code
      Country: country
      Delivery Date: delivered_at
      Signed By: signed_by
      Reference 1: reference

  - path: payroll/bank-account-changes.csv
    table: identifiers
    set: { kind: bank_account, product: payroll }
    columns:
      Employee Number: employee
      Changed On: valid_from
      New Account Token: value

  - path: payroll/crypto-payouts.csv
    table: payouts
    set: { product: crypto, method: crypto, chain: "eip155:1" }
    columns:
      Payout ID: payment
      Employee Number: employee
      Paid At: ts
      Amount: amount
      Asset: asset
      Wallet Address: account
      Transaction Hash: tx
    assets: { USDC: "eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48" }

  - path: prices/*.csv
    table: prices
    columns: { date: day, asset: asset, usd: usd, source: origin }

  - path: labels/*.csv
    table: labels
    set: { chain: "eip155:1" }
    columns: { address: address, label: label, category: category, source: origin, confidence: confidence }
`
