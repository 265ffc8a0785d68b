// @ts-nocheck
import type { Claim, ClaimChapter, Verdict } from "../schema/claim.ts";
import type { Text } from "../schema/text.ts";

/** A verdict in two or three words, for labels and keys of drawings. */
export const VERDICT_WORDS: Readonly<Record<Verdict, Text>> = {
  supported: { pl: "potwierdzone", en: "supported" },
  "supported-in-part": { pl: "potwierdzone w części", en: "supported in part" },
  "depends-on-definition": { pl: "zależy od definicji", en: "depends on the definition" },
  contradicted: { pl: "sprzeczne z danymi", en: "contradicted" },
  outdated: { pl: "nieaktualne", en: "outdated" },
  "not-testable": { pl: "nie do sprawdzenia", en: "not testable" },
  definition: { pl: "definicja lub podział", en: "definition or taxonomy" },
};

/** What a verdict means, in one sentence. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, Text>> = {
  supported: {
    pl: "Zebrane prace lub dane mówią to samo.",
    en: "The works or data gathered say the same.",
  },
  "supported-in-part": {
    pl: "Część twierdzenia ma oparcie, część idzie dalej niż dowody.",
    en: "Part of the claim has support; part goes further than the evidence.",
  },
  "depends-on-definition": {
    pl: "Odpowiedź zmienia się z miarą, pytaniem lub brzmieniem.",
    en: "The answer changes with the measure, the question or the wording.",
  },
  contradicted: {
    pl: "Prace lub dane przeczą twierdzeniu w brzmieniu tekstu źródłowego.",
    en: "Works or data go against the claim as the source text words it.",
  },
  outdated: {
    pl: "Było tak w chwili pisania; późniejsze zdarzenia to zmieniły, a postulat w całości lub w części spełniono.",
    en: "So it stood at the time of writing; later events changed it, or the call was met in full or in part.",
  },
  "not-testable": {
    pl: "Otwarte dane i zebrane prace nie pozwalają ani potwierdzić, ani obalić.",
    en: "Open data and the works gathered allow neither proof nor refutation.",
  },
  definition: {
    pl: "Określenie, wyliczenie lub zapowiedź: nie jest ani prawdziwe, ani fałszywe, więc oceny nie ma.",
    en: "A definition, a list or a statement of purpose: neither true nor false, so there is no verdict.",
  },
};

/** A chapter of the ledger in one or two words. */
export const CLAIM_CHAPTER_WORDS: Readonly<Record<ClaimChapter, Text>> = {
  "01-introduction": { pl: "Wprowadzenie", en: "Introduction" },
  "02-clusters": { pl: "Klastry", en: "Clusters" },
  "03-social-capital": { pl: "Kapitał społeczny", en: "Social capital" },
  "04-externalities": { pl: "Efekty zewnętrzne", en: "Externalities" },
  "05-internationalisation": { pl: "Internacjonalizacja", en: "Internationalisation" },
  "06-mazowieckie": { pl: "Mazowieckie", en: "Mazowieckie" },
  "07-conclusions": { pl: "Wnioski", en: "Conclusions" },
};

/** What kind of statement it is. */
export const CLAIM_KIND_WORDS: Readonly<Record<Claim["kind"], Text>> = {
  claim: { pl: "twierdzenie", en: "claim" },
  definition: { pl: "określenie", en: "definition" },
  taxonomy: { pl: "wyliczenie", en: "list" },
  actor: { pl: "uczestnik", en: "actor" },
  mechanism: { pl: "mechanizm", en: "mechanism" },
  figure: { pl: "liczba", en: "figure" },
  recommendation: { pl: "postulat", en: "recommendation" },
};
