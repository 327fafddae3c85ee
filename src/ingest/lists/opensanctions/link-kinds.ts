/** Kinds under which `list_links` holds what FtM keeps in entities of their own until `joinFtm` unites them. */
export const SANCTION_LINK = 'sanctioned_under'
export const ADDRESS_LINK = 'address_entity'

/** Under which entity an address waits that is an entity of its own; it is no thing that could be listed. */
export const addressKey = (id: string): string => `address:${id}`
/** True for an entity key that {@link addressKey} made. */
export const isAddressKey = (entity: string): boolean => entity.startsWith('address:')
