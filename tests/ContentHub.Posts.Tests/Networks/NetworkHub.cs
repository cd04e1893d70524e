using ContentHub.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Tests.Networks;

/// <summary>Two networks of 60 characters: one that is used from the beginning and one that is connected later.</summary>
internal static class NetworkHub
{
    public static Task<PostsHub> StartAsync(Used used) => PostsHub.StartAsync(s =>
    {
        s.AddSingleton<IVariantComposer>(new Wire("wire"));
        s.AddSingleton<IVariantComposer>(new Wire("cable"));
        s.AddScoped<INetworks>(_ => used);
        // The last one registered is the one in use; the product's own would answer first.
        var own = s.Single(d => d.ServiceType == typeof(INetworks) && d.ImplementationFactory is null);
        s.Remove(own);
    });

    internal sealed class Used : INetworks
    {
        public HashSet<string> Kinds { get; } = ["wire"];

        public Task<IReadOnlySet<string>> InUseAsync(IReadOnlyCollection<string> installed, CancellationToken stop) => Task.FromResult<IReadOnlySet<string>>(Kinds);

        public Task<Uri?> LinkAsync(Guid postId, PostContent content, string channel, CancellationToken stop) => Task.FromResult<Uri?>(new Uri($"https://blog.test/{content.Slug}"));
    }

    internal sealed class Wire(string kind) : IVariantComposer
    {
        public string Channel => kind;

        public string Label => kind.ToUpperInvariant();

        public VariantRules Rules { get; } = new(2, 100, 5, "reply");

        public string Compose(PostContent content) => string.Join(' ', new[] { content.Title, content.SignatureFor(kind) }.Where(t => t.Length > 0));

        public VariantMeasure Measure(string text) => new(text.Length, 60, "characters", null, null, []);

        public VariantPreview Preview(ChannelVariant variant, PostContent content, Uri? link) =>
            new([.. variant.Parts.Select(p => new PreviewPart(p, [], Measure(p)))], [.. VariantChecks.Of(variant, variant.Parts.Count, Rules, Label)]);
    }
}
