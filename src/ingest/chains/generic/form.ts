/** Headers of the form, by meaning. */
export const COLUMNS = {
  chain: ['chain', 'network', 'blockchain'],
  block: ['block', 'block_number', 'block number'],
  time: ['timestamp', 'time', 'block_timestamp', 'date', 'datetime'],
  tx: ['tx_hash', 'tx', 'transaction_hash', 'transaction', 'txid', 'hash'],
  txIndex: ['tx_index', 'transaction_index'],
  logIndex: ['log_index', 'logindex'],
  from: ['from', 'sender', 'from_address'],
  to: ['to', 'receiver', 'to_address'],
  asset: ['asset', 'token', 'currency', 'token_address', 'contract'],
  amount: ['amount', 'value'],
  units: ['units', 'base_units'],
  decimals: ['decimals'],
  kind: ['kind'],
  tokenId: ['token_id', 'tokenid'],
} as const
