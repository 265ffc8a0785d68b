// @ts-nocheck
// Events of policy with their words and sources in two languages (over 250 lines).
import type { Data } from "../../schema/load.ts";
import type { Locale, Text } from "../../schema/text.ts";
import { indicatorIn, indicatorRows } from "./indicator-rows.ts";

const POLAND = "clusters-poland-policy-figures";
const EUROPE = "eu-cluster-counts";

/** Whose policy an event belongs to. */
export const POLICY_LEVELS = {
  europe: { pl: "Unia Europejska", en: "European Union" },
  poland: { pl: "Polska", en: "Poland" },
  mazovia: { pl: "Mazowsze", en: "Mazovia" },
} as const satisfies Readonly<Record<string, Text>>;
export type PolicyLevel = keyof typeof POLICY_LEVELS;

/** Something that happened in policy on clusters, with where it was read. */
export interface PolicyEvent {
  readonly id: string;
  /** ISO, without day or month where they are unknown. */
  readonly date: string;
  readonly level: PolicyLevel;
  /** `{number}` stands for the value of an indicator. */
  readonly name: Text;
  readonly words: Text;
  readonly number?: (data: Data) => number;
  readonly work: string | null;
  /** Where the event was read, if no work of the bibliography has it. */
  readonly address: string | null;
  readonly claim: string | null;
}

