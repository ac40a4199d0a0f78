/** Word lists of our own: invented people, firms and subjects in eleven languages. Endings are put on when a queue is made. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)
const lines = (text: string): readonly string[] => text.split('|').map((line) => line.trim())

export interface Language {
  readonly id: string
  readonly endings: readonly string[]
  readonly first: readonly string[]
  readonly last: readonly string[]
  readonly trades: readonly string[]
  readonly places: readonly string[]
  readonly roles: readonly string[]
  /** Subjects of ordinary mail. */
  readonly talk: readonly string[]
  readonly order: string
  readonly invoice: string
  readonly news: string
  readonly spam: readonly string[]
}

export const LANGUAGES: readonly Language[] = [
  {
    id: 'de',
    endings: ['de', 'de', 'at', 'ch', 'eu', 'com'],
    first: words(
      'anna bernd carola dieter elke frank gudrun holger ines jochen katja lars monika norbert petra ralf sabine torsten uta volker wiebke stefan heike juergen',
    ),
    last: words(
      'ahlers brandt claasen dorn ebert falk gerlach hartwig imhof junker kessler lohmann mertens nolte ostermann pohl quandt reuter sander thoma ulmer vogler wendt ziegler',
    ),
    trades: words(
      'tischlerei gartenbau optiker baeckerei kanzlei praxis schreinerei autohaus verlag druckerei reisebuero sportverein hotel fahrschule',
    ),
    places: words('lindenhof waldeck seeblick hafen bergstrasse altmarkt nordend rosental muehlbach steinfeld talwiese eschenau'),
    roles: words('info kontakt buchhaltung vertrieb buero verwaltung anfrage bestellung'),
    talk: lines(
      'Termin am Dienstag|AW: Angebot|Unterlagen|Protokoll der Sitzung|WG: Rueckfrage|Fotos vom Ausflug|Lieferung|Krankmeldung|AW: AW: Besprechung|Kostenvoranschlag',
    ),
    order: 'Ihre Bestellung Nr.',
    invoice: 'Rechnung Nr.',
    news: 'Rundbrief',
    spam: lines(
      'Letzte Mahnung|Ihr Konto wurde gesperrt|Paket konnte nicht zugestellt werden|Sie haben gewonnen {n} EUR|Kredit ohne Schufa|{name}, dringende Nachricht',
    ),
  },
  {
    id: 'en',
    endings: ['com', 'com', 'co.uk', 'org', 'net', 'ie'],
    first: words(
      'alice brian carol duncan emma fergus grace harold isla joanna kevin laura martin nora oliver paula robert sheila trevor ursula victor wendy gareth megan',
    ),
    last: words(
      'ashdown barlow cartwright dunmore everett fairbank grantham holloway ibbotson jessop kirkby langdale merrick norcott oakley penrose radley stanfield thornbury upton wakefield yardley whitcombe mosley',
    ),
    trades: words('bakery joinery roofing surgery solicitors motors dental florist brewery academy consulting garage printing travel'),
    places: words('brookside millbrook ashford northgate riverside hillcrest oakfield westport kingsway elmwood harbour greenfield'),
    roles: words('info office accounts sales admin enquiries support bookings'),
    talk: lines(
      'Re: quote|Meeting on Thursday|Minutes of the meeting|Fwd: drawings|Re: Re: question|Holiday dates|Signed contract|Photos|Delivery next week|Re: your visit',
    ),
    order: 'Order confirmation #',
    invoice: 'Invoice',
    news: 'Newsletter',
    spam: lines(
      'Final notice|Your mailbox is full|Re: Inheritance fund|You have won {n} USD|Cheap watches -70%|{name}, re: your application|Invoice overdue {n}|Verify your account|Loan offer 3%',
    ),
  },
  {
    id: 'es',
    endings: ['es', 'es', 'com', 'com.mx', 'cl', 'org'],
    first: words(
      'alba beatriz carlos diego elena fernando gloria hugo irene jorge lucia manuel noelia oscar pilar ramon silvia tomas valeria ximena nuria pablo ines rocio',
    ),
    last: words(
      'aguirre barrios carmona delgado escobar fuentes galindo herrero iglesias jurado lozano medina navas olmedo pizarro quintana roldan salcedo toledo urrutia vallejo zamora cifuentes ibarra',
    ),
    trades: words(
      'panaderia asesoria taller clinica imprenta libreria bodega hotel inmobiliaria academia floristeria optica mudanzas restaurante',
    ),
    places: words('lasierra elpuerto sanroque valverde delmar laplaza montealto riofrio costablanca alameda elprado miramar'),
    roles: words('info contacto ventas administracion pedidos facturacion reservas soporte'),
    talk: lines(
      'Re: presupuesto|Reunion del lunes|Acta de la reunion|RV: documentos|Fotos|Re: Re: consulta|Albaran|Contrato firmado|Cita del jueves|Vacaciones',
    ),
    order: 'Pedido recibido no.',
    invoice: 'Factura',
    news: 'Boletin',
    spam: lines('Su cuenta sera suspendida|Aviso final|Ha ganado {n} EUR|Prestamo inmediato|Paquete retenido {n}|{name}, mensaje urgente'),
  },
  {
    id: 'fr',
    endings: ['fr', 'fr', 'com', 'be', 'ch', 'org'],
    first: words(
      'agnes benoit claire damien elodie fabrice gaelle herve isabelle julien karine laurent mireille nicolas odile pascal regine sylvie thierry valerie yves marion cedric lucie',
    ),
    last: words(
      'aubry besson chauvet delmas escoffier fabre garnier hamelin imbert jacquot lacombe maillard noiret olivier perrin quentin renard sabatier tessier vasseur weber huard brunel chapuis',
    ),
    trades: words(
      'boulangerie menuiserie cabinet librairie garage clinique imprimerie auberge fleuriste optique plomberie ecole atelier traiteur',
    ),
    places: words('duparc montfleuri rivage beauval leclos saintmarc lafontaine vieuxport hauterive bellecombe lachapelle desormes'),
    roles: words('contact accueil comptabilite commercial commande secretariat info direction'),
    talk: lines(
      'Re: devis|Reunion de mardi|Compte rendu|TR: plans|Photos|Re: Re: demande|Bon de livraison|Contrat signe|Rendez-vous|Conges',
    ),
    order: 'Confirmation de commande',
    invoice: 'Facture',
    news: 'Lettre aux clients',
    spam: lines(
      'Votre compte est bloque|Dernier rappel|Vous avez gagne {n} EUR|Credit rapide|Colis en attente {n}|{name}, reponse urgente',
    ),
  },
  {
    id: 'it',
    endings: ['it', 'it', 'com', 'eu', 'org', 'net'],
    first: words(
      'alessia bruno chiara davide elisa fabio giulia ivano letizia marco nadia orazio paola renato sara tiziano ugo vera simone cinzia luca martina enrico silvana',
    ),
    last: words(
      'albertini bellucci corsini donati esposito fantini galli lombardi marchetti negroni orlandi palmieri quaranta riva santoro tedeschi ungaro valenti zanetti barbieri ferrero colonna moretti testa',
    ),
    trades: words(
      'panificio studio officina farmacia tipografia cantina albergo agenzia scuola ottica edilizia pasticceria autoscuola ristorante',
    ),
    places: words('valdoro sanmarco laginestra portonovo collina belvedere roccabruna lapineta fontana riviera montebello ponte'),
    roles: words('info segreteria ordini amministrazione vendite commerciale prenotazioni ufficio'),
    talk: lines(
      'Re: preventivo|Riunione di lunedi|Verbale|I: documenti|Foto|Re: Re: richiesta|Consegna|Contratto firmato|Appuntamento|Ferie',
    ),
    order: 'Conferma ordine n.',
    invoice: 'Fattura',
    news: 'Circolare',
    spam: lines('Il suo conto e bloccato|Ultimo avviso|Ha vinto {n} EUR|Prestito veloce|Pacco in giacenza {n}|{name}, messaggio urgente'),
  },
  {
    id: 'pl',
    endings: ['pl', 'pl', 'com.pl', 'eu', 'net.pl', 'com'],
    first: words(
      'agata bartosz celina dorota emil filip grazyna henryk izabela jacek kinga lukasz marzena natalia olga piotr renata slawek teresa urszula wojtek zofia tomasz beata',
    ),
    last: words(
      'adamczyk borkowski czajka duda fijalek gorski halicki jablonski kubiak lipinski maciejewski nowicki olszewski pawlak rutkowski sikora tomczak urban wilk zawada krol baran mazurek sobczak',
    ),
    trades: words(
      'piekarnia stolarnia kancelaria przychodnia drukarnia ksiegarnia hurtownia hotel szkola optyk ogrody apteka warsztat biuro',
    ),
    places: words('zielonagora podlas nadrzeka stareniasto lipowa zagorze polana brzozowa wislana kamienna sloneczna dolina'),
    roles: words('biuro kontakt sekretariat zamowienia sprzedaz ksiegowosc info sklep'),
    talk: lines('Re: oferta|Spotkanie we wtorek|Protokol|PD: dokumenty|Zdjecia|Re: Re: pytanie|Dostawa|Podpisana umowa|Wizyta|Urlop'),
    order: 'Potwierdzenie zamowienia nr',
    invoice: 'Faktura nr',
    news: 'Biuletyn',
    spam: lines(
      'Twoje konto zostalo zablokowane|Ostatnie wezwanie|Wygrales {n} PLN|Szybka pozyczka|Paczka czeka {n}|{name}, pilna wiadomosc',
    ),
  },
  {
    id: 'nl',
    endings: ['nl', 'nl', 'be', 'com', 'eu', 'org'],
    first: words(
      'anouk bram carlijn dirk els femke gijs hanneke ilse joost karin lotte maarten nienke otto pieter rianne sjoerd tessa ubbo veerle wouter marloes jeroen',
    ),
    last: words(
      'aalbers bosch cuypers dekker evers feenstra gerritsen hoekstra jongsma kuipers lammers mulder nijhuis oosterling postma ruiter smeets terpstra veldkamp visser wolters zijlstra bakker koster',
    ),
    trades: words(
      'bakkerij fietsen notaris drukkerij huisarts kwekerij garage zeilschool makelaar slagerij tandarts bouwbedrijf basisschool reisbureau',
    ),
    places: words('dedijk zeeburg waterland oudehaven lindenlaan kerkplein noorderpark demolen polder rozengaarde duinoord westerveld'),
    roles: words('info kantoor administratie verkoop contact bestellingen secretariaat receptie'),
    talk: lines('Re: offerte|Vergadering dinsdag|Notulen|FW: tekeningen|Foto s|Re: Re: vraag|Levering|Getekend contract|Afspraak|Vakantie'),
    order: 'Bevestiging bestelling',
    invoice: 'Factuur',
    news: 'Nieuwsbrief',
    spam: lines(
      'Uw rekening is geblokkeerd|Laatste aanmaning|U heeft {n} EUR gewonnen|Snel lenen|Pakket wacht {n}|{name}, dringend bericht',
    ),
  },
  {
    id: 'pt',
    endings: ['com.br', 'com.br', 'pt', 'pt', 'com', 'org.br'],
    first: words(
      'adriana bruna caio daniela eduardo fatima gustavo helena isadora joaquim larissa marcelo nelson otavio priscila rafael sandra tiago vanessa wagner luana renan simao teresa',
    ),
    last: words(
      'abrantes barreto cardoso dantas esteves figueira guimaraes lacerda machado nogueira oliveira pacheco queiroz ribeiro saraiva teixeira vasconcelos xavier moura peixoto rezende couto falcao amaral',
    ),
    trades: words(
      'padaria oficina pousada adega clinica escola grafica livraria imobiliaria farmacia restaurante contabil turismo floricultura',
    ),
    places: words('boavista riacho altodaserra praiagrande jardim novaesperanca quinta ribeira pontal vilaverde campolindo saojorge'),
    roles: words('contato vendas financeiro atendimento reservas comercial pedidos secretaria'),
    talk: lines(
      'Re: orcamento|Reuniao de segunda|Ata da reuniao|ENC: documentos|Fotos|Re: Re: duvida|Entrega|Contrato assinado|Consulta|Ferias',
    ),
    order: 'Pedido confirmado no.',
    invoice: 'Nota fiscal',
    news: 'Informativo',
    spam: lines(
      'Sua conta sera bloqueada|Ultimo aviso|Voce ganhou {n} reais|Emprestimo rapido|Encomenda retida {n}|{name}, mensagem urgente',
    ),
  },
  {
    id: 'tr',
    endings: ['com.tr', 'com.tr', 'com', 'org.tr', 'net', 'gen.tr'],
    first: words(
      'ayse burak cem deniz elif fatih gizem hakan ipek kemal leyla murat nazli onur pinar serkan tulay ufuk volkan yasemin zeynep emre derya sinan',
    ),
    last: words(
      'aksoy bulut celik demirci erdem gunes karaca kilic kocak ozkan polat sahin tekin ucar yavuz yildirim aslan bozkurt cetin dogan ergin isik korkmaz turan',
    ),
    trades: words('matbaa eczane otel insaat lokanta kuafor mobilya okul avukatlik turizm nakliyat optik firin sigorta'),
    places: words('bahceli cinarli derekoy gulbahce karsiyaka kirazli merkez ovacik sahilevleri yenimahalle yesilyurt tepebasi'),
    roles: words('bilgi iletisim muhasebe satis destek siparis rezervasyon info'),
    talk: lines('Re: teklif|Sali toplantisi|Tutanak|Ilt: belgeler|Fotograflar|Re: Re: soru|Teslimat|Imzali sozlesme|Randevu|Izin'),
    order: 'Siparis onayi no',
    invoice: 'Fatura no',
    news: 'Bulten',
    spam: lines('Hesabiniz askiya alindi|Son uyari|{n} TL kazandiniz|Hizli kredi|Kargonuz bekliyor {n}|{name}, acil mesaj'),
  },
  {
    id: 'id',
    endings: ['co.id', 'co.id', 'com', 'sch.id', 'or.id', 'id'],
    first: words(
      'agus bayu citra dewi eka fajar gita hendra indah joko kartika lestari made nurul putri rahmat sari teguh utami wahyu yulia rizki ratna bambang',
    ),
    last: words(
      'hidayat kusuma lesmana mulyadi nugroho pratama rahayu santoso setiawan susanto utomo wibowo wijaya yulianto hartono gunawan firmansyah saputra wulandari suryani purnomo halim siregar nasution',
    ),
    trades: words('toko bengkel klinik percetakan rumahmakan apotek sekolah hotel koperasi konveksi perabot salon travelindo notaris'),
    places: words('melati kenanga mawar sukajadi cempaka bukitindah sumberjaya tamansari kotabaru pantai gunungsari merdeka'),
    roles: words('info kontak keuangan penjualan layanan pesanan admin sekretariat'),
    talk: lines('Re: penawaran|Rapat hari Selasa|Notulen|Fwd: dokumen|Foto kegiatan|Re: Re: pertanyaan|Pengiriman|Kontrak|Janji temu|Cuti'),
    order: 'Konfirmasi pesanan no',
    invoice: 'Tagihan',
    news: 'Buletin',
    spam: lines('Akun Anda ditangguhkan|Peringatan terakhir|Anda menang Rp {n}|Pinjaman cepat|Paket menunggu {n}|{name}, pesan penting'),
  },
  {
    id: 'fi',
    endings: ['fi', 'fi', 'com', 'net', 'eu', 'fi'],
    first: words(
      'aino eero hanna ilkka jaana kalle liisa mikko noora olli paivi risto sanna timo ulla veikko kirsi juha marja tapio anneli jukka satu petteri',
    ),
    last: words(
      'aaltonen hakala heikkinen hiltunen jokinen karjalainen koskela laakso lahtinen manninen mattila nieminen ojala peltola rantanen salmela toivonen virtanen ylonen kallio seppala tuominen vainio lehto',
    ),
    trades: words(
      'leipomo puutarha majatalo apteekki rakennus kirjakauppa optikko autokoulu hammaslaakari kahvila tilitoimisto kuljetus matkailu koulu',
    ),
    places: words('jarvenranta koivula makela niemi saarela suvanto tammela ylikyla pohjola kivimaki lehtola rantakyla'),
    roles: words('info toimisto myynti laskutus asiakaspalvelu varaukset tilaukset posti'),
    talk: lines(
      'Vs: tarjous|Kokous tiistaina|Poytakirja|VL: asiakirjat|Kuvat|Vs: Vs: kysymys|Toimitus|Allekirjoitettu sopimus|Ajanvaraus|Loma',
    ),
    order: 'Tilausvahvistus nro',
    invoice: 'Lasku nro',
    news: 'Uutiskirje',
    spam: lines('Tilisi on suljettu|Viimeinen muistutus|Voitit {n} EUR|Pikalaina|Paketti odottaa {n}|{name}, kiireellinen viesti'),
  },
]

