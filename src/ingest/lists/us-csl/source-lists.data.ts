/**
 * Lists of the Consolidated Screening List by the abbreviation in their `source` (trade.gov, "Consolidated Screening List", sources), with the
 * list id under which Bridle keeps them. OFAC's own files are read as us-ofac-sdn and us-ofac-cons; these copies of them say less and are kept apart,
 * so that a copy never stands in for the original.
 */
export const SOURCE_LISTS: Readonly<Record<string, string>> = {
  DPL: 'us-bis-dpl',
  EL: 'us-bis-entity-list',
  MEU: 'us-bis-meu',
  UVL: 'us-bis-uvl',
  ISN: 'us-state-isn',
  ACN: 'us-state-isn',
  DTC: 'us-state-dtc',
  UFLPA: 'us-dhs-uflpa',
  SDN: 'us-csl-sdn',
  SSI: 'us-csl-ssi',
  FSE: 'us-csl-fse',
  PLC: 'us-csl-plc',
  'NS-PLC': 'us-csl-plc',
  CAP: 'us-csl-cap',
  CAPTA: 'us-csl-cap',
  MBS: 'us-csl-mbs',
  'NS-MBS': 'us-csl-mbs',
  CMIC: 'us-csl-cmic',
  'NS-CMIC': 'us-csl-cmic',
}
