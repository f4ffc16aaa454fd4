from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "ai_suggestions" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "transaction_id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "path" VARCHAR(8) NOT NULL,
    "reasons" JSONB NOT NULL,
    "alternatives" JSONB NOT NULL,
    "merchant" VARCHAR(120) NOT NULL,
    "seen_category_id" UUID,
    "status" VARCHAR(8) NOT NULL,
    "chosen_category_id" UUID,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "ai_suggestions" IS 'A category that was suggested for a transaction; of each at most one is pending.';

-- Keys lead with the book; a book that is purged takes its suggestions along.
ALTER TABLE ai_suggestions DROP CONSTRAINT ai_suggestions_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE ai_suggestions ADD CONSTRAINT ai_suggestions_book FOREIGN KEY (book_id) REFERENCES books (id) ON DELETE CASCADE;

-- What a row may say.
ALTER TABLE ai_suggestions ADD CONSTRAINT ai_suggestions_confidence CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE ai_suggestions ADD CONSTRAINT ai_suggestions_path CHECK (path IN ('rule', 'history', 'lexicon', 'model', 'llm'));
ALTER TABLE ai_suggestions ADD CONSTRAINT ai_suggestions_decided CHECK (CASE status
  WHEN 'pending' THEN num_nonnulls(decided_at, decided_by, chosen_category_id) = 0
  WHEN 'accepted' THEN num_nonnulls(decided_at, decided_by, chosen_category_id) = 3
  WHEN 'rejected' THEN num_nonnulls(decided_at, decided_by) = 2 AND chosen_category_id IS NULL
  ELSE false END);