/** Large mailbox providers, name and true ending, with their share of private addresses. */
export const PROVIDERS: readonly (readonly [name: string, ending: string, weight: number])[] = [
  ['gmail', 'com', 38],
  ['hotmail', 'com', 12],
  ['yahoo', 'com', 10],
  ['outlook', 'com', 10],
  ['icloud', 'com', 5],
  ['gmx', 'de', 5],
  ['web', 'de', 4],
  ['orange', 'fr', 3],
  ['libero', 'it', 3],
  ['wp', 'pl', 3],
  ['aol', 'com', 3],
  ['uol', 'com.br', 2],
  ['mail', 'ru', 2],
  ['terra', 'com.br', 1],
  ['qq', 'com', 1],
]
export const DICTIONARY: readonly string[] = words(
  'info admin sales john mary office contact webmaster test mail david anna mike support maria paul lisa peter service marketing hr jobs',
)
export const HOST_LABELS: readonly string[] = words('mail mx1 srv12 vps301 web07 host cp3 smtp ns2 server1')
export const HOST_STEMS: readonly string[] = words(
  'nordhosting serverwerk casahost rivernet hostingsur netzplatz cloudpolder serwerownia mailworks datahaven',
)
export const LURES: readonly string[] = words('service security billing support notice no-reply account parcel')
export const LURE_DOMAINS: readonly string[] = words(
  'secure-bank-login account-alerts parcel-tracking payment-notice microsoft-verify wallet-support',
)
export const SCRIPTS: readonly string[] = words(
  'mailer.php sendmail.php index.php contact.php class-phpmailer.php wp-mail.php cron.php notify.php form.php',
)
export const MALWARE_SCRIPTS: readonly string[] = [
  ...words('xk9wq.php 3fa81.php alfa.php wso.php .cache.php gate.php wp-conf1g.php radio.php up5.php'),
  "index.php(3) : eval()'d code",
  "sys.php(1) : eval()'d code(2) : eval()'d code",
]
