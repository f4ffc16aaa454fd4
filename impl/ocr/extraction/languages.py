"""The language of a document, by words that are its own."""

import re
from typing import Final

from impl.ocr.extraction.words import plain

_WORDS: Final = {
    "en": "TOTAL INVOICE RECEIPT CASH CHANGE THANK YOU DATE TIME CASHIER AMOUNT DUE QTY "
    "PRICE SOLD BILL",
    "ms": "JUMLAH TUNAI BAKI TARIKH RESIT TERIMA KASIH CUKAI SILA DATANG LAGI HARGA BAYARAN",
    "id": "TUNAI KEMBALI TANGGAL STRUK KASIR PAJAK TERIMA KASIH BELANJA HARGA DISKON",
    "de": "SUMME MWST UST RECHNUNG GESAMT DANKE UHR BELEG DATUM BAR RUCKGELD GEGEBEN KASSE "
    "STEUER EINKAUF",
    "nl": "TOTAAL BTW BEDANKT FACTUUR DATUM BEDRAG KASSA WISSELGELD AANTAL PRIJS BETAALD "
    "KLANT VOOR",
    "fr": "TVA MERCI FACTURE TICKET MONTANT RENDU CAISSE PAYE DATE HEURE QTE PRIX TTC HT VISITE",
    "es": "IVA GRACIAS FACTURA IMPORTE EFECTIVO CAMBIO FECHA HORA CANT PRECIO TARJETA VISITA",
    "it": "IVA GRAZIE FATTURA SCONTRINO IMPORTO CONTANTI RESTO TOTALE ORA COMPLESSIVO EURO PAGATO",
    "pt": "IVA OBRIGADO FATURA VALOR DINHEIRO TROCO DATA HORA QTD PRECO CONTRIBUINTE",
    "pl": "SUMA PTU PARAGON FISKALNY SPRZEDAZ GOTOWKA RESZTA NIP RAZEM DZIEKUJEMY FAKTURA ZAPLATY",
    "cs": "CELKEM DPH UCTENKA HOTOVOST VRACENO DEKUJEME DATUM DIC KC FAKTURA",
    "hu": "OSSZESEN AFA NYUGTA KESZPENZ VISSZAJARO KOSZONJUK SZAMLA FT",
    "sv": "SUMMA MOMS KVITTO TACK VALKOMMEN KONTANT VAXEL DATUM ATT BETALA ORG NR KASSA KR",
    "da": "MOMS KVITTERING TAK KONTANT TILBAGE DATO BELOB CVR BON BETALT KR",
    "nb": "MVA KVITTERING TAKK KONTANT TILBAKE DATO BELOP SUM BETALT ORG KR BANKKORT",
    "fi": "YHTEENSA ALV KUITTI KIITOS KATEINEN TAKAISIN PVM KORTTI VERO LASKU",
    "tr": "TOPLAM KDV FIS NAKIT TARIH SAAT TESEKKUR TUTAR",
}  # fmt: skip
_WORD: Final = re.compile(r"[A-Z]+")
_SCRIPTS: Final = {
    "ja": re.compile(r"[぀-ヿ]"),
    "ko": re.compile(r"[가-힯]"),
    "zh": re.compile(r"[一-鿿]"),
    "ru": re.compile(r"[Ѐ-ӿ]"),
    "th": re.compile(r"[฀-๿]"),
    "el": re.compile(r"[Ͱ-Ͽ]"),
}
_OF_SCRIPT: Final = 0.15
"""Share of the letters that makes a script the document's."""
_ENOUGH: Final = 2


def language_of(text: str) -> tuple[str, float] | None:
    """The language's code (ISO 639-1) and how sure that is; None where words are too few."""
    letters = sum(sign.isalpha() for sign in text) or 1
    for code, script in _SCRIPTS.items():
        if len(script.findall(text)) / letters > _OF_SCRIPT:
            return code, 0.9
    found = set(_WORD.findall(plain(text)))
    scores = {code: len(found.intersection(listed.split())) for code, listed in _WORDS.items()}
    best, second = sorted(scores, key=lambda code: -scores[code])[:2]
    if scores[best] < _ENOUGH:
        return None
    return best, 0.9 if scores[best] > scores[second] else 0.5
