// @ts-nocheck
import { geoAzimuthalEqualArea } from "d3-geo";

/** A point in kilometres east and north of 52.3° N, 21° E. */
export type Point = readonly [x: number, y: number];

const EARTH_RADIUS_KM = 6371.0072;

/** Lambert's azimuthal equal-area projection: areas in its plane are areas on the ground. */
const projection = geoAzimuthalEqualArea()
  .rotate([-21, -52.3])
  .translate([0, 0])
  .scale(EARTH_RADIUS_KM)
  .clipAngle(null);

/** Kilometres of a place given in degrees (WGS 84, taken as a sphere). */
export function planePoint(longitude: number, latitude: number): Point {
  const projected = projection([longitude, latitude]);
  if (projected === null) {
    throw new RangeError(
      `planePoint: expected a place on earth, received ${longitude}, ${latitude}`,
    );
  }
  return [projected[0], -projected[1]];
}

/** Degrees (longitude, latitude) of a point given in kilometres: the inverse of planePoint. */
export function degreesOf([x, y]: Point): [number, number] {
  const degrees = projection.invert?.([x, -y]);
  if (degrees === undefined || degrees === null) {
    throw new RangeError(
      `degreesOf: expected a point within 200 km of Warsaw, received ${x}, ${y}`,
    );
  }
  return degrees;
}

/** Area enclosed by a closed ring, km²; positive where the ring runs counter-clockwise. */
export function signedAreaKm2(ring: readonly Point[]): number {
  let twice = 0;
  let previous = ring.at(-1);
  for (const point of ring) {
    if (previous !== undefined) twice += previous[0] * point[1] - point[0] * previous[1];
    previous = point;
  }
  return twice / 2;
}
