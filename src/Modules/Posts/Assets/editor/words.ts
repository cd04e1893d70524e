/** Words as a reader counts them: marks, addresses and tags are none. */
export function countWords(markdown: string): number {
  const text = markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<[^>]+>/g, ' ').replace(/[|#>*_`~-]+/g, ' ');
  const words = new Intl.Segmenter(document.documentElement.lang || undefined, { granularity: 'word' });
  let count = 0;
  for (const part of words.segment(text)) if (part.isWordLike === true) count += 1;
  return count;
}
