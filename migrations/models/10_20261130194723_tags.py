from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "tags" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "name_key" TEXT NOT NULL,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
        CREATE TABLE IF NOT EXISTS "taggings" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "transaction_id" UUID NOT NULL
);
COMMENT ON TABLE "taggings" IS 'Maintained: which transactions have a tag, also in a split, in the order of their dates.';
        ALTER TABLE "postings" ADD "tags" UUID[] NOT NULL DEFAULT '{}';
        ALTER TABLE "transactions" ADD "tags" UUID[] NOT NULL DEFAULT '{}';

ALTER TABLE tags DROP CONSTRAINT tags_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE tags ADD CONSTRAINT tags_book FOREIGN KEY (book_id) REFERENCES books (id);
CREATE UNIQUE INDEX tags_name ON tags (book_id, name_key);

ALTER TABLE taggings DROP COLUMN id, ADD PRIMARY KEY (book_id, tag_id, date, transaction_id);
ALTER TABLE taggings ADD CONSTRAINT taggings_tag FOREIGN KEY (book_id, tag_id) REFERENCES tags (book_id, id);
ALTER TABLE taggings ADD CONSTRAINT taggings_transaction FOREIGN KEY (book_id, transaction_id) REFERENCES transactions (book_id, id) ON DELETE CASCADE;
CREATE INDEX taggings_of_transaction ON taggings (book_id, transaction_id);

CREATE VIEW budget_read.tags_v1 AS
  SELECT book_id, id, name, name_key FROM tags;
CREATE VIEW budget_read.taggings_v1 AS
  SELECT book_id, tag_id, date, transaction_id FROM taggings;
CREATE OR REPLACE VIEW budget_read.transactions_v1 AS
  SELECT book_id, id, date, account_id, amount, currency, base_amount, payee_id, memo, status,
         category_id, is_split, transfer_account_id, source, external_id, import_id, created_by,
         version, created_at, updated_at,
         transfer_amount, transfer_currency, transfer_status, tags
  FROM transactions;
CREATE OR REPLACE VIEW budget_read.postings_v1 AS
  SELECT book_id, transaction_id, ordinal, date, account_id, category_id, amount, currency, memo,
         part, entered, tags
  FROM postings;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP VIEW budget_read.postings_v1;
CREATE VIEW budget_read.postings_v1 AS
  SELECT book_id, transaction_id, ordinal, date, account_id, category_id, amount, currency, memo,
         part, entered
  FROM postings;
DROP VIEW budget_read.transactions_v1;
CREATE VIEW budget_read.transactions_v1 AS
  SELECT book_id, id, date, account_id, amount, currency, base_amount, payee_id, memo, status,
         category_id, is_split, transfer_account_id, source, external_id, import_id, created_by,
         version, created_at, updated_at,
         transfer_amount, transfer_currency, transfer_status
  FROM transactions;
DROP VIEW budget_read.taggings_v1;
DROP VIEW budget_read.tags_v1;
        ALTER TABLE "postings" DROP COLUMN "tags";
        ALTER TABLE "transactions" DROP COLUMN "tags";
        DROP TABLE IF EXISTS "taggings";
        DROP TABLE IF EXISTS "tags";
