from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
ALTER TABLE "books" ALTER COLUMN "name" TYPE VARCHAR(120) USING "name"::VARCHAR(120);

-- The journal is kept by seq, and a member by book and user.
ALTER TABLE changes DROP COLUMN id, ADD PRIMARY KEY (book_id, seq, ordinal);
ALTER TABLE changes ADD CONSTRAINT changes_book FOREIGN KEY (book_id) REFERENCES books (id);
ALTER TABLE changes ADD CONSTRAINT changes_op CHECK (op IN ('create', 'update', 'delete'));
ALTER TABLE book_members DROP CONSTRAINT book_members_pkey, ADD PRIMARY KEY (book_id, user_id), ADD UNIQUE (id);
ALTER TABLE book_members ADD CONSTRAINT book_members_book FOREIGN KEY (book_id) REFERENCES books (id);
ALTER TABLE book_members ADD CONSTRAINT book_members_role CHECK (role IN ('viewer', 'contributor', 'editor', 'owner'));

-- Keys lead with the book.
ALTER TABLE accounts DROP CONSTRAINT accounts_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE category_groups DROP CONSTRAINT category_groups_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE categories DROP CONSTRAINT categories_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE payees DROP CONSTRAINT payees_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE transactions DROP CONSTRAINT transactions_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE postings DROP CONSTRAINT postings_pkey, ADD PRIMARY KEY (book_id, transaction_id, ordinal);
ALTER TABLE category_months DROP COLUMN id, ADD PRIMARY KEY (book_id, category_id, month);
ALTER TABLE budget_months DROP COLUMN id, ADD PRIMARY KEY (book_id, month);

-- References stay within the book.
ALTER TABLE accounts ADD CONSTRAINT accounts_book FOREIGN KEY (book_id) REFERENCES books (id);
ALTER TABLE category_groups ADD CONSTRAINT category_groups_book FOREIGN KEY (book_id) REFERENCES books (id);
ALTER TABLE payees ADD CONSTRAINT payees_book FOREIGN KEY (book_id) REFERENCES books (id);
ALTER TABLE categories ADD CONSTRAINT categories_book FOREIGN KEY (book_id) REFERENCES books (id);
ALTER TABLE categories ADD CONSTRAINT categories_group FOREIGN KEY (book_id, category_group_id) REFERENCES category_groups (book_id, id);
ALTER TABLE transactions ADD CONSTRAINT transactions_account FOREIGN KEY (book_id, account_id) REFERENCES accounts (book_id, id);
ALTER TABLE transactions ADD CONSTRAINT transactions_payee FOREIGN KEY (book_id, payee_id) REFERENCES payees (book_id, id);
ALTER TABLE postings ADD CONSTRAINT postings_transaction FOREIGN KEY (book_id, transaction_id) REFERENCES transactions (book_id, id) ON DELETE CASCADE;
ALTER TABLE postings ADD CONSTRAINT postings_account FOREIGN KEY (book_id, account_id) REFERENCES accounts (book_id, id);
ALTER TABLE postings ADD CONSTRAINT postings_category FOREIGN KEY (book_id, category_id) REFERENCES categories (book_id, id);
ALTER TABLE category_months ADD CONSTRAINT category_months_category FOREIGN KEY (book_id, category_id) REFERENCES categories (book_id, id) ON DELETE CASCADE;
ALTER TABLE budget_months ADD CONSTRAINT budget_months_book FOREIGN KEY (book_id) REFERENCES books (id);

