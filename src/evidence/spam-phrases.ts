import { foldMarks } from './fold-marks.ts'

/**
 * Phrases of fraud and advertising in subjects, as they have been the same for decades, by language. Lower case, without accents, digits as
 * `#`; each begins a word, and a blank at its end stands for the end of one. Lawful mail uses some of them too, so the sign is weak and capped.
 * Left out is what shops, offices and programs write as often: orders, quotations, shipments, scans, sales.
 *
 * @see SpamAssassin's 20_phrases and 20_advance_fee rules for the themes; the words are our own
 */
const FRAUD_BY_LANGUAGE = {
  en: [
    // prizes and money from strangers
    "you have won|you won|you ve won|you've won|winning notification|unclaimed|inheritance|beneficiary|next of kin|fund transfer|your fund|compensation fund|atm card|million usd|million dollars|million euro|business proposal|consignment box|donation of #|donation to you|swift copy|tt copy|telex copy|mutual benefit|confidential proposal|partnership proposal|investment proposal|western union|moneygram",
    // loans, trading, work
    'loan offer|loan approved|invest $#|invest # and|btc #|received # btc|received #.# btc|make # eur|make # usd|make # a day|part-time job offer|part time job offer|bitcoin payout|quick loan|instant loan|personal loan|cheap loan|debt relief|debt consolidation|bad credit|pre-approved|preapproved|double your|earn money|make money|earn $|earn up to|extra income|get rich|claim airdrop|token airdrop|crypto presale|seed phrase|guaranteed return',
    // pills, dates, games, watches
    'viagra|cialis|canadian pharmacy|blue pill|discreetly|discreet shipping|diet pill|keto |gummies|slimming|lost # kg|lose # kg|lost # pounds|lose # pounds|doctors hate|weird trick|hair loss|enlarge your|longer in bed|libido|miracle cure|cheap meds|meds|pills|no prescription|erectile|male enhancement|testosterone|burn fat|belly fat|hot singles|singles near|single women|dating|hookup|lonely|sexy|xxx|porn|casino|kasino|kasyno|free spins|free spin|free bet|freebet|no deposit|welcome bonus|slot machine|roulette|poker bonus|betting|replica watch|replica bag|luxury replica|rolex|cheap watches|luxury watches|designer bags|meet a girl|girls near|hot girls|russian women|ukrainian women|asian women|meet local|meet women|horny|naked|nude pic|nude video|blood sugar|tinnitus|university diploma|degree without|oem software|buy followers|instagram followers|email database|b2b leads',
    // accounts, mailboxes, passwords
    'verify account|verify your account|verify your mailbox|verify your identity|verify your bank|verify your card|validate your|confirm your account|confirm your identity|confirm your mailbox|update your billing|update your payment|billing problem|payment declined|payment failed|unusual sign|unusual activity|suspicious activity|suspicious login|unauthorized|unrecognized login|security alert|restore access|upgrade your mailbox|storage is full|storage full|quota exceeded|quota limit|incoming messages|pending messages|messages on hold|undelivered messages',
    // parcels, papers, threats
    'package is waiting|package is on hold|package could not|delivery failed|failed delivery|delivery attempt|pending delivery|redelivery|customs fee|invoice overdue|payment overdue|outstanding payment|legal action|court notice|tax refund|refund is waiting|shared a document with you|document for your signature|i recorded you|video of you|your device was|have access to your|was hacked|been hacked',
    // strangers'greetings
    'urgent message|urgent reply|urgent response|hello dear|my dear|private message|reply asap',
  ],
  de: [
    'gewinnbenachrichtigung|erbschaft|begunstigte|ungewohnliche aktivitat|zahlung fehlgeschlagen|paket wartet|paket konnte|sendung wartet|bestellung wartet|zollgebuhr|sofortkredit|kredit genehmigt|ihr gewinn|gewinn nr|phototan|pushtan|online-banking|onlinebanking|kontosperrung|wurde gehackt|wurden gehackt|ich habe sie aufgenommen|ich habe sie gefilmt|schufa|letzte mahnung|letzte warnung|dringende nachricht|geld verdienen|schnell reich|nebenverdienst|potenzmittel|steuererstattung|freispiele|ohne einzahlung|willkommensbonus|sportwetten|wettbonus|verdienen sie #|verdiene #|# euro am tag|abnehmen ohne|# kilo in|# kilo weniger|ohne rezept',
  ],
  es: [
    'ha ganado|herencia|beneficiario|actualice sus datos|actividad inusual|pago rechazado|cuota de correo|paquete pendiente|paquete retenido|paquete esta|tasa de aduana|prestamo|confirme su identidad|ultima notificacion|ha sido hackead|han hackeado|le he grabado|dinero facil|gane dinero|gana dinero|ingresos extra|inversion segura|mensaje urgente|bajar de peso|reembolso de impuestos|demanda judicial|giros gratis|tiradas gratis|sin deposito|bono de bienvenida|gane #|gana #|# euros al dia|pierda # kilos|perder # kilos|baje # kilos|sin receta',
  ],
  pt: [
    'heranca|atualize seus dados|atualize seu cadastro|cadastro vencido|atividade suspeita|encomenda retida|encomenda aguarda|taxa alfandegaria|emprestimo|boleto em aberto|comprovante de transferencia|comprovante de deposito|aguardando pagamento|foi hackead|dinheiro facil|ganhe dinheiro|renda extra|mensagem urgente|boleto vencido|comprovante em anexo|pontos a expirar|pontos expiram|rodadas gratis|giros gratis|sem deposito|bonus de boas|ganhe #|# por dia|perca # quilos|perder # quilos|sem receita',
  ],
  fr: [
    "vous avez gagn|votre heritage|un heritage|beneficiaire|activite inhabituelle|paiement refuse|colis en attente|frais de douane|pret rapide|pret personnel|pret entre particulier|pret accorde|remboursement impot|carte vitale|ai pirate|je vous ai filme|a lire de toute urgence|credit rapide|gagner de l argent|gagner de l'argent|revenus complementaires|dernier avertissement|reponse urgente|message urgent|perdre du poids|remboursement d'impot|remboursement en attente|tours gratuits|sans depot|bonus de bienvenue|paris sportifs|gagnez #|# euros par jour|perdez # kilos|perdre # kilos|# kilos en|sans ordonnance",
  ],
  it: [
    'ha vinto|eredita|beneficiario|verifica il tuo|verifichi|attivita sospetta|pagamento rifiutato|pacco in attesa|pacco trattenuto|spese doganali|prestito approvato|e stato hackerato|e stato violato|la ho filmata|guadagno facile|ultimo avviso|avviso finale|messaggio urgente|rimborso fiscale|giri gratis|senza deposito|bonus di benvenuto|scommesse|guadagna #|# euro al giorno|perdi # chili|perdere # chili|senza ricetta',
  ],
  nl: [
    'erfenis|begunstigde|verdachte activiteit|betaling mislukt|pakket wacht|douanekosten|snelle lening|lening goedgekeurd|lees dit direct|uw digid|is gehackt|lening aanbod|geld verdienen|laatste waarschuwing|laatste aanmaning|dringend bericht|belastingteruggave|gratis spins|zonder storting|welkomstbonus|sportweddenschap|verdien #|# kilo afvallen|zonder recept',
  ],
  pl: [
    'spadek po|podejrzana aktywnosc|paczka czeka|paczka oczekuje|oplata celna|szybka pozyczka|pozyczka|zostalo zhakowane|zhakowan|ostatnie ostrzezenie|potwierdz odbior|zarabiaj|ostatnie wezwanie|ostateczne wezwanie|pilna wiadomosc|zwrot podatku|darmowe spiny|darmowych spin|bez depozytu|bonus powitalny|zaklady bukmacherskie|zarob #|zarabiaj #|schudnij # kg|bez recepty',
  ],
  other: [
    // tr, id, fi, sv, ru, zh
    'kazandiniz|ele gecirildi|videonuz elimde|vergi borcu|aidat iadesi|guvenlik bildirimi|kargonuz bekliyor|kredi firsati|son uyari|acil mesaj|anda menang|warisan|verifikasi akun|pinjaman|peringatan terakhir|pesan penting|olet voittanut|voitit|vahvista tilisi|paketti odottaa|pikalaina|viimeinen muistutus|viimeinen varoitus|du har vunnit|arv fran|snabblan|sista varning|utan insattning|gratissnurr|ilmaiskierrok|talletusbonus|bedava bahis|deneme bonusu|putaran gratis|slot gacor',
    'вы выиграли|выигрыш|заработок|выгодное предложение|кредит без|казино|ставки на спорт|наследство|без рецепта|代开发票|代开|中奖|博彩|赌场|无抵押贷款',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What fraud says is in trouble, and how: one of each. `Your account was created` is what every shop writes. */
const THINGS =
  'account|mailbox|webmail|inbox|password|card |konto|postfach|passwort|kennwort|kreditkarte|cuenta|buzon|contrasena|tarjeta|conta |caixa de correio|caixa postal|senha|cartao|compte |boite mail|boite aux|mot de passe|carte bancaire|conto |casella|carta di credito|rekening|postvak|wachtwoord|bankpas|skrzynk|haslo|karta |hesab|kartiniz|akun|tilisi|tilinne|bankkort'
const TROUBLES =
  'suspended|suspension|limited|locked|blocked|restricted|on hold|disabled|deactivat|terminat|been closed|be closed|expires|expired|will expire|about to expire|is full|almost full|nearly full|compromised|flagged|unusual|gesperrt|sperrung|eingeschrankt|eingeschraenkt|dezaktywac|deaktiviert|lauft ab|lauft heute ab|ist voll|fast voll|bestatigen sie|bestaetigen sie|suspendid|suspendu|suspensa|bloque|bloccat|sospes|limitada|limitato|desactiv|cerrada|expira|expire |llena |lleno |cheia |pleine |piena |caduca|geblokkeerd|beperkt|verloopt|is vol |bijna vol |opgeschort|zablokowan|zawieszon|wygasa|pelna |askiya|kapatil|diblokir|ditangguhkan|suljet|sparrat|sparras|verifique|verifiez|verifieer|verifizieren|zweryfikuj|dogrulayin|vahvista'

/** What fraud says is lying somewhere, and why: one of each. That something was sent is what every shop writes. */
const GOODS =
  'parcel|package|shipment|paket|sendung|paquete|encomenda|colis|pacco|pakket|paczka|przesylk|kargonuz|paketiniz|paketti|paketet|zasilk'
const HELD =
  'on hold|held |is held|was held|being held|waiting|awaits|awaiting|could not be|undeliver|not delivered|suspended|pending|customs|zuruckgehalten|nicht zugestellt|konnte nicht|wartet|beim zoll|zollgebuhr|retenid|pendiente|aduana|no entregad|no pudo|retid|pendente|aguard|alfandeg|nao entregue|en attente|bloqu|retenu|non livre|douane|in giacenza|trattenut|in attesa|bloccat|non consegnat|dogana|vastgehouden|wacht|niet bezorgd|niet geleverd|oczekuje|wstrzyman|zatrzyman|niedostarczon|bekliyor|bekletil|teslim edilem|odottaa|vantar'

/** What a newsletter of a shop or a club says as well, in the languages above. */
const OFFERS =
  'lucky winner|you are a winner|are the winner|congratulations|lottery|jackpot|your prize|a prize|cash prize|prize money|voice message|your bank |from your bank|ihrer bank|de su banco|do seu banco|de votre banque|della tua banca|van uw bank|twojego banku|is waiting for you|investment fund|partnership /|laatste herinnering|wezwanie do zaplaty|have been selected|wurden ausgewahlt|vous avez ete selectionne|vous avez ete choisi|sei stato selezionato|e stato selezionato|ha sido seleccionad|has sido seleccionad|foi selecionad|bent geselecteerd|zostales wybran|zostal wybran|bon de #|gutschein im wert|buono da #|cupon de #|vale de #|claim your|free gift|gift card|charity donation|investment opportunity|bitcoin|crypto|ethereum|forex|trading signal|trading robot|trading bot|auto trading|earn # |a day from home|passive income|daily profit|profits|profit robot|financial freedom|work from home|online pharmacy|pharmacy sale|pharmacy discount|weight loss|lose weight|dear customer|dear user|final notice|final warning|last warning|hot offer|limited offer|special offer|exclusive offer|limited time|last chance|click here|risk free|#% off|lowest price|best price|seo |seo-|rank on google|page of google|backlinks|website traffic|urgent: your|urgent: payment|urgent notice|immediate action|dear friend|gewonnen|kredit |letzte erinnerung|abnehmen|jetzt sichern|nur heute|sehr geehrter kunde|lieber freund|has ganado|eres ganador|es el ganador|loteria|aviso final|ultimo aviso|estimado cliente|estimado usuario|querido amigo|haga clic|oferta exclusiva|oferta limitada|solo hoy|adelgazar|orden de embargo|aviso de embargo|apuestas|ganhou|foi premiado|caro cliente|prezado cliente|clique aqui|emagrecer|restituicao|intimacao|apostas|etes gagnant|heureux gagnant|loterie|votre colis|gagnez|dernier avis|dernier rappel|cher client|cher ami|cliquez|offre exclusive|offre limitee|maigrir|convocation judiciaire|convocation police|convocation au tribunal|hai vinto|lotteria|prestito|guadagna|gentile cliente|caro amico|clicca qui|offerta esclusiva|offerta limitata|dimagrire|bent winnaar|loterij|uw pakket|geachte klant|beste vriend|klik hier|exclusieve aanbieding|afvallen|wygra|nagroda|drogi kliencie|drogi przyjacielu|kliknij tutaj|schudnij|odul|miras|hadiah|paket anda|palkinto|perinto|ditt paket'

const FRAUD: readonly string[] = /* @__PURE__ */ flatten(FRAUD_BY_LANGUAGE)
const OFFER_WORDS: readonly string[] = /* @__PURE__ */ OFFERS.split('|')

const THING_WORDS: readonly string[] = /* @__PURE__ */ THINGS.split('|')
const TROUBLE_WORDS: readonly string[] = /* @__PURE__ */ TROUBLES.split('|')
const GOODS_WORDS: readonly string[] = /* @__PURE__ */ GOODS.split('|')
const HELD_WORDS: readonly string[] = /* @__PURE__ */ HELD.split('|')

function flatten(lists: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.values(lists).flatMap((list) => list.flatMap((phrases) => phrases.split('|')))
}

/**
 * Tells what a subject's phrases are those of.
 *
 * @param template - Lower case, digits as `#`.
 * @returns `fraud` for what no list of subscribers gets, `offer` for what shops write as well, null for neither.
 */
export function phraseKind(template: string): 'fraud' | 'offer' | null {
  const text = ` ${foldMarks(template)} `
  const has = (phrase: string): boolean => startsWord(text, phrase)
  if (FRAUD.some(has)) return 'fraud'
  const troubled = (THING_WORDS.some(has) && TROUBLE_WORDS.some(has)) || (GOODS_WORDS.some(has) && HELD_WORDS.some(has))
  return troubled || OFFER_WORDS.some(has) ? 'offer' : null
}

/** Whether a phrase stands at the beginning of a word: a specialist, a museo, a modul and what somebody is updating have others inside. */
function startsWord(text: string, phrase: string): boolean {
  // Chinese has no blanks.
  const anywhere = !isLetter(phrase.charCodeAt(0)) || phrase.charCodeAt(0) >= CYRILLIC_END
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (anywhere || at === 0 || !isLetter(text.charCodeAt(at - 1))) return true
  }
  return false
}

const CYRILLIC_END = 0x0530

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code >= 0x80
}