"""


MODELS_STATE = (
    "eJztXftz2za2/lcw/iXtjG5uIj/iTe7cGTt1d9117E7s3N1u21EhEpJYU4QKUHa0j//9An"
    "xIfAA0QZEyRJ8f2lgkDih9AIFzvvPAvw7m1CU+f31O6f1n+njwHv3rIMBzIv4o3hqgA7xY"
    "bG7ICyEe+1HbsWgUXcFjHjLshOLiBPuciEsu4Q7zFqFHA3E1WPq+vEgd0dALpptLy8D7Y0"
    "lGIZ2ScEaYuPHzr+KyF7jkK+Hpx8X9aOIR3819Vc+Vz46uj8LVIrr25cvld99HLeXjxiOH"
    "+st5sGm9WIUzGqybL5ee+1rKyHtTEhCGQ+Jmfob8lsnPTS/F31hcCNmSrL+qu7ngkgle+h"
    "KMg/+ZLANHYoCiJ8n/Hf1v8tUyzUaj65u70e3F3Wh0YICdQwOJuxeEEqh//SfudwNIdPVA"
    "PuDjX84+f3N48m0EAeXhlEU3I7gO/hMJ4hDHohHoG5Sjf0s4f5xhpsY5bV9AWnzRJhinFz"
    "YgbyZYCl8KUAeQHszx15FPgmk4Ex/fDt9UYPx/Z58jmEWrCGcq3oj4PblObg3jexLvDb5j"
    "zMnIWTJGAmdlAnRJsIeIH9bA+1CL9mER69Cbk9E/aWA0oXNCPcT45KgGyCdHWpTlrTzME4"
    "/xcDSngei/BPR3Aic10AWxAtRigSJyKF7LP/YQ9AqQvzu7uyhAyMkfZejOvellEKrBSwQK"
    "oImHdwXVm64m51R+g//603B4ePhu+Obw5PT46N2749M3p6Jt9HXLt95VgHt++efL67v85J"
    "UX8ng7dL4QCgxxR8bIl0RhDJqNwQNhXH5RI/QzQrvD/W2vcHcYkfiMcKhereWqq5n6Ocmq"
    "BVv+0a9F++7y08Xt3dmnH2X3c87/8NOlXN4ZRldXhavfnBR20XUn6G+Xd39B8iP6x831RV"
    "FPX7e7+8eB/E54GdJRQB9H2M1ikl5OL+WGeblwGw5zXhKG2ephFlY6aTbMeckWhjmxh2GU"
    "2xllSYRM7jNGurwwxs79I2buqHSHDqmubfnWfDgvXsEBnkaDJNGU3zOhhoSlFEyJhjfa3B"
    "xUMUdO1Kwed3RwExCEpwK9qZhqrziKhZEXIGGUpZ84CT+gcEZQ9AzR6p6skMfRN5KkGnnu"
    "QLT4Y4Aoc70A+9++PihMme6eAgyX5QxXMnYmUGdE2sTb3gXySXj3yXTtklp5Fg0+WW/KsG"
    "sxz0j0Cffh26N3R6eHJ0druNdXqlBW2ETRei8s+tBwZSgJwvpQgJYEoRcaMd0biR7Sr4fD"
    "Ohz3UE9yD4v0awyX4bzNCcGcLS6wC5P5Grfu4Vw9rTFVT7Uz9bTk+iITyhS+mB9ub641et"
    "daomieek6I/o18j9fZvfbHMJVQ5GzSFM5vPp39vYj0x6ub8+Jklh2cF3DHk5AwE9jXAoD6"
    "Fqg7IWWGq3JWZotFeX+QN1iTzQku4C+B2RpUMFufyHxMmIbZ2twcPBUTNZpHbbsPjfr5YM"
    "lJuj6knMSvQCcBnWT5qmSwzGdmeF04MyIAZwFORn2j6Ke0fQ+tmbcndaL5inthJpjvpGjQ"
    "QAQDRDBYNuVBNWxFNZTx8BcPJAgr4uXX959WEIlsWtP9eTcjiC7DMf2K6AQ9znCIZqJ7MQ"
    "1d6Z3ESPaIcOBKR2RAU1elaOuFr9Ffyep9xj3puQrXZydPALenFTs/6Kk7UqwiJAwUq7R9"
    "DxWr9iPK5SQ2ISzT9lvxlbaBDISlhcgbrBCgpYKW2q2WeumS+YKGMiFMaGUaVbXcqFJf9T"
    "bNR/dkVVNpPUMTL/D4TGiQjIgpxsNXXGiQ/JEwdQCdg30/Ym0GiC7k1BUdDeRdhb7adueg"
    "qlqxUupV1fX4mYCdEwJ1tRTRkLwHJjprTggU1xqKq1hjTABOmvcQ2uHxcQ1sRSstuNG9Yq"
    "JpMCVswRKitMi5Bpit1DgXBAt4j1dhHJu+Z4hX8aiJzr9WoASs55fXZ59/WlsIay3q6ub6"
    "z+cKG+H8p7uLs2Kwb4jDJS+DfzsXq68+4nct1afg08Phu5M1zS0/VBHbt5/Orq7KTPaMYD"
    "fxHNe1dTMiYO5uYe6OqatYq6tWkVQClo+my8d+mcQl3RosYtst4s/Ex6sfKfck/hqDuNRm"
    "UGUPM9l6tEia1zSH/0IfxS2WuFKEZfo7XbIA+2iGORoTEqCoW+KWjV0z0S1MWXv8AS/DqI"
    "U8qReQJ2UZkd1GmpQlK/ttKDSA+Z3n3BOdU77YpHJd51HjURi1rs1yxs1RKH3mj2JBnmEx"
    "sK70pg+Q+OiFEQkprrjelHB5MXDR44zOxS0kzKDA5WhCmYrjbLPrLbaFuHcTEmMj0Q6P8f"
    "R2sDMW46hOQbIjfUWyo6QkmX5XAF5uJ7wcRJW2nPPNZQyjIaJ5KXAXFwJK6D0xRTQrA3gW"
    "5qhDF0TBrJ0xhjUEz0akAGb/KLW7i7/f/fxriRKL7Dsz0LJCzWDbn+knp1kJNfJ14Ylp2I"
    "DUyksCqQWkltL0OXMcsXPeybVeY/kUWgyqDB/xK2cjHAmMov2jtvEjtE5OJRUVS6NIWmmc"
    "pFHCiQ6liUNupcc6WXOZ9wyy5Z6XBQNFvFUlB6q1b9K73tSq1v6molr7m1K19ljBnmGuqG"
    "xdEeudkwJWRMOKZNzgyogOPcAzdSBHH6ZxrTMHKo4cKJ84AIYQGEI7MYT2y7tvC5R7YQnt"
    "r70Lw9xwmH3Mw5HQvZu8z0VZKC5t80gz8iAU1ibjnJeEUbZtlC0hsKoy6etl0UekVfMsek"
    "6cJfPCFYq7GKDFcuzHGUWy4DdzCYvS2916xFXbnUNCkhW0CrBWkDu//6EOkDv/DMkEYPr2"
    "VofKDvN6Z28w0EVZ0JZtG2lLtOUrOvWC77HnL8Xv0WjNpTZPa8++FBlNEpl6WrR8glBjI1"
    "EulVh5Ng5fjn8nTvgh8tF6UZEonPPVyoY4kD5dugzEJ5nMEJDwkbL7si7dzSNAo7ZC5dNr"
    "1Nl5WDM2PyvSp6SI1g4xiVi3SfQ+NeXsctIQkGTbDpXzUfnUkdybWP88RYpL9WCXhEEbsW"
    "2sLdFGPpOJ+CGzquizYpOndREWSxjGnyVScZRY7USZurFoLfduWM09ExsPIWpA9tm+gu5P"
    "rkg/QYW4tJ3EpSVgKNPztHZKXggsFSjgDmrr7tPF4/1Dlym+ufu0sppsRbXVVJc8eA6JNU"
    "iPS2ZrGrmC30fU1gTPPX8l+aucwsnrqqkt9w7pExbu86Cb7kiNil+mkWkWRUGskSJlGVuy"
    "g1yKBDVlicyqsmt5OSi+lt3mTYqvRQuB2C3NUi3yUj2MwDiqNdePKub6UXmuCyVJjITCu6"
    "EHOiPSR5TrlIM90leDPSoVg90r26zj87fAMAPDbI9j+2GoIVsHhnm7YZZeqiaDnJEDH7Dl"
    "IzwSeyw3KxWXl+qhpdrKoa62kJbeNBA/XX+WT77B4GnqMm5vdJCPPEQnYhezNVk4wowg2R"
    "1x0aMXzuLQvAXzHsTEQTPsTyQbyQn2VUWNW+t1i7i+exVtVnE0h5IyAyfZ0yUt5WkPRnTa"
    "WqCHdu9pDbRPtWCfFo3eKIjcGf3+eF8GWJ/ikZeCRI8tEj3itWiULFHmZKZaHkjNQUNSEw"
    "iLF6H8Cp0lemGaDHRRFswcm0eaiTFgDYsRZCVhlG0bZUuMrC+cMI15ld4aPGlYSa9YPYtK"
    "P7yQo7SLV2OLYAsyx6rMigqyJRXooSEzPK6TqS5aVRzoWMpVjwBTK9FPoKzRnPffPu8Q5w"
    "fCPNFpI5pY1QFssbZtsblwG48v5NFlxsFNBbkermWdhDf51BGmvQnSG4keYnxYJ+DjUB/w"
    "cVgK+Fhgzh+pUP9M0x5Kgj2Ee1hrSg8rpvSwPKXXwDkzHEybVb1QdwF0i9V7h9jouTKwqu"
    "q8woxQbwKrdnxgIbCZL+L1Wi7chsOcl4Rhtm6YLSG5zuLCOJ9oEM70Z8bkmgwqSa+48Wgu"
    "W9cMJfgkB1X8R9z3mVo9rziKVQFZHBOjqMM0OympoD5I20Z/Ry0UqVDtdw+EnOWEnD1HVt"
    "u7ShpkP21eAxNE81IAagHUaD1Rb+tqPNcCVbt5v+CUu3NR840WbTODYyOzO3vjzd7bG3Zp"
    "KNXKSV29BFxxsPPDzg/HxtVbavO+gFoHbr2tOHHrbfnILfmv2q15R75qdrOsTC9wrjLlL/"
    "5+l7PiS6GZuWDAtHkxXjMP+r34nSaTOm3fC7C7yIrIxb0uxxFABvhmRADiGhA7S8ZI4BjF"
    "QmRleghynVwFfapCqZyXQGe8dIWOp7AzKPUJDtQo5+SKsdpCcA9xrjIdbm6ucovz+WVx9f"
    "3y6fxCzO4IedHICzX+DM8lQShDRpjJpM5L9S9nrf0zPwKqyrip0DXoFgk3lmG7azXD8Wmz"
    "xPmcIMRO2ea5yWk7Kx6SuZGys5bowzvVuaoj9lpGFNp6Jd23EQK+r1l8wTJohHxODLBvhj"
    "3E1EBMzf4YAXu3ZUNMTW+H2RKP1XlEAVSF1BRaDKo8VzGh0DygJg5ckZV+wxlBjzPqEyRd"
    "Hq+RPJ02esyr6KgKWUFjE/pSK5pm+77BobaLtxccarY41CDqo1HUhxc4VOWJrFKJNzJgiT"
    "TTiDGPSy6Z4Z6VAuSbIf/IvDAkwYhOJmbgFwQB/8b8h8BnSpnHG3AgeVEYg2ZjILRJQ+hT"
    "CUB876L8PsbvzOrPjC4XGqup1GZQZTclb+FqNJXNIfAP7JQi1GCnQOAfBP7ZOVU78ciLOe"
    "8ZngORFYET+sBbZY12DN6qRsvKPrgxwFv1IobZMsuryl9VajOoZXk191mlXWSSs9GjsLsI"
    "woGYyWJaoJn4AkTWgw8p8kL0DVv6hP83CR6ITxfk9WL1pPOqnYf8EvwSVHq71nBsXF8f0G"
    "+e+xvihD0QHvnOIhgRDfwVuMXssYfA3NyRuZl5R0wgLYgBrOBtbMPbCH6vZ/M4yhLsXqg8"
    "K6EC+YwUIN8M+TH2ceAYutgzQoB7QzseM6aa7lVpZmsZSDGrTjGzzMR6wrqqa1h5BLxZYF"
    "6U1mIwL542LyJfcFMjIyu8BcSWpXCBvxD8hXuCMxQKeb5J3X5qp1RiR1S6AhckcOVXaaAF"
    "lzrYoUq8vrJXOnE+rNoLPeyPmhghJVlA3gD5mee6ROU1r4J8IwRYG2ANRS8gxGafQ2ygyE"
    "S3mgiEMEEIk2VLyL7HtkAI04sYZkv49cv5grLwyguIhmHPNxhUcexe1HTE6GPNwKUzJNrK"
    "FHiMxji4RxPPF60wR2KNchEOXERcoZq6T+TEJ8+N/pSTURG91OmTwCVgBaMKLoEdEdbrt8"
    "Bo7maFANISmyS+vIHht24PVp9CO/bFbmUAZtq8EZa2GXwtQ5kGrdWNgkvbbxkEZxmqhjFw"
    "c3lehplNvJHp0SzctVEMxb2LjE/Lxb0XeEWMfNVrgR6SaV34qudkTk349rR9H+DdNd/OyI"
    "TId99oQueE+oB64Yjr4zpHiotW+iOuj0uHiqdRQEbrckamhzB3cZK4WCQIC7CvNMz0SBfE"
    "egh2F3NaskgjHuJwyU3ALoj1UOM4rYH1qRbp09KZOMYQ9xrd9j14LnE8tQtPD3FWBkCuAf"
    "Ich85sxAjmZkAX5fq3OHeFtXhgwHHEWxsSlTp5CFtW4WxKXBakekR2tEa5xRBxhzKFZfK9"
    "T3EltGu5ArQTKbh/4FYxbzdfzq8u0I+fLz5e3l7eXOf9utFNeWkT3vb54uyqSGgwKn72XK"
    "DomvEaBbn+LcwndSyUE72BclKyT1LM5oRzrDqH+mm4M6L9Q/y4llF4XGEUHpeNwmevDmAZ"
    "5O3sfRGtaQhpVgbwzOMZO+2loquA9Ifbm2s1pAWxos/Jc0L0b+R7fB99ohXASkCq2dAi8V"
    "kYAdnBuT05vnGIUWX8Uc3Yo9pxR+sgIEQD5IUcPWJZyyikCAcoOfD+qVggVxln1GLPEFdk"
    "xTIFcUU72gWSt8MQ0bwUgAoE6m75JrnWm6ZwZ2X6Z8h04nDh3j9NYrrS5hAfp2CYJpTNVS"
    "kFFRN2LdHDNaFll5XrYZ84RvBmRPq3HLTPJJHAoeqs9wo3d0amh3P4qA7IR3qQj0ogU+ZN"
    "PSNv1UaihwCfHNWZxUf6WXykcm2TOVFFiuopj5wQEB6GhEeOGZ1RTxX7dTvHvq8/IH0t1S"
    "PX1eHw3clap5AfqtSJ209nV1cqr9VioVyS9XM5I7LVTLYM1F1P5GXgECZLc5tgnxOCdWQL"
    "+GcES71CYWLr0c/KAPhbgP+IWWAKflYGwN9mB5W8mxH0GwkAfgvgyVdnhoMpGTFldlZVrG"
    "9BsH/WZq2sjIqkjHJOhnhcqNTSz70As5Vupq+FigWnVmFchHa/UK7Kzkqm7XqOCzDPL6/P"
    "Pv+kTs84V0zz85/uLs4KwGdi8PgoqVtiQAHqxHtTbrs1PtCh87k8+7hRPZmCbAulRvZn5u"
    "9FpRFV3aCxIhmnIhooJwXBK1ADy4p0X6iB9RKWLKiB1dthtiT+7EcZmakJP1vfG1RFn0Wx"
    "nXCyBIR7FaGGcC8496BOVBKce/AMW2QXRSXAGABjYI9egX3QEsEYeBHDbIsxIH6KgFlnDm"
    "zuVhsEcbua+Sg3AUE+mb6XKSObLBFEWXy8dpqM9wEtCENpxTJxI8Nwv+KyB474ci4P3H5T"
    "Tk3p6iFgtlihV4PZsiOzpXlliVZrSvQTXMpcL8B+GdXqqLyMWJ8C/tuIy3vmpKpeenwgqb"
    "6T9L/dl8219L2HurnPTci1XDf3mapo24ZxVTGfchltqIW7w7PnMFOsvNVKVyoDiRCF5LSQ"
    "MFWgWtU+lhHqEZw73sdCrAoEP2MMa4I0U4EC5F1GIWcIhfHS80Mv4K/l856DU5A62M+/2l"
    "MH5g7raLfkzqCKcksHEzzwQGUBlQUeePDA24EzeODBAw8e+L12zYIH/kUMsz1mwFTvgc/c"
    "fcocmNb3wH+Sgyj+I+579DjznFnW7c3RDD8Q6QrH0wESHdDYZc4XvhfKk2CRsBYQZS5h8o"
    "hZ8cFjSM5jXvbCd/WgX4JfgsqikqLL6F/ZfIDyrshvP6DfPPc3xAl7IDx6SIQoooG/Aie/"
    "Pao7WEa7cvJHb4sJmhsJABO8H9t7PyDMpOUZaYt2sxkdnYaTb1Gt5WSUh3qazt9mOESPmK"
    "PE5fAh2u7TeEU0FtMBhzPkhQgzIlQU0Tqu2lHWZbbrClQKC14KUClgF7QGTNVR2lASHAKt"
    "+kORQqBVx4FWY8zJqMn8LghCEEbTOQ61yXZZmwwOomr5UEuIOdyZoxZOJun4ZBJIU+hiif"
    "D4KPLHKPQLSn2CAw0LkRErVoQUcl1N3/WVHZeEvLm5yi0Y55fFFeHLp/MLMaEjyDdntCqi"
    "OiXFNSFs1MwW1IjDrNah3EB5VgiDAt04ijkFs4m1qBTug3LSqdW4Rs1cJVGI9g/u9lUTTp"
    "dMdfhGhe63lgDdrwbAwmIhLMC+cresMsJzYv2byp2cTRcfPmuomOSEQB1RIspi/2ceUq0a"
    "khfqkQbSXqFvKP/cRagQZJ01yTqDoP3nNzYgaL/JFN6LaG4I2n8Rw2xJWNuZT1ioCWhb3x"
    "tUhbKNl+6UhCMsG5vEsmEko46iOLSQ+q4MjN9Us3vF0ZwG4ew1+itZvc+Ew2dI7kHcRPyD"
    "2f23mjC3Lp4CEXBWqHIQAfdSymb1E9ZoXVHv6xqndSrwokML5TpsQo2l7XtIP57WoMROtY"
    "TYacnvDEYFaJvdapthSOYLrb65uVupcT6S8Uxu1zhub1CsOWQrWQBZ9Og9ECY0wTnhXHzV"
    "VAFccsIinc9zFQplox5AWbRi29Uri8mImUCdEQGtpniyc/JymiGalwJQS+GN0SJjCGpeCk"
    "AtulofSBDGeBiok3mpHiqVJ0c1tMqTI61aKW8Vyikt52PCDByCG4E+Ja205g2ky9ChZhXA"
    "MiI9nLIdxLlEUUECQFcBc3V51YJoj9zZrVRZZYwqloKK9TYV6F9My+GbOnklopU+Iu5NKb"
    "PEXQo4ZAmBucK7rZ20BSlYdhXLrtAkFuIJZES+OoQtFCSJfharZPs3oY9rTejjigl9XJ7Q"
    "iZXfiJcqygIzZR0zlVMUydcwZXUajLZCvIUBt+yN2/fxtoSJ/J4QV0NDprcGVRxkQENv4j"
    "nxpjkREjVZyFuhhY+pK13PUuoD8kKOGH2URd986twTV5aX84mszcI8wqMSLAJS4g4Qp4gT"
    "MQkDh8jmQqGfe2FcVq5MVnb5oC04TXvYtpfBbvqyymA4SoezjHtVoJ5CuE+a4Q5i9ixZ7T"
    "7FTKBmwcvcrVzzUpI24RVrrnhnqYtE+k0wSjoZIBy4Ud2p3+lYRuVwErhizMQypXKlfEDx"
    "3EHjFYoYuPKC1+FzwIdj+Spnz65ir3YIPhwb3A1mkGZlANBiAoeh5wZ8NgY+m2cLodwfc9"
    "tgqkpDrAylvjxN2r4XUxXq0/TMOZaNu6rpX8iK7M6EfNMVwC17FlxhXJjTnRspoLWtozn3"
    "N662ZCDCKNtOZl9nyGgNx1NsMqhLbtdleYKISF7FCVaScX6KXlkzzJKgqaB1WuwYeBwr9G"
    "LgcXZkdjRj/YHub6egLvA9wPfsDd8TeqFvhm4q0EN4OwnMA0at5VM5cBnKH25vrjXGctK+"
    "aEN5Toj+jbqs4fM8UEokqpm1IolWwFx2UGTWqBOVp2xiyRZEgbGwzpYFxuKljbIYqiZDnB"
    "GD8ErbxtcSRupHRiZEFjImXENIFVoMagdbLjaC9aipqA4QT8IhkTOjnHxAjzNKZAJ3EP3f"
    "9Vw0wxwFVIZIakoJGXcBYZKWqY964kkeYRMk066uSpmVAbVyC7XSx2wqXpPM8adNitlX9d"
    "KjJLwds1j7U+Czd9BD8UfQ0rrV0v4WR2xqNLTM3UrtLIn7rO8oFOAI/DgKpVaVBpNH+Sec"
    "BCEKab1yPFv1BK5AyzUyezRge9c6A750yXwTdj9p3kNuf/imFrkvm1Wc56jIu898OQOgC2"
    "L9ywkf1oW7Cu3SKSnrIjxmJfwLcs0q+VsG9xPhtaWS/YlTyQy4rFDfUVMedMAJ9oVGzYnD"
    "iNIwDTDTYFcSLR4juArj6bhn62qVgZNY/mv9W7zM55fXZ59/Ugd2nyuYgvOf7i7O1KOwYO"
    "TBo0u+zXAo+mg4Lvszs7salgKWI/J14YnmDSzX6p7A3WCbIZvTgDwuQW5CWBREYZz3YpwZ"
    "wdxQ2y2L9lHjraXwGpwWP8GeL54/4p4ymLP63SoJw9tl89u1P4Q7nKgFxe/37vUCp0pvh9"
    "kSp8pHyhhxKlKx8g0GVa4V8jXypkhntrOWMjtkayG2BhqgRJy476NiOEnHlL3iyCdctHiN"
    "7sT16Mni2j1ZycpfmxOxlB6Ybh4BrhkrfAdwvNauQtmps5yb5woVxADWotGUolbXOF0L9N"
    "DrdTisk9Ay1OezDIs2aRQFLNZwE4SzMn20+zvwdEnIyhDrgxLT9lsFJFoG867jER+wv1TQ"
    "LHrQ1wKAenPU4Yz79vdAIDWaAAzWbn1r97tEC73yAl0cYbHJoMriXWu1vmhdu8JsKoVwGG"
    "JnRty4BmwmGPxDZJNqbc+MMq2KNOzgAWDlWrFWgpULVu4+w5rNdzFDtiwJ4IJKCiqplQCD"
    "Smqukj6hjtZWResntiwXPsWuUA4n8mAVWX7uUXpIvBBxvOKxhhjdEqqhF0Qfxz4dIx5SRt"
    "BSzDoWXeTiGyPP5cqcl04eAtqoFcskaKO7qowHNaK7rRG9YFTCr4C4+vTUrFxvCkW3cXCq"
    "AEb8wLnmSFr9vC3K9c/v0r5vK8UsyShtAndGtH+Id3LOp9RZor8N0M7K9A/m4fFxHYfi8b"
    "HeoSjv5WGeE9fDMUoGQOelergDtr+IcO+fCoj1VXeT5n0qmNHaAQl8hofHJ0bq2lqih5O1"
    "/fKvi/Q8v5qzdd2+R5V1WputYpi8wGh53Uj0bxc7qaMrnOhVhRPdieDGtkUvD6Fpw7bYhB"
    "mXIdVHveSlIPSleegLX87nmCmcDHrwMyKAPAQd2cStQQYbZLBZpj7vu2cNMthe3DBDce7+"
    "ja8lDvLb5VRY7xUZivkGgyonOfZGfN26drymI6bclLJVXLjxEXOUdCLd2pQVIyvpBBHszJ"
    "As8iiGAdEg8m4vSOCK6aKK12z/AeAht0LNBA85BBbuP7jp8mSIbEEMYC3CSoOJ56pPPPze"
    "p1hje+bFCqhOpFy/EP3u5sv51QX68fPFx8vby4RVWStH0U15SVzwwgiDzxdnVyWHQTgzYb"
    "jT9j30xpzW4LdPtfT2qSLjkyeqVF0yMCMCB1FswQZiPyQswKH3oHKG6fEvysEgbDEIc8Lk"
    "ySoKy7cqPGEj08MV5m2tknJvK2rKvS0XleOEBKOGiohKFmhwCDHd3S4ZncHVeP6qpWEGF0"
    "vaO0ItNnWO5aUAUzWmDWrk5iSB3LWN3N1PF2j3YVXgBbVlQPr0hoEXtLfDbImX7Iwwz5kd"
    "KNxjyZ1BpV9s0+Ypf5h+YFv2OWl3HqX6q9h0Eo1hO1+T9YG8eheTdlvX23T6Tb0PRl0nGS"
    "rypTJAOGneQ3Tf1kqzeluRZvW2nGYlnhgSFbtWcdDxRgSYTUNm81k3s//8P/hazUg="
)