/** Events of cluster policy at three levels, 2008–2024. */
export const POLICY_EVENTS: readonly PolicyEvent[] = [
  {
    id: "communication-2008",
    date: "2008-10-17",
    level: "europe",
    name: {
      pl: "komunikat o klastrach światowej klasy",
      en: "communication on world-class clusters",
    },
    words: {
      pl: "Komisja Europejska kreśli ramy polityki, która ma pomagać w powstawaniu silniejszych klastrów.",
      en: "The European Commission outlines a policy framework to help stronger clusters develop.",
    },
    work: null,
    address:
      "http://www.proinno-europe.eu/promotion-pro-inno-europe-results/page/general-publications",
    claim: null,
  },
  {
    id: "recommendations-2012",
    date: "2012",
    level: "poland",
    name: { pl: "rekomendacje polityki do roku 2020", en: "advice on policy to 2020" },
    words: {
      pl: "Grupa robocza przy PARP proponuje kierunki krajowej polityki klastrowej.",
      en: "A working group at PARP proposes directions for national cluster policy.",
    },
    work: "parp2012",
    address: null,
    claim: null,
  },
  {
    id: "pelka",
    date: "2013",
    level: "mazovia",
    name: { pl: "Pełka: potrzebny program regionalny", en: "Pełka: regional programme needed" },
    words: {
      pl: "Artykuł wzywa do włączenia klastrów w priorytety regionu, do programu i do wsparcia z pieniędzy publicznych.",
      en: "The article calls for clusters to be tied to the region’s priorities, for a programme and for public money.",
    },
    work: "pelka2013",
    address: null,
    claim: "M.13 M.14 M.15",
  },
  {
    id: "strategy-2015",
    date: "2015-03-16",
    level: "mazovia",
    name: { pl: "założenia polityki w strategii", en: "policy written into the strategy" },
    words: {
      pl: "Regionalna strategia innowacji do 2020 roku po raz pierwszy formułuje założenia polityki klastrowej województwa.",
      en: "The regional innovation strategy to 2020 is the first to formulate a cluster policy for the voivodeship.",
    },
    work: "ris2015",
    address: null,
    claim: null,
  },
  {
    id: "inventory-2015",
    date: "2015",
    level: "poland",
    name: { pl: "klastry w inwentaryzacji: {number}", en: "clusters in the inventory: {number}" },
    words: {
      pl: "PARP liczy w kraju klastry, które spełniają jej definicję.",
      en: "PARP counts the clusters of the country that meet its definition.",
    },
    number: (data) => valueIn(data, POLAND, "PL", 2015, "inventory"),
    work: "parp2015",
    address: null,
    claim: null,
  },
  {
    id: "key-clusters-2015",
    date: "2015-09-25",
    level: "poland",
    name: { pl: "pierwsze klastry kluczowe: {number}", en: "first key clusters: {number}" },
    words: {
      pl: "Ministerstwo ogłasza pierwsze Krajowe Klastry Kluczowe; jest wśród nich Mazowiecki Klaster ICT.",
      en: "The ministry announces the first National Key Clusters; Mazovia Cluster ICT is one of them.",
    },
    number: (data) => valueIn(data, POLAND, "PL", 2016, "key-clusters"),
    work: "pigov-kkk",
    address:
      "https://pap-mediaroom.pl/biznes-i-finanse/mg-znamy-juz-krajowe-klastry-kluczowe-komunikat",
    claim: null,
  },
  {
    id: "grants-2016",
    date: "2016",
    level: "mazovia",
    name: { pl: "coroczne dotacje dla klastrów", en: "yearly grants for clusters" },
    words: {
      pl: "Urząd Marszałkowski zaczyna co roku dotować klastry w otwartych konkursach ofert.",
      en: "The Marshal’s Office begins to fund clusters every year in open calls.",
    },
    work: "mazovia-klastry",
    address:
      "https://innowacyjni.mazovia.pl/dzialania/mazowiecki-klaster-kluczowy/dotacje-dla-klastrow.html",
    claim: null,
  },
  {
    id: "competition-2016",
    date: "2016-04-27",
    level: "mazovia",
    name: { pl: "konkurs na klaster kluczowy", en: "key cluster competition" },
    words: {
      pl: "Konkurs o status Mazowieckiego Klastra Kluczowego trwa do 18 sierpnia; wyniku nie znaleziono.",
      en: "The competition for the status of Mazovian Key Cluster runs to 18 August; its result was not found.",
    },
    work: "mazovia-klastry",
    address: "https://innowacyjni.mazovia.pl/aktualnosci/ogloszenie.html",
    claim: null,
  },
  {
    id: "key-clusters-2016",
    date: "2016-10-25",
    level: "poland",
    name: {
      pl: "klastry kluczowe po II rundzie: {number}",
      en: "key clusters after round two: {number}",
    },
    words: {
      pl: "Druga runda przyznawania statusu; liczba dotyczy maja 2017 roku.",
      en: "The second round of the status; the number is that of May 2017.",
    },
    number: (data) => valueIn(data, POLAND, "PL", 2017, "key-clusters"),
    work: null,
    address: "https://archiwum.klasterodpadowy.com/en/cluster/czlonkowie/",
    claim: null,
  },
  {
    id: "energy-2018",
    date: "2018-05-09",
    level: "poland",
    name: { pl: "certyfikaty klastrów energii", en: "energy cluster certificates" },
    words: {
      pl: "Pierwszy z dwóch konkursów o certyfikat pilotażowego klastra energii; to odrębna instytucja prawa.",
      en: "The first of two contests for the certificate of pilot energy cluster, a separate institution of law.",
    },
    work: null,
    address: "https://portalkomunalny.pl/certyfikaty-dla-klastrow-energii-rozdane-374318/",
    claim: null,
  },
  {
    id: "directions-2020",
    date: "2020",
    level: "poland",
    name: { pl: "kierunki polityki po roku 2020", en: "directions after 2020" },
    words: {
      pl: "Trzy stopnie: klaster zalążkowy, wzrostowy i kluczowy; treść znana ze strony województwa.",
      en: "Three stages: seed, growth and key cluster; the content is known from the voivodeship’s site.",
    },
    work: "mf2020klastry mazovia-zalozenia",
    address: null,
    claim: null,
  },
  {
    id: "strategy-2021",
    date: "2021-03-16",
    level: "mazovia",
    name: { pl: "nowa strategia do 2030", en: "new strategy to 2030" },
    words: {
      pl: "Sejmik przyjmuje następną regionalną strategię innowacji.",
      en: "The regional assembly adopts the next regional innovation strategy.",
    },
    work: "ris2021",
    address: null,
    claim: null,
  },
  {
    id: "policies-2022",
    date: "2022",
    level: "europe",
    name: { pl: "państwa z własną polityką: {number}", en: "states with own policy: {number}" },
    words: {
      pl: "Tyle państw Unii ma według ECCP odrębną krajową politykę klastrową.",
      en: "So many states of the Union have, by the ECCP, a national cluster policy of their own.",
    },
    number: (data) => valueIn(data, EUROPE, "EU27_2020", 2022, "countries-with-policy"),
    work: "eccp",
    address: null,
    claim: null,
  },
  {
    id: "status-2024",
    date: "2024-12-31",
    level: "mazovia",
    name: { pl: "wygasa status Klastra ICT", en: "Cluster ICT’s status ends" },
    words: {
      pl: "Do tego dnia Mazowiecki Klaster ICT był Krajowym Klastrem Kluczowym; przedłużenia nie znaleziono.",
      en: "Until this day Mazovia Cluster ICT was a National Key Cluster; no renewal was found.",
    },
    work: null,
    address: "https://www.klasterlogtrans.pl/2023/01/",
    claim: null,
  },
];

