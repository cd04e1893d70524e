namespace ContentHub.Benchmarks;

/// <summary>Copies of the demo posts, older and older, straight into the tables.</summary>
internal static class Crowd
{
    private const string NewId =
        "upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-7' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";

    public static void GrowTo(WorkFolder folder, int size)
    {
        var live = (int)folder.Read<long>("select count(*) from site_articles");
        var all = (int)folder.Read<long>("select count(*) from posts_posts");
        folder.Run($"""
            create table if not exists bench_sources as select row_number() over (order by position) - 1 as place, post_id, (select min(position) from site_articles) as oldest from site_articles;
            create table if not exists bench_copies (n integer primary key, id text, source text);
            delete from bench_copies;
            with recursive series(n) as (select {live} union all select n + 1 from series where n + 1 < {size})
            insert into bench_copies select n, {NewId}, (select post_id from bench_sources where place = n % 20) from series where n >= {live};
            insert into site_articles (post_id, publication_id, revision_id, position, slug, title, summary, body, language, author_id, cover_asset_id, cover_alt,
              disclosure, canonical_url, reading_minutes, topic_key, topic_label, published_at, updated_at)
            select c.id, c.id, c.id, (select max(oldest) from bench_sources) - c.n * 600000000, a.slug || '-' || c.n, a.title || ' ' || c.n, a.summary, a.body, a.language, a.author_id, a.cover_asset_id,
              a.cover_alt, a.disclosure, a.canonical_url, a.reading_minutes, a.topic_key, a.topic_label, datetime(((select max(oldest) from bench_sources) - c.n * 600000000) / 1000000, 'unixepoch'), a.updated_at
            from bench_copies c join site_articles a on a.post_id = c.source;
            insert into site_article_tags (post_id, tag_key, label, ordinal, position)
            select c.id, t.tag_key, t.label, t.ordinal, (select max(oldest) from bench_sources) - c.n * 600000000 from bench_copies c join site_article_tags t on t.post_id = c.source;
            """);
        Posts(folder, all, size);
        folder.Run("analyze");
    }

    private static void Posts(WorkFolder folder, int all, int size)
    {
        var columns = folder.Read<string>("select group_concat(name) from pragma_table_info('posts_posts')").Split(',');
        var values = columns.Select(column => column switch
        {
            "id" => NewId,
            "slug" => "p.slug || '-copy-' || s.n",
            "title" => "p.title || ' ' || s.n",
            _ => "p." + column,
        });
        folder.Run($"""
            with recursive series(n) as (select {all} union all select n + 1 from series where n + 1 < {size}),
              sources as (select row_number() over (order by id) - 1 as place, * from posts_posts where trashed_at is null limit 39)
            insert into posts_posts ({string.Join(", ", columns)})
            select {string.Join(", ", values)} from series s join sources p on p.place = s.n % 39 where s.n >= {all};
            """);
    }
}
