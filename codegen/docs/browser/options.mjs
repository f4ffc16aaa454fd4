// How entries are cut into words: list_changes, import.finished and /api/v1 are several.
export const OPTIONS = {
  fields: ["title", "words"],
  storeFields: ["title", "where", "to"],
  tokenize: (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean),
  processTerm: (term) => (term.length > 1 ? term : null),
  searchOptions: {
    boost: { title: 3 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    combineWith: "AND",
  },
};
