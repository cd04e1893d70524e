namespace ContentHub.Posts.Trails;

/// <summary>The look of an exported trail. It stands in the file, because the file needs nothing else.</summary>
internal static class TrailStyle
{
    public const string Css =
        """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem; font: 1rem/1.55 system-ui, sans-serif; color: #1d2430; background: #fff; overflow-wrap: anywhere; }
        h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.2; }
        section > h2 { margin: 2.5rem 0 .25rem; padding-top: 1rem; border-top: 1px solid #c9ced6; font-size: 1.25rem; }
        p { margin: 0 0 .5rem; }
        dl { margin: 0; font-size: .9375rem; }
        dl div { display: grid; grid-template-columns: 8rem 1fr; gap: 1rem; }
        dt, .quiet, .kind, small { color: #56606f; }
        dd { margin: 0; }
        code { font: .8125rem ui-monospace, monospace; color: #56606f; }
        .trail { margin: 1rem 0 0; padding: 0; list-style: none; }
        .trail li { display: grid; grid-template-columns: 13.5rem 1fr; gap: 1rem; padding: .75rem 0; border-top: 1px solid #e3e6ea; font-size: .9375rem; }
        .trail p { margin: 0 0 .25rem; }
        .trail small { display: block; font-size: .8125rem; }
        .trail .approved { padding-inline-start: .75rem; border-inline-start: 4px solid #1a7f4b; }
        .trail .sentback { padding-inline-start: .75rem; border-inline-start: 4px solid #9a6700; }
        blockquote { margin: .25rem 0 .5rem; padding-inline-start: .75rem; border-inline-start: 3px solid #c9ced6; white-space: pre-line; }
        .about { color: #56606f; }
        .left-out { padding: .5rem .75rem; border: 1px solid #9a6700; }
        article { margin-top: 1.5rem; }
        article table { border-collapse: collapse; } article th, article td { padding: .25rem .5rem; border: 1px solid #c9ced6; text-align: start; }
        article pre { white-space: pre-wrap; }
        .picture { color: #56606f; font-style: italic; }
        .variant { white-space: pre-line; }
        @media (max-width: 40rem) { .trail li, dl div { display: block; } dl div { margin-bottom: .5rem; } }
        @media print {
          @page { margin: 2cm; }
          body { max-width: none; padding: 0; font-size: 10.5pt; }
          h2, h3 { break-after: avoid; }
          .trail li { break-inside: avoid; }
          article a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; }
        }
        """;
}