-- What a row may say.
ALTER TABLE accounts ADD CONSTRAINT accounts_kind CHECK (kind IN ('asset', 'liability', 'equity'));
ALTER TABLE accounts ADD CONSTRAINT accounts_system CHECK (system IN ('opening_balance', 'exchange', 'off_budget'));
ALTER TABLE accounts ADD CONSTRAINT accounts_cleared_range CHECK (cleared BETWEEN -9007199254740991 AND 9007199254740991);
ALTER TABLE accounts ADD CONSTRAINT accounts_uncleared_range CHECK (uncleared BETWEEN -9007199254740991 AND 9007199254740991);
ALTER TABLE accounts ADD CONSTRAINT accounts_balance_range CHECK (cleared + uncleared BETWEEN -9007199254740991 AND 9007199254740991);
ALTER TABLE categories ADD CONSTRAINT categories_kind CHECK (kind IN ('income', 'expense'));
ALTER TABLE categories ADD CONSTRAINT categories_system CHECK (system IN ('uncategorised', 'opening_balance'));
ALTER TABLE categories ADD CONSTRAINT categories_group_unless_system CHECK ((category_group_id IS NULL) = (system IS NOT NULL));
ALTER TABLE transactions ADD CONSTRAINT transactions_status CHECK (status IN ('pending', 'cleared', 'reconciled'));
ALTER TABLE transactions ADD CONSTRAINT transactions_transfer_status CHECK (transfer_status IN ('pending', 'cleared', 'reconciled'));
ALTER TABLE transactions ADD CONSTRAINT transactions_source CHECK (source IN ('manual', 'import', 'opening'));
ALTER TABLE transactions ADD CONSTRAINT transactions_one_shape CHECK (NOT (is_split AND (category_id IS NOT NULL OR transfer_account_id IS NOT NULL)));
ALTER TABLE transactions ADD CONSTRAINT transactions_transfer_whole CHECK (num_nulls(transfer_account_id, transfer_amount, transfer_currency, transfer_status) IN (0, 4));
ALTER TABLE transactions ADD CONSTRAINT transactions_two_accounts CHECK (account_id <> transfer_account_id);
ALTER TABLE transactions ADD CONSTRAINT transactions_date CHECK (date BETWEEN '1900-01-01' AND '2199-12-31');
ALTER TABLE transactions ADD CONSTRAINT transactions_amount_range CHECK (amount BETWEEN -9007199254740991 AND 9007199254740991);
ALTER TABLE postings ADD CONSTRAINT postings_one_place CHECK (num_nonnulls(account_id, category_id) = 1);
ALTER TABLE postings ADD CONSTRAINT postings_part CHECK ((part IS NULL) = (entered IS NULL));
ALTER TABLE category_months ADD CONSTRAINT category_months_first_day CHECK (EXTRACT(day FROM month) = 1);
ALTER TABLE category_months ADD CONSTRAINT category_months_assigned_range CHECK (assigned BETWEEN -9007199254740991 AND 9007199254740991);
ALTER TABLE category_months ADD CONSTRAINT category_months_activity_range CHECK (activity BETWEEN -9007199254740991 AND 9007199254740991);
ALTER TABLE category_months ADD CONSTRAINT category_months_balance_range CHECK (balance BETWEEN -9007199254740991 AND 9007199254740991);
ALTER TABLE budget_months ADD CONSTRAINT budget_months_first_day CHECK (EXTRACT(day FROM month) = 1);
ALTER TABLE budget_months ADD CONSTRAINT budget_months_written_off CHECK (written_off <= 0);
ALTER TABLE budget_months ADD CONSTRAINT budget_months_hold CHECK (hold >= 0);
ALTER TABLE budget_months ADD CONSTRAINT budget_months_income_range CHECK (income BETWEEN -9007199254740991 AND 9007199254740991);
ALTER TABLE budget_months ADD CONSTRAINT budget_months_assigned_range CHECK (assigned BETWEEN -9007199254740991 AND 9007199254740991);
ALTER TABLE budget_months ADD CONSTRAINT budget_months_written_off_range CHECK (written_off >= -9007199254740991);
ALTER TABLE budget_months ADD CONSTRAINT budget_months_uncategorised_range CHECK (uncategorised BETWEEN -9007199254740991 AND 9007199254740991);

-- What there is one of.
CREATE UNIQUE INDEX accounts_name ON accounts (book_id, name_key) WHERE system IS NULL;
CREATE UNIQUE INDEX accounts_system_currency ON accounts (book_id, system, currency) WHERE system IS NOT NULL;
CREATE UNIQUE INDEX category_groups_name ON category_groups (book_id, name_key);
CREATE UNIQUE INDEX categories_name ON categories (book_id, category_group_id, name_key) WHERE system IS NULL;
CREATE UNIQUE INDEX categories_system_one ON categories (book_id, system) WHERE system IS NOT NULL;
CREATE UNIQUE INDEX payees_name ON payees (book_id, name_key);
CREATE UNIQUE INDEX transactions_external_id ON transactions (book_id, account_id, external_id) WHERE external_id IS NOT NULL;

