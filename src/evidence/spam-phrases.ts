import { foldMarks } from './fold-marks.ts'

/**
 * Phrases of fraud and advertising in subjects, as they have been the same for decades, by language. Lower case, without accents, digits as
 * `#`; a blank at an end stands for the edge of a word. Lawful mail uses some of them too, so the sign is weak and capped. Left out is what
 * shops, offices and programs write as often: orders, quotations, shipments, scans, sales.
 *
 * @see SpamAssassin's 20_phrases and 20_advance_fee rules for the themes; the words are our own
 */
const PHRASES_BY_LANGUAGE = {
  en: [
    // prizes and money from strangers
    'you have won|you won|you ve won|you\'ve won| winner|winning notification|congratulations|lottery|jackpot|prize|have been selected|claim your|unclaimed|free gift|gift card|inheritance|beneficiary|next of kin|fund transfer|your fund|compensation fund|atm card|million usd|million dollars|million euro|charity donation|business proposal|mutual benefit|confidential proposal|partnership proposal|investment opportunity|investment proposal|western union|moneygram',
    // loans, trading, work
    'loan offer|quick loan|instant loan|personal loan|cheap loan|debt relief|debt consolidation|bad credit|pre-approved|preapproved|bitcoin|crypto|ethereum|forex|trading signal|passive income|double your|profit|earn money|make money|earn $|earn up to|extra income|get rich|financial freedom|work from home',
    // pills, dates, games, watches
    'viagra|cialis|pharmacy|cheap meds| meds| pills|no prescription|erectile|male enhancement|testosterone|weight loss|lose weight|burn fat|belly fat|hot singles|singles near|single women|dating|hookup|lonely|sexy|xxx|porn|casino|free spins|poker bonus|betting|replica|rolex|cheap watches|luxury watches|designer bags',
    // accounts, mailboxes, passwords
    'account suspended|account has been|account will be|account was limited|account is limited|account locked|account on hold|suspended|verify your|verify account|validate your|confirm your account|confirm your identity|confirm your mailbox|update your billing|update your payment|billing problem|payment declined|payment failed|unusual sign|unusual activity|suspicious activity|suspicious login|unauthorized|unrecognized login|security alert|restore access|restore your|password expire|password will expire|password is about|mailbox full|mailbox is|mailbox will|upgrade your mailbox|mailbox storage|storage is full|storage full|quota exceeded|quota limit|incoming messages|pending messages|messages on hold|undelivered messages|dear customer|dear user',
    // parcels, papers, threats
    'parcel|package is waiting|package is on hold|package could not|delivery failed|failed delivery|delivery attempt|pending delivery|redelivery|customs fee|invoice overdue|payment overdue|outstanding payment|payment #|final notice|final warning|last warning|legal action|court notice|tax refund|refund is waiting|shared a document with you|document for your signature|voice message|i recorded you|have access to your|was hacked|been hacked',
    // offers and strangers' greetings
    'hot offer|limited offer|special offer|exclusive offer|act now|limited time|last chance|click here|risk free|#% off|lowest price|best price|seo |seo-|rank on google|page of google|backlinks|website traffic|urgent:|urgent!|urgent message|urgent reply|urgent notice|urgent response|immediate action|dear friend|hello dear|my dear|private message|reply asap|are you available',
  ],
  de: ['gewonnen|gewinn |gewinner|gewinnbenachrichtigung|erbschaft|begunstigte|konto gesperrt|konto wurde|konto wird|konto eingeschrankt|konto ist|kontosperrung|bestatigen sie|bestaetigen sie|verifizieren|ungewohnliche aktivitat|zahlung fehlgeschlagen|postfach voll|postfach ist|paket wartet|paket konnte|sendung wartet|bestellung wartet|zollgebuhr|kredit |sofortkredit|schufa|letzte mahnung|letzte warnung|letzte erinnerung|dringende nachricht|dringend:|dringend!|geld verdienen|schnell reich|nebenverdienst|abnehmen|potenzmittel|jetzt sichern|nur heute|sehr geehrter kunde|lieber freund|steuererstattung'],
  es: ['ha ganado|has ganado|ganador|premio|loteria|herencia|beneficiario|su cuenta|cuenta suspendida|cuenta sera|cuenta bloqueada|cuenta ha sido|verifique|actualice sus datos|actividad inusual|pago rechazado|buzon lleno|buzon esta|cuota de correo|paquete pendiente|paquete retenido|paquete esta|tasa de aduana|prestamo|dinero facil|gane dinero|gana dinero|ingresos extra|inversion segura|aviso final|ultimo aviso|mensaje urgente|urgente:|urgente!|estimado cliente|estimado usuario|querido amigo|haga clic|oferta exclusiva|oferta limitada|solo hoy|adelgazar|bajar de peso|reembolso de impuestos|demanda judicial|embargo'],
  pt: ['ganhou|ganhador|premiado|premio|heranca|sua conta|conta suspensa|conta bloqueada|conta sera|verifique|atualize seus dados|atualize seu cadastro|cadastro vencido|atividade suspeita|caixa de correio|encomenda retida|encomenda aguarda|taxa alfandegaria|emprestimo|dinheiro facil|ganhe dinheiro|renda extra|ultimo aviso|aviso final|urgente:|urgente!|mensagem urgente|caro cliente|prezado cliente|clique aqui|oferta exclusiva|oferta limitada|emagrecer|restituicao|intimacao|boleto vencido|comprovante em anexo|pontos a expirar|pontos expiram'],
  fr: ['vous avez gagn|gagnant|loterie|heritage|beneficiaire|votre compte|compte suspendu|compte bloque|compte sera|verifiez|activite inhabituelle|paiement refuse|boite pleine|boite mail est|colis en attente|votre colis|frais de douane|pret rapide|pret personnel|credit rapide|gagner de l argent|gagner de l\'argent|gagnez|revenus complementaires|dernier avis|dernier rappel|dernier avertissement|reponse urgente|message urgent|urgent :|cher client|cher ami|cliquez|offre exclusive|offre limitee|perdre du poids|maigrir|remboursement d\'impot|remboursement en attente|convocation'],
  it: ['ha vinto|hai vinto|vincitore|lotteria|eredita|beneficiario|il tuo conto|il suo conto|tuo account|conto sospeso|conto bloccato|account sospeso|verifica il tuo|verifichi|attivita sospetta|pagamento rifiutato|casella piena|pacco in attesa|pacco trattenuto|spese doganali|prestito|guadagna|guadagno facile|ultimo avviso|avviso finale|messaggio urgente|urgente:|gentile cliente|caro amico|clicca qui|offerta esclusiva|offerta limitata|dimagrire|rimborso fiscale'],
  nl: ['gewonnen|winnaar|loterij|erfenis|begunstigde|uw rekening|uw account|rekening geblokkeerd|account geblokkeerd|verifieer|verdachte activiteit|betaling mislukt|mailbox vol|postvak vol|uw pakket|pakket wacht|douanekosten|snelle lening|lening aanbod|geld verdienen|laatste waarschuwing|laatste aanmaning|dringend bericht|dringend:|geachte klant|beste vriend|klik hier|exclusieve aanbieding|afvallen|belastingteruggave'],
  pl: ['wygra|nagroda|loteria|spadek po|twoje konto|panstwa konto|konto zablokowane|konto zostalo|zweryfikuj|podejrzana aktywnosc|skrzynka pelna|skrzynka jest|paczka czeka|paczka oczekuje|oplata celna|szybka pozyczka|pozyczka|zarabiaj|ostatnie wezwanie|ostateczne wezwanie|pilna wiadomosc|pilne:|drogi kliencie|drogi przyjacielu|kliknij tutaj|schudnij|zwrot podatku'],
  other: [
    // tr, id, fi, sv
    'kazandiniz|odul|miras|hesabiniz|hesabi askiya|dogrulayin|kargonuz bekliyor|kredi firsati|son uyari|acil mesaj|anda menang|hadiah|warisan|akun anda|verifikasi akun|paket anda|pinjaman|peringatan terakhir|pesan penting|olet voittanut|voitit|palkinto|perinto|tilisi|vahvista tilisi|paketti odottaa|pikalaina|viimeinen muistutus|viimeinen varoitus|du har vunnit|arv fran|ditt konto|verifiera|ditt paket|snabblan|sista varning',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>> // biome-ignore format: words, not code

const PHRASES: readonly string[] = /* @__PURE__ */ flatten(PHRASES_BY_LANGUAGE)

function flatten(lists: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.values(lists).flatMap((list) => list.flatMap((phrases) => phrases.split('|')))
}

/** @param template - Lower case, digits as `#`. */
export function hasSpamPhrase(template: string): boolean {
  const text = ` ${foldMarks(template)} `
  return PHRASES.some((phrase) => text.includes(phrase))
}
