from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "rates" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "base" VARCHAR(3) NOT NULL,
    "quote" VARCHAR(3) NOT NULL,
    "date" DATE NOT NULL,
    "rate" VARCHAR(20) NOT NULL,
    "source" VARCHAR(16) NOT NULL,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "rates" IS 'What a currency is worth in another one from a day on; its id follows from these three.';

ALTER TABLE rates DROP CONSTRAINT rates_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE rates ADD CONSTRAINT rates_book FOREIGN KEY (book_id) REFERENCES books (id);
ALTER TABLE rates ADD CONSTRAINT rates_two_currencies CHECK (base <> quote);
ALTER TABLE rates ADD CONSTRAINT rates_source CHECK (source IN ('manual', 'ecb'));
ALTER TABLE rates ADD CONSTRAINT rates_date CHECK (date BETWEEN '1900-01-01' AND '2199-12-31');
ALTER TABLE rates ADD CONSTRAINT rates_rate CHECK (rate ~ '^([1-9][0-9]{0,5}([.][0-9]{1,12})?|0[.]0{0,11}[1-9][0-9]{0,11})$');

-- One a pair and day, which is also how the last one before a day is found; and the list of all.
CREATE UNIQUE INDEX rates_day ON rates (book_id, base, quote, date);
CREATE INDEX rates_register ON rates (book_id, date DESC, base DESC, quote DESC);

CREATE VIEW budget_read.rates_v1 AS
  SELECT book_id, base, quote, date, rate, source FROM rates;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP VIEW budget_read.rates_v1;
