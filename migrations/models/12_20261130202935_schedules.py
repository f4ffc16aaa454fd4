from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "occurrences" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "schedule_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "due_date" DATE NOT NULL,
    "state" VARCHAR(8) NOT NULL,
    "transaction_id" UUID,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "occurrences" IS 'An occurrence that was posted or skipped. The table''s key is (book_id, schedule_id, date).';
        CREATE TABLE IF NOT EXISTS "schedules" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "name_key" TEXT NOT NULL,
    "rule" VARCHAR(300) NOT NULL,
    "start_date" DATE NOT NULL,
    "excluded_dates" JSONB NOT NULL,
    "month_end" VARCHAR(8) NOT NULL,
    "weekend" VARCHAR(8) NOT NULL,
    "end_date" DATE,
    "account_id" UUID NOT NULL,
    "amount_kind" VARCHAR(8) NOT NULL,
    "amount" BIGINT NOT NULL,
    "amount_min" BIGINT,
    "amount_max" BIGINT,
    "payee_id" UUID,
    "memo" TEXT,
    "category_id" UUID,
    "splits" JSONB NOT NULL,
    "transfer_account_id" UUID,
    "transfer_amount" BIGINT,
    "autopost" BOOL NOT NULL,
    "remind_days_before" SMALLINT,
    "seen_through" DATE NOT NULL,
    "look_at" TIMESTAMPTZ,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "schedules" IS 'A transaction that recurs: when, and what is entered. The table''s key is (book_id, id).';

-- Keys lead with the book; references stay within it.
ALTER TABLE schedules DROP CONSTRAINT schedules_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE schedules ADD CONSTRAINT schedules_account FOREIGN KEY (book_id, account_id) REFERENCES accounts (book_id, id);
ALTER TABLE schedules ADD CONSTRAINT schedules_transfer_account FOREIGN KEY (book_id, transfer_account_id) REFERENCES accounts (book_id, id);
ALTER TABLE schedules ADD CONSTRAINT schedules_payee FOREIGN KEY (book_id, payee_id) REFERENCES payees (book_id, id);
ALTER TABLE schedules ADD CONSTRAINT schedules_category FOREIGN KEY (book_id, category_id) REFERENCES categories (book_id, id);
ALTER TABLE schedules ADD CONSTRAINT schedules_month_end CHECK (month_end IN ('clamp', 'skip'));
ALTER TABLE schedules ADD CONSTRAINT schedules_weekend CHECK (weekend IN ('none', 'before', 'after', 'skip'));
ALTER TABLE schedules ADD CONSTRAINT schedules_start_date CHECK (start_date BETWEEN '1900-01-01' AND '2199-12-31');
ALTER TABLE schedules ADD CONSTRAINT schedules_amount CHECK (CASE amount_kind
  WHEN 'range' THEN (amount BETWEEN amount_min AND amount_max) IS TRUE
  ELSE amount_kind IN ('fixed', 'estimate') AND num_nonnulls(amount_min, amount_max) = 0 END);
ALTER TABLE schedules ADD CONSTRAINT schedules_one_shape CHECK (num_nonnulls(category_id, NULLIF(splits, '[]'::jsonb)) < 2 AND (transfer_account_id IS NULL OR splits = '[]'::jsonb));
ALTER TABLE schedules ADD CONSTRAINT schedules_two_accounts CHECK (account_id <> transfer_account_id);
ALTER TABLE occurrences DROP CONSTRAINT occurrences_pkey, ADD PRIMARY KEY (book_id, schedule_id, date);
ALTER TABLE occurrences ADD CONSTRAINT occurrences_schedule FOREIGN KEY (book_id, schedule_id) REFERENCES schedules (book_id, id) ON DELETE CASCADE;
ALTER TABLE occurrences ADD CONSTRAINT occurrences_state CHECK (state IN ('posted', 'skipped') AND (state = 'posted') = (transaction_id IS NOT NULL));
ALTER TABLE transactions DROP CONSTRAINT transactions_source;
ALTER TABLE transactions ADD CONSTRAINT transactions_source CHECK (source IN ('manual', 'import', 'opening', 'schedule')) NOT VALID;
ALTER TABLE transactions VALIDATE CONSTRAINT transactions_source;

