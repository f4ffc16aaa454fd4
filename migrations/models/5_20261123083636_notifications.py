from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "book_events" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "type" VARCHAR(64) NOT NULL,
    "data" JSONB NOT NULL,
    "actor_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "book_events" IS 'The outbox of what happened in a book and is no change of it. Key: (book_id, id).';
        CREATE TABLE IF NOT EXISTS "relay_positions" (
    "book_id" UUID NOT NULL PRIMARY KEY,
    "seq" BIGINT NOT NULL,
    "ordinal" INT
);
COMMENT ON TABLE "relay_positions" IS 'How far a book''s journal has been relayed.';
        CREATE TABLE IF NOT EXISTS "stream_tickets" (
    "digest" VARCHAR(43) NOT NULL PRIMARY KEY,
    "operation" VARCHAR(64) NOT NULL,
    "user_id" UUID NOT NULL,
    "session_id" UUID,
    "token_id" UUID,
    "scopes" TEXT[] NOT NULL,
    "book_ids" UUID[],
    "expires_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_stream_tick_expires_21ab47" ON "stream_tickets" ("expires_at");
COMMENT ON TABLE "stream_tickets" IS 'A ticket that was handed out, as its keyed digest, and whom it stands for.';
        CREATE TABLE IF NOT EXISTS "budget_alerts" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "mark" VARCHAR(8) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "budget_alerts" IS 'What a book was told of a category''s month. Key: (book_id, category_id, month, mark).';
        CREATE TABLE IF NOT EXISTS "webhook_attempts" (
    "id" UUID NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "event_type" VARCHAR(64) NOT NULL,
    "number" INT NOT NULL,
    "outcome" VARCHAR(16) NOT NULL,
    "status_code" SMALLINT,
    "error" VARCHAR(300),
    "duration_ms" INT NOT NULL,
    "response_excerpt" VARCHAR(500),
    "attempted_at" TIMESTAMPTZ NOT NULL,
    "next_attempt_at" TIMESTAMPTZ
);
COMMENT ON TABLE "webhook_attempts" IS 'One try to deliver a message. Key: (user_id, id).';
        CREATE TABLE IF NOT EXISTS "notification_feeds" (
    "user_id" UUID NOT NULL PRIMARY KEY,
    "latest_sequence" BIGINT NOT NULL
);
COMMENT ON TABLE "notification_feeds" IS 'Somebody''s feed; its row is locked while entries are added, so sequence is commit order.';
        CREATE TABLE IF NOT EXISTS "webhook_messages" (
    "id" UUID NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "type" VARCHAR(64) NOT NULL,
    "book_id" UUID,
    "body" TEXT NOT NULL,
    "status" VARCHAR(16) NOT NULL,
    "attempts" INT NOT NULL,
    "due_at" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_webhook_mes_created_2bdb2e" ON "webhook_messages" ("created_at");
COMMENT ON TABLE "webhook_messages" IS 'A message to a webhook, and the job of sending it. Key: (user_id, id); unique by event.';
        CREATE TABLE IF NOT EXISTS "notifications" (
    "id" UUID NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "type" VARCHAR(64) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "book_id" UUID,
    "data" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "read_at" TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS "idx_notificatio_created_5f34f1" ON "notifications" ("created_at");
COMMENT ON TABLE "notifications" IS 'An entry of a feed. Key: (user_id, id); unique by sequence and by event.';
        CREATE TABLE IF NOT EXISTS "notification_preferences" (
    "user_id" UUID NOT NULL PRIMARY KEY,
    "channels" JSONB NOT NULL,
    "large_transaction_amount" BIGINT,
    "version" BIGINT NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "notification_preferences" IS 'What somebody chose; whoever never did has no row.';
        CREATE TABLE IF NOT EXISTS "webhooks" (
    "id" UUID NOT NULL PRIMARY KEY,
    "user_id" UUID NOT NULL,
    "url" VARCHAR(2000) NOT NULL,
    "description" VARCHAR(200),
    "event_types" TEXT[],
    "book_ids" UUID[],
    "sealed_secret" BYTEA NOT NULL,
    "sealed_previous_secret" BYTEA,
    "previous_secret_expires_at" TIMESTAMPTZ,
    "disabled_at" TIMESTAMPTZ,
    "disabled_reason" VARCHAR(20),
    "failing_since" TIMESTAMPTZ,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "webhooks" IS 'An address that messages are sent to. Key: (user_id, id).';

-- Keys lead with the user, or with the book.
ALTER TABLE notifications DROP CONSTRAINT notifications_pkey, ADD PRIMARY KEY (user_id, id);
ALTER TABLE webhooks DROP CONSTRAINT webhooks_pkey, ADD PRIMARY KEY (user_id, id);
ALTER TABLE webhook_messages DROP CONSTRAINT webhook_messages_pkey, ADD PRIMARY KEY (user_id, id);
ALTER TABLE webhook_attempts DROP CONSTRAINT webhook_attempts_pkey, ADD PRIMARY KEY (user_id, id);
ALTER TABLE budget_alerts DROP CONSTRAINT budget_alerts_pkey, ADD PRIMARY KEY (book_id, category_id, month, mark);
ALTER TABLE book_events DROP CONSTRAINT book_events_pkey, ADD PRIMARY KEY (book_id, id);

-- Each event once a recipient and channel.
ALTER TABLE notifications ADD CONSTRAINT notifications_event UNIQUE (user_id, event_id);
ALTER TABLE notifications ADD CONSTRAINT notifications_sequence_key UNIQUE (user_id, sequence);
ALTER TABLE webhook_messages ADD CONSTRAINT webhook_messages_event UNIQUE (user_id, webhook_id, event_id);

-- What is a webhook's goes with it. Nothing refers to books: that would lock their rows against writers.
ALTER TABLE webhook_messages ADD CONSTRAINT webhook_messages_webhook FOREIGN KEY (user_id, webhook_id) REFERENCES webhooks (user_id, id) ON DELETE CASCADE;
ALTER TABLE webhook_attempts ADD CONSTRAINT webhook_attempts_message FOREIGN KEY (user_id, message_id) REFERENCES webhook_messages (user_id, id) ON DELETE CASCADE;

-- What a row may say.
ALTER TABLE relay_positions ADD CONSTRAINT relay_positions_seq CHECK (seq >= 0);
ALTER TABLE notification_feeds ADD CONSTRAINT notification_feeds_sequence CHECK (latest_sequence >= 0);
ALTER TABLE notifications ADD CONSTRAINT notifications_sequence CHECK (sequence >= 1);
ALTER TABLE notification_preferences ADD CONSTRAINT notification_preferences_amount CHECK (large_transaction_amount >= 1);
ALTER TABLE webhooks ADD CONSTRAINT webhooks_events CHECK (cardinality(event_types) >= 1);
ALTER TABLE webhooks ADD CONSTRAINT webhooks_books CHECK (cardinality(book_ids) >= 1);
ALTER TABLE webhooks ADD CONSTRAINT webhooks_disabled CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL));
ALTER TABLE webhooks ADD CONSTRAINT webhooks_disabled_reason CHECK (disabled_reason IN ('owner', 'gone', 'failing'));
ALTER TABLE webhooks ADD CONSTRAINT webhooks_previous_secret CHECK ((sealed_previous_secret IS NULL) = (previous_secret_expires_at IS NULL));
ALTER TABLE webhook_messages ADD CONSTRAINT webhook_messages_status CHECK (status IN ('pending', 'held', 'delivered', 'failed', 'dropped'));
ALTER TABLE webhook_messages ADD CONSTRAINT webhook_messages_attempts CHECK (attempts >= 0);
ALTER TABLE webhook_attempts ADD CONSTRAINT webhook_attempts_outcome CHECK (outcome IN ('delivered', 'failed'));
ALTER TABLE webhook_attempts ADD CONSTRAINT webhook_attempts_number CHECK (number >= 1);
ALTER TABLE budget_alerts ADD CONSTRAINT budget_alerts_month CHECK (month = date_trunc('month', month));

-- What is looked for: messages that are due, entries that are unread, a webhook's attempts.
CREATE INDEX webhook_messages_due ON webhook_messages (due_at) WHERE status = 'pending';
CREATE INDEX webhook_messages_held ON webhook_messages (user_id, webhook_id) WHERE status IN ('pending', 'held');
CREATE INDEX notifications_unread ON notifications (user_id, type) WHERE read_at IS NULL;
CREATE INDEX webhook_attempts_webhook ON webhook_attempts (user_id, webhook_id, id);
CREATE INDEX webhook_attempts_of_message ON webhook_attempts (user_id, message_id);

-- Nobody is told of what happened before anybody could be.
INSERT INTO relay_positions (book_id, seq, ordinal) SELECT id, seq, NULL FROM books;
UPDATE auth_events SET published_at = now() WHERE published_at IS NULL;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "webhook_attempts";
        DROP TABLE IF EXISTS "webhook_messages";
        DROP TABLE IF EXISTS "webhooks";
        DROP TABLE IF EXISTS "relay_positions";
        DROP TABLE IF EXISTS "book_events";
        DROP TABLE IF EXISTS "notification_feeds";
        DROP TABLE IF EXISTS "notifications";
        DROP TABLE IF EXISTS "notification_preferences";
        DROP TABLE IF EXISTS "budget_alerts";
        DROP TABLE IF EXISTS "stream_tickets";"""


MODELS_STATE = (
    "eJztXW1z2za2/isYf2l2RjfXsR3Hm9y5M3brtu46did2bpvtdrgQCUmsKUIFoCjatv/9An"
    "yR+ALSBEXJEH0+tLFJPJT8AATOec7BwR8HU+qRgL+8oPThA10cvEV/HIR4SuQPxVsDdIBn"
    "s/UNdUHgYRC1HcpG0RU85IJhV8iLIxxwIi95hLvMnwmfhvJqOA8CdZG6sqEfjteX5qH/+5"
    "w4go6JmBAmb/zyq7zshx75Qnj66+zBGfkk8HJf1ffUZ0fXHbGcRdc+frz65tuopfq4oePS"
    "YD4N161nSzGh4ar5fO57LxVG3RuTkDAsiJf5M9S3TP7c9FL8jeUFweZk9VW99QWPjPA8UG"
    "Qc/M9oHrqKAxR9kvrfyf8mXy3TzHFubu+du8t7xzkw4M6loeLdD4Ui6o+/4ueuCYmuHqgP"
    "+Pr78w8vjk//FlFAuRiz6GZE18FfERALHEMj0tcsR/+WeP56gpme57R9gWn5RdtwnF5Yk7"
    "weYCl9KUFboPRgir84AQnHYiJ/fXV0WMPx/51/iGiWrSKeqXwj4vfkJrl1FN9TfK/5HWJO"
    "HHfOGAndpQnRJWAPGT9uwPdxJdvHRa6FPyXOf2hoNKBzoB5yfHrSgOTTk0qW1a08zSOfce"
    "FMaSifXyL6G8mTnugCrEC1nKCI6oqX6oc9JL2G5G/O7y8LFHLye5m6C398FQo9eQmgQJr8"
    "8G1RdbitwTlW3+C//n50dHz85ujw+PTs9cmbN6/PDs9k2+jrlm+9qSH34uq7q5v7/OBVF/"
    "J8u3Q6kwYM8Rxj5ktQ6IN2ffCZMK6+qBH7GdDueH/VK95dRhQ/Dhb62VrNuhVDP4esm7DV"
    "D/2atO+v3l/e3Z+//1E9fsr570E6las7R9HVZeHqi9PCKrp6CPrp6v57pH5F/7y9uSza6a"
    "t29/88UN8JzwV1QrpwsJflJL2cXsp183zmtezmPBK62epull46adfNeWQH3Zz4w9DL3fSy"
    "EkJGDxknXV0YYvdhgZnnlO7QI1rVtnxrejQtXsEhHkedpNhU3zORhqSnFI5JhW60vjmoU4"
    "7cqFkz7ejgNiQIjyV7YznUvuIoBiM/RNIpS3/jRLxDYkJQ9Bmy1QNZIp+jF0qkcnxvIFv8"
    "PkCUeX6Ig7+9PCgMme19CihclitcSd+ZUJ2BdMm3vRPko/Tuk+u6TWnlSSz4ZL4p017JeQ"
    "bRJ96PXp28OTk7Pj1Z0b26UseyxieK5nvp0QvDmaEEhPmhQC0JhS+MlO41oofy6/FRE437"
    "qFrkPirKrzFdhuM2B4IxW5xgZybjNW7dw7F61mConlWO1LNS6IuMKNPEYn64u72psLtWiK"
    "J76rsC/YkCnzdZvfbHMVVU5HzSlM4X789/LjL99fXtRXEwqwdcFHjHI0GYCe0rALC+Aeuu"
    "oMxwVs5iNpiU94d5gznZXOAC/RKUrUGNsvWeTIeEVShb65uDx3KinGnUdvupUb8czDlJ54"
    "dUk/gV5CSQkyyflQym+cwIb0pnBgJ0FuhkNDDKfkrb99CbeXXaJJuvuBZmkvlOiw4NZDBA"
    "BoNlQx5Mw05MQ5UPf/mZhKImX351/3EDkaimDcOf9xOC6FwM6RdER2gxwQJN5OPlMPRUdB"
    "Ij9USEQ08FIkOahiplW1+8RP8gy7eZ8KTvaUKfW/kECHtasfKDnbojwypiwsCwStv30LDq"
    "PqNcDWITwTJtv5FeaRvJIFhayLzBDAFWKlip27VSrzwynVGhNoRJq6zCVC03qrVX/XVz54"
    "EsGxqt52jkhz6fSAuSETnEuPiKSwuSLwjTJ9C5OAgi1WaA6EwNXfmggbqrsVe7fjiYqlbM"
    "lNWm6qr/TMjOgcBcLWU0JO+Bic2aA4Hh2sBwlXOMCcFJ8x5Se/T6dQNuZatKcqN7xY2m4Z"
    "iwGUuE0qLmGmK21PNcABb4Hi5FnJu+Z4zX6aiJzb8yoCStF1c35x8+rTyElRV1fXvz3YXG"
    "R7j4dH95Xkz2FVjMeZn8u6mcfaszfleoPiWfHh+9OV3J3OqXOmH77v359XVZyZ4Q7CWR46"
    "a+bgYC7u4G7u6Qepq5um4WSREwfbSdPvbLJS7Z1uAR2+4RfyABXv5Iua/4r3CIS20Gdf4w"
    "U62dWdK8oTv8PV3IWywJpUjP9Dc6ZyEO0ARzNCQkRNFjiVd2ds2gG7iy9sQDnodTC/ukns"
    "E+KcuE7C62SVkys98JaQFM7333gVQF5YtNaud1HjV2RNS6scoZN0dCxcwXckKeYNmxnoqm"
    "D5D81ReRCCmveP6YcHUx9NBiQqfyFpJuUOhxNKJMp3F2+egNloX46SYixhrRjY7x+HKwMx"
    "XjpElBspPqimQnSUmy6lUBdLmd6HKQVdrxnm+uchgNGc2jIFxcSCihD8SU0SwG+CyMUZfO"
    "iEZZO2cMVwg8a0iBzP5JaveXP9//8mtJEov8OzPSsqB2tO3P8FPDrMQa+TLz5TBsIWrlkS"
    "BqgaildX3OXVeunPdqrq/wfAotBnWOj/wrJw6OAE60fjR2fqTVyamSomI0itBa5yTNEk5s"
    "qIo85E6e2GTXXOY9g91yT6uCgSHeqZED1drX27sOG1VrP6yp1n5YqtYeG9gTzDWVrWtyvX"
    "MoUEUqVJFMGFyb0VFN8ESfyNGHYdzozIGaIwfKJw6AIwSO0E4cof2K7ttC5V54Qvvr70I3"
    "t+zmAHPhSNu7zftcxEJxaZt7mpHP0mBt0895JPSybb1siYBVt5O+2S76SLRqv4ueE3fOfL"
    "FE8SMGaDYfBvGOIlXwm3mERdvbvWbCVdcPhw1JVsgqoFrB3vn9T3WAvfNPsJkAXN/e2lDZ"
    "bl6t7C06uogFa9m2nrbEWr6mYz/8FvvBXP49FVZzqc3j1nOgIM4owTSzotUnSDM2gnJlxK"
    "qzcfh8+BtxxbsoRutHRaJwLlarGuJQxXTpPJS/qc0MIRELyh7KtvR2PgIsaitMvmqLOjsO"
    "G+bmZyF92hTR2SEmkeo2it6ntppdDg0JSbatULkYVUBdpb3J+c/XbHGp7+wSGKwR2/raEm"
    "vkAxnJP2RSl31WbPK4LcJihGH+WYKKs8Qab5RpmovW8dMNq7lncuMhRQ3EPttn0P3ZK9JP"
    "UiEvbSd5aQkZ2u15lX5KHgSeChRwB7N199vF4/Wjaqf4+u7jxmqyFDU2Uz3y2XdJbEH6XC"
    "lb4ygU/DaStkZ46gdLpV/lDE7e1Ezt+OmwfcLCdR5s0x2ZUfHL5JjuoijAWhlSlqklO9hL"
    "kbCmLZFZV3Ytj4Pia9ll3qT4WjQRyNXSbKtFHtXDDIyTRmP9pGasn5THujSSZE9oohvVRG"
    "cgfWS5STnYk+pqsCelYrB75Ztt+fwtcMzAMdvj3H7oatitA928WTerKFWbTs7gIAZseQ87"
    "co3lZqXi8qgeeqqdHOpqi2jpj0P5p1ef5ZNvMHhcuozbGx3kow7RidTFbE0WjjAjSD2OeG"
    "jhi0mcmjdj/mc5cNAEByOlRnKCA11R486eukFe34NONqs5mkMrmUGQ7PGSluq0ByM5bQXo"
    "od971oDts0qyz4pOb5RE7jq/LR7KBFdv8cijYKPHBhs94rnISaYoczFTjwdRc9BS1ATB4l"
    "kYv9JmiV6YNh1dxIKbY3NPM9kHrGUxgiwSetm2XrbEyfrICatwr9Jbg0cdKxUVa+ZRVXcv"
    "7FHaxauxQbIFmWLdzooasSUF9NCROXrdZKe6bFVzoGNpr3pEmN6IfoTlCst5//3zLfL8mT"
    "BfPrSVTKx7ACyxti2xuXQbn8/U0WXGyU0FXA/nsq2kNwXUla69CdNrRA85Pm6S8HFcnfBx"
    "XEr4mGHOF1Saf6bbHkrAHtJ91GhIH9UM6aPykF4R505wOG5X9UL/CJBbrF475ELPtYlVde"
    "cVZkC9Saza8YGFoGY+i9drPvNadnMeCd1sXTdbInKdx4Vxqo+LSe8OaqWuuB0IXT0Xuuw5"
    "Ctre2QcOZWnlaTc6zuJVzXkWr8oHWqh/9aLhPflSYZxmMb3guW6hvPz5PrdGlhIfcqH2tH"
    "kxGyJP+oP8O00Gddq+F2RvI+cwl1UyH0YEGfCbgQDFDSh254yR0DWKNGQxPSS5SSZgdSJg"
    "qViGZGc496SNp5ENKA0IDvUs53DFTCgJ3EOe64SA29vr3OR8cVWcfT++v7iUoztiXjbyRY"
    "Va4HskFCogw0wGdR7Vv4zw7itqh1SXz1pja9AN0lkt43bXZoYb0Hbb0nJAiEzapovkrJ0l"
    "F2RqZOysEH14p7Zu6si1lhGNtV6n3mdAu1PvD7fF8JOo9/OwFfM5GHDfjnuIWEHEan+cgL"
    "1bsiFi1dtutiRidRFJAO9pKCYVUatCi0Fd5CoWFJypatxw5+t71aPyP+K9RRhFSFVHT0wI"
    "WkxoQJAKebxE6uy36GO+igpBq/2pL5JgyCBGacr2dfxsCKjt4u2FgJotAbVo6OsXHj2ZK0"
    "DdetMvOtX6UdQHQ5fqIpF1JvEaA55IO4sY87iggRnvWRQw3475BfOFIKFDRyMz8gtA4L+1"
    "/iH5GVPm8xYaSB4KfdCuD6Q1aUh9igDGmzNuic/0dfzOLL9jdD6r8JpKbQZ1flPyFi6dsW"
    "oOiX/gpxSpBj8FEv8g8c/OobqViLwc875hleUsBM6/gWiVNdYxRKtaTSv7EMaAaNWz6GbL"
    "PK+6eFWpzaCR59U+ZpU+AvnhKsq0kH4XQTiUI1kOCzSRX4CoaquCIl+gF2weEP7fJPxMAj"
    "ojL2fLR4NX3XzIv8J/hbXRrhUd69DXO/Rv3/s34oR9JjyKnUU0IhoGSwiL2eMPgbu5I3cz"
    "846YUFqAAa0Qbewi2ghxryeLOKoCp77QViKuYT6DAubbMT/EAQ5dwxB7BgS8t/TjMWO64V"
    "63zWyFgS1m9VvMLHOxHvGumjpWPoFoFrgXpbkY3IvH3YsoFtzWyciCN6DYsi1cEC+EeOGe"
    "8AyFQp5uUHe/tVMZsQ5VocAZCT31VVpYwaUH7NAkXl3ZK5s4n1btCx8HThsnpIQF5g2Yn/"
    "ieR3RR8zrK1yDg2oBrKHoBKTb7nGIDRSa2a4lAChOkMFk2hex7bgukMD2LbrZEX7+azigT"
    "135IKhT2fINBncbuR00dRheNj5mWbdUWeIyGOHxAIz+QrTBHco7yEA49RDxpmnqP7IlPPj"
    "f6UQ1GTfbSVj8JQgJWKKoQEtiRYL16C4zGbhYElJbUJPnlDRy/VXvw+jTWcSBXKwMy0+at"
    "uLTN4euYyjRprWkWXNp+wyQ4y1g1zIGbqvMyzHziNaZHo3DXTjEU9y4qPh0X957hJTGKVa"
    "8APRTTthGrnpIpNdHb0/Z9oHfXejsjI6LefaMBnQP1gfXiucNNDuyUrWrOHS4d2ZlmARnN"
    "yxlMD2nexjmdcpIgLMSB1jGrOUg7D+sh2dsY00pFcrjAYs5NyC7AemhxnDXg+qyS6bPSmT"
    "jGFPea3e4jeB5xfX0Ir+Zw8AwGSG5A8hQLd+IwgrkZ0UVc/ybnbXEtPzDkONKtDYXKKjyk"
    "Let4NhUuC6geiR2dSW4xRdylTOOZfBtQXEvtClegdqSA+0dunfJ2+/Hi+hL9+OHy66u7q9"
    "ubfFw3uqkurdPbPlyeXxcFDUblnz2VLHpmukYB17+J+bSJh3Ja7aCclvyTlLMp4RyPW9Gd"
    "gfaP8deNnMLXNU7h67JT+OTVASyjvJu1L5I1DSnNYoDPPJ9x0F4ZuhpKf7i7vdFTWoAVY0"
    "6+K9CfKPD5PsZEa4hVhNSroUXhs9AD6gEX9uzxjVOMavOPGuYeNc47WiUBIRoiX3C0wKqW"
    "kaAIhyg58P6xXCBPm2fU4ZMhr8iKaQryina0CiRvhyGjeRSQCgLqbvUmNdebbuHOYvrnyG"
    "wl4ML9/5jkdKXNIT9OozCNKJvqthTUDNgVoodzQschK8/HAXGN6M1A+jcddK8kkdCl+l3v"
    "NWHuDKaHY/ikCckn1SSflEimzB/7RtGqNaKHBJ+eNBnFJ9Wj+EQX2iZTossUrZY8ciAQPA"
    "wFj5wyOqG+LvfrboqDoPqA9BWqR6Gr46M3pyubQv1SZ07cvT+/vtZFrWYz7ZRcPZYzkI1G"
    "smWk7nogz0OXMFWa24T7HAjmkQ3onxCs7AqNi13NfhYD5G9A/gKz0JT8LAbI32QFVbqbEf"
    "VrBBC/AfHkizvB4Zg4TLs7qy7XtwDsn7fZaFdGzaaM8p4M+XFCa6Vf+CFmy6qRvgIVC04t"
    "RVyEdr9YrtudlQzb1RiXZF5c3Zx/+KTfnnGhGeYXn+4vzwvEZ3LwuJPULTGQAKvgvSm33Z"
    "ke6NLpVJ193KqeTAHbQamR/Rn5e1FpRFc3aKjZjFOTDZRDQfIK1MCyYrsv1MB6DlMW1MDq"
    "bTdbkn/2o8rMrEg/W90b1GWfRbmdcLIEpHsVqYZ0Lzj3oElWEpx78ARL5DaKSoAzAM7AHr"
    "0C+2AlgjPwLLrZFmdA/imS5ip3YH233iGI2zXcj3IbEhSQ8Vu1ZWS9SwRRFh+vnW7Ge4dm"
    "hKG0Ypm8kVG4v+LqCRzx+VQduH1Y3pqyrQ8Bt8UKuxrclh25Le0rS3RaU6Kf5FLm+SEOyq"
    "zWZ+VlYH1K+O8iL++JN1X1MuIDm+q3sv1v92VzLX3voW7uUwtyHdfNfaIq2rZxXFfMp1xG"
    "G2rh7vDsOcw0M2+90ZViYCNEYXOaIEyXqFa3jmVAPaJzB+uYJarR/dq1q1COCi0GdepRNn"
    "OxmYL00wQLtMAcJQPpHRITglIVCg3l6MFignyBMCNooVrHudhlnWizR4EaZIVVDWrQjpwW"
    "sOxaWHZQ6AXc5/02O8B93qX7PMScOG3GdwEIpnXbMQ47zna54wzKi3ZcqhyUpJ0pSVBvbs"
    "v15iD4tJUDWLnDZ4Gvsy8oDQgOK1SIDKy4z1fitjV8V1d2vNH39vY6N2FcXBVnhI/vLy7l"
    "gI4oX1feLxsUkcQ1Isxp5wtWwGFUV7HcwnjWgMGAbmtAr8hs4y1qwX0wTrbqNa5YMzdJNN"
    "D+0d29acLpnJkdp7lGgO3XgGA44nGHFYfjIwUMDZMcCMwRLaMsjn/mKa00Q/KgHlkg3ZVv"
    "gaIeUNSjJ3Yy7ONrM7D3YoMX7ON7Ft1sSUbWeUAqz5Ra3RvUZWEN596YCAerxiZpWBiphJ"
    "kohUrQwEN0lNle9xVHUxqKyUv0D7J8mzn0KaPPDuIm8h/MHjSHTG3tUyB5yworBJK3nss+"
    "nn7SGs0r+nW9It6aAp51Vpyah01UnbR9D5Wzjk/kAacCrM0tW5tCkOms0t5c3621OBdkOF"
    "HLNY7bG1SPEGypKjLIJ/qfCZOWYHJSdmoAzjlh1aeWtnoCGItWLLvVxmLSYyZUZyBg1RSP"
    "mkheTjNG8yggtZSZF00yhqTmUUBqMUr4mYQi5sPAnMyjemhUdn+CWzifDgkziGWtAX3ab9"
    "FZIIvOhUvNioJmID0csltI0YgSWiSBnvHRdwVojyKxnWz7ZoxqpoKa+TYF9C8d4/iwyZYI"
    "2ao6meuwtCnCm0s6VOmsqSaVq3LQFlAw7WqmXWlJzOQnEId8cQmbGZ1crMP2b0C/bjSgX9"
    "cM6NflAZ14+a10qSIWlCnrlKmcoUi+iFTVadHbGjgcs2Rbf1uiRH5LiFchQ6a3BnUaZEiF"
    "P/LdeNEcSURDFfJOWuFD6qnQs0K9Q77giNEF8jkKqPtAPLSY+AFRZUWYT3hUPURSSrwB4h"
    "RxIgdh6BLVPD5SDFHmEVYWK7f5QRtomvaobc9D3QwkI1w4aXeWea9L1NOA+2QZPp+6S+9j"
    "JbBiwsvcrZ3zUpE20RUbznjnaYhExU0wSh4yQDj0opJJv9GhysrhJFRnPctpShdKeYfisY"
    "OGSxQpcOUJb4ufAzEcy2c5e1YVe61DiOHYEG4wozSLAUKLGxcNIzcQszGI2TxZCuX+uNsG"
    "Q1U5YmUqqyurpO17MVShtErPgmPZvKuG8YUsBA6WL0YWPOlcmMudaxTI2tbJnPubV1tyEK"
    "GXbRezbzJidIXGU2wyaCpuN1V5wkhIXsYbrJTi/Ji8slKYlUBTI+t0+GDQcaywi0HH2ZHb"
    "0U71B7m/m1qwoPeA3rM3eo/wRWDGbgroIb1bScwDRa3jAyVwmcof7m5vKpzlpH3Rh/Jdgf"
    "5Egc/3cWGroVIxUa+sFUW0AufqAUVljbpRZcU2nmwBCoqFdb4sKBbPrZdlV7Xp4gwM0itt"
    "619LFKkfGRkRVYOX8ApBqtBi0DjZcrYGNpOmojpAPEmHRO6EcvIOLSaUqA3cYfR/z/fQBH"
    "MUUpUiWVFKyPgRkCZpmflYLTyp01fCZNg1NSmzGDArNzArA8zG8jVZn+bYqg573VN6tAlv"
    "xyrW/hT47B31UPwRrLTtWmk/xRmbFRZa5m6tdZbkfTYPFEpyJH8cCWVVpcnk0f4TTkKBBG"
    "1WjmejJ0Eo0HKLzB4L2N65zkAvnbPARN1PmvdQ2z86bCTuq2Y1RxFq9t1nvpwB0QVY//aE"
    "HzWlu47t0gEfqyI8Go/tnDG8rIuvrnAFthu6a5bR/Uh67S+/6uNQZsRlQX1nTc2eJdY4wY"
    "G0qDlxGdE6piFmFdyVoMUT8JYiHo57Nq/WOTiJ57+yv+XLfHF1c/7hkz6x+0KjFFx8ur88"
    "1/fCjJHPPp3zTbpD84yW/bI/I3tb3VLg0iFfZr5s3sJzrX8ShBtsc2RzFpDPFcltBIsCFP"
    "p5L/qZEcwNrd0ytI8WbyOD1+Cg8xH2A/n5Dve1yZz171YJDG+XzW/X/gjucKIWFL/fu9cL"
    "giq97WZLgirnhPnu5EB3vkF8Z1AXTMHrNo+FUqo7tuPgRvWZozqtXbPiJObCZkGN7cd3N9"
    "zPWx3LqFzTqy3l6hW9FyL8Ng4iVi+VAcNJ8x6y+6qR5P6qRnJ/VZbc5ScKosvJqUmQWkMg"
    "P8owP+pJF7O//h9v3a6Y"
)