-- What is asked for.
CREATE INDEX transactions_register ON transactions (book_id, date DESC, id DESC);
CREATE INDEX transactions_payee_register ON transactions (book_id, payee_id, date DESC, id DESC) WHERE payee_id IS NOT NULL;
CREATE INDEX transactions_import ON transactions (book_id, import_id) WHERE import_id IS NOT NULL;
CREATE INDEX postings_account_register ON postings (book_id, account_id, date DESC, transaction_id DESC) WHERE account_id IS NOT NULL;
CREATE INDEX postings_category_register ON postings (book_id, category_id, date DESC, transaction_id DESC) WHERE category_id IS NOT NULL;

-- Text search is faster with trigrams, and works without where they cannot be had.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX transactions_memo_text ON transactions USING gin (memo gin_trgm_ops) WHERE memo IS NOT NULL;
  CREATE INDEX postings_memo_text ON postings USING gin (memo gin_trgm_ops) WHERE memo IS NOT NULL;
  CREATE INDEX payees_name_text ON payees USING gin (name_key gin_trgm_ops);
EXCEPTION WHEN undefined_file OR insufficient_privilege THEN
  RAISE NOTICE 'pg_trgm is not available: text search scans the book';
END $$;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP INDEX IF EXISTS transactions_memo_text, postings_memo_text, payees_name_text;
DROP INDEX postings_category_register;
DROP INDEX postings_account_register;
DROP INDEX transactions_import;
DROP INDEX transactions_payee_register;
DROP INDEX transactions_register;
DROP INDEX transactions_external_id;
DROP INDEX payees_name;
DROP INDEX categories_system_one;
DROP INDEX categories_name;
DROP INDEX category_groups_name;
DROP INDEX accounts_system_currency;
DROP INDEX accounts_name;
ALTER TABLE budget_months DROP CONSTRAINT budget_months_uncategorised_range;
ALTER TABLE budget_months DROP CONSTRAINT budget_months_written_off_range;
ALTER TABLE budget_months DROP CONSTRAINT budget_months_assigned_range;
ALTER TABLE budget_months DROP CONSTRAINT budget_months_income_range;
ALTER TABLE budget_months DROP CONSTRAINT budget_months_hold;
ALTER TABLE budget_months DROP CONSTRAINT budget_months_written_off;
ALTER TABLE budget_months DROP CONSTRAINT budget_months_first_day;
ALTER TABLE category_months DROP CONSTRAINT category_months_balance_range;
ALTER TABLE category_months DROP CONSTRAINT category_months_activity_range;
ALTER TABLE category_months DROP CONSTRAINT category_months_assigned_range;
ALTER TABLE category_months DROP CONSTRAINT category_months_first_day;
ALTER TABLE postings DROP CONSTRAINT postings_part;
ALTER TABLE postings DROP CONSTRAINT postings_one_place;
ALTER TABLE transactions DROP CONSTRAINT transactions_amount_range;
ALTER TABLE transactions DROP CONSTRAINT transactions_date;
ALTER TABLE transactions DROP CONSTRAINT transactions_two_accounts;
ALTER TABLE transactions DROP CONSTRAINT transactions_transfer_whole;
ALTER TABLE transactions DROP CONSTRAINT transactions_one_shape;
ALTER TABLE transactions DROP CONSTRAINT transactions_source;
ALTER TABLE transactions DROP CONSTRAINT transactions_transfer_status;
ALTER TABLE transactions DROP CONSTRAINT transactions_status;
ALTER TABLE categories DROP CONSTRAINT categories_group_unless_system;
ALTER TABLE categories DROP CONSTRAINT categories_system;
ALTER TABLE categories DROP CONSTRAINT categories_kind;
ALTER TABLE accounts DROP CONSTRAINT accounts_balance_range;
ALTER TABLE accounts DROP CONSTRAINT accounts_uncleared_range;
ALTER TABLE accounts DROP CONSTRAINT accounts_cleared_range;
ALTER TABLE accounts DROP CONSTRAINT accounts_system;
ALTER TABLE accounts DROP CONSTRAINT accounts_kind;
ALTER TABLE budget_months DROP CONSTRAINT budget_months_book;
ALTER TABLE category_months DROP CONSTRAINT category_months_category;
ALTER TABLE postings DROP CONSTRAINT postings_category;
ALTER TABLE postings DROP CONSTRAINT postings_account;
ALTER TABLE postings DROP CONSTRAINT postings_transaction;
ALTER TABLE transactions DROP CONSTRAINT transactions_payee;
ALTER TABLE transactions DROP CONSTRAINT transactions_account;
ALTER TABLE categories DROP CONSTRAINT categories_group;
ALTER TABLE categories DROP CONSTRAINT categories_book;
ALTER TABLE payees DROP CONSTRAINT payees_book;
ALTER TABLE category_groups DROP CONSTRAINT category_groups_book;
ALTER TABLE accounts DROP CONSTRAINT accounts_book;
ALTER TABLE budget_months DROP CONSTRAINT budget_months_pkey, ADD COLUMN id UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY;
ALTER TABLE budget_months ALTER COLUMN id DROP DEFAULT;
ALTER TABLE category_months DROP CONSTRAINT category_months_pkey, ADD COLUMN id UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY;
ALTER TABLE category_months ALTER COLUMN id DROP DEFAULT;
ALTER TABLE postings DROP CONSTRAINT postings_pkey, ADD PRIMARY KEY (id);
ALTER TABLE transactions DROP CONSTRAINT transactions_pkey, ADD PRIMARY KEY (id);
ALTER TABLE payees DROP CONSTRAINT payees_pkey, ADD PRIMARY KEY (id);
ALTER TABLE categories DROP CONSTRAINT categories_pkey, ADD PRIMARY KEY (id);
ALTER TABLE category_groups DROP CONSTRAINT category_groups_pkey, ADD PRIMARY KEY (id);
ALTER TABLE accounts DROP CONSTRAINT accounts_pkey, ADD PRIMARY KEY (id);
ALTER TABLE book_members DROP CONSTRAINT book_members_role;
ALTER TABLE book_members DROP CONSTRAINT book_members_book;
ALTER TABLE book_members DROP CONSTRAINT book_members_pkey, DROP CONSTRAINT book_members_id_key, ADD PRIMARY KEY (id);
ALTER TABLE changes DROP CONSTRAINT changes_op;
ALTER TABLE changes DROP CONSTRAINT changes_book;
ALTER TABLE changes DROP CONSTRAINT changes_pkey, ADD COLUMN id UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY;
ALTER TABLE changes ALTER COLUMN id DROP DEFAULT;
ALTER TABLE "books" ALTER COLUMN "name" TYPE VARCHAR(100) USING "name"::VARCHAR(100);
"""


MODELS_STATE = (
    "eJztXWtz2zYW/SsYfUk6o806suxkk52dsVO3664fnVjZPtIOC5GQhJoCFQC0o2373xcgRY"
    "pvE7QkU8ydaZqIxCGlAxC4596Lyz96c88hrnhx6nm377373hv0R4/hOVH/yJ7qox5eLNYn"
    "9AGJx27QdqwaBUfwWEiObakOTrAriDrkEGFzupDUY+oo811XH/Rs1ZCy6fqQz+gnn1jSmx"
    "I5I1yd+PirOkyZQz4TEX1c3FoTSlwn9VWpo+8dHLfkchEc+/Dh/Otvgpb6dmPL9lx/ztat"
    "F0s581jc3Pep80Jj9LkpYYRjSZzEz9DfcvVzo0PhN1YHJPdJ/FWd9QGHTLDvajJ6/5z4zN"
    "YcoOBO+n/Df62+WqKZZV1dj6ybs5Fl9Qy4sz2meadMaqL++Cu87pqQ4GhP3+Ddv0/ePz88"
    "/iqgwBNyyoOTAV29vwIgljiEBqSvWQ7+zvH8boZ5Mc9R+wzT6os24Tg6sCZ5PcAi+iKCtk"
    "Bpb44/Wy5hUzlTH18ODio4/u/J+4Bm1Srg2VNPRPicXK1ODcJzmu81v2MsiGX7nBNmL02I"
    "zgE7yPhhDb4PS9k+zHIt6ZxY//OY0YBOgTrI8fGwBsnHw1KW9ak0zRPKhbTmHlPXzxH9te"
    "KpmOgMLEO1mqCI7ooX+h97SHoFyV+fjM4yFAryKU/dKZ2eM1lM3gqQIU3dfFtUHWxrcE71"
    "N/jbPwaDw8NXg4PD49dHw1evjl4fvFZtg6+bP/WqgtzT82/Pr0bpwasPpPm2vflCGTDEsY"
    "yZz0GhD5r1wR3hQn9RI/YToN3x/rJTvNucaH4sLItnaz3rlgz9FLJqwtb/6NakPTq/PLsZ"
    "nVx+ry8/F+KTG03l+swgOLrMHH1+nFlF44ugH85H/0b6I/r5+uosa6fH7UY/9/R3wr70LO"
    "bdW9hJchIdjg6lutlfOA27OY2Ebm51NyuVTpp1cxq5gW5e6WHo5c30snaETG4TIl0fGGP7"
    "9h5zx8qd8QZeWdv8qflgnj2CGZ4GnaTZ1N9z5RpSSolNSYnfaH2yX+U5soNm9XxHvWtGEJ"
    "4q9qZqqD0TKAQjypASZdEnQeRbJGcEBfdQrW7JElGBnmsnlUWdvmrxqY887lCG3a9e9DJD"
    "Znt3AQ9Xyz1cq74zoToB2STf7Z0gH6R3n6TrNl0rT2LBr+abPO2lnCcQXeJ98HL4avj68H"
    "gY0x0fqWK5QBMF871S9NJwZsgBYX7IUEuYpNLI071GdND9ejio4+MelDu5B1n3a0iX4bhN"
    "gWDMZifYhcl4DVt3cKy+rjFUX5eO1Ne50BeZeLwgFvPdzfVVid0VI7LylNoS/YlcKuqsXv"
    "sjTDUVKU0a0fn88uTHLNPvLq5Ps4NZX+A0wzueSMJNaI8BwPojWLelxw1n5STmEZPy/jBv"
    "MCebO7jAfwmerX6FZ+uSzMeEl3i21if7D+VEWfOg7fZToz72fEGi+SHySfwK7iRwJ7V8Vj"
    "KY5hMjvC6dCQjQmaGTe65R9lPUvoNq5uVxnWy+7FqYSOY7zgoayGCADIaWDXkwDTdiGp47"
    "ZL7wpE61/Q9ZlpiI+UaVpiJdN7duybJmNPQETSijYkYcxIkaYkI+EwgzcU94cWjSxq4brI"
    "d95C300FUX6uuzBUHQTV8cYp+tWP7LjdW4/4xiHEkQWFg5X/HqOTBzGSdAHbS1Np9kruYY"
    "E4JXzTtI7eDoqAa3qlUpucG5bAo/mxK+4CsTNGvNMsyXZUn8KWCG7/FShlk/e8Z4lYW6cv"
    "/GBpSi9fT86uT9T7GzOLaiLq6vvj0tcBef/jQ6O8mmUUgsfZEn/2auZt/yXIoY1aWw/uHg"
    "1XEsIPSHKslwc3lycZHXCDOCnZVPrm7YIwF5VOCjbazuOvIx9pyCubpqFokQMH00nT72Sx"
    "LnbGtQxG1XxCe2TYQYebeElcjhTIt+lRZWv3Jm4QCg1KJC1FbDynAWHsMuCtEoQPcRFojK"
    "QKcqLevQqZKyL5BS5W/Q85V7uI+oUyiBN3BFw9CNjtr00cce+byganToRw+iOE8rjCHssF"
    "FRDFUE1mGHg1pVBA4qqggc5KoIBHOUNcOiYMd1xdb2FGozXD88PeyM6WGd8gHD8voBw1wB"
    "gVmhHi4neFYsg7swjGvVwqgohZGvhCFsb0EKBNoJ57hEJ6whGYa7p8xGZz+OPv6aU1ZB4o"
    "AZaUlQM9r2J59ML0U51vZLG7WFyr0QR6k8+LU1bdjNaSR0c6u72cVCWsr2bvI8Z7Gw6bnN"
    "Pc3JnTJYm/RzGgm93LZebolP6+yOMFnizYrP9R/0YxHdtKYDazQjyPPl2PuMvAkSxPY5lU"
    "sUXqKPFv7YDfMx9EZ07hCum1Gnni9r0xeHdI5WuFXAa7Ujr1XARI7LCn/Kqn0H5f7mEzj0"
    "IM6TWx6NjdpDKPYRoViQvp21oZLdHK/sDTo6iwVruW093RJr+cKbUvYNpq6vfk+J1Zxr87"
    "D17GqINVlh6lnR+g7KjA2gQhuxumaT8Me/E1u+DcK21NH5yjgVvtUNMdNhXs9n6hNX5xmR"
    "9x6/zdvS27kFWNStMPnKLerkOExzXZqDl4R0KQtvY8V1Aq/bJHiemvrsUmjIUWrbCpWKUb"
    "merX1vav6jBSWqqjs7BwZrpG193RJr5D2ZqB8yq0pIyzZ52BbhIcIwJW2FChPHkJxhie6x"
    "QDOsBpijHXKPSk/b8NXBAmm5BQI+vQ2XpxR6u7Uho2nUdkltiaFh4ieF7LPeDrLPVmQUbi"
    "0sVSNpEOgRKB8AxunOjdObcPkosUsTZx82SVcrUW1j1CF31CahnUiF9l9Ng4Dvm8CBNcFz"
    "6i61lyplVoq6xuiGrw77JsBaBWs1GSQNni/LdPtEBtbItmqZm2QHmyhWrBVWFqjarZrGwZ"
    "7V5Mpvsmc1mAjUAmq2xyKN6mDqxbDWWB9WjPVhfqwru0n1REFYo5zoBKSLLNepojEsL6Ix"
    "zNXQ2Cu5tuWCcKDVQKvtcVI/dDVs04Fuflw36/BUk05O4CD42/IettQaK8wq36VRHVSqG6"
    "ky3BY/Jp0y9dPLS6CmG/Qf9maG7Y3qn+rao4HDMVmfRSDMCdKXIw66p3IW5uQtOL1TAwfN"
    "sDvRDkpBsEucIk/mhq76iHD6bZHbrKKiYaHLDOJmUdys3Eepi+QZudNiQAd174bf6RRkj9"
    "vW7/e3eYLL93akUbDD4xE7PMK5yFpNUebOzGI8ODX7DZ2a4LD4IoxfZbMED0yTjs5iQea0"
    "uae56gPesApBEgm93LZebonI+iBKX0IWneo/KKx0VGz7LyCDZIsnTbYgc1y0paLC2RIBOi"
    "hkBkd1tqirVhV18HOb1APCio3oB1gusZz3X59vkec7wqm6aCM3cdEFYIlt2xKbSrehYuHi"
    "pXlyUwbXwblsK+lNrmdjs5f/rREd5PiwTsLHYXnCx2Eu4WOBhbj3lPlnuhMiB+wg3YNaQ3"
    "pQMaQH+SEdE2fPMJs2K3dRfAlwt7R67YA3bcKbNuHx2trj5S+cht2cRkI3t66bW+LkOgkr"
    "4pS/OiY62690dYXtwNHVcUfXqmS9CdUJCOwqgrexlCrtWu+xeFnxIouX+TdZ6L+LnYYj8r"
    "nEOE1iOsFz1UJ59uMotUbmEh9SofaoeTYbIvNCWPU7TQZ11L4TZG8j5zCVVeKPA4IM+E1A"
    "gOIaFNs+5/pd8CYcJzEdJLlOJmB5ImCufoZiZ+w7ysYrcBt4nkswK2Y5hctmQingHvJc5Q"
    "i4vr5ITc6n59nZ98Pl6Zka3QHzqhGVJd4C6hAmdUCGmwzqNKp7GeGbL6XNvKJ81gpbw3tE"
    "OmvLuN21mWG7XrNtaSkgRCbb5hdJWTtLIcncyNiJEV14prZu6qi1lpMCa73Ke58A7c57f7"
    "Athp/Ee++zRsynYMB9M+4hYgURq/0RAXu3ZEPEqrPd3JKI1WngArj0mJyVRK0yLfpVkavQ"
    "oWDNdeOaO18vdY+qP8R5gzAKkLq0npwRdD/zXIJ0yOMF0i99C27zLKgArfenPl8FQ/ohqq"
    "CS34avDQG1XTy9EFBrS0AtGPrFC08xmTGgar3pFp16/cj6B5ntFUUiq0ziNQaUSDOLGIuw"
    "oIEZ70kUMN+M+XtOpSTM8iYTM/IzQOC/sf9D8TP1OBUNfCBpKPRBsz5Q1qQh9RECGK/PeE"
    "s007vwmVl+yz1/UaKacm36Vbpp9RQuraluDol/oFOyVINOgcQ/SPxr51DdSkRejXlqWGU5"
    "CYFX4kC0qjXWMUSrGk0r+xDGgGjVF9HNLVNeVfGqXJt+LeXVPGYVXQJRFkeZ7pXuIggzNZ"
    "LVsEAz9QWIrrYqPUQles59l4i/E3ZHXG9BXiyWDwavNnOTX9gvrDLaFdOxDn29Rb9R5zck"
    "CL8jIoidBTQij7lLCIu1Rw+B3NyR3Ew8IyaUZmBAK0QbNxFthLjXk0UcdYFTKgsrEVcwn0"
    "AB882YH2MXM9swxJ4AAe8NdTzmvGi4V20zizGwxax6i1nLJNYD6qqusKIEolkgL3JzMciL"
    "h+VFEAtuKjKS4EdQ3LItXBAvhHjhnvAMhUKeblBvfmunNmItT4cCF4Q5+qs0sIJzF9ihSR"
    "wf2SubOJ1WTSXFrtVEhOSwwLwB8zPqOKQoal5F+RoEXBtwDUUvIMVmn1NsoMjEdi0RSGGC"
    "FKaWTSH7ntsCKUxfRDe3xL/+PV4SUuJcj8/1qzzrC90KvOrgVc9SDV518PmCz7edQ3UrAh"
    "bEAIiBPXoE9sFKBDHwRXRzW8SA+imK5jI5sD5bLQjCdjU3L1wzglwyfYOUdYzVf+HLZpDH"
    "w60FUQbBW7QgHEWl2NUJdVkmcGBVPxP6CgIJf643GxzkNy9s6yYgW1phV4Ns2ZFsSTwPhq"
    "zmkUBu9s0J3KEMF7xq/GaOXbfUgE7AuhQCOhy8Oo6tZv2hyk6+uTy5uChKiQ/mecOhmkZB"
    "tlrLtht1klU810POTDmvMV167netneGFQFmH3IZfCBRte6u7jy5q/0Vvo5uTuWfiu4zady"
    "FnYed5N5gXzLzVRleEaTTztozvDRpchEli/OaLBKhDdH459QdHa2lX4jnKtOhXeY8SQrGm"
    "B+mHGZboHgu0Gkhvg6oQkRcKjdXowXKma1Bgriutq9bhC43zfqLHXQq8Qa2wqsEbtCPRAp"
    "ZdkwIJT+uT2CPyQD630+wA+bxL+TzGglhNxncGCKZ10zFOPtszzKbE4oXrXflAzwG7oM7T"
    "g71W7lZF6lY+cytIJzVcHZMY8CyDJ+mpPElCYukLkylijejgSriNjc8QfNr8FEGFJRYuLb"
    "IvKncxJ2CwqdZgU23g4poQbjXTgiVwGNVlLDcwngvAYEA3NaBjMpuoxUJwF4yTrarGmDVz"
    "k6QA2j26N2+aCM/nRTUgK2y/GAG2Xw2ClWIhnGG3cLWsEuEpWPeG8uDoqI4GPzoqF+H6XM"
    "YknC88bmqYpEBgjhQyysP4Z5rS8vewpkAdskA2VuAj2sE0LjAqKgRhCgVDFfbxtcFOhn18"
    "TQb2Xmzwgn18X0Q3tyQj64Rwas96BZlYqzP9qgwsvG7TmoIe5RZSzbzB1UL9uByo1ttF5a"
    "lPpWt6uXIqX9G7IFC3Ipv0Q2XA8Kp5B9l9eVCrqMdBRVGPg1xoWN1RkiJP7nc311clhtEa"
    "kl0uqS3Rn8ilYh+zfSrI1WRURzazQczM4qcvcPrU6cV//R/2iPGs"
)
