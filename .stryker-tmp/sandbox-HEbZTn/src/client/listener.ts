/** Returns the element that a host page pastes, with the script in it. */
// @ts-nocheck

export function listenerElement(origin: string): string {
  return `<script>${listenerScript(origin)}</script>`;
}

/**
 * Returns the script that a host page may add so that browsers without `frame-sizing` fit the
 * frames of `origin` to their content; at most 350 bytes. It obeys a message only if its source is
 * the window of a frame whose address is on `origin`, and its origin is that of the frame: `origin`
 * itself or, since our code hands out sandboxed frames, the opaque "null". Throws unless `origin` is
 * a web origin such as "https://example.org".
 */
export function listenerScript(origin: string): string {
  // The pattern keeps quotes out, which a host may hold by the URL standard.
  if (!/^https?:\/\/[\w.:[\]-]+$/.test(origin) || new URL(origin).origin !== origin) {
    throw new Error(
      `listener: origin: expected a web origin like "https://example.org", received "${origin}"; leave path and slash out`,
    );
  }
  return (
    `addEventListener("message",e=>{let o="${origin}",d=e.data||0;` +
    `if(d.type=="klastry:height"&&d.v==1&&(e.origin==o||e.origin=="null"))` +
    `for(let f of document.querySelectorAll("iframe"))` +
    `if(f.contentWindow==e.source&&f.src.startsWith(o+"/"))f.style.height=+d.height+"px"})`
  );
}
