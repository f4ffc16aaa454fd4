from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "auth_login_challenges" (
    "digest" VARCHAR(43) NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "device_name" VARCHAR(100),
    "password_changed_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_auth_login__expires_fe18f3" ON "auth_login_challenges" ("expires_at");
COMMENT ON TABLE "auth_login_challenges" IS 'A login that waits for a second factor; its key is the challenge''s keyed digest.';
        CREATE TABLE IF NOT EXISTS "auth_recovery_codes" (
    "id" UUID NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "code_hash" VARCHAR(43) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,
    CONSTRAINT "uid_auth_recove_user_id_de56db" UNIQUE ("user_id", "code_hash")
);
COMMENT ON TABLE "auth_recovery_codes" IS 'A recovery code, as its keyed digest. Key: (user_id, id).';
        CREATE TABLE IF NOT EXISTS "auth_totps" (
    "id" UUID NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "sealed_secret" BYTEA NOT NULL,
    "last_step" BIGINT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "confirmed_at" TIMESTAMPTZ,
    "last_used_at" TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS "idx_auth_totps_created_6fd1b4" ON "auth_totps" ("created_at");
COMMENT ON TABLE "auth_totps" IS 'An authenticator app; its secret is sealed. Key: (user_id, id).';
        ALTER TABLE "auth_sessions" ADD "amr" TEXT[] NOT NULL DEFAULT '{pwd}';

-- Keys lead with the user, and what an account has goes with it.
ALTER TABLE auth_totps DROP CONSTRAINT auth_totps_pkey, ADD PRIMARY KEY (user_id, id);
ALTER TABLE auth_recovery_codes DROP CONSTRAINT auth_recovery_codes_pkey, ADD PRIMARY KEY (user_id, id);
ALTER TABLE auth_totps ADD CONSTRAINT auth_totps_user FOREIGN KEY (user_id) REFERENCES auth_users (id) ON DELETE CASCADE;
ALTER TABLE auth_recovery_codes ADD CONSTRAINT auth_recovery_codes_user FOREIGN KEY (user_id) REFERENCES auth_users (id) ON DELETE CASCADE;
ALTER TABLE auth_login_challenges ADD CONSTRAINT auth_login_challenges_user FOREIGN KEY (user_id) REFERENCES auth_users (id) ON DELETE CASCADE;

-- What a row may say.
ALTER TABLE auth_sessions ADD CONSTRAINT auth_sessions_amr CHECK (cardinality(amr) >= 1);
ALTER TABLE auth_totps ADD CONSTRAINT auth_totps_confirmed CHECK ((confirmed_at IS NULL) = (last_step IS NULL));
ALTER TABLE auth_recovery_codes ADD CONSTRAINT auth_recovery_codes_hash CHECK (length(code_hash) = 43);
ALTER TABLE auth_login_challenges ADD CONSTRAINT auth_login_challenges_digest CHECK (length(digest) = 43);
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "auth_login_challenges";
        DROP TABLE IF EXISTS "auth_recovery_codes";
        DROP TABLE IF EXISTS "auth_totps";
ALTER TABLE auth_sessions DROP CONSTRAINT auth_sessions_amr;
        ALTER TABLE "auth_sessions" DROP COLUMN "amr";
"""


MODELS_STATE = (
    "eJztXftz27aW/lcw+aW9M9psIj+SbXZ2xm7T1nudpBO729vtdrQQCUmsKUIFKCu6d+//vg"
    "Bf4gOgCYqSQerM3NvYIg4pfwCBc77z+seLJXWJz19eU/rwmW5efIP+8SLASyJ+KF8aoRd4"
    "tdpdkB+EeOpHY6diUPQJnvKQYScUH86wz4n4yCXcYd4q9GggPg3Wvi8/pI4Y6AXz3UfrwP"
    "tzTSYhnZNwQZi48Nvv4mMvcMkXwtNfVw+TmUd8t/BVPVc+O/p8Em5X0Wc//3zz3ffRSPm4"
    "6cSh/noZ7EavtuGCBtnw9dpzX0oZeW1OAsJwSNzcnyG/ZfLnph/F31h8ELI1yb6qu/vAJT"
    "O89iUYL/59tg4ciQGKniT/c/4fyVfLDZtMPn66n9y9v59MXhhg59BA4u4FoQTqH/+M77sD"
    "JPr0hXzAtz9eff767PIvEQSUh3MWXYzgevHPSBCHOBaNQN+hHP1bwfnbBWZqnNPxJaTFF2"
    "2DcfrBDuTdAkvhSwE6AKQvlvjLxCfBPFyIX1+PX9Vg/F9XnyOYxagIZyreiPg9+ZhcGsfX"
    "JN47fKeYk4mzZowEztYE6IrgABE/a4D3mRbtszLWobckk7/TwGhBF4QGiPHleQOQL8+1KM"
    "tLRZhnHuPhZEkDcf8K0N8JnNRAl8RKUIsNisipeCl/6CHoNSB/d3X/vgQhJ39Wobv25jdB"
    "qAYvESiBJh5+KKheHWpxzuU3+Jd/G4/Pzt6MX51dvr04f/Pm4u2rt2Js9HWrl97UgHt988"
    "PNx/vi4pUfFPFma5/wiTHqBTHAvh32Dl2uhPJIXHP8K6IwB+3m4JEwLr+oEfo5oePh/npQ"
    "uDuMSHwmOFSflPLE0yz9gmTdYSl/GNaBeX/z4f3d/dWHn+Ttl5z/6afHqLwyjj7dlj79+r"
    "KkwWQ3Qb/c3P+I5K/ovz99fF+2kbJx9//9Qn4nvA7pJKCbCXbzmKQfpx8Vpnm9cltOc1ES"
    "ptnqaXaJT9pNc1Gyg2lOuAiY5W5mWZJQs4ccQSI/mGLnYYOZO6lcoWOqG1u9tBwvy5/gAM"
    "+jSZJoyu+Z0HLCSg3mRMPZ7S6O6lg7JxrWjLd78SkgCM8FenOx1L7iKBZGXoCEQZz+xkn4"
    "DoULgqJniFEPZIs8jr6WBOHEc0dixJ8jRJnrBdj/y8sXpSVzuKcAu2g5u5jMnQnUOZEu8b"
    "Z3g3wS3j7RBoektZ5Fg0/2myrsWsxzEkPCffz6/M3527PL8wzu7JM6lBU2UbTfC4s+NNwZ"
    "KoKwP5SgJUHohUZehp3EAKnvs3ET/8JY72AYl6nvGC7DdVsQgjVb3mBXJus1Hj3Atfq2wV"
    "J9q12pbytuRzKjTOEH+8+7Tx81elcmUTZPPSdE/4d8jzc5vfpjmEooCjZpCufXH67+Vkb6"
    "29tP1+XFLG9wXcIdz0LCTGDPBAD1PVB3QsoMd+W8zB6bcn+QN9iTzQku4C+B2RrVMFs3wa"
    "MXYgm+ht0qDhg9FZc28bLxDamuK7TBWySmlSKM5C1QuMAhCuiUulu0wByF+IEEaEvCl+i+"
    "jofyXAXH1f3tgdyyYlcEcutIhw6jvlHgVjp+gMbA68smgYjloyQXh3hZMVyX2FOQWDXEQC"
    "rQCl7LtKIiuuOLJiFxYpQW3+haEWDXmxOuUJv0CO8kBriCz5uEdp7rYzvPK8GdaUDEVMFv"
    "1XCGBSnQ8yE85UT0/sLm/2Xlidu1mOaiJEyzddNsiXn3gSynhGlMu93F0ZNm3TIae/iso9"
    "9erDlJ6Z9UK/8dDCowqCzflQxO99wKbwpnTgTgBPv0ePYpBKhDgLplSx5Uw05UQ5lq/v6R"
    "BGFNKnp2/WkFkcihDSl/SbPTdTilXxCdoY3k4xfi9mIZujL4NOHpceBKAj6gaSSqGOuFL9"
    "Ffyfabp1j/gzwBiH8rTn7QU4+kWEVIGChW6fgBKlbdJ2vLRVwFVx+Pko7fKxzFNpAhHsVC"
    "5IGnBi3VGi31xiXLFQ1lrRWhleliVCqDavVVbzd88kC2jeNUZl7g8YXQIBkRS4yHX3GhQf"
    "INYer8KAf7fsTajBBdyaUrbjSSV5VRKt3eHFRVK3ZKvaqazZ+R0zQvBOpqJWA9eQ9MdNaC"
    "ECiuDRRXsceYAJwMHyC044uLRuEqFzXhKhfVGk7BnLAVS4jSMucaYLZV41wSLOE93YZx6n"
    "HPEK/jUROdP1OgBKzXNx+vPv+aWQiZFnX76eMP1wob4frX+/dX5VzOEIdrXgX/bil2X31C"
    "ZyY1pNzCs/Gby4zmlr/UEdt3H65ub6tM9oJgN/EcN7V1cyJg7u5h7soQZ7NdJJWA7aPt9t"
    "Evk7iiW4NFbLtF/Jn4ePsT5V5N0kZlzKjOHmZy9GSVDG9oDv9IN+ISS1wpwjL9g65ZgP0o"
    "pWJKSICi2xK3auyaie5hytrjDzgNoxbKYJxAGQzLiOwuqmBYsrPfhUIDWN57zgPROeXLQ2"
    "r3dR4NnoTR6MYsZzw8zpLbiA15gcXEutKbPkLiVy+MSEjxSZwnMYq86JsFXYpLSJhBgcvR"
    "jDIVx9nlrfc4Fp4/JeTp46B3CSH6UwF4uaPwchBV2nFJLy5jGA0RLUqBu7gUUEIfiCmieR"
    "nAs7RGHboiCmbtijGsIXh2IiUwh0ep3b//2/1vv1cosci+MwMtL9QOtv4sP7nMKqj1K1EN"
    "SK3ekVpXjiNOznu512ssn9KIUZ3hI/7KxQRHApPo/Ghs/Aitk1NJRcXSKJJWGidplHCiQ2"
    "mrj3RwxyZZc7n3DLLlnpcFA0W8UyUHGqHt0rteNWqE9qqmEdqrSiO0WMFeYK5oGlUT612Q"
    "AlZEw4rsYF4x8ujRNTdGuiLYSeGX08C6vd6quQV0iLBNgS1mAoctfe9FSZhlm2d5oYyN02"
    "+gC3VI3BAUgkaNUWv6olbbogKlBJTSUSilfsVJ2QJl7zbrfjGHMM0tp9nHPJyseav3uSwL"
    "2pfNMy3sImH6t9KxC5Iwy7bNsiWugLqaJM3qkUT0f/t6JJw4a+aFWxTfYoRW66kf52bKzn"
    "jMJSwqFOI2cwF0fXNI7bSCoAb+H6qQ9D9oDKqQPENaFpi+g9WhCl6I9GRv434oyYK2bNtM"
    "W6It39K5F4jD0JeHhK5DdXXQ0/qzL2UmTirUOIImkktD/GWIy4zKTC+h99LAFWKymtK7NP"
    "ZFljKR1U2yx3xVCompaNOHeACkEtjlyAXV+kiqtUsePYdMTCNsSmLDa0RzkDibFeZ8Iwz8"
    "SVxrtJVWoL4F6IHWaQf9dYFA8HQ/dcDvseevxd9TpwLmxzTVAGeJTDP9Tz5BKFeRKJdEJg"
    "0I4uvpH8QJY6XMi0ou44IWJgfiQEZI03UgfpP6XEBCsdU9VDXAwzwCWFUrdBO96pdfh0Ws"
    "tZnueZEhlRjYK9e94rWdRe9TW79tQRpOKNtOqEKckk8d6X8V+5+q5WT9ZFeEgZGyba4t0U"
    "Y+E4c+Erb9VvyqLU9UHPK0LsISCbEi3eZcVCqFpNReWVx73EmhWRSanMk7xrH9v4PGYZPG"
    "AWRTt7Xis3VeAVRPNRWEBujRPVw7XnAuDu6AL1V7aTPHEGZp8fxao8DNxB+yqEvGLw9pos"
    "BFEobp+IlUnDTfuG5Yc6Wu07sbNrfNlQqCjH3Q9GzfQftTOmuYoEKa/lHU5wQMZbVCLdFc"
    "FAKqGfrZgtp6/Oq58fmhK5y7u/q0spocRY3V1DggJtYgPS5dk/Mon+ObyDc5w0vP30oHZE"
    "Hh5E3V1I7vDtWkLDznQTeFkLfhhbwlqCk7htV1oSnKQS+a/DFv0osm2gjEaWlWL6UoNUTS"
    "vdFaP69Z6+fVtS6UJDETivAUPdA5kSGi3KQ73rm+Od55pTder2yz14cCGQwzC3bsXhhmhe"
    "1J2DViR/eclpOtkgcPktUzvmTVSa6pSJWMP80aXpbVr+kTnH17L/qVjgHT3HaapRO3zSTn"
    "5OCAs3yGJ0IF5WaNpYpSAyRyLpvwOOV5y9E4l3+xqCOeNw/En/5XstXR+oUBo6eZ/Xi8pJ"
    "Yas/syjTwi3/MdHDjCjCB5O+KijRcu4tSjFfMexcJBC+zPJFnPCfZVLVA7u+seeUsPKlZZ"
    "/+I8KBll8CE/nbUue8Mbsc2ZwABpobcN0H6rBfttJataFkpxJn9sHqoA68sYFaWgmNEexY"
    "zivWiSbFHmXL9aHjj/UUvOH/i8k1B+hc4SvTCtuLySLJg5Ns80E3PAWhbczUvCLNs2y5YY"
    "Wfc0XGnMq/TS6EnDKhQjm1pUAcp5E2QlhtUqtnM4EWdQmLNwmkVI7X8/qP5wjJcSoqBsiY"
    "KCnnqHDXxKjJp4/2llD+1EwRQatTSFIsccD8lKNQNzbcRIQaxVwIhlelISMvJv4/HZ2Zvx"
    "q7PLtxfnb95cvH2VxY5UL9UFkVzf/CDjSAqvQ98DS6CoTDvrRPxpM48t281zSRYsFJtn2r"
    "IQCZjpIdqiPwulXWOLppdGT9qiUvNvZovqpxcsQitMFr1FSJZYVcWsxvGfCgzQiBlfNOkM"
    "IkbpO4FeVHqDRICpHTpPoKzx4vTfV3xAnB8J88RNW4UsqW4AR6xtR2whM8rjKx9vzfPQSn"
    "ID3MsOQsj41MG+EdI7iQFifNYkN+dMn5tzVsnNyUrTm1aoqAgOEO5xoyU9rlnSY+gnAGdH"
    "MvHioOfKHLg6UjMnNJgcOCA04fU6QGXFldtymouSMM1WT7NLfNJumouSR7GzwDvROybzKu"
    "408oEG4ULDaJaHjGqZzXjwZClHN4y0+SAnVfyfuN/kmp98xVGs78mO0xhFN0wjY6aUPkSR"
    "Menj5M/RCEXgTfe3B9bVctY1mUATqHMiEIdTLhqSvQYmiBalANQSqNF+oj7U1XhmAnVn+b"
    "DglKdz2byJNm0zq3Inczyj8tWB0DqeUWmXhlKvnDTVS8DfCic/nPwQgdtsqy06fMaNHD7j"
    "GofPuMKOy3/Vvut78kVzmuVlBoFznSn//m/3BSu+kgtaCLlNh5cTRIugP4i/02RRp+MHAf"
    "YhyjAUYsrX0wggA3xzIgBxA4idNWMkcIwCXvIyAwS5SXEEfW2ESnl9gc507c6VSRGU+gQH"
    "apQLcuWMCCHYQ5zrTIdPn24Lm/P1TXn3/fnD9XuxuiPkxSAv1DitPFfmxYmHKIrB6Rd1UW"
    "p4RXIum4RxXeqjuC4rQVwBVZX4qNE16B4VPizD9thqhuPTdmHoBUEIkLPNc1PQdrY8JEsj"
    "ZSeTGMI7dXBVR5y1jCi09Vq6bycEfF+7IJJ10Ar5ghhg3w57CJyCwKn+GAG9O7IhcGqw02"
    "yLxyoMsbNYEr3TqjBgVOu3yoY2LgQ683wiG21hoSzigOPIoyMrzcgKM57sIEvQ1KdTxEPK"
    "CFqLtcaiD7n4lshzuaoO6P43/Z/gf4L7BREXhURAZR8wIikpgkIajczd+BuU+7vRBovHzC"
    "iLGolFxUiXeIscKm4sJwxCcuzxHIFj7lh9VncviyGqVUkAtwSu3OxMPZ95meFZ9uOLJqlY"
    "YlRNRmklGWtJXA9PTL1FRakh+jLGTZwZY703Y1zxyXl/V0CstSXT4dAhWGEl8gUeX1waMX"
    "6ZxAAXa/cuCu7gYCJLi6+NutSVxAYI9QHY1YS3mCpcyXoFoii1h/Jg2YnXje4A7B2wd5Zt"
    "I32ndYC9O7lp7lXaI8yywSxbwtFeR2FadWmPpRGjOpY2Dvpqn/QYJxdKflUSoZsF9QmS7N"
    "dLdC+JUfmYr3jUi8njufTERhmP+98buFUrdEzgViEzzxo4FZl5XiBdMmaGz04GokXa2T2Y"
    "x334zHDPSwHy7ZDfMC8MSTChs5kZ+CVBwL91jJrAZ06Zx1vEqRVFYQ7azYHQJg2hTyUA8d"
    "5lYn8bvzPbHxhd61oxVcaM6uym5C3cTuZyOCRng51ShhrsFEjObuIbg+Ts4y/Vg2RNiTXv"
    "hUoHmlalyItAzAJkFFijHYNPstW20gc3BvgkT2KaLbO86vxVlTGjRpZXe59VeotcAU20iQ"
    "L8cSBWslgWaCG+gFiwrgzx90L0NVv7hP8rCR6JT1fk5Wr7pPOqm4ckuQd6b1cGx8719Q79"
    "r+f+L+KEPRIe+c4iGBEN/C24xeyxh8DcPJK5mXtHTCAtiQGs4G3swtsIfq9n8ziKY+HRCx"
    "W0SC3yOSlAvh3yU+zjwDF0seeEAPeWdjxmTLXc60qBZTJQBqy+DJhlJtYT1lVTw8oj4M0C"
    "86KyF4N58bR5EfmC2xoZeWFITQJ/IfgL7VmqUMy5dwmiUomdUOkKXJHAlV+lhRZcucERVe"
    "Lsk17pxMWwai/0sD9pY4RUZAF5A+QXnusSlde8DvKdEGBtgDUUJoYQmz6H2EAh4MNqIhDC"
    "BCFMlm0hfY9tgRCmk5hmS/j1n/CWEA25nl0b1THrKzkKWHVg1ctQA6sOnC9wvnYu1YMYsG"
    "AMgDHQo1egD1oiGAMnMc22GAPiTxEw68yB3dV6gyAe1zB54VNAkE/m3yChHWPxv7ghOKIs"
    "Ti1IIwjeoRVhKG2XWex38BWXd+CIr5cy2eBVNXnhUA8Bs8UKvRrMFmhv0H9wKXO9APtVVO"
    "+W2Pe1CnRObEguoLPxm8tMa5a/1OnJdx+ubm9VIfHRPm+4VItSEK1mWbrRIFHFS7nkzCzn"
    "ncyQ3vtj287QtL1MyHXctD1Ne2uaR5eOP+k0uiVZUhPuMh0/hJiFo8fdYKbYeeuVrlSm1c"
    "5rGd4dKlwkCIlxd+Kc0IDgPPI5FuK5oi/PFWN4qzHIEoES5L7HD6Y85AiF6drzQy/gL+Xz"
    "noNTkDrYb7/bk+f2WWCt4d3SS6M60k3OVUPG7RfZqhPvaC6Pow1l4SLiwgIqiayopeeM0a"
    "UY5+ItinuKcuS5aEZ9n254fFWM5bL3JyOkSrod8DnAu1lhvwDvdiTzcIq5UbhAOh6sk6es"
    "kz/Xygh3PbSZAGALlt++W4DC8mNK0PTrkalBG8JybBQYVBMXVA0L4nTNVIU6atIBMokBAg"
    "z5AEMx/yAEqM3224vYEAgBOolptoWHIAJXx/M9LCdAx0hUBo1quYnC8IYsxdUuTMehyxVm"
    "xEUbL1wgjGQ7abIkQfhErzzPVdQx7fC+wEJYYSYDC3EsJ/XzhlMME9Rs05mYmstVyZM2nH"
    "dwtKrHqBSHwIrWFonEc61wSdWY2pkEmNoNTO1iRKUC6f+8+/SxSTCmCnLXc0L0f+iQ3sDn"
    "2TgkKAUzoBJBUA4WKG3h8gblCALs/rHmYbR5GJ6NZUGIiysiO/MCjy9aWbwlUWg5b5vFC7"
    "zh85/SwBuexOsFvOFgp9kS3vAe69IGkyujOoYwDUaDCiJAxgEZBxVEoIKIHThDBREwA8AM"
    "6LV+CGbASUyzPWbAXF9BJHf1KXNg3ryCSL4z6WbhOYt82Q6OFviRyFIeeD5C4gY0LvnBV7"
    "4XjuTPsoUoZa5MRpjJXzyG5Drm9S1Qu3zQk21QxS2jf+XwESqy99AQFSwjsIxKqXCmxUky"
    "CQATYvj3D0WAMjkdr0hbtJvd7Og0nOKIei0npzw003SijMoN5ihJmX4XHfdpvTU0FcsBy/"
    "zKEGFGhIqCZYzjWqCvSc5sfStQKSx4KUClgFPQGjBVrcAhXBQKRQ2HIoVCUQdOF5ZJ65M2"
    "67skCEVk2q5x8sVZ4GBOJqZJyBXBIdShOnQyctQ4xfB0zMtArCjUTHsuRy1E9x+8xS+UWe"
    "1+i/D4JPLHKPSL2n69OTFoH2vQPjaiuGaETdrZghpxWNU6lFsozwphUKDbKtAZmG2sRaXw"
    "EJSTg1qNGWrmKolCdHhwd6+aQBGlAwMsLBbCAuwrT8s6I7wgNrylPL64aGKDX1zojXB5ra"
    "QSLleUmSomBSFQR5SIstj/WYRUq4YUhQakgXTWyj6NtJ0qlIoag7AgBUsVqmZ3UjUbgvaf"
    "39iAoP02S7gX0dwQtH8S02xJWNsPFPuaeLb00qgukG0uBhn2HkhoahnmHlIktiNnISv/oz"
    "klPC7HJ9sApMP0vQVa3Adi16xQwiB27VQa9g0T1gfx7U3YmXT8ABmw8XkTWuZcz8qcl0kZ"
    "iHJ7tjZSTByLxqUoS2J7hr32h2pQRL0Gyn4iNTUD9mkn0h+kDhKF4stj39wuyolBVTjbbC"
    "Jglp7/FABm6SReL2CWBjvNljBLt97SCzXUUnZtVMct+XJUQ3LpR7pBy7WzQEu8RVOC+IoE"
    "YVyFYUWYR90RouJ0SOkgj3CEAxfNGV2vFCmS+98OqCYrjHagmqAmHdSkGwrOxzYygYt6Ji"
    "skPmRN9pOdxCBWenFHedtgP3mr3U3eVpuzbhWhL3dL7PvaZZ3KDCg862z85jJbxfKXunV7"
    "9+Hq9lbZ6oSFfKIiKmq79+yETrpOAJOd3oUirdhi65Jy8mJHTMp5Hti6zMlZCAVuQX3Dlj"
    "EFKegWs0e3mJxn1WgKynIwCV1MQmSut56KgjRMyB4TAlw/cP39eQV6QQID138S02wJ1/+B"
    "BmT7QWjkGr6/cH1Ux/kv5cjJUgxtWgFaCiAp4Mb8vLhDuIhLGpLAFf/iUIaIym8s/90kv4"
    "sNzN3KwFHMuTcPFBWfO7qxrPB8E8oG01s5iAT5sFTpOJjTEeIUBTRciEcL+Zk42eQNxJOW"
    "4Euwh+wGX8KxqvnIN82EUMkETppMmTG6nLQM+VXJQsZgiT2hbdGtSgK24GmxwgaEmFVocQ"
    "U8B/AcPTWAgec4iWm2hOf45CT1uXRER3HAqI7poNnQhkzHVYB2MjH9IJs4SHiJiyhD/MFb"
    "rYj7EtU2lOLOgrhrn2Rdpf5S5T4O+yigM6xQvoHOOJJtk3sNTCAtiQGs0Jhjf47IFRuvMX"
    "A5mZMGT9aKNCt+GKphg5jESkyiJX3T+sNQGOyUwDsA72DZXtJ3gxR4h5OYZkt4h7vEFNCw"
    "DvnLozrOITUpmjIO+X7TMQ3AiLNm/JsokGEU5TymcQ9JM8knKAHPVdENh3sOcA1W6CLANU"
    "AaJqRhDgXnY/tNmTiyTBZ1On4QYJc6aLxqsqjFKH0XjVeVRR3loxnTQkWpkyaGyBfHX7tC"
    "kZd/rVE2SVUSMkn2yCSJAgEnxKw8Y0FogHtGx0zdhpAHQ4RzIoDvU/gKoIz34rzMKVdghL"
    "7jB4vNnJhWvS2JwYv/1IsPMbDPxNMnK3XpGbpIinIDqozxTPjjL+3wj+UA/7b4Qzdy6Ebe"
    "V27o2Vsc9Ad/k5A12fLaiMjYSQCBsQeBAV2zoWv2Kake0uMuJ0sxBXUFwPJiRywAln3S2w"
    "pgjAhrRXJFWz6ZkhllCpqpvhCg+g4DegM6KQtIiABjweh6bpTIXpY7aa8KtPgwU6/7EFAF"
    "YanPf+ZCWOpJvF4QljrYabYkLPWzPiT1c5NwVNY8FPWXJPrTpQFB062soUX8WVQlaxc6yt"
    "8hMdGuF/0cBY0mnyPMCMIcOb5HxBJAPC7glZTXqnaXPdCDIBjVCh4AglEhGBWCUYeC87Ed"
    "DjwUh6HJqs4EBgH3QSMgxH4SnalVeLX2YF5kSCEQ49fnb87fnl2eZ6Zg9kmdBVi19kgg/1"
    "DFmVZLsOakjsivpkpFb+nVJQ4dBeFXE3uaCgxwczhrEqmuj1Mvbw47jdvEL1mUAt/kHr7J"
    "xMYxQT8nAtDvAT0P6cpwB09FwD1msH8DJQ2UdH+2ml5wlUBJn8Q020RJr4M6Vjq+OnqKmJ"
    "6wddCQnJa35UjczveIm3RuQAuh2VC2HUk6GKM/6LRNZYRO7wz0sxX8KNDPR6KfnQUO5mTC"
    "iWkUZUUQoFVUwlsrLMH6UnhrlSE4BKajYxo084s2NbMzATCy9zCyA8wY3aioUj3yeRkAf5"
    "/Adxpi34D3z8YPKPK0M85f2MSy0pdxGnlZ7pRTyVMszFSHohTkXZTrpOClF6h2WO17nhc5"
    "Hrv2qicveqypmuCZkwA4y3C6xCehEZw5CYCzDKdPnQcjNHcCAGb1TJ+tuRGaOQmAswyn0B"
    "59ReCUXtPPBEDN30PNXzEqgFgKXF2jIKqy3BBS5YscwmWTAMFLfXzgZSU8MMVsSTg3jFlT"
    "iA4P8YtGtRQvamopXlRrKeIwJMuVKne+Pq0yLzeY3bqLVMrUwTtV7NY1FG5BCuwwcLefiB"
    "+2Ute11TQXJSGN1uZZnnmBxxetprkkCvNs2zxbElVxs1xRFt56gS7drzhgVBdb4UVDJ4xu"
    "GnehEGMRnSGMpjh4QDPPJ1HsgziK3Cj5jrhe+HRHiPi50Y9yMSr7UBzwSRB9YYUSBNEXR9"
    "Ixs7fAaO3mhQDSMqTyyxsQgNl4SIxSsdPitDLhppPh4G9W+E0M/czgX36Was+W4fVMqQZx"
    "W3MFm6SnQ/MyAwxf6zhRLyoNbMQ2pwLD45gPkvcP9YWP2HuKzIh8980aUOWFhoB6cVGPLy"
    "4aLGoxSruoo2vqQs5G+3JOZoAwN/JPjWv8U+Oqf0psEoQF2FcaZnqkS2IDBPsQa1qySBPz"
    "WPmS2AA1jo4D5iEdoah0XDbROcpcdk7luCwD7BLHUydG6yHOywDIDUCOaoFMGMHcDOiy3P"
    "A250NhnSvpZ0hU6uQh0kCFsylxWZIaENnRGeUWQ8QdZQX3732Ka6HN5ErQzqRg/8CtY94+"
    "/Xx9+x799Pn9tzd3N0lEY+bXjS7Kj3ZFQT6/v7qFoMWGGzMELQ4iaBGaKB3i7IO2aofwKB"
    "NxB/JF4TjR858VwUGYI0dnQtfKMpL1Wen7J0b3ZykfJGEijlSR1p0R9iUxyFkxnAKrAu9+"
    "YlSGotXG3uXGjBqE363i4Q1D8H6kmygYjqONFy6QQ1goZgMtxOoSExVXvZdLrU2Jo47vDW"
    "F2VpzaEGYHNfYH4WuHGvvPoGqmm7+JxpOXAXVnL40zmBO2Yp4qOk2/sZTEBrHuS2TXeROy"
    "61xPdp1XvRCrlXy+wTLPicAq32OVQ6VnqPTcn1egF8lqUOn5JKbZKmqklhNpSIY0zkPMkg"
    "KRMMC9kKMN3iIxrRThAGHHkcH5bSiQTu8MBIgVFjoQIEciQJK3wxDRohSACgGVx40/k3u9"
    "KXWXlxleYMNBArC593eTHM90OOTLKiy3GWVLlTpfs2AziQHuCR2HsLse9oljBG9OZHjbQf"
    "eRZSRwqKtk22rSXnIyA1zD501APteDfF4BmTJv7hlFr+8kBghw95Sx1LPIkqi4eT1pXBAC"
    "2ngP2thZUE+VC1pf3HEnNaBQ9i6KOz6jA8QyUI+9kBMYJ3Pvkai8IHWtRSuy0GPUoMdoEn"
    "plGhhckILQ4CKm6yCJGzPZSQpCcCrusZlAvMYzgr/BLDAFPy8D4O+jD0oW2bAhfSoBwO8B"
    "PPmSdGlkytpjdZUsSoLD404axUHWhEFWoyDF40KlzXntBZhtdSs9EyoriNswDj3vF8p1+m"
    "GybLM1LsC8vvl49flXdRzktWKZX/96//6q3KZkl2HOJ0kEjAGhrRMfTIeB7jpp0eXSC1tG"
    "JpVkoY62bTEr0FDisPYXRFNCNGV/FNLebVkQTTnYabYkmvL9l5poyt3FUV00JfliEE0pYx"
    "llWJtsr4CTTgsbJrWoIP7oDzptE0vZ4X0hktIKLQMiKY+kxEGAz4GD/gLMGN2YFdHIywBh"
    "uAdhCCGthwxfe5Z4VrsRft2oUtfrmkpdr6uVukIaYt+EAEzHDyjwpDPOL9ELDeDMSQCFWo"
    "ZTHWxdxwDtFW9t5+I8MgHEF3h8cWl0qmUSw3N8dR9uCaU/ofSnLYhDv3LoV963FdwNMwFu"
    "jjYA94L/hn7lpzbL0K/8NOaZfFl54nYtprkoCZu2ddNsidPyyidan2V2bVTnspyu3TkJJ1"
    "gObui4/GWBQ9kgXvoYN5ijkPpu3DM+LYf/FUdLGoSLl+ivZPtNzrGYq5c/ioeIfzB7ULgx"
    "D/YUcGpaoduCU/NYpsNzt7YYJqzRvqI+1zU5g6nAnj2/ewSnoum33IdNeK10/ADdYx07II"
    "EiAG3zwNpmzHjq9M3d1VqNc0OmC3lc5/nTp5XOTwER2s5WqIFI3NF7JExoggnZnSqAa06Y"
    "Pi6u1R1AWbTi2NUri8mMmUCdEwGtphwQkLycZogWpQDUss4TbzKmDVYLUgBqOf31kQRhjI"
    "eBOlmUGqBS2X0AQLBeTgmrgqx1jO4EoIqgImCFrkOHmsUJ5kQGuGS7DzOO41Y1ISv1Xv2S"
    "6IDisrpw7RPGqGIrqNlvU4HhBaOcNQpGOasJRjmrBqO4awGHbKa+VMSjaBdtSQq2XcW2Kz"
    "SJlXgCmZAvDmEroywPlezwFvQho6ta8VJlWWCmrGOmCooi+RKmrE6L2VaIQ3iDbfNtCRP5"
    "PSGuhoZML43qOMiAht7Mc+JDcyYkGrKQd0ILn1JXup6l1LuoUwmjG5k+61Pngbhos5BNTI"
    "SVyTwS924VkBJ3hDhFnIhFGDhEDo9LpiDKXMKqZOUhH7QHp2kP23Ya7KYvEOHhJJ3OKu51"
    "uSUK4SFphkfIM7Fkt/sQM4GaDS93tXbPS0nahFds3PMpGS/9JhglNxkhHLhI7B6ymICMyu"
    "EkkLUsxTalcqW8Q/HaQdMtihg4VQeogz0HfDiW73L2nCr2aofgw7HB3WAGaV4GAC3ncRt6"
    "bsBnY+CzebYQyv6Y2wZLVRpiVSjvyReN4p2OH8RSrWMsklb2+iolhYqv6fBy6RKoUnJU55"
    "g+3/W0Ul078yy4wrgwpzt3UkBrW0dz9jeutmIgwizbTmZ/zJHRGo6nPGTUlNxuyvIEEZG8"
    "jROsJOP8FL2SMcySoKmhdTq8MfA4VujFwOMcqwV1K9Yf6P5OykoB3wN8T4dr+MB8T+iFvh"
    "m6qcAA4T1IYB4wal1uBlKFqEKprwGcjof6v3vU/6WOs2aslSVbEgXGwjpbFhiLU5tlMVVt"
    "pjgnBuGVts2vJYzUTz4O6koLFa6P6riolRjZUXEh34vDGMWPc4r9StWf6FHyB+4J87dFXa"
    "H2DwBmygr9EkoKHUl9T94EEzhzIgBnpWy8kuXTlxLKBKCUUAU1KCWkITyglBBomPZomIzM"
    "CJN+Cq7TMYsjarXMQjrPaidooHLyJOEGOQvKyTu0WVAiSwQF0X9dz0ULoSwGVCbhaJRK41"
    "tAIo5lR7JegXQWOAiSZdeUtMzLAHG5B3HpYzYXr8muk/sEL+k6UBxO9elQ+rsMqMzDkf2k"
    "/el7PTjooScyaGmH1dJ+iXOCNBpa7mqtdpZkFjUPRRPgCPw4CqVWlaYrRhnOnAQhCmmzgo"
    "973QkoPcs1Mns0YHv3OgMOas0UTTX1XEoyfIBUyvhVo/AROUxLqMQXSyEPuS9nAHRJbHhV"
    "h8ZN4a5Duwz2rsyjwmK7Ygxv6yL4MrkS2g3NNcvgfiKB67ff1ZFOZsDlhYaOmtw9K6hxgn"
    "2hUXPiMKI0TAPMNNhVREsATrdhvBx7tq/WGTiJ5Z/p3+Jlvr75ePX5V3Xq4LWCKbj+9f79"
    "lXoWVow8enTN95kOxT1azkt/VvahpqWE5aR9Y6z6O0FAi22GbEED8rgEuQ1hURKFee7FPD"
    "OCuaG2WxUdosbbSOGt0XfL6u4Me754/qQmkKCmpWRZGN4um9+u/hDurw/1Nj0L2w4xESfx"
    "eoFTZbDTbIlT5VvKGHFqkv2LA0Z1rhXyJfKmSGe2k0mZRVqvxNFAA5SIE/ebqNxicmPKvu"
    "LIJ1yMeInuxefRk8VnD2Qra8vugqOVHpjDPAJcM1b4DiDa+ljJktRZL82z0UtiAGvZaEpR"
    "a2qcZgID9HqdjZukTI/1GdPjsk0a5ZmJPdwE4bzMEO3+A3i6JGRViPVBien4vQISLYP52P"
    "GIj9hfK2gWPeiZAKDeHvXUjJ4qtpSaNuYFKajDAKQGWLvHtHa/S7TQWy/QxRGWh4zqLN5M"
    "q/XF6MY9DFIphMMQOwvixl0GcsHg7yKbVGt75pRpVaThAR4AVq4VeyVYuWDl9hnWfL6LGb"
    "JVSQAXVFJQSa0EGFRSc5X0CXW0sSraPLFlvfIpdoVyOJOt+2SB4430kHgh4njLYw0xuiRU"
    "Qy+Ifp36dIp4SBlBa7HqWPQhF98YeS5X5rwc5CGgjVqxTYI2eqySLNCF5LBdSFaMSvgVEN"
    "8tse9rI5nycoNpRXI2fnOZBS/JX+rCle4+XN3eVuOTBDDiD1wKqFyjSsBlueH5Xbr3baWY"
    "JRmlbeDOiQ4P8YN0kpc6S/SzAdp5meHBPL64aOJQvLjQOxTltVJVLeJ6OEbJAOii1ABPwO"
    "43Ee79XQGxvq9DMnxIBTM6a8HFF3h8cWmkrmUSA1ys3TcYWKUdoxuu1mz8gCrrdLZaxTR5"
    "gdH2upMY3il22URXuNSrCpcVTUHf4bDethhkm8MubItdmHEVUn3US1EKQl/ah77w9XKJmc"
    "LJoAc/JwLIQ9CRTdwaZLBBBptl6nPfPWuQwXZy0wztX4Y3v5Y4yO/Wc2G912QoFgeM6pzk"
    "2JvwbHTjeE1HLLk5Zdu4cKNs05LcRLq1ow4thchKOkMEOwskizyKaUA0iLzbKxK4Yrmo4j"
    "W7fwB4yK1QM8FDDoGF/Qc33Z4MkS2JAaxlWGkw81x1T+3vfYo1tmdRrITqTMoNC9HvPv18"
    "ffse/fT5/bc3dzcJq5IpR9FF+ZH4wAsjDD6/v7qtOAzChQnDnY4foDem4+Y8cWkso04UOR"
    "FoRLEHG4j9kLAAh96jyhmmx78sB5OwxyQsCZOdVRSWb114wk5mgDvM60Yl5V7X1JR7XS0q"
    "xwkJJi0VEZUs0OAQYnrEFnayB1fr9auWhhVcLmnvCLXY1DlWlAJM1Zi2qJFbkARy1zZyt5"
    "8u0MOHVYEX1JYJGdIbBl7QwU6zJV6yK8I8Z/FC4R5Lroxq/WK7MU/5w/QT27HPSXvyKNVf"
    "xaGTaAz7+ZqsD+TVu5i0x7reptMf6kMw6g6SoSJfKgOEk+EDRPd1ozSr1zVpVq+raVbiiS"
    "FRsWs1jY53IsBsGjKbz3qY/fP/Aa6W9Es="
)
