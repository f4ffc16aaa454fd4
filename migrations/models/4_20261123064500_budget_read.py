from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
-- What budget publishes to the domains that read: columns are added to a view, never changed or
-- taken away; what has to change gets a view of the next version beside it.
CREATE SCHEMA budget_read;

CREATE VIEW budget_read.accounts_v1 AS
  SELECT book_id, id, name, kind, subtype, currency, on_budget, closed_at, cleared, uncleared, system
  FROM accounts;
CREATE VIEW budget_read.categories_v1 AS
  SELECT c.book_id, c.id, c.name, c.kind, c.category_group_id, g.name AS category_group_name,
         c.hidden, c.position, g.position AS category_group_position, c.system
  FROM categories c
  LEFT JOIN category_groups g ON g.book_id = c.book_id AND g.id = c.category_group_id;
CREATE VIEW budget_read.payees_v1 AS
  SELECT book_id, id, name, name_key FROM payees;
CREATE VIEW budget_read.transactions_v1 AS
  SELECT book_id, id, date, account_id, amount, currency, base_amount, payee_id, memo, status,
         category_id, is_split, transfer_account_id, source, external_id, import_id, created_by,
         version, created_at, updated_at
  FROM transactions;
CREATE VIEW budget_read.postings_v1 AS
  SELECT book_id, transaction_id, ordinal, date, account_id, category_id, amount, currency, memo, part
  FROM postings;
CREATE VIEW budget_read.category_months_v1 AS
  SELECT book_id, category_id, month, assigned, activity, balance, carry FROM category_months;
