/** The package's version; a test holds it against package.json, which the bundle does not read. */
export const VERSION = '0.1.0'
