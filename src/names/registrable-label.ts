/**
 * Second-level labels under which a country registers names for the public, beside the generic ones.
 * No copy of the Public Suffix List: only what mail is seen from. What is missing here costs a score of the wrong label, no error.
 */
const SECOND_LEVEL: Readonly<Record<string, string>> = {
  // Used under many countries.
  '*': 'ac co com edu go gob gouv gov govt gv id info mil muni ne net nic nom or org plc sch school web',
  at: 'or gv',
  au: 'asn id',
  br: 'adm adv agr am arq art ato b bio blog bmd cim cng cnt coop ecn eco emp eng esp etc eti far flog fm fnd fot fst g12 ggf imb ind inf jor jus leg lel mat med mus not ntr odo ppg pro psc psi qsl radio rec slg srv tmp trd tur tv vet vlog wiki zlg',
  ca: 'ab bc gc mb nb nf nl ns nt nu on pe qc sk yk',
  cn: 'ah bj cq fj gd gs gx gz ha hb he hi hl hn jl js jx ln nm nx qh sc sd sh sn sx tj xj xz yn zj',
  es: 'nom',
  fr: 'asso avocat prd tm',
  hu: 'agrar bolt casino city film forum games hotel ingatlan jogasz konyvelo lakas media news priv reklam sport suli szex tm tozsde utazas video',
  id: 'biz desa my ponpes',
  il: 'k12',
  in: 'firm gen ind res ernet',
  it: 'gov',
  jp: 'ad ed gr lg aichi akita aomori chiba ehime fukui fukuoka fukushima gifu gunma hiroshima hokkaido hyogo ibaraki ishikawa iwate kagawa kagoshima kanagawa kochi kumamoto kyoto mie miyagi miyazaki nagano nagasaki nara niigata oita okayama okinawa osaka saga saitama shiga shimane shizuoka tochigi tokushima tokyo tottori toyama wakayama yamagata yamaguchi yamanashi',
  kr: 'es hs kg ms pe re busan chungbuk chungnam daegu daejeon gangwon gwangju gyeongbuk gyeonggi gyeongnam incheon jeju jeonbuk jeonnam seoul ulsan',
  mx: 'gob',
  my: 'name',
  nz: 'cri geek gen iwi kiwi maori',
  pl: 'agro aid atm auto augustow bialystok bielawa biz bydgoszcz cieszyn czest elblag elk gda gdansk gdynia gliwice gniezno gorzow jgora katowice kielce kolobrzeg konin krakow lapy lebork legnica lodz lomza lublin mazowsze mazury media miasta mielec nysa olecko olsztyn opole ostroda ostroleka pila plock podlasie pomorze poznan priv pulawy radom rel rybnik rzeszow sanok sklep slask slupsk sopot sos swidnica szczecin szkola targi tarnobrzeg tgory tm torun turystyka tychy warmia warszawa waw wegrow wloclawek wroc wroclaw zachpomor zakopane zgora',
  pt: 'int nome publ',
  ro: 'arts firm nt rec store tm www',
  rs: 'in',
  ru: 'int msk nov nsk pp spb',
  se: 'pp tm',
  sg: 'per',
  th: 'in mi',
  tr: 'av bbs bel biz dr gen k12 kep name pol tel tv',
  tw: 'club ebiz game idv',
  ua: 'biz ck cherkasy chernigov chernivtsi cn cr crimea cv dn dnepr dnipro donetsk dp if in ivano-frankivsk kh kharkiv kharkov kherson khmelnytskyi kiev kirovograd km kr krym ks kv kyiv lg lt lugansk lutsk lviv mk mykolaiv nikolaev od odesa odessa pl poltava pp rivne rovno rv sb sebastopol sm sumy te ternopil uz uzhgorod vinnica vinnytsia vn volyn yalta zaporizhzhe zhitomir zhytomyr zp zt',
  uk: 'ltd me nhs police',
  us: 'ak al ar az ca ct dc de fl ga hi ia id il in k12 ks ky la ma md me mi mn mo ms mt nc nd nh nj nm nv ny oh ok pa ri sc sd tn tx ut va vt wa wi wv wy',
  ve: 'e12',
  vn: 'biz health int name pro',
  za: 'law nom school web',
}

/** `ivano-frankivsk`, with room. */
const LONGEST_SECOND_LEVEL = 16

function isSecondLevel(label: string, country: string): boolean {
  const own = Object.hasOwn(SECOND_LEVEL, country) ? SECOND_LEVEL[country] : undefined
  return hasWord(SECOND_LEVEL['*'] as string, label) || (own !== undefined && hasWord(own, label))
}

function hasWord(words: string, word: string): boolean {
  // `a..b`: an empty label stands everywhere, and the search would never move on.
  if (word === '') return false
  let at = words.indexOf(word)
  while (at >= 0) {
    const end = at + word.length
    if ((at === 0 || words[at - 1] === ' ') && (end === words.length || words[end] === ' ')) return true
    at = words.indexOf(word, at + 1)
  }
  return false
}

/**
 * The label that somebody registered: `example` of `mail.example.co.uk`.
 *
 * Two-part suffixes are known for the countries that mail is commonly seen from (`co.uk`, `com.br`, `edu.pl`, `waw.pl`);
 * there is no Public Suffix List at run time, so a rare suffix yields its own second part.
 *
 * @param domain - A domain name in any case, with or without a final dot, or a bare label.
 * @returns The label as written; a bare label as it is; `''` of an empty name. Never throws; linear.
 * @example registrableLabel('mail.example.co.uk') // 'example'
 * @example registrableLabel('example') // 'example'
 * @group Names
 * @see Public Suffix List, read for the common suffixes only
 */
export function registrableLabel(domain: string): string {
  const [start, end] = registrable(domain)
  return domain.slice(start, end)
}

/**
 * The registrable name with its suffix: `example.co.uk` of `mail.example.co.uk`.
 *
 * @returns As written, without a final dot; a bare label as it is. Never throws; linear.
 * @example registrableDomain('mail105.suw16.mcsv.net') // 'mcsv.net'
 * @group Names
 */
export function registrableDomain(domain: string): string {
  const [start] = registrable(domain)
  return domain.slice(start, endOf(domain))
}

/** Length without final dots. */
function endOf(domain: string): number {
  let end = domain.length
  while (end > 0 && domain[end - 1] === '.') end--
  return end
}

/** Where the registrable label starts and ends. */
function registrable(domain: string): readonly [start: number, end: number] {
  const end = endOf(domain)
  const last = end === 0 ? -1 : domain.lastIndexOf('.', end - 1)
  if (last < 0) return [0, end]
  const second = last === 0 ? -1 : domain.lastIndexOf('.', last - 1)
  const length = last - second - 1
  if (second <= 0 || end - last - 1 !== 2 || length > LONGEST_SECOND_LEVEL) return [second + 1, last]
  if (!isSecondLevel(domain.slice(second + 1, last).toLowerCase(), domain.slice(last + 1, end).toLowerCase())) return [second + 1, last]
  return [domain.lastIndexOf('.', second - 1) + 1, second]
}
