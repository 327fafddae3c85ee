import { addressText, canonicalPostalAddress } from '../../values/address.js'
import { canonicalTracking } from '../../values/serial.js'
import { csvAdapter } from '../csv-adapter.js'
import { rowList } from '../row-list.js'

/** Shipment reports of parcel carriers (UPS, FedEx, DHL), CSV, by header synonyms. One record is one parcel; see README.md. */
export const carrier = csvAdapter({
  id: 'carrier/shipments',
  title: 'Carrier shipment report (CSV)',
  feeds: ['shipments'],
  columns: {
    tracking: ['Tracking Number', 'Tracking #', 'Waybill', 'Air Waybill Number', 'Tracking ID'],
    carrier: ['Carrier', 'Carrier Name'],
    service: ['Service', 'Service Type', 'Product'],
    shipped: ['Ship Date', 'Shipped', 'Shipment Date', 'Pickup Date'],
    name: ['Ship To Name', 'Recipient Contact Name', 'Recipient Name', 'Consignee Name', 'Ship To Attention'],
    company: ['Ship To Company', 'Recipient Company', 'Consignee Company'],
    line: [
      'Ship To Address',
      'Ship To Address Line 1',
      'Recipient Address',
      'Consignee Address',
      'Address Line 1',
    ],
    line2: ['Ship To Address Line 2', 'Recipient Address Line 2', 'Address Line 2'],
    city: ['Ship To City', 'Recipient City', 'Consignee City', 'City'],
    region: ['Ship To State', 'Ship To State/Province', 'Recipient State', 'State', 'State/Province'],
    postal: ['Ship To Postal Code', 'Recipient Postal', 'Recipient Postal Code', 'Postal Code', 'ZIP Code'],
    country: ['Ship To Country', 'Recipient Country', 'Country', 'Country/Territory'],
    delivered: ['Delivery Date', 'Delivered', 'Date Delivered', 'Actual Delivery Date', 'Delivery Date/Time'],
    signed: ['Signed By', 'Received By', 'Signature', 'Signed For By'],
    reference: ['Reference 1', 'Reference', 'Shipment Reference', 'Customer Reference'],
  },
  signature: ['tracking', 'shipped', 'line', 'delivered'],
  unused: ['Delivered To', 'Status', 'Reference 2', 'Reference 3', 'Weight', 'Shipper Name'],
  required: ['tracking'],
  map(cell, settings) {
    const rows = rowList(settings)
    const tracking = canonicalTracking(cell('tracking') ?? '') ?? ''
    const parts = {
      line: cell('line'),
      line2: cell('line2'),
      city: cell('city'),
      region: cell('region'),
      postal: cell('postal'),
      country: cell('country'),
    }
    rows.add('shipments', {
      carrier: carrierOf(cell('carrier') ?? cell('service'), tracking),
      tracking,
      subject: `tracking:${tracking}`,
      to_name: cell('name') ?? null,
      to_company: cell('company') ?? null,
      to_address: canonicalPostalAddress(parts) ?? null,
      to_raw: addressText(parts),
      country: parts.country ?? null,
      region: parts.region ?? null,
      city: parts.city ?? null,
      signed_by: cell('signed') ?? null,
      reference: cell('reference') ?? null,
      shipped_at: rows.instant('Ship Date', cell('shipped')),
      delivered_at: rows.instant('Delivery Date', cell('delivered')),
    })
    return rows.done('no data')
  },
})

/** The carrier that a column or the form of the tracking number names (1Z is UPS's prefix); else as written. */
function carrierOf(text: string | undefined, tracking: string): string | null {
  const named = /\b(ups|fedex|dhl|usps)\b/i.exec(text ?? '')
  return named?.[1]?.toLowerCase() ?? (tracking.startsWith('1Z') ? 'ups' : (text?.toLowerCase() ?? null))
}
