from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "account_months" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "change" BIGINT NOT NULL
);
COMMENT ON TABLE "account_months" IS 'Maintained: an account''s change in a month. Key: (book_id, account_id, month).';

ALTER TABLE account_months DROP COLUMN id, ADD PRIMARY KEY (book_id, account_id, month);
ALTER TABLE account_months ADD CONSTRAINT account_months_account FOREIGN KEY (book_id, account_id) REFERENCES accounts (book_id, id) ON DELETE CASCADE;
ALTER TABLE account_months ADD CONSTRAINT account_months_first_day CHECK (EXTRACT(day FROM month) = 1);
ALTER TABLE account_months ADD CONSTRAINT account_months_change_range CHECK (change BETWEEN -9007199254740991 AND 9007199254740991);

-- What the months were before there was a table of them.
INSERT INTO account_months (book_id, account_id, month, change)
SELECT book_id, account_id, date_trunc('month', date::timestamp)::date, sum(amount)
FROM postings WHERE account_id IS NOT NULL GROUP BY 1, 2, 3;

-- Splits and transfers are few: to add up all entries they are found by themselves.
CREATE INDEX postings_parts ON postings (book_id, date) INCLUDE (transaction_id, category_id, amount, entered) WHERE part IS NOT NULL;
CREATE INDEX transactions_splits ON transactions (book_id, id) INCLUDE (date, account_id, payee_id, created_by, status, currency) WHERE is_split;
CREATE INDEX transactions_transfers ON transactions (book_id, date) WHERE transfer_account_id IS NOT NULL;

CREATE VIEW budget_read.account_months_v1 AS
  SELECT book_id, account_id, month, change FROM account_months;
CREATE VIEW budget_read.category_groups_v1 AS
  SELECT book_id, id, name, position FROM category_groups;
CREATE OR REPLACE VIEW budget_read.transactions_v1 AS
  SELECT book_id, id, date, account_id, amount, currency, base_amount, payee_id, memo, status,
         category_id, is_split, transfer_account_id, source, external_id, import_id, created_by,
         version, created_at, updated_at,
         transfer_amount, transfer_currency, transfer_status
  FROM transactions;
CREATE OR REPLACE VIEW budget_read.postings_v1 AS
  SELECT book_id, transaction_id, ordinal, date, account_id, category_id, amount, currency, memo,
         part, entered
  FROM postings;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP VIEW budget_read.postings_v1;
CREATE VIEW budget_read.postings_v1 AS
  SELECT book_id, transaction_id, ordinal, date, account_id, category_id, amount, currency, memo, part
  FROM postings;
DROP VIEW budget_read.transactions_v1;
CREATE VIEW budget_read.transactions_v1 AS
  SELECT book_id, id, date, account_id, amount, currency, base_amount, payee_id, memo, status,
         category_id, is_split, transfer_account_id, source, external_id, import_id, created_by,
         version, created_at, updated_at
  FROM transactions;
