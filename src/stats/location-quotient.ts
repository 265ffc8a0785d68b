/** Jobs of one industry and of all industries, in a region or in the area it is compared with. */
export interface Jobs {
  readonly industry: number;
  readonly all: number;
}

/**
 * Location quotient: the industry's share of jobs in the region over its share in the reference
 * area, `(x_ir / x_r) / (x_i / x)`. 1 is the reference's share, above 1 over-represented; NaN where
 * a share cannot be formed. The mean over all regions, weighted by their jobs, is 1.
 *
 * Source: P. S. Florence, Report on the Location of Industry, Political and Economic Planning,
 * 1939; reviewed in A. M. Isserman, Journal of the American Institute of Planners 43(1), 1977.
 */
export function locationQuotient(region: Jobs, reference: Jobs): number {
  return (region.industry * reference.all) / (region.all * reference.industry);
}
