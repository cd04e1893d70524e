using ContentHub.Posts.Contracts;
using ContentHub.Posts.Revisions;

namespace ContentHub.Posts.Tests.Revisions;

public sealed class CanonicalFormTests
{
    private static readonly PostContent Fixed = new()
    {
        Title = "Pumpen für “kleine” Netze",
        Slug = "pumpen-fuer-kleine-netze",
        Summary = "Was zählt\tund was nicht.",
        Body = "# Eins\r\n\r\nZwei \\ drei \"vier\" 🚀\u0001\rEnde\n",
        Tags = ["pumps", "Energy"],
        AuthorId = Guid.Parse("0197A000-0000-7000-8000-000000000001"),
        Language = "de",
        CanonicalUrl = "https://example.com/a?b=1&c=2",
        Cover = new CoverImage(Guid.Parse("0197a000-0000-7000-8000-0000000b0001"), "Eine Pumpe"),
        Media =
        [
            new MediaHash(Guid.Parse("0197a000-0000-7000-8000-0000000b0002"), ""),
            new MediaHash(Guid.Parse("0197a000-0000-7000-8000-0000000b0001"), "ab12"),
        ],
        Variants = [new ChannelVariant("mastodon", "Zwei"), new ChannelVariant("bluesky", "Eins")],
        Disclosure = "",
    };

    /// <summary>Frozen: if this fails, every signature that exists is void. A new form needs a new scheme instead.</summary>
    [Fact]
    public void Scheme_v1_gives_these_bytes_and_this_hash_for_ever()
    {
        var form = CanonicalForm.Write(Fixed);

        Assert.Equal(
            "{\"scheme\":\"v1\",\"title\":\"Pumpen für “kleine” Netze\",\"slug\":\"pumpen-fuer-kleine-netze\",\"summary\":\"Was zählt\\tund was nicht.\","
            + "\"body\":\"# Eins\\n\\nZwei \\\\ drei \\\"vier\\\" 🚀\\u0001\\nEnde\\n\",\"tags\":[\"Energy\",\"pumps\"],\"author\":\"0197a000-0000-7000-8000-000000000001\","
            + "\"language\":\"de\",\"canonicalUrl\":\"https://example.com/a?b=1&c=2\",\"cover\":{\"asset\":\"0197a000-0000-7000-8000-0000000b0001\",\"alt\":\"Eine Pumpe\"},"
            + "\"media\":[{\"asset\":\"0197a000-0000-7000-8000-0000000b0001\",\"sha256\":\"ab12\"},{\"asset\":\"0197a000-0000-7000-8000-0000000b0002\",\"sha256\":\"\"}],"
            + "\"variants\":[{\"channel\":\"bluesky\",\"text\":\"Eins\"},{\"channel\":\"mastodon\",\"text\":\"Zwei\"}],\"disclosure\":\"\"}",
            form);
        Assert.Equal("v1:da9e2bb4b68ea7fe19a431bcde15b4b30e1e7bc848aa239c07e2d7308cf2d083", CanonicalForm.Hash(form));
    }

    /// <summary>Frozen too.</summary>
    [Fact]
    public void Scheme_v2_gives_these_bytes_and_this_hash_for_ever()
    {
        var picture = new CoverImage(Guid.Parse("0197a000-0000-7000-8000-0000000b0001"), "Eine Pumpe");
        var form = CanonicalForm.Write(Fixed with
        {
            Variants =
            [
                new ChannelVariant("mastodon", "Zwei\n---\nDrei"),
                new ChannelVariant("bluesky", "Eins") { Link = VariantLink.InReply, LinkTo = "https://example.com/b", Pictures = [picture] },
            ],
        });

        Assert.StartsWith("{\"scheme\":\"v2\",\"title\":", form, StringComparison.Ordinal);
        Assert.EndsWith(
            "\"variants\":[{\"channel\":\"bluesky\",\"text\":\"Eins\",\"link\":\"reply\",\"linkTo\":\"https://example.com/b\","
            + "\"pictures\":[{\"asset\":\"0197a000-0000-7000-8000-0000000b0001\",\"alt\":\"Eine Pumpe\"}]},"
            + "{\"channel\":\"mastodon\",\"text\":\"Zwei\\n---\\nDrei\",\"link\":\"post\",\"linkTo\":\"\",\"pictures\":[]}],\"disclosure\":\"\"}",
            form, StringComparison.Ordinal);
        Assert.Equal("v2:81f2571bf942d6ed300849cc9f6c23bbbe2e5d66888a0ccf392c4d1149b126e4", CanonicalForm.Hash(form));
    }

    [Fact]
    public void What_was_signed_as_one_post_never_becomes_a_thread()
    {
        var signed = CanonicalForm.Write(Fixed with { Variants = [new ChannelVariant("bluesky", "One\n---\nTwo") { IsOnePost = true }] });

        Assert.StartsWith("{\"scheme\":\"v1\"", signed, StringComparison.Ordinal);
        Assert.Equal(["One\n---\nTwo"], CanonicalForm.Read(signed).Variant("bluesky")!.Parts);
        Assert.Equal(signed, CanonicalForm.Write(CanonicalForm.Read(signed)));
    }

    [Fact]
    public void Order_line_ends_and_composition_do_not_change_the_hash()
    {
        var other = Fixed with
        {
            Title = Fixed.Title.Normalize(System.Text.NormalizationForm.FormD),
            Body = Fixed.Body.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'),
            Tags = [.. Fixed.Tags.Reverse()],
            Media = [.. Fixed.Media.Reverse()],
            Variants = [.. Fixed.Variants.Reverse()],
        };

        Assert.Equal(Hash(Fixed), Hash(other));
    }

    [Fact]
    public void Equal_contents_have_equal_hashes_and_any_single_change_gives_another()
    {
        var maker = new ContentMaker(20260302);
        var seen = new Dictionary<string, string>();
        for (var i = 0; i < 500; i++)
        {
            var content = maker.Next();
            Assert.Equal(Hash(content), Hash(content with { Tags = [.. content.Tags.Reverse()] }));
            Assert.All(maker.Changes(content), change => Assert.True(Hash(content) != Hash(change.Other), change.Field));
            var form = CanonicalForm.Write(content);
            Assert.Equal(form, seen.GetValueOrDefault(CanonicalForm.Hash(form), form));
            seen[CanonicalForm.Hash(form)] = form;
        }
    }

    [Fact]
    public void Reading_and_writing_again_gives_the_same_bytes()
    {
        var maker = new ContentMaker(7);
        for (var i = 0; i < 500; i++)
        {
            var form = CanonicalForm.Write(maker.Next());
            Assert.Equal(form, CanonicalForm.Write(CanonicalForm.Read(form)));
        }
    }

    private static string Hash(PostContent content) => CanonicalForm.Hash(CanonicalForm.Write(content));
}
