/** The components that a text in MDX may use without importing them. */
// @ts-nocheck

import Cell from "./Cell.astro";
import ChartCell from "./ChartCell.astro";
import Claim from "./Claim.astro";
import ClaimValue from "./ClaimValue.astro";
import Count from "./Count.astro";
import Difference from "./Difference.astro";
import Figure from "./Figure.astro";
import H2 from "./H2.astro";
import Holds from "./Holds.astro";
import Note from "./Note.astro";
import Ratio from "./Ratio.astro";
import Ref from "./Ref.astro";
import Term from "./Term.astro";
import To from "./To.astro";
import Total from "./Total.astro";
import Walk from "./Walk.astro";
import WalkStep from "./WalkStep.astro";

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
