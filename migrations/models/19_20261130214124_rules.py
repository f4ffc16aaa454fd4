from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "rules" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "name_key" TEXT NOT NULL,
    "stage" VARCHAR(8) NOT NULL,
    "position" INT NOT NULL,
    "enabled" BOOL NOT NULL,
    "match" VARCHAR(3) NOT NULL,
    "conditions" JSONB NOT NULL,
    "actions" JSONB NOT NULL,
    "stop" BOOL NOT NULL,
    "version" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "rules" IS 'What is done by itself to transactions; conditions and actions are as clients send them.';
        ALTER TABLE "books" ADD "rules_seq" BIGINT NOT NULL DEFAULT 0;

-- Keys lead with the book, and references stay within it.
ALTER TABLE rules DROP CONSTRAINT rules_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE rules ADD CONSTRAINT rules_book FOREIGN KEY (book_id) REFERENCES books (id) ON DELETE CASCADE;
ALTER TABLE rules ADD CONSTRAINT rules_name UNIQUE (book_id, name_key);
ALTER TABLE rules ADD CONSTRAINT rules_stage CHECK (stage IN ('pre', 'default', 'post'));
ALTER TABLE rules ADD CONSTRAINT rules_match CHECK (match IN ('all', 'any'));
ALTER TABLE rules ADD CONSTRAINT rules_conditions CHECK (jsonb_array_length(conditions) BETWEEN 1 AND 20);
ALTER TABLE rules ADD CONSTRAINT rules_actions CHECK (jsonb_array_length(actions) <= 20);

        CREATE TABLE IF NOT EXISTS "rule_runs" (
    "id" UUID NOT NULL PRIMARY KEY,
    "book_id" UUID NOT NULL,
    "change_set_id" UUID NOT NULL,
    "status" VARCHAR(8) NOT NULL,
    "rules" JSONB NOT NULL,
    "narrowed" JSONB NOT NULL,
    "total" INT,
    "reached_date" DATE,
    "reached_id" UUID,
    "examined" INT NOT NULL,
    "changed" INT NOT NULL,
    "deleted" INT NOT NULL,
    "locked" INT NOT NULL,
    "refused" INT NOT NULL,
    "tally" JSONB NOT NULL,
    "problem_code" VARCHAR(60),
    "problem_message" VARCHAR(500),
    "attempts" SMALLINT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ NOT NULL,
    "started_at" TIMESTAMPTZ,
    "finished_at" TIMESTAMPTZ
);
COMMENT ON TABLE "rule_runs" IS 'Rules applied to the history, as a job. The table''s key is (book_id, id).';
        ALTER TABLE "import_rows" ADD "ruled" JSONB;
        ALTER TABLE "import_rows" ADD "imported_text" TEXT NOT NULL DEFAULT '';

-- Rows that are there say what they still hold of the bank's words.
UPDATE import_rows SET imported_text = concat_ws(' ', payee, memo, reference);

