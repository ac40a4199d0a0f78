import { domainOf } from '../sample/hosted-names.ts'
import { foldMarks } from './fold-marks.ts'

/**
 * Names that fraud signs with: banks, payment, parcels, shops, accounts, tax offices. Lower case, without accents. Left out are those that
 * are also words or family names (Chase, ING, Visa, Apple, UPS as the device).
 */
const BRANDS: readonly string[] =
  /* @__PURE__ */ 'paypal|dhl|fedex|usps|dpd|gls|royal mail|deutsche post|la poste|colissimo|chronopost|mondial relay|correos|poste italiane|bartolini|postnl|bpost|inpost|poczta polska|correios|ctt expresso|post ch|amazon|ebay|aliexpress|allegro|mercado livre|mercado libre|mercado pago|netflix|spotify|disney plus|apple id|apple support|icloud|microsoft|office 365|office365|outlook team|onedrive|sharepoint|google|gmail team|facebook|instagram|whatsapp|linkedin|docusign|dropbox|wetransfer|adobe sign|norton|mcafee|geek squad|coinbase|binance|blockchain|metamask|trust wallet|american express|mastercard|western union|moneygram|santander|bbva|caixabank|bankinter|rabobank|abn amro|deutsche bank|commerzbank|sparkasse|volksbank|raiffeisen|postbank|comdirect|postfinance|unicredit|intesa sanpaolo|bper banca|credit agricole|bnp paribas|societe generale|banque postale|caisse d epargne|boursorama|hsbc|barclays|lloyds bank|natwest|wells fargo|bank of america|citibank|capital one|revolut|itau|bradesco|banco do brasil|nubank|caixa economica|pko bp|mbank|pekao|nordea|swedbank|handelsbanken|danske bank|hmrc|gov uk|internal revenue service|finanzamt|elster|impots gouv|agencia tributaria|agenzia delle entrate|agenzia entrate|receita federal|seguridad social|ameli|serasa|mercadolivre|detran|receita fiscal|portal das financas|mb way|magazine luiza|e devlet|ptt kargo|ziraat bankasi|garanti bbva|akbank|yapi kredi|gelir idaresi|is bankasi|e urzad|bank pocztowy|millennium bank|santander bank|digid|belastingdienst|cjib|ing bank|bol com|certicode|assurance maladie|edf particuliers|agenzia riscossione|nexi|bancoposta|spid|inps|endesa|movistar|correos express|seur|ionos|strato ag|telekom rechnung|sparda bank|ing diba'.split(
    '|',
  )

/**
 * True where the name before an address of From is a well-known sender's, or an address of another domain, and the address is not.
 *
 * @param name - Lower case.
 * @param address - Lower case.
 * @returns Never throws; linear in the name, which is bounded.
 * @example namesAnother('dhl express', 'ana@casa.test') // true
 */
export function namesAnother(name: string, address: string): boolean {
  if (name === '') return false
  const domain = domainOf(address)
  const at = name.lastIndexOf('@')
  // `Ana Ruiz <ana@casa.test>` <x@far.test>: mail programs show the name alone.
  const shown = at < 1 ? '' : (/^[a-z0-9.-]{1,100}/.exec(name.slice(at + 1))?.[0] ?? '')
  if (shown.includes('.') && !isAkin(shown, domain)) return true
  const words = ` ${foldMarks(name).replaceAll(/[^a-z0-9]+/g, ' ')} `
  const plain = domain.replaceAll(/[^a-z0-9]/g, '')
  return BRANDS.some((brand) => words.includes(` ${brand} `) && !plain.includes(brand.replaceAll(' ', '')))
}

function isAkin(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}