-- What is asked for: schedules by name, what was settled in a window, what refers to a thing, and,
-- by the worker in all books at once, the schedules to look at.
CREATE INDEX schedules_by_name ON schedules (book_id, name_key, id);
CREATE INDEX schedules_payee ON schedules (book_id, payee_id) WHERE payee_id IS NOT NULL;
CREATE INDEX schedules_look ON schedules (look_at);
CREATE INDEX occurrences_due ON occurrences (book_id, due_date, schedule_id, date);
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
UPDATE transactions SET source = 'manual' WHERE source = 'schedule';
ALTER TABLE transactions DROP CONSTRAINT transactions_source;
ALTER TABLE transactions ADD CONSTRAINT transactions_source CHECK (source IN ('manual', 'import', 'opening'));
DROP TABLE occurrences;
DROP TABLE schedules;
"""


MODELS_STATE = (
    "eJztXWtz4zaW/Ssof0mmStvbfrane2ur7I4z4xl3O2W7dyaTpBSIhCTGFKEAlNWax39fgC"
    "IpPgCaoEgZou+HpC0SF5QOQODecx/418GMusTnby4pfbyjy4P36F8HAZ4R8Ufx1gAd4Pl8"
    "c0NeCPHIj9qORKPoCh7xkGEnFBfH2OdEXHIJd5g3Dz0aiKvBwvflReqIhl4w2VxaBN7vCz"
    "IM6YSEU8LEjZ9+EZe9wCVfCU8+zh+HY4/4bu6req58dnR9GK7m0bUvX66/+z5qKR83GjrU"
    "X8yCTev5KpzSIG2+WHjuGykj701IQBgOiZv5GfJbxj83ubT+xuJCyBYk/aru5oJLxnjhSz"
    "AO/me8CByJAYqeJP938r/xV8s0Gw4/3z4M768ehsMDA+wcGkjcvSCUQP3rP+t+N4BEVw/k"
    "Az7++eLu2+OzP0QQUB5OWHQzguvgP5EgDvFaNAJ9g3L0bwnnj1PM1Dgn7QtIiy/aBOPkwg"
    "bkzQRL4EsA6gDSgxn+OvRJMAmn4uPh0dsKjP/v4i6CWbSKcKbijVi/J5/jW0frexLvDb4j"
    "zMnQWTBGAmdlAnRJsIeIH9fA+1iL9nER69CbkeE/aWA0oXNCPcT47KQGyGcnWpTlrTzMY4"
    "/xcDijgei/BPR3Aic10AWxAtRigSJyKN7IP/YQ9AqQv7t4uCpAyMnvZeguvcl1EKrBiwUK"
    "oImHdwXV264m50R+g//649HR8fG7o7fHZ+enJ+/enZ6/PRdto69bvvWuAtzL6z9df37IT1"
    "55IY+3Q2dzocAQd2iMfEkUxqDZGDwRxuUXNUI/I7Q73A97hbvDiMRniEP1ai1XXc3Uz0lW"
    "Ldjyj34t2g/Xn67uHy4+/SC7n3H+u58s5fLOUXR1Vbj67VlhF007QX+7fvgzkh/RP24/Xx"
    "X19LTdwz8O5HfCi5AOA7ocYjeLSXI5uZQb5sXcbTjMeUkYZquHWVjppNkw5yVbGObYHoZR"
    "bmeUJREyfswY6fLCCDuPS8zcYekOPaK6tuVbs6NZ8QoO8CQaJImm/J4xNSQspWBCNLzR5u"
    "agijlyomb1uKOD24AgPBHoTcRU+4ajtTDyAiSMsuQTJ+EHFE4Jip4hWj2SFfI4+laSVEPP"
    "HYgWvw8QZa4XYP8Pbw4KU6a7pwDDZTnDFY+dCdQZkTbxtneBfBbefTJdu6RWXkSDj9ebMu"
    "xazDMSfcL96PDk3cn58dlJCnd6pQplhU0UrffCog8NV4aSIKwPBWhJEHqhEdO9kegh/Xp8"
    "VIfjPtKT3EdF+nUNl+G8zQnBnC0usHOT+bpu3cO5el5jqp5rZ+p5yfVFxpQpfDF/ub/9rN"
    "G7Uomieeo5Ifo38j1eZ/faH8NUQpGzSRM4v/108fci0h9vbi+Lk1l2cFnAHY9DwkxgTwUA"
    "9S1Qd0LKDFflrMwWi/L+IG+wJpsTXMBfArM1qGC2PpHZiDANs7W5OXguJmo4i9p2Hxr108"
    "GCk2R9SDiJX4BOAjrJ8lXJYJnPzPC6cGZEAM4CnIz6RtFPSfseWjOHZ3Wi+Yp7YSaY76xo"
    "0EAEA0QwWDblQTVsRTWU8fBXTyQIK+Ll0/vPK4hENq3p/nyYEkQX4Yh+RXSMllMcoqnoXk"
    "xDV3onMZI9Ihy40hEZ0MRVKdp64Rv0V7J6n3FPeq7C9dnJE8DtacXOD3rqjhSrCAkDxSpp"
    "30PFqv2IcjmJTQjLpP1WfKVtIANhaSHyBisEaKmgpXarpV67ZDanoUwIE1qZRlUtN6rUV7"
    "1N8+EjWdVUWi/Q2As8PhUaJCNiivHwGy40SL4kTB1A52Dfj1ibAaJzOXVFRwN5V6Gvtt05"
    "qKpWrJR6VTUdPxOwc0KgrpYiGuL3wERnzQmB4lpDcRVrjAnAcfMeQnt0eloDW9FKC250r5"
    "hoGkwIm7OYKC1yrgFmKzXOBcEC3qNVuI5N3zPEq3jUWOdPFSgB6+X154u7H1MLIdWibm4/"
    "/+lSYSNc/vhwdVEM9g1xuOBl8O9nYvXVR/ymUn0KPj0+eneW0tzyQxWxff/p4uamzGRPCX"
    "Zjz3FdWzcjAubuFubuiLqKtbpqFUkkYPlounzsl0lc0q3BIrbdIr4jPl79QLkn8dcYxKU2"
    "gyp7mMnWw3ncvKY5/Ge6FLdY7EoRlulvdMEC7KMp5mhESICibolbNnbNRLcwZe3xB7wOox"
    "bypF5BnpRlRHYbaVKWrOz3odAAZg+e80h0Tvlik8p1nUeNh2HUujbLuW6OQukzX4oFeYrF"
    "wLrSmz5A4qMXRiSkuOJ6E8LlxcBFyymdiVtImEGBy9GYMhXH2WbXW2wL695NSIyNRDs8xv"
    "Pbwc5YjJM6BclO9BXJTuKSZPpdAXi5nfByEFXacs43lzGMhojmpcBdXAgooY/EFNGsDOBZ"
    "mKMOnRMFs3bBGNYQPBuRApj9o9Qerv7+8NMvJUossu/MQMsKNYNtf6afnGYl1MjXuSemYQ"
    "NSKy8JpBaQWkrT58JxxM75INd6jeVTaDGoMnzEr5wOcSQwjPaP2saP0Do5lVTUWhpF0krj"
    "JIkSjnUoTRxyKz3WyZrLvGeQLfeyLBgo4q0qOVCtfZPe9bZWtfa3FdXa35aqta8V7Cnmis"
    "rWFbHeOSlgRTSsSMYNrozo0AM8VQdy9GEa1zpzoOLIgfKJA2AIgSG0E0Nov7z7tkC5F5bQ"
    "/tq7MMwNh9nHPBwK3bvJ+1yUheLSNo80I09CYW0yznlJGGXbRtkSAqsqk75eFn1EWjXPou"
    "fEWTAvXKF1FwM0X4z8dUaRLPjNXMKi9Ha3HnHVdueQkGQFrQKsFeTO73+oA+TOv0AyAZi+"
    "vdWhssOc7uwNBrooC9qybSNtibZ8Qyde8D32/IX4PRqtudTmee3ZlyLDcSxTT4uWTxBqbC"
    "TKpRIrz8bhi9FvxAk/RD5aLyoShXO+WtkQB9KnSxeB+CSTGQISLil7LOvS3TwCNGorVD69"
    "Rp2dhzVj87MifUqKaO0Qk4h1G0fvU1POLicNAUm27VA5H5VPHcm9ifXPU6S4VA92SRi0Ed"
    "vG2hJt5I6MxQ+ZVkWfFZs8r4uwtYRh/FkstY4Sq50oUzcWreXeDau5Z2LjIUQNyD7bV9D9"
    "yRXpJ6gQl7aTuLQYDGV6ntZOyQuBpQIF3EFt3X26+Hr/0GWKb+4+r6zGW1FtNdUlT55D1h"
    "qkxyWzNYlcwe8jamuMZ56/kvxVTuHkddXUlnuH9AkL93nQTXekRq1fpqFpFkVBrJEiZRlb"
    "soNcihg1ZYnMqrJreTkovpbd5k2Kr0ULgdgtzVIt8lI9jMA4qTXXTyrm+kl5rgslSYyEwr"
    "uhBzoj0keU65SDPdFXgz0pFYPdK9us4/O3wDADw2yPY/thqCFbB4Z5u2GWXqomg5yRAx+w"
    "5SM8FHssNysVl5fqoaXayqGutpCW3iQQP11/lk++weB56nLd3uggH3mITsQuZmuycIQZQb"
    "I74qKlF07XoXlz5j2JiYOm2B9LNpIT7KuKGrfW6xZxfY8q2qziaA4lZQZOsudLWsrTHozo"
    "tFSgh3bveQ20z7VgnxeN3iiI3Bn+tnwsA6xP8chLQaLHFoke67VoGC9R5mSmWh5IzUFDUh"
    "MIi1eh/AqdJXphmgx0URbMHJtHmokxYA2LEWQlYZRtG2VLjKwvnDCNeZXcGjxrWEmvWD2L"
    "Sj+8kKO0i1dji2ALMsOqzIoKsiUR6KEhc3RaJ1NdtKo40LGUqx4Bplain0FZoznvv33eIc"
    "5PhHmi00Y0saoD2GJt22Jz4TYen8ujy4yDmwpyPVzLOglv8qkjTHsTpDcSPcT4uE7Ax7E+"
    "4OO4FPAxx5wvqVD/TNMeSoI9hPuo1pQ+qpjSR+UpnQLnTHEwaVb1Qt0F0C1W7x1io+fKwK"
    "qq8wozQr0JrNrxgYXAZr6K12sxdxsOc14Shtm6YbaE5LpYF8b5RINwqj8zJtdkUEl6rRsP"
    "Z7J1zVCCT3JQxX/EfZ+p1fMNR2tVQBbHxCjqMMlOiiuoD5K20d9RC0UqVPvdAyFnOSFnz5"
    "HV9q6SBtlPm9fABNG8FIBaADVaT9TbuhrPVKBqN+8XnHJ3Lmq+0aJtZnBsZHZnb7zde3vD"
    "Lg2lWjmpq5eAKw52ftj54di4ektt3hdQ68Ctw4oTtw7LR27Jf9VuzQfyVbObZWV6gXOVKX"
    "/194ecFV8KzcwFAybNi/GaedAfxe80mdRJ+16A3UVWRC7udTGKADLANyMCENeA2FkwRgLH"
    "KBYiK9NDkOvkKuhTFUrlvAQ6o4UrdDyFnUGpT3CgRjknV4zVFoJ7iHOV6XB7e5NbnC+vi6"
    "vvl0+XV2J2R8iLRl6o8Wd4LglCGTLCTCZ1Xqp/OWvtn/kRUFXGTYWuQbdIuLEM212rGY5P"
    "myXO5wQhdso2z01O21nxkMyMlJ1Uog/vVOeqjthrGVFo65V030YI+L5m8QWLoBHyOTHAvh"
    "n2EFMDMTX7YwTs3ZYNMTW9HWZLPFaXEQVQFVJTaDGo8lytCYXmATXrwBVZ6TecErScUp8g"
    "6fJ4g+TptNFjvomOqpAVNDahL7WiabbvGxxqu3h7waFmi0MNoj4aRX14gUNVnsgqlXgjA5"
    "ZIM40Y83XJJTPcs1KAfDPkl8wLQxIM6XhsBn5BEPBvzH8IfCaUebwBB5IXhTFoNgZCmzSE"
    "PpEAxPcuyu/j+p1Z/YnRxVxjNZXaDKrspvgtXA0nsjkE/oGdUoQa7BQI/IPAPzunaiceeT"
    "HnPcNzILIicEIfeKus0Y7BW9VoWdkHNwZ4q17FMFtmeVX5q0ptBrUsr+Y+q6SLTHI2Wgq7"
    "iyAciJkspgWaii9AZD34kCIvRN+yhU/4f5Pgifh0Tt7MV886r9p5yM/Bz0GltyuFY+P6+o"
    "B+9dxfESfsifDIdxbBiGjgr8AtZo89BObmjszNzDtiAmlBDGAFb2Mb3kbwe72Yx1GWYPdC"
    "5VkJFchnpAD5ZsiPsI8Dx9DFnhEC3Bva8Zgx1XSvSjNLZSDFrDrFzDIT6xnrqq5h5RHwZo"
    "F5UVqLwbx43ryIfMFNjYys8BYQW5bCBf5C8BfuCc5QKOTlJnX7qZ1SiR1S6Qqck8CVX6WB"
    "FlzqYIcqcXplr3TifFi1F3rYHzYxQkqygLwB8lPPdYnKa14F+UYIsDbAGopeQIjNPofYQJ"
    "GJbjURCGGCECbLlpB9j22BEKZXMcyW8OvXszll4Y0XEA3Dnm8wqOLYvajpkNFlzcClCyTa"
    "yhR4jEY4eERjzxetMEdijXIRDlxEXKGaus/kxMfPjf6Uk1ERvdTpk8AlYAWjCi6BHRHW6V"
    "tgNHezQgBpiU0SX97A8Evbg9Wn0I59sVsZgJk0b4SlbQZfy1AmQWt1o+CS9lsGwVmGqmEM"
    "3Eyel2FmE29kejQLd20UQ3HvIuPTcnHvOV4RI191KtBDMq0LX/WMzKgJ35607wO8u+bbGR"
    "kT+e4bTeicUB9QLxxxfVrnSHHRSn/E9WnpUPEkCshoXc7I9BDmLk4SF4sEYQH2lYaZHumC"
    "WA/B7mJOSxZpyEMcLrgJ2AWxHmoc5zWwPtcifV46E8cY4l6j274HzyWOp3bh6SHOygDINU"
    "Ce4dCZDhnB3Azoolz/FueusBYPDDiOeGtDolInD2HLKpxNicuCVI/IjtYotzVE3KFMYZl8"
    "71NcCW0qV4B2LAX3D9wq5u32y+XNFfrh7urj9f317ee8Xze6KS9twtvuri5uioQGo+Jnzw"
    "SKrhmvUZDr38J8VsdCOdMbKGcl+yTBbEY4x6pzqJ+HOyPaP8RPaxmFpxVG4WnZKHzx6gCW"
    "Qd7O3hfRmoaQZmUAzzyea6e9VHQVkP7l/vazGtKCWNHn5Dkh+jfyPb6PPtEKYCUg1Wxokf"
    "gsjIDs4NKeHN91iFFl/FHN2KPacUdpEBCiAfJCjpZY1jIKKcIBig+8fy4WyFXGGbXYM8QV"
    "WbFMQVzRjnaB+O0wRDQvBaACgbpbvkmu9aYp3FmZ/hkynThcuPdPk5iupDnExykYpjFlM1"
    "VKQcWETSV6uCa07LJyPewTxwjejEj/loP2mSQSOFSd9V7h5s7I9HAOn9QB+UQP8kkJZMq8"
    "iWfkrdpI9BDgs5M6s/hEP4tPVK5tMiOqSFE95ZETAsLDkPDIMaNT6qliv+5n2Pf1B6SnUj"
    "1yXR0fvTtLdQr5oUqduP90cXOj8lrN58olWT+XMyJbzWTLQN31RF4EDmGyNLcJ9jkhWEe2"
    "gH9KsNQrFCa2Hv2sDIC/BfhLzAJT8LMyAP42O6jk3Yyg30gA8FsAT746UxxMyJAps7OqYn"
    "0Lgv2zNmtlZVQkZZRzMsTjQqWWfukFmK10Mz0VKhacWoXrIrT7hXJVdlY8bdM5LsC8vP58"
    "cfejOj3jUjHNL398uLooAJ+JwePDuG6JAQWoE+9Nue3W+ECHzmby7ONG9WQKsi2UGtmfmb"
    "8XlUZUdYNGimScimignBQEr0ANLCvSfaEG1mtYsqAGVm+H2ZL4s1snrgKgq4GVbzCoikOj"
    "adO6sWgB2sigcIpDtMQcSXiJiyhD/NGbz5+tTMWdKXEXPok+yCmtCk7r9FEQrWaFXgLRar"
    "sKrNq8BiaQFsQAVjsKDu0RmIqKQ65YeI2By8i8avAil7oJi5oK9DDMoeVYqOZpuJCAC7wD"
    "8A57tpbsu0EKvMOrGGZLeIcfZEaohnJI7w2q2IYopxROtATDvQg1GO5w3mINbR/OW3yJLb"
    "KLYpZgDIAxsEevwD5oiWAMvIphtsUYED9FwKwzBzZ3qw2CdbuavsfbgCCfTN7LUhWb6hTS"
    "E+iJTygpAvQBzQlDSaV0cSPDzX3DZQ8c8cUMhRS9LXsdu3oImC1W6NVgtuzIbLGESu8nuJ"
    "S5XoD9MqrV2YAZsT4VGmgjH/CFi7n00uMDxfw6KTu0++N6LH3v4byelybkWj6vB4JpGsSD"
    "wBk8OzzzHjPFylutdCUyUIChUBQnJEyVIFe1j2WEegTnjvexEKsS0C8Yw5rk0ESgAHmX2c"
    "8ZQmG08PzQC/gb+byX4BSkDvbTL/bUn70TWGt4t+TWoIp0k2NVk3H7mwy6xxuay+NoSVk4"
    "jbiwgEoiC9GAoDGjM9HOxSvx8UNUR9Zz0Zj6Pl3y9V3RlssofkZImXTr8DnAu1lhvwDvti"
    "PzcIS5UbhA0h6sk+esk98X1CzwOhUAbMHy23YJUFh+puVUtqqiYhtUXZdR4XTBzM5a3Uj0"
    "EOD2C1FDCBCEAFk25fc9NgRCgF7FMFvCQ9zHqcEaLiJ7e1DFRyQpxrVPw8kECKzLAjDiLB"
    "h/j5ZTEgwQDlzxl7jscRQThs3OxunsOcBJWGE0AycBKQyQwtAXnHftC2RiyzKyvuP2vQC7"
    "QAbVOgr0uOIo0OPyUaA8xCw0LhORl3rV9BD56vgLVyjybuLwyYOor3tcloT6x1vUP57RIJ"
    "wOSaDQJ/TLRU6oh2tGy5U7loQ8GiKcEQF8n8NXAGW8FmdltlyJLQvcMFuI4aDIzsJgh4+e"
    "2UtfEIMX/7kXH8KNX4inj2fqTHVQzvPgJ3IQJrct/vhrM/zXcoB/U/yjYjGGe2ZWBvJGIE"
    "78pbghyHzqpITt3PfMDnDaSACBsQWBETnCxoQNm1kyGnGY3jqUG6jcCmFQPRqrfouQysFS"
    "DAGlPsGBRvPLiBVP0RJyXS006ZUdH6N1e3uTW2kur4s745dPl1d33x5Gk1808kIN3owIa0"
    "VyRSs+HJExZcbn3Kp76NEb0EbKFSdEgDFldDGZGvlUCnKv2qviSz+/eVBVRgyOHLMtoArC"
    "Ul9+z4Ww1FfxekFYam+H2ZKw1Aesq0oX3xlUBaMmuc5QoBqiOyG6E6I7IbrTDpx3zeCDGQ"
    "BmwB69AvugH4IZ8CqG2R4zYKIvUJ25+5w5MKlfoPqTHETxH3FljpjnTLMpZBxN8RORlaLx"
    "ZIBEB3RdUTryUQ7k38JaQJS5stbNWH7wWHReLS/npnX1oJ+Dn4PKDDbRZXqO7iD7UHH1Dx"
    "/Qr577K+KEPREePSRCFNHAX0Hemz2qO1hGu/LoRm+LCZobCQATSsRs762CKuwtz0hbtJvN"
    "6Og0nHyLai0nozzU03Sign1LnCa+f4i2++Q4DzQS0wHL8n0hwoyss+Sj0B+FLrNdV6BSWP"
    "BSgEoBu6A1YEICFpxDsCvyH84hsMPv0nI1SlkTtVEUbkGwR/GHO57j5KszxcGEDE1rXJYE"
    "+5C+0nWtS0i1glSrfXXU8hCHC0VSUEWd1lSihzth+3VaIZetiyXC48PIH6PQL6pSTLJikG"
    "JikGICKWyQwvaaFOgUzCbWolK4D8pJp1Zjipq5SqIQ7R/c7asmUKO/Y4CFxUJYgH3lblll"
    "hOfE+jeVj05P69jgp6d6I1zeK6iEszllpopJTgjUESWibO3/zEOqVUPyQj3SQI4OT96dnB"
    "+fnaSKR3qlSt/Qx+iOFEpFhUGYk4KpCocytnIoIwTtv7yxAUH7TabwXkRzQ9D+qxhmS8La"
    "LnzCQk1AW3pvUBXKNlq4ExIOsWxsdsitjDqK4tBC6rsyMB6jhMP+hqOoHPcb9Feyep8Jh8"
    "+Q3IN1E/EPZo+K42Q6ewpEwFmhykEE3I405Rf3R/UT1mhdUe/rGqd1IvCqQwvlOmxCjSXt"
    "e0g/tlx4HIwK0DY71jbDkMzmWn1zc7dS41yS0XRd3C1qX1PpvA2I0HZWQg1EokfviTChCc"
    "4I5+KrJgrgghOmP5+wUQ+gLFqx7eqVxXjETKDOiIBWUzoWaP1ymiGalwJQS+GN0SJjCGpe"
    "CkAtulqfSBCu8TBQJ/NSPVQqz05qaJVnJ1q1Ut4qlFNazEaEGTgENwJ9SlppzRtIF6FDzS"
    "qAZUR6OGU7iHOJooIEgK5xYeyCaI/c2W1UxCaMUcVSULHeJgL9i2np5BBXdyHgkCUEZgrv"
    "tnbSFqRg2VXWzOdz8QQyJF8dwuYKkqTiKGKFbP8m9GmtCX1aMaFPyxM6tvIb8VJFWWCmrG"
    "Omcooi+RomrE6D0VaIQ+V/28bbEibye0JcDQ2Z3BpUcZABDb2x56w3zbGQqMlC3gstfERd"
    "6XqWUh+QF3LE6FIWffOp80hcWV7OJ7I2C/MIj0qwCEiJO0CcIk7EJAwcIpsLhX7mheuycm"
    "WysssHbcFp2sO2vQ5205dVBsNhMpxl3KsC9RTCfdIMdxCzZ8lq92nNBGoWvMzdyjUvIWlj"
    "XrHmineRuEik3wSjuJMBwoEb1Z36jY5kVA4ngSvGTCxTKlfKB7SeO2i0QhEDV17wOnwO+H"
    "AsX+Xs2VXs1Q7Bh2ODu8EM0qwMAFpM4DD03IDPxsBn82IhlPtjbhtMVWmIlaHUl6dJ2vdi"
    "qkJ9mp45x7JxVzX9C1mR3ZmQb7sCuGXPgiuMC3O6cyMFtLZ1NOf+xtWWDEQYZdvJ7M8ZMl"
    "rD8RSbDOqS23VZniAiklfrBCvJOD9Hr6QMsyRoKmidFjsGHscKvRh4nB2ZHc1Yf6D72ymo"
    "C3wP8D17w/eEXuiboZsI9BDeTgLzgFFr+VQOXIbyL/e3nzXGcty+aEN5Toj+jbqs4fMyUE"
    "okqpm1IolWwFx2UGTWqBOVp2xiyRZEgbGwzpYFxuK1jbIYqiZDnBGD8ErbxtcSRuoHRsZE"
    "FjImXENIFVoMagdbzjeC9aipqA4Qj8MhkTOlnHxAyyklMoE7iP7vei6aYo4CKkMkNaWEjL"
    "uAMEnL1Ec98SSPsAniaVdXpczKgFq5hVrpYzYRr0nm+NMmxeyreulREt6OWaz9KfDZO+ih"
    "+CNoad1qaX9bR2xqNLTM3UrtLI77rO8oFOAI/DgKpVaVBJNH+SecBCEKab1yPFv1BK5Ayz"
    "UyezRge9c6A750wXwTdj9u3kNu/+htLXJfNqs4z1GRd5/5cgZAF8T6lxN+VBfuKrRLp6Sk"
    "RXjMSvgX5JpV8rcM7mfCa0sl+2OnkhlwWaG+o6Y86IAT7AuNmhOHEaVhGmCmwa4kWjxGcB"
    "Wup+OeratVBk5s+af6t3iZL68/X9z9qA7svlQwBZc/PlxdqEdhzsiTRxd8m+FQ9NFwXPZn"
    "Znc1LAUsh+Tr3BPNG1iu1T2Bu8E2QzanAXlcgtyEsCiIwjjvxTgzgrmhtlsW7aPGW0vhNT"
    "gtfow9Xzx/yD1lMGf1u1UShrfL5rdrfwh3OFELit/v3esFTpXeDrMlTpWPlDHiVKRi5RsM"
    "qlwr5GvkTZHObCeVMjtkay62BhqgWJy476NiOHHHlH3DkU+4aPEGPYjr0ZPFtUeykpW/Ni"
    "diKT0w3TwCXDNW+A7geK1dhbJTZzEzzxUqiAGsRaMpQa2ucZoK9NDrdXxUJ6HlSJ/PclS0"
    "SaMoYLGGmyCclemj3d+Bp0tCVoZYH5SYtN8qINEymHcdj/iE/YWCZtGDngoA6s1RhzPu29"
    "8DgdRoAjBYu/Wt3e9iLfTGC3RxhMUmgyqLN9VqfdG6doXZRArhMMTOlLjrGrCZYPAPkU2q"
    "tT0zyrQq0rCDB4CVa8VaCVYuWLn7DGs238UM2bIkgAsqKaikVgIMKqm5SvqMOlpbFa2f2L"
    "KY+xS7Qjkcy4NVZPm5pfSQeCHieMXXGmJ0S6iGXhB9HPl0hHhIGUELMetYdJGLb4w8lytz"
    "Xjp5CGijViyToI3uqjIe1Ijutkb0nFEJvwLi6tNTs3K9KRTdxsGpAhjxA2eaI2n187Yo1z"
    "+/S/u+rQSzOKO0CdwZ0f4h3sk5n1Jnif42QDsr0z+Yj05P6zgUT0/1DkV5Lw/zjLgeXqNk"
    "AHReqoc7YPuLCPf+qYBYX3U3bt6nghmtHZDAp/jo9MxIXUslejhZ2y//Ok/O86s5W9P2Pa"
    "qs09psFcPkBUbL60aif7vYWR1d4UyvKpzpTgQ3ti16eQhNG7bFJsy4DKk+6iUvBaEvzUNf"
    "+GI2w0zhZNCDnxEB5CHoyCZuDTLYIIPNMvV53z1rkMH26oYZinP3b3wtcZDfLybCeq/IUM"
    "w3GFQ5ybE35Gnr2vGajphyE8pW68KNS8xR3Il0a1NWjKykY0SwM0WyyKMYBkSDyLs9J4Er"
    "posqXrP9B4CH3Ao1EzzkEFi4/+Amy5MhsgUxgLUIKw3Gnqs+8fB7n2KN7ZkXK6A6lnL9Qv"
    "S72y+XN1foh7urj9f31zGrkipH0U15SVzwwgiDu6uLm5LDIJyaMNxJ+x56Y85r8NvnWnr7"
    "XJHxyWNVqi4ZmBGBgyi2YAOxHxIW4NB7UjnD9PgX5WAQthiEGWHyZBWF5VsVnrCR6eEKc1"
    "irpNxhRU25w3JROU5IMGyoiKhkgQaHENPd7ZLRGVyN569aGmZwsaS9I9RiU+dYXgowVWPa"
    "oEZuThLIXdvI3f10gXYfVgVeUFsGpE9vGHhBezvMlnjJLgjznOmBwj0W3xlU+sU2bZ7zh+"
    "kHtmWfk3bnUaq/ik0n1hi28zVZH8irdzFpt3W9Taff1Ptg1HWSoSJfKgOE4+Y9RPewVprV"
    "YUWa1WE5zUo8MSQqdq3ioOONCDCbhszmi25m//l/KnjxXg=="
)
