/**
 * Phrases of fraud and advertising in subjects, as they have been the same for decades: prizes, inheritances, pills, loans, parcels that wait,
 * accounts that are suspended. Lower case, digits as `#`. Lawful mail uses some of them too, so the sign is weak and capped.
 *
 * @see SpamAssassin's 20_phrases and 20_advance_fee rules for the themes; the words are our own
 */
const PHRASES: readonly string[] = [
  // en
  'you have won', 'you won', 'winner', 'congratulations', 'lottery', 'prize', 'inheritance', 'beneficiary', 'next of kin', 'fund transfer', 'compensation fund',
  'viagra', 'cialis', 'pharmacy', 'cheap meds', ' pills', 'weight loss', 'lose weight', 'hot singles', 'singles near', 'dating', 'casino', 'free spins', 'bonus',
  'loan offer', 'quick loan', 'bitcoin', 'crypto', 'profit', 'earn money', 'make money', 'investment opportunity', 'work from home', 'replica', 'rolex',
  'account suspended', 'account has been', 'account will be', 'verify your', 'confirm your', 'unusual sign', 'password expires', 'mailbox full', 'mailbox is', 'upgrade your mailbox', 'quota exceeded',
  'parcel', 'package is waiting', 'delivery failed', 'pending delivery', 'shipment', 'hot offer', 'limited offer', 'special offer', 'act now', 'urgent', 'final notice', 'last chance', 'click here', 'gift card', 'risk free', '#% off',
  'business proposal', 'dear friend', 'private message', 'seo ', 'rank on google', 'payment overdue', 'outstanding payment', 'payment #', 'refund',
  // de
  'gewinn', 'gewonnen', 'erbschaft', 'konto gesperrt', 'konto wurde', 'konto wird', 'bestätigen sie', 'bestaetigen sie', 'paket wartet', 'sendung wartet', 'bestellung wartet', 'kredit', 'letzte mahnung', 'abnehmen', 'dringend',
  // es, pt
  'ha ganado', 'premio', 'herencia', 'su cuenta', 'cuenta suspendida', 'cuenta sera', 'verifique', 'paquete pendiente', 'prestamo', 'préstamo', 'urgente', 'sua conta', 'ganhou', 'oferta',
  // fr, it, pl, nl
  'vous avez gagn', 'héritage', 'heritage', 'votre compte', 'colis en attente', 'votre colis', 'ha vinto', 'eredità', 'il tuo conto', 'pacco in attesa', 'wygra', 'nagroda', 'twoje konto', 'paczka', 'gewonnen', 'uw rekening', 'uw pakket', 'winst',
] // biome-ignore format: words, not code

/** @param template - Lower case, digits as `#`. */
export function hasSpamPhrase(template: string): boolean {
  return PHRASES.some((phrase) => template.includes(phrase))
}
