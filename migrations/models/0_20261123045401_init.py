from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "books" (
    "id" UUID NOT NULL PRIMARY KEY,
    "name" VARCHAR(100) NOT NULL,
    "base_currency" VARCHAR(3) NOT NULL,
    "time_zone" VARCHAR(64) NOT NULL,
    "first_month" DATE NOT NULL,
    "seq" BIGINT NOT NULL,
    "compacted_seq" BIGINT NOT NULL,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "deleted_at" TIMESTAMPTZ
);
CREATE TABLE IF NOT EXISTS "changes" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "ordinal" INT NOT NULL,
    "change_set_id" UUID NOT NULL,
    "entity" VARCHAR(32) NOT NULL,
    "entity_id" UUID NOT NULL,
    "op" VARCHAR(8) NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "actor_id" UUID,
    "at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "changes" IS 'One aggregate''s change in one change set; the table''s key is (book_id, seq, ordinal).';
CREATE TABLE IF NOT EXISTS "book_members" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" VARCHAR(16) NOT NULL,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_book_member_user_id_ba19e4" ON "book_members" ("user_id", "book_id");
CREATE TABLE IF NOT EXISTS "idempotency_keys" (
    "id" UUID NOT NULL PRIMARY KEY,
    "caller_id" UUID NOT NULL,
    "operation" VARCHAR(64) NOT NULL,
    "key" VARCHAR(255) NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "status" SMALLINT NOT NULL,
    "headers" JSONB NOT NULL,
    "body" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_idempotency_created_944834" ON "idempotency_keys" ("created_at");
COMMENT ON TABLE "idempotency_keys" IS 'A finished request''s answer; the table''s key is (caller_id, operation, key).';
CREATE TABLE IF NOT EXISTS "auth_access_tokens" (
    "id" UUID NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    "token_hash" VARCHAR(43) NOT NULL UNIQUE,
    "hint" VARCHAR(20) NOT NULL,
    "scopes" TEXT[] NOT NULL,
    "book_ids" UUID[],
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "last_used_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS "idx_auth_access_user_id_33c822" ON "auth_access_tokens" ("user_id", "id");
CREATE INDEX IF NOT EXISTS "idx_auth_access_expires_157f28" ON "auth_access_tokens" ("expires_at");
COMMENT ON TABLE "auth_access_tokens" IS 'A personal access token, as its keyed digest. Key: (user_id, id).';
CREATE TABLE IF NOT EXISTS "auth_events" (
    "id" UUID NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "type" VARCHAR(64) NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "published_at" TIMESTAMPTZ
);
COMMENT ON TABLE "auth_events" IS 'The outbox of security events, published in order of id. Key: (user_id, id).';
CREATE TABLE IF NOT EXISTS "auth_login_failures" (
    "id" UUID NOT NULL PRIMARY KEY,
    "failures" INT NOT NULL,
    "last_failed_at" TIMESTAMPTZ NOT NULL,
    "blocked_until" TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS "idx_auth_login__last_fa_2a0ec0" ON "auth_login_failures" ("last_failed_at");
COMMENT ON TABLE "auth_login_failures" IS 'Failed logins of one subject; its id is a keyed digest of an account or a network.';
CREATE TABLE IF NOT EXISTS "auth_refresh_tokens" (
    "id" UUID NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "token_hash" VARCHAR(43) NOT NULL UNIQUE,
    "generation" INT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_auth_refres_session_0a3b34" ON "auth_refresh_tokens" ("session_id");
COMMENT ON TABLE "auth_refresh_tokens" IS 'A refresh token that was handed out, as its keyed digest. Key: (user_id, id).';
CREATE TABLE IF NOT EXISTS "auth_sessions" (
    "id" UUID NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "device_name" VARCHAR(100),
    "device_key" BYTEA NOT NULL,
    "user_agent" VARCHAR(400) NOT NULL,
    "address" VARCHAR(45) NOT NULL,
    "generation" INT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "last_used_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,
    "end_reason" VARCHAR(16)
);
CREATE INDEX IF NOT EXISTS "idx_auth_sessio_user_id_cf551c" ON "auth_sessions" ("user_id", "id");
CREATE INDEX IF NOT EXISTS "idx_auth_sessio_expires_37837b" ON "auth_sessions" ("expires_at");
COMMENT ON TABLE "auth_sessions" IS 'A device that is logged in: one family of refresh tokens. Key: (user_id, id).';
CREATE TABLE IF NOT EXISTS "auth_signing_keys" (
    "kid" VARCHAR(43) NOT NULL PRIMARY KEY,
    "state" VARCHAR(8) NOT NULL,
    "public_jwk" JSONB NOT NULL,
    "sealed_private_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "activated_at" TIMESTAMPTZ,
    "retired_at" TIMESTAMPTZ
);
COMMENT ON TABLE "auth_signing_keys" IS 'A key that access tokens are signed with; its private half is sealed.';
CREATE TABLE IF NOT EXISTS "auth_users" (
    "id" UUID NOT NULL PRIMARY KEY,
    "email" VARCHAR(254) NOT NULL,
    "email_key" VARCHAR(254) NOT NULL UNIQUE,
    "email_verified_at" TIMESTAMPTZ,
    "display_name" VARCHAR(100) NOT NULL,
    "locale" VARCHAR(35) NOT NULL,
    "password_hash" VARCHAR(200) NOT NULL,
    "password_changed_at" TIMESTAMPTZ NOT NULL,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
CREATE TABLE IF NOT EXISTS "accounts" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "name_key" TEXT NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "subtype" VARCHAR(16) NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "on_budget" BOOL NOT NULL,
    "identifier" VARCHAR(64),
    "note" TEXT,
    "closed_at" TIMESTAMPTZ,
    "system" VARCHAR(16),
    "cleared" BIGINT NOT NULL,
    "uncleared" BIGINT NOT NULL,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
CREATE TABLE IF NOT EXISTS "budget_months" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "income" BIGINT NOT NULL,
    "assigned" BIGINT NOT NULL,
    "written_off" BIGINT NOT NULL,
    "uncategorised" BIGINT NOT NULL,
    "hold" BIGINT NOT NULL
);
COMMENT ON TABLE "budget_months" IS 'Maintained: a month of the whole book. The table''s key is (book_id, month).';
CREATE TABLE IF NOT EXISTS "category_groups" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "name_key" TEXT NOT NULL,
    "position" INT NOT NULL,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
CREATE TABLE IF NOT EXISTS "category_months" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "assigned" BIGINT NOT NULL,
    "activity" BIGINT NOT NULL,
    "balance" BIGINT NOT NULL,
    "carry" BOOL NOT NULL
);
COMMENT ON TABLE "category_months" IS 'Maintained: a category in a month where anything happened to it (rules/envelope.py).';
CREATE TABLE IF NOT EXISTS "categories" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "category_group_id" UUID,
    "name" VARCHAR(120) NOT NULL,
    "name_key" TEXT NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "carry_overspending" BOOL NOT NULL,
    "initial_carry" BOOL NOT NULL,
    "hidden" BOOL NOT NULL,
    "note" TEXT,
    "position" INT NOT NULL,
    "system" VARCHAR(16),
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
CREATE TABLE IF NOT EXISTS "payees" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "name_key" TEXT NOT NULL,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
CREATE TABLE IF NOT EXISTS "postings" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "transaction_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "account_id" UUID,
    "category_id" UUID,
    "amount" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "date" DATE NOT NULL,
    "memo" TEXT,
    "part" SMALLINT,
    "entered" BIGINT
);
COMMENT ON TABLE "postings" IS 'One leg: on an account or in a category; per currency a transaction''s legs sum to 0.';
CREATE TABLE IF NOT EXISTS "transactions" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "account_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "base_amount" BIGINT,
    "exchange_rate" VARCHAR(20),
    "payee_id" UUID,
    "memo" TEXT,
    "status" VARCHAR(16) NOT NULL,
    "category_id" UUID,
    "is_split" BOOL NOT NULL,
    "transfer_account_id" UUID,
    "transfer_amount" BIGINT,
    "transfer_currency" VARCHAR(3),
    "transfer_status" VARCHAR(16),
    "source" VARCHAR(16) NOT NULL,
    "external_id" VARCHAR(255),
    "import_id" UUID,
    "import_row" INT,
    "created_by" UUID,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "transactions" IS 'What was entered; the postings beneath it are what counts.';
CREATE TABLE IF NOT EXISTS "aerich" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSONB NOT NULL
);"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE "transactions";
        DROP TABLE "postings";
        DROP TABLE "payees";
        DROP TABLE "categories";
        DROP TABLE "category_months";
        DROP TABLE "category_groups";
        DROP TABLE "budget_months";
        DROP TABLE "accounts";
        DROP TABLE "auth_users";
        DROP TABLE "auth_signing_keys";
        DROP TABLE "auth_sessions";
        DROP TABLE "auth_refresh_tokens";
        DROP TABLE "auth_login_failures";
        DROP TABLE "auth_events";
        DROP TABLE "auth_access_tokens";
        DROP TABLE "idempotency_keys";
        DROP TABLE "book_members";
        DROP TABLE "changes";
        DROP TABLE "books";
    """


MODELS_STATE = (
    "eJztXWtz2zYW/SsYfUk6o806suxkk52dsVO3664fnVjZPtIOC5GQhJoCFQC0o2373xcgRY"
    "pvE7QkU8ydaZqIxCGlg0vgnnsvwD96c88hrnhx6nm377373hv0R4/hOVH/yJ7qox5eLNYn"
    "9AGJx27QdqwaBUfwWEiObakOTrAriDrkEGFzupDUY+oo811XH/Rs1ZCy6fqQz+gnn1jSmx"
    "I5I1yd+PirOkyZQz4TEX1c3FoTSlwn9VWpo+8dHLfkchEc+/Dh/Otvgpb6dmPL9lx/ztat"
    "F0s581jc3Pep80Jj9LkpYYRjSZzEz9DfcvVzo0PhN1YHJPdJ/FWd9QGHTLDvajJ6/5z4zN"
    "YcoOBO+n/Df62+WqKZZV1dj6ybs5Fl9Qy4sz2meadMaqL++Cu87pqQ4GhP3+Ddv0/ePz88"
    "/iqgwBNyyoOTAV29vwIgljiEBqSvWQ7+zvH8boZ5Mc9R+wzT6os24Tg6sCZ5bWARfRFBW6"
    "C0N8efLZewqZypjy8PDio4/u/J+4Bm1Srg2VNPRPicXK1ODcJzmu81v2MsiGX7nBNmL02I"
    "zgE7yPhhDb4PS9k+zHIt6ZxY//OYkUGnQB3k+HhYg+TjYSnL+lSa5gnlQlpzj6nr54j+Wv"
    "FUTHQGlqFaDVBEd8UL/Y89JL2C5K9PRmcZCgX5lKfulE7PmSwmbwXIkKZuvi2qDrZlnFP9"
    "Df72j8Hg8PDV4ODw+PXR8NWro9cHr1Xb4OvmT72qIPf0/Nvzq1HaePWBNN+2N18oB4Y4lj"
    "HzOSj0QbM+uCNc6C9qxH4CtDveX3aKd5sTzY+FZfForUfdEtNPIasGbP2Pbg3ao/PLs5vR"
    "yeX3+vJzIT650VCuzwyCo8vM0efHmVk0vgj64Xz0b6Q/op+vr86yfnrcbvRzT38n7EvPYt"
    "69hZ0kJ9Hh6FCqm/2F07Cb00jo5lZ3s1LppFk3p5Eb6OaVHoZe3kwv60DI5DYh0vWBMbZv"
    "7zF3rNwZb+CVtc2fmg/m2SOY4WnQSZpN/T1XoSGllNiUlMSN1if7VZEjO2hWL3bUu2YE4a"
    "lib6pM7ZlAIRhRhpQoiz4JIt8iOSMouIdqdUuWiAr0XAepLOr0VYtPfeRxhzLsfvWilzGZ"
    "7d0FIlwtj3Ct+s6E6gRkk3y3d4B8kN59kq7bDK08iQe/Gm/ytJdynkB0iffBy+Gr4evD42"
    "FMd3ykiuUCTRSM90rRS8ORIQeE8SFDLWGSSqNI9xrRwfDr4aBOjHtQHuQeZMOvIV2GdpsC"
    "gc1mB9iFib2GrTtoq69rmOrrUkt9nUt9kYnHC3Ix391cX5X4XTEiK0+pLdGfyKWizuy1P8"
    "JUU5HSpBGdzy9Pfswy/e7i+jRrzPoCpxne8UQSbkJ7DADWH8G6LT1uOConMY8YlPeHeYMx"
    "2TzABfFLiGz1KyJbl2Q+JrwksrU+2X+oJsqaB223Xxr1secLEo0PUUziVwgnQTip5aOSwT"
    "CfsPC6dCYgQGeGTu65RtVPUfsOqpmXx3Wq+bJzYaKY7zgraKCCASoYWmby4BpuxDU8d8h8"
    "4UldavsfsixxEfONKl1Fum5u3ZJlzWzoCZpQRsWMOIgTZWJCPhMIM3FPeHFq0sauG8yHfe"
    "QttOmqC/X12YIk6KYvDrnPVkz/5c5q3H9GOY4kCDysXKx49RyYhYwToA76WpsvMldjjAnB"
    "q+YdpHZwdFSDW9WqlNzgXLaEn00JX/CVC5r1Zhnmy7Ii/hQww/d4KcOqnz1jvMpDXYV/Yw"
    "dK0Xp6fnXy/qc4WBx7URfXV9+eFoSLT38anZ1kyygklr7Ik38zV6NveS1FjOpSWv9w8Oo4"
    "FhD6Q5VkuLk8ubjIa4QZwc4qJlc37ZGAPCrx0TZWd535GHtOwVhdNYpECBg+mg4f+yWJc7"
    "41KOK2K+IT2yZCjLxbwkrkcKZFv0oLq185s3AAUGpRIWqrYeU4C49hF4VoFKD7CAtEZaBT"
    "lZZ16FRJ2RdIqfI36PkqPNxH1CmUwBu4omHqRmdt+uhjj3xeUGUd+tGDLM7TCmNIO2xUFM"
    "MuAtvdRSAYo6wZFgUrriuWtqdQm+H64eFhZ0wP62wfMCzfP2CY20BgVqiHywmeFcvgLpjx"
    "oI4VD8qNeJCzYWF7C1Ig0E44xyU6YQ3JMNw9ZTY6+3H08decsgoKB8xIS4Ka0bY/9WR6Ks"
    "qxtl/aqC1U7oU4StXBr71pw25OI6GbW93NLhbSUr53k+c5i4VFz23uaU7ulMPapJ/TSOjl"
    "tvVyS2JaZ3eEyZJoVnyu/2Aci+imNQNYoxlBni/H3mfkTZAgts+pXKLwEn208MduWI+hF6"
    "Jzh3DdjDr1YlmbvjiUc7QirAJRqx1FrQImclxWxFNW7Tso9zdfwKGNOE9ueTY2ag+p2Eek"
    "YkH6dtaHSnZzPLM36OgsFrzltvV0S7zlC29K2TeYur76PSVec67Nw96zqyHWZIWp50XrOy"
    "g3NoAK7cTqPZuEP/6d2PJtkLaljq5Xxqn0rW6ImU7zej5Tn7g6z4i89/ht3pfezi3Ao26F"
    "y1fuUSftMM11aQ1eEtKlKryNba4TRN0mwfPUNGaXQkONUttmqFSOyvVsHXtT4x8t2KKqur"
    "NzYPBG2tbXLfFG3pOJ+iGzqoK0bJOHfREeIgxL0laosHAMyRmW6B4LNMPKwBwdkHtUedqG"
    "rw4eSMs9EIjpbXh7SqGXWxsymkZtl9SWOBomcVKoPuvtoPpsRUbh0sJSNZIGgR6B7QPAOd"
    "25c3oTTh8lfmni7MMu6Womqu2MOuSO2iT0E6nQ8atpkPB9EwSwJnhO3aWOUqXcSlHXGd3w"
    "1WHdBHir4K0mk6TB82WZLp/IwBr5Vi0Lk+xgEcWKtcKdBapWq6ZxsGY1OfObrFkNBgI1gZ"
    "qtsUijOlh6Maxl68MKWx/mbV35TaonCtIa5UQnIF1kuc4uGsPyTTSGuT009kqubXlDONBq"
    "oNX2uKgfuhqW6UA3P66bdXqqSScncJD8bXkPW2qOFWY736VRHVSqG9lluC1xTDpl6qeXb4"
    "GabtB/OJoZtjfa/1TvPRoEHJP7swiEOUH6csRB91TOwpq8Bad3ynDQDLsTHaAUBLvEKYpk"
    "buiqj0in3xaFzSp2NCwMmUHeLMqblcco9SZ5RuG0GNBB3bvhdzoF1eO29fv9bZ7g8rUdaR"
    "Ss8HjECo9wLLJWQ5R5MLMYD0HNfsOgJgQsvgjnV/kswQPTpKOzWJA5be5prvqAN9yFIImE"
    "Xm5bL7dEZH0QpS8hi071HxRWOiu2/ReQQbHFkxZbkDkuWlJREWyJAB0UMoOjOkvUVauKff"
    "Bzi9QDwoqd6AdYLvGc91+fb5HnO8KpumijMHHRBWCKbdsUmyq3oWLh4qV5cVMG18GxbCvl"
    "Ta5nY7OX/60RHeT4sE7Bx2F5wcdhruBjgYW495T7Z7oSIgfsIN2DWiY9qDDpQd6kY+LsGW"
    "bTZttdFF8Cwi2tnjvgTZvwpk14vLb2ePkLp2E3p5HQza3r5pYEuU7CHXHKXx0Tne1XhrrC"
    "dhDo6niga7VlvQnVCQisKoK3sZQq7VrvsXhZ8SKLl/k3Wei/i4OGI/K5xDlNYjrBc9VEef"
    "bjKDVH5gofUqn2qHm2GiLzQlj1O02MOmrfCbK3UXOYqirxxwFBBvwmIEBxDYptn3P9LngT"
    "jpOYDpJcpxKwvBAwt3+GYmfsO8rHKwgbeJ5LMCtmOYXLVkIp4B7yXBUIuL6+SA3Op+fZ0f"
    "fD5emZsu6AedWIypJoAXUIkzohw02MOo3qXkX45rfSZl5RPWuFr+E9opy1Zdzu2s2wXa/Z"
    "srQUEDKTbYuLpLydpZBkbuTsxIguPFNbd3XUXMtJgbdeFb1PgHYXvT/YFsNPEr33WSPmUz"
    "Dgvhn3kLGCjNX+iIC9m7IhY9XZbm5Jxuo0CAFcekzOSrJWmRb9qsxVGFCw5rpxzZWvl7pH"
    "1R/ivEEYBUi9tZ6cEXQ/81yCdMrjBdIvfQtu8yzYAVqvT32+Sob0Q1TBTn4bvjYk1Hbx9E"
    "JCrS0JtcD0iyeeYjJjQNV80y069fyRjQ8y2yvKRFa5xGsMKJFmHjEW4YYGZrwnUcB8M+bv"
    "OZWSMMubTMzIzwCB/8bxD8XP1ONUNIiBpKHQB836QHmThtRHCGC8PuMt0Uzvwmdm+S33/E"
    "WJasq16VfpptVTuLSmujkU/oFOyVINOgUK/6Dwr52mupWMvLJ5arjLchICr8SBbFVrvGPI"
    "VjUaVvYhjQHZqi+im1umvKryVbk2/VrKq3nOKroEoizOMt0r3UUQZsqSlVmgmfoCRO+2Kj"
    "1EJXrOfZeIvxN2R1xvQV4slg8mrzZzk1/YL6wy2xXTsU59vUW/Uec3JAi/IyLInQU0Io+5"
    "S0iLtUcPgdzckdxMPCMmlGZgQCtkGzeRbYS815NlHPUGp1QW7kRcwXwCBcw3Y36MXcxswx"
    "R7AgS8N9TxmPMic69aZhZjYIlZ9RKzlkmsB9RVXWFFCWSzQF7kxmKQFw/LiyAX3FRkJMGP"
    "oLhlS7ggXwj5wj3hGTYKeTqj3vzSTu3EWp5OBS4Ic/RXaeAF5y6wQ5c4PrJXPnG6rJpKil"
    "2riQjJYYF5A+Zn1HFIUda8ivI1CLg24Bo2vYASm30usYFNJrbriUAJE5QwtWwI2ffaFihh"
    "+iK6uSXx9e/xkpCS4Hp8rl8VWV/oVhBVh6h6lmqIqkPMF2K+7TTVrQhYEAMgBvboEdgHLx"
    "HEwBfRzW0RA+qnKJrL5MD6bLUgCNvVXLxwzQhyyfQNUt4xVv+FL5tBHg+XFkQVBG/RgnAU"
    "bcWuTqjLMoEDr/qZ0FcQSPhzvdjgIL94YVs3AdnSCr8aZMuOZEvieTBkNY8EcrNvTuAOZb"
    "jgVeM3c+y6pQ50AtalFNDh4NVx7DXrD1V+8s3lycVFUUl8MM4bmmoaBdVqLVtu1ElW8Vyb"
    "nJlyXmO69NzvWjvDC4GyAbkNvxAoWvZWdx1d1P6LXkY3J3PPJHYZte9CzcLO624wLxh5q5"
    "2uCNNo5G0Z3xt0uAiTxPjNFwlQh+j8cvYfHK2lXUnkKNOiXxU9SgjFmhGkH2ZYonss0MqQ"
    "3ga7QkRRKDRW1oPlTO9BgbneaV21Dl9onI8TPe5SEA1qhVcN0aAdiRbw7JpskPC0MYk9Ig"
    "/kczvdDpDPu5TPYyyI1cS+M0BwrZvaOPlszzCbEosXznflhp4DdkGdp429Vu1WRelWvnIr"
    "KCc1nB2TGIgsQyTpqSJJQmLpC5MhYo3o4Ey4jYXPkHza/BBBhSUWLi3yLypXMSdgsKjWYF"
    "FtEOKaEG4104IlcLDqMpYbOM8FYHCgmzrQMZlN1GIhuAvOyVZVY8yauUtSAO0e3Zt3TYTn"
    "86I9ICt8vxgBvl8NgpViIZxht3C2rBLhKVj3THlwdFRHgx8dlYtwfS7jEs4XHjd1TFIgcE"
    "cKGeVh/jNNafl7WFOgDnkgG9vgI1rBNC5wKioEYQoFpgrr+NrgJ8M6viaGvRcLvGAd3xfR"
    "zS2pyDohnNqzXkEl1upMv6oCC6/btGZDj3IPqWbd4GqiflwNVOv9ovLSp9I5vVw5lc/oXR"
    "CoW5FN+qEyYHjVvIPsvjyotanHQcWmHge51LC6oyRFkdzvbq6vShyjNSQ7XVJboj+RS8U+"
    "VvtUkKvJqM5sZpOYmclPX+D0qcuL//o/UsXxpg=="
)
