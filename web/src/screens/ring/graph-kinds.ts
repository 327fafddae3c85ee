import type { CaseRing } from '../../../../src/case/schema'

export type NodeKind = CaseRing['nodes'][number]['kind']

/** A shape (in a box of 12) and a word for each kind: colour says nothing here. */
export const KINDS: Readonly<
  Record<NodeKind, { word: string; shape: string; side: 'left' | 'centre' | 'right' }>
> = {
  person: {
    word: 'person',
    shape: 'M6 1a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5zM1 11.5c0-6 10-6 10 0z',
    side: 'centre',
  },
  device: { word: 'device', shape: 'M1 2h10v6H1zM0 9.5h12v1.5H0z', side: 'left' },
  address: { word: 'address', shape: 'M6 1L11.5 6H10v5H2V6H.5z', side: 'left' },
  network: {
    word: 'network',
    shape:
      'M6 8.5a1.5 1.5 0 1 1 0 3a1.5 1.5 0 0 1 0-3zM0 4.5a8.5 8.5 0 0 1 12 0l-1.4 1.4a6.5 6.5 0 0 0-9.2 0zM2.5 7.2a5 5 0 0 1 7 0L8.2 8.5a3 3 0 0 0-4.4 0z',
    side: 'left',
  },
  contact: { word: 'contact', shape: 'M0 2h12v1.4L6 7.2 0 3.4zM0 5l6 3.8L12 5v5.5H0z', side: 'left' },
  account: {
    word: 'account',
    shape: 'M6 0l6 3.5V5H0V3.5zM1 6h2v3.5H1zM5 6h2v3.5H5zM9 6h2v3.5H9zM0 10.5h12V12H0z',
    side: 'right',
  },
  wallet: { word: 'wallet', shape: 'M6 0l6 6-6 6-6-6z', side: 'right' },
  company: { word: 'company', shape: 'M1 0h6v12H1zM8 4h4v8H8z', side: 'right' },
  entity: { word: 'list entry', shape: 'M3.5 0h5L12 3.5v5L8.5 12h-5L0 8.5v-5z', side: 'right' },
}
