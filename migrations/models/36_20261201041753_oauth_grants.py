from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "auth_codes" (
    "digest" VARCHAR(43) NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "redirect_uri" VARCHAR(500) NOT NULL,
    "scopes" TEXT[] NOT NULL,
    "nonce" VARCHAR(500),
    "code_challenge" VARCHAR(43) NOT NULL,
    "amr" TEXT[] NOT NULL,
    "authenticated_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,
    "grant_id" UUID
);
CREATE INDEX IF NOT EXISTS "idx_auth_codes_user_id_12aade" ON "auth_codes" ("user_id");
CREATE INDEX IF NOT EXISTS "idx_auth_codes_client__18c414" ON "auth_codes" ("client_id");
CREATE INDEX IF NOT EXISTS "idx_auth_codes_expires_d060f2" ON "auth_codes" ("expires_at");
COMMENT ON TABLE "auth_codes" IS 'A code that was let out; its key is its keyed digest.';
        CREATE TABLE IF NOT EXISTS "auth_consents" (
    "digest" VARCHAR(43) NOT NULL PRIMARY KEY,
    "client_id" UUID NOT NULL,
    "redirect_uri" VARCHAR(500) NOT NULL,
    "scopes" TEXT[] NOT NULL,
    "state" VARCHAR(1000),
    "nonce" VARCHAR(500),
    "code_challenge" VARCHAR(43) NOT NULL,
    "proof_since" TIMESTAMPTZ,
    "max_age" INT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_auth_consen_client__3068e4" ON "auth_consents" ("client_id");
CREATE INDEX IF NOT EXISTS "idx_auth_consen_expires_65a1f4" ON "auth_consents" ("expires_at");
COMMENT ON TABLE "auth_consents" IS 'What a client asks of somebody; its key is the challenge''s keyed digest.';
        CREATE TABLE IF NOT EXISTS "auth_grants" (
    "id" UUID NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "grant_type" VARCHAR(32) NOT NULL,
    "scopes" TEXT[] NOT NULL,
    "amr" TEXT[] NOT NULL,
    "authenticated_at" TIMESTAMPTZ,
    "generation" INT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "last_used_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,
    "end_reason" VARCHAR(16)
);
CREATE INDEX IF NOT EXISTS "idx_auth_grants_client__9c69c0" ON "auth_grants" ("client_id");
CREATE INDEX IF NOT EXISTS "idx_auth_grants_expires_ee38ea" ON "auth_grants" ("expires_at");
COMMENT ON TABLE "auth_grants" IS 'What somebody let a client do. Key: (user_id, id).';
        CREATE TABLE IF NOT EXISTS "auth_grant_tokens" (
    "id" UUID NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "grant_id" UUID NOT NULL,
    "token_hash" VARCHAR(43) NOT NULL UNIQUE,
    "generation" INT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_auth_grant__user_id_a55a0b" ON "auth_grant_tokens" ("user_id", "grant_id");
COMMENT ON TABLE "auth_grant_tokens" IS 'A refresh token of a grant, as its keyed digest. Key: (user_id, id).';
        ALTER TABLE "stream_tickets" ADD "grant_id" UUID;

-- Keys lead with the user where there is one, and what an account or a client has goes with it.
ALTER TABLE auth_grants DROP CONSTRAINT auth_grants_pkey, ADD PRIMARY KEY (user_id, id);
ALTER TABLE auth_grant_tokens DROP CONSTRAINT auth_grant_tokens_pkey, ADD PRIMARY KEY (user_id, id);
ALTER TABLE auth_grants ADD CONSTRAINT auth_grants_user FOREIGN KEY (user_id) REFERENCES auth_users (id) ON DELETE CASCADE;
ALTER TABLE auth_grants ADD CONSTRAINT auth_grants_client FOREIGN KEY (client_id) REFERENCES auth_clients (id) ON DELETE CASCADE;
ALTER TABLE auth_grant_tokens ADD CONSTRAINT auth_grant_tokens_grant FOREIGN KEY (user_id, grant_id) REFERENCES auth_grants (user_id, id) ON DELETE CASCADE;
ALTER TABLE auth_consents ADD CONSTRAINT auth_consents_client FOREIGN KEY (client_id) REFERENCES auth_clients (id) ON DELETE CASCADE;
ALTER TABLE auth_codes ADD CONSTRAINT auth_codes_client FOREIGN KEY (client_id) REFERENCES auth_clients (id) ON DELETE CASCADE;
ALTER TABLE auth_codes ADD CONSTRAINT auth_codes_user FOREIGN KEY (user_id) REFERENCES auth_users (id) ON DELETE CASCADE;

-- What a row may say.
ALTER TABLE auth_consents ADD CONSTRAINT auth_consents_digest CHECK (length(digest) = 43 AND length(code_challenge) = 43);
ALTER TABLE auth_codes ADD CONSTRAINT auth_codes_digest CHECK (length(digest) = 43 AND length(code_challenge) = 43);
ALTER TABLE auth_codes ADD CONSTRAINT auth_codes_used CHECK (grant_id IS NULL OR used_at IS NOT NULL);
ALTER TABLE auth_grants ADD CONSTRAINT auth_grants_type CHECK (grant_type IN ('authorization_code', 'client_credentials'));
ALTER TABLE auth_grants ADD CONSTRAINT auth_grants_proof CHECK ((grant_type = 'client_credentials') = (authenticated_at IS NULL));
ALTER TABLE auth_grants ADD CONSTRAINT auth_grants_scopes CHECK (cardinality(scopes) BETWEEN 1 AND 20);
ALTER TABLE auth_grants ADD CONSTRAINT auth_grants_times CHECK (generation >= 1 AND last_used_at >= created_at AND expires_at > created_at);
ALTER TABLE auth_grants ADD CONSTRAINT auth_grants_end CHECK ((ended_at IS NULL) = (end_reason IS NULL) AND end_reason IN ('revoked', 'reuse', 'replay'));
ALTER TABLE auth_grant_tokens ADD CONSTRAINT auth_grant_tokens_hash CHECK (length(token_hash) = 43 AND generation >= 1);
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "stream_tickets" DROP COLUMN "grant_id";
        DROP TABLE IF EXISTS "auth_consents";
        DROP TABLE IF EXISTS "auth_grant_tokens";
        DROP TABLE IF EXISTS "auth_grants";
        DROP TABLE IF EXISTS "auth_codes";"""


MODELS_STATE = (
    "eJztffuT2za25r+C8i/JVGm9tvphX3trq7odT+KZtp2yO5vJzaQ0EAlJTFOEAlKWlbnzvy"
    "/Al/gAIIKi1CB1qu6duEkcsvsDCJzznde/nyypS/zw6S2lD5/o5skr9O8nAV4S/o/qrRF6"
    "gler3Q1xIcJTPx475YPiK3gaRgw7Eb84w35I+CWXhA7zVpFHA341WPu+uEgdPtAL5rtL68"
    "D7Y00mEZ2TaEEYv/Hrb/yyF7jkKwmzH1cPk5lHfLf0q3queHd8fRJtV/G1n356991f45Hi"
    "ddOJQ/31MtiNXm2jBQ3y4eu15z4VMuLenASE4Yi4hT9D/Jbpn5tdSn5jfiFia5L/qu7ugk"
    "tmeO0LMJ78n9k6cAQGKH6T+J/L/5v+aoVhk8mHj/eTz2/vJ5MnBtg5NBC4e0EkgPr3f5Ln"
    "7gCJrz4RL3jzw82nby+u/xJDQMNozuKbMVxP/hML4ggnojHoO5Tj/9ZwfrPATI5zNr6CNP"
    "9F22CcXdiBvFtgGXwZQEeA9MkSf534JJhHC/7j8/EzDcb/7+ZTDDMfFeNM+ReRfCcf0lvj"
    "5J7Ae4fvFIdk4qwZI4GzNQG6JjhAxC8a4H2hRPuiinXkLcnkTxoYLeiS0AAxvr5sAPL1pR"
    "JlcasM88xjYTRZ0oA/vwb0dxwnOdAVsQrUfIMiYiqein/0EHQNyN/d3L+tQBiSP+rQ3Xrz"
    "d0EkBy8VqIDGX34sqJ4da3HOxW/wv/5rPL64eDF+dnH98uryxYurl89e8rHxr1u/9UID7u"
    "277999uC8vXnGhjDdb+yScGKNeEgPs22Hv0OWKK4/ENce/Jgpz0G4OZpTNaRSRwHwOaqIw"
    "B+3m4AthofhFjdAvCJ0O9+eDwt1hROAzwZFcWxFah2L7KUnqFBbxj2EpLffv3r/9fH/z/k"
    "fx+GUY/uFnqoy4M46vbitXv72uaJH5Q9DP7+5/QOJH9N8fP7yt2qn5uPv/fiJ+J7yO6CSg"
    "mwl2i5hkl7NLpWler9yW01yWhGm2eppd4pN201yW7GCaUz4IZrmbWRZE4OyhQFKJC1PsPG"
    "wwcye1O3RMVWPrt5bjZfUKDvA8niSBpvg9U2r0zQIHc6LgTXc3Rzrm1ImHNeNOn3wMCMJz"
    "jt6cL7VvQpQIIy9AlN9JfwpJ9BpFC4Lid/BRD2SLvBB9K0jaieeO+Ig/Rogy1wuw/5enTy"
    "pL5nhvAYbXcoY3nTsTqAsiXeJt7wa5F94+UTfHpBYfRYNP95s67ErMCxJDwn38/PLF5cuL"
    "68sc7vyKDmWJTRTv99yijwx3hpog7A8VaEkQeZGRp2cnMUD3w8W4iY9nrHbyjKvuhwQuw3"
    "VbEoI1W91gVybrNRk9wLX6ssFSfalcqS9rrl8yo0zii/zb548fFHpXLlE1Tz0nQv+DfC9s"
    "cnr1xzAVUJRs0gzOb9/f/KOK9Ju7j7fVxSwecFvBHc8iwkxgzwUA9QNQdyLKDHfloswBm3"
    "J/kDfYk80JLuAvgdkaaZitd8EXL8ICfAW7VR4w2hcbOPHy8Q2prhu0wVvEp5UijMQjULTA"
    "EQrolLpbtMAhivADCdCWRE/RvY6H8lwJx9X944HcsmJXBHLrRIcOo75R8Fw2foDGwPPrJs"
    "Gg1aOkEAt6XTNcl9iTkFgaYiATaAWvZVpRGd3xVZOwRD5KiW98rwyw681JKFGb1AjvJAa4"
    "gi+bhNdequNrL2sBtllAxFTCb2k4w5IU6PkQnnImen9p8/+68vjjWkxzWRKm2bpptsS8u+"
    "MzHkba8IXqkJHOxPPjwROzWIYZ2giTS8QQzAhxY6Mrj+Idxdd9HEZZwAGdIYKdBb/OF8iI"
    "y3rxDwT9TtcswD5aUP6nS6IZjvOefwb/DLR2YSn84TX6l+f+i19jX0gYPy1GEdHA34L1aM"
    "9ZC9YjhEZAaASERjQLjQD/Pfjv+7bxQlA02BZHtS3ek+WUMIVVsbuptSdizWkZjz1+VYlf"
    "n6y5Xp7uF5nO9huo26BuW74rGez6hRXeFM6CCMAJvq/T+b4g+RWSXy1b8qAadqIailJib7"
    "9w+0xTaiy/v19BJGJoQ7ZZULV0HU3pV0HwxoTwgj+eL0NXJLalMUA4cAWJG9ACGexFT9Hf"
    "yfbVvoiio7wBaGErTn7QU0+kWMVIGChW2fgBKlbdF+MSi7gOrjrWPRt/UKi7bSBDrLuFyE"
    "MMDGip1mip71yyXNFI1NLkWpkq/r02SKuvervhkweybRwDP/MCL1xwDZIRvsTC6JuQa5Dh"
    "hjB57QUH+37M2owQXYmlyx80EnelEfDdPhxUVSt2SrWqms+fCdglIVBXa8mw6XdgorOWhE"
    "BxbaC48j3GBOB0+AChHV9dNQqFv9KEwl/Va/QGc8JWLCVKq5xrgNlWjnNFsIL3dBsloYA9"
    "Q1zHo6Y6f65AcVhv3324+fRLbiHkWtTdxw/f30pshNtf7t/eVIOhIhytwzr4n5d891VHRO"
    "VSQwrOuRi/uM5pbvGDjtj+/P7m7q7OZC8IdlPPcVNbtyAC5u4B5q5InzTbRTIJ2D7abh/9"
    "MolrujVYxLZbxJ+Ij7c/0tDTJITXxox09jAToyerdHhDc/gHuuG3WOpK4ZZpHpGPQzQlJE"
    "DxY4lbN3bNRA8wZe3xB5yHUQtx5GcQR24Zkd1FGLklO/vniGsAy3vPeSAqp3x1iHZfD+PB"
    "kyge3ZjlTIYnFTg2fENeYD6xrvCmjxD/0YtiEpJfSXKwR7EXfbOgS34LcTMocEM0o0zGcX"
    "b56AOOhcdPN99/HJyMxegq2Vx9KgAvdxJeDqJKO86JC0UMoyGiZSlwF1cCSugDMUW0KAN4"
    "lvGcMxyYFgIuygCelW/eoSsiYSpvGMMKwmwnUgFzeBTl/dt/3P/6W41ijO1lM9CKQu1g68"
    "/yE8ushlq/iooASdg7kvDGcbgmci/OToUlWRkx0hmS/K9cTHAsMInP48bGJNfiQyqovUQa"
    "xdJSYy+Luk51UmWlyA6e2CQLsfCdQfbh47KKYNh0quRA4/BdutyzRo3Dn2kahz+rNQ5PDJ"
    "YFDiVNljWx8yUpYJkULNMO5hUjXzy6Do2Rrgl2UqTzPLBur7cqHgGFK2xTYMuZ1VHLWIay"
    "JMyyzbO8kMYaqjfQhTzEcAgKwbiJPjBWqwPjmjYAlBJQSiehlPoVd2YLlL3brPvFHMI0t5"
    "xmUQN3sg5bfc9VWdC+bJ5pbhdx07+Vjl2ShFm2bZZtcQWsXS/SFXopDxjtdwSI8cb1XmIp"
    "5NP5K8RF2RaFxFkzL9qi+ElxqNeSMvIarXzsEDe+ICgaIkLASCBCwLyQS2FfFlN8nFc08R"
    "SE6+nvxMlc6qJa4Qj9WqoakF174HLZz+BTeFSfQjYVjbMY0/EDtHm7j0QrfxGNQ6dKUhCa"
    "ApVLjomnSyLs+RKO4Z58VQTOF0SG0NdrDy1T0qxqyYil1LhseDVDsbIrYN8wpTmTaJmM2B"
    "+8j5aLSJdLL1oS01zyshzkgrbGHzi5oRp3ZRPejdsXtbLhS6JgxNs8zydNb7QrwOBRchv3"
    "hHjoTrB9QR6gQzQ9w8yxB8hbQG4TWfgDwa6OK8zujxpShaKcS0Om8OcFYSQueJewcILNQy"
    "RwwyQXNA3xHWUcHfoYEMTops4HHvKgjovn6QsHSc3zlhnwNpwR7UsGQV0Bi87ek2/7tsH+"
    "KOa6K4nM1hvqriw2GzBvXu0t3v8n0qKGWm6qJAf4H4i/ueVcEgSCxDrD2RKFVuf4NvB5t+"
    "9uUvZBc/VztZ76SaVnLxAtqQmL2464zRLgun44FIo+xRcL2W+2+P1iJGpYQk8T6GnS1yKv"
    "4GQarA5VIsOzk71N8l1FFtxMts20JdryHZ17AT8MfXFIEIXaXB+0X3/2hczEyYQa14+I5b"
    "KCgYK0nVFRN5brvTRwuZiIcHqdsbkieFMwvvlrvqkUhKhp08d4ARQmtCuNGVTrk4XUffEc"
    "MjGtL1ERG0Jo3QmqTKxwGG64gT9JOpe20grkjwA90DrtoL8JgFA6rJ864F+x56/536NTAY"
    "tjmmqAs1Smmf4n3pC47r0gFEQmDQhK8wQSpcyLGzjjkhYmBuJA1Aej64D/JPS5gER8q3uo"
    "a4DHeQWwqlboJmrVr7gOy1grYwqKIkMKLDiocn4tZ3kWf09ts5ZL0nBC2XZClap0+NQR2c"
    "d8//Mk7Sf0k10TBkbKtrm2RBv5kRsp/OTdx0nJhu3XSVaJlDEv9TH+V5jQRkIP4A8jfCk7"
    "OOKqwBJvS617d8SRxwy4qWO9BPipvvBTqzXjX7IRmVIQGaDH8vl1EyKlulMWeJRra5pm9O"
    "e0MmAAgZsAbeAU2oBeCTA6+5tXMk/G8xM19qY6iJ+xs8ZFy42EgT2wYl8DxxFUJB+Er8hh"
    "xBWWA/ali1abYFAVhUj34nlsEume7PzmmQZlOcC/Lf6hNw8mMV8vw1+TS1aSGxLze+KUsn"
    "AbOES2/1DqExwo0M+FqiufS/UQeh2KHz/elRb+7btqWZ2f3t++5dt//BHwQV6kgJq/MAhX"
    "lEVmRZTLYudZfRrCaVtB2QcjFgrsnstM20JXpL3K3n4Vm6qKtagNGu1PR/ua79INuIsAJe"
    "NF1MJGeBO8EC34H4DwlK4jhNOeakm4w8zzSRzwsKTBPHYtTH06DRsyHUd9FfAiVhjuwIuc"
    "qh1thKO1RINTMyM7iQFyIy8bMCMvlbzIyyorgqOILFcyDVlfsKUoNyRrsH3hlqKN/ae0go"
    "XOuv5TxuW1q5FmB5CnNqsXeHx1bbRL5BLDC7bvPql1xSj/u5cmABdEhofwVSOK+kpDUV9J"
    "KWqwuodpixWneeYFbXNYK6Jgc9s8zxAIMtRZtoRZ+UQcKlq8vOE/KniV6pDRXlaFpRITUV"
    "atcWBIJoWE1EGt7Q94koQa+bVoW4snJrVwfwPKBCiTfqk5BpTJbp0bqOsloQESJ903BAd1"
    "fbAHfCU6us0cg2vM4vm1RoGb8T9kcU8fSKBU4MpDmihwsQRXg7iIgQIXS6FYKisFE6IF5g"
    "vMFcUWD1TqOn16k46EBQUhJGHI/9AJtBwETa8HO6iJc2y3sg0QLUsBqNW4MbFJGevPZSlI"
    "9NurPqdgiN+qBrPSU1YWGpLnsbMKBGCWgNp6XLX1c3J+KDTWwt39ymp6FDVWU5M6aYkG6Y"
    "WiYs08LvP9Ki5ZM8NLz9+KsKuSwtk0bqvrpzdRUwtUP+imoJvavk1CJUQ7s9tS1Izzqspy"
    "kFdVPOZN8qrijYCflrK8KvVaL0sNkXRvtNYvNWv9sr7WuZLEZ8IoJLQgMkSUr5qAfKXG+K"
    "rXttnzY4EMhpkFO3YvDLPS9rQrUdVqsmXy4EGyesaXrD7JmgzTdPx5ppZalnPYJzj79l30"
    "KwASprntNAsnbptJLsjBAWf5DE+4ChrKzAG10VWWGiCR00khRls4fW8e8D/978q6cuUBo/"
    "3MfjJ+YlJeTtRvTSq9Og4311N+HWFGkHgccdHGixZJ3vSKeV/4womLyAmyPu1hL2H1O3rq"
    "AYnXDzJWWf3hPEgZZfAh7y8WK1J/jdjmXGCAtFDHqcJpCa7fNw91gNXdLctS0OPygB6Xab"
    "PvdItq3a29Ig+c/6gl5w983lkovy4/9M2neCcFpo3Ns8s10ng7bMXUVmRhpm2eacbngLWa"
    "57IkzLJts2yJCX1Po5XCeM5ujfaazREf2bykWbkdCn90YsWGhGsYUcF+bVq37NDnQXGyU3"
    "yUEONmS4wbFG0/blhbarIm+08ra3cnCobuqKWhG7tdw4isZDOgrmpWEoPSZpL5alTarF80"
    "A5SRaWed8D9t5rFlu3muyIKFYvNMWxYAAzM9RFv0J660K2zR7NZory0qNP9mtqh6esEitM"
    "JkUVuEZIllrYs1YR2ZwACNmPFVk8qpfJTSiInvVRpCCsDk7ro9KCt8dP2PBDgizl8I8/hD"
    "WwWkyR4AR6xtR2zJOeeFKx9vzbMMK3ID3MuOQsj41MG+EdI7iQFifNEk8+pCnXl1Ucu8Ek"
    "1SN5Srf6b1R2qCA4R73GhJjzVLelxf0jlwzgIH81YHh+IRENhh9dnBD/pQmuGoIzULQoPJ"
    "cARCEz6vI9TNXLktp7ksCdNs9TS7xCftprkseRI7C7wT7SbZC/nopSc7K3V9a4tiJ+xcm1"
    "8pzqopcfkoLWu5sfTQzjFQFATKwuZvSUxVi2y6itjw0uk6M+4sccG88T0SqPqd7m6O9rph"
    "nHhs4yS6FaNzhpdJytsSbxEOH9CK0JVPUETRlCBfxPIFTYviHfw8cAGdYh+EoEAICrQAwh"
    "Nw0A/8TzPBNxs/RHw7SUEvVf5iOIjSB9Uw1tS0qcidZ20bRlyPESearJlnBl9N8jwBFDvr"
    "xKdzuo4m7cHUPuU8gQ0davpF70TOFLI4ctzYD1cRG56d1n0ngAwyz6x6akVseEiPmxnEGn"
    "u43saZfPHoOjT3LlcFh4d29+s6B619ITTFI4Dhs5nhSzcmRqOWDjDpA2DObZ5zcGoPdppt"
    "4ZPVXZ6bd3c2auosBu+a9QmWl1tUr7M2fSIdvNaxT8Ift3zKAaxx8hQT9WYnMbhQ6+MXXb"
    "OZPrbE4W/SvDn29hjiWRICRNWsnMmmUJUbIH981Yifv9Lw81eSpH3gmky5poAGjpnPKBMY"
    "nh1+lDUZd7d3FtgXrzFCui45wH2ge+4DeiIYfP6WtgzpE6x9MCT72xvBEqWvd7PcsswDVH"
    "joyfwmUQ9mtlpR5gBTrT+zusdUs4ZeC0JNvObu7qgByRYPbsiz/Ry3JkCJCS+CK0PRYjik"
    "SzKl7rZElPFTHuWq6Df7qLcuHwxsnF2KtpqNA/4I+KN+2+rAH5nHKp2274llukct5rhh0L"
    "E26ri2LIGjA45uWBzdilE6m4SedF3vi0sqiYKVarOVKpYRln1RyioXBYkBFe6FTt7w3QBH"
    "C7NsTUjX94IKVDBO+b3RXr4pZhRN2KaMA4qjsXKGyKXNUoLbPQKygK2gNfoZxmXLEQZxXI"
    "+I6C7F1MQ2LEsN0C68GDewCy/G6hqUYyDgDo/ggHCX3oe7WGa09l3HLm3dCfLSaptKEqIs"
    "NJhqm8BCwLfT434xMNVAOFllQfRvljmCrdpTFORA3bF8hltUeCxLDc9p3E2xKpuo23v6QA"
    "Idf5sPGDUjcSeREGicoMvIjK/aBYqlRHAfRvFjRghLsmob1nvs5qH76d5fi/RhHhT7G7DA"
    "wALbsHd1yVk+SoD4MAGNdyXj8kVlKYgq3hsa1CvCBiJHwJB/fAPAEsX0xnHoOoje0yBaKF"
    "TT6hC9cpoMnizF6Iaa6Xsxqfz/ifsK4QClj/gmREl/LOTxayh+YKY/Til9iPXH7HXi3/EI"
    "iY7a/eMhOMGKY16tlqYTaAJ1QQS0qKoHLv8MTBAtSwGoFVDj/UR+rCuibDMB3Wk+LDjF6V"
    "xVieJNu46brgvfTuZ0Wuaz46qYJ2jCZ5eGoldOmuol0J8eTn44+aE5SbOttuyPaFRf+7mm"
    "wPbzeoVt8d/JA9nWMb4nXxWnWVFmEDjvCQgrWfEZmt++v/nHX0qW/N3HD99nwwvov7n7eA"
    "sdYU7XESZcT01jbgsiAHEDiJ01YyRwJJuGJue1IDNAkJsw2mpCu8Znc3Sma5freBI7Q9fB"
    "tCR3whamj7M5d9jJ1HNFhC5/iSQuWr2oy1LDC4G4vmywrK8vleta3KpWJZAVftDoGnQ4dR"
    "9OrWY4Pm0XhlkShNAt2zw3JW1nG0ZkaaTs5BJD+KaOrurws5YRibaupft2QsD3Nef7SpUo"
    "g1bIl8QA+3bYfyEslEZS6JAvCA0m9eXEuEOwxVkc2euV23Kay5IwzdZNsy0eqyjCzmKpLg"
    "9bHjDS+q3yoY3DvGeeT5JAbD40CHHs0RH1W+PmSUFcvXXq0ykKI8oIWvO1xuKLIf8tkeeG"
    "sjDvwx/6z+Cfwf2C8JtcIqAicJwISoqgiMYjCw9+hQp/N9pg/poZZYgGaWuoJd4ih/IHiw"
    "mDkBx7PEfgmDtVYPPuYzFEtS4J4FbAFZudqeezKDM8y358ddXAtOej1N2Fxb1KBBRxPWxc"
    "oaUsNURfRvcVWrw/Tco5ZsMhJF9iJYYLPL66NmL8cokBLtbuXRShg4OJKDi9ltQU0qBcFh"
    "sg1EdgV1PeYipxJWuqjpWkoCcJsHfA3lm9jfSd1gH27uym2SU+aTfNZUnwnts2y5ZwtLdx"
    "mJYu7bEyYqRjaZOgr/ZJj0lyoeBXBRG6WVCfIMF+PUX3ghgVr/km7761S09slPF4+LOBW7"
    "VCxwRuFTLzrIFTkpnnBcIlY2b47GQgWqSd3YPD0JsHpoE6RSlAvh3yG+ZFEQkmdDYzA78i"
    "CPi3jlHj+Mwp88IWcWplUZiDdnPAtUlD6DMJQLx3mdhvkm9m+z2j65Wq83F1zEhnN6Vf4X"
    "YyF8MhORvslCrUYKdAcnYT3xgkZ59+qR4la4qvec+wkGBRBGIWIKPAGu0YfJKttpU+uDHA"
    "J3kW02yZ5aXzV9XGjBpZXu19VtkjCgU00SYO8McBX8l8WaAF/wX4gnVFiL8XoW/Z2ifh/y"
    "bBF+LTFXm62u51XnXzkjT3QO3tyuHYub5eo3957r9QSNgXEsa+sxhGRAN/C24xe+whMDdP"
    "1aJ0942YQFoRA1jB29iFtxH8Xo/mceTHwhcvktAiWuQLUoB8O+Sn2MeBY+hiLwgB7i3teM"
    "yYbLnrSoHlMlAGTF8GzDITa4911dSw8gh4s8C8qO3FYF7sNy9iX3BbI6MoDKlJ4C8Ef6E9"
    "SxWKOfcuQVQosRMqXIErErjiV2mhBdcecEKVOL/SK524HFbtRR72J22MkJosIG+A/MJzXS"
    "Lzmusg3wkB1gZYQ2FiCLHpc4gNFAI+riYCIUwQwmTZFtL32BYIYTqLabaEX/8RbwlRkOv5"
    "vZGOWV+JUcCqA6tehRpYdeB8gfO1c6kexYAFYwCMgR59An3QEsEYOItptsUY4H8Kh1llDu"
    "zu6g2CZFzD5IWPAUE+mb9CXDvG/P+ShuCIsiS1IIsgeI1WhKGsXWa538E3oXhCiML1UiQb"
    "PKsnLxzrJWC2WKFXg9kC7Q36Dy5lrhdgv47q5yX2faUCXRAbkgvoYvziOteaxQ86Pfnz+5"
    "u7O1lIfLzPGy7VshREq1mWbjRIVPFSLDkzy3knM6Tv/tS2MzRtrxJyHTdtz9LemubRZePP"
    "Oo1uSZbUhLvMxg8hZuHkcTeYSXZevdKVybTaeS3Du0OFiwQRMe5OXBAaEJwnPsciPJf05b"
    "lhDG8VBlkqUIHc98KjKQ8FQmG69vzIC8Kn4n2PwSkIHezX3+zJc/vEsVbwbtmtkY50E3PV"
    "kHH7WbTqxDuaywvRhrJoEXNhARVEVtzSc8boko9z8RYlPUVD5LloRn2fbsLkLh8bit6fjJ"
    "A66XbE9wDvZoX9ArzbiczDKQ6NwgWy8WCd7LNO/lhLI9zV0OYCgC1YfoduARLLj0lBU69H"
    "JgdtCMuxUWCQJi6oHhYU0jWTFerQpAPkEgMEGPIBhmL+QQhQm+23F7EhEAJ0FtNsCw9BOK"
    "6O53tYTICKkagNGmm5idLwhizFzS5Mx6HLFWbERRsvWiCMRDtpsiRBtKdXnudK6ph2+Fxg"
    "Iawwk4GFOJWT+nHDKYYJar7pTEzN5brkWRvOOzha1WOUikNgRWuLROC5lrikNKZ2LgGmdg"
    "NTuxxRKUH6b58/fmgSjCmD3PWcCP0POqY38HE2DgFKyQyoRRBUgwUqW7h4QDWCALu/r8Mo"
    "3jwMz8aqIMTFlZGdeYEXLlpZvBVRaDlvm8ULvOHjn9LAG57F5wW84WCn2RLe8B6r0gbTOy"
    "MdQ5gFo0EFESDjgIyDCiJQQcQOnKGCCJgBYAb0Wj8EM+AsptkeM2CuriBSuLvPHJg3ryBS"
    "7Ey6WXjOoli2I0QL/IWIUh54PkL8ATQp+RGufC8aiX+LFqKUuSIZYSZ+8BgS6zjUt0Dt8k"
    "V726DyR8b/FcNHqMzeQ0NUsIzAMqqkwpkWJ8klAEyI4T88FAHK5HS8Im3Rbnazo9JwyiP0"
    "Wk5BeWim6cQZlRscojRl+nV83Gf11tCULwcs8isjhBnhKgoWMY5rjr4iObP1o0ClsOCjAJ"
    "UCTkFrwJS1AodwUSgUNRyKFApFHTldWCStT9qs74ogFJFpu8bJV2eBgzmZmCYh1wSHUIfq"
    "2MnIceMUw9OxKAOxolAz7bEctRDdf/QWv1BmtfstwgsnsT9Gol9o+/UWxKB9rEH72Jjimh"
    "E2aWcLKsRhVatQbqE8S4RBgW6rQOdgtrEWpcJDUE6OajXmqJmrJBLR4cHdvWoCRZSODDC3"
    "WAgLsC89LXVGeElseEt5fHXVxAa/ulIb4eJeRSVcrigzVUxKQqCOSBFlif+zDKlSDSkLDU"
    "gD6ayVfRZpO5UoFRqDsCQFSxWqZndSNRuC9h/f2ICg/TZLuBfR3BC0fxbTbElY2/cU+4p4"
    "tuzWSBfINueDDHsPpDS1CHOPKOLbkbMQlf/RnJIwKccn2gBkw9S9BVo8B2LXrFDCIHbtXB"
    "r2DRPWB/7bm7Az2fgBMmDjyya0zKWalbmskjIQ5fZobaQYPxaNS1FWxA4Me+0P1SCJeg2k"
    "/UQ0NQMOaSfSH6SOEoXii2Pf3C4qiEFVONtsImCWHv8UAGbpLD4vYJYGO82WMEt33tKLFN"
    "RSfm+k45Z8MaohufQD3aDl2lmgJd6iKUHhigRRUoVhRZhH3RGi/HTI6CCPhAgHLpozul5J"
    "UiQPfxxQTVYY7UA1QU06qEk3FJxPbWQCF/VIVkhyyJrsJzuJQaz08o7yssF+8lK5m7ysN2"
    "fdSkJfPi+x7yuXdSYzoPCsi/GL63wVix906/bz+5u7O2mrExaFExlRoe3esxM66zoBTHR6"
    "54q0ZIvVJeUUxU6YlPM4sHWZk7PgCtyC+oYtY0pS0C3mgG4xBc+q0RRU5WASupiE2FxvPR"
    "UlaZiQAyYEuH7g+vvzCfSCBAau/yym2RKu/z0NyPY918gVfH/p/kjH+S/FyMmSD21aAVoI"
    "ICHgJvw8f0K0SEoaksDl/8WRCBEVv7H47yb9mW9g7lYEjuIw9OaBpOJzRw8WFZ7fRaLB9F"
    "YMIkExLFU4DuZ0hEKKAhot+Ku5/IyfbOIB/E1L8CXYQ3aDL+FU1XzEl2ZCqOQCZ02mzBhd"
    "TlqG/MpkIWOwwp7QtujWJQFb8LRYYQNCzCq0uAKeA3iOnhrAwHOcxTRbwnN8dNL6XCqioz"
    "xgpGM6aD60IdNxE6CdTEI/iCYOAl7iIspQ+OCtVsR9irQNpUJnQdy1T/KuUn+pcx/HfRXQ"
    "GVYo30BnnMi2KXwGJpBWxABWaMxxOEfk8o3XGLiCzFmDJ2pFmhU/jOSwQUxiLSbRkr5p/W"
    "EoDHZK4B2Ad7BsL+m7QQq8w1lMsyW8w+fUFFCwDsXbIx3nkJkUTRmHYr/phAZgxFmz8FUc"
    "yDCKcx6zuIe0meQeSsBzZXTD8d4DXIMVughwDZCGCWmYQ8H51H5Txo8sk0WdjR8E2JUOGs"
    "+aLGo+St1F41ltUcf5aMa0UFnqrIkh8tXx1y5X5MVfa5RNUpeETJIDMkniQMAJMSvPWBIa"
    "4J7RMVO3IeTBEOGCCOC7D18OlPFeXJQ55wqM0Hf8aLGZE9OqtxUx+PD3ffgQA/tIPH26Up"
    "eeoYukLDegyhiPhD/+2g7/RA7wb4s/dCOHbuR95YYevcVBf/A3CVkTLa+NiIydBBAYBxAY"
    "0DUbumafk+ohPO5isiRToCsAVhQ7YQGw/EpvK4Axwq0VwRVtw8mUzCiT0Ez6QoDyJwzoC+"
    "ikLCAhHIwFo+u5USJ7Ve6svSrQ4sNMve5DQBWEpT7+mQthqWfxeUFY6mCn2Zaw1PU0h/+O"
    "n7qq8FTJsJE2TLUgMBHHuUETkBlmCCMRIhinrAppIop1xSoVmonc1cLTw0JsqRg+4xadi+"
    "hsV3ur1hak6xccEKFqT+zkecSqhuQPM2UlFQDXXGtd5YFvexINUc1D5gJAQxrSkJYcKp/U"
    "eQ6fmuQ4sOb5DT+nKQUuDQiabkVhRuLP4tKLu3yE8DXik+F68b/jzTy9jjAjiG/pju8RPk"
    "0oTKpCys6NY74IMhwsPzXsOaXt3cQgwwEyHGzC+dRe7DDih6HJqs4FBgH3UcPq+H4Sn6l1"
    "eJV6e1FkSMr7+Pnli8uXF9eXuc6eX9Gp6nW1nATiD5WcaVqvXUHqhE67TKnorc9uiSNH4k"
    "XSJDRkAgPcHC6apD+pk5+qm8NO4zYxMstSYGkeEPCS2jgm6BdEAPoDoA8jujLcwTMRiLkw"
    "2L/Bzwl+zv5sNb1wgIGf8yym2SZKeh3oWOnk7mgfMT1h66AhOS0eGyL+ON8T/sW4HRBacM"
    "2Gsu1I0MEY/U6nbcrtdPpkoJ+t4EeBfj4R/ewscDAnk5CYhubXBAFaSXnVtcQS1NdXXcsM"
    "wSEwHR3ToLlftKmZnQuAkX2AkR1gxuhGRpWqkS/KAPiHZFPRCPsGvH8+fkDpDJ1x/twmFu"
    "UjjWuTVOXOuT5JhoWZ6lCWgmS+avEtvPQC2Q6r/M6LIqdj15715ENPNFUTPAsSAGcVTpf4"
    "JDKCsyABcFbh9KnzYITmTgDArJ/ps3VohGZBAuCswsm1R18SOKXW9HMBUPMPUPNXjHIglh"
    "xX1yiIqio3hPorZQ7hukmA4LU6PvC6Fh6YYbYkYWgYsyYRHR7iV40K9F5pCvRe1Qv04igi"
    "y5WsIIs+V78oN5jduov8/MzBO5Xs1hoKtyQFdhi428/ED1srFt5qmsuSUJvB5lmeeYEXLl"
    "pNc0UU5tm2ebYkquLdckVZ9Dc6VcRVlO6PdJEVXjxy8judtkn823jRAuEAJU9Bm4XnExTQ"
    "KXW3aIO9KNwXCZG8XRpqccwXQeSFFQoQRF6cSL/Ml7/R2i0KAaTV7HrDku5Qy33UMNoCYl"
    "kqmaqNElU1eao1gB+81SRllCQ467MYqrKQzmCQzgARcEfbjyFepdt4FTPHFgavlhRICLDo"
    "GNAN86KImCSkFyQAzloNafCOdOsdAX8q+FNtQfz5s0YOVTFMbT08q7tUwQMIHkA7AO6Fzw"
    "A8gOc2y+ABHO48W+UBvOOGotYFmA0YNfABMrpp6AO8QXysqMSM0RQHD2jm+STOfhZEQFx+"
    "k7geX5BNnXL8n2IxSpyAR30TeAGtUILACwhewN5CKn55AzIqHw+lEWX5Kfy0MgAzGw4Mvi"
    "RzyjDTFDJMH6WJuGV4PVKxsTVjJHAkbJKawCvKDNDp33GpzrjjtBE/mgkMkBU9RuVvaFt9"
    "uoLfjMyI+PaNFnRJaAiolxf1+OqqwaLmo5SLOr4n7w9utC8XZAYIcyOHyljjTxnX3Sl8ky"
    "AswL7UMFMjXREbINjHWNOCRZqYRxhWxAaocUAQ51GVjusmOkeVyy6oHNdVgF3iePLSyGqI"
    "izIAcgOQ424AE0ZwaAZ0VW54m/OxsC409TIkKlXyEGkgw9mUuKxIDYjs6IxySyAKHcokls"
    "lffYq10OZyFWhnQrB/4OqYt48/3d69RT9+evvm3ed3aU2T3K8b3xSXdnH0n97e3EGYXcON"
    "GcLsBlG2JLOjTfNEymJw9kl4UENIizKAp8yjTPgTyFeJ40TNf9YEB2GOnJwJXUsbyenrUh"
    "9eGrk/S/koJdOSSJWJPEdKjX1FDKrW9bPHdhJX9yOjIhRNG3tXGDNqEH63SoY3DMH7gW7i"
    "YLgwKY3hEBbx2UALvrr4RCV9r8VSa9PkpONnQ5idFac2hNlBl+1B+Nqhy/YjqJrZ5m+i8R"
    "RlQN05SOMM5oStmCeLTlNvLBWxQaz7Ctl12YTsulSTXZd1L8RqJd5vsMwLIrDKD1jl0OsV"
    "er325xPoRbIa9Ho9i2m2ihrRciINyZDGeYh5UiDiBrgXhWiDt4hPKxXFQrHjiOD8NhRIp0"
    "8GAsQKCx0IkBMRIOnXYYhoWQpAhYDK08afib3elLorygwvsOEoAdih96dJjmc2HPJlJZbb"
    "jLKlTJ3XLNhcYoB7Qsch7K6HfeIYwVsQGd520H1kGQkc6krZNk3aS0FmgGv4sgnIl2qQL2"
    "sgU+bNPaPo9Z3EAAHunjIWehZZEhk3ryaNS0JAGx9AGzsL6slyQfUFTHdSAwpl76KA6SM6"
    "QCwD9dQLOYVxMve+yAoca8vy12ShLL9BWf409Mo0MLgkBaHBZUzXQRo3ZrKTlITgVDxgM4"
    "F4jUcEf4NZYAp+UQbAP0QfFCyyEfQ7CQD+AODJ17RLDZPWHtNVsqgIDo87aRQHqQmDrEdB"
    "8tdFUpvz1gsw26pWei5UVRC3URJ63i+UdfphumzzNc7BvH334ebTL/I4yFvJMr/95f7tTb"
    "XR0C7DPJykETAGhLZKfDBdNDpjtx26XIrWLa0ikyqyUEfbtpgVaChxXPsLoikhmrI/Cmnv"
    "tiyIphzsNFsSTfn2qyaacndzpIumJF8NoilFLKMIaxPtFXDaaSFtnpdc+p1O28RSdvhciK"
    "S0QsuASMoTKXEQ4HPkoL8AM0Y3ZkU0ijJAGB5AGEJI6zHD1x4lntVuhJ837Yepa4dZxRka"
    "j0N7Z1vhlAdb6xigg+Kt7VycJyaAwgUeX10bnWq5xPAcX92HW0LpTyj9aQviRyn9ifl5tl"
    "zJQhj0Ia1FucEchV2EtIJ7qXtmAtwcbQDuBf8N/crPbZahX/l5zDP5uvL441pMc1kSNm3r"
    "ptkSp+WNT5Q+y/zeSOeynK7dOYkmWAxu6Lj8eYEj0SBe+Bg3OEQR9d2kZ3xWDv+bEC1pEC"
    "2eor+T7auCY7FQL3+UDOH/wexB4sY82lvAqWmFbgtOzVOZDo/d2mKYsMb7ivxcV+QMZgIH"
    "9vzuEZySpt9iHzbhtbLxA3SPdeyABIoAtM0ja5sJ46nSN3d3tRrnhkwX4rgu8qf7lc6PAe"
    "HazpargYg/0ftCGNcEU7I7UwDXIWHquLhWTwBl0YpjV60spjNmAnVBBLSaakBA+nGaIVqW"
    "AlCrOk+yyZg2WC1JAajV9NcvJIgSPAzUybLUAJXK7gMAgvVySlgdZKVjdCcAVQQlASt0HT"
    "nULE6wIDLAJdt9mHESt6oIWdF79SuiA4rL6sK1Txijkq1As99mAsMLRrloFIxyoQlGuagH"
    "o7hrDodopr6UxKMoF21FCrZdybbLNYkVfwOZkK8OYSujLA+Z7PAW9DGjq1rxUlVZYKasY6"
    "ZKiiL5GmWsTovZlohDeINt820JE/lXQlwFDZndGuk4yIBG3sxzkkNzxiUaspCfuRY+pa5w"
    "PQup13GnEkY3In3Wp84DcdFmIZqYcCuTeSTp3cohJe4IhRSFhC/CwCFieFIyBVHmElYnK4"
    "/5ogM4TXvYtvNgN32OSBhNsums467LLZEID0kzPEGeiSW73fuECVRseIW72j0vI2lTXrFx"
    "z6d0vPCbYJQ+ZIRw4CK+e4hiAiIqJySBqGXJtymZK+U1StYOmm5RzMDJOkAd7T3gw7F8l7"
    "PnVLFXOwQfjg3uBjNIizIAaDWP29BzAz4bA5/No4VQ9sfcNliqwhCrQ3lPvioU72z8IJaq"
    "jrFIW9mrq5SUKr5mw6ulS6BKyUmdY+p81/NKde3Ms+By48Kc7txJAa1tHc3Z37jamoEIs2"
    "w7mf2hQEYrOJ7qkFFTcrspyxPERPI2SbASjPM+eiVnmAVBo6F1Onww8DhW6MXA45yqBXUr"
    "1h/o/k7KSgHfA3xPh2v4yHxP5EW+GbqZwADhPUpgHjBqXW4GQoWoQ6muAZyNh/q/B9T/pY"
    "6zZqyVJVsRBcbCOlsWGItzm2U+VW2muCAG4ZW2za8ljNSPPg50pYVK90c6LmrFR3ZUXMj3"
    "kjBG/s85xX6t6k/8KvGP0OPmb4u6Qu1fAMyUFfollBQ6kfqefgkmcBZEAM5a2Xgpy6cuJZ"
    "QLQCmhGmpQSkhBeEApIdAw7dEwGZkRJvwUoUrHLI/QapmldJ7VTtBA5QzThBvkLGhIXqPN"
    "ghJRIiiI/9f1XLTgymJARRKOQqk0fgQk4lh2JKsVSGeBgyBddk1Jy6IMEJcHEJc+ZnP+me"
    "w6uU/wkq4DyeGkT4dSP2VAZR5O7CftT9/rwUEPPZFBSzuulvZzkhOk0NAKd7XaWZpZ1DwU"
    "jYPD8QtRJLSqLF0xznAOSRChiDYr+HjQk4DSs1wjs0cDtnevM+Cg1kzSVFPNpaTDB0iljJ"
    "81Ch8Rw5SESnKzEvJQ+OUMgK6IDa/q0Lgp3Dq0q2DvyjxKLLYbxvBWF8GXy1XQbmiuWQb3"
    "ngSuX3+TRzqZAVcUGjpqYvesoRYS7HONOiQOI1LDNMBMgV1NtALgdBsly7Fn+6rOwEkt/1"
    "z/5h/z7bsPN59+kacO3kqYgttf7t/eyGdhxcgXj67DQ6ZD8oyW89KflX2saalgOWnfGEv/"
    "JAhosc2QLWlAXihAbkNYVERhnnsxz4zg0FDbrYsOUeNtpPBq9N2qujvDns/fP9EEEmhaSl"
    "aF4euy+evqD+H+/Fhf06Ow7RATcRafFzhVBjvNljhV3lDGiKNJ9i8PGOlcK+Rr7E0Rzmwn"
    "lzKLtF7xo4EGKBUn7qu43GL6YMq+CZFPQj7iKbrn1+M382sPZCtqy+6Co6UemOO8AlwzVv"
    "gOINr6VMmS1FkvzbPRK2IAa9VoylBrapzmAgP0el2Mm6RMj9UZ0+OqTRrnmfE93AThoswQ"
    "7f4jeLoEZHWI1UGJ2fiDAhItg/nU8YhfsL+W0Cxq0HMBQL096pkZPZVsKZo25iUpqMMApA"
    "ZYu6e0dr9LtdA7L1DFEVaHjHQWb67V+nx04x4GmRTCUYSdBXGTLgOFYPDXsU2qtD0LyrQs"
    "0vAILwAr14q9EqxcsHL7DGsx38UM2bokgAsqKaikVgIMKqm5SrpHHW2sijZPbFmvfIpdrh"
    "zOROs+UeB4IzwkXoRCvA0TDTG+xVVDL4h/nPp0isKIMoLWfNWx+GLIf2PkuaE05+UoLwFt"
    "1IptErTRU5VkgS4kx+1CsmJUwC+B+PMS+74ykqkoN5hWJBfjF9d58JL4QReu9Pn9zd1dPT"
    "6JA8P/wCWHyjWqBFyVG57fpXvfVoZZmlHaBu6C6PAQP0oneaGzxP82QLsoMzyYx1dXTRyK"
    "V1dqh6K4V6mqRVwPJygZAF2WGuAJ2P0mEnp/SiBW93VIhw+pYEZnLbjCBR5fXRupa7nEAB"
    "dr9w0GVlnH6IarNR8/oMo6na1WPk1eYLS97iSGd4pdN9EVrtWqwnVNU1B3ONTbFoNsc9iF"
    "bbELM65Dqo56KUtB6Ev70JdwvVxiJnEyqMEviADyEHRkE7cGGWyQwWaZ+tx3zxpksJ3dNE"
    "P7l+HNryUO8s/rObfeNRmK5QEjnZMce5MwH904XtPhS25O2TYp3CjatKQPEW7tuENLKbKS"
    "zhDBzgKJIo98GhANYu/2igQuXy6yeM3uXwAecivUTPCQQ2Bh/8HNtidDZCtiAGsVVhrMPF"
    "feU/uvPsUK27MsVkF1JuSGheh3H3+6vXuLfvz09s27z+9SViVXjuKb4hK/4EUxBp/e3tzV"
    "HAbRwoThzsYP0BvTcXOepDSWUSeKggg0ojiADcR+RFiAI++LzBmmxr8qB5NwwCQsCROdVS"
    "SWry48YSczwB3meaOScs81NeWe14vKhYQEk5aKiEwWaHAIMT1hCzvRg6v1+pVLwwqulrR3"
    "uFps6hwrSwGmckxb1MgtSQK5axu5208X6PHDqsALasuEDOkLAy/oYKfZEi/ZDWGes3gicY"
    "+ld0Zav9huzD5/mHpiO/Y5KU8eqforOXRSjeEwX5P1gbxqF5PyWFfbdOpDfQhG3VEyVMRH"
    "ZYBwOnyA6D5vlGb1XJNm9byeZsXfGBEZu6ZpdLwTAWbTkNl81MPsP/8fkNbsTQ=="
)