CREATE VIEW budget_read.months_v1 AS
  SELECT book_id, month, income, assigned, written_off, uncategorised, hold FROM budget_months;
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
DROP SCHEMA budget_read CASCADE;
"""


MODELS_STATE = (
    "eJztXWtz27i5/isYf9l0Rs2xZcVxkzOdsbLerVtfdmLldLfbHRYiIQk1RWgBKoq63f9+AF"
    "KkeAFpgqJkink/tBuTeCjpwUvgveO3kzlziCteDxl7+shWJ+/QbycenhP5j+ytHjrBi8X2"
    "hrrg47EbjB3LQcEVPBY+x7YvL06wK4i85BBhc7rwKfPkVW/puuois+VA6k23l5Ye/XVJLJ"
    "9NiT8jXN74+Rd5mXoO+UJE9OfiyZpQ4jqpr0od9dnBdctfL4Jrnz7dfPtdMFJ93Niymbuc"
    "e9vRi7U/Y148fLmkzmuFUfemxCMc+8RJ/Az1LTc/N7oUfmN5wedLEn9VZ3vBIRO8dBUZJ/"
    "87WXq24gAFn6T+b/DnzVdLDLOs+4eR9Xg9sqwTA+5s5ineqecron77PXzulpDg6on6gA9/"
    "ufr46vziDwEFTPhTHtwM6Dr5PQBiH4fQgPQty8F/czx/mGGu5zkan2FaftE6HEcXtiRvBS"
    "yiLyJoD5SezPEXyyXe1J/JP8/6pyUc/9/Vx4BmOSrgmck3InxP7je3+uE9xfeW3zEWxLKX"
    "nBPPXpsQnQN2kPHzCnyfF7J9nuXap3Ni/Yd5RgKdAnWQ44tBBZIvBoUsq1tpmieUC9+aM0"
    "8+P0f0t5InPdEZWIZquUARNRWv1T+OkPQSkr+9Gl1nKBTk1zx1Qzq98Xw9eRtAhjT54fui"
    "6nRfwjlV3+CPf+r3z8/f9k/PLy7fDN6+fXN5einHBl83f+ttCbnDm+9v7kdp4VUX0nzbbL"
    "6QCgxxLGPmc1CYg3pz8Jlwob6oEfsJ0OF4P+sU7zYnih8L+/rVWq26BaKfQpYt2Oof3Vq0"
    "Rzd314+jq7sf1OPnQvzqRku5utMPrq4zV19dZHbR+CHo7zejvyD1J/rHw/11Vk+Px43+ca"
    "K+E176zPLYysJOkpPocnQpNc3LhVNzmtNImOZWT7O00km9aU4jG5jmjT0Ms9zMLCtHyOQp"
    "YaSrC2NsP60wd6zcHdZnRWPzt+b9efYK9vA0mCTFpvqeG9eQtJS8KSnwG21v9so8R3YwrJ"
    "rv6OTBIwhPJXtTKWrfCBSCEfWQNMqivwTx3yN/RlDwGXLUE1kjKtAr5aSyqNOTI37tIcYd"
    "6mH3D69PMiKzv08BD1fLPVybuTOhOgFpku/2LpDP0ntMpus+XSsvosFv1ps87YWcJxBd4r"
    "1/Nng7uDy/GMR0x1fKWNbYRMF6Ly1633BlyAFhfchQSzyf+kae7i2ig+7X834VH3e/2Mnd"
    "z7pfQ7oM5TYFApnNLrALE3kNR3dQVi8riOploaRe5kJfZMK4Jhbz18eH+wK9K0ZkzVNq++"
    "i/yKWiyu51PIapoiJlk0Z0vrq7+jHL9Ifbh2FWmNUDhhne8cQn3IT2GACs78C67TNuuCon"
    "MTssysfDvMGabO7gAv8leLZ6JZ6tOzIfE17g2dre7D2XE2XNg7H7T436+WQpSLQ+RD6JX8"
    "CdBO6klq9KBst8QsKr0pmAAJ0ZOjlzjbKfovEdtGbOLqpk82X3wkQy30XWoIEMBshgaJnI"
    "g2rYiGp445D5gvkq1fZvZF2gIuYHlaqKdDvceiLritHQKzShHhUz4iBOpIgJ/xuBsCdWhO"
    "tDkzZ23WA/7CG2UKIrH9RTdzVB0KYfDrHPVmz/xcpqPH9GMY4kCDSsnK948x6YuYwToA7q"
    "Ws0nmcs1xoTgzfAOUtt/86YCt3JUIbnBvWwKvzclfME3KmhWm/UwXxcl8aeAGb7Haz/M+j"
    "kyxss01I37N1agJK3Dm/urjz/FzuJYi7p9uP9+qHEXD38aXV9l0yh87C9FnvzHuVx9i3Mp"
    "YlSXwvrn/bcXsQGh/igzGR7vrm5v8zbCjGBn45OrGvZIQHYKfLSN1UNHPsbM0azVZatIhI"
    "Dlo+7ycVwmcU63Bou47RbxlW0TIUbsiXgF5nBmRK/MFpa/cmbhACCtRYmobA1LxVkwD7so"
    "RKMA3UNYIOoHdqq0ZR06labsaySt8nfo1cY93EPU0ZrADTyxSuiGfFlQKQrqPYOQzctawR"
    "BjaNQChpYB2xjDaaWWAaclLQNOcy0DggXJmmGhKa8uqWNPoZrh+vnl4WBMD6r0ChgUNwsY"
    "5LoFzLTGbzHBM73N2wUxrtT4oqTvRb7thbDZgmissSvOcYFRsIVkGO6eGTa6/nH08y85My"
    "rIEjAjLQmqR9vxJI+prSjH2nEZQm2h8igsoVTS+1abNpzmNBKmudXT7GLhW1L3rvM+Z7FQ"
    "4dzmmebks1RY68xzGgmz3LZZbokD6/oz8fwC11V8r/es04qooRW9VaMZQWzpj9kXxCZIEH"
    "vJqb9G4SN6aLEcu2Hyhao65w7hahh1qjmumn445G60wq0CXqsDea0CJnJclvhTNuM7aO43"
    "n62hhDhPbnHoNRoPcdcd4q5g+nZWh0pOc7yz15joLBa05bbNdEu05Vs2pd53mLpL+XsKtO"
    "bcmOe1Z1dBrMkGU02LVp8g1dgAKpQSqxo0ieX438T23wcxWuqo5GScitWqgdhTMV229ORf"
    "XN73iL9i/CmvS+/nI0CjboXKV6xRJ+UwzXVhwl0S0qWUu8Y66QRet0nwPtX12aXQkJDUth"
    "0qFaNyma18b3L9o5p+VOWTnQODNtK2uW6JNvKRTOQPmZVln2WHPK+L8BBhmH+2QYVZYsif"
    "YR+tsEAzLAXMUQ65nXLRGn66YUsBQYQqTYWuAi+vmoCzr+EmlbFkGzCaRgGpkJf2EnlpGz"
    "K0FYaFdkoaBJYKdBEAtfXgautjuH8UaKyJu88rq5utqLKa6pDP1CahBkmF8mxNg1Dwu8C1"
    "NcFz6q6V/yqlcIqqamrDT4fyiRbu86CbHkiNCl8my7SKIgOrpUi1zFtygFqKDWvabgJlFa"
    "ppHNSpJrd5kzrVYCGQu6VZqUUa1cEMjEElWR+UyPogL+tSSZIzoYluFBOdgHSR5SqdMwbF"
    "jTMGub4ZR2Wb7bkJHBhmYJgdcW4/TDVU68A07zbNKkpVZ5ITOIgBt3yGLbnHCrNud2lUBy"
    "3VRjoLt8VpSaee/OnFbU/TA3rPuy7D8UY9T1W/0cC7mOzJIhDmBKnHEQetqD8LU/MWnH6W"
    "goNm2J0ob6Qg2CWOzm3Z0FN3yOt70rnNSroYal1mECSLgmTFPkrVGM/InRYDOmj3NnyOU5"
    "BEblv/Xj3lCS4u8UijoNBjh0KPcC2yNkuUuTNTjwenZq+mUxMcFl+F8it1luCFqTPRWSyY"
    "OW2eaS7ngNdsRpBEwiy3bZZbYmR9EoUHj0W3es8aVioqtv9DxyDZ4kWTLcgc6yorSpwtEa"
    "CDhkz/TZVKdTmqpPd9rlY9IEyvRD/DcoHmfPz2+R55/kw4lQ+t5SbWPQC22LZtsal0GyoW"
    "Ll6bJzdlcB1cy/aS3uQyG5sd+LdFdJDj8yoJH+fFCR/nuYSPBRZixaT6Z1r2kAN2kO5+JZ"
    "Hul4h0Py/SMXH2DHvTel0v9I8Ad0ur9w44XRNO14TXa2+v13Lh1JzmNBKmuXXT3BIn11XY"
    "GKf4uJjobq/U1RWOA0dXxx1dm871JlQnIFBVBIeyFFralY6zOCs5z+Isf6CF+q/eaTgiXw"
    "qU0ySmEzyXbZTXP45Se2Qu8SEVao+GZ7MhMofAyt9pItTR+E6QvY+cw1RWyXIcEGTAbwIC"
    "FFeg2F5yrs5/N+E4iekgyVUyAYsTAXPNMiQ746UjdTyN24Axl2BPz3IKl82EksAj5LnMEf"
    "DwcJtanIc32dX3093wWkp3wLwcRP0CbwF1iOergAw3Eeo0qnsZ4c131PaYLp+1RNdgO6Sz"
    "tozbQ6sZtsvqlaWlgBCZbJtfJKXtrIVP5kbKTozowju1d1VH7rWcaLT1Mu99AnQ47/3pvh"
    "h+Ee/90qvFfAoG3NfjHiJWELE6HiPg6LZsiFh1dppbErEaBi6AO+b5s4KoVWZEryxyFToU"
    "rLkaXLHy9U7NqPwfcd4hjAKk6qPnzwhazZhLkAp5vEbq7LfgY74JGkGr+tRXm2BIL0Rp2v"
    "Y1/GwIqB3i7YWAWlsCaoHo6zcePZkxoGy/6Radav/I+gc9m+kikWUq8RYDlkg9jRiLsKGB"
    "Ge9JFDBfj/kVp75PPItNJmbkZ4DAf23/h+RnyjgVNXwgaSjMQb05kNqkIfURAhivznhLbK"
    "YP4Tuz/p6z5aLAasqN6ZXZTZu3cG1N1XBI/AM7JUs12CmQ+AeJf+0U1b1E5KXMU8Muy0kI"
    "nH8D0arWaMcQraq1rBxDGAOiVV/FNLfM8iqLV+XG9CpZXvVjVtEjEPXiKNNK2l0EYU9Ksh"
    "QLNJNfgKhuqz5D1Eev+NIl4n+I95m4bEFeL9bPBq+a+ZB/ev/0SqNdMR3b0Nd79C/q/AsJ"
    "wj8TEcTOAhoR89w1hMXaYw+BuXkgczPxjphQmoEBrRBtbCLaCHGvF4s4qgan1Nd2Ii5hPo"
    "EC5usxP8Yu9mzDEHsCBLzXtOMx5zpxLyszizFQYlZeYtYyE+sZ66qqYUUJRLPAvMitxWBe"
    "PG9eBLHgukZGErwDxS0r4YJ4IcQLj4RnaBTyckLdfGmnUmItpkKBC+I56qvU0IJzDzigSh"
    "xfOSqdOJ1WTX2KXauOEZLDAvMGzM+o4xBd1LyM8i0IuDbgGppeQIrNMafYQJOJ/WoikMIE"
    "KUwtW0KOPbcFUpi+imluiX/9Zr5g3L+lHinwsKcH9Mp87DQYanG2qnzMtByrSuAxGmPvCU"
    "2oK0dhgeQa5SDsOYg4UjV1nqmJ33xu8E8ljJrspb1+EoQEWuFRhZDAgRzW8VtgJLtJEFCa"
    "8ybJL29g+MXjwerTaMeu3K0MyIyG1+KybQZfw1RGSWtVs+Ci8TsmwbWMVcMcuLk6L8PMJt"
    "5iOiSFhzaKobl31uPTcHPvBV4To1h1DOigM20fseo5mTMTf3s0vgv0HtrfzsmEqHffSKBT"
    "oC6wnj13uMqBnXJUybnDuSM7oywgo3U5gekgzfs4p1MuEoR72NUaZiUHaadhHSR7HzKtvE"
    "iW8LG/FCZkZ2Ad1DguK3B9Wcj0Ze5MHGOKO81u8xE8h9hUH8IrORw8gQGSK5A8x749szjB"
    "wozoLK57i/O+uJYf6Akc+K0NHZVFeEhb1vFs6rjMoDrk7GjM5RZSJGzGNZbJdy7DpdTGuA"
    "y1EwU8PnLLPG8Pn4a31+iHj9cfbh5vHu7Tcd3gprq0TW/7eH11m3VocCZ/9lyy6Jj5NTK4"
    "7i3MF1UslItiA+UiZ59EnM2JEHhai+4EtHuMv6lkFL4pMQrf5I3CF+8O0DLKm9n7AremIa"
    "VJDPCZ5jMM2itFV0PpXx8f7vWUZmDZmBO1ffRf5FJxjDHREmIVIeXe0KzjMzMD6gHD9tT4"
    "hilGpflHFXOPKucdxUlAiHmI+gKtsOpl5DOEPbQ58P65XCBHm2fU4JMhr6gVyxTkFR1oF9"
    "i8HYaMplFAKjhQD+tvUmu9aQl3EtM9Q2YvARdB/2OS0xUNh/w4jYdpwvhcV1JQIrAxooNr"
    "QsMhK4dil9hG9CYg3VsOmvckEc9m+qr3kjB3AtNBGR5UIXlQTPIgRzLjdEqNolVbRAcJvh"
    "hUkeJBsRQPdKFtMie6TNFil0cKBA4PQ4dHyjM6Y1SX+/U4x65bfEB6jOpQ6Oq8//Yi1inU"
    "H2XqxOPd1e2tLmq1WGiX5GJZTkB2kuSWkXpoQV56NuGqNbcJ9ykQrCM70D8jWOkVGhO7mP"
    "0kBsjfgfwV5p4p+UkMkL/LDqr8bkbUbxFA/A7Eky/2DHtTYnFtdVZZrm8G2D1rs1JVRklR"
    "Rr4mQ36cr9XSh9TDfF0k6TEo23Bq7YdNaI+L5bLqrI3YxjIuyRze3F99/ElfnjHUiPnwp9"
    "H1VYb4RA6esDZ9SwxcgEXwzrTbbswfaLP5XJ19XKufTAbbQKuR45H8o+g0ousbNNYU45Rk"
    "A6VQkLwCPbBaUe4LPbC+hiULemB1dppbkn/2g8rMLEg/i+/1yrLPgtxOOFkC0r2yVEO6F5"
    "x7UCUrCc49eIEtch9NJcAYAGPgiF6BY9ASwRj4Kqa5LcaA/CmS5iJzYHu33CAIx1WsR3nw"
    "CHLJ9J0qGdlWiSDGw+O1o2K892hBOIo6lskbCQ/3N0I9QSCxnKsDt0/zpSn7+hAwW1qhV4"
    "PZciCzpX5niUZ7SnSTXMYd6mE3z2p5Vl4C1qWE/yby8l64qKqTER8oqt9L+d/h2+a29L2H"
    "vrkv7ZBruG/uC3XRbhvHZc188m20oRfuAc+ew1yz8pYrXREGCiEyxWk+4bpEtbJ9LAHqEJ"
    "0H2Mda4jUabU27As9RZkSvzHuUzFys5kH6+wz7aIUF2gjSe+TPCIq8UGgspQf7M0R9hDlB"
    "KzU6zMXO+4l2exR4g1qhVYM36EBGC2h2NTQ7aPQC5vNxqx1gPh/SfB5jQaw68p0BgmpdV8"
    "ah4uyQFWfQXrThVuXgSTqYJwn6ze253xwEn/ZyAKuwxMKlOv2CMZdgr8ALkYBl63wlbl/i"
    "G185cKHvw8NtasEY3mRXhE93w2sp0AHl2877eYUicHFNCLfq2YIFcJDqIpZrKM8aMCjQdR"
    "XomMw61qIW3AXlZK9WY8yauUqigXaP7uZVE8GW3Ow4zS0CdL8KBMMRjwfsOBweKWComKRA"
    "oI5oGeVh/DNNaaEakgZ1SANprn0LNPWAph4d0ZOhjq+OYB9FgRfU8X0V09ySjKwrwqk9O9"
    "FkYm3u9MoysPB2TGsaehRrSBXzBjcb9W45UK3Xi4pTnwr39GLLqXhH74KBuhezSb1UBgxv"
    "hneQ3bNK53melZzneaY5z7OoGWlZ092iVqTQdfddm09I/P3/ASyD13o="
)