DROP INDEX transactions_transfers;
DROP INDEX transactions_splits;
DROP INDEX postings_parts;
DROP VIEW budget_read.category_groups_v1;
DROP VIEW budget_read.account_months_v1;
DROP TABLE IF EXISTS "account_months";
"""


MODELS_STATE = (
    "eJztXWtz4zaW/Ssof+lMlbbX7Vd7ure2Sk6cxBk/Um33Jj2ZFAciIYkxRSgA1GpNkv++AC"
    "lKfIA0QVEyRN8PSVskLigdgMC95z7wx8GEeiTgry8offxA5wfv0B8HIZ4Q+Uf+Vg8d4Ol0"
    "fUNdEHgQRG0HslF0BQ+4YNgV8uIQB5zISx7hLvOnwqehvBrOgkBdpK5s6Iej9aVZ6P8+I4"
    "6gIyLGhMkbv/wqL/uhR74QnnycPjpDnwRe5qv6nnp2dN0Ri2l07ePHq2++jVqqxw0clwaz"
    "SbhuPV2IMQ1XzWcz33utZNS9EQkJw4J4qZ+hvuXy5yaX4m8sLwg2I6uv6q0veGSIZ4EC4+"
    "B/hrPQVRig6Enqfyf/u/xqqWaOc3v34NxfPjjOgQF2Lg0V7n4oFFB//BX3uwYkunqgHvD1"
    "9/0PXx2f/S2CgHIxYtHNCK6DvyJBLHAsGoG+Rjn6t4Dz12PM9Dgn7XNIyy/aBOPkwhrk9Q"
    "RL4EsA2gKkBxP8xQlIOBJj+fHN0WEFxv/X/xDBLFtFOFP5RsTvye3y1lF8T+G9xneAOXHc"
    "GWMkdBcmQBcEO4j4cQ28j0vRPs5jLfwJcf5DQ6MJnRHqIMZnJzVAPjspRVndysI89BkXzo"
    "SGsv8C0N9InPRA58RyUMsFiqiheK3+2EPQK0D+pv9wmYOQk9+L0F34o6tQ6MFbCuRAkw/f"
    "FlSH25qcI/UN/uvvR0fHx2+PDo/Pzk9P3r49PT88l22jr1u89bYC3Iur765uH7KTV13I4u"
    "3SyVQqMMRzjJEviMIYNBuDz4Rx9UWN0E8J7Q73N53C3WVE4eNgoV+t1apbMvUzklULtvqj"
    "W4v2w9XN5f1D/+ZH1f2E89+DZClXd46iq4vc1a/OcrvoqhP009XD90h9RP+8u73M6+mrdg"
    "//PFDfCc8EdUI6d7CXxiS5nFzKDPNs6jUc5qwkDLPVwyytdNJsmLOSLQzz0h6GUW5nlBUR"
    "MnxMGenqwgC7j3PMPKdwhx7RsrbFW5OjSf4KDvEoGiSFpvqeS2pIWkrhiJTwRuubvSrmyI"
    "2a1eOODu5CgvBIojeSU+0VR7Ew8kMkjbLkEyfiPRJjgqJnyFaPZIF8jr5SJJXjez3Z4vce"
    "oszzQxz87fVBbsps7ynAcFnOcC3HzgTqlEibeNu7QD4J7z6ZrtukVp5Fg1+uN0XYSzFPSX"
    "QJ96M3J29Pzo/PTlZwr65UoayxiaL1Xlr0wnBlKAjC+pCDloTCF0ZM91qig/Tr8VEdjvuo"
    "nOQ+ytOvMVyG8zYjBHM2v8BOTeZr3LqDc/W8xlQ9L52p5wXXFxlSpvHF/HB/d1uid60k8u"
    "ap7wr0Jwp8Xmf32h/DVEGRsUkTOL+66f+cR/rr67uL/GRWHVzkcMdDQZgJ7CsBQH0D1F1B"
    "meGqnJbZYFHeH+QN1mRzggv4S2C2ehXM1g2ZDAgrYbbWN3tPxUQ5k6jt9kOjfjmYcZKsDw"
    "kn8SvQSUAnWb4qGSzzqRleF86UCMCZg5PRwCj6KWnfQWvmzVmdaL78XpgK5jvLGzQQwQAR"
    "DJZNeVANW1ENVTz85WcSiop4+dX9pxVEoprWdH8+jAmiMzGgXxAdovkYCzSW3ctp6CnvJE"
    "aqR4RDTzkiQ5q4KmVbX7xG/yCLdyn3pO9pXJ9beQK4Pa3Y+UFP3ZFiFSFhoFgl7TuoWLUf"
    "Ua4msQlhmbTfiK+0DWQgLC1E3mCFAC0VtNTtaqlXHplMqVAJYVIrK1FVi40q9VV/3dx5JI"
    "uaSmsfDf3Q52OpQTIipxgXr7jUIPmcMH0AnYuDIGJteohO1dSVHfXUXY2+2nbnoKpasVKW"
    "q6qr8TMBOyME6mohomH5HpjorBkhUFxrKK5yjTEBeNm8g9AenZ7WwFa2KgU3updPNA1HhE"
    "3ZkijNc64hZgs9zjnBHN6DhYhj0/cM8SoedanzrxQoCevF1W3/w6eVhbDSoq7vbr+70NgI"
    "F58eLvv5YF+BxYwXwb+fyNW3POJ3JdWl4NPjo7dnK5pbfagitu9v+tfXRSZ7TLC39BzXtX"
    "VTImDubmDuDqinWaurVpFEApaPpsvHfpnEBd0aLGLbLeIPJMCLHyn3Ff4lBnGhTa/KHmaq"
    "tTNdNq9pDn9P5/IWW7pSpGX6G52xEAdojDkaEBKiqFviFY1dM9ENTFl7/AEvw6iFPKkXkC"
    "dlGZHdRpqUJSv7vZAawOTBdx9JmVM+36RyXedRY0dErWuznHFzJJTPfC4X5DGWA+spb3oP"
    "yY++iEhIecXzR4Sri6GH5mM6kbeQNINCj6MhZTqOs82uN9gW4t5NSIy1RDs8xtPbwc5YjJ"
    "M6BclOyiuSnSxLkpXvCsDL7YSXg6jSlnO+uYphNEQ0KwXu4lxACX0kpoimZQDP3Bx16ZRo"
    "mLU+Y7iE4FmL5MDsHqX2cPnzwy+/FiixyL4zAy0t1Ay2/Zl+apoVUCNfpr6chg1IrawkkF"
    "pAamlNn77ryp3zQa31JZZPrkWvyvCRv3Ls4EjAifaP2saP1Do5VVRULI0iaa1xkkQJL3Wo"
    "kjjkVnqskzWXes8gW+55WTBQxFtVcqBa+zq967BWtfbDimrth4Vq7bGCPcZcU9m6ItY7Iw"
    "WsSAkrknKDayM6ygEe6wM5ujCNa505UHHkQPHEATCEwBDaiSG0X959W6DcC0tof+1dGOaG"
    "wxxgLhypezd5n/OyUFza5pFm5LNUWJuMc1YSRtm2UbaEwKrKpK+XRR+RVs2z6DlxZ8wXCx"
    "R30UPT2SCIM4pUwW/mERalt3v1iKu2O4eEJCtoFWCtIHd+/0MdIHf+GZIJwPTtrA6VHubV"
    "zt5goPOyoC3bNtKWaMvXdOSH32I/mMnfU6I1F9o8rT0HSsQZLmXqadHqCVKNjUS5UmLV2T"
    "h8NviNuOJ95KP1oyJROOOrVQ1xqHy6dBbKTyqZISRiTtljUZfeziNAo7ZC5SvXqNPzsGZs"
    "flqkS0kRrR1iErFuw+h9asrZZaQhIMm2HSrjowqoq7g3uf75mhSX6sEuCIM2YttYW6KNfC"
    "BD+UPGVdFn+SZP6yIsljCMP1tKxVFitRNl6saitdy7YTX3VGw8hKgB2Wf7Cro/uSLdBBXi"
    "0nYSl7YEQ5ueV2qnZIXAUoEC7qC27j5dPN4/yjLF13efVlaXW1FtNdUjn32XxBqkzxWzNY"
    "pcwe8iamuIJ36wUPxVRuHkddXUlnuH9AkL93nQTXekRsUvk2OaRZETa6RIWcaW7CCXYoma"
    "tkRmVdm1rBwUX0tv8ybF16KFQO6WZqkWWakORmCc1JrrJxVz/aQ416WSJEdC490oBzol0k"
    "WU65SDPSmvBntSKAa7V7bZls/fAsMMDLM9ju2HoYZsHRjmzYZZeamaDHJKDnzAlo+wI/dY"
    "blYqLivVQUu1lUNdbSEt/VEof3r5WT7ZBr2nqcu4vdFBPuoQnYhdTNdk4QgzglR3xENzX4"
    "zj0Lwp8z/LiYPGOBgqNpITHOiKGrfW6wZxfY862qziaA4tZQZOsqdLWqrTHozotJVAB+3e"
    "8xpon5eCfZ43eqMgctf5bf5YBLg8xSMrBYkeGyR6xGuRs1yizMlMvTyQmr2GpCYQFi9C+Z"
    "U6S/TCNBnovCyYOTaPNJNjwBoWI0hLwijbNsqWGFkfOWEl5lVyq/ekYaW8YvUsqvLhhRyl"
    "XbwaGwRbkAnWZVZUkC2JQAcNmaPTOpnqslXFgY6FXPUIML0S/QTKJZrz/tvnW8T5M2G+7L"
    "QRTazrALZY27bYTLiNz6fq6DLj4KacXAfXsq2ENwXUlaa9CdJriQ5ifFwn4OO4PODjuBDw"
    "McWcz6lU/0zTHgqCHYT7qNaUPqqY0kfFKb0Czh3jcNSs6oW+C6BbrN475EbPtYFVVecVpo"
    "Q6E1i14wMLgc18Ea/XbOo1HOasJAyzdcNsCcnVjwvj3NBQjMvPjMk06VWSXnFjZ6Ja1wwl"
    "uFGDKv8j3rtUrZ5XHMWqgCqOiVHUYZKdtKyg3kvaRn9HLTSpUO13D4Sc5YScPUdW27tKGm"
    "Q/rV8DE0SzUgBqDtRoPdFv63o8VwJVu3m34FS7c17zjRZtM4NjLbM7e+Nw7+0NuzSUauWk"
    "rl4CrjjY+WHnh2Pj6i21WV9ArQO33lScuPWmeOSW+lfv1nwgX0p2s7RMJ3CuMuUvf37IWP"
    "GF0MxMMGDSPB+vmQX9Uf5Ok0mdtO8E2NvIisjEvc4GEUAG+KZEAOIaELszxkjoGsVCpGU6"
    "CHKdXIXyVIVCOS+JzmDmSR1PY2dQGhAc6lHOyOVjtaXgHuJcZTrc3V1nFueLq/zq+/Hm4l"
    "LO7gh52cgXJf4M3yOhUCEjzGRSZ6W6l7PW/pkfIdVl3FToGnSDhBvLsN21muEGtFnifEYQ"
    "Yqds89xktJ0FF2RipOysJLrwTm1d1ZF7LSMabb2S7lsLAd/XLL5gFjZCPiMG2DfDHmJqIK"
    "Zmf4yAvduyIaams8NsicfqIqIAqkJqci16VZ6rmFBoHlATB66oSr9iTNB8TAOClMvjNVKn"
    "00aPeRUdVaEqaKxDX2pF02zeNzjUdvH2gkPNFocaRH00ivrwQ5fqPJFVKvFaBiyRZhox5n"
    "HJJTPc01KAfDPk58wXgoQOHQ7NwM8JAv6N+Q+Jz4gynzfgQLKiMAbNxkBqk4bQJxKA+N5F"
    "+X0dvzOL7xidTUuspkKbXpXdtHwLF85INYfAP7BT8lCDnQKBfxD4Z+dU3YpHXs553/AciL"
    "QInNAH3iprtGPwVjVaVvbBjQHeqhcxzJZZXlX+qkKbXi3Lq7nPKukilZyN5tLuIgiHcibL"
    "aYHG8gsQVQ9eUOQL9BWbBYT/Nwk/k4BOyevp4knnVTsP+Vf4r7DS27WCY+36eo/+7Xv/Rp"
    "ywz4RHvrMIRkTDYAFuMXvsITA3d2Rupt4RE0hzYgAreBvb8DaC3+vZPI6qBLsvtGclVCCf"
    "kgLkmyE/wAEOXUMXe0oIcG9ox2PGdNO9Ks1sJQMpZtUpZpaZWE9YV3UNK5+ANwvMi8JaDO"
    "bF0+ZF5AtuamSkhTeA2LIULvAXgr9wT3CGQiHPN6nbT+1USqxDlStwSkJPfZUGWnChgx2q"
    "xKsre6UTZ8OqfeHjwGlihBRkAXkD5Me+5xGd17wK8rUQYG2ANRS9gBCbfQ6xgSIT29VEII"
    "QJQpgsW0L2PbYFQphexDBbwq9fTaaUiWs/JCUMe7ZBr4pj96OmDqPzmoFLfSTbqhR4jAY4"
    "fERDP5CtMEdyjfIQDj1EPKmaek/kxC+fG/2pJqMmemmrTwKXgBWMKrgEdkRYr94Co7mbFg"
    "JIC2yS/PIGht+qPVh9Gu04kLuVAZhJ80ZY2mbwtQxlErRWNwouab9hEJxlqBrGwE3UeRlm"
    "NvFapkOzcNdGMRT3zjM+LRf3nuIFMfJVrwQ6SKZtw1c9IRNqwrcn7bsA7675dkaGRL37Rh"
    "M6I9QF1HNHXJ/WOVJctio/4vq0cKh4EgVktC6nZDoI8zZOEpeLBGEhDrSGWTnSObEOgr2N"
    "Oa1YJIcLLGbcBOycWAc1jvMaWJ+XIn1eOBPHGOJOo9u+B88jrq934ZVDnJYBkGuAPMHCHT"
    "uMYG4GdF6ue4vztrCWDww5jnhrQ6KyTB7ClnU4mxKXOakOkR2tUW4xRNylTGOZfBtQXAnt"
    "Si4H7VAJ7h+4Vczb3ceL60v044fLr6/ur+5us37d6Ka6tA5v+3DZv84TGozKnz2RKHpmvE"
    "ZOrnsL81kdC+Ws3EA5K9gnCWYTwjnWnUP9NNwp0e4hflrLKDytMApPi0bhs1cHsAzydva+"
    "iNY0hDQtA3hm8Yyd9krR1UD6w/3drR7SnFje5+S7Av2JAp/vo0+0AlgFSDUbmic+cyOgOr"
    "iwJ8c3DjGqjD+qGXtUO+5oFQSEaIh8wdEcq1pGgiIcouWB90/FAnnaOKMWe4a4IiuWKYgr"
    "2tEusHw7DBHNSgGoQKDulm9Sa71pCndapnuGzFYcLtz/j0lMV9Ic4uM0DNOQsokupaBiwq"
    "4kOrgmtOyy8nwcENcI3pRI95aD9pkkErpUn/Ve4eZOyXRwDp/UAfmkHOSTAsiU+SPfyFu1"
    "luggwGcndWbxSfksPtG5tsmE6CJFyymPjBAQHoaER4YZHVNfF/t1P8FBUH5A+kqqQ66r46"
    "O3ZyudQn2oUifub/rX1zqv1XSqXZLL53JKZKOZbBmou57Is9AlTJXmNsE+IwTryAbwjwlW"
    "eoXGxC5HPy0D4G8A/hyz0BT8tAyAv8kOqng3I+jXEgD8BsCTL+4YhyPiMG12VlWsb06we9"
    "ZmrayMiqSMYk6GfJzQaukXfojZomymr4TyBacWIi5Cu18oV2VnLaftao5LMC+ubvsfPunT"
    "My400/zi08NlPwd8KgaPO8u6JQYUYJl4Z8ptt8YHunQyUWcfN6onk5NtodTI/sz8vag0oq"
    "sbNNAk41REA2WkIHgFamBZke4LNbBewpIFNbA6O8yWxJ/9qCIzS8LPVvd6VdFnUWwnnCwB"
    "4V55qCHcC849qBOVBOcePMMWuY2iEmAMgDGwR6/APmiJYAy8iGG2xRiQP0XCXGYOrO9WGw"
    "Rxu5r5KHchQQEZvVMpI+ssEURZfLx2koz3Hk0JQ0nFMnkjxXC/4qoHjvhsog7cPiympmzr"
    "IWC2WKFXg9myI7OleWWJVmtKdBNcyjw/xEER1eqovJRYlwL+24jLe+akqk56fCCpfivpf7"
    "svm2vpew91c5+bkGu5bu4zVdG2DeOqYj7FMtpQC3eHZ89hpll5q5WuRAYSIXLJaYIwXaBa"
    "1T6WEuoQnDvYxyxhjR7Wpl0Jc5Rr0atij9KRi/UYpJ/GWKA55mg5kd4jMSYoYaHQQM4eLM"
    "bIFwgzguaqdRyLXeSJNusK2CArtGpgg3ZktIBm10Czg0IvYD7vt9oB5vMuzecB5sRpMr9z"
    "gqBaN53jkHG2y4wzKC/acqlyYJJ2xiRBvbkt15sD59NWDmDlDp8Gvk6/oDQgOCxhIVJi+T"
    "xfKbet6bu6suNE37u768yCcXGVXxE+3lxcygkdQb6uvF9UKCKKa0iY08wWLBGHWV2GcgPl"
    "WSMMCnRTBXoFZhNrUSvcBeVkq1bjCjVzlUQj2j2421dNOJ0xs+M01xKg+9UAGI543GHF4f"
    "hIAUPFJCME6ogWURb7P7OQlqohWaEOaSDtlW+Boh5Q1KMjejLk8TWZ2HuR4AV5fC9imC2J"
    "yOoHpPRMqdW9XlUU1mDmjYhwsGpsEoaFkQqYiUKoBA08RIep9LpXHE1oKMav0T/I4l3q0K"
    "cUP9uLm8h/MHvUHDK1tadA8JYVWggEb72UPJ5uwhqtK/p9vcTfmgi86Kg4tQ6bsDpJ+w4y"
    "Zy2fyANGBWibW9Y2hSCTaam+ub5bqXHOyWCstmsctzeoHiHYQlVkkD36nwmTmuDypOxEAZ"
    "xxwspPLW3UAyiLVmy75cricsRMoE6JgFaTP2pi+XKaIZqVAlALkXnRImMIalYKQM17CT+T"
    "UMR4GKiTWakOKpXtn+AWziYDwgx8WWuBLuVbtObIojPhUrOioCmRDk7ZLYRoRAEtEkDP+O"
    "i7nGiHPLGtpH0zRjVLQcV6mwh0Lxzj+LBOSoRsVR7MdVhIivBmEg5VOmuiCeUqnbQ5KVh2"
    "Ncuu1CSm8gnEIV9cwqZGJxfrZLs3oU9rTejTigl9WpzQSyu/ES+VlwVmyjpmKqMoki8iYX"
    "UajLZGHI5Zsm28LWEivyXEK6Ehk1u9Kg4ypMIf+m68aQ6lRE0W8l5q4QPqKdezknqPfMER"
    "o3PkcxRQ95F4aD72A6LKijCf8Kh6iISUeD3EKeJETsLQJap5fKQYoswjrEhWbvNBG3Ca9r"
    "BtL4PdDCQiXDjJcBZxrwrU0wh3STN8OXWXbmImsGTBS92tXPMSknbJK9Zc8fqJi0T5TTBa"
    "dtJDOPSikkm/0YGKyuEkVGc9y2VK50p5j+K5gwYLFDFwxQVvi88BH47lq5w9u4q92iH4cG"
    "xwN5hBmpYBQPOJi4aeG/DZGPhsni2Ecn/MbYOpqgyxIpTllVWS9p2YqlBapWPOsXTcVU3/"
    "QloEDpbPexY8aVyY051rKaC1raM59zeutmAgwijbTmbfpsjoEo4n36RXl9yuy/KEEZG8iB"
    "OsFOP8FL2yYpgVQVNB67TYMfA4VujFwOPsyOxoxvoD3d9OLVjge4Dv2Ru+R/giMEM3Eegg"
    "vFsJzANGreUDJXARyh/u725LjOVl+7wN5bsC/YkCn+/jxlYBpUKimlnLk2g5zFUHeWaNul"
    "FlxSaWbE4UGAvrbFlgLF7aKMuhajLEKTEIr7RtfC1hpH5kZEhUDV7CSwipXIte7WDL6Vqw"
    "HjUV1QHiy3BI5I4pJ+/RfEyJSuAOo/97vofGmKOQqhDJklJCxl1AmKRl6mM58aROXwmX06"
    "6uSpmWAbVyA7UywGwkX5P1aY6N6rBX9dKhJLwds1j7U+Czc9BD8UfQ0rarpf0UR2yWaGip"
    "u5Xa2TLus76jUIIj8eNIKK0qCSaP8k84CQUStF45no16Aleg5RqZPRqwvWudAV86Y4EJu7"
    "9s3kFu/+iwFrmvmlUcRajJu099OQOgc2Ldywk/qgt3FdqFAz5WRXg0FlufMbyo8q+u5HJo"
    "1zTXLIP7ifDaX37V+6HMgEsLdR01tXoWUOMEB1Kj5sRlRGuYhpiVYFcQzZ+AtxDxdNyzdb"
    "XKwFla/iv9W77MF1e3/Q+f9IHdFxqm4OLTw2VfPwpTRj77dMY3GQ5NHw3HZX9m9raGJYel"
    "Q75Mfdm8geVa3RO4G2wzZDMakM8VyE0Ii5wojPNejDMjmBtqu0XRLmq8tRReg4POh9gP5P"
    "Md7muDOavfrYIwvF02v137Q7jDiVpQ/H7vXi9wqnR2mC1xqvQJ893xge58g/hOr8qZgtdt"
    "nnKllA9sy86N8jNHdVy7ZsdZqgubOTW279/dMJ+33JdRuqeXa8rlO3onSPhtHESsXioDhJ"
    "fNO4jum1qU+5sKyv1NkXKXTxREF5NTESC1FoH4KMP4qGfdzP76f8AwdH8="
)
