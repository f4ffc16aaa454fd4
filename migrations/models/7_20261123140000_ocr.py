from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "extraction_corrections" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "field" VARCHAR(32) NOT NULL,
    "read_key" VARCHAR(200),
    "read" JSONB,
    "value" JSONB,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "extraction_corrections" IS 'What a person corrected: the extractor''s lesson. The table''s key is (book_id, id).';
        CREATE TABLE IF NOT EXISTS "document_links" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "transaction_id" UUID NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "document_links" IS 'A document attached to a transaction; the table''s key is (book_id, document_id).';
        CREATE TABLE IF NOT EXISTS "documents" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "status" VARCHAR(16) NOT NULL,
    "progress" SMALLINT NOT NULL,
    "problem_code" VARCHAR(32),
    "problem_message" VARCHAR(500),
    "filename" VARCHAR(255),
    "media_type" VARCHAR(32) NOT NULL,
    "size" INT NOT NULL,
    "sha256" VARCHAR(64) NOT NULL,
    "pages" INT,
    "engine" VARCHAR(60),
    "attempts" SMALLINT NOT NULL,
    "extraction" JSONB,
    "summary" JSONB,
    "created_by" UUID,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "read_at" TIMESTAMPTZ
);
COMMENT ON TABLE "documents" IS 'An uploaded file and what it says; the file is in the blob store under the same ids.';

-- Keys lead with the book, and references stay within it. A transaction may go without its document.
ALTER TABLE documents DROP CONSTRAINT documents_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE documents ADD CONSTRAINT documents_book FOREIGN KEY (book_id) REFERENCES books (id) ON DELETE CASCADE;
ALTER TABLE documents ADD CONSTRAINT documents_content UNIQUE (book_id, sha256);
ALTER TABLE documents ADD CONSTRAINT documents_status CHECK (status IN ('queued', 'reading', 'extracting', 'done', 'failed'));
ALTER TABLE documents ADD CONSTRAINT documents_progress CHECK (progress BETWEEN 0 AND 100);
ALTER TABLE documents ADD CONSTRAINT documents_media_type CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf'));
ALTER TABLE documents ADD CONSTRAINT documents_size CHECK (size > 0);
ALTER TABLE documents ADD CONSTRAINT documents_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE documents ADD CONSTRAINT documents_read CHECK (CASE status
  WHEN 'done' THEN num_nulls(pages, engine, extraction, summary, read_at) = 0
  ELSE num_nonnulls(engine, extraction, summary) = 0 END);
ALTER TABLE documents ADD CONSTRAINT documents_failed CHECK (num_nonnulls(problem_code, problem_message) = CASE status WHEN 'failed' THEN 2 ELSE 0 END);
ALTER TABLE document_links DROP COLUMN id, ADD PRIMARY KEY (book_id, document_id);
ALTER TABLE document_links ADD CONSTRAINT document_links_document FOREIGN KEY (book_id, document_id) REFERENCES documents (book_id, id) ON DELETE CASCADE;
ALTER TABLE extraction_corrections DROP CONSTRAINT extraction_corrections_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE extraction_corrections ADD CONSTRAINT extraction_corrections_document FOREIGN KEY (book_id, document_id) REFERENCES documents (book_id, id) ON DELETE CASCADE;