-- Keys lead with the book. A book has one run at a time that is not finished.
ALTER TABLE rule_runs DROP CONSTRAINT rule_runs_pkey, ADD PRIMARY KEY (book_id, id);
ALTER TABLE rule_runs ADD CONSTRAINT rule_runs_book FOREIGN KEY (book_id) REFERENCES books (id) ON DELETE CASCADE;
ALTER TABLE rule_runs ADD CONSTRAINT rule_runs_status CHECK (status IN ('queued', 'running', 'done', 'failed'));
ALTER TABLE rule_runs ADD CONSTRAINT rule_runs_finished CHECK ((finished_at IS NULL) = (status IN ('queued', 'running')));
ALTER TABLE rule_runs ADD CONSTRAINT rule_runs_failed CHECK (num_nonnulls(problem_code, problem_message) = CASE status WHEN 'failed' THEN 2 ELSE 0 END);
ALTER TABLE rule_runs ADD CONSTRAINT rule_runs_reached CHECK ((reached_date IS NULL) = (reached_id IS NULL));
CREATE UNIQUE INDEX rule_runs_unfinished ON rule_runs (book_id) WHERE status IN ('queued', 'running');
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "import_rows" DROP COLUMN "ruled";
        ALTER TABLE "import_rows" DROP COLUMN "imported_text";
        DROP TABLE IF EXISTS "rule_runs";
        ALTER TABLE "books" DROP COLUMN "rules_seq";
        DROP TABLE IF EXISTS "rules";"""


MODELS_STATE = (
    "eJztfW132za27l/Bypd21tLNdRTbzUnuumvZrTvjc5K4K3HvTE+nSwORkMSaIlSAiqKZM/"
    "/9AhBJ8QWgCYqSQXp/aGOL2KT8AAT2fvbbv14sqU9C/vKa0odPdPPiLfrXiwgvifihfGmE"
    "XuDVan9BfhDjaajGTsUg9Qme8phhLxYfznDIifjIJ9xjwSoOaCQ+jdZhKD+knhgYRPP9R+"
    "so+GNNJjGdk3hBmLjw62/i4yDyyVfC019XD5NZQEK/8FUDXz5bfT6Jtyv12c8/3/7woxop"
    "HzedeDRcL6P96NU2XtAoG75eB/5LKSOvzUlEGI6Jn/sz5LdM/tz0o903Fh/EbE2yr+rvP/"
    "DJDK9DCcaL/zNbR57EAKknyf+d/9/kq+WGTSYf7+4nn2/uJ5MXFth5NJK4B1EsgfrXv3f3"
    "3QOiPn0hH/D9X64+ffv68k8KAsrjOVMXFVwv/q0EcYx3ogr0Pcrq3wrO3y8w0+Ocji8hLb"
    "5oG4zTD/Yg7xdYCl8K0BEgfbHEXychiebxQvz6anxWg/H/u/qkYBajFM5UvBG79+Rjcmm8"
    "uybx3uM7xZxMvDVjJPK2NkBXBAeI+OsGeL82ov26jHUcLMnknzSyWtAFoQFifHneAOTLcy"
    "PK8lIR5lnAeDxZ0kjcvwL0DwInPdAlsRLUYoMicipeyh96CHoNyD9c3d+UIOTkjyp018H8"
    "Nor14CUCJdDEw48F1dmxFudcfoP/9R/j8evX343PXl++uTj/7ruLN2dvxFj1dauXvqsB9/"
    "r2z7cf74uLV35QxJutQ8In1qgXxAD7dth7dLkSyiPx7fGviMIctJuDL4Rx+UWt0M8JnQ73"
    "V4PC3WNE4jPBsf6klCeeYekXJOsOS/nDsA7M+9sPN5/vrz78JG+/5PyPMD1G5ZWx+nRb+v"
    "Tby5IGk90E/fX2/i9I/or+++7jTdlGysbd//cL+Z3wOqaTiG4m2M9jkn6cflSY5vXKbznN"
    "RUmYZqen2SchaTfNRckOpjnhImCWu5llSULNHnIEifxgir2HDWb+pHKFjqlpbPXScrwsf4"
    "IjPFeTJNGU3zOh5YSVGs2JgbPbXxzVsXaeGtaMt3txFxGE5wK9uVhq33C0E0ZBhIRBnP7G"
    "SfwOxQuC1DPEqAeyRQFH30qCcBL4IzHijxGizA8iHP7p5YvSkjneU4BddJxdTObOBuqcSJ"
    "d4u7tBPgpvn2iDY9JaT6LBJ/tNFXYj5jmJIeE+fnX+3fmb15fnGdzZJ3Uoa2witd8Liz62"
    "3BkqgrA/lKAlURzEVl6GvcQAqe/X4yb+hbHZwTAuU987uCzXbUEI1mx5g13ZrNfd6AGu1T"
    "cNluob40p9U3E7khllGj/Yf36++2jQuzKJsnkaeDH6HxQGvMnp1R/DVEJRsElTOL/9cPW3"
    "MtLfv7+7Li9meYPrEu54FhNmA3smAKgfgLoXU2a5K+dlDtiU+4O8xZ5sT3ABfwnM1qiG2b"
    "qNvgQxluAb2K3igNFjcWmTIBvfkOq6Qhu8RWJaKcJI3gLFCxyjiE6pv0ULzFGMH0iEtiR+"
    "ie7reKjA13Bc3d8eyC0ndkUgt0506DAaWgVupeMHaAy8umwSiFg+SnJxiJcVw3WJAw2JVU"
    "MMpAKt4HVMKyqiO75oEhInRhnxVdeKAPvBnHCN2mRGeC8xwBV83iS089wc23leCe5MAyKm"
    "Gn6rhjMsSIGeD+Epz0TvL2z+X1eBuF2LaS5KwjQ7N82OmHcfyHJKmMG0218cPWrWLdXY42"
    "cd/fpizUlK/6Ra+W9gUIFB5fiuZHG651Z4UzhzIgAn2Kens08hQB0C1B1b8qAadqIaylTz"
    "my8kimtS0bPrjyuIRA5tSPlLmp2u4yn9iugMbSQfvxC3F8vQl8GnCU+PI18S8BFNI1HF2C"
    "B+if6LbN8+xvof5QlA/Dtx8oOeeiLFSiFhoVil4weoWHWfrC0XcRVcczxKOv6gcBTXQIZ4"
    "FAeRB54atFRntNRbnyxXNJa1VoRWZopRqQyq1VeD/fDJA9k2jlOZBVHAF0KDZEQsMR5/w4"
    "UGyTeE6fOjPByGirUZIbqSS1fcaCSvaqNUur05qKpO7JRmVTWbPyunaV4I1NVKwHryHtjo"
    "rAUhUFwbKK5ij7EBOBk+QGjHFxeNwlUuasJVLqo1nKI5YSuWEKVlzjXCbKvHuSRYwnu6jX"
    "epxz1DvI5HTXT+TIESsF7ffrz69EtmIWRa1Pu7j3++1tgI17/c31yVczljHK95FfzPS7H7"
    "mhM6M6kh5Ra+Hn93mdHc8pc6Yvvzh6v376tM9oJgP/EcN7V1cyJg7h5g7soQZ7tdJJWA7a"
    "Pt9tEvk7iiW4NF7LpF/ImEePsT5UFN0kZlzKjOHmZy9GSVDG9oDv+FbsQllrhShGX6O12z"
    "CIcqpWJKSITUbYlfNXbtRA8wZd3xBzwPoxbKYDyDMhiOEdldVMFwZGf/HAsNYHkfeA/E5J"
    "QvD6nd17kaPInV6MYs5274LktuIzbkBRYT60tv+giJX4NYkZDik12exEh50TcLuhSXkDCD"
    "Ip+jGWU6jrPLWx9wLDx9Ssjjx0HvEkLMpwLwcifh5SCqtOOSXlzGMFoiWpQCd3EpoIQ+EF"
    "tE8zKAZ2mNenRFNMzaFWPYQPDsRUpgDo9Su7/52/2vv1UoMWXf2YGWF2oHW3+Wn1xmFdT6"
    "lagGpFbvSK0rzxMn573c6w2WT2nEqM7wEX/lYoKVwESdH42NH6F1ciqpqJ00UtJa4ySNEk"
    "50KGP1kQ7u2CRrLveeQbbc07JgoIh3quRAI7R9etdZo0ZoZzWN0M4qjdB2CvYCc03TqJpY"
    "74IUsCIGViTnBtdGdJgBXugDOYawjBu186vp5ldt5geGEBhCJzGE+uXddwXKXlhC/bV3YZ"
    "pbTnOIeTwRuneb97ksC72DXJ5pRr4IhbXNPBclYZZdm2VHCKy6TPpmWfSKtGqfRc+Jt2ZB"
    "vEW7W4zQaj0NdxlFsp8T8wlT6e1+M+Kq65tDQpITtAqwVpA73/9QB8idf4JkAjB9B6tD5a"
    "c5O9lbTHRZFrRl12baEW35PZ0H0Y84CNfi7zFozZUxj2vPoRSZzBKZZlq0fIJQY5Uol0qs"
    "bH3K19PfiRe/Uz7aQBWJwgVfrRyII+nTpetI/CaTGSISbyh7qOrSx3kEaNROqHxmjTq/Dh"
    "vG5udFhpQU0VmPSsW6zdT71JazK0hDQJJrJ1TBRxVST3JvYv/TNcmon+yKMGgjrs21I9rI"
    "JzITf8iiLvqsPORxXYTtJCzjzxKpXZRY40SZprFoHd/dspp7LjYeQtSA7HN9B+1PrsgwQY"
    "W4tJPEpSVgaNPzjHZKUQgsFSjgDmrr6dPFd+eHKVN8f/VxZTU5ihqrqT75Enhkp0EGXDJb"
    "c+UKfquorRleBuFW8lcFhZM3VVM7vjukTzh4zoNueiI1avcyTWyzKEpiw2s2epRcigQ1bY"
    "nMurJrRTkovpY/5m2Kr6mNQJyWdqkWRakBRmCcN1rr5zVr/by61oWSJGZC490wA50TGSLK"
    "TcrBnpurwZ5XisH2yjY7cv8tMMzAMOtxbD9MNWTrwDQfNs3SS9VmknNy4AN2fIYn4ozldq"
    "XiilIDtFQ7aerqCmkZzCPxp5t7+RQHjB6nLnfjrRr5yCY6il3M12ThCDOC5O2IjzZBvNiF"
    "5q1Y8EUsHLTA4UyykZzgUFfUuLO7HhDX96CjzWpac2gpM3CSPV7SUnZ7sKLTMoEB2r1vGq"
    "D9xgj2m7LRq4LIvcnvm4cqwOYUj6IUJHockOix24smyRZlT2bq5YHUHLUkNYGweBbKr9BZ"
    "1AvTZqLLsmDmuDzTTMwBa1mMIC8Js+zaLDtiZP3MCTOYV+ml0aOGlfSKNbOozNMLOUqneD"
    "UOCLYgS6zLrKghW1KBARoy44smmepiVE1Dx0quugJMr0Q/grJBc+6/fX5EnL8QFoibtqKJ"
    "dTeAI9a1I7YQbhPwlWxdZh3cVJIb4F52lPCmkHrCtLdBei8xQIxfNwn4eG0O+HhdCfhYYc"
    "43VKh/tmkPFcEBwj1utKTHNUt6XF3SGXDeAkfzdlUv9LcAusXps0Mc9FwbWFXXrzAnNJjA"
    "qhM3LAQ281m8XuuV33Kai5Iwzc5NsyMk19WuMM4HGsULc8+YwpBRLem1GzxZytENQwk+yE"
    "kV/xH/ba5Wzzcc7VQBWRwTI3XDNDspqaA+Sseqn9UITSpU97cHQs5xQs6dltXu7pIW2U/7"
    "18AG0aIUgFoCVe0n+mNdj2cmUHeaDwtOeTqXNV+1adsZHHuZ09kbZ723N9zSUOqVk6Z6Cb"
    "ji4OSHkx/axjXbaou+gEYNt17VdNx6VW25Jf/VuzXvyVfDaZaXGQTOdab8zd/uC1Z8JTSz"
    "EAyYDi/HaxZBfxB/p82iTscPAuxjZEUU4l7XUwWQBb45EYC4AcTemjESeVaxEHmZAYLcJF"
    "fBnKpQKecl0JmufaHjaewMSkOCIz3KBblyrLYQ7CHOdabD3d37wuZ8fVvefX/+cH0jVrdC"
    "XgwKYoM/I/BJFMuQEWazqItSw8tZ677nR0R1GTc1ugY9IOHGMWxPrWZ4IW2XOF8QhNgp1z"
    "w3BW1ny2OytFJ2MokhvFNHV3XEWcuIRluvpfv2QsD3tYsvWEetkC+IAfbtsIeYGoip6Y8R"
    "0LsjG2JqBjvNrnis4hh7i6W5lW1xwKjWb5UNbVyXYxaERLW9EsoijjhWHh1ZMEOWyAhkxw"
    "qCpiGdIh5TRtA6kn1n5YdcfEsU+FxXluPwm/49+nt0vyDiopCIqKw7TCQlRVBM1cjcjd+i"
    "3N+NNlg8ZkaZKlysaoMs8RZ5VNxYThiE5LjjOQLH3Kn6OuxfFktUq5IAbglcudnZej7zMs"
    "Oz7McXTbJ0xKiaZMNKns6S+AGe2HqLilJD9GWMmzgzxmZvxrjikwv+qYHYaEumw6EjicZK"
    "5As8vri0YvwyiQEu1u5dFNzD0URW+lpbVcUuiQ0Q6iOwqwlvMdW4ks0KRFHqAOXBsROvG9"
    "0B2Dtg7xzbRvpO6wB79+ym2SchaTfNRUnwnrs2y45wtNcqTKsu7bE0YlTH0u6CvtonPe6S"
    "CyW/KonQzYKGBEn26yW6l8SofMw3qp2w5E736YmNMh4Pvzdwq07omMCtQmaeM3BqMvOCSL"
    "pk7AyfvQxEi7SzezDflcW3wz0vBci3Q37Dgjgm0YTOZnbglwQB/9YxagKfOWUBbxGnVhSF"
    "OWg3B0KbtIQ+lQDEe5eJ/f3undn+mdH1ymA1VcaM6uym5C3cTuZyOCRng51ShhrsFEjObu"
    "Ibg+Ts0y/Vo2RNiTUfWPbqzYtAzAJkFDijHYNPstW20gc3Bvgkn8U0O2Z51fmrKmNGjSyv"
    "9j6r9Ba5AppoowL8cSRWslgWaCG+AJE9O2MqUwW+ZeuQ8P9Noi8kpCvycrV91HnVzUOS3A"
    "OztyuDY+/6eof+Efj/QJywL4Qr35mCEdEo3IJbzB17CMzNE5mbuXfEBtKSGMAK3sYuvI3g"
    "93oyj6NskxnE2n62NcjnpAD5dshPcYgjz9LFnhMC3Fva8Zgx3XKvKwWWyUAZsPoyYI6ZWI"
    "9YV00Nq4CANwvMi8peDObF4+aF8gW3NTLywpCaBP5C8Be6s1ShmHPvEkSlEjuh0hW4IpEv"
    "v0oLLbhygxOqxNknvdKJi2HVQRzgcNLGCKnIAvIWyC8C3yc6r3kd5HshwNoCayhMDCE2fQ"
    "6xgULAx9VEIIQJQpgc20L6HtsCIUzPYpod4ddvlyvK4vdBRAwMe3HAqI5jD9TQCaObxkVR"
    "xdhd+dIpjh5UNdMRwhyJPcpHOPIR8YVq6j+SE588V/0oF6MmeumoTwKXgBOMKrgETkRYZ2"
    "+B1drNCwGkFTZJfHkLwy8bD1afRjsOxWllAWY6vBWWrhl8HUOZBq01jYJLxx8YBOcYqpYx"
    "cEvZ09jOJt7LDGgVntoohgaMZcan4waMK7wlVr7qTGCAZNoxfNVLsqQ2fHs6fgjwnppvzz"
    "pd2CzogtAQUD9BQfk0CshqX87JDBDmsyZ7hxhlhvmssneITYKwCIdaw8yMdElsgGAfY01L"
    "FqlFOfSS2AA1jjcNsH5jRPpNpey8fcX5IaPbvQfPJ16gd+GZIc7LAMgNQF7i2FtMGMHcDu"
    "iy3PA252Nh3b4Rk0kewpZ1ONsSlyWpAZEdnVFuO4i4R5nGMvkxpLgW2kyuBO1MCvYP3Drm"
    "7e7n6/c36KdPN9/ffr69+1j066qL8qN9eNunm6v3ZUKDUfFnLwWKvh2vUZIb3sZ82cRCuT"
    "QbKJcV+yTFbEk4x/NWcOdEh4f4RSOj8KLGKLyoGoVPXh3AMci7OfsUrWkJaV4G8NR5lIm4"
    "A/mqcZyY+c+K4CDMkZMzoetQV7HhPz/ffTSwoKlA2c0XeDH6HxQGfFiqhkSiHvUywKU1L2"
    "9QRn0XqSKtOyvsS2IHzUCPFn5nU+BU4F1t0F3DgLvGwXZZ5BuiEQpUB29ZwCumCEcIe570"
    "QD8WAOdrg+s6vDME0zlxNkMw3YlUn+TtsES0KAWggtfgtCQrtGI/iZcROoR3R6vOKFvq8m"
    "hqFmwmMcA9oWM/rR/gkHhW8OZEhrcddE+fksij+lIPNbEdOZkBruHzJiCfm0E+r4BMWTAP"
    "rFy0e4kBAnx53mQVn5tX8bkunoMsiS482kx5FISA8DiAc/IWNNAFPH5e4jA06hV7qQH5a1"
    "+Pv7vMdAr5S5068fnD1fv3OlftaqXdks1rOScC5Gn7hbyOPMJkPXob7AtCsI8cAP+CYKlX"
    "aExsM/p5GQD/APA3mEW24OdlAPxDTlDJu1lBv5cA4A8Annz1FjiakwnTpiTWBbiXBIdnbT"
    "ZKRarJRKomIonHxVot/TqIMNuaVnomVK6yto13lZf7hXJdSmKybLM1LsC8vv149ekXvSf+"
    "WrPMr3+5v7kqAZ8LPOWTpFiPBQVoEh9MjfnO+ECPLpey4XerIkol2Q7q6/Rn5feivI6uWN"
    "ZUk4FWEwJXkIKILSj85kSOOxR+ew5bFhR+G+w0OxJ/9oFGZPuBfjHVfStcH9VFoS3lyMlS"
    "DG3ar1IKICng5/pHvlPNHEnki39xLIPD5DeW/26S32XI41a2k9y1C9P0qOzoxrIv5W2MeI"
    "y3chDZxbTtW8igOR0hTlFEd60uVVEALm8gnrSEMDZ3FBYIY4N2ic7AqSkVNWN0OWmZo6OT"
    "BTOlxKbQtuhWJQHbJy9z5trL/jQ2IDRlOF1qFPAcwHM4tun03QAGnuNZTLMjPMedl5T4NB"
    "EdxQGjOqaDZkOb5txFaC+zox82mCMJL/ERZYg/BKvVo2Xnubcg/jok6he5pHVJeEd9FNAZ"
    "TijfQGecKoFs/xrYQFoSA1jdqCbeIzA1HJEvNl5r4HIyzxo8lTpQRa4+EXSo7ZU7zvlqX2"
    "MPqutBfAXwDj3bS/pukALv8Cym2RHe4SdZ7s1AOWTXRnVsgyoY14xoME8uGO5OHOxguJ9I"
    "b7ItSnJQQRLXIDxBgxr57+SBaCKpa/yPOZlB4AxOSDAGwBjotZYIxsCzmGZXjAHxpwiYTe"
    "bA/mq9QbAb19D3eBcRFJL5W1mSc1+FU3oCVWh0Gtz2Dq0IQ2kbRHEhx819w+UdOOLrpQxu"
    "Pqt6HY/1EDBbnNCrwWw5VZyqG1T6MMGlzA8iHFZRra96lBMbUrBqF3WPnrho7SA9PtCpA4"
    "LUh2Q7QzPuMiHXcTNuCKZpEQ8CDbZPR1uuMNPsvPVKVyoDhSYLUJIoJkxXCKjuHMsJDQjO"
    "E59jMdYV2rtiDBuKYKUCJciPWeUtRyhM10EYBxF/KZ/3FJyC1MF+/c2dPjufBNYG3i29NK"
    "oj3eRcNWTc/iqD7vGe5pIVBiiLF4oLk7UCCEM0Ikgm7opxPt6KX9+p2gKBj2Y0DOmG766K"
    "sVxG8TNCqqTbEZ8DvJsT9gvwbicyD6eYW4ULpOPBOnnMOvljrc1SNkObCQC2YPkdugVoLD"
    "/bsrEHVYt1Dapjl4vldM10fQVq8iwyiQEC3H3DLQgBghAgx5Z832NDIAToWUyzKzwEEbh6"
    "QRhgOQEmRqIyaFTLTRSGN69JkIbpeHS5woz4aBPEC4RR1mepVRfg7u4LLIQTZjKwENADuL"
    "+gZpuOdfJ8VfJZG857OKY4xJHOzKszQrTiEFjR2iKB3tZHNrWLEZVWrZ40otDz6YCeT9j/"
    "fc1jtXlYno1lQYiLKzdwjwK+aGXxlkSh941rFi/whk9/SgNv+CxeL+ANBzvNrvCG69AYv5"
    "RcGtVyhGKQTfxSwJEvg4emWxkwRMKZamuS6yr4DomJ9gP1M8KRj5LPEWYEYY68MBBqF0d8"
    "13El6YdSDWA60oOAO3RC0wTuEAqeQMGToeB86swBHovD0JLimg91WXdctVPsJ+pMrcJrTs"
    "rIiQyJue2slzCJ5B+qS8+gNCQ4MuVnZFLldtlC7FiwpkrFidtl3929L2wT17flfeDnD9c3"
    "YntWK1kMCmKDab3EsadpNWbeHDKBAW4OHUeW7jVuG9q7KAWM9yGMt2eNfk4EoD8Aeh7Tle"
    "UOnoqccPvOPunt/g2UNFDS/dlqesFVAiX9LKbZJUp6bYxh3V8dPUZMT9i6adiqvC1H4nZh"
    "QPyk1TZaCM2Gsu1I0sEY/U6nbQJXO70z0M9O8KNAP5+qatUCR3My4cQ2QqciCNBCoN8Jad"
    "DML9rUzM4EwMg+wMiOMGN0o6NKzcjnZQD8A8CPaawrg2k0urPxAyof1BnnL2xi2e3ROrug"
    "LHdgboFjKFvm5CdY2KkORSmI7C35or7iZRDpdlhzobCcyOnYtbOevOg7TdUGz5wEwFmG0y"
    "chia3gzEkAnGU4Q+o9WKG5FwAwq2f6bM2t0MxJAJzV2olhqAmcqsmfSgVAzT9AzV8xKoBY"
    "Clx9qyCqstwQat4WOYTLJgGCl+b4wMtKeGCK2ZJwbhmzphEdHuIXZ00gF6OMmKtrpSCJOC"
    "bLVayhb+qLC+flBrNbd1FeOHXwTjW7dQ2FW5ACOwzc7c/ED1ti6Vm7aS5KQhqty7MM6dLD"
    "nWdHoio+S07TnOyXvzyqi6vgycCm5cDyOXcolpl5jHhrxt+izYJEI5V5t0kS9pKOAq3Kgx"
    "3vORBz4YTqAzEXkPIHKX9DwfnUKX8yvMJmUafjBwF2KaenEWfyuoYzeV3lTJS10aYUHoMy"
    "eIlf1QvXfuK4t4ocqkoCvX0Avb2kUbyYkEijT9TkAOaFBrhndBwdtyHkwRLhnAjg+xi+Ai"
    "jrvTgv85yDhqBa7tH65E4eAruXviQGL/5jLz70I36i7MdkpS4Dy8TTotyAAmGfCH/8tR3+"
    "OznAvy3+K7wlxPLMzMuAexcaST8VN+QJZOaUbW1TzIpisIJLjNAqDHQxNGYiYy8BBMYhaT"
    "jSETYjbNLOkjGIw/I2odxC5dYIg+rRWvVbx1ROlmYK6orr5MWgwI5FgR1GhLUiuaItn0zJ"
    "jDINzVQfKKm/w4DegC6CJjkhAowFo+u5phxdjU+lJPesvSqh9PPbB1XlxCCgyrWAKij29f"
    "RnLkQfP4vXC4p9DXaaHQlLvcdzQ0RqcmVUF4wa43mzOFTztEJ0pxOGNUR3QnQnRHcOBedT"
    "M/hgBoAZ0KNXoA/6IZgBz2Ka3TED5gJmsymQXn3MHJDjGqamfZCTiGVhKpkjFniLQns4tM"
    "BfCMJI3HOExA0oCiLxq/JRjuTPsowvZT5hiM7kLwFDKgC7mpt2rAf9Pfp7VJvBJm6p/pXD"
    "R/mHik//9A79I/D/gThhXwhXD1GIIhqFW8h7c0d1B8voVB5d9bbYoLmXADDLZdgso88hB+"
    "htEhaQ7dBWK7EiCStSgOuKdrOfHZOGUxxRr+XklIdmmo5qiLvBWeL7O3XcS7yktoSmYjng"
    "eIGCWPW+VVnyKvRHo8scditQKRx4KUClgFPQGTAhAeuUCVh2BCkkBnVBka4ZI5Gn8QeYfS"
    "55mUH4A47aVHSKOWkVhVsSHFD84YnXOPmatNth2vPOvNArgkNIXyku9kY+xhoXY9XDCKlW"
    "kGrVV0ctNJ0qRiBcNglAKPuEcvEHl5UO25DLdoQtIuAT5Y/R6Bd1KSZ5MUgxsUgxgRQ2SG"
    "F7Tgp0BmYba1ErPATl5KhWY4aavUqiER0e3N2rJpyumWdlHu4lQPdrALCwWAiLcKg9LeuM"
    "8ILY8Jby+OKiiQ1+cWE2wuW1kkq4XFFmq5gUhEAd0SLKdv7PIqRGNaQoNCANpLv+gtB85R"
    "ihQhqN4YoxvDVGCun0hGNWNMm5o6frIIyDiL+Uz3sKj7SE8NffIGjfCWMDgvbbLOFeRHND"
    "0P6zmGZHwtr+THFoiGdLL43qAtnmYpBNBBtGKU0tw9xjilSn7ncy2GxOCUebQEWe8WyYIX"
    "yt3X0gds0JJQxi107VYPCpPUnDhNW2BPaAa1+Pz5vQMudmVuYcyl87YlPEmIlj0brnQEns"
    "ObcdiKgOupqaAXQ4EVNQLgCYB2Aeem2SAvPwLKbZEebhfbAMYgP1kF0b1XEPoRzVkHz4C9"
    "2g5dpboCXeoilBfEWieJelvyIsoP4IUXE6pHRBQLjqNjtndL3SpNAdfjugIpww6oCKgJpl"
    "ULNsKDif2ggBruKpWhWpQ9ZmP9lLDGKlH7UDnSzqX8W2vh9AKjOg8J1OOgDI7sh8oiMqHm"
    "mpnAo96zxyRsNQKtKaLbYuaSMvdsKkjaeBrcucjYVQ4BZU6sIVwM09n4pS0PfpgL5POc+b"
    "1RSU5WASupgEZa63noqCNEzIARMCXD9w/f15BXpBAgPX/yym2RGu/yokzMT1Z9dGdVz/dO"
    "3LKAMsB9vFG0pSVlW7i4WGKsvv7kMHv+FoSaN48RL9F9m+zRXdzalTo90Q8Q9mD38yRiN2"
    "/xRwEDjBYIODAGIV+wyr2ldsyKdM4FkTT3IftqGX0/FALj9GLoNRAdrmkbXNOCbLlVHf3F"
    "+t1Tg3ZLrYtZBV4xsqnXcREdrOVmakiDsGMgYEoyXhXHzVVAFcc8KUzhf4GoWy1R1AWXTi"
    "2DUri8mM2UCdEwGtpnSIpC+nHaJFKQC1UkRRbTKWoBalANRyQZcvJIp3eFiok0WpASqVl0"
    "3yhi7NeUOXlbyhaL2c6hzFRgfBXmBIgTid1Ryh69ijdjF7OZEBLtkjVNNStccEgL4G5vpw"
    "m5IoRN0UN13GqGYrqNlvU4EhpGKVau6dNYk2FaPMdffOKtGm/lrAIRsVLTW+cXOMWFEKtl"
    "3Ntis0iZV4ApmQrx5hKw1JYl7FOtnhLeiLRgv6omZBX1QXdGLlt+KlyrLATDnHTBUURfI1"
    "TlmdFrOtEe9gwh174/o+344wkT8S4htoyPTSqI6DjGgczAJvd2jOhERDFvKz0MKn1JeuZy"
    "n1TlXCYXQja+WE1HsgvmxiGxLZAW6XnMYIEpASf4Q4RZyIRRh5RA4XCv0yiHfNa6tk5TEf"
    "dACn6Q7b9jzYzVAgwuNJOp1V3OsC9TTCQ9IMTxCz58hu92HHBBo2vNzV2j0vJWkTXrHhjn"
    "eVukik3wSj5CYjlXUru1v+TqcyKoeTyBdzJrYpnSvlHdqtHTTdIsXAVTe8Iz4HfDiO73Lu"
    "nCruaofgw3HB3WAHaV4GAC2nRFl6bsBnY+GzebIQyv6Y2xZLVRpiVSjN6f/p+EEs1VOn/k"
    "MXvCM7x/JxVw39C3mR05mQZ8cCuGPPgi+MC3u6cy8FtLZzNGd/42orBiLMsutk9sccGW3g"
    "eMpDRk3J7aYsT6SI5O0uwUoyzo/RKxnDLAmaGlqnwxsDj+OEXgw8zonMjnasP9D9naToA9"
    "8DfE+Ha/jIfE8cxKEduqnAAOE9SmAeMGpdbgZShahCaa79k46Haj8HVPuhnmqC3caSLYkC"
    "Y+GcLQuMxXObZTFVbaY4Jwbhla7NryOM1E+MzAiTViQ3EFKlEaPGwZarvWAzakrVAeJJOC"
    "TyFpSTd2izoEQmcEfq/37gowXmKKIyRNJQSsj6FhAm6Zj6aCaevAWOomTZNVUp8zKgVh6g"
    "VoayT9lEfIGIY7WOJm2qt9fdZUBJeCdmsfpT4HNw0EPxR9DSjqul/XUXsWnQ0HJXa7WzJO"
    "6zuaNQgCPw4yiWWlUaTK7yT7js1RTTZuV4DroTuAId18jc0YDd3ess+NI1C23Y/WT4ALn9"
    "8Vkjcl8OM7dGPtPk3ee+nAXQJbHh5YSPm8Jdh3YZ7H0RHo3FdsUY3tb5VzO5EtoNzTXH4H"
    "4kvPbX3/R+KDvg8kJDR03unhXUOMGh0Kg58RjRGqYRZgbsKqLlvjfbeLcce7av1hk4ieWf"
    "6d/iZb6+/Xj16Rd9YPe1him4/uX+5ko/CytGvgR0zQ+ZDs09Ws5Lf1b2saalhOWEfF0FYn"
    "gLy7X+TuBucM2QLWhAAZcgtyEsSqIwz72YZ0Ywt9R2q6JD1HgbKbw1+m5Z3Z3hIBTPn/BA"
    "G8xZ/25VhOHtcvnt6g/hDh21oPh9714vcKoMdpodcap8TxkjXk0qVnHAqM61Qr4qb4p0Zn"
    "uZlF2TrZU4GmiEEnHiv1XFcJIbU/YNRyHhYsRLdC8+V08Wnz2Qraz8te+IpfXAHOcR4Jpx"
    "wncA7bVOFcpOvfXSPleoJAawlo2mFLWmxmkmMECv1+txk4SWsTmfZVy2SVUUsNjDbRDOyw"
    "zR7j+Cp0tCVoXYHJSYjj8oINExmE8dj/gFh2sNzWIGPRMA1A/o7Z6Y0VPNllLTZLIgBVly"
    "QGqAtXtKa/eHRAt9H0SmOMLykFGdxZtptaEY3bjCbCqFcBxjb0H8XQ3YXDD4O2WTGm3PnD"
    "KtizQ8wgPAynVirwQrF6zcPsOaz3exQ7YqCeCCSgoqqZMAg0pqr5I+oo42VkWbJ7asVyHF"
    "vlAOZ7Kxiiw/t5EekiBGHG/5TkNUl4RqGETq12lIp4jHlBG0FquOqQ+5+MYo8Lk25+UoDw"
    "Ft1IltErTRU1XGgxrRx60RvWJUwq+BuL57al5uMIWiu2icKoARf+DS0JLWvG7LcsPzu3Tv"
    "20oxSzJK28CdEx0e4kfp8yl1FvWzBdp5meHBPL64aOJQvLgwOxTltSLMS+IHeIeSBdBFqQ"
    "GegN1vIjz4pwZic9XdZPiQCmZ01iCBL/D44tJKXcskBrhYuy//ukr7+TVcrdn4AVXW6Wy1"
    "imkKIqvtdS8xvFPssomucGlWFS5NHcGtbYtBNqHpwrbYhxlXITVHvRSlIPSlfegLXy+XmG"
    "mcDGbwcyKAPAQducStQQYbZLA5pj733bMGGWzPbpqhOPfw5tcRB/nn9VxY7zUZisUBozon"
    "OQ4mPBvdOF7TE0tuTtl2V7hxgzlKbiLd2pSVIyvpDBHsLZAs8iimAdFIebdXJPLFctHFa3"
    "b/APCQO6FmgoccAgv7D266PVkiWxIDWMuw0mgW+PqOhz+GFBtsz6JYCdWZlBsWoj/c/Xz9"
    "/gb99Onm+9vPtwmrkilH6qL8SHwQxAqDTzdX7ysOg3hhw3Cn4wfojXnTgN9+Y6S332gyPn"
    "miSjUlA3Mi0IjiADYQhzFhEY6DLzpnmBn/shxMwgGTsCRMdlbRWL514Ql7mQHuMK8alZR7"
    "VVNT7lW1qBwnJJq0VER0skCDQ4jp6U5J1YOr9frVS8MKLpe094RabOscK0oBpnpMW9TILU"
    "gCuesaudtPF+jxw6rAC+rKhAzpDQMv6GCn2REv2RVhgbd4oXGPJVdGtX6x/ZjH/GHmie3Y"
    "52Q8ebTqr+bQSTSGw3xNzgfyml1MxmPdbNOZD/UhGHVHyVCRL5UFwsnwAaL7qlGa1auaNK"
    "tX1TQr8cSY6Ni1mkbHexFgNi2ZzSc9zP79/wFf0zwQ"
)