/** What went before cluster policy and what it led to: the background of a founding year. */
export const BACKGROUND_EVENTS: readonly PolicyEvent[] = [
  {
    id: "accession-2004",
    date: "2004-05-01",
    level: "europe",
    name: { pl: "wejście Polski do Unii", en: "Poland joins the Union" },
    words: {
      pl: "Polska wchodzi do Unii Europejskiej, a z nią do polityki spójności.",
      en: "Poland enters the European Union, and with it the cohesion policy.",
    },
    work: null,
    address: "http://www2.polskieradio.pl/eo/dokument.aspx?iid=153545",
    claim: null,
  },
  {
    id: "programme-2007",
    date: "2007-10-01",
    level: "poland",
    name: { pl: "program Innowacyjna Gospodarka", en: "programme Innovative Economy" },
    words: {
      pl: "Komisja Europejska zatwierdza program operacyjny Innowacyjna Gospodarka na lata 2007–2013 (POIG).",
      en: "The European Commission approves the operational programme Innovative Economy for 2007–2013 (POIG).",
    },
    work: null,
    address:
      "https://ec.europa.eu/regional_policy/en/atlas/programmes/2007-2013/poland/operational-programme-innovative-economy",
    claim: null,
  },
  {
    id: "measure-2008",
    date: "2008-06-16",
    level: "poland",
    name: { pl: "nabór działania 5.1", en: "call of measure 5.1" },
    words: {
      pl: "Otwarcie naboru do działania 5.1 programu, które wspiera ponadregionalne powiązania kooperacyjne, czyli klastry.",
      en: "The call of the programme’s measure 5.1 opens, which supports supra-regional cooperation links, that is clusters.",
    },
    work: null,
    address:
      "https://www.rp.pl/prawo-w-firmie/art15806521-firmom-ktore-wspolpracuja-ze-soba-latwiej-siegnac-po-srodki-unijne",
    claim: null,
  },
  {
    id: "key-clusters-2023",
    date: "2023-01",
    level: "poland",
    name: {
      pl: "klastry kluczowe po V rundzie: {number}",
      en: "key clusters after round five: {number}",
    },
    words: {
      pl: "Lista klastrów kluczowych po piątej rundzie, opublikowana w styczniu 2023 roku; daty samej rundy nie ustalono.",
      en: "The list of key clusters after the fifth round, published in January 2023; the date of the round itself was not established.",
    },
    number: (data) => valueIn(data, POLAND, "PL", 2023, "key-clusters"),
    work: null,
    address: "https://www.klasterlogtrans.pl/2023/01/",
    claim: null,
  },
];

/** Returns the name of an event with the number that it speaks of, where there is one. */
export function eventName({ name, number }: PolicyEvent, data: Data, locale: Locale): string {
  return name[locale].replace("{number}", String(number?.(data) ?? ""));
}

function valueIn(data: Data, id: string, geo: string, year: number, series: string): number {
  const row = indicatorRows(indicatorIn(data, id), year, series).find((own) => own.geo === geo);
  if (typeof row?.value !== "number") {
    throw new Error(`data/indicators/${id}.json: expected a value of ${geo} in ${year}`);
  }
  return row.value;
}

/** Returns a date as a year with a fraction; what is known by year alone stands in its middle. */
export function timeOf(date: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : day / 31)) / 12;
}
