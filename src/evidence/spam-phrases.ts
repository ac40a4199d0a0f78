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
    "you have won|you won|you ve won|you've won| winner|winning notification|congratulations|lottery|jackpot|prize|have been selected|claim your|unclaimed|free gift|gift card|inheritance|beneficiary|next of kin|fund transfer|your fund|compensation fund|atm card|million usd|million dollars|million euro|charity donation|business proposal|mutual benefit|confidential proposal|partnership proposal|investment opportunity|investment proposal|western union|moneygram",
    // loans, trading, work
    'loan offer|quick loan|instant loan|personal loan|cheap loan|debt relief|debt consolidation|bad credit|pre-approved|preapproved|bitcoin|crypto|ethereum|forex|trading signal|passive income|double your|profit|earn money|make money|earn $|earn up to|extra income|get rich|financial freedom|work from home',
    // pills, dates, games, watches
    'viagra|cialis|pharmacy|cheap meds| meds| pills|no prescription|erectile|male enhancement|testosterone|weight loss|lose weight|burn fat|belly fat|hot singles|singles near|single women|dating|hookup|lonely|sexy|xxx|porn|casino|free spins|poker bonus|betting|replica|rolex|cheap watches|luxury watches|designer bags',
    // accounts, mailboxes, passwords
    'verify account|verify your account|verify your mailbox|verify your identity|verify your bank|verify your card|validate your|confirm your account|confirm your identity|confirm your mailbox|update your billing|update your payment|billing problem|payment declined|payment failed|unusual sign|unusual activity|suspicious activity|suspicious login|unauthorized|unrecognized login|security alert|restore access|upgrade your mailbox|storage is full|storage full|quota exceeded|quota limit|incoming messages|pending messages|messages on hold|undelivered messages|dear customer|dear user',
    // parcels, papers, threats
    'parcel|package is waiting|package is on hold|package could not|delivery failed|failed delivery|delivery attempt|pending delivery|redelivery|customs fee|invoice overdue|payment overdue|outstanding payment|payment #|final notice|final warning|last warning|legal action|court notice|tax refund|refund is waiting|shared a document with you|document for your signature|voice message|i recorded you|have access to your|was hacked|been hacked',
    // offers and strangers' greetings
    'hot offer|limited offer|special offer|exclusive offer|act now|limited time|last chance|click here|risk free|#% off|lowest price|best price|seo |seo-|rank on google|page of google|backlinks|website traffic|urgent:|urgent!|urgent message|urgent reply|urgent notice|urgent response|immediate action|dear friend|hello dear|my dear|private message|reply asap|are you available',
  ],
  de: [
    'gewonnen|gewinn |gewinner|gewinnbenachrichtigung|erbschaft|begunstigte|ungewohnliche aktivitat|zahlung fehlgeschlagen|paket wartet|paket konnte|sendung wartet|bestellung wartet|zollgebuhr|kredit |sofortkredit|schufa|letzte mahnung|letzte warnung|letzte erinnerung|dringende nachricht|dringend:|dringend!|geld verdienen|schnell reich|nebenverdienst|abnehmen|potenzmittel|jetzt sichern|nur heute|sehr geehrter kunde|lieber freund|steuererstattung',
  ],
  es: [
    'ha ganado|has ganado|ganador|premio|loteria|herencia|beneficiario|actualice sus datos|actividad inusual|pago rechazado|cuota de correo|paquete pendiente|paquete retenido|paquete esta|tasa de aduana|prestamo|dinero facil|gane dinero|gana dinero|ingresos extra|inversion segura|aviso final|ultimo aviso|mensaje urgente|urgente:|urgente!|estimado cliente|estimado usuario|querido amigo|haga clic|oferta exclusiva|oferta limitada|solo hoy|adelgazar|bajar de peso|reembolso de impuestos|demanda judicial|embargo',
  ],
  pt: [
    'ganhou|ganhador|premiado|premio|heranca|atualize seus dados|atualize seu cadastro|cadastro vencido|atividade suspeita|encomenda retida|encomenda aguarda|taxa alfandegaria|emprestimo|dinheiro facil|ganhe dinheiro|renda extra|ultimo aviso|aviso final|urgente:|urgente!|mensagem urgente|caro cliente|prezado cliente|clique aqui|oferta exclusiva|oferta limitada|emagrecer|restituicao|intimacao|boleto vencido|comprovante em anexo|pontos a expirar|pontos expiram',
  ],
  fr: [
    "vous avez gagn|gagnant|loterie|heritage|beneficiaire|activite inhabituelle|paiement refuse|colis en attente|votre colis|frais de douane|pret rapide|pret personnel|credit rapide|gagner de l argent|gagner de l'argent|gagnez|revenus complementaires|dernier avis|dernier rappel|dernier avertissement|reponse urgente|message urgent|urgent :|cher client|cher ami|cliquez|offre exclusive|offre limitee|perdre du poids|maigrir|remboursement d'impot|remboursement en attente|convocation",
  ],
  it: [
    'ha vinto|hai vinto|vincitore|lotteria|eredita|beneficiario|verifica il tuo|verifichi|attivita sospetta|pagamento rifiutato|pacco in attesa|pacco trattenuto|spese doganali|prestito|guadagna|guadagno facile|ultimo avviso|avviso finale|messaggio urgente|urgente:|gentile cliente|caro amico|clicca qui|offerta esclusiva|offerta limitata|dimagrire|rimborso fiscale',
  ],
  nl: [
    'gewonnen|winnaar|loterij|erfenis|begunstigde|verdachte activiteit|betaling mislukt|uw pakket|pakket wacht|douanekosten|snelle lening|lening aanbod|geld verdienen|laatste waarschuwing|laatste aanmaning|dringend bericht|dringend:|geachte klant|beste vriend|klik hier|exclusieve aanbieding|afvallen|belastingteruggave',
  ],
  pl: [
    'wygra|nagroda|loteria|spadek po|podejrzana aktywnosc|paczka czeka|paczka oczekuje|oplata celna|szybka pozyczka|pozyczka|zarabiaj|ostatnie wezwanie|ostateczne wezwanie|pilna wiadomosc|pilne:|drogi kliencie|drogi przyjacielu|kliknij tutaj|schudnij|zwrot podatku',
  ],
  other: [
    // tr, id, fi, sv
    'kazandiniz|odul|miras|kargonuz bekliyor|kredi firsati|son uyari|acil mesaj|anda menang|hadiah|warisan|verifikasi akun|paket anda|pinjaman|peringatan terakhir|pesan penting|olet voittanut|voitit|palkinto|perinto|vahvista tilisi|paketti odottaa|pikalaina|viimeinen muistutus|viimeinen varoitus|du har vunnit|arv fran|ditt paket|snabblan|sista varning',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What fraud says is in trouble, and how: one of each. `Your account was created` is what every shop writes. */
const THINGS =
  ' account|mailbox|webmail|inbox|password| card | konto|postfach|passwort|kennwort|kreditkarte|cuenta|buzon|contrasena|tarjeta| conta |caixa de correio|caixa postal|senha| cartao| compte |boite mail|boite aux|mot de passe|carte bancaire| conto |casella|carta di credito|rekening|postvak|wachtwoord|bankpas|skrzynk|haslo| karta |hesab|kartiniz| akun|tilisi|tilinne|bankkort'
const TROUBLES =
  'suspended|suspension|limited| locked|blocked|restricted|on hold|disabled|deactivat|terminat|been closed|be closed|expires|expired|will expire|about to expire| is full|almost full|nearly full|compromised|flagged|unusual|gesperrt|sperrung|eingeschrankt|deaktiviert|lauft ab|lauft heute ab|ist voll|fast voll|bestatigen sie|bestaetigen sie|suspendid|suspendu|suspensa|bloque|bloccat|sospes|limitada|limitato|desactiv|cerrada|expira|expire |llena |lleno |cheia |pleine |piena |caduca|geblokkeerd|beperkt|verloopt|is vol |bijna vol |opgeschort|zablokowan|zawieszon|wygasa|pelna |askiya|kapatil|diblokir|ditangguhkan|suljet|sparrat|sparras|verifique|verifiez|verifieer|verifizieren|zweryfikuj|dogrulayin|vahvista'

const PHRASES: readonly string[] = /* @__PURE__ */ flatten(PHRASES_BY_LANGUAGE)

const THING_WORDS: readonly string[] = /* @__PURE__ */ THINGS.split('|')
const TROUBLE_WORDS: readonly string[] = /* @__PURE__ */ TROUBLES.split('|')

function flatten(lists: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.values(lists).flatMap((list) => list.flatMap((phrases) => phrases.split('|')))
}

/** @param template - Lower case, digits as `#`. */
export function hasSpamPhrase(template: string): boolean {
  const text = ` ${foldMarks(template)} `
  const has = (phrase: string): boolean => text.includes(phrase)
  return PHRASES.some(has) || (THING_WORDS.some(has) && TROUBLE_WORDS.some(has))
}
