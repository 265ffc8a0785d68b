import Cell from "./Cell.astro";
import ChartCell from "./ChartCell.astro";
import Claim from "./Claim.astro";
import ClaimEnd from "./ClaimEnd.astro";
import ClaimValue from "./ClaimValue.astro";
import Count from "./Count.astro";
import Difference from "./Difference.astro";
import Figure from "./Figure.astro";
import H2 from "./H2.astro";
import Holds from "./Holds.astro";
import Note from "./Note.astro";
import NoteEntry from "./NoteEntry.astro";
import NoteList from "./NoteList.astro";
import Ratio from "./Ratio.astro";
import Ref from "./Ref.astro";
import Term from "./Term.astro";
import To from "./To.astro";
import Total from "./Total.astro";
import VerdictList from "./VerdictList.astro";
import VerdictMark from "./VerdictMark.astro";
import Walk from "./Walk.astro";
import WalkStep from "./WalkStep.astro";

/** The components that a text in MDX may use without importing them. */
export const textComponents = {
  Cell,
  ChartCell,
  Claim,
  ClaimValue,
  Count,
  Difference,
  Figure,
  H2,
  Holds,
  Note,
  Ratio,
  Ref,
  Term,
  To,
  Total,
  Walk,
  WalkStep,
};

/** The components that the preparation of a text puts into it. */
const preparedComponents = { ClaimEnd, NoteEntry, NoteList, VerdictList, VerdictMark };

/** All components that a prepared text may hold. */
export const contentComponents = { ...textComponents, ...preparedComponents };
