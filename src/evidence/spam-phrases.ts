/**
 * Phrases of fraud and advertising in subjects, as they have been the same for decades: prizes, inheritances, pills, loans, parcels that wait,
 * accounts that are suspended. Lower case, digits as `#`. Lawful mail uses some of them too, so the sign is weak and capped.
 *
 * @see SpamAssassin's 20_phrases and 20_advance_fee rules for the themes; the words are our own
 */
export const PHRASES: readonly string[] = [
  // en
  'you have won', 'you won', 'winner', 'congratulations', 'lottery', 'prize', 'inheritance', 'beneficiary', 'next of kin', 'fund transfer', 'compensation fund',
  'viagra', 'cialis', 'pharmacy', 'cheap meds', ' pills', 'weight loss', 'lose weight', 'hot singles', 'singles near', 'dating', 'casino', 'free spins',
  'loan offer', 'quick loan', 'bitcoin', 'crypto', 'profit', 'earn money', 'make money', 'investment opportunity', 'work from home', 'replica', 'rolex',
  'account suspended', 'account has been', 'account will be', 'verify your account', 'verify your mail', 'confirm your account', 'confirm your mailbox', 'unusual sign', 'password expires', 'mailbox full', 'mailbox is', 'upgrade your mailbox', 'quota exceeded',
  'parcel', 'package is waiting', 'delivery failed', 'pending delivery', 'hot offer', 'limited offer', 'special offer', 'act now', 'final notice', 'urgent:', 'urgent message', 'urgent reply', 'mensaje urgente', 'reponse urgente', 'réponse urgente', 'dringende nachricht', 'messaggio urgente', 'invoice overdue', 'cheap watches', 'paczka czeka', 'eur gewonnen', 'haben gewonnen', 'aviso final', 'ultimo aviso', 'último aviso', 'paquete retenido', 'encomenda retida', 'emprestimo rapido', 'viimeinen muistutus', 'paketti odottaa', 'pesan penting', 'last chance', 'click here', 'gift card', 'risk free', '#% off',
  'business proposal', 'dear friend', 'private message', 'seo ', 'rank on google', 'payment overdue', 'outstanding payment', 'payment #',
  // de
  'gewinn', 'erbschaft', 'konto gesperrt', 'konto wurde', 'konto wird', 'bestätigen sie', 'bestaetigen sie', 'paket wartet', 'sendung wartet', 'bestellung wartet', 'kredit', 'letzte mahnung', 'abnehmen',
  // es, pt
  'ha ganado', 'premio', 'herencia', 'su cuenta', 'cuenta suspendida', 'cuenta sera', 'verifique', 'paquete pendiente', 'prestamo', 'préstamo', 'sua conta', 'ganhou',
  // fr, it, pl, nl
  'vous avez gagn', 'héritage', 'heritage', 'votre compte', 'colis en attente', 'votre colis', 'ha vinto', 'eredità', 'il tuo conto', 'pacco in attesa', 'wygra', 'nagroda', 'twoje konto', 'uw rekening', 'uw pakket',
] // biome-ignore format: words, not code

/** @param template - Lower case, digits as `#`. */
export function hasSpamPhrase(template: string): boolean {
  return PHRASES.some((phrase) => template.includes(phrase))
}
