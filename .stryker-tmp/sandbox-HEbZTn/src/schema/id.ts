// @ts-nocheck
import { z } from "zod";

/** Ids are lower-case ASCII words with hyphens; they are addresses and never change. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

export const idSchema = z
  .string()
  .regex(ID_PATTERN, "expected an id of lower-case letters, digits and single hyphens");
