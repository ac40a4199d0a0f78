import { describe, expect, it } from 'vitest'
import { phraseKind } from '../../src/evidence/spam-phrases.ts'
import { readSubject } from '../../src/evidence/subject-shape.ts'

const matches = (subject: string): boolean => phraseKind(readSubject(subject).template) !== null

describe('phrases of fraud and advertising', () => {
  it.each([
    'You have WON 1.500.000 USD',
    'RE: Urgent reply needed',
    'Dein Paket wartet auf dich',
    'Último aviso: su cuenta será suspendida',
    'U\u0301ltimo aviso',
    'Votre compte a été bloqué',
    'Hai vinto un premio',
    'Your account has been suspended',
    'Your mailbox is almost full',
    'Ihr Konto wurde gesperrt',
    'Il tuo conto è stato bloccato',
    'Twoje konto zostało zablokowane',
    'Hesabınız askıya alındı',
    'Pacco in giacenza 98413',
    'Your shipment is on hold',
    'Ihre Sendung konnte nicht zugestellt werden',
    'Tu paquete está retenido en la aduana',
    'Donation of 2,500,000 EUR',
    'Вы выиграли приз',
  ])('%s', (subject) => expect(matches(subject)).toBe(true))

  it.each([
    'Your order 4711 has been shipped',
    'Rechnung 2026-114',
    'Purchase order 90',
    'Recordatorio: cita el martes',
    'Newsletter November',
    'Cron <root@web1> test -x /usr/sbin/anacron',
    'Gewinn- und Verlustrechnung 2025',
    'Skills of the new team',
    'Your account was successfully created',
    'Your account has been activated',
    'Verify your email address',
    'Su cuenta ha sido creada',
    'Votre compte client',
    'Sconto limitato sui vini',
    'Ihr Konto wurde erstellt',
    'Passwort zurücksetzen',
    'Reset your password',
    'Besprechung morgen um 10',
    'Your parcel has been sent',
    'Your appointment with the specialist',
    'We are updating our terms',
    'Modul 3 der Schulung',
    'Museo del barrio, programa',
    'MongoDB replica set lag 40 s',
    'Heritage society: autumn walk',
    'Report of our non-profit association',
    'Convocation assemblée générale',
    'Winners of the photo competition',
    'Prize giving on Friday',
    'A thorny question',
    'Convocatoria y premio literario',
    'Payment 4711 received',
    'Ihr Paket ist unterwegs',
    'Su paquete ha sido enviado',
    'Shipment 4711 delivered',
    '',
  ])('not: %s', (subject) => expect(matches(subject)).toBe(false))
})
