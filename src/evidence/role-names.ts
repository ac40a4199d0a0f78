/** Local parts that firms and clubs publish for themselves, in the languages that own kinds and captures have. Lower case. */
export const ROLE_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ 'info office contact kontakt contacto contatto contato sales ventas vendite vertrieb verkauf vendas support service hello mail post admin administracion verwaltung sekretariat secretaria secretariat segreteria secretariaat buchhaltung rechnung invoice invoices billing facturas fatture fakturen accounts jobs hr team shop order orders bestellung pedidos ordini commandes praxis kanzlei empfang reception rezeption reservas reservations booking webmaster postmaster hostmaster noreply no-reply newsletter news marketing press presse biuro ufficio bureau iletisim bilgi toimisto firmapost'.split(
    ' ',
  ),
)
