from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "import_rows" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "index" INT NOT NULL,
    "line" INT,
    "date" DATE,
    "amount" BIGINT,
    "currency" VARCHAR(3) NOT NULL,
    "payee" VARCHAR(120),
    "memo" TEXT,
    "reference" VARCHAR(255),
    "category" VARCHAR(200),
    "external_id" VARCHAR(255),
    "bank_status" VARCHAR(8) NOT NULL,
    "status" VARCHAR(16) NOT NULL,
    "decision" VARCHAR(16) NOT NULL,
    "match_reason" VARCHAR(16),
    "match_transaction_id" UUID,
    "match_index" INT,
    "match_score" DOUBLE PRECISION,
    "problem_code" VARCHAR(60),
    "problem_message" VARCHAR(500),
    "category_id" UUID,
    "payee_id" UUID,
    "fields_read" JSONB NOT NULL
);
COMMENT ON TABLE "import_rows" IS 'A row of a bank file, as read and edited. The table''s key is (book_id, import_id, index).';
        CREATE TABLE IF NOT EXISTS "imports" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "status" VARCHAR(16) NOT NULL,
    "filename" VARCHAR(255),
    "size" INT NOT NULL,
    "format" VARCHAR(8) NOT NULL,
    "dialect" VARCHAR(60),
    "encoding" VARCHAR(40) NOT NULL,
    "origin" VARCHAR(64) NOT NULL,
    "statement" JSONB NOT NULL,
    "choice" SMALLINT,
    "mapping" JSONB,
    "uncertain" JSONB NOT NULL,
    "headings" JSONB NOT NULL,
    "warnings" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "exchange_rate" VARCHAR(20),
    "content" BYTEA,
    "transactions_created" INT NOT NULL,
    "committed_at" TIMESTAMPTZ,
    "created_by" UUID,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "imports" IS 'A bank file on its way into an account. The table''s key is (book_id, id).';

-- Keys lead with the book, or with the caller; references stay within the book.
ALTER TABLE imports DROP CONSTRAINT imports_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE imports ADD CONSTRAINT imports_account FOREIGN KEY (book_id, account_id) REFERENCES accounts (book_id, id) ON DELETE CASCADE;
ALTER TABLE imports ADD CONSTRAINT imports_status CHECK (status IN ('preview', 'committed', 'rolled_back'));
ALTER TABLE imports ADD CONSTRAINT imports_format CHECK (format IN ('ofx', 'qif', 'camt', 'mt940', 'csv'));
ALTER TABLE imports ADD CONSTRAINT imports_content CHECK (content IS NULL OR (status = 'preview' AND mapping IS NOT NULL));
ALTER TABLE imports ADD CONSTRAINT imports_committed CHECK ((committed_at IS NULL) = (status = 'preview'));
ALTER TABLE import_rows DROP COLUMN id, ADD PRIMARY KEY (book_id, import_id, index);
ALTER TABLE import_rows ADD CONSTRAINT import_rows_import FOREIGN KEY (book_id, import_id) REFERENCES imports (book_id, id) ON DELETE CASCADE;
ALTER TABLE import_rows ADD CONSTRAINT import_rows_bank_status CHECK (bank_status IN ('booked', 'pending'));
ALTER TABLE import_rows ADD CONSTRAINT import_rows_decision CHECK (decision IN ('accept', 'skip', 'undecided'));
ALTER TABLE import_rows ADD CONSTRAINT import_rows_status CHECK (CASE status
  WHEN 'new' THEN match_reason IS NULL AND problem_code IS NULL
  WHEN 'duplicate' THEN match_reason IS NOT NULL
  WHEN 'problem' THEN match_reason IS NULL AND problem_code IS NOT NULL
  ELSE false END);
ALTER TABLE import_rows ADD CONSTRAINT import_rows_whole CHECK (problem_code IS NOT NULL OR (date IS NOT NULL AND amount IS NOT NULL));
ALTER TABLE import_rows ADD CONSTRAINT import_rows_problem CHECK ((problem_code IS NULL) = (problem_message IS NULL));
ALTER TABLE import_rows ADD CONSTRAINT import_rows_match CHECK (CASE
  WHEN match_reason IS NULL THEN num_nonnulls(match_transaction_id, match_index, match_score) = 0
  WHEN match_reason = 'same_file' THEN match_transaction_id IS NULL AND match_index IS NOT NULL AND match_score IS NOT NULL
  ELSE match_reason IN ('external_id', 'similar') AND match_transaction_id IS NOT NULL AND match_index IS NULL AND match_score IS NOT NULL END);

