/**
 * What a report is shown with. A report has no clock and no host of its own: a ticket without them is worthless, so they come in here.
 *
 * @group Rendering
 */
export interface RenderOptions {
  /** Language of the words. @defaultValue `'en'` */
  readonly locale?: Locale
  /** Name of the server, for the ticket's reader. */
  readonly hostname?: string
  /** When the queue was read: a Date or epoch seconds. */
  readonly scannedAt?: Date | number
  /** Hides whatever names a recipient or quotes a subject: the text goes to a third party. @defaultValue `false` */
  readonly redact?: boolean
  /** Terminal colours (SGR). @defaultValue `false` */
  readonly color?: boolean
  /** Columns to wrap at, 40 at least. @defaultValue `76`, which survives one level of quoting in mail */
  readonly width?: number
}

/**
 * Languages that the renderers speak.
 *
 * @group Rendering
 */
export type Locale = 'en' | 'es'
