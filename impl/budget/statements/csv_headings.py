"""What the headings of bank exports mean, in the languages of their banks."""

import re
import unicodedata
from typing import Final

from impl.budget.statements.mapping import Role
from impl.platform.currencies import DECIMALS

# for each role, groups of headings from the most to the least telling, folded as by `fold`
_HEADINGS: Final[dict[Role, tuple[str, ...]]] = {
    "date": (
        """booking date | posting date | posted date | post date | date posted | posted on
        completed date | buchungstag | buchungsdatum | buchung | boekdatum | boekingsdatum
        boekingsdag | date comptable | date de comptabilisation | fecha contable
        bokforingsdag | bokforingsdatum | bokforingsdato | bogforingsdato | bokfort dato
        bokford | datum zauctovani | datum uctovani | data ksiegowania | data contabile
        data contabilizzazione | data de lancamento | data lancamento | kirjauspaiva
        konyveles datuma | datum knjizenja""",
        """date | datum | fecha | data | dato | dag | pvm | paivamaara | transaction date
        date of transaction | transaktionsdatum | transaktionsdag | datum transactie
        transactiedatum | date operation | date de l operation | date de transaction
        fecha operacion | fecha de operacion | data operacji | data transakcji
        data operazione | data movimento | data do movimento | datum transakce | datum operace
        umsatzdatum | belegdatum | transaktionsdato | datum mutatie""",
        """valuta | value date | valutadatum | valuta datum | wertstellung | wertstellungstag
        rentedatum | datum provedeni | execution date | date de valeur | date valeur
        fecha valor | data valuta | data valor | valutadato | rentedato | rantedag | ranta dag
        data waluty | started date""",
    ),
    "amount": (
        """amount | betrag | bedrag | montant | importe | belopp | belop | belob | beloeb | castka
        kwota | importo | valor | montante | umsatz | summa | sum | suma | monto | quantia
        valore | osszeg | transaction amount | zauctovana castka | castka v mene uctu
        kwota operacji | kwota transakcji | transaktionsbelopp | betrag in kontowahrung
        amount in account currency | net amount | importe operacion | objem
        transaktionsbetrag | buchungsbetrag | maara""",
    ),
    "debit": (
        """debit | debits | debet | soll | belastung | belastungen | lastschrift | withdrawal
        withdrawals | withdrawal amount | paid out | money out | payments out | outflow | out
        debit amount | af | debito | debitos | debe | cargo | cargos | uscite | uscita
        addebito | addebiti | dare | salida | salidas | ausgabe | ausgaben | uttag | ut
        ut fra konto | ud | debetbelopp | vydaje | vydaj | obciazenia | obciazenie | wyplaty
        depense | depenses | spent | saida | saidas | debet bedrag | soll betrag""",
    ),
    "credit": (
        """credit | credits | haben | gutschrift | gutschriften | deposit | deposits
        deposit amount | paid in | money in | payments in | inflow | in | credit amount | bij
        credito | creditos | haber | abono | abonos | entrate | entrata | accredito
        accrediti | avere | ingreso | ingresos | einnahme | einnahmen | insattning
        insattningar | ind | inn | inn pa konto | prijmy | prijem | uznania | uznanie | wplaty
        recette | recettes | received | entrada | entradas | haben betrag""",
    ),
    "sign": (
        """d k | d c | c d | cr dr | dr cr | debit credit | credit debit | debit or credit | dc
        cd | af bij | bij af | soll haben | s h | sh | credit debit indicator
        debit credit indicator | debet credit | dt kt | strona | sens | signo | segno
        tipo movimento | tipo""",
        "type | transaction type | art | typ",
    ),
    "balance": (
        """balance | saldo | kontostand | solde | running balance | account balance | zustatek
        egyenleg | saldo na trn | saldo na mutatie | saldo po transactie | saldo po operacji
        saldo contabile | balance after | balance after transaction | resulting balance
        bokfort saldo | saldo efter | saldo contabilistico
        saldo nach buchung | neuer saldo | saldo apos
        ledger balance | nouveau solde | closing balance""",
    ),
    "currency": (
        """currency | currency code | ccy | wahrung | kontowahrung | munt | munteenheid
        muntsoort | devise | moneda | divisa | valuta | mena | mena uctu | waluta | moeda
        devisa | deviza | devizanem | valuutta | account currency | valutakod""",
    ),
    "payee": (
        """payee | payee name | counterparty name | merchant | merchant name | recipient
        recipient name | counteraccount name | beneficiary | beneficiary name | empfanger
        zahlungsempfanger | beguenstigter | begunstigter | beguenstigter zahlungspflichtiger
        begunstigter zahlungspflichtiger | auftraggeber begunstigter | auftraggeber empfanger
        name zahlungsbeteiligter | partnername | partner name | naam tegenpartij
        naam begunstigde | tegenpartij naam | naam omschrijving | beneficiaire | nom du tiers
        beneficiario | destinatario | ordenante beneficiario | controparte | nazev protiuctu
        nazev protistrany | jmeno protistrany | nadawca odbiorca | nazwa kontrahenta
        dane kontrahenta | kontrahent | odbiorca | mottagare | avsandare mottagare | modtager
        modtager afsender | mottaker | saaja maksaja | saaja | contraparte | partner
        kedvezmenyezett""",
        """name | naam | nom | nombre | nome | namn | navn | jmeno | tegenpartij | counterparty
        protistrana | motpart | tiers | payer | auftraggeber | shop | store""",
    ),
    "memo": (
        """memo | description | details | transaction details | transaction description
        narrative | particulars | purpose | remittance information | remittance | message
        message for payee | message for me | note | notes | comment | verwendungszweck
        buchungstext | buchungsdetails | beschreibung | bezeichnung | mitteilung | text
        vorgang | omschrijving | mededeling | mededelingen | vrije mededeling
        gestructureerde mededeling | libelle | libelle operation | communication | objet
        motif | detail | concepto | concepto ampliado | descripcion | movimiento
        observaciones | descrizione | causale | descrizione operazione | descricao
        descritivo | historico | zprava | zprava pro prijemce | zprava pro me | poznamka
        popis | popis transakce | polozka | item | tytul | tytul operacji | opis
        opis operacji | opis transakcji | szczegoly | meddelande | beskrivning | rubrik
        transaktion | meddelelse | tekst | beskrivelse | forklaring | melding | viesti
        selitys | kozlemeny | leiras""",
    ),
    "reference": (
        """reference | referenz | ref | reference no | reference number | cheque number
        check number | kundenreferenz | kundenreferenz end to end | mandatsreferenz
        variabilni symbol | variabilni symbol 1 | variable symbol | variable symbol 1 | vs
        betalingskenmerk | transactiereferentie | referentie | referencia | riferimento
        viite | ocr | doc no | numero de piece | payment reference | referencja""",
    ),
    "category": (
        """category | categorie | kategorie | categoria | kategoria | kategori
        kategorie transakce | main category | hauptkategorie | rubrique""",
    ),
    "external_id": (
        """transaction id | id | unique id | fitid | transaction reference number
        transaction number | id transakce | id transakcie | id pohybu | id operace
        referencni cislo transakce | volgnr | volgnummer | record id | transaktions id
        transaktionsnummer | buchungs id | id operacji | numer transakcji | identifiant
        identifiant transaction | archivierungskennung | arkiveringsid | arkistointitunnus""",
    ),
    "account": (
        """account | account no | account number | account iban | your account | rekening
        rekeningnummer | iban bban | iban | cislo uctu | auftragskonto | iban auftragskonto
        konto | kontonummer | numero de compte | compte | cuenta | numero de cuenta | konto nr
        numer konta | rachunek | conto | conta | numero conto | kontonr | tilinumero""",
    ),
}
_BETWEEN: Final = re.compile(r"\s*[|\n]\s*")
_RANKS: Final[dict[Role, dict[str, int]]] = {
    role: {heading: rank for rank, group in enumerate(groups) for heading in _BETWEEN.split(group)}
    for role, groups in _HEADINGS.items()
}
_LETTERS: Final = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d"})
_SEPARATORS: Final = re.compile(r"[\W_]+")
_NUMBERED: Final = re.compile(r"(.+?) \d{1,2}")
_IN_EUROS: Final = re.compile(r"( en| in)? euros?$")
_LONGEST: Final = 80


def fold(text: str) -> str:
    """Lower case, no accents, words parted by single spaces."""
    plain = text[:_LONGEST].casefold().translate(_LETTERS)
    if not plain.isascii():
        marked = unicodedata.normalize("NFKD", plain)
        plain = "".join(each for each in marked if not unicodedata.combining(each))
    return _SEPARATORS.sub(" ", plain).strip()


def currency_in(heading: str) -> str | None:
    """The currency a heading such as "Betrag (EUR)" or "Amount CZK" names."""
    last = _SEPARATORS.sub(" ", heading).strip().rpartition(" ")[2]
    return last if last in DECIMALS else None


def ranks(heading: str) -> dict[Role, int]:
    """The roles a heading may have, each with its rank: 0 is the most telling."""
    text = fold(heading)
    currency = currency_in(heading)
    names = {text}
    if currency:
        names.add(text.removesuffix(currency.casefold()).strip())
    names.add(_IN_EUROS.sub("", text))
    numbered = _NUMBERED.fullmatch(text)
    if numbered is not None:
        names.add(numbered[1])
    return {
        role: min(found)
        for role, known in _RANKS.items()
        if (found := [known[name] for name in names if name in known])
    }