-- What there is one of, and what is asked for: suggestions of a transaction, of a merchant, old ones.
CREATE UNIQUE INDEX ai_suggestions_pending ON ai_suggestions (book_id, transaction_id) WHERE status = 'pending';
CREATE INDEX ai_suggestions_transaction ON ai_suggestions (book_id, transaction_id, id DESC);
CREATE INDEX ai_suggestions_merchant ON ai_suggestions (book_id, merchant, category_id) WHERE status <> 'pending';
CREATE INDEX ai_suggestions_updated ON ai_suggestions (updated_at);
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "ai_suggestions";"""


MODELS_STATE = (
    "eJztXWtz27i5/isYf8l2RicnkS9xkzNnxs56W7eOvRM7p91ud1iIhCSuKUILUFbUy38/AC"
    "8SLwBNUJQC0e+HdmMSD2U/gMD3fd4L/nU0ox4J+OtLSh8/0+XRe/SvoxDPiPhH+dYAHeH5"
    "fHNDXojwKIjHjsSg+Aoe8YhhNxIXxzjgRFzyCHeZP498Goqr4SII5EXqioF+ONlcWoT+bw"
    "viRHRCoilh4sbPv4jLfuiRr4RnP84fnbFPAq/wq/qe/Oz4uhOt5vG1L1+uv/8hHik/buS4"
    "NFjMws3o+Sqa0nA9fLHwvdcSI+9NSEgYjoiX+zPkb5n+udml5DcWFyK2IOtf1dtc8MgYLw"
    "JJxtH/jBehKzlA8SfJ/zv53/RXyw1znNu7B+f+6sFxjgy4c2koeffDSBL1r/8kz90QEl89"
    "kh/w8Y8Xn787PvtdTAHl0YTFN2O6jv4TA3GEE2hM+obl+L8Vnj9OMVPznI0vMS1+0TYcZx"
    "c2JG8WWEZfRtAOKD2a4a9OQMJJNBU/vh2+qeH4/y4+xzSLUTHPVHwjku/JbXprmNyTfG/4"
    "HWFOHHfBGAndlQnRFWAPGT9uwPexlu3jMteRPyPOP2lotKALoB5yfHbSgOSzEy3L8laR5r"
    "HPeOTMaCieXyH6e8GTmugSrES12KCInIrX8h8HSHoNyd9fPFyVKOTktyp1l/7kOozU5KWA"
    "Emniw3dF1ZtdLc6J/A3+6/fD4fHxu+Gb47Pz05N3707P35yLsfGvW731robcy+s/XN8+FB"
    "evvFDk26WzuTBgiOcYM1+Bwhy0m4Mnwrj8RY3Yz4H2x/vbXvHuMiL5cXCk3q3lrqtZ+gVk"
    "3YYt/9GvTfvh+tPV/cPFpx/l42ec/xZkW7m8M4yvrkpXvzsrvUXXD0F/uX74I5I/or/d3V"
    "6V7fT1uIe/HcnfCS8i6oR06WAvz0l2ObtUmObF3Gs5zUUkTLPV0yy8dNJumovIDqY59Ydh"
    "lruZZSmEjB9zTrq8MMLu4xIzz6ncoUOqG1u9NRvOyldwiCfxJEk25e+ZSkPCUwonRKMbbW"
    "4O6pQjNx7WTDs6ugsJwhPB3kQstVccJWDkh0g4ZdlPnEQfUDQlKP4MMeqRrJDP0XdSpHJ8"
    "byBG/DZAlHl+iIPfvT4qLZndfQooXJYrXOncmVCdg3TJt70b5LP0HpLruktp5ZtY8Ol+U6"
    "Vdy3kO0Sfeh29P3p2cH5+drOleX6ljWeETxfu98Ogjw52hAoT9oUQtCSM/MlK6N4geyq/H"
    "wyYa91Avcg/L8mtCl+G6LYBgzZY32LnJek1G93CtnjdYqufalXpeCX2RMWWKWMyf7u9uNX"
    "bXGlF2T303Qv9Ggc+bvL0OxzGVVBR80ozO7z5d/LXM9Mebu8vyYpYPuCzxjscRYSa0rwHA"
    "+hasuxFlhrtyHrPFpnw4zBvsyeYCF+iXoGwNapStT2Q2IkyjbG1uDp7LiXJm8djdp0b9fL"
    "TgJNsfMk3iF5CTQE6yfFcy2OZzK7wpnTkI0Fmik9HAKPspG99Db+btWZNsvvK7MJfMd1Z2"
    "aCCDATIYLFvyYBp2YhrKfPirJxJGNfny6/vPG4hEDm0Y/nyYEkQX0Yh+RXSMllMcoal4vF"
    "iGnoxOYiSfiHDoyUBkSLNQpRjrR6/Rn8nqfS486XuK0OdOPgHCnla8+cFO3ZNhFTNhYFhl"
    "43toWHWfUS4XsYlgmY3fSq+0jWQQLC1k3mCHACsVrNTdWqnXHpnNaSQLwoRVpjFVq4Nq7V"
    "V/M9x5JKuGRusFGvuhz6fCgmRELDEeveLCguRLwtQJdC4Ogli1GSA6l0tXPGgg7yrs1a4f"
    "DqaqFTul3lRdz58J2QUQmKuVjIb0e2BisxZAYLg2MFzFHmNCcDq8h9QOT08bcCtGacmN75"
    "ULTcMJYXOWCqVlzTXEbKXmuQQs8T1aRUlu+oExXqejpjb/2oAStF5e3158/mntIaytqJu7"
    "2z9cKnyEy58eri7Kyb4Rjha8Sv79TOy++ozfNapPyafHw3dna5lb/lAnbN9/uri5qSrZU4"
    "K9NHLc1NfNQcDd3cLdHVFPsVfX7SIZAraPttvHYbnEFdsaPGLbPeLPJMCrHyn3Jf8ah7gy"
    "ZlDnDzM52pmnwxu6w3+kS3GLpaEU4Zn+ShcsxAGaYo5GhIQofizxqs6uGXQLV9aeeMDLcG"
    "qhTuoF1ElZJmR3USZlyc5+HwkLYPbgu49EF5QvD6nd13k82Ini0Y1VzmQ4imTMfCk25CkW"
    "E+vJaPoAiR/9KBYhxRXPnxAuL4YeWk7pTNxCwg0KPY7GlKk0zi4fvcVrIXm6iYixQXSjYz"
    "z/OtibinHSpCHZib4j2Unakkz/VgBdbi+6HGSVdlzzzWUOoyGjRRSEi0sJJfSRmDKaxwCf"
    "pTXq0jlRKGsXjGGNwLOBlMjsn6T2cPXXh59/qUhisX9nRloe1I62w1l+cplVWCNf575Yhi"
    "1ErSISRC0QtZSuz4Xrijfng9zrNZ5PacSgzvERf+XUwTHAid8fjZ0fYXVyKqWoBI1itNI5"
    "ybKEUxtKk4fcyRObVM3lvmdQLfdtVTAwxDs1cqBb+6a8602jbu1varq1v6l0a08M7Cnmis"
    "7WNbneBRSoIhpVJBcGV2Z06AmeqhM5+rCMG505UHPkQPXEAXCEwBHaiyN0WNF9W6g8CE/o"
    "cP1dmOaW0xxgHjnC9m7zfS5jobm0zTPNyJMwWNvMcxEJs2zbLFsiYNVV0jeroo9Fq/ZV9J"
    "y4C+ZHK5Q8YoDmi1GQVBTJht/MIywub/eaCVddPxwKkqyQVUC1gtr5w091gNr5b1BMAK5v"
    "b22o/DSv3+wtJrqMBWvZtpm2xFq+oRM//AH7wUL8PRqruTLmees5kBBnnGKaWdHyE4QZG0"
    "O5NGLl2Th8MfqVuNGHOEbrx02icCFWKwfiUMZ06SIUP8lihpBES8oeq7b0bj4CLGorTD69"
    "RZ1fhw1z8/OQPhVFdHaISay6jePvU1vNroCGhCTb3lCFGFVAXam9if3PV5S41E92BQzWiG"
    "1zbYk18pmMxR8yrcs+Kw953hZhCcIw/yxFJVlijQtlmuaidfx0w27uudx4SFEDsc/2HfRw"
    "akX6SSrkpe0lLy0lQ1mep/VTiiDwVKCBO5it+y8XT94fukrxzd3njdX0VdTYTPXIk++SxI"
    "L0uVS2JnEo+H0sbY3xzA9WUr8qGJy8qZna8dOhfMLC9zzYpnsyo5Ivk2NaRVGCtTKkLFNL"
    "9lBLkbKmbJFZ13atiIPma/nXvEnztXgjEG9Ls1KLIqqHGRgnjdb6Sc1aP6mudWEkiZlQRD"
    "f0ROcgfWS5STvYE3032JNKM9iD8s12fP4WOGbgmB1wbj9MNVTrwDRvN80yStVmknM4iAFb"
    "PsOOeMdys1ZxRVQPPdVODnW1RbT0J6H40/Vn+RQHDJ6XLpPxRgf5yEN0YnUx35OFI8wIko"
    "8jHlr60TRJzZsz/0ksHDTFwViqkZzgQNXUuLOnbpHX96iSzWqO5lBKZhAke76lpTztwUhO"
    "WwN66PeeN2D7XEv2ednpjZPIXefX5WOVYH2JRxEFhR5bFHoke5GTblHmYqYaD6LmoKWoCY"
    "LFizB+hc0Sf2HaTHQZC26OzTPNxBywls0I8kiYZdtm2RIn6wsnTONeZbcGzzpWMirWzKPS"
    "Ty/UKO3jq7FFsgWZYVVlRY3YkgF66MgMT5tUqotRNQc6VmrVY8LURvQzLGss58P3z3fI8x"
    "NhvnhoK5lY9QB4xdr2ii2k2/h8Lo8uM05uKuF6uJftJL0poK5w7U2Y3iB6yPFxk4SPY33C"
    "x3El4WOOOV9SYf6Zlj1UgD2ke9hoSQ9rlvSwuqTXxLlTHE7adb1QPwLkFqvfHeJFz5WJVX"
    "XnFeZAvUms2vOBhaBmvoiv12LutZzmIhKm2bpptkTkukga43yiYTTVnxlTGDKoFb2Swc5M"
    "jm6YSvBJTqr4H/He53r1vOIoMQVkc0yM4gdm1UlpB/VBNjb+dzxCUQrV/eNBkLNckLPnyG"
    "p7d0mD6qfN18CE0SIKSC2RGu8n6te6ms81oO5t3i865du5bPnGm7aZw7HB7M/feHPw/oZd"
    "Fkq9cdLULoFQHLz54c0Px8Y122qLsYBGB269rTlx6231yC35X3VY84F81bzN8phe8Fznyl"
    "/99aHgxVdSMwvJgNnwcr5mkfRH8XeaLOpsfC/I3kVVRCHvdTGKCTLgNwcBihtQ7C4YI6Fr"
    "lAuRx/SQ5Ca1CvpShUo7L8HOaOEJG0/hZ1AaEByqWS7gyrnaAniAPNe5Dnd3N4XN+fK6vP"
    "t++XR5JVZ3zLwY5EeaeIbvkTCSKSPMZFEXUf2rWev+zI+QqipuamwNukXBjWXc7tvMcAPa"
    "rnC+AITcKdsiNwVrZ8UjMjMydtaIPnyndm7qiHctIwprvVbu24BA72uXX7AIWzFfgAH37b"
    "iHnBrIqTkcJ+DgXtmQU9PbabYkYnUZSwB1KTWlEYO6yFUiKLRPqEkSV2Sn32hK0HJKA4Jk"
    "yOM1kqfTxh/zKj6qQnbQ2KS+NMqm2f7ZEFDbx7cXAmq2BNQg66NV1ocfulQViawziTcY8E"
    "TaWcSYJy2XzHjPo4D5dswvmR9FJHToeGxGfgkI/LfWPwQ/E8p83kIDKUJhDtrNgbAmDanP"
    "EMD4wWX5fUy+M6s/MLqYa7ymyphBnd+UfgtXzkQOh8Q/8FPKVIOfAol/kPhn51LdSURerH"
    "nf8ByIPARO6INolTXWMUSrWm0rhxDGgGjVi5hmyzyvunhVZcygkefVPmaVPSJXnI2Wwu8i"
    "CIdiJYtlgabiFyCyH3xEkR+h79giIPy/SfhEAjonr+erZ4NX3XzI38O/h7XRrjUdm9DXB/"
    "QP3/sH4oQ9ER7HzmIaEQ2DFYTF7PGHwN3ck7uZ+46YUFqCAa0Qbewi2ghxr28WcZQt2P1I"
    "eVZCDfM5FDDfjvkRDnDoGobYcyDgvaUfjxlTLfe6MrM1BkrM6kvMLHOxnvGumjpWPoFoFr"
    "gXlb0Y3Ivn3Ys4FtzWyciDt6DYshIuiBdCvPBAeIZGId9uUXdf2imNWIfKUOCchJ78VVpY"
    "wZUH7NEkXl85KJu4mFbtRz4OnDZOSAULzBswP/U9j6ii5nWUb0DAtQHX0PQCUmwOOcUGmk"
    "zs1hKBFCZIYbJsCzn03BZIYXoR02yJvn49m1MW3fgh0SjsxQGDOo3dj4c6jC4bJi5dIDFW"
    "lsBjNMLhIxr7gRiFORJ7lIdw6CHiCdPUe6YmPv3c+J9yMSqyl3b6SRASsEJRhZDAngTr9b"
    "fAaO3mQUBpRU0Sv7yB47ceD16fwjoOxNvKgMxseCsubXP4OqYyS1prmgWXjd8yCc4yVg1z"
    "4GbyvAwzn3iD6dEq3LdTDM29y4pPx82953hFjGLVa0APxbRdxKpnZEZN9PZsfB/o3bfezs"
    "iYyO++0YIugPrAeumI69MmR4qLUfojrk8rh4pnWUBG+3IO00Oad3GSuNgkCAtxoHTM9EyX"
    "YD0kexdrWqpIDo9wtOAmZJdgPbQ4zhtwfa5l+rxyJo4xxb1mt/sInkdcXx3C01OcxwDJDU"
    "ie4cidOoxgbkZ0Gde/zXlXXIsPDDmOdWtDoVKHh7RlFc+mwmUJ1SOxozPJLaGIu5QpPJMf"
    "AoprqV3jStSOJfDwyK1T3u6+XN5coR8/X328vr++uy3GdeOb8tImve3z1cVNWdBgVPzZM8"
    "GiZ6ZrlHD925jPmngoZ3oH5azin2SczQjnWHUO9fN056D9Y/y0kVN4WuMUnladwm/eHcAy"
    "yrt598WypiGleQzwWeQzCdpLQ1dB6Z/u727VlJZg5ZiT70bo3yjw+SHGRGuIlYTUq6Fl4b"
    "M0A/IBl/bU+CYpRrX5Rw1zjxrnHa2TgBANkR9xtMSyl1FEEQ5ReuD9c7lAnjLPqMMnQ16R"
    "FdsU5BXt6S2QfjsMGS2igFQQUPerN8m93rSEO4/pnyOzk4AL9/9pktOVDYf8OIXCNKZspi"
    "opqFmwa0QP94SOQ1aejwPiGtGbg/RvO+heSSKhS9VV7zVh7hymh2v4pAnJJ3qSTyokU+ZP"
    "fKNo1QbRQ4LPTpqs4hP9Kj5RhbbJjKgyRfWSRwEEgoeh4FFQRqfUV+V+3c9wEOgPSF+jeh"
    "S6Oh6+O1vbFPKHOnPi/tPFzY0qajWfK7dk/VrOQbZayZaRuu+FvAhdwmRrbhPuCyDYR7ag"
    "f0qwtCsULrae/TwGyN+C/CVmoSn5eQyQv80bVOpuRtRvEED8FsSTr+4UhxPiMGV1Vl2ubw"
    "nYP2+zUVVGTVFGtSZDfFyktNIv/RCzlW6lr0HlhlOrKGlCe1gs11Vnpct2vcYFmZfXtxef"
    "f1KXZ1wqlvnlTw9XFyXiczl43En7lhhIgDp4b9ptd6YHunQ2k2cft+onU8J20GrkcFb+QX"
    "QaUfUNGimKcWqygQooSF6BHlhWlPtCD6yXsGVBD6zeTrMl+Wc/ysxMTfrZ+t6gLvsszu2E"
    "kyUg3atMNaR7wbkHTbKS4NyDb/CK3EVTCXAGwBk4oK/AIViJ4Ay8iGm2xRkQf4qgWecObO"
    "7WOwTJuIb1KHchQQGZvJclI5sqEURZcrx2Voz3Ac0JQ1nHMnEjp3C/4vIJHPHFTB64/aZa"
    "mrKrDwG3xQq7GtyWPbkt7TtLdNpTop/kUub5IQ6qrNZn5eVgfUr47yIv7xsXVfUy4gNF9T"
    "sp/9t/21xLv/fQN/dbC3Id9839Rl20beO4rplPtY029MLd49lzmCl23nqjK8NAIUSpOC0i"
    "TJWoVvcey4F6ROce3mOWqEYPG9dOoxyVRgzq1KN85mIzBekvUxyhJeYoXUgfUDQlKFOh0E"
    "isHhxNkR8hzAhaytFJLnZVJ9ruUaAGWWFVgxq0J6cFLLsWlh00egH3+bDNDnCf9+k+jzAn"
    "Tpv1XQKCad12jUPF2T4rzqC9aMetykFJ2puSBP3mdtxvDoJPOzmAlTt8Hvgq+4LSgOBQo0"
    "LkYOU6X4Hb1fJdX9lzoe/d3U1hw7i8Lu8IXz5dXokFHVO+6bxfNShiiWtMmNPOF9TAYVXr"
    "WG5hPCvAYEC3NaDXZLbxFpXgPhgnO/Ua16yZmyQKaP/o7t404XTBzI7T3CDA9mtAMBzxuM"
    "eOw8mRAoaGSQEE5oiSUZbEP4uUas2QIqhHFkh37VugqQc09eiJnQx1fG0W9kEUeEEd34uY"
    "Zksysi4Coj1Tan1vUJeFNVp4ExI5WA42ScPCSCbMxClUEQ08RMe58rpXHM1oGE1foz+T1f"
    "vcoU85fXaQDBH/wexRccjUzj4FkressEIgeeul1PH0k9Z4X1G/1zXx1gzworPi5D5soupk"
    "43uonHV8Ig84FWBt7tjajCIym2vtzc3dWotzSUZT+brGyXiD7hERW8mODOKJ/hNhwhJMT8"
    "rODMAFJ0x/ammrJ4CxaMVrV28spjNmQnUOAlZN+aiJ9MtpxmgRBaRWMvPiTcaQ1CIKSC1H"
    "CZ9IGCV8GJiTRVQPjcruT3ALF7MRYQaxrA2gT/UWnQWy6CJyqVlT0Bykh0t2BykacUKLIN"
    "AzPvquBO1RJLaTsm/GqGIrqNlvM0D/0jGO3zQpiRCj9MlcbypFEd5C0CFbZ80UqVzaRVtC"
    "wbar2HaFJTEXn0Ac8tUlbG50crEK278FfdpoQZ/WLOjT6oJOvfxWulQZC8qUdcpUwVAkX6"
    "NM1Wkx2wo4HLNk23xbokT+QIinkSGzW4M6DTKkkT/23eSlORaIhirkvbDCR9SToWeJ+oD8"
    "iCNGl8jnKKDuI/HQcuoHRLYVYT7hcfcQQSnxBohTxIlYhKFL5PDkSDFEmUdYVazc5QdtoW"
    "nao7a9DHUzEIzwyMmms8p7XaKeAtwny/Dl9F36lCiBmg0vd7d2z8tE2lRXbLjjXWQhEhk3"
    "wSh9yADh0ItbJv1KRzIrh5NQnvUstilVKOUDStYOGq1QrMBVN7wdfg7EcCzf5ex5q9hrHU"
    "IMx4ZwgxmleQwQWi5cNIzcQMzGIGbzzVIoD8fdNliq0hGrUqnvrJKN78VShdYqPQuO5fOu"
    "GsYX8hA4WL4cWfCEc2Eud25QIGtbJ3Mebl5txUGEWbZdzL7NidEajac8ZNBU3G6q8oSxkL"
    "xKCqyk4vycvLJWmKVAUyPrdPhg0HGssItBx9mT29FO9Qe5v5tesKD3gN5zMHpP5EeBGbsZ"
    "oIf07iQxDxS1jg+UwFUq/3R/d6txltPxZR/KdyP0bxT4/BBfbDVUSibqlbWyiFbiXD6grK"
    "xRN+6s2MaTLUFBsbDOlwXF4qXNspiqNlOcg0F6pW3za4ki9SMjYyJ78BKuEaRKIwaNky3n"
    "G2AzaSruA8TTdEjkTiknH9BySoks4A7j//d8D00xRyGVKZKaVkLGj4A0ScvMR73wJE9fCd"
    "Nl19SkzGPArNzCrAwwm4ivyeY0x1Z92Oue0qMivD2rWIfT4LN31EPzR7DSdmul/SXJ2NRY"
    "aLm7tdZZmvfZPFAoyBH8cRRJqypLJo/rTzgJIxTRZu14tnoShAItt8jssYDt3esM9NIFC0"
    "zU/XR4D7X94ZtG4r4cVnMUoaLuPvfLGRBdgvWvJnzYlO46tisHfKyb8Cg8tgvG8KouvrrG"
    "ldhu6K5ZRvcz6bU//6KOQ5kRlwf1nTW5e1ZY4wQHwqLmxGVE6ZiGmGm4q0DLJ+CtomQ5Ht"
    "i+WufgpJ7/2v4WX+bL69uLzz+pE7svFUrB5U8PVxfqWZgz8uTTBd9mOhTPaDkvh7OydzUt"
    "JS4d8nXui+EtPNf6J0G4wTZHtmAB+VyS3EawKEFhng9inhnB3NDarUL7aPE2MngNDjofYz"
    "8Qn+9wX5nMWf/dqoDh22Xzt+twBHc4UQua3x/c1wuCKr2dZkuCKh8pY8StKcUqDhjUhVbI"
    "1ziaIoPZ7hpldsjWXLwaaIhSOPHex81w0gdT9oqjgHAx4jV6ENfjTxbXHslKdv7anIiljM"
    "Ds5iMgNGNF7ACO19pXKjt1FzPzWqESDGgtO00Za02d0zWgh1Gv42GTgpahvp5lWPZJ4yxg"
    "sYebMJzH9NHv30GkS1JWpViflJiN3yoh0TKa952P+ISDhUJm0ZO+BgDr7VmH49m7fweCqN"
    "GGYPB2m3u736dW6I0f6vIIy0MGdR7v2qoNxOjGHWYzFMJRhN0p8ZIesLlk8A+xT6r1PXPG"
    "tCrTcAcfAF6uFXsleLng5R4yrfl6FzNmq0ggF0xSMEmtJBhMUnOT9BlztLEp2rywZTEPKP"
    "aEcTiWB6vI9nNLGSHxI8TxiicWYnxLmIZ+GP84CugI8YgyghZi1bH4Ihe/MfI9rqx52cmH"
    "gDVqxTYJ1ui+OuNBj+jd9oieMyrpV1Bcf3pqHtebRtFdHJwqiBF/4ExzJK1+3ZZx/Yu7dB"
    "/byjhLK0rb0J2D9o/xnZzzKW2W+N8GbOcx/aN5eHraJKB4eqoPKMp7RZpnxPNxwpIB0UVU"
    "D9+A3W8i3P+ngmJ91910eJ8aZnR2QAKf4uHpmZG5tkb0cLF23/51np3n13C1rsf3qLNOZ6"
    "tVTJMfGm2vG0T/3mJnTWyFM72pcKY7EdzYt+jlITRd+BabNOMqpfqslyIKUl/ap77wxWyG"
    "mSLIoCc/BwHmIenIJm0NKtiggs0y8/nQI2tQwfbiphmac/dvfi0JkN8vJsJ7r6lQLA4Y1A"
    "XJse/w9ejG+ZquWHITylZJ48Yl5ih9iAxrU1bOrKRjRLA7RbLJo5gGRMM4uj0noSeWiypf"
    "s/sPgAi5FWYmRMghsfDwyc22J0NmSzCgtUwrDce+pz7x8IeAYo3vWYSVWB1LXL8Y/f7uy+"
    "XNFfrx89XH6/vrVFVZG0fxTXlJXPCjmIPPVxc3lYBBNDVRuLPxPYzGnDfQt8+18va5ouKT"
    "p6ZUUzEwB4GDKLZQA3EQERbiyH9SBcP0/JdxMAlbTMKMMHmyisLzrUtP2GB6uMO8bdRS7m"
    "1NT7m31aZynJDQaWmIqLAgg0OK6f7ekvEZXK3XrxoNK7jc0t4VZrFpcKyIAk7VnLbokVtA"
    "grhrm7h7mCHQ3adVQRTUlgnp0zcMoqC9nWZLomQXhPnu9EgRHkvvDGrjYpsxz8XD9BPbcc"
    "xJ++ZRmr+Kl05qMWwXa7I+kVcfYtK+1vU+nf6l3genbicVKvJLZcBwOryH7L5tVGb1tqbM"
    "6m21zEp8YkRU6lrNQccbCCibhsrmN32Z/ef/AXryRYs="
)
