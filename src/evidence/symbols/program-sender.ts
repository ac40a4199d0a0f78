import { found, groupBy, heaviest, ramp, splitBy } from '../measures.ts'
import type { EvidenceSymbol } from '../symbol.ts'

/** Local parts that a site or an office gives to a program that writes to its customers: no person logs in as these. */
const PROGRAMS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ 'noreply no-reply donotreply do-not-reply nicht-antworten ne-pas-repondre non-rispondere naoresponda nao-responda newsletter news boletin bulletin bollettino nieuwsbrief mailing notify notification notifications notificaciones benachrichtigung avisos avisi alerts order orders bestellung bestellungen pedidos pedido ordini ordine commande commandes bestelling zamowienia shop store tienda boutique negozio sklep invoice invoices billing rechnung rechnungen facturas factura fatture facture factures faktura faktury booking bookings reservas reserva reservierung reservations prenotazioni rezerwacje termin termine citas cita appointments appuntamenti rdv wizyty ticket tickets welcome confirm confirmation registro registrierung'.split(
    ' ',
  ),
)

export const PROGRAM_SENDER: EvidenceSymbol = {
  id: 'PROGRAM_SENDER',
  group: 'innocence',
  title: "Its sender is a program's of a hosted domain (orders, appointments, noreply); no header was read that would say more.",
  counts: 'messages with that sender; its messages',
  source: 'own reasoning: stolen accounts are those of people; a weak sign',
  weightBits: -2,
  capBits: 3,
  headers: false,
  measure: ({ members, read, hosted }) => {
    if (read.length > 0) return null
    const sender = heaviest(groupBy(members, ({ message }) => (message.sender.kind === 'plain' ? message.sender.key : null)))
    if (sender === null) return null
    const split = splitBy(
      members,
      ({ message }) =>
        message.sender.key === sender.key && PROGRAMS.has(message.sender.local) && hosted.owner(message.sender.domain) === 'hosted',
    )
    return found(ramp(split.share, 0.5, 0.9), split, sender.key)
  },
}
