// @ts-nocheck
import { greatest } from "d3-array";
import { geoAzimuthalEqualArea, geoPath } from "d3-geo";
import type { MultiPolygon, Polygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type {
  GeometryCollection,
  MultiPolygon as Shapes,
  Point as Place,
  Polygon as Shape,
  Topology,
} from "topojson-specification";
import type { Data } from "../../schema/load.ts";
import type { Drawn } from "../kit/svg-root.ts";

const EARTH_RADIUS_KM = 6371.0072;
/** What the map shows, in kilometres east and north of the projection's middle. */
const FRAME = { west: -1900, east: 2130, south: -1830, north: 2060 };
/** Parts of a pixel that lines are drawn in: finer than the eye sees costs bytes. */
const PARTS = 2;

/** A place on a drawing; outside of it, the point of its edge that lies in the right direction. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly inside: boolean;
}

/** Europe in a box of a width: Lambert's azimuthal equal-area projection of the EU (EPSG:3035). */
export interface EuropeMap {
  readonly width: number;
  readonly height: number;
  /** The pixels of a point in degrees. */
  readonly at: (lon: number, lat: number) => Anchor;
  /** The middle of the largest part of a country, by its ISO 3166 code, seen from a point. */
  readonly anchorOf: (code: string, from: Anchor) => Anchor;
  /** Draws land and borders with the left upper corner at (0, 0). */
  readonly draw: (parent: Drawn<SVGSVGElement> | Drawn) => void;
}

/** Fits Europe into a width. */
export function europeMap(data: Data, width: number): EuropeMap {
  const topology: Topology = data.europe;
  const scale = width / (FRAME.east - FRAME.west);
  const height = Math.round(scale * (FRAME.north - FRAME.south));
  const projection = geoAzimuthalEqualArea()
    .rotate([-10, -52])
    // Lines as straight as they are in the file, which was simplified on this plane.
    .precision(0)
    .scale(EARTH_RADIUS_KM * scale)
    .translate([-FRAME.west * scale, FRAME.north * scale]);
  const at = (lon: number, lat: number): Anchor => {
    const [x, y] = projection([lon, lat]) ?? [NaN, NaN];
    return { x, y, inside: x >= 0 && x <= width && y >= 0 && y <= height };
  };
  return {
    width,
    height,
    at,
    anchorOf(code, from) {
      const point = (geometriesOf(topology, "points") as Place[]).find(({ id }) => id === code);
      if (point) {
        const { geometry } = feature(topology, point);
        const [lon = NaN, lat = NaN] = geometry.coordinates;
        return edge(at(lon, lat), from, width, height);
      }
      const shape = (geometriesOf(topology, "countries") as (Shape | Shapes)[]).find(
        ({ id }) => id === code,
      );
      if (!shape) throw new Error(`data/geo/europe.topo.json: expected "${code}"; make it anew`);
      const [x, y] = middle(merge(topology, [shape]));
      return { x, y, inside: true };
    },
    draw(parent) {
      const all = [
        ...(geometriesOf(topology, "countries") as Shape[]),
        topology.objects["others"] as Shape,
      ];
      const borders = mesh(
        topology,
        { type: "GeometryCollection", geometries: all },
        (first, second) => first !== second,
      );
      const land = parent.append("g").attr("transform", `scale(${1 / PARTS})`);
      const line = (area: Polygon | MultiPolygon | typeof borders): string =>
        steps(clipped(area) ?? "");
      land
        .append("path")
        .attr("d", line(merge(topology, all)))
        .attr("fill", "var(--land)");
      land
        .append("path")
        .attr("d", line(borders))
        .attr("fill", "none")
        .attr("stroke", "var(--border)")
        .attr("stroke-width", 1.2 * PARTS);
    },
  };

  function clipped(area: Parameters<ReturnType<typeof geoPath>>[0]): string | null {
    projection.clipExtent([
      [0, 0],
      [width, height],
    ]);
    const path = geoPath(projection)(area);
    projection.clipExtent(null);
    return path;
  }

  function middle({ coordinates }: MultiPolygon): [number, number] {
    projection.clipExtent([
      [0, 0],
      [width, height],
    ]);
    const path = geoPath(projection);
    const parts = coordinates.map((rings): Polygon => ({ type: "Polygon", coordinates: rings }));
    const largest = greatest(parts, (part) => path.area(part));
    const centre = largest ? path.centroid(largest) : ([NaN, NaN] as [number, number]);
    projection.clipExtent(null);
    return centre;
  }
}

function geometriesOf(topology: Topology, name: string): unknown[] {
  return (topology.objects[name] as GeometryCollection).geometries;
}

/** The point itself, or where the straight line to it from another leaves the box. */
function edge(point: Anchor, from: Anchor, width: number, height: number): Anchor {
  if (point.inside) return point;
  const [dx, dy] = [point.x - from.x, point.y - from.y];
  const share = Math.min(
    dx > 0 ? (width - from.x) / dx : dx < 0 ? -from.x / dx : Infinity,
    dy > 0 ? (height - from.y) / dy : dy < 0 ? -from.y / dy : Infinity,
  );
  return { x: from.x + dx * share, y: from.y + dy * share, inside: false };
}

/** A path of absolute points as whole steps in parts of a pixel, which compress far better. */
function steps(path: string): string {
  let [x, y] = [0, 0];
  let before = "";
  return path.replaceAll(/([ML])(-?[\d.]+),(-?[\d.]+)/gu, (_, command: string, px, py) => {
    const [toX, toY] = [Math.round(Number(px) * PARTS), Math.round(Number(py) * PARTS)];
    const [dx, dy] = [toX - x, toY - y];
    if (command === "L" && dx === 0 && dy === 0) return "";
    [x, y] = [toX, toY];
    const letter = command === "M" ? "M" : before === "L" ? (dx < 0 ? "" : " ") : "l";
    before = command;
    return command === "M" ? `M${toX} ${toY}` : `${letter}${dx}${dy < 0 ? "" : " "}${dy}`;
  });
}
