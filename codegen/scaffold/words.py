"""English, as far as names of operations need it."""

from codegen.ir import pascal

_HISSING = ("s", "x", "ch", "sh")
_VOWELS = "aeiou"


def singular(plural: str) -> str:
    """`categories` -> `category`, as openapi/rules/paths.mjs has it."""
    if plural.endswith("ies"):
        return f"{plural[:-3]}y"
    if plural.endswith(tuple(f"{end}es" for end in ("ss", "x", "ch", "sh"))):
        return plural[:-2]
    return plural.removesuffix("s")


def plural(word: str) -> str:
    """`category` -> `categories`; a plural stays one."""
    if is_plural(word):
        return word
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_HISSING) else f"{word}s"


def is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def does(verb: str) -> str:
    """`close` -> `closes`."""
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith((*_HISSING, "o")) else f"{verb}s"


def a(noun: str) -> str:
    """`account` -> `an account`."""
    return f"{'an' if noun[0] in _VOWELS else 'a'} {noun}"


def spoken(name: str) -> str:
    """`category_group` -> `category group`."""
    return name.replace("_", " ")


def kebab(name: str) -> str:
    return name.replace("_", "-")


def camel(name: str) -> str:
    """`category-group` and `category_group` -> `CategoryGroup`."""
    return pascal(name)
