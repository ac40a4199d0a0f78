/**
 * Providers where anybody can have a mailbox, by the label they registered: `yahoo` stands for yahoo.com, yahoo.co.uk, yahoo.fr …
 * What is missing costs a weaker sign, no error.
 *
 * @see free-email-domains (MIT); the large providers of Europe and the Americas, by hand
 */
const LABELS =
  '163 126 alice aliceadsl aol att bigpond bluewin bluemail bol btinternet centrum charter comcast cox earthlink email fastmail free freemail freenet gmail gmx googlemail gmal hotmail hushmail icloud inbox interia iol juno laposte libero live mac mail me msn neuf neostrada naver o2 onet optonline orange outlook posteo protonmail proton qq rambler rediffmail rocketmail sapo sbcglobal seznam sfr sky skynet talktalk telefonica telenet terra tiscali t-online tlen tutanota uol verizon virgilio virgin virginmedia voila wanadoo web wp xs4all yahoo yandex ymail zoho ziggo'

let labels: ReadonlySet<string> | null = null

/** True for a domain of a provider where anybody can have a mailbox. */
export function isFreeMail(domain: string): boolean {
  labels ??= new Set(LABELS.split(' '))
  const dot = domain.indexOf('.')
  return dot > 0 && labels.has(domain.slice(0, dot))
}
