/** @param {string} _root */
export function linkOwnCommand(_root) {}
