/**
 * Words of the subjects that shops, offices and programs write: orders, invoices, appointments, tickets, registrations, passwords.
 * Lower case. Fraud uses them too, so they count only beside a known sender and a named recipient.
 */
const WORDS: readonly string[] =
  /* @__PURE__ */ 'order|invoice|receipt|payment received|appointment|reminder|ticket|registration|register|sign up|signup|subscription|confirm|password|booking|reservation|delivery note|statement|newsletter|welcome|account activation|bestell|auftrag|rechnung|quittung|termin|erinnerung|anmeldung|registrierung|bestätig|bestaetig|passwort|kennwort|buchung|lieferschein|willkommen|pedido|factura|fatura|recibo|cita|recordatorio|lembrete|registro|confirma|contraseña|contrasena|senha|reserva|bienvenid|commande|facture|reçu|recu|rendez-vous|rappel|inscription|mot de passe|réservation|bienvenue|ordine|fattura|ricevuta|appuntamento|promemoria|registrazione|conferma|prenotazione|benvenut|bestelling|factuur|afspraak|herinnering|bevestig|wachtwoord|zamówieni|zamowieni|faktura|wizyt|przypomnienie|rejestracj|potwierd|hasło|haslo|rezerwacj|sipariş|siparis|fatura|randevu|hatırlat|hatirlat|kayıt|kayit|onay|şifre|sifre|tilaus|lasku|varaus|muistutus|vahvist|salasana|pesanan|faktur|tagihan|janji|pengingat|pendaftaran|konfirmasi|kata sandi'.split(
    '|',
  )

/** @param template - Lower case, digits as `#`. */
export function hasRoutineWord(template: string): boolean {
  return WORDS.some((word) => template.includes(word))
}