DROP TABLE IF EXISTS "rates";
"""


MODELS_STATE = (
    "eJztXWtz4zaW/Ssof0lSpe3tlh/t7d7aKrvjzHjG3U613TuTTVIKREISY4pQAMpqzeO/L8"
    "CHxAdAExQpQ/T9kLRF4oLSAQjce+4D/zyaU5f4/NUlpQ+f6eroHfrnUYDnRPxRvDVAR3ix"
    "2N6QF0I89qO2Y9EouoLHPGTYCcXFCfY5EZdcwh3mLUKPBuJqsPR9eZE6oqEXTLeXloH3x5"
    "KMQjol4YwwcePnX8VlL3DJV8LTj4uH0cQjvpv7qp4rnx1dH4XrRXTty5fr73+IWsrHjUcO"
    "9ZfzYNt6sQ5nNNg0Xy4995WUkfemJCAMh8TN/Az5LZOfm16Kv7G4ELIl2XxVd3vBJRO89C"
    "UYR/89WQaOxABFT5L/O/mf5Ktlmo1Gn27vR3dX96PRkQF2Dg0k7l4QSqD++e+43y0g0dUj"
    "+YAPf774/O3x2XcRBJSHUxbdjOA6+nckiEMci0agb1GO/i3h/GGGmRrntH0BafFFm2CcXt"
    "iCvJ1gKXwpQB1AejTHX0c+CabhTHx8M3xdgfH/XnyOYBatIpypeCPi9+RTcmsY35N4b/Ed"
    "Y05GzpIxEjhrE6BLgj1E/LgG3sdatI+LWIfenIz+QQOjCZ0T6iHGZyc1QD470aIsb+Vhnn"
    "iMh6M5DUT/JaC/FzipgS6IFaAWCxSRQ/FK/nGAoFeA/P3F/VUBQk7+KEN36U2vg1ANXiJQ"
    "AE08vCuoXnc1OafyG/zHfw2Hx8dvh6+Pz85PT96+PT1/fS7aRl+3fOttBbiX13+6/nSfn7"
    "zyQh5vh84XQoEh7sgY+ZIojEGzMXgkjMsvaoR+Rmh/uL/pFe4OIxKfEQ7Vq7VcdTVTPydZ"
    "tWDLP/q1aN9ff7y6u7/4+KPsfs75H366lMs7w+jqunD127PCLrrpBP3t+v7PSH5E/3f76a"
    "qop2/a3f/fkfxOeBnSUUBXI+xmMUkvp5dyw7xcuA2HOS8Jw2z1MAsrnTQb5rxkC8Oc2MMw"
    "yu2MsiRCJg8ZI11eGGPnYYWZOyrdoUOqa1u+NR/Oi1dwgKfRIEk05fdMqCFhKQVTouGNtj"
    "cHVcyREzWrxx0d3QYE4alAbyqm2jccxcLIC5AwytJPnITvUTgjKHqGaPVA1sjj6FtJUo08"
    "dyBa/DFAlLlegP3vXh0Vpkx3TwGGy3KGKxk7E6gzIm3ibe8C+SS8h2S6dkmtPIsGn6w3Zd"
    "i1mGck+oT78M3J25Pz47OTDdybK1UoK2yiaL0XFn1ouDKUBGF9KEBLgtALjZjurUQP6dfj"
    "YR2Oe6gnuYdF+jWGy3De5oRgzhYX2IXJfI1b93CunteYqufamXpecn2RCWUKX8xf7m4/af"
    "SujUTRPPWcEP0L+R6vs3sdjmEqocjZpCmc3368+HsR6Q83t5fFySw7uCzgjichYSawbwQA"
    "9R1Qd0LKDFflrMwOi/LhIG+wJpsTXMBfArM1qGC2PpL5mDANs7W9OXgqJmo0j9p2Hxr189"
    "GSk3R9SDmJX4FOAjrJ8lXJYJnPzPC6cGZEAM4CnIz6RtFPafseWjNvzupE8xX3wkww31nR"
    "oIEIBohgsGzKg2rYimoo4+GvHkkQVsTLb+4/rSAS2bSm+/N+RhBdhmP6FdEJWs1wiGaiez"
    "ENXemdxEj2iHDgSkdkQFNXpWjrha/QX8n6XcY96bkK12cnTwC3pxU7P+ipe1KsIiQMFKu0"
    "fQ8Vq/YjyuUkNiEs0/Y78ZW2gQyEpYXIG6wQoKWCltqtlnrtkvmChjIhTGhlGlW13KhSX/"
    "W2zUcPZF1Tab1AEy/w+ExokIyIKcbDb7jQIPmKMHUAnYN9P2JtBogu5NQVHQ3kXYW+2nbn"
    "oKpasVLqVdXN+JmAnRMCdbUU0ZC8ByY6a04IFNcaiqtYY0wATpr3ENrh6WkNbEUrLbjRvW"
    "KiaTAlbMESorTIuQaYrdU4FwQLeI/XYRybfmCIV/Goic6/UaAErJfXny4+/7SxEDZa1M3t"
    "pz9dKmyEy5/ury6Kwb4hDpe8DP7dXKy++ojfjVSfgk+Ph2/PNjS3/FBFbN99vLi5KTPZM4"
    "LdxHNc19bNiIC5u4O5O6auYq2uWkVSCVg+mi4fh2USl3RrsIhtt4g/Ex+vf6Tck/hrDOJS"
    "m0GVPcxk69EiaV7THP4zXYlbLHGlCMv0d7pkAfbRDHM0JiRAUbfELRu7ZqI7mLL2+ANehl"
    "ELeVIvIE/KMiK7jTQpS1b2u1BoAPN7z3kgOqd8sUnlus6jxqMwal2b5Yybo1D6zFdiQZ5h"
    "MbCu9KYPkPjohREJKa643pRweTFw0WpG5+IWEmZQ4HI0oUzFcbbZ9Q7bQty7CYmxlWiHx3"
    "h6O9gbi3FSpyDZib4i2UlSkky/KwAvtxdeDqJKW8755jKG0RDRvBS4iwsBJfSBmCKalQE8"
    "C3PUoQuiYNYuGMMagmcrUgCzf5Ta/dXf73/+tUSJRfadGWhZoWawHc70k9OshBr5uvDENG"
    "xAauUlgdQCUktp+lw4jtg57+Var7F8Ci0GVYaP+JWzEY4ERtH+Udv4EVonp5KKiqVRJK00"
    "TtIo4USH0sQht9Jjnay5zHsG2XLPy4KBIt6qkgPV2rfpXa9rVWt/XVGt/XWpWnusYM8wV1"
    "S2roj1zkkBK6JhRTJucGVEhx7gmTqQow/TuNaZAxVHDpRPHABDCAyhvRhCh+XdtwXKg7CE"
    "DtfehWFuOMw+5uFI6N5N3ueiLBSXtnmkGXkUCmuTcc5LwijbNsqWEFhVmfT1sugj0qp5Fj"
    "0nzpJ54RrFXQzQYjn244wiWfCbuYRF6e1uPeKq7c4hIckKWgVYK8idP/xQB8idf4ZkAjB9"
    "e6tDZYd5s7M3GOiiLGjLto20JdryDZ16wQ/Y85fi92i05lKbp7VnX4qMJolMPS1aPkGosZ"
    "Eol0qsPBuHL8e/Eyd8H/lovahIFM75amVDHEifLl0G4pNMZghIuKLsoaxLd/MI0KitUPn0"
    "GnV2HtaMzc+K9CkporVDTCLWbRK9T005u5w0BCTZtkPlfFQ+dST3JtY/T5HiUj3YJWHQRm"
    "wba0u0kc9kIn7IrCr6rNjkaV2ExRKG8WeJVBwlVjtRpm4sWsu9G1Zzz8TGQ4gakH22r6CH"
    "kyvST1AhLm0vcWkJGMr0PK2dkhcCSwUKuIPauv908Xj/0GWKb+8+rawmW1FtNdUlj55DYg"
    "3S45LZmkau4HcRtTXBc89fS/4qp3Dyumpqy71D+oSF+zzopntSo+KXaWSaRVEQa6RIWcaW"
    "7CGXIkFNWSKzquxaXg6Kr2W3eZPia9FCIHZLs1SLvFQPIzBOas31k4q5flKe60JJEiOh8G"
    "7ogc6I9BHlOuVgT/TVYE9KxWAPyjbr+PwtMMzAMDvg2H4YasjWgWHebZill6rJIGfkwAds"
    "+QiPxB7LzUrF5aV6aKm2cqirLaSlNw3ET9ef5ZNvMHiauozbGx3kIw/RidjFbE0WjjAjSH"
    "ZHXLTywlkcmrdg3qOYOGiG/YlkIznBvqqocWu97hDX96CizSqO5lBSZuAke7qkpTztwYhO"
    "2wj00O49r4H2uRbs86LRGwWRO6PfVw9lgPUpHnkpSPTYIdEjXotGyRJlTmaq5YHUHDQkNY"
    "GweBHKr9BZohemyUAXZcHMsXmkmRgD1rAYQVYSRtm2UbbEyPrCCdOYV+mtwZOGlfSK1bOo"
    "9MMLOUr7eDV2CLYgc6zKrKggW1KBHhoyw9M6meqiVcWBjqVc9QgwtRL9BMoazfnw7fMOcX"
    "4kzBOdNqKJVR3AFmvbFpsLt/H4Qh5dZhzcVJDr4VrWSXiTTx1h2psgvZXoIcbHdQI+jvUB"
    "H8elgI8F5nxFhfpnmvZQEuwh3MNaU3pYMaWH5Sm9Ac6Z4WDarOqFugugW6zeO8RGz5WBVV"
    "XnFWaEehNYtecDC4HNfBGv13LhNhzmvCQMs3XDbAnJdREXxvlIg3CmPzMm12RQSXrFjUdz"
    "2bpmKMFHOajiP+K+y9Tq+YajWBWQxTExijpMs5OSCuqDtG30d9RCkQrVfvdAyFlOyNlzZL"
    "W9q6RB9tP2NTBBNC8FoBZAjdYT9bauxnMjULWb9wtOuTsXNd9o0TYzOLYy+7M3Xh+8vWGX"
    "hlKtnNTVS8AVBzs/7PxwbFy9pTbvC6h14NabihO33pSP3JL/qt2a9+SrZjfLyvQC5ypT/u"
    "rv9zkrvhSamQsGTJsX4zXzoD+I32kyqdP2vQC7i6yIXNzrchwBZIBvRgQgrgGxs2SMBI5R"
    "LERWpocg18lV0KcqlMp5CXTGS1foeAo7g1Kf4ECNck6uGKstBA8Q5yrT4fb2Jrc4X14XV9"
    "8vHy+vxOyOkBeNvFDjz/BcEoQyZISZTOq8VP9y1to/8yOgqoybCl2D7pBwYxm2+1YzHJ82"
    "S5zPCULslG2em5y2s+YhmRspOxuJPrxTnas6Yq9lRKGtV9J9WyHg+5rFFyyDRsjnxAD7Zt"
    "hDTA3E1ByOEXBwWzbE1PR2mC3xWF1GFEBVSE2hxaDKcxUTCs0DauLAFVnpN5wRtJpRnyDp"
    "8niF5Om00WO+iY6qkBU0tqEvtaJpdu8bHGr7eHvBoWaLQw2iPhpFfXiBQ1WeyCqVeCsDlk"
    "gzjRjzuOSSGe5ZKUC+GfIr5oUhCUZ0MjEDvyAI+DfmPwQ+U8o83oADyYvCGDQbA6FNGkKf"
    "SgDiBxfl9yF+Z9Z/YnS50FhNpTaDKrspeQvXo6lsDoF/YKcUoQY7BQL/IPDPzqnaiUdezH"
    "nP8ByIrAic0AfeKmu0Y/BWNVpWDsGNAd6qFzHMllleVf6qUptBLcuruc8q7SKTnI1Wwu4i"
    "CAdiJotpgWbiCxBZDz6kyAvRt2zpE/6fJHgkPl2QV4v1k86rdh7yS/BLUOnt2sCxdX29R7"
    "957m+IE/ZIeOQ7i2BENPDX4Bazxx4Cc3NP5mbmHTGBtCAGsIK3sQ1vI/i9ns3jKEuwe6Hy"
    "rIQK5DNSgHwz5MfYx4Fj6GLPCAHuDe14zJhqulelmW1kIMWsOsXMMhPrCeuqrmHlEfBmgX"
    "lRWovBvHjavIh8wU2NjKzwDhBblsIF/kLwFx4IzlAo5PkmdfupnVKJHVHpClyQwJVfpYEW"
    "XOpgjyrx5spB6cT5sGov9LA/amKElGQBeQPkZ57rEpXXvAryrRBgbYA1FL2AEJtDDrGBIh"
    "PdaiIQwgQhTJYtIYce2wIhTC9imC3h16/nC8rCGy8gGoY932BQxbF7UdMRo6uagUsXSLSV"
    "KfAYjXHwgCaeL1phjsQa5SIcuIi4QjV1n8iJT54b/SknoyJ6qdMngUvACkYVXAJ7Iqw3b4"
    "HR3M0KAaQlNkl8eQPDb9MerD6FduyL3coAzLR5IyxtM/hahjINWqsbBZe23zEIzjJUDWPg"
    "5vK8DDObeCvTo1m4b6MYinsXGZ+Wi3sv8JoY+ao3Aj0k07rwVc/JnJrw7Wn7PsC7b76dkQ"
    "mR777RhM4J9QH1whHXp3WOFBet9Edcn5YOFU+jgIzW5YxMD2Hu4iRxsUgQFmBfaZjpkS6I"
    "9RDsLua0ZJFGPMThkpuAXRDrocZxXgPrcy3S56UzcYwh7jW67XvwXOJ4aheeHuKsDIBcA+"
    "Q5Dp3ZiBHMzYAuyvVvce4Ka/HAgOOItzYkKnXyELaswtmUuCxI9YjsaI1yiyHiDmUKy+QH"
    "n+JKaDdyBWgnUvDwwK1i3m6/XN5coR8/X324vru+/ZT360Y35aVteNvnq4ubIqHBqPjZc4"
    "Gia8ZrFOT6tzCf1bFQzvQGylnJPkkxmxPOseoc6qfhzoj2D/HTWkbhaYVReFo2Cp+9OoBl"
    "kLez90W0piGkWRnAM49n7LSXiq4C0r/c3X5SQ1oQK/qcPCdE/0K+xw/RJ1oBrASkmg0tEp"
    "+FEZAdXNqT4xuHGFXGH9WMPaodd7QJAkI0QF7I0QrLWkYhRThAyYH3T8UCuco4oxZ7hrgi"
    "K5YpiCva0y6QvB2GiOalAFQgUPfLN8m13jSFOyvTP0OmE4cL9/5hEtOVNof4OAXDNKFsrk"
    "opqJiwG4kergktu6xcD/vEMYI3I9K/5aB9JokEDlVnvVe4uTMyPZzDJ3VAPtGDfFICmTJv"
    "6hl5q7YSPQT47KTOLD7Rz+ITlWubzIkqUlRPeeSEgPAwJDxyzOiMeqrYr7s59n39AekbqR"
    "65ro6Hb882OoX8UKVO3H28uLlRea0WC+WSrJ/LGZGdZrJloO57Ii8DhzBZmtsE+5wQrCM7"
    "wD8jWOoVChNbj35WBsDfAfwVZoEp+FkZAH+XHVTybkbQbyUA+B2AJ1+dGQ6mZMSU2VlVsb"
    "4Fwf5Zm7WyMiqSMso5GeJxoVJLv/QCzNa6mb4RKhacWodxEdrDQrkqOyuZtps5LsC8vP50"
    "8fkndXrGpWKaX/50f3VRAD4Tg8dHSd0SAwpQJ96bctut8YEOnc/l2ceN6skUZFsoNXI4M/"
    "8gKo2o6gaNFck4FdFAOSkIXoEaWFak+0INrJewZEENrN4OsyXxZz/KyExN+Nnm3qAq+iyK"
    "7YSTJSDcqwg1hHvBuQd1opLg3INn2CK7KCoBxgAYAwf0ChyClgjGwIsYZluMAfFTBMw6c2"
    "B7t9ogiNvVzEe5DQjyyfSdTBnZZokgyuLjtdNkvPdoQRhKK5aJGxmG+xsue+CIL+fywO3X"
    "5dSUrh4CZosVejWYLXsyW5pXlmi1pkQ/waXM9QLsl1GtjsrLiPUp4L+NuLxnTqrqpccHku"
    "o7Sf/bf9lcS997qJv73IRcy3Vzn6mKtm0YVxXzKZfRhlq4ezx7DjPFylutdKUykAhRSE4L"
    "CVMFqlXtYxmhHsG5530sxKpA8AvGsCZIMxUoQN5lFHKGUBgvPT/0Av5KPu85OAWpg/38qz"
    "11YD4LrDW8W3prUEW6ybGqybj9bYZDSXqlNJfH0YqycBZxYQGVRBaiAUETRueinYvX4uP7"
    "qJ6L56IJ9X264vFd0ZYT8X9GSJl06/A5wLtZYb8A77Yn83CMuVG4QNoerJOnrJM/lspTnv"
    "XQbgQAW7D8dl0CFJafaVrTTtlMtkHVdToTp0tmdubJVqKHAMOZ2H0x/yAEqMnyexCxIRAC"
    "9CKG2RIe4h7rwn+SO4MqFiIllSATAEx7MO0hEwAyAezAGTIBwAwAM+Cg9UMwA17EMNtjBk"
    "z1mQCZu0+ZA9P6mQAf5SCK/4j7Dq1mnjPLht9zNMOPRIbk4+kAiQ5oHLrPF74XDuTfwlpA"
    "lLnSqTiRHzyG5DzmZcdkVw/6JfglqDzcQnQZ/SubD7IPFVe/e49+89zfECfskfDoIRGiiA"
    "b+Gpye9qjuYBntK9kgeltM0NxKAJjgi9vdFwfpLi3PSFu0m+3o6DScfItqLSejPNTTdKLI"
    "qBXmKAl9fB9t92neJBqL6YBlnFSIMCNCRRGt4+qhmiCrxl2BSmHBSwEqBeyC1oCp2AXhaD"
    "JI+OoRRQoJXx2H/cng01GT+V0QhGSQpnMcaqTvM6gQDsRud2uE3Mf9OWrhhNSOA2KhXEIX"
    "S4THR5E/RqFfUOoTHGhYiIxY8WQKIdfV9N1c2fPRFLe3N7kF4/K6uCJ8+Xh5JSZ0BLlo5I"
    "UahSKiuCaEjZrZghpxmNU6lBsozwphUKCbKtAbMJtYi0rhPignnVqNG9TMVRKFaP/gbl81"
    "gWSojgEWFgthAfaVu2WVEZ4T699UHp6e1rHBT0/1Rri8V1AJ5wvKTBWTnBCoI0pEWez/zE"
    "OqVUPyQj3SQNo7cAyOoeoiVAiq3zSpfgNB+89vbEDQfpMpfBDR3BC0/yKG2ZKwtgufsFAT"
    "0La5N6gKZRsv3SkJR1g2NqsmJqOOoji0kPquDIzfVtX/hqM5DcLZK/RXsn6XCYfPkNyDuI"
    "n4B7OH77S1xNp/CkTAWaHKQQTcSynf3U9Yo3VFva9rnNapwIsOLZTrsAk1lrbvIf14XoMS"
    "O9cSYuclvzMYFaBtdqtthiGZL7T65vZupca5IuOZ3K5x3N7g0KiQreVBTKJH75EwoQnOCe"
    "fiq6YK4JITFul8nqtQKBv1AMqiFduuXllMRswE6owIaDWFTSR9Oc0QzUsBqKXwxmiRMQQ1"
    "LwWgFl2tjyQIYzwM1Mm8VA+VyrOTGlrl2YlWrZS3CuWUlvMxYQYOwa1An5JWWvMG0mXoUL"
    "MKYBmRHk7ZDuJcoqggAaCrgLn6mJeCaI/c2a2c9sIYVSwFFettKtC/mJbj13XySkQrfUTc"
    "61JmibsUcMgSAnOFd1s7aQtSsOwqll2hSSzEE8iIfHUIWyhIkoqK6wrZ/k3o01oT+rRiQp"
    "+WJ3Ri5TfipYqywExZx0zlFEXyNUxZnQajrRBvYcAte+MOfbwtYSJ/IMTV0JDprUEVBxnQ"
    "0Jt4TrxpToRETRbyTmjhY+pK17OUio+uYnQli7751Hkgriwv5xNZm4V5hEclWASkxB0gTh"
    "EnYhIGDpHNhUI/98K4rFyZrOzyQTtwmvawbS+D3fRllcFwlA5nGfeqQD2FcJ80wz3E7Fmy"
    "2n2MmUDNgpe5W7nmpSRtwivWXPEuUheJ9JtglHQyQDhwo7pTv9OxjMrhJHDFmIllSuVKeY"
    "/iuYPGaxQxcOUFr8PngA/H8lXOnl3FXu0QfDg2uBvMIM3KAKDFBA5Dzw34bAx8Ns8WQnk4"
    "5rbJWazCECtDqS9Pk7bvxVSF+jQ9c45l465q+heyIvszIV93BXDLngVXGBfmdOdWCmht62"
    "jOw42rLRmIMMq2k9mfMmS0huMpNhnUJbfrsjxBRCSv4wQryTg/Ra9sGGZJ0FTQOi12DDyO"
    "FXox8Dh7Mjuasf5A97dTUBf4HuB7DobvCb3QN0M3FeghvJ0E5gGj1vKpHLgM5V/ubj9pjO"
    "WkfdGG8pwQ/Qt1WcPneaCUSFQza0USrYC57KDIrFEnKk/ZxJItiAJjYZ0tC4zFSxtlMVRN"
    "hjgjBuGVto2vJYzUj4xMiCxkTLiGkCq0GNQOtlxsBetRU1EdIJ6EQyJnRjl5j1YzSmQCdx"
    "D93/VcNMMcBVSGSGpKCRl3AWGSlqmPeuJJHmETJNOurkqZlQG1cge10sdsKl6TzPGnTYrZ"
    "V/XSoyS8PbNYh1Pgs3fQQ/FH0NK61dL+FkdsajS0zN1K7SyJ+6zvKBTgCPw4CqVWlQaTR/"
    "knnAQhCmm9cjw79QSuQMs1Mns0YHvXOgO+dMl8E3Y/ad5Dbn/4uha5L5tVnOeoyLvPfDkD"
    "oAti/csJH9aFuwrt0ikpmyI8ZiX8C3LNKvlbBvcT4bWlkv2JU8kMuKxQ31FTHnTACfaFRs"
    "2Jw4jSMA0w02BXEi0eI7gO4+l4YOtqlYGTWP4b/Vu8zJfXny4+/6QO7L5UMAWXP91fXahH"
    "YcHIo0eXfJfhUPTRcFwOZ2Z3NSwFLEfk68ITzRtYrtU9gbvBNkM2pwF5XILchLAoiMI4H8"
    "Q4M4K5obZbFu2jxltL4TU4LX6CPV88f8Q9ZTBn9btVEoa3y+a363AIdzhRC4rfH9zrBU6V"
    "3g6zJU6VD5Qx4lSkYuUbDKpcK+Rr5E2RzmxnI2V2yNZCbA00QIk4cd9FxXCSjin7hiOfcN"
    "HiFboX16Mni2sPZC0rf21PxFJ6YLp5BLhmrPAdwPFa+wplp85ybp4rVBADWItGU4paXeN0"
    "I9BDr9fxsE5Cy1CfzzIs2qRRFLBYw00Qzsr00e7vwNMlIStDrA9KTNvvFJBoGcz7jkd8xP"
    "5SQbPoQd8IAOrNUYcz7tvfA4HUaAIwWLv1rd3vEy30xgt0cYTFJoMqi3ej1fqide0Ks6kU"
    "wmGInRlx4xqwmWDw95FNqrU9M8q0KtKwgweAlWvFWglWLli5hwxrNt/FDNmyJIALKimopF"
    "YCDCqpuUr6hDpaWxWtn9iyXPgUu0I5nMiDVWT5uZX0kHgh4njNYw0xuiVUQy+IPo59OkY8"
    "pIygpZh1LLrIxTdGnsuVOS+dPAS0USuWSdBG91UZD2pEd1sjesGohF8BcfXpqVm53hSKbu"
    "PgVAGM+IFzzZG0+nlblOuf36V931aKWZJR2gTujGj/EO/knE+ps0R/G6CdlekfzMPT0zoO"
    "xdNTvUNR3svDPCeuh2OUDIDOS/VwB2x/EeHePxQQ66vuJs37VDCjtQMS+AwPT8+M1LWNRA"
    "8na/vlXxfpeX41Z+umfY8q67Q2W8UweYHR8rqV6N8udlZHVzjTqwpnuhPBjW2LXh5C04Zt"
    "sQ0zLkOqj3rJS0HoS/PQF76czzFTOBn04GdEAHkIOrKJW4MMNshgs0x9PnTPGmSwvbhhhu"
    "Lc/RtfSxzkd8upsN4rMhTzDQZVTnLsjfimde14TUdMuSll67hw4wpzlHQi3dqUFSMr6QQR"
    "7MyQLPIohgHRIPJuL0jgiumiitds/wHgIbdCzQQPOQQWHj646fJkiGxBDGAtwkqDieeqTz"
    "z8wadYY3vmxQqoTqRcvxD9/vbL5c0V+vHz1Yfru+uEVdkoR9FNeUlc8MIIg89XFzclh0E4"
    "M2G40/Y99Mac1+C3z7X09rki45MnqlRdMjAjAgdR7MAGYj8kLMCh96hyhunxL8rBIOwwCH"
    "PC5MkqCsu3KjxhK9PDFeZNrZJybypqyr0pF5XjhASjhoqIShZocAgx3d8uGZ3B1Xj+qqVh"
    "BhdL2jtCLTZ1juWlAFM1pg1q5OYkgdy1jdw9TBdo92FV4AW1ZUD69IaBF7S3w2yJl+yCMM"
    "+ZHSncY8mdQaVfbNvmKX+YfmBb9jlpdx6l+qvYdBKNYTdfk/WBvHoXk3Zb19t0+k29D0Zd"
    "Jxkq8qUyQDhp3kN039RKs3pTkWb1ppxmJZ4YEhW7VnHQ8VYEmE1DZvNZN7N//z9spBTz"
)
