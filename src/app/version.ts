/** Version of this package, as in package.json (a test compares them): results name it. */
export const VERSION = '0.1.0'
