/**
 * How many times the variance of a mean grows when respondents come in groups (households) whose
 * members answer alike: `1 + (m - 1) * rho`, m the mean number of respondents a group and rho the
 * correlation of answers within groups. Throws where m is below 1 or rho not from 0 to 1.
 *
 * Source: L. Kish, Survey Sampling, 1965, section 5.4.
 */
export function designEffect(meanGroupSize: number, correlationWithin: number): number {
  if (!(meanGroupSize >= 1) || !(correlationWithin >= 0 && correlationWithin <= 1)) {
    throw new Error(
      `design effect: expected a group size of at least 1 and a correlation from 0 to 1, received ${meanGroupSize} and ${correlationWithin}; correct them`,
    );
  }
  return 1 + (meanGroupSize - 1) * correlationWithin;
}