-- What is asked for: the documents of a transaction, and what was corrected where the same was read.
CREATE INDEX document_links_transaction ON document_links (book_id, transaction_id);
CREATE INDEX extraction_corrections_read ON extraction_corrections (book_id, field, read_key, id DESC) WHERE read_key IS NOT NULL;
CREATE INDEX extraction_corrections_document ON extraction_corrections (book_id, document_id);
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "extraction_corrections";
        DROP TABLE IF EXISTS "document_links";
        DROP TABLE IF EXISTS "documents";"""


MODELS_STATE = (
    "eJztXftz2za2/lcw/iXdGd3cRH7Em9y5M3brdt117E7s3Dbb7XAhErJYU4QKUFHUx/9+AT"
    "4kPgCaoCgZos8PbSwSB5Q+gMA533ngj4Mp9UjAX55T+vCBLg7eoj8OQjwl4o/yrQE6wLPZ"
    "+oa8EOFRELcdiUbxFTziEcNuJC6OccCJuOQR7jJ/Fvk0FFfDeRDIi9QVDf3wfn1pHvq/zY"
    "kT0XsSTQgTN37+RVz2Q498ITz7OHtwxj4JvMJX9T357Pi6Ey1n8bWPHy+/+TZuKR83clwa"
    "zKfhuvVsGU1ouGo+n/veSykj792TkDAcES/3M+S3TH9udin5xuJCxOZk9VW99QWPjPE8kG"
    "Ac/M94HroSAxQ/Sf7v6H/Tr5Zr5jjXN3fO7cWd4xwYYOfSUOLuh5EE6o+/kn7XgMRXD+QD"
    "vv7H2YevDk/+FkNAeXTP4psxXAd/xYI4woloDPoa5fjfCs5fTzBT45y1LyEtvmgbjLMLa5"
    "DXEyyDLwNoC5AeTPEXJyDhfTQRH18PX9Vg/H9nH2KYRasYZyreiOQ9uU5vDZN7Eu81viPM"
    "iePOGSOhuzQBuiLYQ8QPG+B9qEX7sIx15E+J8zsNjSZ0QaiHGJ8cNQD55EiLsrxVhHnsMx"
    "45UxqK/itAfyNwUgNdEitBLRYoIofipfxjD0GvAfmbs7uLEoSc/FaF7ty/vwwjNXipQAk0"
    "8fBtQfVqW5PzXn6D//r7cHh4+Gb46vDk9PjozZvj01enom38dau33tSAe3753eX1XXHyyg"
    "tFvF06nQkFhniOMfIVURiDdmPwmTAuv6gR+jmh3eH+ule4u4xIfBwcqVdruepqpn5Bsm7B"
    "ln/0a9G+u3x/cXt39v4H2f2U89+CbCmXd4bx1WXp6lcnpV101Qn68fLuH0h+RP+6ub4o6+"
    "mrdnf/OpDfCc8j6oR04WAvj0l2ObtUGOb5zGs5zEVJGGarh1lY6aTdMBclOxjm1B6GUe5m"
    "lCURMn7IGenywgi7DwvMPKdyhw6prm311nQ4LV/BIb6PB0miKb9nSg0JSym8JxreaH1zUM"
    "ccuXGzZtzRwU1IEL4X6N2LqfaCo0QY+SESRln2iZPoHYomBMXPEK0eyBL5HH0lSSrH9wai"
    "xW8DRJnnhzj428uD0pTZ3lOA4bKc4UrHzgTqnEiXeNu7QD4K7z6ZrtukVp5Eg0/XmyrsWs"
    "xzEn3Cffj66M3R6eHJ0Qru1ZU6lBU2UbzeC4s+MlwZKoKwPpSgJWHkR0ZM91qih/Tr4bAJ"
    "xz3Uk9zDMv2awGU4bwtCMGfLC+zMZL4mrXs4V08bTNVT7Uw9rbi+yJgyhS/m+9uba43etZ"
    "Iom6e+G6E/UeDzJrvX/himEoqCTZrB+dX7s5/KSH99dXNensyyg/MS7ngcEWYC+0oAUN8A"
    "dTeizHBVzstssCjvD/IGa7I5wQX8JTBbgxpm6z2ZjgjTMFvrm4PHYqKcadx2+6FRPx/MOc"
    "nWh4yT+AXoJKCTLF+VDJb53AxvCmdOBOAswcloYBT9lLXvoTXz+qRJNF95L8wF852UDRqI"
    "YIAIBsumPKiGnaiGMh7+4jMJo5p4+dX9xxVEIps2dH/eTQii82hEvyA6RosJjtBEdC+moS"
    "e9kxjJHhEOPemIDGnmqhRt/egl+idZvs25J31P4frcyhPA7WnFzg966o4UqxgJA8Uqa99D"
    "xar7iHI5iU0Iy6z9RnylbSADYWkh8gYrBGipoKVuV0u99Mh0RiOZECa0Mo2qWm1Uq6/66+"
    "bOA1k2VFrP0NgPfT4RGiQjYorx6AUXGiRfEKYOoHNxEMSszQDRmZy6oqOBvKvQV7vuHFRV"
    "K1ZKvaq6Gj8TsAtCoK5WIhrS98BEZy0IgeLaQHEVa4wJwGnzHkI7PD5ugK1opQU3vldONA"
    "3vCZuxlCgtc64hZks1ziXBEt6jZZTEpu8Z4nU8aqrzrxQoAev55fXZh08rC2GlRV3dXH93"
    "rrARzj/dXZyVg30jHM15FfzbqVh99RG/K6k+BZ8eDt+crGhu+aGO2L59f3Z1VWWyJwR7qe"
    "e4qa2bEwFzdwNzd0Q9xVpdt4pkErB8tF0+9sskrujWYBHbbhF/IAFe/kC5L/HXGMSVNoM6"
    "e5jJ1s4sbd7QHP4HXYhbLHWlCMv0VzpnIQ7QBHM0IiREcbfEqxq7ZqIbmLL2+AOeh1ELeV"
    "LPIE/KMiK7izQpS1b220hoANM7330gOqd8uUntus7jxk4Ut27McibNUSR95guxIE+wGFhP"
    "etMHSHz0o5iEFFc8/55weTH00GJCp+IWEmZQ6HE0pkzFcXbZ9QbbQtK7CYmxluiGx3h8O9"
    "gZi3HUpCDZkb4i2VFakky/KwAvtxNeDqJKO8755jKG0RDRohS4i0sBJfSBmCKalwE8S3PU"
    "pTOiYNbOGMMagmctUgKzf5Ta3cVPdz//UqHEYvvODLS8UDvY9mf6yWlWQY18mfliGrYgtY"
    "qSQGoBqaU0fc5cV+ycd3Kt11g+pRaDOsNH/MqJg2MBJ94/Ghs/QuvkVFJRiTSKpZXGSRYl"
    "nOpQmjjkTnpskjWXe88gW+5pWTBQxDtVcqBa+zq961Wjau2vaqq1v6pUa08U7AnmisrWNb"
    "HeBSlgRTSsSM4Nrozo0AM8UQdy9GEaNzpzoObIgeqJA2AIgSG0E0Nov7z7tkC5F5bQ/tq7"
    "MMwthznAPHKE7t3mfS7LQnFpm0eakc9CYW0zzkVJGGXbRtkSAqsuk75ZFn1MWrXPoufEnT"
    "M/WqKkiwGazUdBklEkC34zj7A4vd1rRlx13TkkJFlBqwBrBbnz+x/qALnzT5BMAKZvb3Wo"
    "/DCvdvYWA12WBW3ZtpG2RFu+ovd++C32g7n4PRqtudLmce05kCLOOJVppkXLJwg1NhblUo"
    "mVZ+Pw+ehX4kbvYh+tHxeJwgVfrWyIQ+nTpfNQfJLJDCGJFpQ9VHXp7TwCNGorVD69Rp2f"
    "hw1j8/MifUqK6OwQk5h1G8fvU1vOriANAUm27VAFH1VAXcm9ifXPV6S41A92RRi0EdvG2h"
    "Jt5AMZix8yqYs+Kzd5XBdhiYRh/FkqlUSJNU6UaRqL1nHvhtXcc7HxEKIGZJ/tK+j+5Ir0"
    "E1SIS9tJXFoKhjI9T2unFIXAUoEC7qC27j5dPNk/dJni67uPK6vpVtRYTfXIZ98liQbpc8"
    "ls3ceu4LcxtTXGUz9YSv6qoHDypmpqx71D+oSF+zzopjtSo5KXyTHNoiiJtVKkLGNLdpBL"
    "kaKmLJFZV3atKAfF1/LbvEnxtXghELulWapFUaqHERhHjeb6Uc1cP6rOdaEkiZFQeDf0QO"
    "dE+ohyk3KwR/pqsEeVYrB7ZZtt+fwtMMzAMNvj2H4YasjWgWHebJill6rNIOfkwAds+Qg7"
    "Yo/lZqXiilI9tFQ7OdTVFtLSvw/FT9ef5VNsMHicukzaGx3kIw/RidnFfE0WjjAjSHZHPL"
    "Two0kSmjdj/mcxcdAEB2PJRnKCA1VR48563SCu70FFm9UczaGkzMBJ9nhJS3nagxGdthLo"
    "od172gDtUy3Yp2WjNw4id51fFw9VgPUpHkUpSPTYINEjWYucdIkyJzPV8kBqDlqSmkBYPA"
    "vlV+gs8QvTZqDLsmDm2DzSTIwBa1mMIC8Jo2zbKFtiZH3khGnMq+zW4FHDSnrFmllU+uGF"
    "HKVdvBobBFuQKVZlVtSQLZlADw2Z4XGTTHXRquZAx0quegyYWol+BGWN5rz/9vkWcf5MmC"
    "86bUUTqzqALda2LbYQbuPzmTy6zDi4qSTXw7VsK+FNAXWFaW+C9FqihxgfNgn4ONQHfBxW"
    "Aj5mmPMFFeqfadpDRbCHcA8bTelhzZQeVqf0Cjh3gsP7dlUv1F0A3WL13iE2eq4MrKo7rz"
    "An1JvAqh0fWAhs5rN4veYzr+UwFyVhmK0bZktIrrOkMM57GkYT/ZkxhSaDWtIraexMZeuG"
    "oQTv5aCK/4j3Nler5wVHiSogi2NiFHeYZSelFdQHWdv477iFIhWq++6BkLOckLPnyGp7V0"
    "mD7Kf1a2CCaFEKQC2BGq8n6m1djedKoG437xeccncua77xom1mcKxldmdvvNp7e8MuDaVe"
    "OWmql4ArDnZ+2Pnh2LhmS23RF9DowK3XNSduva4euSX/Vbs178gXzW6Wl+kFznWm/MVPdw"
    "UrvhKaWQgGzJqX4zWLoD+I32kyqbP2vQB7G1kRhbjX+SgGyADfnAhA3ABid84YCV2jWIi8"
    "TA9BbpKroE9VqJTzEuiM5p7Q8RR2BqUBwaEa5YJcOVZbCO4hznWmw83NVWFxPr8sr74f35"
    "9fiNkdIy8a+ZHGn+F7JIxkyAgzmdRFqf7lrHV/5kdIVRk3NboG3SDhxjJsd61muAFtlzhf"
    "EITYKds8NwVtZ8kjMjVSdlYSfXintq7qiL2WEYW2Xkv3rYWA72sXXzAPWyFfEAPs22EPMT"
    "UQU7M/RsDebdkQU9PbYbbEY3UeUwB1ITWlFoM6z1VCKLQPqEkCV2Sl32hC0GJCA4Kky+Ml"
    "kqfTxo95ER9VIStorENfGkXTbN43ONR28faCQ80WhxpEfbSK+vBDl6o8kXUq8VoGLJF2Gj"
    "HmScklM9zzUoB8O+QXzI8iEjp0PDYDvyQI+LfmPwQ+95T5vAUHUhSFMWg3BkKbNIQ+kwDE"
    "9y7K7+vknVl+x+h8prGaKm0GdXZT+hYunXvZHAL/wE4pQw12CgT+QeCfnVN1Kx55Med9w3"
    "Mg8iJwQh94q6zRjsFb1WpZ2Qc3BnirnsUwW2Z51fmrKm0GjSyv9j6rrItccjZaCLuLIByK"
    "mSymBZqIL0BkPfiIIj9CX7F5QPh/k/AzCeiMvJwtH3VedfOQf4f/Dmu9XSs41q6vd+g/vv"
    "cfxAn7THjsO4thRDQMluAWs8ceAnNzR+Zm7h0xgbQkBrCCt7ELbyP4vZ7M4yhLsPuR8qyE"
    "GuRzUoB8O+RHOMCha+hizwkB7i3teMyYarrXpZmtZCDFrD7FzDIT6xHrqqlh5RPwZoF5UV"
    "mLwbx43LyIfcFtjYy88AYQW5bCBf5C8BfuCc5QKOTpJnX3qZ1SiXWodAXOSOjJr9JCC650"
    "sEOVeHVlr3TiYli1H/k4cNoYIRVZQN4A+YnveUTlNa+DfC0EWBtgDUUvIMRmn0NsoMjEdj"
    "URCGGCECbLlpB9j22BEKZnMcyW8OuX0xll0ZUfEg3DXmwwqOPY/bipw+iiYeDSGRJtZQo8"
    "RiMcPqCxH4hWmCOxRnkIhx4inlBNvUdy4tPnxn/KyaiIXtrqk8AlYAWjCi6BHRHWq7fAaO"
    "7mhQDSCpskvryB4bdqD1afQjsOxG5lAGbWvBWWthl8HUOZBa01jYLL2m8YBGcZqoYxcFN5"
    "XoaZTbyW6dEs3LVRDMW9y4xPx8W9Z3hJjHzVK4Eekmnb8FVPyZSa8O1Z+z7Au2u+nZExke"
    "++0YQuCPUB9dIR18dNjhQXrfRHXB9XDhXPooCM1uWcTA9h3sZJ4mKRICzEgdIw0yNdEush"
    "2NuY05JFcniEozk3Absk1kON47QB1qdapE8rZ+IYQ9xrdLv34HnE9dUuPD3EeRkAuQHIUx"
    "y5E4cRzM2ALsv1b3HeFtbigSHHMW9tSFTq5CFsWYWzKXFZkuoR2dEZ5ZZAxF3KFJbJtwHF"
    "tdCu5ErQjqXg/oFbx7zdfDy/ukA/fLj4+vL28ua66NeNb8pL6/C2DxdnV2VCg1Hxs6cCRc"
    "+M1yjJ9W9hPmlioZzoDZSTin2SYTYlnGPVOdSPw50T7R/ix42MwuMao/C4ahQ+eXUAyyDv"
    "Zu+LaU1DSPMygGcRz8RpLxVdBaTf395cqyEtiZV9Tr4boT9R4PN99InWACsBqWdDy8RnaQ"
    "RkB+f25PgmIUa18UcNY48axx2tgoAQDZEfcbTAspZRRBEOUXrg/WOxQJ4yzqjDniGuyIpl"
    "CuKKdrQLpG+HIaJFKQAVCNTd8k1yrTdN4c7L9M+Q2YrDhfu/m8R0Zc0hPk7BMI0pm6pSCm"
    "om7Eqih2tCxy4rz8cBcY3gzYn0bznonkkioUvVWe81bu6cTA/n8FETkI/0IB9VQKbMv/eN"
    "vFVriR4CfHLUZBYf6Wfxkcq1TaZEFSmqpzwKQkB4GBIeBWZ0Qn1V7NftFAeB/oD0lVSPXF"
    "eHwzcnK51CfqhTJ27fn11dqbxWs5lySdbP5ZzIRjPZMlB3PZHnoUuYLM1tgn1BCNaRDeCf"
    "ECz1CoWJrUc/LwPgbwD+ArPQFPy8DIC/yQ4qeTcj6NcSAPwGwJMv7gSH98Rhyuysuljfkm"
    "D/rM1GWRk1SRnVnAzxuEippZ/7IWZL3UxfCZULTi2jpAjtfqFcl52VTtvVHBdgnl9en334"
    "pE7POFdM8/NPdxdnJeBzMXjcSeuWGFCAOvHelNvujA906XQqzz5uVU+mJNtBqZH9mfl7UW"
    "lEVTdopEjGqYkGKkhB8ArUwLIi3RdqYD2HJQtqYPV2mC2JP/tBRmZqws9W9wZ10WdxbCec"
    "LAHhXmWoIdwLzj1oEpUE5x48wRa5jaISYAyAMbBHr8A+aIlgDDyLYbbFGBA/RcCsMwfWd+"
    "sNgqRdw3yUm5CggNy/lSkj6ywRRFlyvHaWjPcOzQhDWcUycSPHcL/gsgeO+HwqD9x+VU1N"
    "2dZDwGyxQq8Gs2VHZkv7yhKd1pToJ7iUeX6Igyqq9VF5ObE+Bfx3EZf3xElVvfT4QFL9Vt"
    "L/dl8219L3HurmPjUh13Hd3Ceqom0bxnXFfKpltKEW7g7PnsNMsfLWK12ZDCRClJLTIsJU"
    "gWp1+1hOqEdw7mAfs4Q1ulubdhrmqNRiUMce5SMXmzFIP05whBaYo3QivUPRhKCMhUIjMX"
    "twNEF+hDAjaCFbJ7HYVZ5os66ADbJCqwY2aEdGC2h2LTQ7KPQC5vN+qx1gPu/SfB5hTpw2"
    "87skCKp12zkOGWe7zDiD8qIdlyoHJmlnTBLUm9tyvTlwPm3lAFbu8Fngq/QLSgOCQw0LkR"
    "Mr5/kKuW1N39WVHSf63txcFRaM88vyivDx/fmFmNAx5OvK+1WFIqa4xoQ57WxBjTjMah3K"
    "LZRnhTAo0G0V6BWYbaxFpXAflJOtWo0r1MxVEoVo/+DuXjXhdM7MjtNcS4Du1wBgOOJxhx"
    "WHkyMFDBWTghCoI0pEWeL/LEKqVUOKQj3SQLor3wJFPaCoR0/0ZMjjazOx9yLBC/L4nsUw"
    "WxKRdRYQ7ZlSq3uDuiis0dy7J5GDZWOTMCyMZMBMHEIV0cBDdJxLr3vB0ZSG0eQl+idZvs"
    "0d+pTjZwdJE/EPZg+KQ6a29hQI3rJCC4HgreeSx9NPWON1Rb2va/ytmcCzjoqT67AJq5O1"
    "7yFz1vGJPGBUgLa5ZW0zish0ptU313drNc4FGU3kdo2T9gbVIyK2lBUZRI/+Z8KEJpielJ"
    "0pgHNOmP7U0lY9gLJoxbarVxbTETOBOicCWk35qIn05TRDtCgFoFYi8+JFxhDUohSAWvYS"
    "fiZhlOBhoE4WpXqoVHZ/gls4n44IM/BlrQX6lG/RmSOLziOXmhUFzYn0cMpuIUQjDmgRAH"
    "rGR9+VRHvkie0k7ZsxqlgKatbbTKB/4RiHr5qkRIhW+mCuV5WkCG8u4JCls6aKUC7tpC1J"
    "wbKrWHaFJjETTyAO+eISNjM6uVgl278JfdxoQh/XTOjj6oROrfxWvFRZFpgp65ipgqJIvk"
    "QZq9NitBXicMySbeNtCRP5LSGehobMbg3qOMiQRv7Yd5NNcywkGrKQt0ILH1FPup6l1Dvk"
    "RxwxukA+RwF1H4iHFhM/ILKsCPMJj6uHCEiJN0CcIk7EJAxdIpsnR4ohyjzCqmTlNh+0Aa"
    "dpD9v2PNjNQCDCIycbzirudYF6CuE+aYbPp+7S+4QJ1Cx4ubu1a15G0qa8YsMV7yxzkUi/"
    "CUZpJwOEQy8umfQrHcmoHE5CedazWKZUrpR3KJk7aLREMQNXXfC2+Bzw4Vi+ytmzq9irHY"
    "IPxwZ3gxmkeRkAtJy4aOi5AZ+Ngc/myUIo98fcNpiq0hCrQqmvrJK178VUhdIqPXOO5eOu"
    "GvoX8iJwsHzZs+AJ48Kc7lxLAa1tHc25v3G1FQMRRtl2Mvs6R0ZrOJ5yk0FTcrspyxPGRP"
    "IySbCSjPNj9MqKYZYETQ2t02HHwONYoRcDj7Mjs6Md6w90fze1YIHvAb5nb/ieyI8CM3Qz"
    "gR7Cu5XAPGDUOj5QAleh/P725lpjLKftyzaU70boTxT4fB83thooJRL1zFqZRCthLjsoM2"
    "vUjSsrtrFkS6LAWFhnywJj8dxGWQxVmyHOiUF4pW3jawkj9QMjYyJr8BKuIaRKLQaNgy1n"
    "a8Fm1FRcB4in4ZDInVBO3qHFhBKZwB3G//d8D00wRyGVIZKaUkLGXUCYpGXqo554kqevhO"
    "m0a6pS5mVArdxArQwwuxevyfo0x1Z12Ot66VES3o5ZrP0p8Nk76KH4I2hp29XSfkwiNjUa"
    "Wu5urXaWxn02dxQKcAR+HEVSq8qCyeP8E07CCEW0WTmejXoCV6DlGpk9GrC9a50BXzpngQ"
    "m7nzbvIbc/fNWI3JfNao4iVOTd576cAdAlsf7lhA+bwl2HduWAj1URHoXFdsYYXtb5V1dy"
    "JbQbmmuWwf1IeO3Pv6j9UGbA5YX6jppcPSuocYIDoVFz4jKiNExDzDTYVUTLJ+Ato2Q67t"
    "m6WmfgpJb/Sv8WL/P55fXZh0/qwO5zBVNw/unu4kw9CjNGPvt0zjcZDkUfLcdlf2b2toal"
    "hKVDvsx80byF5VrfE7gbbDNkCxqQzyXIbQiLkiiM816MMyOYG2q7VdE+aryNFF6Dg87H2A"
    "/E8x3uK4M569+tijC8XTa/XftDuMOJWlD8fu9eL3Cq9HaYLXGqfE0ZI25NKlaxwaDOtUK+"
    "xN4U6cx2V1Jmh2zNxNZAQ5SKE+9tXAwn7ZiyFxwFhIsWL9GduB4/WVx7IEtZ+Wt9IpbSA7"
    "OdR4BrxgrfARyvtatQdurOp+a5QiUxgLVsNGWoNTVOVwI99HodDpsktAz1+SzDsk0aRwGL"
    "NdwE4bxMH+3+LXi6JGRViPVBiVn7jQISLYN51/GIn3EwV9AsetBXAoB6e9ThePbu90AgNd"
    "oADNZuc2v3m1QLvfJDXRxhucmgzuJdabWBaN24wmwmhXAUYXdCvKQGbC4Y/F1sk2ptz5wy"
    "rYo03MIDwMq1Yq0EKxes3H2GNZ/vYoZsVRLABZUUVFIrAQaV1FwlfUQdbayKNk9smc8Cij"
    "2hHI7lwSqy/NxCekj8CHG85ImGGN8SqqEfxh9HAR0hHlFG0FzMOhZf5OIbI9/jypyXrTwE"
    "tFErlknQRndVGQ9qRG+3RvSMUQm/AuL601Pzcr0pFN3FwakCGPEDp5ojafXztizXP79L97"
    "6tDLM0o7QN3DnR/iG+lXM+pc4S/22Adl6mfzAPj4+bOBSPj/UORXmvCPOUeD5OUDIAuijV"
    "wx2w+0WE+78rINZX3U2b96lgRmcHJPAJHh6fGKlrK4keTtbuy7/OsvP8Gs7WVfseVdbpbL"
    "aKYfJDo+V1LdG/Xeykia5wolcVTnQnghvbFr08hKYL22IdZlyFVB/1UpSC0Jf2oS98Pp1i"
    "pnAy6MHPiQDyEHRkE7cGGWyQwWaZ+rzvnjXIYHt2wwzFufs3vpY4yM8I893JgcI3nt4Z1L"
    "nF8brNYz5x/cB27G/WqhVK96dCo0gn+mZ+ZuspCr17Wauz6TkLvcbWB4ptK9y7fKkMEE6b"
    "9xDd140cSK9rHEivqw4k8cSIqKqG15RwX4tABXdDM/pJN7O//h+Y0JGK"
)
