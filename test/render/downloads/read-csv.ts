/**
 * Reads RFC 4180 by its grammar, independently of the writer.
 * Throws where the text is not wholly made of lines that end as it says.
 */
export function csvGrid(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let end = 0;
  const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = token.exec(csv); match; match = token.exec(csv)) {
    row.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
    end = token.lastIndex;
  }
  if (end !== csv.length || row.length > 0) {
    throw new Error(`expected lines of RFC 4180 to the end, received ${csv.slice(end, end + 40)}`);
  }
  return rows;
}

/** Reads a table with a header: each row by the names of its columns, all of them texts. */
export function csvRecords(csv: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = csvGrid(csv);
  return rows.map((row) => {
    if (row.length !== header.length) {
      throw new Error(`expected ${header.length} fields, received ${row.length}: ${row.join("|")}`);
    }
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""]));
  });
}

/** Returns how a cell stands in a file: nothing for null, an apostrophe before what spreadsheets run. */
export function cellInFile(cell: string | number | null | undefined): string {
  const text = String(cell ?? "");
  return typeof cell === "string" && /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}
