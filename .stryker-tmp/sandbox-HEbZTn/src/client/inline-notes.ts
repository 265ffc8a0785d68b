/**
 * Where notes do not stand beside the text, a note's number opens it in place and closes it again;
 * without this script it leads to the list of notes. Mutates the number's class.
 */
// @ts-nocheck

export function openNotesInPlace(): void {
  document.addEventListener("click", (event) => {
    const number = (event.target as Element).closest<HTMLElement>(".note-number");
    const note = number?.nextElementSibling;
    if (!number || !note?.matches(".note") || getComputedStyle(note).float !== "none") return;
    // To the keyboard focus has shown it already; Enter leads on to the list.
    if (event.detail === 0) return;
    event.preventDefault();
    if (!number.classList.toggle("open")) number.blur();
  });
}
