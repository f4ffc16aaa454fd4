"""The words of receipts and invoices, by what they mean, in the languages of Europe and some more.

Phrases are looked for in text without its spaces and accents (extraction/words.py), so "SUB TOTAL",
"Sub-total" and "SUBTOTAL" are one phrase. The longest phrase wins.
"""

from typing import Final, Literal, TypeAlias

Concept: TypeAlias = Literal[
    "total", "grand", "due", "sub", "tax", "incl", "excl", "round", "cash", "card", "change",
    "discount", "count", "price", "amount", "points", "summary", "tip", "shipping", "date",
    "due_date", "other_date", "time", "number", "title", "contact", "tax_id", "address", "legal",
    "business", "greeting", "person", "customer", "statement", "none",
]  # fmt: skip

WORDS: Final[dict[Concept, str]] = {
    "total": """
        total|tot|ttl|jumlah|summe|gesamt|insgesamt|totaal|totale|importe total|montant total
        |suma|razem|osszesen|celkem|yhteensa|i alt|ialt|totalt|summa|toplam|ukupno|skupaj|итого
        |всего|合計|合计|总计|總計|합계|รวม|tong cong|σύνολο|συνολο|samtals|kopa|kokku|is viso|spolu
        |total sales|total amount|total amt|totalamt|total price|bill total|net sales
        |sales total""",
    "grand": """
        grand total|gesamtbetrag|endbetrag|gesamtsumme|rechnungsbetrag|endsumme|total ttc
        |totale complessivo|total general|importe a pagar|totaal incl|totaalbedrag|factuurbedrag
        |invoice total|order total|total incl|total inclusive|total rounded|rounded total
        |total sales inclusive|total sales incl|total after|nett total|net total|final total
        |total charge|kwota do zaplaty|suma pln|suma brutto|wartosc brutto|total factuur
        |totale fattura|totale documento|att betala|total invoice amount|total amount with
        |total rm incl|total after rounding|ttl aft rnd|total aft rnd|total payable|jumlah besar
        |jumlah keseluruhan|jumlah bil|total due|total to pay|総合計|お買上計|税込合計""",
    "due": """
        amount due|balance due|amount payable|payable|please pay|zu zahlen|zahlbetrag|te betalen
        |a payer|net a payer|a pagar|total a pagar|da pagare|do zaplaty|at betale|til betaling
        |k uhrade|maksettava|fizetendo|de platit|odenecek|nett|nett amt|net amt|netamt
        |net amount payable|amount to pay|bill amt|bill amount|charge amount|to pay|pay amount
        |jumlah perlu dibayar|お支払|ご請求""",
    "sub": """
        sub total|subtotal|sub ttl|subttl|zwischensumme|subtotaal|sous total|subtotale
        |mellansumma|delsumma|valisumma|medzisucet|mezisoucet|reszosszeg|totaal excl|total ht
        |total excl|total excluding|netto|nettobetrag|imponibile|base imponible|suma netto
        |amount excl|net amount|total before|total without|total exclusive|taxable|sub-jumlah
        |jumlah kecil|ara toplam|小計|小计|subtotaal excl|total sales excluding|total sales excl
        |total net""",
    "tax": """
        tax|gst|vat|mwst|ust|umsatzsteuer|mehrwertsteuer|steuer|btw|tva|iva|moms|alv|dph|sst|hst
        |pst|qst|mva|afa|kdv|ptu|podatek|pajak|ppn|cukai|service tax|sales tax|total tax
        |total gst|total vat|gst amount|tax amount|gst payable|消費税|税额|税|부가세|ндс
        |φπα|vsk|cgst
        |sgst|igst|total btw|totale iva|add gst|total amount of gst|service charge|svc charge
        |serv chg|svc chg|sc 10|service chg|bedienung""",
    "incl": """
        incl|inclusive|including|included|inc|inkl|enthalten|ttc|iva incluido|inbegrepen|w tym
        |with|compris|comprise|inclusief|compresa|税込|brutto""",
    "excl": """
        excl|excluding|exclusive|before|without|excluded|ohne|hors|exclusief|exc|税抜|zzgl""",
    "round": """
        rounding|round|rounded|rounding adjustment|rounding adj|rnd|round adj|adjustment
        |pembundaran|pelarasan|afronding|arrondi|oresavrundning|avrundning|oresafrunding|rundung
        |rundungsdifferenz|zaokrouhleni|zaokraglenie|pyoristys|kerekites|redondeo|arrotondamento
        |rounding diff|bill rounding""",
    "cash": """
        cash|tunai|bar|bargeld|contant|contanten|especes|efectivo|contanti|gotowka|kontant
        |kontanter|kateinen|hotovost|keszpenz|nakit|наличные|tendered|tender|paid|payment
        |received|bezahlt|betaald|paye|pagado|pagato|zaplacono|wplata|gegeben|given
        |cash tendered|cash received|amount paid|total paid|accepted total|amount tendered
        |amount received|paid amount|cash payment|cash paid|pay by|bayaran|bayar|dibayar|terima
        |お預り|現金|お預かり|cash sales amount|remise especes""",
    "card": """
        visa|mastercard|master card|master|maestro|amex|american express|debit|credit
        |credit card|debit card|card|karte|kartenzahlung|girocard|ec karte|eckarte|ec cash|pin
        |carte|cb|tarjeta|carta|bancomat|kort|bankkort|dankort|kortti|pankkikortti|karta
        |karta platnicza|kartya|kreditkarte|paypal|ideal|klarna|apple pay|google pay|contactless
        |kontaktlos|union pay|unionpay|jcb|diners|discover|alipay|wechat|grabpay|touch n go
        |touchngo|boost|swish|mobilepay|bizum|blik|twint|e wallet|ewallet|クレジット|bankcard|eftpos
        |mydebit""",
    "change": """
        change|change due|cash change|baki|ruckgeld|wechselgeld|zuruck|wisselgeld|terug|rendu
        |monnaie|rendu monnaie|cambio|devuelta|vuelto|resto|reszta|vaxel|tillbaka|tilbage
        |byttepenge|vaihtoraha|takaisin|vraceno|visszajaro|kembali|kembalian|para ustu|сдача|お釣り
        |お釣|거스름돈|troco|balance returned|baki tunai""",
    "discount": """
        discount|disc|diskaun|rabatt|nachlass|korting|remise|reduction|descuento|sconto|rabat
        |alennus|sleva|kedvezmeny|indirim|desconto|saving|savings|you saved|total savings
        |total saving|total discount|total disc|voucher|coupon|gutschein|promo|promotion|opust
        |discount amt|item discount|less|diskon|potongan|値引|割引|you save|redemption|rebate""",
    "count": """
        qty|quantity|items|item s|item count|no of items|no of item|total qty|total quantity
        |total item|total items|tot qty|total pcs|pcs|kuantiti|menge|anzahl|stuck|stk|aantal
        |quantite|qte|cantidad|quantita|ilosc|antal|antall|maara|mnozstvi|mennyiseg|adet|jml
        |bil item|item|no of pcs|number of items|qty item|artikel|articles|点数|count|items count
        |qty total|total no of items|total number of items|item total qty|ttl qty|sum qty|pax""",
    "price": """
        price|unit price|unit|u p|up|unit rm|unitprice|preis|einzelpreis|stuckpreis|prijs|prix
        |prix unitaire|pu|precio|prezzo|cena|cena jedn|pris|hinta|harga|rate|ar|fiyat|単価|rsp
        |s price|each|a pris|stukprijs""",
    "amount": """
        amount|amt|amount rm|betrag|bedrag|montant|importe|importo|kwota|belopp|belob|castka
        |osszeg|tutar|nilai|金額|value|wartosc|sum|line total|gesamtpreis""",
    "points": """
        points|point|pts|point balance|points earned|bonus points|punkte|payback|punten|puntos
        |punti|mata|bonuslink|loyalty|member points|ポイント|stamps|credits|points balance
        |card balance""",
    "summary": """
        gst summary|tax summary|gst analysis|vat summary|vat analysis|tax analysis|mwst ausweis
        |btw specificatie|gst details|tax details|tax code|tax rate|gst code|gst rate|vat rate
        |steuersatz|summary|gst analysis summary|tax invoice summary|detail tva|taux|stawka
        |sazba|code|tarieven""",
    "tip": """
        tip|tips|gratuity|trinkgeld|fooi|pourboire|propina|mancia|napiwek|dricks|drikkepenge""",
    "shipping": """
        shipping|delivery|delivery charge|shipping cost|versand|versandkosten|verzendkosten
        |frais de port|livraison|envio|spedizione|frakt|przesylka|postage|freight|porto""",
    "date": """
        date|datum|tarikh|fecha|data|dato|paivamaara|paivays|datetime|date time|invoice date
        |receipt date|bill date|tax date|trans date|transaction date|sales date|tgl|tanggal
        |dated|rechnungsdatum|belegdatum|factuurdatum|date de facture|fecha de factura
        |data fattura|data wystawienia|data sprzedazy|fakturadatum|fakturadato|kuupaev
        |datum vystaveni|kelte|tarih|日付|日期|issue date|date issued|date of issue|dt|doc date
        |order date time|doc dt|inv date|document date""",
    "due_date": """
        due date|payment due|due|due on|faellig|fallig|fallig am|faellig am|zahlbar bis
        |zahlungsziel|vervaldatum|te betalen voor|date d echeance|echeance|vencimiento|scadenza
        |termin platnosci|forfallodatum|forfaldsdato|forfallsdato|erapaiva|splatnost
        |datum splatnosti|pay by date|payment date|bayar sebelum""",
    "other_date": """
        expiry|expiry date|exp|exp date|valid until|valid till|valid|best before|order date
        |orderdatum|bestelldatum|delivery date|lieferdatum|leverdatum|leistungsdatum
        |date de livraison|print date|printed|printed on|start date|end date|period|from|until
        |birth|check in|check out|arrival|departure|statement date|last visit|redeem
        |redeem before|return by|exchange before|in effect|effective|print time|periode|zeitraum
        |date of birth|birthday|validity""",
    "time": """
        time|zeit|uhrzeit|uhr|tijd|heure|hora|ora|masa|jam|klokkeslett|tid|klo
        |godz|cas|saat|時刻""",
    "number": """
        invoice no|invoice number|invoice|inv no|inv|receipt no|receipt number|bill no|doc no
        |document no|slip no|ref no|reference|rechnungsnummer|rechnung nr|rechnungsnr|re nr
        |beleg nr|belegnr|bon nr|bonnr|factuurnummer|factuur nr|facture n|facture no
        |numero de facture|n facture|factura n|numero factura|fattura n|fattura nr|numer faktury
        |faktura nr|nr paragonu|fakturanummer|fakturanr|kvittonr|laskun numero|cislo faktury
        |szamla szama|fatura no|no resit|no invois|trans no|transaction no|trx no|order no
        |chk no|check no|ticket no|tax invoice no|inv num|cash bill no|bil no|invoice id|cb no
        |cs no|receipt|document number|invoice num""",
    "title": """
        tax invoice|simplified tax invoice|official receipt|cash bill|cash sale|cash sales
        |cash receipt|bil tunai|resit rasmi|kassenbon|kassenbeleg|quittung|rechnung|bon|kassabon
        |factuur|facture|recu|ticket de caisse|ticket|factura|factura simplificada|fattura
        |ricevuta|scontrino|documento commerciale|faktura|faktura vat|paragon|paragon fiskalny
        |kvitto|kvittering|kuitti|lasku|uctenka|nyugta|szamla|fis|fatura|领收书
        |領収書|レシート|发票|영수증
        |sales receipt|guest check|purchase receipt|payment receipt|tax receipt|duplicate|copy
        |customer copy|account s copy|merchant copy|credit note|delivery order|proforma invoice
        |table|self billed invoice|invoice cum receipt|cash tax invoice|debit note|garantie
        |jualan tunai|resit|invois|quotation|sales invoice|reprint|original""",
    "contact": """
        tel|telephone|phone|fax|tel fax|telefon|tlf|hotline|email|e mail|mail|www|http|https
        |website|web|telefax|telefoon|mobile|mob|hp|whatsapp|facebook|puh|gsm|customer service
        |careline|tel no|h p|call""",
    "tax_id": """
        gst reg no|gst id|gst no|gst reg|gst registration no|gst id no|gst tax|gst|vat no
        |vat reg no|vat number|vat id|vat reg|ust idnr|ust id|ustidnr|ust id nr|uid|steuernummer
        |steuer nr|st nr|btw nr|btw nummer|btwnummer|tva intra|n tva|tva fr|nif|cif|nip|p iva
        |partita iva|piva|cod fisc|abn|acn|gstin|tin|ein|co reg|co reg no|company no
        |company reg no|reg no|roc|roc no|kvk|kvk nr|siren|siret|org nr|orgnr|organisasjonsnr
        |cvr|cvr nr|y tunnus|ico|dic|adoszam|vergi no|npwp|rfc|cnpj|sst id|sst no|sst reg no
        |service tax no|hrb|handelsregister|registration no|co no|regon|business reg no
        |gst reg number|brn|ssm no|company registration no|tax id""",
    "address": """
        jalan|jln|lot|taman|lorong|persiaran|lebuh|lebuhraya|bandar|kampung|kg|wisma|kompleks
        |bangunan|seksyen|pusat|menara|batu|mukim|daerah|no|street|road|rd|avenue|ave|lane|drive
        |blvd|boulevard|highway|floor|flr|level|suite|unit|block|blk|blok|ground|plaza|mall|city
        |town|tower|building|park|square|strasse|str|weg|platz|allee|gasse|straat|laan|plein
        |kade|gracht|weena|rue|place|chemin|route|cedex|calle|avenida|avda|via|viale|piazza
        |corso|ulica|ul|aleja|al|gatan|vagen|vej|gade|gate|katu|tie|ulice|namesti|utca|ut|ter
        |caddesi|sokak|cad|sok|mah|rua|postfach|p o box|po box|county|state|district|selangor
        |johor|kuala lumpur|penang|perak|malaysia|singapore|first|second|1st|2nd|3rd|no:|off
        |main road|st""",
    "legal": """
        sdn bhd|sdn|bhd|s b|sb|ltd|limited|llc|inc|corp|corporation|plc|gmbh|ag|ohg|ug|e k|kg
        |gbr|mbh|b v|bv|n v|nv|v o f|sarl|sas|sa|eurl|s l|sl|slu|srl|s r l|spa|s p a|sp z o o
        |spzoo|ab|a s|aps|asa|oy|oyj|kft|zrt|s r o|sro|d o o|doo|pte|pty|pte ltd|pty ltd|co ltd
        |k k|株式会社|有限公司|plt|llp|ltda|lda|s a de c v|company|co""",
    "business": """
        restoran|restaurant|cafe|kedai|shop|store|stores|mart|market|supermarket|supermarkt
        |hypermarket|pharmacy|apotheke|farmasi|bakery|backerei|bakeri|bakeries|hardware
        |stationery|stationers|bookstore|books|book|hotel|bistro|kopitiam|boutique|station
        |petrol|trading|enterprise|enterprises|marketing|holdings|industries|services|service
        |international|group|house|foods|food|coffee|kaffee|tea|grill|kitchen|seafood|perniagaan
        |syarikat|pasar|pasaraya|clinic|klinik|salon|garage|motor|motors|auto|express|center
        |centre|sports|fashion|electrical|electronics|optical|dental|medical|healthcare|beauty
        |resources|venture|ventures|retail|wholesale|confectionery|cake|cakes|ice cream|pizza
        |burger|chicken|noodle|noodles|rice|nasi|roti|sushi|bar|pub|inn|resort|spa|gym|club
        |cinema|parking|car park|toys|gift|gifts|deco|furniture|garden|florist|laundry|printing
        |advertising|travel|tours|transport|logistics|courier|post|bank|supplies|supply|sales
        |engineering|machinery|construction|paint|tyre|tyres|battery|kiosk|corner|brasserie
        |boulangerie|patisserie|pharmacie|farmacia|ristorante|trattoria|pizzeria|panaderia
        |supermercado|supermarche|mercado|drogerie|metzgerei|gasthaus|wirtshaus|sklep|apteka
        |piekarnia|restauracja|butik|konditori|ravintola|kauppa|lekarna|potraviny|etterem|patika
        |digital|communications|telecom|energy|airlines|railways|university|school|academy
        |college""",
    "greeting": """
        thank you|thank|thanks|welcome|please come again|come again|have a nice|terima kasih
        |danke|vielen dank|merci|gracias|grazie|bedankt|obrigado|tack|takk|tak|kiitos|dziekujemy
        |dekujeme|koszonjuk|goods sold|not returnable|no refund|non refundable|exchange
        |selamat datang|sila datang lagi|please keep|we appreciate|see you|visit us
        |auf wiedersehen|nice day|customer copy|tq for|ありがとう|enjoy|like us|follow us
        |terms and conditions|conditions""",
    "person": """
        cashier|served by|server|staff|waiter|waitress|salesperson|sales person|salesman
        |operator|attended|attendant|juruwang|kassierer|kasse|bediener|es bediente sie|kassa
        |caissier|cajero|cassiere|kasjer|kassor|pos|terminal|till|counter|register|guest|guests
        |member|member id|table no|tbl|pump|cashier name|user|user id|clerk|lane|shift
        |prepared by|agent""",
    "customer": """
        bill to|ship to|sold to|deliver to|customer|customer name|customer no|kunde|kundennummer
        |kundennr|klant|klantnummer|klantnr|client|cliente|attn|attention|to|invoice to|buyer
        |nabywca|odberatel|vevo|kjoper|asiakas|rechnungsadresse|lieferadresse|factuuradres
        |afleveradres|m s|messrs|billing address|shipping address|recipient|name|account no
        |account number|customer id|bill to address|factuur aan""",
    "statement": """
        statement of account|account statement|bank statement|statement|kontoauszug
        |rekeningafschrift|releve de compte|extracto|estratto conto|wyciag|kontoutdrag
        |kontoutskrift|penyata akaun|statement period|opening balance|closing balance
        |previous balance""",
    "none": """
        no cash refund|cash refund|cash register|taxi|total weight|total litre|total liter
        |total volume|totally|barcode|bar code|bargain|date of manufacture|changed
        |exchange allowed|discountable|nontaxable|duty free|receiptno|receipts|goods|pricing
        |cashless|totalizer|network|postcode|master key|credits remaining|credit term
        |credit terms|payment terms|payment term|terms|payment details|payment method
        |payment mode|paymentmethod|visa no|account|inside|incident|items sold are|items are
        |item code|itemcode|item no|item description|card no|member card|card number|price list
        |total days|bank account|iban|bic|swift|bank""",
}  # fmt: skip