-- What is asked for: the transaction of a row, imports of an account, imports nobody touched.
DROP INDEX transactions_import;
CREATE INDEX transactions_import ON transactions (book_id, import_id, import_row) WHERE import_id IS NOT NULL;
CREATE INDEX imports_account_list ON imports (book_id, account_id, id DESC);
CREATE INDEX imports_abandoned ON imports (updated_at) WHERE status <> 'committed';
ALTER TABLE idempotency_keys DROP COLUMN id, ADD PRIMARY KEY (caller_id, operation, key);
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE idempotency_keys DROP CONSTRAINT idempotency_keys_pkey, ADD COLUMN id UUID PRIMARY KEY DEFAULT gen_random_uuid();
        DROP INDEX transactions_import;
        CREATE INDEX transactions_import ON transactions (book_id, import_id) WHERE import_id IS NOT NULL;
        DROP TABLE IF EXISTS "import_rows";
        DROP TABLE IF EXISTS "imports";"""


MODELS_STATE = (
    "eJztXW1z27i1/isYf9l0Rs21ZcVxkzudsbLerVu/7MTK7W63OyxEQhJqitACVBR1u//9Aq"
    "RI8QWkCYqSKeZ8aDcm8VDSAxA45zkHB7+dzJlDXPF6yNjTR7Y6eYd+O/HwnMh/ZG/10Ale"
    "LLY31AUfj92g7Vg2Cq7gsfA5tn15cYJdQeQlhwib04VPmSevekvXVReZLRtSb7q9tPTor0"
    "ti+WxK/Bnh8sbPv8jL1HPIFyKiPxdP1oQS10l9Veqozw6uW/56EVz79Onm2++ClurjxpbN"
    "3OXc27ZerP0Z8+LmyyV1XiuMujclHuHYJ07iZ6hvufm50aXwG8sLPl+S+Ks62wsOmeClq8"
    "g4+d/J0rMVByj4JPV/gz9vvlqimWXdP4ysx+uRZZ0YcGczT/FOPV8R9dvv4XO3hARXT9QH"
    "fPjL1cdX5xd/CChgwp/y4GZA18nvARD7OIQGpG9ZDv6b4/nDDHM9z1H7DNPyi9bhOLqwJX"
    "k7wCL6IoL2QOnJHH+xXOJN/Zn886x/WsLx/119DGiWrQKemXwjwvfkfnOrH95TfG/5HWNB"
    "LHvJOfHstQnROWAHGT+vwPd5IdvnWa59OifWf5hnNKBToA5yfDGoQPLFoJBldStN84Ry4V"
    "tz5snn54j+VvKkJzoDy1AtJyiiuuK1+scRkl5C8rdXo+sMhYL8mqduSKc3nq8nbwPIkCY/"
    "fF9Une5rcE7VN/jjn/r98/O3/dPzi8s3g7dv31yeXsq2wdfN33pbQu7w5vub+1F68KoLab"
    "5tNl9IA4Y4ljHzOSj0Qb0++Ey4UF/UiP0E6HC8n3WKd5sTxY+Fff1srWbdgqGfQpZN2Oof"
    "3Zq0Rzd314+jq7sf1OPnQvzqRlO5utMPrq4zV19dZFbR+CHo7zejvyD1J/rHw/111k6P24"
    "3+caK+E176zPLYysJOkpPocnQp1c3LhVOzm9NI6OZWd7P00km9bk4jG+jmjT8MvdxMLysh"
    "ZPKUcNLVhTG2n1aYO1buDuuzorb5W/P+PHsFe3gadJJiU33PjTQkPSVvSgp0o+3NXplyZA"
    "fNqmlHJw8eQXgq2ZvKofaNQCEYUQ9Jpyz6SxD/PfJnBAWfIVs9kTWiAr1SIpVFnZ5s8WsP"
    "Me5QD7t/eH2SGTL7+xRQuFqucG36zoTqBKRJvts7QT5L7zG5rvuUVl7Egt/MN3naCzlPIL"
    "rEe/9s8HZweX4xiOmOr5SxrPGJgvleevS+4cyQA8L8kKGWeD71jZTuLaKD8ut5v4rG3S8W"
    "uftZ+TWky3DcpkAwZrMT7MJkvIatOzhWLysM1cvCkXqZC32RCeOaWMxfHx/uC+yuGJF1T6"
    "nto/8il4oqq9fxOKaKipRPGtH56u7qxyzTH24fhtnBrB4wzPCOJz7hJrTHAGB9B9Ztn3HD"
    "WTmJ2WFSPh7mDeZkc4EL9EtQtnolytYdmY8JL1C2tjd7z+VEWfOg7f5To34+WQoSzQ+RJv"
    "ELyEkgJ7V8VjKY5hMjvCqdCQjQmaGTM9co+ylq30Fv5uyiSjZfdi1MJPNdZB0ayGCADIaW"
    "DXkwDRsxDW8cMl8wX6Xa/o2sC0zEfKNSU5Fum1tPZF0xGnqFJtSjYkYcxIkcYsL/RiDsiR"
    "Xh+tCkjV03WA97iC3U0JUP6qm7miBo0w+H2Gcrlv9iYzXuP6MYRxIEFlZOK968B2aScQLU"
    "QVur+SRzOceYELxp3kFq+2/eVOBWtiokN7iXTeH3poQv+MYEzVqzHubroiT+FDDD93jth1"
    "k/R8Z4mYW6kX9jA0rSOry5v/r4UywWx1bU7cP990ONXDz8aXR9lU2j8LG/FHnyH+dy9i3O"
    "pYhRXQrrn/ffXsQOhPqjzGV4vLu6vc37CDOCnY0mVzXskYDsFPhoG6uHjnyMmaOZq8tmkQ"
    "gB00fd6eO4XOKcbQ0ecds94ivbJkKM2BPxCtzhTItemS8sf+XMwgFAeosSUdkbloazYB52"
    "UYhGAbqHsEDUD/xU6cs6dCpd2ddIeuXv0KuNPNxD1NG6wA080TB0o6I2PfTzCfmyoHJ0qF"
    "cPojgv6xhD2KFRpxiqCGzDDqeVqgicllQROM1VEQjmKGuGhWbHdcnW9hSqGa6fnx4OxvSg"
    "SvmAQXH9gEGugMBM6w8XEzzTu8FdGMaVamGUlMLIV8IQNlsQjYN2xTku8BO2kAzD3fPMRt"
    "c/jn7+JedZBYkDZqQlQfVoO558MrUU5Vg7Lt+oLVQehXOUyoPfWtOG3ZxGQje3uptdLHxL"
    "2t513ucsFjY9t7mnOfksDdY6/ZxGQi+3rZdbomldfyaeX6Bmxfd6z+pYRDWtKGCNZgSxpT"
    "9mXxCbIEHsJaf+GoWP6KHFcuyG+RhqIzp3CFfNqFNNy2r64ZDO0QpZBVSrA6lWARM5Lkv0"
    "lE37Drr7zSdwqEGcJ7c4Ghu1h1DsDqFYcH07a0Mluzle2Wt0dBYL1nLberol1vItm1LvO0"
    "zdpfw9BVZzrs3z1rOrINZkg6lmRatPkGZsABXKiFU1m8Ry/G9i+++DsC11VL4yToVvVUPs"
    "qTAvW3ryLy7ve8RfMf6Ut6X38xFgUbfC5Cu2qJPjMM11YQ5eEtKlLLzGiusEqtskeJ/qan"
    "YpNOQotW2FSsWoXGYr7U3Of1RToqq8s3NgsEba1tctsUY+kon8IbOyhLRsk+dtER4iDFPS"
    "NqgwcQz5M+yjFRZohuUAc5Qgt1N6WsNPBwuk5RYIaHoNl6cUaru1IaNp1H5JbYmhYaKTQv"
    "bZyQGyzzZkaLcWFnojaRD4I1A+AIzTgxunj+HyUWCXJu4+b5JuVqLKxqhDPlObhHYiFUq/"
    "mgYB33eBgDXBc+qulUqVMitFVWO04afDvgmwVsFaTQZJg/fLMt0+kYHVsq1aJpMcYBPFhj"
    "VtZYGy3appHOxZTa78JntWg4lALqBmeyzSqA6mXgwqjfVByVgf5Me6tJtkT2jCGsVEJyBd"
    "ZLlKFY1BcRGNQa6GxlG5a3suCAe+GvhqR5zUD10N23Sgm3frZhWeqtPJCRwEf1vew5ZcY4"
    "VZ5bs0qoOeaiNVhtuiY9KpJ396cQnUdIPe82pm2N6o/qmqPRoIjsn6LAJhTpB6HHHQivqz"
    "MCdvwelnOXDQDLsTJVAKgl3i6JTMhp66Qzj9SSeblVQ01EpmEDeL4mbFGqUqkmckp8WADv"
    "q9DZ/pFGSP29a/V095gov3dqRRsMNjhx0e4VxkbaYoczFTjwdRs1dT1ATB4qswfqXNErww"
    "dTo6iwU3p809zWUf8JpVCJJI6OW29XJLnKxPovAQsuhW71nHSkXF9n8AGSRbvGiyBZlj3Z"
    "aKErElAnTQkem/qbJFXbYqqYOf26QeEKY3op9hucByPn7/fI88fyacyofWkol1D4Altm1L"
    "bCrdhoqFi9fmyU0ZXAfnsr2kN7nMxmaH/20RHeT4vErCx3lxwsd5LuFjgYVYMWn+me6EyA"
    "E7SHe/0pDulwzpfn5Ix8TZM+xN65W70D8C5JZWrx1w0iactAmv195er+XCqdnNaSR0c+u6"
    "uSUi11VYEaf46Jjobq9U6grbgdDVcaFrU7LehOoEBHYVwWkshZ52pXMszkoOsjjLn2Sh/q"
    "sXDUfkS4FxmsR0gueyhfL6x1FqjcwlPqRC7VHzbDZE5kBY+TtNBnXUvhNk7yPnMJVVshwH"
    "BBnwm4AAxRUotpecq7PgTThOYjpIcpVMwOJEwFz9DMnOeOlIG08jGzDmEuzpWU7hsplQEn"
    "iEPJcJAQ8Pt6nJeXiTnX0/3Q2v5egOmJeNqF+gFlCHeL4KyHCTQZ1GdS8jvPlS2h7T5bOW"
    "2Bpsh3TWlnF7aDPDdlm9bWkpIEQm26aLpKydtfDJ3MjYiRFdeKf2burItZYTjbVept4nQI"
    "dT70/3xfCLqPdLrxbzKRhwX497iFhBxOp4nICjW7IhYtXZbm5JxGoYSAB3zPNnBVGrTIte"
    "WeQqFBSsuWpccefrnepR+T/ivEMYBUhVWs+fEbSaMZcgFfJ4jdShb8HHfBNUgFb7U19tgi"
    "G9EKWp5NfwsyGgdoi3FwJqbQmoBUNfv/DoyYwBZetNt+hU60dWH/RspotElpnEWwx4IvUs"
    "YizCggZmvCdRwHw95lec+j7xLDaZmJGfAQL/tfUPyc+UcSpqaCBpKPRBvT6Q1qQh9RECGK"
    "/OeEt8pg/hO7P+nrPlosBryrXplflNm7dwbU1Vc0j8Az8lSzX4KZD4B4l/7Ryqe4nIyzFP"
    "DassJyFwJA5Eq1pjHUO0qta0cgxhDIhWfRXd3DLPqyxelWvTq+R51Y9ZRY9A1IujTCvpdx"
    "GEPTmS5bBAM/kFiKq26jNEffSKL10i/od4n4nLFuT1Yv1s8KqZD/mn90+vNNoV07ENfb1H"
    "/6LOv5Ag/DMRQewsoBExz11DWKw9/hC4mwdyNxPviAmlGRjQCtHGJqKNEPd6sYijKnBKfW"
    "0l4hLmEyhgvh7zY+xizzYMsSdAwHtNPx5zrhvuZdvMYgxsMSvfYtYyF+sZ76qqY0UJRLPA"
    "vcjNxeBePO9eBLHguk5GErwDxS3bwgXxQogXHgnPUCjk5QZ181s7lRFrMRUKXBDPUV+lhh"
    "Wce8ABTeL4ylHZxOm0aupT7Fp1nJAcFpg3YH5GHYfoouZllG9BwLUB11D0AlJsjjnFBopM"
    "7NcSgRQmSGFq2RRy7LktkML0VXRzS/T1m/mCcf+WeqRAYU836JVp7DRoanG2qnzMtGyrts"
    "BjNMbeE5pQV7bCAsk5ykHYcxBxpGnqPLMnfvO5wT/VYNRkL+31kyAk0ApFFUICBxKs47fA"
    "aOwmQUBpTk2SX97A8Yvbg9ensY5duVoZkBk1r8Vl2xy+hqmMktaqZsFF7XdMgmsZq4Y5cH"
    "N1XoaZT7zFdGgUHtophuLeWcWn4eLeC7wmRrHqGNBBMW0fseo5mTMTvT1q3wV6D623czIh"
    "6t03GtApUBdYz547XOXATtmq5Nzh3JGdURaQ0bycwHSQ5n2c0yknCcI97Gods5KDtNOwDp"
    "K9jzGtVCRL+NhfChOyM7AOWhyXFbi+LGT6MncmjjHFnWa3+QieQ2yqD+GVHA6ewADJFUie"
    "Y9+eWZxgYUZ0Fte9yXlfXMsP9AQOdGtDobIID2nLOp5NhcsMqkNiR2OSW0iRsBnXeCbfuQ"
    "yXUhvjMtROFPD4yC1T3h4+DW+v0Q8frz/cPN483KfjusFNdWmb3vbx+uo2K2hwJn/2XLLo"
    "mOkaGVz3JuaLKh7KRbGDcpHzTyLO5kQIPK1FdwLaPcbfVHIK35Q4hW/yTuGLVwdoGeXNrH"
    "2BrGlIaRIDfKb5DIP2ytDVUPrXx4d7PaUZWDbmRG0f/Re5VBxjTLSEWEVIuRqaFT4zPaAe"
    "MGzPHt8wxag0/6hi7lHlvKM4CQgxD1FfoBVWtYx8hrCHNgfeP5cL5GjzjBp8MuQVtWKagr"
    "yiA60Cm7fDkNE0CkgFAfWwepOa6023cCcx3XNk9hJwEfQ/JjldUXPIj9MoTBPG57otBSUD"
    "NkZ0cE5oOGTlUOwS24jeBKR700HzShLxbKbf9V4S5k5gOjiGB1VIHhSTPMiRzDidUqNo1R"
    "bRQYIvBlVG8aB4FA90oW0yJ7pM0WLJIwUCwcNQ8EgpozNGdblfj3PsusUHpMeoDoWuzvtv"
    "L2KbQv1RZk483l3d3uqiVouFdkouHssJyE4juWWkHnogLz2bcFWa24T7FAjmkR3onxGs7A"
    "qNi13MfhID5O9A/gpzz5T8JAbI32UFVbqbEfVbBBC/A/Hkiz3D3pRYXLs7qyzXNwPsnrdZ"
    "aVdGyaaM/J4M+XG+1kofUg/zddFIj0HZglNrPyxCe1wsl+3O2gzbeIxLMoc391cff9Jvzx"
    "hqhvnwp9H1VYb4RA6esDZ1SwwkwCJ4Z8ptN6YH2mw+V2cf16onk8E2UGrkeEb+UVQa0dUN"
    "Gms245RkA6VQkLwCNbBasd0XamB9DVMW1MDqbDe3JP/sB5WZWZB+Ft/rlWWfBbmdcLIEpH"
    "tlqYZ0Lzj3oEpWEpx78AJL5D6KSoAzAM7AEb0Cx2AlgjPwVXRzW5wB+VMkzUXuwPZuuUMQ"
    "tqu4H+XBI8gl03dqy8h2lwhiPDxeO9qM9x4tCEdRxTJ5I6FwfyPUEwQSy7k6cPs0vzVlXx"
    "8Cbksr7GpwWw7kttSvLNFoTYluksu4Qz3s5lktz8pLwLqU8N9EXt4Lb6rqZMQHNtXvZfvf"
    "4cvmtvS9h7q5Ly3INVw394WqaLeN47JiPvky2lAL94Bnz2GumXnLja4IAxshMpvTfMJ1iW"
    "pl61gC1CE6D7COtUQ1Gm1duwLlKNOiV6YeJTMXqylIf59hH62wQJuB9B75M4IiFQqN5ejB"
    "/gxRH2FO0Eq1DnOx8zrRbo8CNagVVjWoQQdyWsCyq2HZQaEXcJ+P2+wA9/mQ7vMYC2LVGd"
    "8ZIJjWdcc47Dg75I4zKC/acKlyUJIOpiRBvbk915uD4NNeDmAVlli4VGdfMOYS7BWoEAlY"
    "dp+vxO1r+MZXDrzR9+HhNjVhDG+yM8Knu+G1HNAB5dvK+3mDIpC4JoRb9XzBAjiM6iKWax"
    "jPGjAY0HUN6JjMOt6iFtwF42SvXmPMmrlJooF2j+7mTRPBltzsOM0tAmy/CgTDEY8HrDgc"
    "HilgaJikQGCOaBnlYfwzTWmhGZIGdcgCaa58CxT1gKIeHbGTYR9fnYF9FBu8YB/fV9HNLc"
    "nIuiKc2rMTTSbW5k6vLAMLb9u0pqBHsYVUMW9ws1DvlgPVeruoOPWpcE0v9pyKV/QuOKh7"
    "cZvUS2XA8KZ5B9k9q3Se51nJeZ5nmvM8i4qRlhXdLSpFClV337X5hMTf/x9pStmo"
)
