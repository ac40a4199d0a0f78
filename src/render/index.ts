/**
 * Turns a report into what people and programs read. Pure: a report in, text out; the report may have come back from JSON.
 *
 * @module qmail-spamscope/render
 */

export type { Locale, RenderOptions } from './render-options.ts'
export { renderText } from './render-text.ts'
